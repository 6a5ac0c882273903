"""What the page shows, as frozen types: the only thing the writer of the page needs to know about the graph.

A node's `id` is its IRI without the base ("official/sari-wulandari"); statements, articles, records and changes are
known by the last part of theirs.  Every tuple is sorted by its maker, so that the same graph gives the same bytes.
"""

from typing import Literal

from msgspec import Struct

NodeKind = Literal[
    "official", "agency", "initiative", "regulation", "event", "group", "document", "office", "community"
]


class ViewTenure(Struct, frozen=True, kw_only=True):
    """An office an official holds, held or acts in; dates are ISO days, known facts or None."""

    title: str
    agency: str = ""
    status: str = "current"
    start: str | None = None
    end: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None


class ViewNode(Struct, frozen=True, kw_only=True):
    """An official, agency, initiative ...; `detail` is the initiative's or event's own kind ("programme").

    weight: what its size goes by; 0 leaves that to the evidence of its edges.
    """

    id: str
    kind: NodeKind
    name: str
    name_en: str = ""
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    detail: str = ""
    tenures: tuple[ViewTenure, ...] = ()
    weight: int = 0


class ViewArticle(Struct, frozen=True, kw_only=True):
    """The article behind statements; `url` as the graph has it (the page links http and https only).

    copy_of: the article that this one reprints, "" for none.
    """

    id: str
    headline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    from_release: bool = False
    copy_of: str = ""


class ViewTarget(Struct, frozen=True, kw_only=True):
    """A deadline or an amount in a statement: its words, and the value read off them."""

    kind: Literal["date", "quantity"]
    text: str
    value: str = ""
    relation: str = ""
    earliest: str | None = None
    latest: str | None = None


class ViewStatement(Struct, frozen=True, kw_only=True):
    """Words said, with all an analyst asks of them.

    speaker / agency / relayed_by: node ids where the thing is a node of the page, "" otherwise; `*_name` always says
    who in words.  about: node ids of initiatives.  before / after: the text around the quotation.  date: ISO day.
    """

    id: str
    article: str
    text: str
    kind: str
    mode: str
    speaker: str = ""
    speaker_name: str = ""
    office: str = ""
    agency: str = ""
    agency_name: str = ""
    relayed_by: str = ""
    relayed_by_name: str = ""
    certainty: str = "unspecified"
    negated: bool = False
    conditional: bool = False
    condition: str = ""
    about: tuple[str, ...] = ()
    targets: tuple[ViewTarget, ...] = ()
    date: str = ""
    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    rule: str = ""


class ViewRecord(Struct, frozen=True, kw_only=True):
    """Evidence of an edge that is no statement: an office observed in an article, or a reported event."""

    id: str
    kind: Literal["observation", "event"]
    text: str
    date: str = ""
    article: str = ""


class ViewEdge(Struct, frozen=True, kw_only=True):
    """One typed, directed relation between two nodes, folding all the evidence for it.

    relation: the local name of the property ("spokeAbout").  weight: how much evidence there is.
    """

    source: str
    relation: str
    target: str
    statements: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    weight: int = 1


class ViewChange(Struct, frozen=True, kw_only=True):
    """One entry of the change ledger of an initiative: from what, to what, by whom, when."""

    id: str
    kind: str
    attribute: str
    initiative: str
    before: str = ""
    after: str = ""
    before_value: str = ""
    after_value: str = ""
    date: str = ""
    before_who: str = ""
    after_who: str = ""


class ViewContradiction(Struct, frozen=True, kw_only=True):
    """Two statements, of different officials and close in time, that cannot both hold; `left` is the earlier."""

    id: str
    attribute: str
    initiative: str
    left: str
    right: str
    left_value: str = ""
    right_value: str = ""


class ViewData(Struct, frozen=True, kw_only=True):
    """All of one page."""

    nodes: tuple[ViewNode, ...] = ()
    edges: tuple[ViewEdge, ...] = ()
    statements: tuple[ViewStatement, ...] = ()
    articles: tuple[ViewArticle, ...] = ()
    records: tuple[ViewRecord, ...] = ()
    changes: tuple[ViewChange, ...] = ()
    contradictions: tuple[ViewContradiction, ...] = ()
    base: str = "https://w3id.org/jejak/id/"
