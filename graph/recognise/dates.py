"""Dates in Indonesian news: explicit, partial, relative, ranges; resolved against the day of publication.

In: the article's text, a span of it, the publication time.  Out: `DateMention`s in order, never overlapping, each with
its words, value ("2025-09-16", "2025-09", "2025-Q1", "2025", "2025-04/2025-06") and bounds.  Linear in the span.
The forms are a table in `dates_rules`; the calendar's arithmetic is in `dates_calendar`.
"""

import re
from datetime import date

from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import DIGITS, Triggers
from graph.model import Moment, Span
from graph.recognise.dates_calendar import Stretch, between
from graph.recognise.dates_readers import SKIP, Context, Found, Tense
from graph.recognise.dates_rules import RULES
from graph.recognise.dates_types import DateMention

__all__ = ["DateMention", "day_of", "find_dates"]

_TRIGGERS = Triggers((word for word in RULES if word != "0"), beginnings=DIGITS)
_TRIGGER = re.compile(rf"\b(?:\d+|(?:{alternation(RULES)})\b)")
_RANGE = re.compile(rf"\s*(?:{alternation(table('months')['range_words'])})\s*")
_BEFORE_DATE = re.compile(r"[,\s]*(?:tanggal\s+)?[(]?\s*(?=\d)")


def day_of(published: Moment | None) -> date | None:
    """The publication's calendar day, where it is known to the day.

    >>> day_of(Moment("2024-03-20T21:39:00+07:00", "minute")).isoformat()
    '2024-03-20'
    >>> day_of(Moment("2024", "year")) is None
    True
    """
    if published is None:
        return None
    try:
        return date.fromisoformat(published.day)
    except ValueError:
        return None


def find_dates(text: str, span: Span, published: Moment | None, *, tense: Tense = "near") -> tuple[DateMention, ...]:
    """The dates inside the span, in order.

    tense: which way a month or weekday without a year or direction lies: the nearest one, the last, the next, or
        (ahead) the next unless it has just gone by.

    >>> said = "Pemindahan dimulai Juli hingga September 2024, kata Sari, Rabu (20/3/2024)."
    >>> [d.value for d in find_dates(said, Span(0, len(said)), None)]
    ['2024-07/2024-09', '2024-03-20']
    """
    lowered = _lower(text[span.start : span.end])
    context = Context(text, span.start, lowered, day_of(published), tense)
    found: list[DateMention] = []
    at = 0
    for start, _, word in _TRIGGERS.find(lowered):
        if start < at or (one := _read(context, start, word)) is None:
            continue
        at = one.end
        if one.stretch is not None or one.form != SKIP:
            found.append(_mention(span.start, start, one))
    return tuple(found)


def _lower(words: str) -> str:
    """Lower case of the same length (a few capitals have longer small letters; they stay)."""
    lowered = words.lower()
    return lowered if len(lowered) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


def _read(context: Context, at: int, word: str) -> Found | None:
    """The longest date that begins here: one form, then what may follow it (a date in brackets, a range)."""
    first = _one(context, at, word)
    if first is None or first.form == SKIP:
        return first
    if first.form == "weekday" and (dated := _dated_weekday(context, first)):
        return dated
    return _ranged(context, at, word, first)


def _one(context: Context, at: int, word: str) -> Found | None:
    for rule in RULES.get("0" if word[0].isdigit() else " ".join(word.split()), ()):
        match = rule.pattern.match(context.lowered, at)
        if match and (found := rule.build(match, context)) is not None:
            return found
    return None


def _dated_weekday(context: Context, weekday: Found) -> Found | None:
    """'Rabu (20/3/2024)', 'Kamis, 24 Juli 2025': the date holds, even where the weekday does not fit it."""
    gap = _BEFORE_DATE.match(context.lowered, weekday.end)
    if gap is None:
        return None
    digits = re.compile(r"\d+").match(context.lowered, gap.end())
    found = _one(context._replace(weekday=weekday.weekday), gap.end(), digits.group()) if digits else None
    if found is None or found.stretch is None or found.stretch.precision != "day":
        return None
    return found


def _ranged(context: Context, at: int, word: str, first: Found) -> Found:
    """'Juli hingga September 2024': a second date after a range word closes the interval."""
    joint = _RANGE.match(context.lowered, first.end)
    if joint is None or (first.stretch is None and not first.value):
        return first
    if first.stretch is not None and first.stretch.precision == "interval":
        return first
    trigger = _TRIGGER.match(context.lowered, joint.end())
    second = _one(context, joint.end(), trigger.group()) if trigger else None
    if second is None or second.stretch is None or second.form in {SKIP, "weekday", "clock"}:
        return first
    if second.year_given and not first.year_given:
        again = _one(context._replace(year=second.stretch.first.year), at, word)
        first = again if again is not None and again.stretch is not None else first
    if first.stretch is None or second.stretch is None:
        return first
    joined: Stretch = between(first.stretch, second.stretch)
    return second._replace(stretch=joined, form="range", year_given=first.year_given or second.year_given)


def _mention(offset: int, start: int, found: Found) -> DateMention:
    stretch = found.stretch
    return DateMention(
        span=Span(offset + start, offset + found.end),
        value=stretch.value if stretch else found.value,
        earliest=stretch.first.isoformat() if stretch else None,
        latest=stretch.last.isoformat() if stretch else None,
        precision=stretch.precision if stretch else "none",
        form=found.form,
        year_given=found.year_given,
        is_relative=found.relative,
        is_duration=found.form == "duration",
    )
