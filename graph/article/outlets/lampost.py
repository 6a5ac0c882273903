"""Lampost: "Bandar Lampung (/ Lampost.co /) — " over lines, "Source:", "Via:", one tag a line."""

from typing import ClassVar

from graph.article.outlets.base import Outlet


class Lampost(Outlet):
    """lampost.co."""

    name: ClassVar[str] = "Lampost"
    hosts: ClassVar[tuple[str, ...]] = ("lampost.co",)
    brands: ClassVar[str] = r"(?:Lampost|LAMPOST)\.co"
    marks: ClassVar[tuple[str, ...]] = ("Lampost.co",)
