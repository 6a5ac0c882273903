"""Nicknames told in a description: 'kata pria yang akrab disapa Didi', behind sentences that named Budi Harjo.

"Budi Harjo yang akrab disapa Didi" is an apposition and read there; here the description stands for the person.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.identifiers import fold
from graph.recognise.mention import Mention

_CALLED = re.compile(
    r"\b(?P<head>\w[\w-]*)\s+yang\s+(?:juga\s+)?(?:lebih\s+)?(?:akrab|karib|biasa|kerap|sering)\s+(?:di)?(?:sapa|panggil)"
    r"(?:\s+(?:akrab|dengan|nama|sapaan|sebagai))*\s+(?P<name>[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3})"
)
# "Bang Didi -sapaan akrab Budi Harjo- ..."
_FOR_FULL = re.compile(
    r"(?P<name>\b[A-Z][\w'’]*)\s*(?:[-–—,(]\s*)(?:sapaan|panggilan)(?:\s+(?:akrab|karib|dari|untuk))*\s+(?=[A-Z])"
)
# "Budhe Rini, sapaan akrabnya, menuturkan ..."
_HIS_OWN = re.compile(
    r"\b(?P<name>(?P<head>[A-Z][\w'’]*)(?:\s[A-Z][\w'’]*){0,2})\s*[-–—,(]?\s*(?:sapaan|panggilan)\s?(?:akrab|karib)?nya\b"
)
_LIKE = 3  # letters that a nickname shares with the name: "Ara" in Maruarar
_FARTHEST = 40  # mentions of persons looked back at


def with_nicknames(text: str, blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of the article's blocks, each nickname told in a description joined to the person it stands for.

    The person is the one named before whose name the nickname is like, else the one named last before it.

    >>> from graph.model import Span
    >>> text = "Budi Harjo hadir. Pria yang akrab disapa Didi itu tiba."
    >>> with_nicknames(text, [[Mention(0, 10, "person", "Budi Harjo", Span(0, 10))]])[0][0].alias
    'Didi'
    """
    told = "sapa" in text or "panggil" in text
    calls = [*_CALLED.finditer(text), *_HIS_OWN.finditer(text)] if told else []
    fulls = list(_FOR_FULL.finditer(text)) if told else []
    if not calls and not fulls:
        return list(blocks)
    anybody = [m for block in blocks for m in block if m.kind == "person"]
    persons = [m for m in anybody if not m.weak]
    starts = [m.start for m in persons]
    called = {m.start: m.name for m in persons}  # "Budhe Rini" is called Rini
    aliases: dict[int, str] = {}
    places: set[int] = set()
    for match in fulls:
        # "Bupati Didi (sapaan akrab Bupati Contoh, Budi Harjo)": an office may stand before the name
        bearer = next((m for m in anybody if m.start <= match.end() <= m.name_span.start), None)
        if bearer is not None and not bearer.alias:
            aliases.setdefault(bearer.start, match["name"])
    for match in calls:
        before = bisect_right(starts, match.start("head") - (match.re is _HIS_OWN))
        if before and persons[before - 1].end > match.start("head"):
            continue  # "Budi Harjo yang akrab disapa Didi" needs nothing from here
        places.add(match.start("name"))
        bearer = _bearer(match["name"], persons[max(0, before - _FARTHEST) : before])
        if bearer is not None and not bearer.alias:
            aliases.setdefault(bearer.start, called.get(match.start("name"), match["name"].rstrip(".")))
    return [[_told(m, aliases, places) for m in block] for block in blocks]


def _bearer(name: str, before: Sequence[Mention]) -> Mention | None:
    """Whom a nickname stands for, among the persons named before it."""
    short = fold(name.rsplit(maxsplit=1)[-1])[:_LIKE]
    like = (m for m in reversed(before) if short in fold(m.name).replace("-", ""))
    return next(like, before[-1] if before else None)


def _told(mention: Mention, aliases: dict[int, str], places: set[int]) -> Mention:
    if mention.start in aliases and mention.kind == "person":
        return mention._replace(alias=aliases[mention.start], weak=False)
    # "pria yang akrab disapa Didi" tells of no private person
    return mention._replace(private=False) if mention.name_span.start in places else mention
