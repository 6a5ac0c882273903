"""Offices through time: who held what with which status, from when to when as far as known, and what cannot be so."""

from collections.abc import Iterator, Mapping, Sequence

from graph.gazetteer import Tenure
from graph.identifiers import digest
from graph.model import OfficeStatus, Reading, Span
from graph.resolve.days import OPEN, iso_day, ordinal_end
from graph.resolve.keyed import Part
from graph.resolve.known import Known
from graph.resolve.profiles import PersonSighting
from graph.resolve.types import Entity, Observation, ResolvedTenure

LONG_PAST_DAYS = 90
Key = tuple[str, str, OfficeStatus]
Evidence = Mapping[tuple[str, str, str, OfficeStatus], tuple[Span, ...]]


def tenures_of(
    readings: Sequence[Reading],
    sightings: Mapping[str, Sequence[PersonSighting]],
    offices: Part,
    known: Known,
) -> tuple[ResolvedTenure, ...]:
    """A tenure for each person, office and status seen, with the known world's dates where it has them."""
    evidence = _evidence(readings, offices)
    by_id = {entity.id: entity for entity in offices.entities}
    observed: dict[Key, list[Observation]] = {}
    for person in sorted(sightings):
        for one in sightings[person]:
            for office, status in sorted({(held.post.id, held.status) for held in one.posts}):
                status = _in_time(person, office, status, one.day, known)  # noqa: PLW2901 - the status on that day
                observed.setdefault((person, office, status), []).append(_observation(one, office, status, evidence))
    made = [_tenures(key, seen, by_id[key[1]], known) for key, seen in sorted(observed.items())]
    return tuple(sorted((one for group in made for one in group), key=lambda tenure: tenure.id))


def _in_time(person: str, office: str, status: OfficeStatus, day: int | None, known: Known) -> OfficeStatus:
    """The status on the day: who left the post long before it is told of as the past ("Presiden Soeharto")."""
    if status != "current" or day is None:
        return status
    ends = [ordinal_end(fact.end) for fact in known.world.holders(office) if fact.person == person]
    last = max((end if end is not None else OPEN for end in ends), default=OPEN)
    return "former" if last + LONG_PAST_DAYS < day else status


def _evidence(readings: Sequence[Reading], offices: Part) -> Evidence:
    found: dict[tuple[str, str, str, OfficeStatus], tuple[Span, ...]] = {}
    for reading in readings:
        for official in reading.officials:
            for held in official.offices:
                office = offices.ids["office", reading.article.key, held.office_id]
                key = (reading.article.key, official.id, office, held.status)
                found[key] = tuple(sorted({*found.get(key, ()), *held.evidence}))
    return found


def _observation(one: PersonSighting, office: str, status: OfficeStatus, evidence: Evidence) -> Observation:
    return Observation(
        article=one.member.article,
        local=one.member.local,
        on=iso_day(one.day) if one.day is not None else None,
        spans=evidence.get((*one.member, office, status), ()),
    )


def _tenures(key: Key, seen: Sequence[Observation], office: Entity, known: Known) -> Iterator[ResolvedTenure]:
    """One tenure for the observations; where a person held the post twice, each observation goes to its own."""
    person, office_id, status = key
    facts = [fact for fact in known.world.holders(office_id) if fact.person == person and _fits(fact, status)]
    rest = list(seen)
    for fact in facts[:-1]:
        mine = [one for one in rest if one.on and fact.end and one.on <= fact.end]
        if mine:
            rest = [one for one in rest if one not in mine]
            yield _tenure(key, mine, office, fact)
    if rest:
        yield _tenure(key, rest, office, facts[-1] if facts else None)


def _fits(fact: Tenure, status: OfficeStatus) -> bool:
    """Facts date the holding itself; who is called former holder has held it to an end that is of record."""
    return fact.status == status or (status == "former" and fact.end is not None)


def _tenure(key: Key, seen: Sequence[Observation], office: Entity, fact: Tenure | None) -> ResolvedTenure:
    person, office_id, status = key
    days = sorted(one.on for one in seen if one.on)
    return ResolvedTenure(
        id=digest("tenure", person, office_id, status, (fact.start or "") if fact else ""),
        person=person,
        office=office_id,
        status=status,
        title=office.name,
        agency=office.agency,
        start=fact.start if fact else None,
        end=fact.end if fact else None,
        source=fact.source if fact else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        observations=tuple(seen),
    )
