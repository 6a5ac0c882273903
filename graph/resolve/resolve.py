"""The room's one stage: readings, the known world and judgements become a Resolution."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graph.model import Reading
from graph.resolve.judgements import Judgements
from graph.resolve.types import Entity, EntityKind, Member, Resolution


def resolve(readings: Sequence[Reading], world: Any, judgements: Judgements) -> Resolution:  # noqa: ARG001 - first version
    """Entities over all readings."""
    index: dict[tuple[EntityKind, str, str], str] = {}
    groups: dict[tuple[EntityKind, str], list[Member]] = defaultdict(list)
    names: dict[tuple[EntityKind, str], str] = {}
    for reading in readings:
        key = reading.article.key
        for kind, local, name in _mentions(reading):
            if (kind, key, local) not in index:
                index[kind, key, local] = local
                groups[kind, local].append(Member(key, local))
                names.setdefault((kind, local), name)
    entities = tuple(
        Entity(id=local, kind=kind, name=names[kind, local], members=tuple(sorted(members)))
        for (kind, local), members in sorted(groups.items())
    )
    return Resolution(entities=entities, index=index)


def _mentions(reading: Reading) -> Iterator[tuple[EntityKind, str, str]]:
    for official in reading.officials:
        yield "person", official.id, official.name
        for office in official.offices:
            yield "office", office.office_id, office.title
    for agency in reading.agencies:
        yield "agency", agency.id, agency.name
    for initiative in reading.initiatives:
        yield "initiative", initiative.id, initiative.name
    people = {official.id for official in reading.officials}
    for statement in reading.statements:
        kind: EntityKind = {"person": "person", "organisation": "agency"}.get(
            statement.speaker_kind, statement.speaker_kind
        )  # type: ignore[assignment]  # first version
        if kind == "person" and statement.speaker_id not in people:
            kind = "office"
        yield kind, statement.speaker_id, statement.speaker
        if statement.office_id:
            yield "office", statement.office_id, statement.office or statement.office_id
        if statement.agency_id:
            yield "agency", statement.agency_id, statement.agency or statement.agency_id
        if statement.relayed_by_id:
            yield "person", statement.relayed_by_id, statement.relayed_by or statement.relayed_by_id
