"""Makes the things that rules derive from their key alone, so that no table need list them.

"dinas-kesehatan-kota-bandung", "fraksi-pks", "bupati-lampung-selatan", "presiden-prancis", "pt-contoh-makmur":
each is cut at its hyphens until its parts are known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from graph.gazetteer.artefact import Compiled
from graph.gazetteer.items import NamedBodyItem, RoleItem
from graph.gazetteer.known import Agency, Office, Region
from graph.gazetteer.local import (
    MADE,
    bare_key,
    body_office,
    branch,
    branches,
    generic_agency,
    local_agency,
    local_office,
)
from graph.identifiers import slug

T = TypeVar("T")
_AS_OF = "2026-11"
_NO_NAMES = frozenset({"umum", "umum-daerah", "umum-pusat", "kota", "daerah", "prof", "dr"})  # "RSUD Kota" names none
_OF_POLICE = "kapolsek"  # heads the police of a district, which is a body of its own name


_TITLE_ENDS = ("-prof", "-dr")  # "RSUD Prof" was cut before the name


class Maker:
    """The tables that keys are made of; nothing in it changes."""

    def __init__(self, compiled: Compiled) -> None:
        self.agencies: Mapping[str, Agency] = {a.key: a for a in compiled.agencies}
        self.offices: Mapping[str, Office] = {o.key: o for o in compiled.offices}
        self.regions: Mapping[str, Region] = {r.key: r for r in compiled.regions}
        self._roles = {r.key: r for r in compiled.roles}
        self._bodies = {b.key: b for b in compiled.bodies}
        self._alone = {b.alone: b for b in compiled.bodies if b.alone}
        self._parts = {p.key: p.name for p in compiled.parts}
        self._countries = dict(compiled.countries)
        self._same = dict(compiled.same)
        self._named: dict[str, tuple[NamedBodyItem, str]] = {
            n.key if n.one_key else slug(form): (n, n.forms[0] if n.one_key else form)
            for n in compiled.named
            for form in reversed(n.forms)  # of "PT" and "PT." the first is the usual one
        }
        self._bare: dict[tuple[str, str], Region] = {(r.level, bare_key(r)): r for r in compiled.regions}

    def agency(self, key: str) -> Agency | None:
        """The body a key describes, tabled or derived; None if it describes none."""
        tabled = self.agencies.get(key)
        if tabled is not None:
            return tabled
        body = self._bodies.get(key) or self._alone.get(key)
        if body is not None:
            return generic_agency(body, key)
        return _first(rule(head, rest) for head, rest in splits(key) for rule in self._agency_rules())

    def office(self, key: str) -> Office | None:
        """The post a key describes, tabled or derived; None if it describes none."""
        tabled = self.offices.get(key)
        if tabled is not None:
            return tabled
        if key in self._same:
            return self.office(self._same[key])
        role = self._roles.get(key)
        if role is not None and role.local:
            return Office(key=key, title=role.title, generic=True, source=MADE, as_of=_AS_OF)
        return _first(rule(head, rest) for head, rest in splits(key) for rule in (self._joined, self._foreign_office))

    def _agency_rules(self) -> tuple[Callable[[str, str], Agency | None], ...]:
        return (self._local, self._part, self._foreign_agency, self._own_name)

    def _local(self, head: str, rest: str) -> Agency | None:
        body, region = self._bodies.get(head), self.regions.get(rest)
        if region is None:
            return None
        if body is not None:
            return local_agency(body, region)
        whole = self.agencies.get(head)
        return branch(whole, region) if whole is not None and branches(whole) else None

    def _part(self, head: str, rest: str) -> Agency | None:
        name = self._parts.get(head) or self._commission(head)
        whole = self.agency(rest) if name else None
        if whole is None:
            return None
        return Agency(
            key=f"{head}-{rest}",
            name=f"{name} {whole.name}",
            kind="part",
            parent=rest,
            source=MADE,
            as_of=_AS_OF,
        )

    def _commission(self, head: str) -> str | None:
        """A commission of a DPRD, numbered as the DPR's are: "komisi-ii"."""
        return f"Komisi {head[7:].upper()}" if head.startswith("komisi-") and f"{head}-dpr" in self.agencies else None

    def _foreign_agency(self, head: str, rest: str) -> Agency | None:
        base = (self.agencies.get(head) or self._bodies.get(head)) if rest in self._countries else None
        if base is None:
            return None
        name = f"{base.name.removeprefix('TNI ')} {self._countries[rest]}"
        return Agency(key=f"{head}-{rest}", name=name, kind="foreign", source=MADE, as_of=_AS_OF)

    def _own_name(self, head: str, rest: str) -> Agency | None:
        if head not in self._named or rest in _NO_NAMES or rest.endswith(_TITLE_ENDS):
            return None
        item, form = self._named[head]
        return Agency(key=f"{head}-{rest}", name=f"{form} {_titled(rest)}", kind=item.kind, source=MADE, as_of=_AS_OF)

    def _joined(self, head: str, rest: str) -> Office | None:
        role = self._roles.get(head)
        if role is None:
            return None
        if role.named:
            title, police = f"{role.title} {_titled(rest)}", f"polsek-{rest}" if head == _OF_POLICE else None
            return Office(key=f"{head}-{rest}", title=title, agency=police, source=MADE, as_of=_AS_OF)
        region = self._region_of(role, rest) if role.local else None
        if region is not None:
            return local_office(role, region)
        agency = self.agency(rest)
        if agency is not None:
            return body_office(role, agency)
        return self._in_unit(role, rest) if role.unit else None

    def _in_unit(self, role: RoleItem, rest: str) -> Office | None:
        for unit, tail in splits(rest, shortest_head=True):
            agency = self.agency(tail)
            if agency is not None:
                return body_office(role, agency, _titled(unit))
        return None

    def _region_of(self, role: RoleItem, rest: str) -> Region | None:
        levels = (role.level,) if role.level else ("province", "city", "regency")
        return _first(self._bare.get((level, rest)) for level in levels)

    def _foreign_office(self, head: str, rest: str) -> Office | None:
        if rest not in self._countries:
            return None
        base = self.offices.get(head)
        role = self._roles.get(head)
        title = (base.short or base.title) if base else role.title if role else None
        if title is None:
            return None
        agency = f"pemerintah-{rest}"
        name = f"{title} {self._countries[rest]}"
        return Office(key=f"{head}-{rest}", title=name, agency=agency, source=MADE, as_of=_AS_OF)


def splits(key: str, *, shortest_head: bool = False) -> Iterator[tuple[str, str]]:
    """Every way to cut a key in two at a hyphen, the longest head first unless told otherwise.

    >>> list(splits("a-b-c"))
    [('a-b', 'c'), ('a', 'b-c')]
    """
    cuts = [at for at, letter in enumerate(key) if letter == "-" and 0 < at < len(key) - 1]
    for at in cuts if shortest_head else reversed(cuts):
        yield key[:at], key[at + 1 :]


def _first(made: Iterable[T | None]) -> T | None:
    return next((thing for thing in made if thing is not None), None)


def _titled(part: str) -> str:
    return part.replace("-", " ").title()
