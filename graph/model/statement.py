"""A statement: what a source said, in the article's exact words, and everything read off them."""

from typing import Literal

from msgspec import Struct

from graph.model.article import Span

Mode = Literal["direct", "indirect", "partial", "uncued"]
Kind = Literal["commitment", "directive", "prediction", "hope", "evaluation", "claim", "denial"]
SpeakerKind = Literal["person", "organisation", "group", "document"]
Certainty = Literal["certain", "probable", "possible", "unspecified"]
TargetKind = Literal["date", "quantity"]
TargetRelation = Literal["on", "before", "after", "after-event", "period", "indefinite"]
TargetPrecision = Literal["day", "month", "quarter", "semester", "year", "interval", "none"]


class Target(Struct, frozen=True, kw_only=True):
    """A deadline or an amount inside a statement.

    span: its words.  value: normalised ("2028", "2025-09", "2025-09-16", "11919 ASN", "Rp127 miliar").
    For a date: relation, the closed interval earliest..latest (ISO days; empty for indefinite), precision, and the
    event it waits for (its words).  For a quantity: low and high as plain numbers, and the unit ("ASN", "IDR", "%").
    """

    span: Span
    kind: TargetKind
    value: str
    relation: TargetRelation | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: TargetPrecision = "none"
    event: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


class Statement(Struct, frozen=True, kw_only=True):
    """One statement; its text is `article.text[places[0].start:places[0].end]` and is stored nowhere else.

    id: hash of the article's key and the first place.  speaker / speaker_id: canonical name and the id of an Official
    or Agency of the Reading, or a slug for a group or document.  office / agency (and ids): the capacity spoken in.
    relayed_by (and id): who told the speaker's words on.  condition: the words of the condition.
    initiatives: ids of Initiatives of the Reading.  said_on: ISO day.  confidence: 0..1.  rule: stable rule name.
    """

    id: str
    places: tuple[Span, ...]
    mode: Mode
    kind: Kind
    speaker: str
    speaker_id: str
    speaker_kind: SpeakerKind
    rule: str
    confidence: float
    cue: str | None = None
    cue_span: Span | None = None
    source_text: str | None = None
    source_span: Span | None = None
    office: str | None = None
    office_id: str | None = None
    agency: str | None = None
    agency_id: str | None = None
    relayed_by: str | None = None
    relayed_by_id: str | None = None
    certainty: Certainty = "unspecified"
    negated: bool = False
    conditional: bool = False
    condition: Span | None = None
    initiatives: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    said_on: str | None = None
    sentence: Span | None = None

    @property
    def span(self) -> Span:
        """The first place of the statement."""
        return self.places[0]
