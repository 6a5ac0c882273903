"""Liputan6: "Liputan6.com, Jakarta -Text" glued to the story, bare "Baca Juga" and "Advertisement" lines."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Liputan6(Outlet):
    """liputan6.com."""

    name: ClassVar[str] = "Liputan6.com"
    hosts: ClassVar[tuple[str, ...]] = ("liputan6.com",)
    brands: ClassVar[str] = r"(?:Liputan6|LIPUTAN6)\.(?:com|COM)"
    dates: ClassVar[str] = r"Diperbarui \d\d [A-Z][a-z]{2} 20\d\d, \d\d:\d\d WIB"
    marks: ClassVar[tuple[str, ...]] = ("Liputan6.com",)
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "liputan6.prayer",
            "noise",
            r"(?:IMSAK|SUBUH|TERBIT|DUHA|ZUHUR|ASAR|MAGHRIB|ISYA) \d\d[:.]\d\d$",
            "SUBUH 04:39",
        ),
        Rule(
            "liputan6.fact-check",
            "noise",
            r"Melawan hoaks sama saja|Sejak 2 Juli 2018,|Jika Anda memiliki informasi seputar|Ingin lebih cepat",
            "Melawan hoaks sama saja melawan pembodohan.",
        ),
    )
