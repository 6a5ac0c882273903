"""When an article was published: its metadata, a date line, its address, or at last the days it names.

Only a line that holds a date and nothing else is a date line; what the story itself says is weaker evidence.
"""

import re
from collections.abc import Sequence

from graph.article.days import named_days
from graph.article.moments import MONTHS, WEEKDAYS, read_moment
from graph.article.outlets import Outlet
from graph.model import Moment

_SAID_WITH = (
    "wib wita wit diperbarui tayang dipublikasikan diterbitkan terbit published updated update rilis kompas.com "
    "jurnalis pukul jam tanggal am pm on date pada x0000 gmt"
)
_DATE_WORDS = re.compile(
    r"(?i)(?<![a-z])(?:"
    + "|".join([*MONTHS, *WEEKDAYS, *map(re.escape, _SAID_WITH.split())])
    + r")(?![a-z])|[^A-Za-z]|(?<=\d)[TZ]"
)
_DIGIT = re.compile(r"\d")


def is_date_line(words: str) -> bool:
    """Whether a line is a date (and an hour) and nothing else.

    >>> [is_date_line(words) for words in ("Tayang: Senin, 9 Juni 2025 10:48 WIB", "2025-10-29 08:50", "Rapat 9 Juni")]
    [True, True, False]
    """
    return (
        len(words) <= 80
        and _DIGIT.search(words) is not None
        and not _DATE_WORDS.sub("", words)
        and read_moment(words) is not None
    )


def published(field: str, date_lines: Sequence[str], url: str | None, outlet: Outlet, text: str) -> Moment | None:
    """The publication time by the best evidence there is.

    field: the metadata's words.  date_lines: lines above the story that are dates.  text: the whole article.
    """
    days = named_days(text) if "/" in field[:10] or not field else ()
    told = read_moment(field, reversed(days)) if field else None
    lines = [moment for line in date_lines if (moment := read_moment(line, reversed(days)))]
    address = read_moment(outlet.time_in_address(url) or "") if url else None
    for closer in (*lines, address):
        if told is None or (
            closer and told.precision == "day" and closer.precision == "minute" and closer.day == told.day
        ):
            told = closer or told
    if told is None and (days := named_days(text)):
        told = Moment(max(days).isoformat())
    return told
