"""SINDOnews: the whole story as one line, sentences glued, "Baca Juga: Headline" inside."""

from typing import ClassVar

from graph.article.outlets.base import Outlet


class Sindonews(Outlet):
    """sindonews.com and its desks."""

    name: ClassVar[str] = "SINDOnews"
    hosts: ClassVar[tuple[str, ...]] = ("sindonews.com",)
    brands: ClassVar[str] = r"(?:SINDOnews|SINDONEWS|Sindonews)(?:\.com)?"
    dates: ClassVar[str] = r"[A-Z][a-z']+, \d\d [A-Z][a-z]+ 20\d\d - \d\d:\d\d WIB"
    marks: ClassVar[tuple[str, ...]] = ("SINDOnews", "Sindonews")
