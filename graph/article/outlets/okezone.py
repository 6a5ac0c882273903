"""Okezone: "JAKARTA- Text" in capitals, byline in brackets at the end, ", Jurnalis-" before its time."""

from typing import ClassVar

from graph.article.outlets.base import Outlet


class Okezone(Outlet):
    """okezone.com and its desks."""

    name: ClassVar[str] = "Okezone"
    hosts: ClassVar[tuple[str, ...]] = ("okezone.com",)
    brands: ClassVar[str] = r"(?:Okezone|OKEZONE|okezone)(?:\.com)?"
    dates: ClassVar[str] = r"(?:,\s*Jurnalis-?.*)?\d\d [A-Z][a-z]+ 20\d\d ?\|\d\d:\d\d WIB"
    marks: ClassVar[tuple[str, ...]] = ("Okezone",)
