"""Offices across articles: the known world's key, made particular by its body, or a folded title.

A title of role words alone ("Kepala Dinas") is no single post: it is made particular by the body that the article
gives it, or it is that article's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from graph.identifiers import slug
from graph.model import OfficeHeld, Reading
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Facts, Part, Sighting, resolve_keyed
from graph.resolve.known import Known
from graph.resolve.posts import is_kind_of_post
from graph.resolve.types import Entity, Member


class _Title(NamedTuple):
    local: str
    title: str
    agency: str | None
    current: bool


def resolve_offices(
    readings: Sequence[Reading],
    known: Known,
    judgements: Judgements,
    agencies: Mapping[tuple[str, str], str],
) -> Part:
    """The offices of all readings; `agencies` maps (article, local id) to agency entities."""
    sightings: list[Sighting] = []
    bodies: dict[str, str] = {}
    for reading in readings:
        day = reading.article.published.day if reading.article.published else None
        for one in titles_of(reading):
            agency = agencies.get((reading.article.key, one.agency)) if one.agency else None
            now = day if one.current else None
            key, body = office_key(one.local, one.title, agency, known, now) or _own(one.title, agency, reading)
            sightings.append(Sighting(key, Member(reading.article.key, one.local), day, one.title))
            if body:
                bodies[key] = min(body, bodies.get(key, body))
    facts = {key: fact for key in {one.key for one in sightings} if (fact := _facts(key, known))}
    part = resolve_keyed("office", sightings, facts, judgements)
    return part._replace(entities=tuple(_in_body(entity, bodies) for entity in part.entities))


def office_key(
    local: str, title: str, agency: str | None, known: Known, day: str | None
) -> tuple[str, str | None] | None:
    """The known world's key of a post and the entity id of its body; None where it does not know the post.

    local: the reading's key; agency: the body's entity id where the article gives one; day: on which it is held.
    """
    for key in (local, known.office_key(title)):
        office = known.office(key)
        if office is not None and not office.generic:
            office = known.office_in_time(office, title, day)
            return office.key, office.agency or agency
        if office is not None and agency and office.agency and agency.startswith(f"{office.agency}-"):
            made = known.office(office.key.removesuffix(office.agency) + agency)
            if made is not None:
                return made.key, made.agency
    return None


def _own(title: str, agency: str | None, reading: Reading) -> tuple[str, str | None]:
    """A key by the title; with the body or the article behind it, where the title is no single post by itself."""
    base = slug(title)
    if not is_kind_of_post(title):
        return base, agency
    return (f"{base}-{agency}", agency) if agency else (f"{base}--{reading.article.key[:8]}", None)


def titles_of(reading: Reading) -> Iterator[_Title]:
    """Every (local office id, title, local agency id) of a reading once, the officials' before the statements'."""
    seen: set[str] = set()
    held = (office for official in reading.officials for office in official.offices)
    for one in [*map(_held, held), *_spoken(reading)]:
        if one.local not in seen:
            seen.add(one.local)
            yield one


def _held(office: OfficeHeld) -> _Title:
    return _Title(office.office_id, office.title, office.agency_id, current=office.status in {"current", "acting"})


def _spoken(reading: Reading) -> Iterator[_Title]:
    for statement in reading.statements:
        if statement.office_id:
            title = statement.office or statement.office_id
            yield _Title(statement.office_id, title, statement.agency_id, current=True)


def _facts(key: str, known: Known) -> Facts | None:
    office = known.office(key)
    return Facts(office.title, office.short, office.forms, office.agency) if office and not office.generic else None


def _in_body(entity: Entity, bodies: Mapping[str, str]) -> Entity:
    return entity if entity.agency else replace(entity, agency=bodies.get(entity.id))
