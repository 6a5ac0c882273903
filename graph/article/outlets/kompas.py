"""Kompas.com and Kompas.id: "JAKARTA, KOMPAS.com - ", time in the address, WhatsApp promotion in pieces."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Kompas(Outlet):
    """kompas.com; where several names are told, the last is the editor's."""

    name: ClassVar[str] = "Kompas.com"
    hosts: ClassVar[tuple[str, ...]] = ("kompas.com",)
    brands: ClassVar[str] = r"(?:KOMPAS|Kompas) ?\.? ?co[mn]"
    marks: ClassVar[tuple[str, ...]] = ("KOMPAS.com", "Kompas.com")
    address_time: ClassVar[str] = (
        r"/read/(?P<y>20\d\d)/(?P<m>\d\d)/(?P<d>\d\d)/(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\d*"
    )
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("kompas.team", "byline", r"Tim Redaksi$", "Tim Redaksi"),
        Rule(
            "kompas.promotion",
            "link",
            r"(?:Simak|breaking news|berita pilihan)$|kami langsung di ponselmu|\. Pastikan kamu sudah install",
            "breaking news",
        ),
    )

    def names(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Authors and editors; a single name is the author's.

        >>> Kompas().names("Sari Wulandari, Budi Tjahja"), Kompas().names("Sari Wulandari")
        ((('Sari Wulandari',), ('Budi Tjahja',)), (('Sari Wulandari',), ()))
        """
        authors, editors = super().names(field)
        return (authors[:-1], authors[-1:]) if len(authors) > 1 and not editors else (authors, editors)


class KompasId(Outlet):
    """kompas.id, the printed paper's site: "JAKARTA, KOMPAS — "."""

    name: ClassVar[str] = "Kompas.id"
    hosts: ClassVar[tuple[str, ...]] = ("kompas.id",)
    brands: ClassVar[str] = r"KOMPAS"
    marks: ClassVar[tuple[str, ...]] = (", KOMPAS —", ", KOMPAS –", "KOMPAS/")
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("kompas-id.photo", "caption", r"(?:KOMPAS|Kompas)/[A-Z]", "KOMPAS/SARI WULANDARI Rapat di Istana"),
    )
