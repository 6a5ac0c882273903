"""Nicknames told in a description: 'kata pria yang akrab disapa Didi', behind sentences that named Budi Harjo.

"Budi Harjo yang akrab disapa Didi" is an apposition and read there; here the description stands for the person.
"""

import re
from collections.abc import Sequence

from graph.identifiers import fold
from graph.recognise.mention import Mention

_CALLED = re.compile(
    r"\b(?P<head>\w[\w-]*)\s+yang\s+(?:juga\s+)?(?:lebih\s+)?(?:akrab|karib|biasa|kerap|sering)\s+(?:di)?(?:sapa|panggil)"
    r"(?:\s+(?:akrab|dengan|nama|sapaan|sebagai))*\s+(?P<name>[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3})"
)
_LIKE = 3  # letters that a nickname shares with the name: "Ara" in Maruarar
_NEAR = 4  # persons looked back at


def with_nicknames(text: str, blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of the article's blocks, each nickname told in a description joined to the person it stands for.

    The person is the one named before whose name the nickname is like, else the one named last before it.

    >>> from graph.model import Span
    >>> text = "Budi Harjo hadir. Pria yang akrab disapa Didi itu tiba."
    >>> with_nicknames(text, [[Mention(0, 10, "person", "Budi Harjo", Span(0, 10))]])[0][0].alias
    'Didi'
    """
    found = [m for m in _CALLED.finditer(text) if not m["head"][0].isupper() or not _named(blocks, m.start("head"))]
    if not found:
        return list(blocks)
    persons = [m for block in blocks for m in block if m.kind == "person" and not m.weak]
    aliases: dict[int, str] = {}
    places: set[int] = set()
    for match in found:
        places.add(match.start("name"))
        bearer = _bearer(match["name"], [m for m in persons if m.end <= match.start()])
        if bearer is not None and not bearer.alias:
            aliases.setdefault(bearer.start, match["name"].rstrip("."))
    return [[_told(m, aliases, places) for m in block] for block in blocks]


def _named(blocks: Sequence[list[Mention]], start: int) -> bool:
    """Whether a person's name goes on over the place: "Budi Harjo yang akrab disapa" needs nothing from here."""
    return any(m.kind == "person" and m.start <= start < m.end for block in blocks for m in block)


def _bearer(name: str, before: Sequence[Mention]) -> Mention | None:
    """Whom a nickname stands for, among the persons named before it."""
    latest: list[Mention] = []
    for mention in reversed(before):
        if all(fold(mention.name) != fold(other.name) for other in latest):
            latest.append(mention)
        if len(latest) == _NEAR:
            break
    short = fold(name.rsplit(maxsplit=1)[-1])[:_LIKE]
    like = (m for m in latest if short in fold(m.name).replace("-", ""))
    return next(like, latest[0] if latest else None)


def _told(mention: Mention, aliases: dict[int, str], places: set[int]) -> Mention:
    if mention.start in aliases and mention.kind == "person":
        return mention._replace(alias=aliases[mention.start])
    # "pria yang akrab disapa Didi" tells of no private person
    return mention._replace(private=False) if mention.name_span.start in places else mention
