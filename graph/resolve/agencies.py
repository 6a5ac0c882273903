"""Agencies across articles: the known world's key, a kind of body made particular by its article, or a folded name.

"Dinas Pendidikan" alone is never one node across articles: the article's only such body, or the body of the only
region the article names, or else that article's own.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from graph.identifiers import slug
from graph.lexicon.kin import akin
from graph.model import Agency, Reading
from graph.resolve.data import load
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Facts, KeyEdge, Part, Sighting, resolve_keyed
from graph.resolve.known import Known
from graph.resolve.text import folded
from graph.resolve.types import Member

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[a-z0-9]+")
_INITIALS = re.compile(r"[A-Z]{2}")  # a suspect's as often as a body's
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&-]{1,9}")


def resolve_agencies(readings: Sequence[Reading], known: Known, judgements: Judgements) -> Part:
    """The agencies of all readings."""
    sightings = [one for reading in readings for one in _sightings(reading, known)]
    sightings, edges = _by_acronym(sightings, known)
    facts = {key: _facts(known, key) for key in {one.key for one in sightings} if _is_known(known, key)}
    return resolve_keyed("agency", sightings, facts, judgements, edges)


@lru_cache(maxsize=1 << 16)
def plain_name(name: str) -> str:
    """The folded name without legal form, country and bracketed acronym, common abbreviations written out.

    >>> plain_name("PT Contoh Raya (Persero) Tbk"), plain_name("Dinkes Kab. Contoh")
    ('contoh raya', 'dinas kesehatan kabupaten contoh')
    """
    rules = load("agencies.yaml")
    words = [rules["written_out"].get(word, word) for word in _WORD.findall(folded(_BRACKETS.sub("", name)))]
    text = " ".join(words)
    for start in rules["before"]:
        text = text.removeprefix(f"{start} ")
    for end in rules["after"]:
        text = text.removesuffix(f" {end}")
    return text or folded(name)


@lru_cache(maxsize=1 << 16)
def is_shared_name(name: str) -> bool:
    """Whether many bodies bear the name, so that it needs a place.

    >>> is_shared_name("Dinas Kesehatan"), is_shared_name("Dinas Kesehatan Kota Contoh")
    (True, False)
    >>> is_shared_name("RK")  # and the initials of private persons
    True
    """
    plain = plain_name(name)
    return (
        _INITIALS.fullmatch(name) is not None
        or plain in load("agencies.yaml")["shared_names"]
        or _shared().fullmatch(plain) is not None
    )


def agencies_of(reading: Reading) -> Iterator[Agency]:
    """The agencies of a reading, and those that only its officials' posts and its statements name."""
    seen = {agency.id for agency in reading.agencies}
    yield from reading.agencies
    for local, name in _elsewhere(reading):
        if local not in seen:
            seen.add(local)
            yield Agency(local, name)


def _elsewhere(reading: Reading) -> Iterator[tuple[str, str]]:
    people = {official.id for official in reading.officials}
    for official in reading.officials:
        for held in official.offices:
            if held.agency_id:
                yield held.agency_id, held.agency or held.agency_id
    for statement in reading.statements:
        if statement.agency_id:
            yield statement.agency_id, statement.agency or statement.agency_id
        if statement.speaker_kind == "organisation" and statement.speaker_id not in people:
            yield statement.speaker_id, statement.speaker


def _sightings(reading: Reading, known: Known) -> Iterator[Sighting]:
    article, day = reading.article, reading.article.published.day if reading.article.published else None
    found = [(agency, *_key(agency, day, known)) for agency in agencies_of(reading)]
    keys = [key for _, key, shared in found if not shared]
    regions = sorted({region for key in keys if (region := known.region(key))})
    for agency, key, shared in found:
        how: tuple[str, ...] = ()
        if shared:
            key, how = _particular(key, keys, regions, known, article.key)  # noqa: PLW2901 - the key made particular
        elif not _is_known(known, key) and (whole := _whole(agency.name, key, found, known)):
            key, how = whole, ("article.longer-name",)  # noqa: PLW2901 - the same
        yield Sighting(key, Member(article.key, agency.id), day, agency.name, agency.acronym, agency.aliases, how)


def _key(agency: Agency, day: str | None, known: Known) -> tuple[str, bool]:
    """The canonical key, and whether it is the key of a kind of body."""
    named = (agency.id, known.agency_key(agency.name), agency.acronym and known.agency_key(agency.acronym))
    for key in named:
        body = known.agency(key) if key else None
        if body is not None and (key != named[2] or akin(agency.name, (body.name, *body.forms))):
            return known.agency_in_time(body, agency.name, day).key, body.generic
    dated = known.agency_of_day(agency.name, day)
    if dated is not None:
        return dated.key, dated.generic
    return slug(plain_name(agency.name)), is_shared_name(agency.name)


def _whole(name: str, key: str, found: Sequence[tuple[Agency, str, bool]], known: Known) -> str | None:
    """The key of the article's one known body whose name goes on where this one was cut ("Badan Gizi").

    One word is too little: "Kementerian" may be any of them.
    """
    start = f"{plain_name(name)} "
    if start.count(" ") < 2:
        return None
    bodies = [body for _, other, _ in found if other != key and (body := known.agency(other)) and not body.generic]
    longer = {body.key for body in bodies if plain_name(body.name).startswith(start)}
    return longer.pop() if len(longer) == 1 else None


def _particular(
    key: str,
    others: Sequence[str],
    regions: Sequence[str],
    known: Known,
    article: str,
) -> tuple[str, tuple[str, ...]]:
    longer = sorted({other for other in others if other.startswith(f"{key}-")})
    if len(longer) == 1:
        return longer[0], ("article.only-such-body",)
    made = [f"{key}-{region}" for region in regions if _is_known(known, f"{key}-{region}")]
    if len(made) == 1:
        return made[0], ("article.only-region",)
    return f"{key}--{article[:8]}", ()


def _by_acronym(sightings: list[Sighting], known: Known) -> tuple[list[Sighting], list[KeyEdge]]:
    """Unknown bodies named by their letters alone go to the one body that is written with them; of several, unsure."""
    written: dict[str, set[str]] = {}
    for one in sightings:
        if one.acronym and folded(one.acronym) != folded(one.name) and "--" not in one.key:
            written.setdefault(folded(one.acronym), set()).add(one.key)
    edges: dict[tuple[str, str], KeyEdge] = {}
    for one in sightings:
        if "--" in one.key or _is_known(known, one.key) or not _ACRONYM.fullmatch(one.name):
            continue
        bodies = sorted(written.get(folded(one.name), set()) - {one.key})
        verdict, feature = ("same", "acronym.one-body") if len(bodies) == 1 else ("unsure", "acronym.several-bodies")
        for body in bodies:
            edges[one.key, body] = KeyEdge(one.key, body, verdict, (feature,), 5.0)  # type: ignore[arg-type]  # literals
    return sightings, list(edges.values())


def _is_known(known: Known, key: str) -> bool:
    body = known.agency(key)
    return body is not None and not body.generic


def _facts(known: Known, key: str) -> Facts:
    body = known.agency(key)
    assert body is not None, key
    return Facts(body.name, body.acronym, body.forms)


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(load("agencies.yaml")["shared"])
