"""detik.com: "Jakarta / - / text", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video 20detik]", initials, bare tags."""

import re
from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Detik(Outlet):
    """detik.com and its desks (detikNews, detikFinance ...)."""

    name: ClassVar[str] = "detikcom"
    hosts: ClassVar[tuple[str, ...]] = ("detik.com",)
    brands: ClassVar[str] = r"[Dd]etik(?:com|\.com|[A-Z]\w+)"
    marks: ClassVar[tuple[str, ...]] = (
        "SCROLL TO CONTINUE WITH CONTENT",
        "20detik",
        "detikcom",
        "detikNews",
        "detikFinance",
        "detiknews",
        "detikfinance",
    )
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("detik.video", "link", r"Video [A-Z0-9][^.\n]{8,110}$", "Video Pembangunan Rusun ASN Dikebut"),
        Rule("detik.byline", "byline", r"[A-Z][\w.' ,]{3,70} ?- ?detik[A-Z]\w+$", "Sari Wulandari - detikNews"),
        Rule(
            "detik.hoegeng", "link", r"Baca kisah inspiratif|Hoegeng Awards", "Baca kisah inspiratif kandidat di sini"
        ),
    )

    def names(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Authors; the desk follows a dash.

        >>> Detik().names("Sari Wulandari - Sepakbola")
        (('Sari Wulandari',), ())
        """
        return super().names(re.split(r"\s+-", field)[0])
