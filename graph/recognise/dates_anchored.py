"""Days that date an occasion: in brackets, after a weekday, or after a comma ("Rabu (20/3/2024)", ", 24 Juli 2025").

In: the text, a span, the publication.  Out: DateMentions of one day each, in order.  Only these anchors are looked
at, so a whole article costs one cheap scan.
"""

import re
from collections.abc import Iterator

from graph.lexicon.language import table
from graph.lexicon.triggers import DIGITS, Triggers
from graph.model import Moment, Span
from graph.recognise.dates import DateMention, find_dates

_MONTHS = frozenset(m.capitalize() for m in table("months")["months"])
_WEEKDAYS = frozenset(w.capitalize() for w in table("months")["weekdays"])
_ANCHORS = Triggers((*_MONTHS, *_WEEKDAYS), beginnings=(f"({digit}" for digit in DIGITS))
_BRACKETED = re.compile(r"\((?:\d{1,2}/\d{1,2}[/)]|\d{6,8}\))")
_DAY_BEFORE = re.compile(r"(?:(?<=, )|(?<=[Pp]ada )|(?<=tanggal ))\d{1,2} $")
_WINDOW = 60


def anchored_days(text: str, span: Span, published: Moment | None) -> Iterator[DateMention]:
    """The anchored days inside the span.

    >>> said = "Sari menerima Budi di Jakarta, Rabu (20/3/2024), soal target 2028."
    >>> [day.value for day in anchored_days(said, Span(0, len(said)), None)]
    ['2024-03-20']
    """
    end = -1
    for place in _ANCHORS.find(text[span.start : span.end]):
        start = _start(text, span.start + place.start, place.word)
        if start is None or start < max(end, span.start):
            continue
        window = Span(start, min(span.end, start + _WINDOW))
        mention = next(iter(find_dates(text, window, published, tense="past")), None)
        if mention is None or mention.span.start > start or mention.precision != "day" or mention.earliest is None:
            continue
        end = mention.span.end
        yield mention


def _start(text: str, at: int, word: str) -> int | None:
    """Where the date at an anchor begins: after the bracket, at the weekday, or at the day before the month."""
    if word[0] == "(":
        return at + 1 if _BRACKETED.match(text, at) else None
    if word in _WEEKDAYS:
        return at
    day = _DAY_BEFORE.search(text, max(0, at - 5), at)
    return day.start() if day else None
