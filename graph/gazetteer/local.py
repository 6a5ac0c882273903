"""Bodies and posts that rules make from a region, a body or a title, and their keys.

A key says what it is made of, so that the thing can be made again from its key alone:
"dinas-kesehatan-kota-bandung", "bupati-lampung-selatan", "sekretaris-jenderal-kementerian-dalam-negeri".
"""

from collections.abc import Iterator, Mapping

from graph.gazetteer.items import LocalBodyItem, RoleItem
from graph.gazetteer.known import Agency, Office, Region

_MADE = "derived by rule from the region's, the body's and the title's names"
_AREA = {"province": "Provinsi", "regency": "Kabupaten", "city": "Kota"}


def bare(region: Region) -> str:
    """The region's name without Provinsi, Kabupaten or Kota.

    >>> bare(Region(key="kota-bandung", name="Kota Bandung", level="city", code="32.73", forms=("Bandung",)))
    'Bandung'
    """
    return region.forms[0]


def bare_key(region: Region) -> str:
    """The region's key without its level: "kota-bandung" gives "bandung"."""
    return region.key.split("-", 1)[1].removeprefix("administrasi-")


def local_agency(body: LocalBodyItem, region: Region, as_of: str = "2026-11") -> Agency:
    """The body of that kind in that region.

    >>> kind = LocalBodyItem(key="pemerintah", name="Pemerintah", kind="local-government")
    >>> local_agency(kind, Region(key="kota-bandung", name="Kota Bandung", level="city", code="32.73", forms=("Bandung",))).name
    'Pemerintah Kota Bandung'
    """
    return Agency(
        key=f"{body.key}-{region.key}",
        name=f"{body.name} {region.name}",
        kind=body.kind,
        acronym=f"{_acronym(body, region)} {bare(region)}",
        region=region.key,
        parent=f"pemerintah-{region.key}" if body.parent == "pemerintah" else body.parent,
        source=_MADE,
        as_of=as_of,
    )


def _acronym(body: LocalBodyItem, region: Region) -> str:
    if body.key == "pemerintah":
        return {"province": "Pemprov", "regency": "Pemkab", "city": "Pemkot"}[region.level]
    return f"{body.name} {_AREA[region.level]}" if region.level != "province" else body.name


def generic_agency(body: LocalBodyItem) -> Agency:
    """The kind of body itself, where the text does not say whose."""
    return Agency(key=body.key, name=body.name, kind=body.kind, generic=True, source=_MADE, as_of="2026-11")


def local_office(role: RoleItem, region: Region) -> Office:
    """The post at a region's head: "Wakil Bupati Lampung Selatan"."""
    return Office(
        key=f"{role.key}-{bare_key(region)}",
        title=f"{role.title} {bare(region)}",
        agency=f"pemerintah-{region.key}",
        source=_MADE,
        as_of="2026-11",
    )


def body_office(role: RoleItem, agency: Agency, unit: str = "") -> Office:
    """A post in a body: "Sekretaris Jenderal Kementerian Dalam Negeri"; `unit` is what stands between."""
    between = f" {unit}" if unit else ""
    return Office(
        key=office_key(role, agency.key, unit),
        title=f"{role.title}{between} {agency.name}",
        short=f"{role.title}{between} {agency.acronym or agency.name}",
        agency=agency.key,
        generic=agency.generic,
        source=_MADE,
        as_of=agency.as_of,
    )


def office_key(role: RoleItem, agency: str, unit: str = "") -> str:
    """The composed post's key."""
    from graph.identifiers import slug  # noqa: PLC0415 - most posts have no unit

    return f"{role.key}-{slug(unit)}-{agency}" if unit else f"{role.key}-{agency}"


class Maker:
    """Makes derived things from keys; holds the tables it needs and nothing that changes."""

    def __init__(
        self,
        agencies: Mapping[str, Agency],
        regions: Mapping[str, Region],
        roles: Mapping[str, RoleItem],
        bodies: Mapping[str, LocalBodyItem],
        countries: Mapping[str, str],
    ) -> None:
        self._agencies = agencies
        self._regions = regions
        self._roles = roles
        self._bodies = bodies
        self._countries = countries
        self._bare = {(r.level == "province", r.level, bare_key(r)): r for r in regions.values()}

    def agency(self, key: str) -> Agency | None:
        """The body a key describes, known or derived; None if it describes none."""
        known = self._agencies.get(key)
        if known is not None:
            return known
        if key in self._bodies:
            return generic_agency(self._bodies[key])
        for head, rest in _splits(key):
            body, region = self._bodies.get(head), self._regions.get(rest)
            if body is not None and region is not None:
                return local_agency(body, region)
        return self._foreign_agency(key)

    def office(self, key: str) -> Office | None:
        """The derived post a key describes; None if it describes none (known posts are looked up elsewhere)."""
        role = self._roles.get(key)
        if role is not None and role.local:
            return Office(key=key, title=role.title, generic=True, source=_MADE, as_of="2026-11")
        for head, rest in _splits(key):
            role = self._roles.get(head)
            if role is None:
                continue
            made = self._joined(role, rest)
            if made is not None:
                return made
        return self._foreign_office(key)

    def region_of(self, role: RoleItem, rest: str) -> Region | None:
        """The region at whose head the role stands, by bare key."""
        levels = (role.level,) if role.level else ("province", "regency", "city")
        return next((r for level in levels if (r := self._bare.get((level == "province", level, rest)))), None)

    def _joined(self, role: RoleItem, rest: str) -> Office | None:
        region = self.region_of(role, rest) if role.local else None
        if region is not None:
            return local_office(role, region)
        agency = self.agency(rest)
        if agency is not None:
            return body_office(role, agency)
        if not role.unit:
            return None
        for unit, tail in _splits(rest):
            agency = self.agency(tail)
            if agency is not None:
                return body_office(role, agency, unit.replace("-", " ").title())
        return None

    def _foreign_agency(self, key: str) -> Agency | None:
        return next(
            (
                Agency(key=key, name=f"{base.name} {self._countries[rest]}", kind="foreign", source=_MADE, as_of="2026-11")
                for head, rest in _splits(key)
                if rest in self._countries and (base := self._agencies.get(head))
            ),
            None,
        )

    def _foreign_office(self, key: str) -> Office | None:
        return next(
            (
                Office(key=key, title=f"{head.replace('-', ' ').title()} {self._countries[rest]}", source=_MADE, as_of="2026-11")
                for head, rest in _splits(key)
                if rest in self._countries
            ),
            None,
        )


def _splits(key: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a key in two at a hyphen, the longest head first."""
    at = key.rfind("-")
    while at > 0:
        yield key[:at], key[at + 1 :]
        at = key.rfind("-", 0, at)
