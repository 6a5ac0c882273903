"""The dateline: the place and the outlet's name before the first sentence, "Jakarta (ANTARA) - ".

In: the text and where the first paragraph begins.  Out: place, how the outlet is written, a day if one stands there,
and where the story itself begins.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from graph.article.outlets import OUTLETS, Outlet
from graph.model import Span


class Dateline(NamedTuple):
    """What stands before the first sentence.  end: offset at which the sentence begins."""

    place: str | None
    outlet: Outlet | None
    day: str | None
    end: int


_GAP = "[ \xa0/-]"
_WORD = r"(?:[A-Z][a-z'’]+|[A-Z]['’A-Z]+|[A-Z](?=\.))\.?"
_TITLE = r"[A-Z][a-z'’]{2,}"
_CAPITAL = r"[A-Z][A-Z.'’]{2,}"
_PLACE = rf"(?P<place>(?!Oleh\b){_WORD}(?:{_GAP}{_WORD}){{0,4}}(?:\s?, ?{_WORD}(?:{_GAP}{_WORD}){{0,2}})?)"
_CAPITALS = rf"(?P<place>{_CAPITAL}(?:{_GAP}{_CAPITAL}){{0,4}}(?:\s?, ?{_CAPITAL}(?: {_CAPITAL}){{0,2}})?)"
_TITLED = rf"(?P<place>{_TITLE}(?:{_GAP}{_TITLE}){{0,3}}(?:\s?, ?{_TITLE}(?:{_GAP}{_TITLE}){{0,2}})?)"
_DASH = r"\s*,?\s*(?:--+|[–—-]+)\s*"
_SPACED = r"\s+(?:--+|[–—-]+)\s*"
_STOP = rf"(?:{_DASH}|\s*[:|]\s*|\.\s+)"
_WEEKDAY = r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),? ?)?"
_DAY = rf"(?:[,.]?\s*\(?(?P<day>{_WEEKDAY}\(?\d{{1,2}}(?: [A-Z][A-Za-z]+ |/\d{{1,2}}/)20\d\d)\)?)?"
_DAY_AFTER = _DAY.replace("?P<day>", "?P<day2>")
_BEGINS = r"(?=[\"“”‘'(A-Z0-9])"

_PLAIN = (
    rf"{_CAPITALS}{_DAY}{_DASH}{_BEGINS}",  # JAKARTA - Menteri; JAKARTA (20/3/2024) - Menteri; JAKARTA,  - Menteri
    rf"{_TITLED}{_DAY}(?:{_SPACED}|\s*\n\s*-\s*\n\s*){_BEGINS}",  # Lampung – Wali Kota; Jakarta / - / Menteri
    rf",?\s*(?:{_TITLED}\s+)?(?:--+|[–—-])\s+{_BEGINS}",  # what was lost: ", Jakarta - Menteri"; "– Menteri"
)


def _branded(brand: str) -> tuple[str, ...]:
    return (
        rf"{_PLACE}{_DAY},?\s*\(\s*(?P<brand>{brand})\s*\){_DAY_AFTER}{_STOP}",  # Jakarta (ANTARA) -
        rf"(?P<brand>{brand})\s*,\s*[–—-]*\s*{_PLACE}{_DAY}{_STOP}",  # TEMPO.CO, Jakarta -
        rf"(?P<brand>{brand})\s*[–—|-]+\s*{_CAPITALS}{_DAY}(?:{_SPACED}|\.\s+)",  # KONTAN.CO.ID – JAKARTA.
        rf"{_PLACE}{_DAY}(?:\s*[,|/]\s*|\s+)(?P<brand>{brand})\s*{_STOP}",  # JAKARTA, KOMPAS.com -
        rf"(?P<brand>{brand})\s*,\s*(?P<place>{_TITLE}(?: {_TITLE})?)(?=[A-Z]|\s*\n)",  # Liputan6.com, JakartaMenteri
        rf"(?P<brand>{brand})\s*,\s*{_CAPITALS}\s+{_BEGINS}",  # REPUBLIKA.CO.ID, JAKARTA Menteri
        rf"(?P<brand>{brand})(?:{_DAY}\s*,?(?:\s*(?:--+|[–—-]+|:)\s*)|,\s+){_BEGINS}",  # KOMPAS.com -
    )


@cache
def _rules(outlet: Outlet) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _branded(outlet.brands)) if outlet.brands else ()


@cache
def _any_brand() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?P<o{i}>{outlet.brands})" for i, outlet in enumerate(OUTLETS) if outlet.brands))


_HEADS = tuple(re.compile(pattern) for pattern in _PLAIN)
_SITE = r"[A-Z][\w-]{2,30}\.(?:com|co\.id|co|id|net|COM|CO\.ID|CO|ID|NET)"
_ANY_SITE = re.compile(
    rf"(?P<brand>{_SITE})\s*(?:,\s*{_PLACE}{_STOP}|{_DASH})"
    rf"|(?P<place2>[A-Z][\w .'-]{{2,40}}?)(?:,\s*|\s*\(\s*)(?P<brand2>{_SITE})\s*\)?\s*{_STOP}"
)
_MAY_BE = re.compile(r"[^.\n]{0,50}(?:[–—-]|\n|[:|]|\.\s|\.(?i:com?\b|id\b))")
_WINDOW = 140
_PAPER = re.compile(r"(?i)\b(?:posmetro|post|news|media|info|kompas|tribun)\w*\b")


def find_dateline(text: str, span: Span, outlet: Outlet, *, first: bool) -> Dateline | None:
    """The dateline at the head of a paragraph, or None.  first: it is the story's first, so one without outlet counts.

    >>> from graph.article.outlets import DEFAULT
    >>> text = "Jakarta (ANTARA) - Menteri Urusan Contoh menerima tamu."
    >>> found = find_dateline(text, Span(0, len(text)), DEFAULT, first=True)
    >>> found.place, found.outlet.name, text[found.end:found.end + 7]
    ('Jakarta', 'ANTARA', 'Menteri')
    """
    head = text[span.start : min(span.end, span.start + _WINDOW)]
    if not _MAY_BE.match(head):
        return None
    for candidate in _candidates(head, outlet):
        for rule in _rules(candidate):
            if match := rule.match(head):
                return _dateline(match, candidate, span)
    if match := _ANY_SITE.match(head):
        return _dateline(match, None, span)
    if first:
        return next((_dateline(match, None, span) for rule in _HEADS if (match := rule.match(head))), None)
    return None


def _candidates(head: str, outlet: Outlet) -> Iterable[Outlet]:
    """The article's outlet, then the one whose name stands in the paragraph's head."""
    if outlet.brands:
        yield outlet
    if outlet.brands and "(" not in head[:60]:
        return
    for match in _any_brand().finditer(head):
        other = OUTLETS[int((match.lastgroup or "o0")[1:])]
        if other is not outlet:
            yield other


def _dateline(match: re.Match[str], outlet: Outlet | None, span: Span) -> Dateline:
    parts = match.groupdict()
    place = parts.get("place") or parts.get("place2")
    if place and _PAPER.search(place):
        place = None
    return Dateline(
        _tidy(place) if place else None, outlet, parts.get("day") or parts.get("day2"), span.start + match.end()
    )


def _tidy(place: str) -> str:
    """The place as one writes it in a sentence.

    >>> _tidy("BANDA ACEH"), _tidy("Bandar Lampung"), _tidy("DKI JAKARTA")
    ('Banda Aceh', 'Bandar Lampung', 'DKI Jakarta')
    """
    words = " ".join(place.replace(" ,", ",").split()).strip(" ,.-")
    return " ".join(w if w in {"DKI", "DIY", "IKN"} else w.title() for w in words.split()) if words.isupper() else words
