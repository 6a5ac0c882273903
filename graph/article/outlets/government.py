"""Ministries and state bodies: "JAKARTA – Text" or "Jakarta, InfoPublik – ", "(HUMAS MENPANRB)" at the end.

A page on a .go.id host is a release by nature.
"""

from typing import ClassVar

from graph.article.outlets.base import Outlet


class Government(Outlet):
    """Any .go.id site; the outlet is the site."""

    name: ClassVar[str] = "Situs pemerintah"
    hosts: ClassVar[tuple[str, ...]] = ("go.id",)
    brands: ClassVar[str] = r"(?:(?:Humas|HUMAS|Biro Humas) ?[\w. ]{0,30}|KOMINFO|Kominfo|Komdigi)"


class InfoPublik(Government):
    """infopublik.id: the government's own news agency."""

    name: ClassVar[str] = "InfoPublik"
    hosts: ClassVar[tuple[str, ...]] = ("infopublik.id",)
    brands: ClassVar[str] = r"Info ?[Pp]ublik"
    marks: ClassVar[tuple[str, ...]] = ("InfoPublik",)


class Setkab(Government):
    """setkab.go.id and presidenri.go.id: transcripts and news of the Presidency."""

    name: ClassVar[str] = "Sekretariat Kabinet"
    hosts: ClassVar[tuple[str, ...]] = ("setkab.go.id", "presidenri.go.id")
    brands: ClassVar[str] = r"(?:Setkab|BPMI(?: Setpres)?)"
    marks: ClassVar[tuple[str, ...]] = ("(BPMI Setpres)", "Sekretariat Kabinet Republik Indonesia")


class Menpan(Government):
    """menpan.go.id: the Ministry of Administrative and Bureaucratic Reform."""

    name: ClassVar[str] = "Kementerian PANRB"
    hosts: ClassVar[tuple[str, ...]] = ("menpan.go.id",)
    brands: ClassVar[str] = r"(?i:humas menpan-?rb)"
    marks: ClassVar[tuple[str, ...]] = ("/HUMAS MENPANRB)", "(HUMAS MENPANRB)")


class Ikn(Government):
    """ikn.go.id: the Nusantara Capital Authority."""

    name: ClassVar[str] = "Otorita IKN"
    hosts: ClassVar[tuple[str, ...]] = ("ikn.go.id",)
    brands: ClassVar[str] = r"Humas (?:OIKN|Otorita IKN)"
    marks: ClassVar[tuple[str, ...]] = ("(Humas OIKN)", "(Humas Otorita IKN)")
