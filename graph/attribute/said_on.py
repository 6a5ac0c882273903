"""The day on which a statement was said, as its own sentence gives it, and the occasions told beside it.

In: the article's text, the days it names, a statement.  Out: the day and what it dates there.  A day counts where it
stands outside the words told: behind the cue, before it at the head of the sentence or with an occasion, or behind the
words it closes.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graph.attribute.days import Day, Role, role
from graph.attribute.sayings import Outside, Saying
from graph.lexicon.language import alternation, table
from graph.model import Moment, Span
from graph.recognise.dates import find_dates

__all__ = ["enacted", "named_day", "occasion", "own_day"]

_T: dict[str, Any] = table("said")
_DOCUMENT, _ENACTED = (
    re.compile(rf"\b(?:{alternation(_T[name])})\b", re.IGNORECASE) for name in ("documents", "enacted")
)
_THAT_WAS_SAID = re.compile(
    rf"\b(?:itu|ini|tersebut|demikian)\s+(?:\w+\s+)?(?:{alternation(_T['told_passives'])})(?:nya)?\b"
    rf"|\b(?:{alternation(_T['told_actives'])})\s+(?:\w+\s+)?(?:itu|tersebut)\b"
    rf"|\b(?:{alternation(_T['occasion'])})\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\s*(?:\([\d/]+\)\s*)?(?:waktu setempat\s*)?,?\s*bahwa\b")
_QUOTES = frozenset("\"”“’'")
_CUE_INSIDE = re.compile(rf",\s+(?:{alternation(_T['cues_behind'])})(?:nya)?\b")
_TAIL = 160
_BACK = 1500
_WINDOW = 60
_HEAD = 26
_NEAR_CUE = 22
_OPENS = len("pada hari ")
_CLAUSE = 300


def own_day(text: str, days: Sequence[Day], one: Saying, outside: Outside) -> tuple[Day, Role] | None:
    """The day that the statement's own sentence gives it, None where it gives none.

    >>> from graph.attribute.days import days_in
    >>> from graph.segment import split_block
    >>> said = "Pemindahan dimulai 2028, kata Sari di Jakarta, Rabu (20/3/2024)."
    >>> whole = Span(0, len(said))
    >>> one = Saying(Span(0, 23), whole, Span(25, 29), whole, "sari", "person")
    >>> own_day(said, list(days_in(said, split_block(said, whole), None)), one, Outside([one]))[0].day
    '2024-03-20'
    """
    found = [
        (what, day.loose, day.span.start, day)
        for day in _near(days, one)
        if (what := _role_beside(text, day, one, outside)) is not None
    ]
    if not found:
        return None
    what, _, _, day = max(found, key=lambda each: each[:3])
    return day, what


def named_day(days: Sequence[Day], one: Saying, outside: Outside) -> Day | None:
    """The last day that the statement's sentence names outside the words told, whatever it dates."""
    return next(
        (day for day in reversed(_near(days, one)) if not day.quoted and outside.words_at(day.span.start) is None), None
    )


def _near(days: Sequence[Day], one: Saying) -> Sequence[Day]:
    """The days of the statement's sentence, in a very long one those about its words."""
    first = max(one.sentence.start, one.words.start - _BACK)
    last = min(one.sentence.end, max(one.words.end, one.cue.end if one.cue else 0) + _BACK)
    return days[bisect_left(days, first, key=_place) : bisect_left(days, last, key=_place)]


def _place(day: Day) -> int:
    return day.span.start


def _role_beside(text: str, day: Day, one: Saying, outside: Outside) -> Role | None:
    at, cue, words = day.span.start, one.cue, one.words
    inside = outside.words_at(at)
    if inside is not None:
        return _swallowed(text, day, words) if inside == words else None
    if day.quoted and not (cue is not None and words.end <= cue.start < at):
        return None  # a quotation that is not closed before its cue holds the cue's day as well
    if cue is not None and at < cue.start:
        return _before_cue(text, day, one, cue)
    if cue is None and at < words.start:
        return role(text, one.sentence.start, day, cued=False)
    if at >= words.end and (cue is None or cue.end <= words.start):
        return _closing(text, day, words.end)
    return role(text, words.end if cue is None else cue.end, day, cued=True)


def _swallowed(text: str, day: Day, words: Span) -> Role | None:
    """Where the words hold more than was said: 'pada Rabu bahwa ...', '... dapur, kata Sari, Rabu (20/3)'."""
    at = day.span.start
    if at - words.start <= _OPENS:
        return Role.SAID if _THAT.match(text, day.span.end) else None
    if words.end - day.span.end > len(")."):
        return None
    cue = _CUE_INSIDE.search(text, max(words.start, at - _TAIL), at)
    return role(text, cue.end(), day, cued=True) if cue else None


def _before_cue(text: str, day: Day, one: Saying, cue: Span) -> Role | None:
    """'Pada Rabu (20/3), Sari mengatakan', 'Saat rapat di Jakarta, Rabu (20/3), Sari', 'Sari, Rabu (20/3), berkata'."""
    start = one.words.end if one.words.end <= day.span.start else one.sentence.start
    what = role(text, start, day, cued=False)
    if what is not None:
        return Role.SAID if what >= Role.OCCASION else what
    near = day.span.start - start <= _HEAD or 0 <= cue.start - day.span.end <= _NEAR_CUE
    return role(text, start, day, cued=True) if near else None


def _closing(text: str, day: Day, end: int) -> Role | None:
    """Behind the words told: '..., Rabu (20/3).', '... saat rapat di Jakarta, Rabu (20/3).'."""
    quoted = text[end : end + 1] in _QUOTES or text[end + 1 : end + 2] in _QUOTES
    if not day.loose and not quoted:
        return None
    bare = day.span.start - end <= _WINDOW and not text[end : day.span.start].strip(' ,.("”’')
    what = role(text, end, day, cued=bare)
    return Role.SAID if what is not None and what >= Role.OCCASION else what


def occasion(text: str, day: Day) -> bool:
    """Whether the day is that of words told beside its sentence: 'Hal itu disampaikan Sari saat rapat, Rabu (20/3)'.

    >>> text = "Hal itu disampaikan Sari saat rapat di Jakarta, Rabu (20/3/2024)."
    >>> occasion(text, Day("2024-03-20", Span(48, 64), Span(0, len(text)), True, True))
    True
    """
    at = day.span.start
    told = _THAT_WAS_SAID.search(text, max(day.sentence.start, at - _CLAUSE), at)
    return told is not None and role(text, told.end(), day, cued=True) not in {None, Role.REPRINT}


@lru_cache(maxsize=4)
def enacted(text: str, sentence: Span, published: Moment | None) -> str | None:
    """For what a regulation says: the day on which the article says it was enacted ('diundangkan per 30 Juni 2025').

    >>> text = "Hal itu tertuang dalam Perpres yang diundangkan pada 30 Juni 2025."
    >>> enacted(text, Span(0, len(text)), None)
    '2025-06-30'
    """
    if _DOCUMENT.search(text, sentence.start, sentence.end) is None:
        return None
    word = _ENACTED.search(text, max(0, sentence.start - _BACK), sentence.end)
    if word is None:
        return None
    window = Span(word.end(), min(len(text), word.end() + _WINDOW))
    mention = next(iter(find_dates(text, window, published, tense="past")), None)
    return mention.earliest if mention and mention.precision == "day" else None
