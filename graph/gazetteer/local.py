"""Bodies and posts that rules make from a region, a body or a title, and their keys.

A key says what it is made of, so that the thing can be made again from its key alone:
"dinas-kesehatan-kota-bandung", "bupati-lampung-selatan", "sekretaris-jenderal-kementerian-dalam-negeri".
"""

from collections import Counter
from collections.abc import Iterable

from graph.gazetteer.items import LocalBodyItem, RoleItem
from graph.gazetteer.known import Agency, Office, Region

MADE = "derived by rule from the region's, the body's and the title's names"
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
    >>> city = Region(key="kota-bandung", name="Kota Bandung", level="city", code="32.73", forms=("Bandung",))
    >>> local_agency(kind, city).name
    'Pemerintah Kota Bandung'
    """
    return Agency(
        key=f"{body.key}-{region.key}",
        name=f"{body.name} {region.name}",
        kind=body.kind,
        acronym=f"{_acronym(body, region)} {bare(region)}",
        region=region.key,
        parent=f"pemerintah-{region.key}" if body.parent == "pemerintah" else body.parent,
        source=MADE,
        as_of=as_of,
    )


def _acronym(body: LocalBodyItem, region: Region) -> str:
    if body.key == "pemerintah":
        return {"province": "Pemprov", "regency": "Pemkab", "city": "Pemkot"}[region.level]
    return f"{body.name} {_AREA[region.level]}" if region.level != "province" else body.name


_BRANCHED = frozenset({"party", "association"})
_ALSO = frozenset(
    {
        "badan-gizi-nasional",
        "bank-indonesia",
        "basarnas",
        "bmkg",
        "bnn",
        "bpjs-kesehatan",
        "bpjs-ketenagakerjaan",
        "bpkp",
        "bpom",
        "bulog",
        "kementerian-atr-bpn",
        "kementerian-hukum",
        "komnas-ham",
        "lpp-rri",
        "ojk",
        "ombudsman",
        "satgas-mbg",
    },
)


def branches(agency: Agency) -> bool:
    """Whether the body has a branch in each region, which is another body: "Kadin Jatim", "Basarnas Lampung"."""
    return agency.kind in _BRANCHED or agency.key in _ALSO


def branch_stems(agencies: Iterable[Agency], bodies: Iterable[LocalBodyItem]) -> dict[str, str]:
    """What a branch's key begins with, by the key of the whole: its own, or the one local body that stands under it.

    >>> kpu = Agency(key="kpu", name="Komisi Pemilihan Umum", kind="state-body")
    >>> branch_stems([kpu], [LocalBodyItem(key="kpud", name="KPU", kind="election", parent="kpu")])
    {'kpu': 'kpud'}
    """
    stems = {agency.key: agency.key for agency in agencies if branches(agency)}
    under = [(body.parent, body.key) for body in bodies if body.parent and ":" not in body.key]
    wholes = Counter(whole for whole, _ in under)
    return stems | {whole: key for whole, key in under if whole != "pemerintah" and wholes[whole] == 1}


def branch(agency: Agency, region: Region) -> Agency:
    """The body's branch in a region.

    >>> kadin = Agency(key="kadin", name="Kadin Indonesia", acronym="Kadin", kind="association")
    >>> city = Region(key="kota-bandung", name="Kota Bandung", level="city", code="32.73", forms=("Bandung",))
    >>> branch(kadin, city).name
    'Kadin Kota Bandung'
    """
    name = f"{agency.acronym or agency.name} {region.name}"
    return Agency(
        key=f"{agency.key}-{region.key}",
        name=name,
        kind=agency.kind,
        parent=agency.key,
        region=region.key,
        source=MADE,
        as_of=agency.as_of,
    )


def generic_agency(body: LocalBodyItem, key: str) -> Agency:
    """The kind of body itself, where the text does not say whose."""
    return Agency(key=key, name=body.name, kind=body.kind, generic=True, source=MADE, as_of="2026-11")


def local_office(role: RoleItem, region: Region) -> Office:
    """The post at a region's head: "Wakil Bupati Lampung Selatan"."""
    return Office(
        key=f"{role.key}-{bare_key(region)}",
        title=f"{role.title} {bare(region)}",
        agency=f"pemerintah-{region.key}",
        source=MADE,
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
        source=MADE,
        as_of=agency.as_of,
    )


def office_key(role: RoleItem, agency: str, unit: str = "") -> str:
    """The composed post's key."""
    from graph.identifiers import slug  # noqa: PLC0415 - most posts have no unit

    return f"{role.key}-{slug(unit)}-{agency}" if unit else f"{role.key}-{agency}"
