"""The room's one stage: readings, the known world and judgements become a Resolution."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from graph.gazetteer import World
from graph.model import Reading
from graph.resolve.agencies import resolve_agencies
from graph.resolve.inconsistencies import inconsistencies
from graph.resolve.initiatives import resolve_initiatives
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Part
from graph.resolve.known import Known, known_of
from graph.resolve.office_only import infer, office_mentions
from graph.resolve.offices import resolve_offices
from graph.resolve.persons import resolve_persons
from graph.resolve.sources import resolve_sources
from graph.resolve.tenures import tenures_of
from graph.resolve.types import Entity, EntityKind, Inferred, Resolution, ResolvedTenure


def resolve(readings: Sequence[Reading], world: World, judgements: Judgements) -> Resolution:
    """Entities, links, unsure pairs, tenures and inconsistencies over all readings, whatever their order."""
    ordered = sorted(readings, key=lambda reading: reading.article.key)
    known = known_of(world)
    mentions = list(office_mentions(ordered, known))
    agencies = resolve_agencies(ordered, known, judgements)
    offices = resolve_offices(ordered, known, judgements, _locals(agencies))
    persons = resolve_persons(ordered, known, judgements, offices, _locals(agencies))
    others = [
        resolve_initiatives(ordered, known, judgements),
        resolve_sources(ordered, "group", judgements),
        resolve_sources(ordered, "document", judgements),
    ]
    inferred = infer(mentions, known, _locals(offices), persons.sightings)
    tenures = tenures_of(ordered, persons.sightings, offices, known)
    return _together([persons.part, agencies, offices, *others], inferred, tenures, known)


def _locals(part: Part) -> Mapping[tuple[str, str], str]:
    return {(article, local): entity for (_, article, local), entity in part.ids.items()}


def _together(
    parts: Sequence[Part],
    inferred: tuple[Inferred, ...],
    tenures: tuple[ResolvedTenure, ...],
    known: Known,
) -> Resolution:
    index: dict[tuple[EntityKind, str, str], str] = {}
    for part in parts:
        index.update(part.ids)
    index.update({("person", one.article, one.local): one.person for one in inferred})
    entities = _with_inferred([entity for part in parts for entity in part.entities], inferred, known)
    names = {entity.id: entity.name for entity in entities if entity.kind == "person"}
    return Resolution(
        entities=tuple(_with_tenures(entities, tenures)),
        links=tuple(link for part in parts for link in part.links),
        unsure=tuple(pair for part in parts for pair in part.unsure),
        tenures=tenures,
        inferred=inferred,
        inconsistencies=inconsistencies(tenures, names, known.holders_on),
        conflicts=tuple(message for part in parts for message in part.conflicts),
        index=index,
    )


def _with_inferred(entities: list[Entity], inferred: Sequence[Inferred], known: Known) -> list[Entity]:
    """Holders whom no article names become entities without members."""
    there = {entity.id for entity in entities if entity.kind == "person"}
    missing = sorted({one.person for one in inferred} - there)
    persons = [person for key in missing if (person := known.person(key))]
    more = [Entity(id=one.key, kind="person", name=one.name, aliases=one.aliases, known=True) for one in persons]
    return sorted([*entities, *more], key=lambda entity: (entity.kind, entity.id))


def _with_tenures(entities: Sequence[Entity], tenures: Sequence[ResolvedTenure]) -> list[Entity]:
    held: dict[str, list[str]] = {}
    for tenure in tenures:
        held.setdefault(tenure.person, []).append(tenure.id)
    return [
        replace(entity, tenures=tuple(held[entity.id])) if entity.kind == "person" and entity.id in held else entity
        for entity in entities
    ]
