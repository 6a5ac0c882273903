"""ANTARA: dateline "Jakarta (ANTARA) - ", credits "Pewarta: / Editor: / Copyright ©", related days at the end."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Antara(Outlet):
    """antaranews.com and its provincial desks."""

    name: ClassVar[str] = "ANTARA"
    hosts: ClassVar[tuple[str, ...]] = ("antaranews.com", "antarafoto.com")
    brands: ClassVar[str] = r"ANTARA(?: News)?"
    marks: ClassVar[tuple[str, ...]] = (
        "(ANTARA)",
        "ANTARA/HO",
        "ANTARA FOTO/",
        "diterima ANTARA",
        "© ANTARA",
        "ANTARA/",
    )
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "antara.related-day",
            "noise",
            r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d{1,2} [A-Z][a-z]+ 20\d\d \d{1,2}:\d\d Wi(?:b|ta?)$",
            "Rabu, 23 Juli 2025 8:14 Wib",
        ),
    )
