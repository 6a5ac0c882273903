"""Noise glued into a paragraph is cut out of it, so that what is left is the story's own words.

In: a paragraph's span.  Out: the pieces in order, each with its role; offsets stay those of the article's text.
"""

import re
from collections.abc import Iterator
from functools import cache

from graph.article.outlets import Outlet
from graph.article.rules import TAIL, Inline, inline_rules
from graph.model import Role, Span

Piece = tuple[Span, Role]

_TAIL = re.compile(TAIL)
_ALSO = re.compile(r"(?<![\w,;] )B(?:aca|ACA) J(?:uga|UGA) ?:?\s*(?=[A-Z0-9'\"“‘])")
_WORD = re.compile(r"\S+")
_GLUE = re.compile(r"[!?.\"”’)](?=[A-Z“\"][a-z])|(?<=[a-z]{3})(?=[A-Z][a-z])|(?<=\d)(?=[A-Z][a-z]{2})")
_BRANDS = re.compile(r"YouTube|WhatsApp|TikTok|LinkedIn|PlayStation|SindoNews|OpenAI|Face[Bb]ook|Power[A-Z]|Mc[A-Z]")
_SMALL = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "untuk",
        "yang",
        "pada",
        "dengan",
        "dalam",
        "oleh",
        "atau",
        "hingga",
        "usai",
        "soal",
        "jadi",
        "tak",
        "per",
        "vs",
        "bagi",
        "tentang",
        "sebagai",
        "saat",
        "agar",
        "bakal",
        "demi",
        "the",
        "of",
        "and",
        "in",
    ]
)
_OPENING = frozenset('"“”')
_REACH = 240


def active_rules(text: str, outlet: Outlet) -> tuple[Inline, ...]:
    """The rules whose literal occurs in the text; for most articles none."""
    return tuple(rule for rule in (*outlet.inline, *inline_rules()) if rule.needs in text)


def split_noise(text: str, span: Span, rules: tuple[Inline, ...], *, also: bool) -> list[Piece]:
    r"""The pieces of a paragraph.

    >>> text = 'Ia hadir. Simak Video \'Rapat\': [Gambas:Video 20detik] Rapat berlanjut. (hal/rrd)'
    >>> pieces = split_noise(text, Span(0, len(text)), inline_rules(), also=False)
    >>> [(text[a:b], role) for (a, b), role in pieces if role == "body"]
    [('Ia hadir.', 'body'), ('Rapat berlanjut.', 'body')]
    """
    words = text[span.start : span.end]
    holes = sorted({*_holes(words, rules), *(_also_links(words) if also else ()), *_tail(words)})
    if not holes:
        return [(span, "body")]
    return list(_pieces(words, span.start, holes))


def _holes(words: str, rules: tuple[Inline, ...]) -> Iterator[tuple[int, int, Role]]:
    for rule in rules:
        if rule.needs in words:
            for match in _compiled(rule.cuts).finditer(words):
                yield match.start(), match.end(), rule.role


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _tail(words: str) -> Iterator[tuple[int, int, Role]]:
    if words.endswith(")") and (match := _TAIL.search(words, max(0, len(words) - 90))):
        yield match.start(), match.end(), "byline"


def _also_links(words: str) -> Iterator[tuple[int, int, Role]]:
    """Headlines of other articles glued into the story: "... Rabu.Baca Juga: Judul LainIa mengatakan ..."."""
    at = 0
    while match := _ALSO.search(words, at):
        at = headline_end(words, match.end())
        yield match.start(), at, "link"


def headline_end(words: str, start: int) -> int:
    """Where a headline in title case, begun at `start`, gives way to a sentence.

    >>> text = "Bulog Pastikan Beras Cukup untuk RakyatIa mengatakan stok aman."
    >>> text[headline_end(text, 0):]
    'Ia mengatakan stok aman.'
    >>> text = "Bulog Pastikan Beras Cukup Anas mengatakan stok aman."
    >>> text[headline_end(text, 0):]
    'Anas mengatakan stok aman.'
    """
    last, quote = start, None
    for word in _WORD.finditer(words, start, min(len(words), start + _REACH)):
        if (glue := _glue(word[0])) is not None:
            return _before_opening(words, start, word.start() + glue)
        if word[0] in _OPENING:
            quote = word.start()
        elif not word[0][0].islower():
            last = word.start() if quote is None else quote
            quote = None
        elif word[0].strip(",") not in _SMALL:
            return last if last > start else word.start()
    return min(len(words), start + _REACH)


def _before_opening(words: str, start: int, at: int) -> int:
    """A quotation mark that the headline has not opened opens what follows: the cut is before it."""
    odd = words[at - 1] in _OPENING and sum(words.count(mark, start, at) for mark in _OPENING) % 2
    return at - 1 if odd else at


def _glue(word: str) -> int | None:
    match = _GLUE.search(word)
    return match.end() if match and not _BRANDS.search(word) else None


def _pieces(words: str, offset: int, holes: list[tuple[int, int, Role]]) -> Iterator[Piece]:
    at = 0
    for start, end, role in holes:
        if start < at:
            continue
        yield from _piece(words, offset, at, start, "body")
        yield from _piece(words, offset, start, end, role)
        at = end
    yield from _piece(words, offset, at, len(words), "body")


def _piece(words: str, offset: int, start: int, end: int, role: Role) -> Iterator[Piece]:
    part = words[start:end]
    if inner := part.strip():
        begin = start + len(part) - len(part.lstrip())
        alone = role == "body" and not any(c.isalnum() for c in inner)
        yield Span(offset + begin, offset + begin + len(inner)), "noise" if alone else role
