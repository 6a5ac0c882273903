"""YAML items become the known world's types: defaults filled in, keys checked, successors derived."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from graph.errors import DataError
from graph.gazetteer.derive import body_forms, heads
from graph.gazetteer.items import (
    AgencyFile,
    AgencyItem,
    InitiativeFile,
    InitiativeItem,
    OfficeFile,
    PersonFile,
    RegionShortFile,
    TenureFile,
    TenureItem,
)
from graph.gazetteer.known import Agency, Initiative, Office, Person, Region, Responsibility, Tenure
from graph.gazetteer.regions import read_regions
from graph.identifiers import slug


def origin(path: Path, key: str, item: Any, file: Any) -> tuple[str, str]:
    """The item's source and as-of date, or its file's; DataError where neither says."""
    source, as_of = item.source or file.source, item.as_of or file.as_of
    if not source or not as_of:
        raise DataError(f"{path.name}: {key} has no source or as_of; add them to the item or at the file's head.")
    return source, as_of


def agencies(files: Sequence[tuple[Path, AgencyFile]]) -> tuple[tuple[Agency, ...], tuple[Office, ...]]:
    """All bodies, and the posts of minister and deputy that their items make."""
    seen: dict[str, str] = {}
    bodies: list[Agency] = []
    posts: list[Office] = []
    followers = _followers(item for _, file in files for item in file.agencies)
    for path, file in files:
        for item in file.agencies:
            _once(seen, item.key, path)
            kind = item.kind or file.kind or "body"
            from_, as_of = origin(path, item.key, item, file)
            bodies.append(_agency(item, kind, (from_, as_of), followers.get(item.key, ())))
            posts.extend(heads(item, kind, from_, as_of))
    return tuple(bodies), tuple(posts)


def _followers(items: Iterable[AgencyItem]) -> dict[str, tuple[str, ...]]:
    after: dict[str, tuple[str, ...]] = {}
    for item in items:
        for before in item.predecessors:
            after[before] = (*after.get(before, ()), item.key)
    return after


def _agency(item: AgencyItem, kind: str, basis: tuple[str, str], successors: tuple[str, ...]) -> Agency:
    return Agency(
        key=item.key,
        name=item.name,
        kind=kind,
        acronym=item.acronym,
        forms=body_forms(item, kind),
        parent=item.parent,
        region=item.region,
        valid_from=item.valid_from,
        valid_until=item.valid_until,
        predecessors=item.predecessors,
        successors=successors,
        wikidata=item.wikidata,
        source=basis[0],
        as_of=basis[1],
    )


def _once(seen: dict[str, str], key: str, path: Path) -> None:
    if key in seen:
        raise DataError(f"{path.name}: the key {key} stands in {seen[key]} already; rename or remove one.")
    if key != slug(key):
        raise DataError(f"{path.name}: the key {key!r} must be small letters, digits and hyphens; write {slug(key)!r}.")
    seen[key] = path.name


def offices(path: Path, file: OfficeFile) -> tuple[Office, ...]:
    """The offices of offices.yaml."""
    seen: dict[str, str] = {}
    made = []
    for item in file.offices:
        _once(seen, item.key, path)
        source, as_of = origin(path, item.key, item, file)
        forms = tuple(dict.fromkeys((item.title, *((item.short,) if item.short else ()), *item.forms)))
        made.append(
            Office(
                key=item.key,
                title=item.title,
                short=item.short,
                agency=item.agency,
                forms=forms,
                closed=item.closed,
                wikidata=item.wikidata,
                source=source,
                as_of=as_of,
            ),
        )
    return tuple(made)


def regions(rows: list[tuple[str, str]], short: RegionShortFile) -> tuple[Region, ...]:
    """Provinces, regencies and cities."""
    return read_regions(rows, short)


def persons(path: Path, file: PersonFile) -> tuple[Person, ...]:
    """The people of public record."""
    seen: dict[str, str] = {}
    made = []
    for item in file.persons:
        key = item.key or slug(item.name)
        _once(seen, key, path)
        source, as_of = origin(path, key, item, file)
        made.append(
            Person(key=key, name=item.name, aliases=item.aliases, wikidata=item.wikidata, source=source, as_of=as_of),
        )
    return tuple(made)


def tenures(files: Sequence[tuple[Path, TenureFile]]) -> tuple[Tenure, ...]:
    """Who held what when, in the tables' order."""
    return tuple(_tenure(path, file, item) for path, file in files for item in file.tenures)


def _tenure(path: Path, file: TenureFile, item: TenureItem) -> Tenure:
    where = f"{item.person} as {item.office}"
    source, as_of = origin(path, where, item, file)
    if item.start and item.end and item.start > item.end:
        raise DataError(f"{path.name}: {where} ends before it starts; mend the dates.")
    return Tenure(
        person=item.person,
        office=item.office,
        start=item.start,
        end=item.end,
        status=item.status,
        source=source,
        as_of=as_of,
    )


def initiatives(files: Sequence[tuple[Path, InitiativeFile]]) -> tuple[Initiative, ...]:
    """The concept scheme."""
    seen: dict[str, str] = {}
    made = []
    for path, file in files:
        for item in file.initiatives:
            _once(seen, item.key, path)
            made.append(_initiative(item, origin(path, item.key, item, file)))
    return tuple(made)


def _initiative(item: InitiativeItem, basis: tuple[str, str]) -> Initiative:
    labels = (item.name, *((item.acronym,) if item.acronym else ()), *item.forms)
    return Initiative(
        key=item.key,
        name=item.name,
        kind=item.kind,
        name_en=item.name_en,
        acronym=item.acronym,
        forms=tuple(dict.fromkeys(labels)),
        negative=item.negative,
        broader=item.broader,
        related=item.related,
        basis=item.basis,
        responsible=tuple(
            Responsibility(office=r.office, start=r.start, end=r.end, source=r.source or basis[0])
            for r in item.responsible
        ),
        source=basis[0],
        as_of=basis[1],
    )
