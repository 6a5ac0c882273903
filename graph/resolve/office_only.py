"""Speakers named by office alone ("Menteri PANRB"): the holder on that day, marked as inferred; or the office.

The known world's holder comes first; without one, the only person whom dated articles around that day show in the
post.  Never a guess between two.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model import Reading
from graph.resolve.days import ordinal
from graph.resolve.known import Known
from graph.resolve.profiles import PersonSighting, office_alone
from graph.resolve.types import Inferred

OF_RECORD = 0.9
STALE = 0.75
OBSERVED = 0.7
AROUND_DAYS = 60


class Mention(NamedTuple):
    """An office that speaks: the reading's speaker id and office id, and the day."""

    article: str
    local: str
    office: str
    on: str | None


def office_mentions(readings: Sequence[Reading], known: Known) -> Iterator[Mention]:
    """Every speaker that is an office alone, once an article, with the day on which it spoke."""
    for reading in readings:
        named = {official.id for official in reading.officials}
        seen: set[str] = set()
        published = reading.article.published.day if reading.article.published else None
        for statement in reading.statements:
            local = statement.speaker_id
            office = None if local in named or local in seen else office_alone(statement, known)
            if office and statement.speaker_kind in {"person", "organisation"}:
                seen.add(local)
                yield Mention(reading.article.key, local, office, statement.said_on or published)


def infer(
    mentions: Sequence[Mention],
    known: Known,
    offices: Mapping[tuple[str, str], str],
    sightings: Mapping[str, Sequence[PersonSighting]],
) -> tuple[Inferred, ...]:
    """The persons inferred for the mentions; `offices` maps (article, local office id) to entities."""
    seen = _seen_in(sightings)
    found = (_infer(one, offices[one.article, one.office], known, seen) for one in mentions if one.on)
    return tuple(one for one in found if one is not None)


def _infer(
    one: Mention,
    office: str,
    known: Known,
    seen: Mapping[str, Sequence[tuple[int, str, str]]],
) -> Inferred | None:
    day = one.on or ""
    holders = {tenure.person: tenure for tenure in known.world.holders(office, day)}
    if len(holders) == 1:
        person, tenure = next(iter(holders.items()))
        fresh = tenure.end is not None or (tenure.as_of or "")[:7] >= day[:7]
        return _inferred(one, office, person, OF_RECORD if fresh else STALE, tenure.source)
    number = ordinal(day)
    if holders or number is None:
        return None
    near = [row for row in seen.get(office, ()) if abs(row[0] - number) <= AROUND_DAYS]
    persons = {person for _, person, _ in near}
    if len(persons) != 1:
        return None
    nearest = min(near, key=lambda row: (abs(row[0] - number), row))
    return _inferred(one, office, nearest[1], OBSERVED, f"observed in {nearest[2]}")


def _inferred(one: Mention, office: str, person: str, confidence: float, source: str) -> Inferred:
    return Inferred(
        article=one.article,
        local=one.local,
        office=office,
        person=person,
        on=one.on or "",
        confidence=confidence,
        source=source,
    )


def _seen_in(sightings: Mapping[str, Sequence[PersonSighting]]) -> Mapping[str, list[tuple[int, str, str]]]:
    """Office to (day, person, article) of every dated article that shows a current holder."""
    seen: dict[str, list[tuple[int, str, str]]] = {}
    for person in sorted(sightings):
        for one in sightings[person]:
            for held in one.posts:
                if one.day is not None and held.status == "current":
                    seen.setdefault(held.post.id, []).append((one.day, person, one.member.article))
    return seen
