"""The days an article names, and what each dates: words said, a release, a reprint, an occasion, or nothing said.

In: the article's text, its sentences, the publication.  Out: `Day`s in order, and their roles in a stretch of a
sentence.  A day set off by a comma or brackets belongs to the saying ("kata Sari, Rabu (20/3)"); a day behind "pada"
belongs to the nearest word that can have one ("pascainsiden pada Rabu" is no day of saying).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import Any, NamedTuple

from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import Triggers
from graph.model import Moment, Span
from graph.recognise.dates import DateMention, day_of
from graph.recognise.dates_anchored import anchored_days
from graph.segment import Sentence

__all__ = ["Day", "Role", "days_in", "role", "shared"]

_T: dict[str, Any] = table("said")


def _words(*names: str) -> str:
    return alternation(word for name in names for word in _T[name])


_WEEKDAYS: dict[str, int] = table("months")["weekdays"]
# What the words before a day make of it; a word of several lists is of the first.
_KINDS = {
    word: name
    for name in ("incidents", "shared", "occasions", "attending", "talk", "release", "written", "reprint", "receipt")
    for word in _T[name]
}
_MARKS = Triggers(_KINDS)
_SHARED = re.compile(rf"\b(?:{_words('shared')})\b", re.IGNORECASE)
_ASIDE = re.compile(rf"\b(?:{_words('aside')})\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\s*\)?\s*(?:(?:{_words('ahead')})\b|(?:{_words('until')})\s+\w+)", re.IGNORECASE)
_OTHER = re.compile(rf"\b(?:{_words('other')})\s+(?:hari\s+)?\(?$", re.IGNORECASE)
_COMING = re.compile(rf"\b(?:{_words('coming')})\b", re.IGNORECASE)
_LOOSE = re.compile(r"[,;–—-]\s*(?:[Pp]ada\s+)?(?:hari\s+)?\(?$|\(\s*$")
_SEEN = 160
_RECENT = timedelta(days=21)
_JUST_NOW = timedelta(days=4)
_YEARLESS = timedelta(days=100)
_FARTHEST = timedelta(days=366 * 15)
_TOMORROW = timedelta(days=1)
_SLIP = 10  # days before the publication


class Role(IntEnum):
    """What a day dates, the strongest last: words received or reprinted, a release, an occasion, talk, the saying."""

    RECEIPT = 0
    REPRINT = 1
    WRITTEN = 2
    RELEASE = 3
    OCCASION = 4
    TALK = 5
    SAID = 6


# What the marks before a day make of it, the first that stands there; a day without any is none of these.
_ROLES = (
    ("receipt", Role.RECEIPT),
    ("reprint", Role.REPRINT),
    ("written", Role.WRITTEN),
    ("release", Role.RELEASE),
    ("talk", Role.TALK),
    ("attending", Role.OCCASION),
    ("occasions", Role.OCCASION),
    ("shared", Role.OCCASION),
)


class Day(NamedTuple):
    """A day named in an article.

    day: ISO.  span: its words.  sentence: the sentence it stands in.  loose: set off by a comma, a dash or brackets.
    recent: so close to the publication as the day of an article's own occasion is, closer where it is not loose.
    quoted: inside quotation marks, as far as these can be trusted.
    """

    day: str
    span: Span
    sentence: Span
    loose: bool
    recent: bool
    quoted: bool = False


def days_in(text: str, sentences: Sequence[Sentence], published: Moment | None) -> Iterator[Day]:
    """The days named in the sentences of one block, none of them after the publication.

    >>> from graph.segment import split_block
    >>> said = "Kantor pindah, kata Sari, Rabu (18/6/2026)."
    >>> day = next(days_in(said, split_block(said, Span(0, len(said))), Moment("2025-06-18")))
    >>> day.day  # a slip of the pen: 18 June was a Wednesday in the year of the article
    '2025-06-18'
    """
    if not sentences:
        return
    at = 0
    anchor = day_of(published)
    for mention in anchored_days(text, Span(sentences[0].span.start, sentences[-1].span.end), published):
        start = mention.span.start
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= start:
            at += 1
        sentence = sentences[at]
        day = _sound(text, mention, anchor)
        if day is None or _AHEAD.match(text, mention.span.end):
            continue
        if _OTHER.search(text, max(sentence.span.start, start - 24), start):
            continue
        loose = _LOOSE.search(text, max(sentence.span.start, start - 14), start) is not None
        recent = anchor is None or date.fromisoformat(day) >= anchor - (_RECENT if loose else _JUST_NOW)
        yield Day(day, mention.span, sentence.span, loose, recent, sentence.quotes(start))


def _sound(text: str, mention: DateMention, anchor: date | None) -> str | None:
    """The day as meant: as written, or mended where only that fits; None where it cannot be past."""
    if mention.earliest is None or anchor is None:
        return mention.earliest
    written = date.fromisoformat(mention.earliest)
    if not anchor - _RECENT <= written <= anchor + _TOMORROW and mention.precision == "day":
        meant = _meant(text, mention, written, anchor)
        if meant is not None:
            return meant.isoformat()
    back = _FARTHEST if mention.year_given else _YEARLESS
    return mention.earliest if anchor - back <= written <= anchor + _TOMORROW else None


def _meant(text: str, mention: DateMention, written: date, anchor: date) -> date | None:
    """For a day far from the publication, the day close to it that a slip of the pen would have meant, if any.

    The weekday must fit that day and not the one written; where day and month are only swapped, fitting is enough.
    """
    words = text[mention.span.start : mention.span.end]
    weekday = _WEEKDAYS.get(words.split(" ", 1)[0].strip(",(").lower())
    if weekday is None:
        close = [d for d in _days_about(anchor) if (d.day, d.month) == (written.day, written.month)]
        return close[0] if close and written > anchor else None
    fitting = [d for d in _days_about(anchor) if d.weekday() == weekday and d.day == written.day]
    if written.weekday() != weekday and fitting:
        return fitting[0]
    swapped = [d for d in _days_about(anchor) if (d.day, d.month, d.year) == (written.month, written.day, written.year)]
    return next((d for d in swapped if d.weekday() == weekday and "/" in words), None)


def _days_about(anchor: date) -> list[date]:
    """The days about the publication, from the day itself backwards, and the one after it."""
    return [anchor - timedelta(days=back) for back in (*range(_SLIP), -1)]


def role(text: str, start: int, day: Day, *, cued: bool) -> Role | None:
    """What the day dates, seen from `start` on: behind a cue (`cued`) or from the beginning of its sentence.

    None where it dates an incident, something yet to come, or nothing that anybody says at.

    >>> from graph.segment import split_block
    >>> said = "Pascainsiden pada Rabu (20/3/2024), kata Sari kepada wartawan, Kamis (21/3/2024), layanan ditutup."
    >>> days = days_in(said, split_block(said, Span(0, len(said))), None)
    >>> [role(said, 0, day, cued=False) for day in days]
    [None, <Role.TALK: 5>]
    """
    seen = far = max(start, day.span.start - _SEEN)
    if not day.loose:
        seen = max(seen, text.rfind(", ", seen, day.span.start))
        if _COMING.search(text, seen, day.span.start):
            return None
    marks = _marks(text, seen, day.span.start)
    if not marks and not cued:
        marks = _marks(text, far, day.span.start)
    if marks and marks[-1] == "incidents" and not (day.loose and (cued or "attending" in marks)):
        return None
    what = next((meant for name, meant in _ROLES if name in marks), None)
    return Role.SAID if cued and (what is None or what >= Role.OCCASION) else what


def _marks(text: str, start: int, end: int) -> list[str]:
    """The kinds of the marks in a stretch, in order."""
    return [_KINDS[mark.word] for mark in _MARKS.find(text[start:end].lower())]


def shared(text: str, day: Day) -> bool:
    """Whether the day of an occasion is shared by those who speak at it ('dalam diskusi di Jakarta, Rabu').

    >>> text = "Acara itu digelar di Jakarta, Rabu (20/3/2024)."
    >>> shared(text, Day("2024-03-20", Span(30, 46), Span(0, len(text)), True, True))
    True
    """
    at = max(day.sentence.start, day.span.start - _SEEN)
    return _SHARED.search(text, at, day.span.start) is not None and _ASIDE.search(text, at, day.span.start) is None
