"""What an outlet's class may say about its pages; every default here is what most Indonesian newsrooms do."""

import re
from typing import ClassVar

from graph.article.rules import Inline, Rule

_NOT_A_NAME = re.compile(r"(?i)https?|www\.|\.com|\.co\b|facebook|twitter|^\W*$|^(?:tim )?redaksi$|^admin")
_DESK = re.compile(r"\s*[-–|]\s*(?:detik\w*|[\w.]+(?:\.com|\.id| Kompas\.?Id)).*$", re.IGNORECASE)
_ROLES = {"penulis": "author", "author": "author", "reporter": "author", "editor": "editor"}


class Outlet:
    """An outlet with the common layout.

    name: as it is shown.  hosts: ends of its host names.  brands: how datelines and credits write it (a regular
    expression without groups).  marks: literal words of its pages that give it away where there is no address.
    dates: how its date line looks (a regular expression for the whole line), the weakest mark.
    lines / inline: rules of its own, tried before the common ones.
    """

    name: ClassVar[str] = ""
    hosts: ClassVar[tuple[str, ...]] = ()
    brands: ClassVar[str] = ""
    marks: ClassVar[tuple[str, ...]] = ()
    dates: ClassVar[str] = ""
    lines: ClassVar[tuple[Rule, ...]] = ()
    inline: ClassVar[tuple[Inline, ...]] = ()
    address_time: ClassVar[str] = r"/(?P<y>20\d\d)/(?P<m>\d\d)/(?P<d>\d\d)/"

    def publishes(self, host: str) -> bool:
        """Whether the host name is the outlet's."""
        return any(host == own or host.endswith("." + own) for own in self.hosts)

    def time_in_address(self, url: str) -> str | None:
        """The publication time that the address tells, as ISO words, or None.

        >>> Outlet().time_in_address("https://contoh.com/read/2025/06/20/judul")
        '2025-06-20'
        """
        match = re.search(self.address_time, url)
        if match is None:
            return None
        parts = match.groupdict()
        day = f"{parts['y']}-{parts['m']}-{parts['d']}"
        return f"{day} {parts['hour']}:{parts['minute']}+07:00" if parts.get("hour") else day

    def names(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Authors and editors named in a page's author field.

        >>> Outlet().names("Sari Wulandari -detikNews"), Outlet().names("Sari W, Budi T, Penulis, Editor")
        ((('Sari Wulandari',), ()), (('Sari W',), ('Budi T',)))
        """
        parts = [_DESK.sub("", part).strip() for part in re.split(r"[,;|\n]| dan ", field)]
        roles = [_ROLES[part.lower()] for part in parts if part.lower() in _ROLES]
        names = [
            part for part in parts if part.lower() not in _ROLES and not _NOT_A_NAME.search(part) and part != self.name
        ]
        told = [*roles, *["author"] * (len(names) - len(roles))]
        pairs = list(zip(names, told, strict=False))
        return tuple(n for n, r in pairs if r == "author"), tuple(n for n, r in pairs if r == "editor")
