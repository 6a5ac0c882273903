"""What a person may write in the YAML files, checked strictly: an unknown key or a wrong type is a clear error.

Every file is a mapping with `source` and `as_of` for its items (an item may give its own), and one list.
"""

from typing import Literal

from msgspec import Struct

from graph.gazetteer.known import InitiativeKind, TenureStatus

Names = tuple[str, ...]


class _Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: str | None = None
    as_of: str | None = None


class AgencyItem(_Item, frozen=True, kw_only=True):
    """A body.  For ministries, `stems` follow Kementerian/Menteri/Wakil Menteri; `short` follow Kemen-/Men-/Wamen-.

    forms: other ways to write it.  head_forms / deputy_forms: titles of its head and deputy that the rule does not
    make ("Menpora").  head / deputy: role keys (roles.yaml) where the kind's rule does not fit.
    """

    key: str
    name: str
    kind: str | None = None
    acronym: str | None = None
    forms: Names = ()
    stems: Names = ()
    short: Names = ()
    head_forms: Names = ()
    deputy_forms: Names = ()
    parent: str | None = None
    region: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    predecessors: Names = ()
    wikidata: str | None = None


class OfficeItem(_Item, frozen=True, kw_only=True):
    """An office the rules do not make ("Kapolri", "Panglima TNI", "Presiden").

    closed: tenures/ has all who ever held it; nobody else so called does.
    """

    key: str
    title: str
    short: str | None = None
    forms: Names = ()
    agency: str | None = None
    closed: bool = False
    wikidata: str | None = None


class PersonItem(_Item, frozen=True, kw_only=True):
    """A person of public record."""

    name: str
    key: str | None = None
    aliases: Names = ()
    wikidata: str | None = None


class TenureItem(_Item, frozen=True, kw_only=True):
    """Who (key) held what (office key), from, until."""

    person: str
    office: str
    start: str | None = None
    end: str | None = None
    status: TenureStatus = "current"


class ResponsibleItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Office that answers for an initiative."""

    office: str
    start: str | None = None
    end: str | None = None
    source: str | None = None


class InitiativeItem(_Item, frozen=True, kw_only=True):
    """An initiative."""

    key: str
    name: str
    kind: InitiativeKind = "programme"
    name_en: str | None = None
    acronym: str | None = None
    forms: Names = ()
    negative: Names = ()
    broader: Names = ()
    related: Names = ()
    basis: Names = ()
    responsible: tuple[ResponsibleItem, ...] = ()


class RoleItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word for a post that needs its body: "Sekjen" + "Kemendagri".

    unit: a description may stand between ("Dirjen Bina Pemerintahan Desa Kemendagri").  local: joined directly with
    a region ("Bupati" + "Lampung Selatan"), `level` saying which.  body: the local body the word implies
    ("Kapolda": Kepala of the Polda).  written: whether the title itself is a form; a shorter role reads it otherwise.
    named: a place below the regency follows ("Camat Pulogadung").
    """

    key: str
    title: str
    written: bool = True
    forms: Names = ()
    unit: bool = False
    local: bool = False
    level: str | None = None
    body: str | None = None
    named: bool = False


class LocalBodyItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of body that regions have: "Pemkab", "Dinas Kesehatan", "Polres"; `levels` it exists at.

    alone: key of the body meant where no region follows ("Baznas").  Keys with a colon ("pemerintah:kota") are ways
    to say the kind before the colon at one level.
    """

    key: str
    name: str
    kind: str
    forms: Names = ()
    level: str | None = None
    parent: str | None = None
    levels: Names = ()
    alone: str | None = None


class NamedBodyItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word for a kind of body whose own name follows it: "PT", "Universitas", "Polsek"; rule says how it ends.

    one_key: the words mean the same ("RSUD Koja", "RS Koja"), the first being the usual one.
    """

    key: str
    kind: str
    rule: Literal["company", "place", "school", "numbered"]
    forms: Names
    one_key: bool = False


class PartItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part that many bodies have: "Fraksi", "Dewan Pengawas"."""

    key: str
    name: str
    forms: Names = ()


class AgencyFile(_Item, frozen=True, kw_only=True):
    """agencies/*.yaml; `kind` holds for all its items."""

    kind: str | None = None
    agencies: tuple[AgencyItem, ...]


class OfficeFile(_Item, frozen=True, kw_only=True):
    """offices.yaml."""

    offices: tuple[OfficeItem, ...]
    same: dict[str, str] = {}


class PersonFile(_Item, frozen=True, kw_only=True):
    """persons.yaml."""

    persons: tuple[PersonItem, ...]


class TenureFile(_Item, frozen=True, kw_only=True):
    """tenures.yaml."""

    tenures: tuple[TenureItem, ...]


class InitiativeFile(_Item, frozen=True, kw_only=True):
    """ontology/concepts/*.yaml."""

    scheme: str
    initiatives: tuple[InitiativeItem, ...]


class RoleFile(_Item, frozen=True, kw_only=True):
    """roles.yaml."""

    roles: tuple[RoleItem, ...]


class LocalBodyFile(_Item, frozen=True, kw_only=True):
    """local_bodies.yaml."""

    bodies: tuple[LocalBodyItem, ...]


class NamedBodyFile(_Item, frozen=True, kw_only=True):
    """named_bodies.yaml."""

    named: tuple[NamedBodyItem, ...]
    parts: tuple[PartItem, ...]
    blocked: Names = ()


class RegionShortFile(_Item, frozen=True, kw_only=True):
    """region_forms.yaml: short forms by region code; `only_after` are names too common to stand alone."""

    forms: dict[str, Names]
    only_after: Names = ()


class CountryFile(_Item, frozen=True, kw_only=True):
    """countries.yaml: key to names; an office before one is a foreign office."""

    countries: dict[str, Names]
    leaders: dict[str, Names] = {}
