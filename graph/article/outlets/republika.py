"""Republika: "REPUBLIKA.CO.ID, JAKARTA -- ", "Rep: ... Red: ...", lists of related pages with desk, day and hour."""

import re
from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Inline, Rule

_DAY = (
    r"(?:[A-Z][\w' ]{1,40})?\s?-\s(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)\s?,"
    r"\s?\d\d? [A-Z][a-z]{2} 20\d\d, \d\d:\d\d WI"
)


class Republika(Outlet):
    """republika.co.id and its desks."""

    name: ClassVar[str] = "Republika"
    hosts: ClassVar[tuple[str, ...]] = ("republika.co.id", "republika.id")
    brands: ClassVar[str] = r"(?:REPUBLIKA|Republika)(?:\.CO\.ID|\.co\.id)?"
    dates: ClassVar[str] = r"[A-Z][a-z]+ {3}\d\d [A-Z][a-z]{2} 20\d\d {2}\d\d:\d\d WIB"
    marks: ClassVar[tuple[str, ...]] = ("REPUBLIKA.CO.ID", "kepada Republika", "Channel Republika")
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("republika.related-day", "link", _DAY, "Dailynews - Sabtu , 31 Jan 2026, 20:40 WIB Judul Lain"),
        Rule(
            "republika.related-ago",
            "link",
            r"[A-Z][\w' ]{1,40} - \d{1,2} (?:menit|jam|hari) yang lalu",
            "Ekonomi - 36 menit yang lalu Judul Lain",
        ),
        Rule("republika.index", "link", r"Terkini Indeks\b", "Terkini Indeks Ekonomi - 2 detik yang lalu Judul Lain"),
        Rule("republika.more", "link", r"Temukan lebih banyak", "Temukan lebih banyak Pendidikan pendidikan"),
        Rule(
            "republika.shop",
            "link",
            r"(?:Layanan Berlangganan|Ebook Panduan|Pelatihan Penulisan|Peralatan Fotografi)[\w ]*$",
            "Layanan Berlangganan Berita Premium",
        ),
        Rule(
            "republika.credit",
            "caption",
            r".{3,140} - \((?:[Rr]epublika|[Dd]ok|[A-Z]).{0,40}\)$",
            "Gedung kementerian di Nusantara. - (Dok. Contoh)",
        ),
    )
    inline: ClassVar[tuple[Inline, ...]] = (
        Inline(
            "republika.follow",
            "link",
            "Ikuti Whatsapp Channel Republika",
            r"Ikuti Whatsapp Channel Republika",
            "Rapat selesai.Ikuti Whatsapp Channel Republika",
            ("Rapat selesai.",),
        ),
    )

    def names(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Authors and editors; "Rep: A/ Red: B" names both.

        >>> Republika().names("Rep: Sari Wulandari/ Red: Budi Tjahja")
        (('Sari Wulandari',), ('Budi Tjahja',))
        """
        match = re.match(r"(?:Rep|Reporter)\s*:\s*(.+?)\s*/?\s*Red(?:aktur)?\s*:\s*(.+)", field)
        return ((match[1],), (match[2].strip(),)) if match else super().names(field)
