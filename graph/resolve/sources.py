"""Speakers that are neither persons nor bodies: groups ("sejumlah pegawai") and documents.

A group is its article's own: "sejumlah ASN" of two articles are not the same people.  A document is one across
articles where it is a numbered regulation or a known initiative, otherwise its article's own.
"""

from collections.abc import Iterator, Sequence

from graph.identifiers import slug
from graph.model import Reading
from graph.resolve.initiatives import regulation_key
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Part, Sighting, resolve_keyed
from graph.resolve.types import EntityKind, Member


def resolve_sources(readings: Sequence[Reading], kind: EntityKind, judgements: Judgements) -> Part:
    """The groups or the documents that speak in the readings."""
    sightings = [one for reading in readings for one in _speaking(reading, kind)]
    return resolve_keyed(kind, sightings, {}, judgements)


def _speaking(reading: Reading, kind: EntityKind) -> Iterator[Sighting]:
    day = reading.article.published.day if reading.article.published else None
    seen = set()
    for statement in reading.statements:
        local = statement.speaker_id
        if statement.speaker_kind != kind or local in seen:
            continue
        seen.add(local)
        own = f"{slug(statement.speaker)}--{reading.article.key[:8]}"
        key = regulation_key(statement.speaker) or own if kind == "document" else own
        yield Sighting(key, Member(reading.article.key, local), day, statement.speaker)
