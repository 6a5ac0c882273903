"""Initiatives across articles: the concept's key, a regulation's kind, number and year, or a folded label."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from msgspec.structs import replace

from graph.identifiers import slug
from graph.model import Initiative, Reading
from graph.resolve.data import load
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Facts, Part, Sighting, resolve_keyed
from graph.resolve.known import Known
from graph.resolve.text import folded
from graph.resolve.types import Entity, Member

_NUMBER = (
    r"(?:\s+(?:nomor|no|nomer)\b\.?)?\s*(?P<number>[\w./-]*\d[\w./-]*?)"
    r"(?:\s*(?:tahun|thn|th|/)\s*\.?(?P<year>(?:19|20)\d\d))\b"
)


def resolve_initiatives(readings: Sequence[Reading], known: Known, judgements: Judgements) -> Part:
    """The initiatives of all readings."""
    sightings: list[Sighting] = []
    facts: dict[str, Facts] = {}
    for reading in readings:
        day = reading.article.published.day if reading.article.published else None
        for one in reading.initiatives:
            key = initiative_key(one, known)
            member = Member(reading.article.key, one.id)
            sightings.append(Sighting(key, member, day, one.name, one.acronym, one.aliases))
            concept = known.initiative(key)
            if concept is not None and key not in facts:
                facts[key] = Facts(concept.name, concept.acronym, concept.forms, None, concept.kind)
    part = resolve_keyed("initiative", sightings, facts, judgements)
    kinds = {(reading.article.key, one.id): one.kind for reading in readings for one in reading.initiatives}
    return part._replace(entities=tuple(_of_kind(entity, kinds) for entity in part.entities))


def initiative_key(one: Initiative, known: Known) -> str:
    """The canonical key of an initiative as one article names it."""
    if known.initiative(one.id):
        return one.id
    for form in (one.name, one.acronym, *one.aliases):
        key = known.initiative_key(form) if form else None
        if key:
            return key
    return regulation_key(one.name) or next(filter(None, map(regulation_key, one.aliases)), None) or label_key(one.name)


@lru_cache(maxsize=1 << 14)
def regulation_key(text: str) -> str | None:
    """A regulation's key by kind, number and year, however it is written; None for anything else.

    >>> regulation_key("Peraturan Presiden (Perpres) Nomor 1 Tahun 2031"), regulation_key("Perpres 1/2031")
    ('perpres-1-2031', 'perpres-1-2031')
    """
    plain = " ".join(re.sub(r"\([^)]*\)", " ", folded(text)).split())
    for key, pattern in _regulations():
        found = pattern.search(plain)
        if found:
            issuer = slug(found["issuer"]) if found["issuer"].strip() else ""
            return "-".join(filter(None, (key, issuer, slug(found["number"]), found["year"])))
    return None


def label_key(name: str) -> str:
    """The key of an unknown initiative: its folded label without the words that say that it is one.

    >>> label_key("Program Layanan Satu Pintu Contoh")
    'layanan-satu-pintu-contoh'
    """
    words = folded(re.sub(r"\s*\([^)]*\)", "", name)).split()
    while len(words) > 2 and words[0] in load("initiatives.yaml")["before"]:
        words.pop(0)
    return slug(" ".join(words) or name)


def _of_kind(entity: Entity, kinds: Mapping[tuple[str, str], str]) -> Entity:
    if entity.subkind:
        return entity
    counted = Counter(kinds[member.article, member.local] for member in entity.members)
    return replace(entity, subkind=min(counted, key=lambda kind: (-counted[kind], kind)))


@cache
def _regulations() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load("initiatives.yaml")["regulations"]
    return tuple(
        (row["key"], re.compile(rf"\b(?:{'|'.join(row['forms'])})\b(?P<issuer>[a-z -]{{0,60}}?){_NUMBER}"))
        for row in rows
    )
