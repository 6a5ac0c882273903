"""What resolution gives: entities across articles, the evidence of every merge, offices through time, what is unsure.

Nothing is merged destructively: an `Entity` lists the mentions it is made of, and each `Link` says by which features
(or by whose judgement) two groups of them were taken for one.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import Struct

from graph.model import OfficeStatus, Span

EntityKind = Literal["person", "agency", "office", "initiative", "group", "document"]
Verdict = Literal["same", "different", "unsure"]

KINDS: tuple[EntityKind, ...] = ("person", "agency", "group", "document", "office", "initiative")


class Member(NamedTuple):
    """One mention: the article's key and the id that its reading gave.

    >>> str(Member("0123456789abcdef", "sari-wulandari"))
    'sari-wulandari@0123456789abcdef'
    """

    article: str
    local: str

    def __str__(self) -> str:
        """The form used in judgement files: `local@article`."""
        return f"{self.local}@{self.article}"


class Entity(Struct, frozen=True, kw_only=True):
    """One person, agency, office, initiative, group or document over all articles.

    id: stable key, unique within its kind; the known world's key where `known`.  name: the fullest form.  aliases:
    every other form seen, sorted.  members: the mentions it is made of, sorted.  agency: of an office, the id of its
    body where known.  subkind: of an initiative, "programme", "regulation" ....  tenures: of a person, ids of
    `ResolvedTenure`s.  first / last: ISO days of the first and last article that names it, None where undated.
    """

    id: str
    kind: EntityKind
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    known: bool = False
    agency: str | None = None
    subkind: str | None = None
    tenures: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


class Link(Struct, frozen=True, kw_only=True):
    """Why two groups of mentions of one kind are (not) one: the features that held, their score, the verdict.

    left / right: the first mention of each group, or "gazetteer:KEY".  features: names from the feature table, in its
    order.  by: "score", "key" (both carry one key of the known world), or the judge's name.
    """

    kind: EntityKind
    left: str
    right: str
    verdict: Verdict
    score: float
    features: tuple[str, ...] = ()
    by: str = "score"


class UnsurePair(Struct, frozen=True, kw_only=True):
    """Two entities that may be one; `link` says what speaks for and against."""

    kind: EntityKind
    left: str
    right: str
    link: Link


class Inferred(Struct, frozen=True, kw_only=True):
    """A mention by office alone ("Menteri PANRB"), taken for the holder on that day: an inference, never silent.

    source: where the known world has the tenure from, or "observed" with the article's key.
    """

    article: str
    local: str
    office: str
    person: str
    on: str
    confidence: float
    source: str


class Observation(Struct, frozen=True, kw_only=True):
    """An article that shows a person in an office: the day it was published and where the title stands in it."""

    article: str
    local: str
    on: str | None = None
    spans: tuple[Span, ...] = ()


class ResolvedTenure(Struct, frozen=True, kw_only=True):
    """A person in an office with one status (current, former, acting, elect).

    start / end: known dates only (ISO, to the precision known), with `source`; otherwise None.  first / last: the
    first and last day on which an article shows it.  title: as the articles or the known world write the office.
    """

    id: str
    person: str
    office: str
    status: OfficeStatus
    title: str
    agency: str | None = None
    start: str | None = None
    end: str | None = None
    source: str | None = None
    first: str | None = None
    last: str | None = None
    observations: tuple[Observation, ...] = ()


class Inconsistency(Struct, frozen=True, kw_only=True):
    """Something that cannot be so: `rule` is its stable name, `tenures` the ids it concerns."""

    rule: str
    message: str
    tenures: tuple[str, ...] = ()


class Resolution(Struct, frozen=True, kw_only=True, dict=True):
    """The outcome over all readings.  `index` maps (kind, article key, local id) to an entity id."""

    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    unsure: tuple[UnsurePair, ...] = ()
    tenures: tuple[ResolvedTenure, ...] = ()
    inferred: tuple[Inferred, ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()
    conflicts: tuple[str, ...] = ()
    index: Mapping[tuple[EntityKind, str, str], str] = {}

    @cached_property
    def by_id(self) -> Mapping[tuple[EntityKind, str], Entity]:
        """Entities by (kind, id)."""
        return {(entity.kind, entity.id): entity for entity in self.entities}

    @cached_property
    def _inferred(self) -> Mapping[tuple[str, str], Inferred]:
        return {(one.article, one.local): one for one in self.inferred}

    def entity(self, article_key: str, local_id: str, kind: EntityKind | None = None) -> str:
        """The entity id of a local id; without `kind` the kinds are tried in the order of `KINDS`.

        A speaker that is an office alone gives the person inferred for that day, if any (see `inference`), otherwise
        the office.  Raises KeyError for an id that the article's reading does not use.
        """
        return self.find(article_key, local_id, kind)[1]

    def find(self, article_key: str, local_id: str, kind: EntityKind | None = None) -> tuple[EntityKind, str]:
        """The (kind, entity id) of a local id, as `entity`."""
        for candidate in (kind,) if kind else KINDS:
            found = self.index.get((candidate, article_key, local_id))
            if found is not None:
                return candidate, found
        raise KeyError(f"{local_id}@{article_key} names nothing in that article's reading")

    def inference(self, article_key: str, local_id: str) -> Inferred | None:
        """How an office-only mention became a person; None where the article names the person itself."""
        return self._inferred.get((article_key, local_id))
