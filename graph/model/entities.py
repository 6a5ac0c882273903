"""What an article names: officials and their offices, agencies, initiatives, events.

`id` is the known world's key where the gazetteer knows the thing ("abdullah-azwar-anas", "kementerian-panrb"),
otherwise the slug of its fullest name in this article; `resolve` makes these one across articles.
"""

from typing import Literal

from msgspec import Struct

from graph.model.article import Span

OfficeStatus = Literal["current", "former", "acting", "elect"]
InitiativeKind = Literal["programme", "regulation", "project", "policy", "event"]
EventKind = Literal["meeting", "visit", "launch", "signing", "hearing", "inauguration", "other"]


class OfficeHeld(Struct, frozen=True):
    """An office a person holds, held or acts in, as this article says.

    title: as written with its body ("Menteri PANRB"), the fullest form in the article.  office_id: key of the post
    ("menteri-panrb").  agency / agency_id: the body it belongs to, where known.  evidence: the title's places.
    """

    title: str
    office_id: str
    agency: str | None = None
    agency_id: str | None = None
    status: OfficeStatus = "current"
    evidence: tuple[Span, ...] = ()


class Official(Struct, frozen=True):
    """A named person with an office, or one who speaks; `name` without titles and degrees."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()
    mentions: tuple[Span, ...] = ()


class Agency(Struct, frozen=True):
    """A government body, state company, parliament, local government, party or other organisation."""

    id: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    known: bool = False


class Initiative(Struct, frozen=True):
    """A policy, programme, regulation or project; `known` when the concept scheme has it."""

    id: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    kind: InitiativeKind = "programme"
    mentions: tuple[Span, ...] = ()
    known: bool = False


class Event(Struct, frozen=True, kw_only=True):
    """A reported meeting, visit, launch ...; `participants` and `host` are official or agency ids of this article."""

    id: str
    kind: EventKind
    span: Span
    participants: tuple[str, ...] = ()
    host: str | None = None
    place: str | None = None
    date: str | None = None
    topic: str | None = None
    initiatives: tuple[str, ...] = ()
