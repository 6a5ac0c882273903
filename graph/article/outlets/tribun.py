"""Tribun network: "TRIBUNNEWS.COM, JAKARTA - ", regional mastheads, "Laporan Wartawan ...", Google News promotion."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Tribun(Outlet):
    """tribunnews.com; regional papers of the group keep their masthead in the dateline."""

    name: ClassVar[str] = "Tribunnews"
    hosts: ClassVar[tuple[str, ...]] = ("tribunnews.com",)
    brands: ClassVar[str] = (
        r"(?:TRIBUN|Tribun|SERAMBI|Serambi|PROHABA|Prohaba|SURYA|Surya|WARTA ?KOTA|Warta ?[Kk]ota|POS-KUPANG"
        r"|Pos-[Kk]upang|BANJARMASINPOST"
        r"|SRIPOKU|BANGKA ?POS|MEDAN(?=\.COM))[\w -]*(?:\. ?(?:COM|com|CO\.ID|co\.id|CO|co|ID|id))?"
    )
    dates: ClassVar[str] = r"Tayang: .{8,60}"
    marks: ClassVar[tuple[str, ...]] = ("TRIBUNNEWS.COM", "Tribunnews.com", "TribunNews", "TRIBUN-", "TRIBUN")
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("tribun.report", "byline", r"Laporan\s+[A-Z][^.!?\n]{3,80}$", "Laporan Sari Wulandari I Kota Contoh"),
        Rule(
            "tribun.promotion",
            "link",
            r"(?:Ikuti kami di|Update berita lainnya|Baca [Bb]erita [Ll]ainnya|!!!Membaca Bagi Pikiran)",
            "Ikuti kami di",
        ),
    )
