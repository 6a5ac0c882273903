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


_WORD = r"[A-Z][\w'’]*\.?"
_PLACE = rf"(?P<place>{_WORD}(?:[ /-]{_WORD}){{0,4}}(?:, {_WORD}(?: {_WORD}){{0,2}})?)"
_CAPITALS = r"(?P<place>[A-Z][A-Z.'’]{2,}(?:[ /-][A-Z.'’]{2,}){0,4}(?:, [A-Z]{3,}(?: [A-Z]{3,}){0,2})?)"
_TITLED = r"(?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,3}(?:, [A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})?)"
_DASH = r"\s*(?:--+|[–—-]+)\s*"
_STOP = rf"(?:{_DASH}|\s*[:|]\s*|\.\s+)"
_DAY = r"(?:[,.]?\s*\(?(?P<day>(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),? )?\d{1,2}(?: [A-Z][a-z]+ |/\d{1,2}/)20\d\d)\)?)?"

_PLAIN = (
    rf"{_CAPITALS}{_DAY}{_DASH}(?=[\"“‘'A-Z0-9])",  # JAKARTA - Menteri, JAKARTA (20/3/2024) - Menteri
    rf"{_TITLED}{_DAY}(?:\s+(?:--+|[–—-])\s*|\s*\n\s*-\s*\n\s*)(?=[\"“‘'A-Z0-9])",  # Lampung – Wali Kota, Jakarta \n-\n Honda
    r"(?P<place>(?!))?(?P<day>(?!))?\s*(?:--+|[–—-])\s+(?=[\"“‘'A-Z0-9])",  # the place was lost: "– Kementerian"
    r"(?P<place>[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]{2,})?)(?P<day>(?!))?,\s+-\s+(?=[\"“‘'A-Z0-9])",  # the outlet was a link: "JAKARTA,  - "
)


def _branded(brand: str) -> tuple[str, ...]:
    return (
        rf"{_PLACE}{_DAY},?\s*\(\s*(?P<brand>{brand})\s*\){_DAY.replace('day', 'day2')}{_STOP}",  # Jakarta (ANTARA) -
        rf"(?P<brand>{brand})\s*[,–—|-]+\s*{_PLACE}{_DAY}{_STOP}",  # TEMPO.CO, Jakarta -
        rf"{_PLACE}{_DAY}\s*[,|/]\s*(?P<brand>{brand})\s*{_STOP}",  # JAKARTA, KOMPAS.com -
        rf"(?P<brand>{brand})\s*[,–—-]+\s*(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[A-Z]|\s*\n)",  # Liputan6.com, JakartaKebiasaan
        rf"(?P<brand>{brand}){_DAY}\s*(?:--+|[–—-]+|:)\s*",  # KOMPAS.com -
    )


@cache
def _rules(outlet: Outlet) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _branded(outlet.brands)) if outlet.brands else ()


@cache
def _any_brand() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<o{i}>{outlet.brands})" for i, outlet in enumerate(OUTLETS) if outlet.brands))


_HEADS = tuple(re.compile(pattern) for pattern in _PLAIN)
_ANY_SITE = re.compile(
    rf"(?P<brand>[A-Z][\w-]{{2,30}}\.(?:com|co\.id|co|id|net|COM|CO\.ID|CO|ID|NET))\s*(?:,\s*{_PLACE}{_STOP}|{_DASH})"
    rf"|(?P<place2>[A-Z][\w .'-]{{2,40}}?)(?:,\s*|\s*\(\s*)(?P<brand2>[A-Z][\w-]{{2,30}}\.(?:com|co\.id|co|id|net|COM|CO\.ID|CO|ID|NET))\s*\)?\s*{_STOP}"
)
_WINDOW = 140


def find_dateline(text: str, span: Span, outlet: Outlet, *, first: bool) -> Dateline | None:
    """The dateline at the head of a paragraph, or None.  first: it is the story's first, so one without outlet counts.

    >>> from graph.article.outlets import DEFAULT
    >>> text = "Jakarta (ANTARA) - Menteri Urusan Contoh menerima tamu."
    >>> found = find_dateline(text, Span(0, len(text)), DEFAULT, first=True)
    >>> found.place, found.outlet.name, text[found.end:found.end + 7]
    ('Jakarta', 'ANTARA', 'Menteri')
    """
    head = text[span.start : min(span.end, span.start + _WINDOW)]
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
    for match in _any_brand().finditer(head):
        other = OUTLETS[int((match.lastgroup or "o0")[1:])]
        if other is not outlet:
            yield other


def _dateline(match: re.Match[str], outlet: Outlet | None, span: Span) -> Dateline:
    parts = match.groupdict()
    place = parts.get("place") or parts.get("place2")
    return Dateline(
        _tidy(place) if place else None, outlet, parts.get("day") or parts.get("day2"), span.start + match.end()
    )


def _tidy(place: str) -> str:
    """ "JAKARTA" as one writes it in a sentence.

    >>> _tidy("BANDA ACEH"), _tidy("Bandar Lampung"), _tidy("DKI JAKARTA")
    ('Banda Aceh', 'Bandar Lampung', 'DKI Jakarta')
    """
    words = " ".join(place.split()).strip(" ,.-")
    return " ".join(w if w in {"DKI", "DIY", "IKN"} else w.title() for w in words.split()) if words.isupper() else words
