"""The bodies an article names, each once: by the gazetteer's key, else by name and acronym.

in: mentions of kind agency, and titles that name a body ("Kepala Badan Gizi Nasional"); out: canonical name, acronym
and aliases, and whom a given mention means.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.gazetteer import Hit, World
from graph.identifiers import fold, slug
from graph.model import Agency, Span
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, shape

_TAIL = re.compile(r"\s+(?:RI|Republik Indonesia)$")
_SHORT = re.compile(r"\s*\(([^)]{2,30})\)")
_TITLE_HEADS = re.compile(
    r"^(?:(?:Wakil|Plt\.?|Pj\.?|Mantan|Eks)\s+)*(?:Kepala|Ketua(?: Umum| Harian)?|Sekretaris(?: Utama| Jenderal| Daerah)?|Direktur(?: Utama| Jenderal| Eksekutif)?|Dirut|Anggota|Panglima|Komisaris(?: Utama)?|"  # noqa: E501 - a pattern or an example reads better whole
    r"Juru Bicara|Jubir|Deputi(?: Bidang [A-Z]\w+(?: \w+)*)?|Rektor|Dekan|Komisioner|Gubernur|CEO|Manajer|Humas|Staf Khusus|Presiden Direktur|Presiden)\s+",  # noqa: E501 - a pattern or an example reads better whole
)


def _split(name: str, alias: str) -> tuple[str, str]:
    """A body's name without its short form in parentheses, and the short form."""
    match = _SHORT.search(name)
    if match is not None:
        alias = alias or match.group(1)
        name = f"{name[: match.start()]}{name[match.end() :]}"
    return _TAIL.sub("", name.strip()), alias


@lru_cache(maxsize=1 << 15)
def _first_agency(world: World, words: str) -> Hit | None:
    """The first known body in the words of a title; the same titles return in article after article."""
    return next((h for h in world.find(words) if h.kind == "agency"), None)


class Body:
    """One body while the article is being read."""

    def __init__(self, name: str, key: str) -> None:
        self.name = name
        self.key = key
        self.acronym: str | None = None
        self.surfaces: dict[str, None] = {name: None}
        self.mentions: list[Span] = []


class Bodies:
    """The bodies of an article, in order of appearance."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._bodies: list[Body] = []
        self._by_name: dict[str, Body] = {}
        self._by_key: dict[str, Body] = {}

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the bodies among the mentions, and those that titles name."""
        for mention in mentions:
            if mention.kind == "agency" and not (mention.weak and fold(mention.name) not in self._by_name):
                self._take(mention.name, mention.key, mention.alias, Span(mention.start, mention.end))
            for title in mention.titles:
                self._from_title(title)

    def _take(self, name: str, key: str, alias: str, span: Span) -> Body:
        bare, alias = _split(" ".join(name.split()), alias)
        body = (self._by_key.get(key) if key else None) or self._by_name.get(fold(bare))
        if body is None:
            body = Body(bare, key)
            self._bodies.append(body)
        if len(bare) > len(body.name):
            body.name = bare
        body.key = body.key or key
        for surface in (bare, alias):
            if surface:
                body.surfaces.setdefault(surface, None)
                self._by_name.setdefault(fold(surface), body)
        if alias and shape(alias.split()[0]) in (Shape.ACRONYM, Shape.UNKNOWN, Shape.COMMON):
            body.acronym = body.acronym or alias
        if body.key:
            self._by_key.setdefault(body.key, body)
        body.mentions.append(span)
        return body

    def _from_title(self, title: Title) -> None:
        """The body a title names in so many words: "Kepala Badan Gizi Nasional", not "Menteri Sosial"."""
        head = _TITLE_HEADS.match(title.text)
        if head is None:
            return
        rest = title.text[head.end() :]
        start = title.span.start + head.end()
        hit = _first_agency(self.world, rest)
        if hit is not None:
            alias = re.match(r"\s*\(([A-Z][\w-]+)\)", rest[hit.end :])
            self._take(
                rest[hit.start : hit.end],
                hit.keys[0],
                alias.group(1) if alias else "",
                Span(start + hit.start, start + hit.end),
            )
        elif shape(rest.split()[0]) is Shape.BODY and len(rest.split()) > 1:
            bare = re.sub(r"\s*\([^)]*\)", "", rest)
            self._take(bare, "", "", Span(start, title.span.end))

    def canonical(self, mention: Mention) -> tuple[str, str]:
        """The name and id of the body a mention means, as the article's longest form gives it."""
        name, _ = _split(" ".join(mention.name.split()), "")
        body = (self._by_key.get(mention.key) if mention.key else None) or self._by_name.get(fold(name))
        if body is None:
            body = self._take(name, mention.key, mention.alias, Span(mention.start, mention.end))
        return body.name, body.key or slug(body.name)

    def name_of(self, key: str) -> str | None:
        """The article's own name for a known body, where it names it."""
        body = self._by_key.get(key)
        return body.name if body is not None else None

    def agencies(self) -> tuple[Agency, ...]:
        """The bodies as the reading gives them."""
        out = []
        for body in self._bodies:
            known = self.world.agencies.get(body.key) if body.key else None
            acronym = body.acronym or (known.acronym if known is not None and known.acronym in body.surfaces else None)
            aliases = tuple(s for s in body.surfaces if s not in (body.name, acronym))
            out.append(
                Agency(
                    body.key or slug(body.name),
                    body.name,
                    acronym,
                    aliases,
                    tuple(body.mentions),
                    known is not None,
                ),
            )
        return tuple(out)
