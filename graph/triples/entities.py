"""Officials, agencies, offices, groups, documents and initiatives, in the default graph, with what the world knows.

Only what the articles name gets a node, and what is needed to understand it: an agency's parent and predecessors, the
office that answers for an initiative, the broader initiative.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from graph.gazetteer import known
from graph.identifiers import digest
from graph.namespaces import CONCEPT, PREFIXES
from graph.resolve import Entity, EntityKind, Resolution
from graph.triples import text
from graph.triples import vocabulary as v
from graph.triples.names import Names
from graph.triples.sheet import Sheet

LANGUAGE: dict[EntityKind, str | None] = {"person": None}  # a person's name belongs to no language
CLASS: dict[EntityKind, str] = {
    "person": v.OFFICIAL,
    "agency": v.AGENCY,
    "office": v.OFFICE,
    "group": v.GROUP,
    "document": v.DOCUMENT,
    "initiative": v.INITIATIVE,
}
INITIATIVE_SCHEME = CONCEPT + "initiative"
Wanted = tuple[EntityKind, str]


class KnownWorld(Protocol):
    """What triples need of the gazetteer's World."""

    @property
    def agencies(self) -> Mapping[str, known.Agency]:
        """Agencies by key."""

    @property
    def offices(self) -> Mapping[str, known.Office]:
        """Offices by key."""

    @property
    def persons(self) -> Mapping[str, known.Person]:
        """Persons by key."""

    @property
    def initiatives(self) -> Mapping[str, known.Initiative]:
        """Initiatives by key."""

    @property
    def tenures(self) -> Iterable[known.Tenure]:
        """Who held what, from when to when."""


class EntityWriter:
    """Writes entities and whatever they point to, each once; `done` holds what was written, `sheet` the lines.

    Each method that describes a kind gives the label that the known world has, and the further entities it points to.
    """

    def __init__(self, resolution: Resolution, world: KnownWorld, names: Names) -> None:
        self.sheet = Sheet()
        self.done: set[Wanted] = set()
        self.resolution, self.world, self.names = resolution, world, names
        self.describe = {
            "agency": self.agency,
            "office": self.office,
            "person": self.person,
            "initiative": self.initiative,
        }

    def run(self, wanted: Iterable[Wanted]) -> None:
        """Writes these entities and all that they point to."""
        waiting = list(wanted)
        while waiting:
            one = waiting.pop()
            if one not in self.done:
                self.done.add(one)
                waiting += self.write(*one)

    def write(self, kind: EntityKind, key: str) -> list[Wanted]:
        """Writes one entity."""
        subject = f"<{self.names.made(kind, key)}>"
        entity = self.resolution.by_id.get((kind, key))
        self.sheet.kind(subject, CLASS[kind])
        describe = self.describe.get(kind)
        name, more = describe(subject, key, entity) if describe else (None, [])
        shown = name or (entity.name if entity else None) or self.names.unknown.get((kind, key)) or key
        self.labels(subject, kind, shown, entity)
        return more

    def labels(self, subject: str, kind: EntityKind, shown: str, entity: Entity | None) -> None:
        """The name shown, and every other form seen."""
        language = LANGUAGE.get(kind, "id")
        self.sheet.words(subject, v.LABEL, shown, language)
        if kind == "initiative":
            self.sheet.words(subject, v.PREF_LABEL, shown, language)
        for alias in dict.fromkeys((entity.name, *entity.aliases) if entity else ()):
            self.sheet.words(subject, v.ALT_LABEL, alias if alias != shown else None, language)

    def agency(self, subject: str, key: str, entity: Entity | None) -> tuple[str | None, list[Wanted]]:
        """A body: acronym, life, what it came from and went into."""
        fact = self.world.agencies.get(key)
        self.sheet.words(subject, v.ACRONYM, (fact.acronym if fact else None) or (entity.acronym if entity else None))
        if fact is None:
            return None, []
        self.facts(subject, fact.source, fact.wikidata)
        self.sheet.put(subject, v.VALID_FROM, text.first_day(fact.valid_from))
        self.sheet.put(subject, v.VALID_UNTIL, text.last_day(fact.valid_until))
        links = [(v.PREDECESSOR, one) for one in fact.predecessors] + [(v.SUCCESSOR, one) for one in fact.successors]
        links += [(v.SUB_ORGANIZATION_OF, fact.parent)] if fact.parent else []
        return fact.name, self.links(subject, "agency", links)

    def office(self, subject: str, key: str, entity: Entity | None) -> tuple[str | None, list[Wanted]]:
        """A post and its body."""
        fact = self.world.offices.get(key)
        agency = (fact.agency if fact else None) or (entity.agency if entity else None)
        if fact:
            self.facts(subject, fact.source, fact.wikidata)
        return fact.title if fact else None, self.links(subject, "agency", [(v.POST_IN, agency)] if agency else [])

    def person(self, subject: str, key: str, entity: Entity | None) -> tuple[str | None, list[Wanted]]:
        """A person: only a name and where it is known from; nothing private."""
        del entity
        fact = self.world.persons.get(key)
        if fact:
            self.facts(subject, fact.source, fact.wikidata)
        return fact.name if fact else None, []

    def initiative(self, subject: str, key: str, entity: Entity | None) -> tuple[str | None, list[Wanted]]:
        """A concept of the initiatives' scheme."""
        fact = self.world.initiatives.get(key)
        kind = fact.kind if fact else (entity.subkind if entity else None) or "programme"
        self.sheet.kind(subject, v.CONCEPT, *([v.REGULATION] if kind == "regulation" else []))
        self.sheet.words(subject, v.INITIATIVE_KIND, kind)
        self.sheet.link(subject, v.IN_SCHEME, INITIATIVE_SCHEME)
        self.sheet.words(subject, v.ACRONYM, (fact.acronym if fact else None) or (entity.acronym if entity else None))
        if fact is None:
            return None, []
        self.facts(subject, fact.source, None)
        self.sheet.words(subject, v.PREF_LABEL, fact.name_en, "en")
        links = [(v.BROADER, one) for one in fact.broader] + [(v.RELATED, one) for one in fact.related]
        more = self.links(subject, "initiative", links) + self.duties(subject, fact)
        for basis in fact.basis:
            self.basis(subject, fact, basis)
        return fact.name, more + [("initiative", basis) for basis in fact.basis]

    def links(self, subject: str, kind: EntityKind, links: Iterable[tuple[str, str]]) -> list[Wanted]:
        """Links to entities of one kind; gives these."""
        found: list[Wanted] = []
        for predicate, other in links:
            self.sheet.link(subject, predicate, self.names.made(kind, other))
            found.append((kind, other))
        return found

    def duties(self, subject: str, fact: known.Initiative) -> list[Wanted]:
        """Which office answers for it, from when to when."""
        for duty in fact.responsible:
            node = f"<{self.names.node('responsibility', digest(fact.key, duty.office, duty.start or ''))}>"
            self.sheet.kind(node, v.RESPONSIBILITY)
            self.sheet.put(node, v.RESPONSIBLE_FOR, subject)
            self.sheet.link(node, v.RESPONSIBLE_OFFICE, self.names.made("office", duty.office))
            self.sheet.put(node, v.START, text.first_day(duty.start))
            self.sheet.put(node, v.END, text.last_day(duty.end))
            self.sheet.words(node, v.SOURCE, duty.source or fact.source)
        return [("office", duty.office) for duty in fact.responsible]

    def basis(self, subject: str, fact: known.Initiative, basis: str) -> None:
        """A basis of public record is an edge with its source, as an edge made by a rule has its statements."""
        regulation = f"<{self.names.made('initiative', basis)}>"
        edge = f"<{self.names.node('edge', digest('known', fact.key, basis))}>"
        self.sheet.put(subject, v.BASED_ON, regulation)
        self.sheet.kind(edge, v.EDGE)
        self.sheet.put(edge, v.EDGE_FROM, subject)
        self.sheet.link(edge, v.EDGE_RELATION, v.BASED_ON)
        self.sheet.put(edge, v.EDGE_TO, regulation)
        self.sheet.put(edge, v.WEIGHT, text.integer(1))
        self.sheet.words(edge, v.SOURCE, fact.source)

    def facts(self, subject: str, source: str, wikidata: str | None) -> None:
        """Where the fact is from, and the verified Wikidata item."""
        self.sheet.words(subject, v.SOURCE, source)
        if wikidata and wikidata[1:].isdigit():
            self.sheet.link(subject, v.SAME_AS, f"{PREFIXES['wd']}{wikidata}")
