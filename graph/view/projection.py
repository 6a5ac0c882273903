"""The store becomes a page's ViewData: entities are nodes, edges fold their evidence, statements keep every detail.

Offices are no nodes of their own: they show as what an official holds, and a relation to an office becomes one to its
agency, except where an office itself speaks.  What no article speaks of (a predecessor, a past holder) is left out.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.triples import vocabulary as v
from graph.view.bags import Bag
from graph.view.data import ViewData, ViewEdge, ViewNode, ViewRecord
from graph.view.projected import article_of, change_of, contradiction_of, statement_of, tenure_of
from graph.view.read import Read, read_store

if TYPE_CHECKING:
    import pyoxigraph

TO_AGENCY = {v.HELD_OFFICE: "heldOffice", v.ELECTED_TO: "electedTo"}
"""Relations to an office that show as relations to its agency; present holders have worksFor already."""

STRUCTURE = ((v.SUB_ORGANIZATION_OF, "partOf"), (v.SUCCESSOR, "became"), (v.BROADER, "broader"))
"""Relations that the graph states without evidence; they show between things that articles speak of."""

PARTIES = (v.SPEAKER, v.SPOKEN_FOR, v.RELAYED_BY, v.ABOUT)
Folded = dict[tuple[str, str, str], set[str]]


def project(store: "pyoxigraph.Store") -> ViewData:
    """All that a page shows of a store."""
    read = read_store(store)
    alive = _alive(read)
    folded = {key: found for key, found in _fold(read).items() if key[0] in alive and key[2] in alive}
    return ViewData(
        nodes=tuple(_node(read, iri) for iri in sorted(alive, key=read.id)),
        edges=tuple(_edge(read, key, folded[key]) for key in sorted(folded)),
        statements=tuple(statement_of(read, iri, bag) for iri, bag in read.statements.items()),
        articles=tuple(article_of(read, iri, bag) for iri, bag in read.articles.items()),
        records=tuple(_records(read)),
        changes=tuple(change_of(read, iri, bag) for iri, bag in read.changes.items()),
        contradictions=tuple(contradiction_of(read, iri, bag) for iri, bag in read.contradictions.items()),
        base=read.base,
    )


def _alive(read: Read) -> set[str]:
    """What an article mentions, a statement names or an event has; an office only where it speaks itself."""
    found = {iri for bag in read.articles.values() for iri in bag.all(v.MENTIONS)}
    found |= {iri for bag in read.statements.values() for party in PARTIES for iri in bag.all(party)}
    found |= {iri for iri, kind in read.kinds.items() if kind == "event"}
    speakers = {bag.one(v.SPEAKER) for bag in read.statements.values()}
    return {iri for iri in found & read.kinds.keys() if read.kinds[iri] != "office" or iri in speakers}


def _fold(read: Read) -> Folded:
    """Every relation and its evidence: statements, tenures, events."""
    folded: Folded = defaultdict(set)
    for bag in read.edges.values():
        source, relation, target = bag.one(v.EDGE_FROM), bag.one(v.EDGE_RELATION), bag.one(v.EDGE_TO)
        evidence = bag.all(v.EVIDENCE)
        folded[source, relation.rpartition("#")[2], target].update(evidence)
        if relation in TO_AGENCY and target in read.things:
            folded[source, TO_AGENCY[relation], read.things[target].one(v.POST_IN)].update(evidence)
    for iri, bag in read.things.items():
        for predicate, relation in STRUCTURE:
            for other in bag.all(predicate):
                folded[iri, relation, other].update(())
        if read.kinds[iri] == "event":
            _fold_event(folded, iri, bag)
    return folded


def _fold_event(folded: Folded, iri: str, bag: Bag) -> None:
    for party in {*bag.all(v.PARTICIPANT), *bag.all(v.HOST)}:
        folded[party, "tookPartIn", iri].add(iri)
    for initiative in bag.all(v.ABOUT):
        folded[iri, "dealtWith", initiative].add(iri)


def _edge(read: Read, key: tuple[str, str, str], evidence: set[str]) -> ViewEdge:
    source, relation, target = key
    statements = sorted(read.key(one) for one in evidence if one in read.statements)
    records = {read.key(one) for one in evidence if read.kinds.get(one) == "event"}
    records |= {read.key(seen) for one in evidence for seen in read.seen.get(one, ())}
    return ViewEdge(
        source=read.id(source),
        relation=relation,
        target=read.id(target),
        statements=tuple(statements),
        records=tuple(sorted(records)),
        weight=max(1, len(statements) + len(records)),
    )


def _node(read: Read, iri: str) -> ViewNode:
    bag, kind = read.things[iri], read.kinds[iri]
    if kind == "event":
        detail = read.key(bag.one(v.EVENT_KIND))
        what = bag.one(v.TOPIC) or bag.one(v.TEXT) or bag.one(v.PLACE) or detail
        return ViewNode(id=read.id(iri), kind=kind, name=what, detail=detail)
    name = read.name(iri)
    return ViewNode(
        id=read.id(iri),
        kind=kind,
        name=name,
        name_en=bag.said("en", v.PREF_LABEL, v.LABEL),
        acronym=bag.one(v.ACRONYM),
        aliases=tuple(alias for alias in bag.all(v.ALT_LABEL) if alias != name),
        detail=bag.one(v.INITIATIVE_KIND),
        tenures=tuple(tenure_of(read, tenure) for tenure in read.held.get(iri, ())),
    )


def _records(read: Read) -> Iterator[ViewRecord]:
    """Offices seen in articles, and events."""
    for iri, bag in read.observations.items():
        yield ViewRecord(
            id=read.key(iri),
            kind="observation",
            text=_held(read, read.tenures.get(bag.one(v.OBSERVED_TENURE))),
            date=bag.one(v.OBSERVED_ON),
            article=read.key(bag.one(v.IN_ARTICLE)),
        )
    for iri in (iri for iri, kind in read.kinds.items() if kind == "event"):
        bag = read.things[iri]
        yield ViewRecord(
            id=read.key(iri),
            kind="event",
            text=bag.one(v.TEXT) or bag.one(v.TOPIC),
            date=bag.one(v.DATE),
            article=read.key(bag.one(v.IN_ARTICLE)),
        )


def _held(read: Read, tenure: Bag | None) -> str:
    """Who was seen in which office, in words."""
    if tenure is None:
        return ""
    return f"{read.name(tenure.one(v.MEMBER))}: {tenure.one(v.TITLE) or read.name(tenure.one(v.POST))}"
