"""Days that date an occasion: in brackets, after a weekday, or after a comma ("Rabu (20/3/2024)", ", 24 Juli 2025").

In: the text, a span, the publication.  Out: DateMentions of one day each, in order.  Only these anchors are looked
at, so a whole article costs one cheap scan.
"""

import re
from collections.abc import Iterator

from graph.lexicon.language import alternation, table
from graph.model import Moment, Span
from graph.recognise.dates import DateMention, find_dates

_WEEKDAYS = alternation(w.capitalize() for w in table("months")["weekdays"])
_MONTHS = alternation(m.capitalize() for m in table("months")["months"])
_ANCHOR = re.compile(
    rf"\((?=\d{{1,2}}/\d{{1,2}}[/)]|\d{{6,8}}\))|\b(?:{_WEEKDAYS})\b|(?<=, )\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b"
)
_WINDOW = 60


def anchored_days(text: str, span: Span, published: Moment | None) -> Iterator[DateMention]:
    """The anchored days inside the span.

    >>> said = "Sari menerima Budi di Jakarta, Rabu (20/3/2024), soal target 2028."
    >>> [day.value for day in anchored_days(said, Span(0, len(said)), None)]
    ['2024-03-20']
    """
    end = -1
    for hit in _ANCHOR.finditer(text, span.start, span.end):
        if hit.start() < end:
            continue
        start = hit.start() + (text[hit.start()] == "(")
        window = Span(hit.start(), min(span.end, start + _WINDOW))
        mention = next(iter(find_dates(text, window, published, tense="past")), None)
        if mention is None or mention.span.start > start or mention.precision != "day" or mention.earliest is None:
            continue
        end = mention.span.end
        yield mention
