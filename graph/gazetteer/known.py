"""The frozen types of the known world: what the other rooms read.

Keys are readable slugs and stable: "kementerian-panrb", "menteri-panrb", "abdullah-azwar-anas", "spbe",
"provinsi-jawa-timur".  Dates are ISO days, or months or years where no more is known ("2022-09").  `source` names
where the fact comes from, `as_of` when it was last checked against it.
"""

from typing import Literal, NamedTuple

from msgspec import Struct

HitKind = Literal["agency", "office", "person", "initiative", "region"]
TenureStatus = Literal["current", "acting"]
TitleStatus = Literal["current", "former", "acting", "elect"]
InitiativeKind = Literal["programme", "regulation", "project", "policy", "event"]


class Agency(Struct, frozen=True, kw_only=True):
    """A body: ministry, agency, state body or company, local government, party, association.

    acronym: the short name people use ("Kementerian PANRB", "BGN").  forms: every way it is written.
    generic: a kind of body that every region has, named without its region ("Dinas Kesehatan"); never one node
    across articles.  region: key of the region it governs or serves.
    """

    key: str
    name: str
    kind: str
    acronym: str | None = None
    forms: tuple[str, ...] = ()
    parent: str | None = None
    region: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    wikidata: str | None = None
    generic: bool = False
    source: str = ""
    as_of: str = ""


class Office(Struct, frozen=True, kw_only=True):
    """A post in a body, whoever holds it: "Menteri PANRB", "Bupati Lampung Selatan".

    closed: all who ever held it are tabled, so that anybody else so called holds another post ("Presiden" of a club).
    """

    key: str
    title: str
    agency: str | None = None
    short: str | None = None
    forms: tuple[str, ...] = ()
    generic: bool = False
    closed: bool = False
    wikidata: str | None = None
    source: str = ""
    as_of: str = ""


class Person(Struct, frozen=True, kw_only=True):
    """An office-holder of public record; aliases are only those that mean nobody else ("Gus Ipul", "Zulhas")."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    source: str = ""
    as_of: str = ""


class Tenure(Struct, frozen=True, kw_only=True):
    """Who held an office from when to when; `end` None: still held at `as_of`, or its end is not of record."""

    person: str
    office: str
    start: str | None = None
    end: str | None = None
    status: TenureStatus = "current"
    source: str = ""
    as_of: str = ""


class Responsibility(Struct, frozen=True, kw_only=True):
    """The office that answers for an initiative, from when to when."""

    office: str
    start: str | None = None
    end: str | None = None
    source: str = ""


class Initiative(Struct, frozen=True, kw_only=True):
    """A policy, programme, project or regulation people follow, as a SKOS concept.

    forms: every label that means it.  negative: what looks like it but is not.  basis: regulations it rests on.
    """

    key: str
    name: str
    kind: InitiativeKind = "programme"
    name_en: str | None = None
    acronym: str | None = None
    forms: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    responsible: tuple[Responsibility, ...] = ()
    source: str = ""
    as_of: str = ""


class Region(Struct, frozen=True, kw_only=True):
    """A province, regency or city with its Kemendagri code; `province` is the key of the province it lies in."""

    key: str
    name: str
    level: Literal["province", "regency", "city"]
    code: str
    province: str | None = None
    forms: tuple[str, ...] = ()


class Hit(NamedTuple):
    """A known form in a text: `text[start:end]`, what it names, and the form as it stands in the text.

    keys: the first is the likeliest; more than one where the form is ambiguous ("Bandung": the city or the regency).
    """

    start: int
    end: int
    kind: HitKind
    keys: tuple[str, ...]
    form: str


class OfficeMatch(NamedTuple):
    """A title understood: the office's key, its canonical title, its body, and the status its prefix gives.

    whole: whether nothing of the title was left over ("Bupati" of "Bupati Entah Mana").
    """

    key: str
    title: str
    agency: str | None
    agency_name: str | None
    status: TitleStatus = "current"
    whole: bool = True
