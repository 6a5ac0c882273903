"""JPNN: "jpnn.com, JAKARTA - " or "jpnn.com - JAKARTA - ", reader box "JPNN.com WhatsApp"."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Jpnn(Outlet):
    """jpnn.com and its provincial desks."""

    name: ClassVar[str] = "JPNN"
    hosts: ClassVar[tuple[str, ...]] = ("jpnn.com",)
    brands: ClassVar[str] = r"(?:jpnn|JPNN)(?:\.com)?(?:, [A-Z]+)?"
    marks: ClassVar[tuple[str, ...]] = ("jpnn.com", "JPNN.com", "(jpnn)", "/jpnn)")
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("jpnn.credit", "byline", r"(?:Redaktur & )?Reporter\s*:", "Redaktur & Reporter : Sari Wulandari"),
        Rule(
            "jpnn.tv",
            "link",
            r"(?:Video Terpopuler|Yuk, Simak Juga|Silakan baca konten menarik lainnya)",
            "Video Terpopuler Hari ini:",
        ),
    )
