"""Tempo: "TEMPO.CO, Jakarta - ", "Pilihan Editor:", "INFO NASIONAL - " for paid pages."""

from typing import ClassVar

from graph.article.outlets.base import Outlet
from graph.article.rules import Rule


class Tempo(Outlet):
    """tempo.co and its desks."""

    name: ClassVar[str] = "Tempo"
    hosts: ClassVar[tuple[str, ...]] = ("tempo.co",)
    brands: ClassVar[str] = r"(?:TEMPO|Tempo)(?:\.CO|\.co)?|INFO (?:NASIONAL|BISNIS|TEMPO)"
    marks: ClassVar[tuple[str, ...]] = ("TEMPO.CO", "kepada Tempo", "Tempo.co")
    lines: ClassVar[tuple[Rule, ...]] = (
        Rule("tempo.choice", "link", r"Pilihan [Ee]ditor\s*:", "Pilihan Editor: Berapa ASN yang Pindah"),
    )
