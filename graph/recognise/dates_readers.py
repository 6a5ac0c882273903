"""Readers of dates: what a matched form means against the day of publication.

In: a match and its Context.  Out: a Found (where it ends, its stretch of the calendar), or None where the words are no
date after all.  The forms and their patterns are in `dates_rules`.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from graph.lexicon.language import table
from graph.recognise import dates_calendar as calendar
from graph.recognise.dates_calendar import Stretch

Tense = Literal["past", "near", "ahead", "future"]
SKIP = "skip"
_JUST_PAST = timedelta(days=92)  # a month that has just gone by is not next year's

_T: dict[str, Any] = table("months")
_MONTHS: dict[str, int] = _T["months"]
_ANY_MONTH: dict[str, int] = {**_MONTHS, **_T["short_months"]}
_NUMBERS: dict[str, float] = table("units")["numbers"]


class Context(NamedTuple):
    """Where the words stand: the text, the offset of the lowered span, the anchor day, and what is assumed."""

    text: str
    offset: int
    lowered: str
    anchor: date | None
    tense: Tense
    year: int | None = None
    weekday: int | None = None


class Found(NamedTuple):
    """A date as read: where it ends, its stretch, and what the words gave."""

    end: int
    stretch: Stretch | None
    form: str
    year_given: bool = True
    relative: bool = False
    value: str = ""
    weekday: int | None = None


def _day(match: re.Match[str], day: date | None, form: str, *, given: bool = True) -> Found | None:
    if day is None:
        return None
    return Found(match.end(), calendar.of_day(day), form, year_given=given, relative=not given)


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def read_numeric(match: re.Match[str], _context: Context) -> Found | None:
    """'15/9/2025', also with dots or hyphens."""
    day, month, year = match.groups()
    return _day(match, calendar.day_or_none(_full_year(year), int(month), int(day)), "numeric")


def read_iso(match: re.Match[str], _context: Context) -> Found | None:
    """'2025-09-15'."""
    year, month, day = (int(part) for part in match.groups())
    return _day(match, calendar.day_or_none(year, month, day), "iso")


def read_short(match: re.Match[str], context: Context) -> Found | None:
    """'(20/10)': only in brackets or after a weekday, because 3/4 is more often a fraction."""
    bracketed = match.start() > 0 and context.lowered[match.start() - 1] == "("
    if not bracketed and context.weekday is None:
        return None
    day, month = int(match[1]), int(match[2])
    return _day(match, _nearest_day(context, month, day), "short", given=False)


def read_stripped(match: re.Match[str], context: Context) -> Found | None:
    """'Minggu (2892025)': the slashes were lost; the weekday, else the publication, tells which split is meant."""
    if context.weekday is None:
        return None
    digits, year = match[1][:-4], int(match[1][-4:])
    splits = [(digits[:cut], digits[cut:]) for cut in (2, 1) if 0 < len(digits) - cut <= 2]
    days = [d for a, b in splits if b and (d := calendar.day_or_none(year, int(b), int(a)))]
    fitting = [d for d in days if d.weekday() == context.weekday] or days
    return _day(match, min(fitting, key=lambda d: _distance(d, context)), "stripped") if fitting else None


def _distance(day: date, context: Context) -> int:
    return abs((day - context.anchor).days) if context.anchor else 0


def _nearest_day(context: Context, month: int, day: int) -> date | None:
    """The day and month in the year that the context asks for: a given one, the last, the next, or the nearest."""
    if context.year is not None:
        return calendar.day_or_none(context.year, month, day)
    anchor = context.anchor
    if anchor is None:
        return None
    days = [d for y in (-1, 0, 1) if (d := calendar.day_or_none(anchor.year + y, month, day))]
    if context.tense == "past":
        days = [d for d in days if d <= anchor] or days
    if context.tense == "future":
        days = [d for d in days if d >= anchor] or days
    if context.tense == "ahead":
        return min((d for d in days if d >= anchor - _JUST_PAST), default=None)
    return min(days, key=lambda d: abs((d - anchor).days)) if days else None


def read_textual(match: re.Match[str], context: Context) -> Found | None:
    """'15 September 2025', '15 Agustus mendatang'."""
    month, day = _ANY_MONTH[match["month"]], int(match["day"])
    if match["year"]:
        return _day(match, calendar.day_or_none(int(match["year"]), month, day), "textual")
    return _day(match, _nearest_day(_leaning(match, context), month, day), "textual", given=False)


def _leaning(match: re.Match[str], context: Context) -> Context:
    """The context bent by a word after the date: 'mendatang', 'lalu', 'tahun depan'."""
    if match["shift"] and context.anchor:
        return context._replace(year=context.anchor.year + _T["shifts"].get(match["shift"], 0))
    if match["way"]:
        return context._replace(tense=_T["directions"][match["way"]], year=None)
    return context


def read_day_range(match: re.Match[str], context: Context) -> Found | None:
    """'15-17 September 2025'."""
    month = _ANY_MONTH[match["month"]]
    bent = context._replace(year=int(match["year"])) if match["year"] else _leaning(match, context)
    first, last = (_nearest_day(bent, month, int(match[side])) for side in ("from", "to"))
    if first is None or last is None or last < first:
        return None
    stretch = calendar.between(calendar.of_day(first), calendar.of_day(last))
    return Found(match.end(), stretch, "day-range", year_given=bool(match["year"]), relative=not match["year"])


def read_month(match: re.Match[str], context: Context) -> Found | None:
    """'September 2024', 'Juli mendatang'; without a year or a publication only the month is known."""
    month = _MONTHS[match["month"]]
    if match["year"]:
        return Found(match.end(), calendar.of_month(int(match["year"]), month), "month")
    bent = _leaning(match, context)
    given = bool(match["way"] or match["shift"])
    if bent.year is None and bent.anchor is None:
        return Found(match.end(), None, "month", year_given=False, value=f"--{month:02d}")
    year = bent.year if bent.year is not None else _year_of_month(bent, month)
    return Found(match.end(), calendar.of_month(year, month), "month", year_given=given, relative=True)


def _years_ahead(anchor: date, month: int) -> int:
    """How many years on the next such month lies; one of the last three months is meant itself."""
    back = (anchor.month - month) % 12
    just_past = 0 < back <= 3
    return (month < anchor.month) - just_past


def _year_of_month(context: Context, month: int) -> int:
    anchor = context.anchor
    assert anchor is not None
    if context.tense == "near":
        return anchor.year + round((anchor.month - month) / 12)
    if context.tense == "future":
        return anchor.year + (month < anchor.month)
    if context.tense == "ahead":
        return anchor.year + _years_ahead(anchor, month)
    return anchor.year - (month > anchor.month)


def read_quarter(match: re.Match[str], context: Context) -> Found | None:
    """'kuartal I 2024', 'semester II 2025'."""
    number = _T["ordinals"][match["ordinal"]]
    halves = match["what"] in {"semester", "paruh"}
    if halves and number > 2:
        return None
    year = _given_year(match, context)
    if year is None:
        return None
    stretch = calendar.of_semester(year, number) if halves else calendar.of_quarter(year, number)
    return Found(match.end(), stretch, "quarter", year_given=bool(match["year"]), relative=not match["year"])


def _given_year(match: re.Match[str], context: Context) -> int | None:
    if match["year"]:
        return int(match["year"])
    bent = _leaning(match, context)
    if bent.year is not None:
        return bent.year
    return context.anchor.year if context.anchor else None


def read_year_range(match: re.Match[str], _context: Context) -> Found | None:
    """'2025-2029'."""
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if not first < last <= first + 60:
        return None
    return Found(match.end(), calendar.between(calendar.of_year(first), calendar.of_year(last)), "years")


def read_year(match: re.Match[str], context: Context) -> Found | None:
    """'tahun 2028', '2028'; a bare number only when it can be nothing else (no dot, comma, slash or unit around)."""
    before = context.lowered[max(0, match.start() - 2) : match.start()]
    if before[-1:] in {".", ",", "/", "-", "$"} and before[:1].isdigit():
        return None
    return Found(match.end(), calendar.of_year(int(match["number"])), "year")


def read_part(match: re.Match[str], context: Context) -> Found | None:
    """'awal April', 'akhir tahun 2024', 'pertengahan 2026', 'akhir tahun ini', 'akhir pekan ini'."""
    inner = _inner_period(match, context)
    if inner is None or inner.stretch is None:
        return None
    if inner.stretch.precision == "interval":  # a week: its end is Saturday and Sunday
        return inner._replace(stretch=_weekend(match["part"], inner.stretch), form="part")
    narrowed = calendar.part_of(inner.stretch, _T["parts"][match["part"]])
    return inner._replace(stretch=narrowed, form="part") if narrowed else None


def _weekend(part: str, week: Stretch) -> Stretch:
    if part != "akhir":
        return week
    return calendar.between(calendar.of_day(week.last - timedelta(days=1)), calendar.of_day(week.last))


def _inner_period(match: re.Match[str], context: Context) -> Found | None:
    if match["unit"]:
        if context.anchor is None:
            return None
        unit = _T["units"][match["unit"]]
        shift = _T["shifts"].get(match["ushift"] or "ini", 0)
        return Found(match.end(), calendar.period(unit, shift, context.anchor), "part", relative=True)
    if match["number"]:
        return Found(match.end(), calendar.of_year(int(match["number"])), "part")
    return read_month(match, context)


def read_relative_period(match: re.Match[str], context: Context) -> Found | None:
    """'pekan lalu', 'bulan depan', 'tahun ini'."""
    if context.anchor is None:
        return None
    unit, shift = _T["units"][match["unit"]], _T["shifts"][match["shift"]]
    if unit == "day":
        return None if shift else Found(match.end(), calendar.of_day(context.anchor), "relative", relative=True)
    return Found(match.end(), calendar.period(unit, shift, context.anchor), "relative", relative=True)


def read_named_day(match: re.Match[str], context: Context) -> Found | None:
    """'kemarin', 'besok', 'hari ini'."""
    if context.anchor is None:
        return None
    day = context.anchor + timedelta(days=_T["days"][" ".join(match.group().split())])
    return Found(match.end(), calendar.of_day(day), "relative", relative=True)


def read_weekday(match: re.Match[str], context: Context) -> Found | None:
    """'Rabu': the publication's own day where it fits; otherwise the last one, or the next after a word like it."""
    if match["day"] == "minggu" and not context.text[context.offset + match.start()].isupper():
        return None
    number = _T["weekdays"][match["day"]]
    stretch = None
    if context.anchor is not None:
        way = _T["directions"][match["way"]] if match["way"] else context.tense
        stretch = calendar.of_day(_day_of_week(context.anchor, number, way, strict=bool(match["way"])))
    return Found(match.end(), stretch, "weekday", year_given=False, relative=True, weekday=number)


def _day_of_week(anchor: date, number: int, way: str, *, strict: bool) -> date:
    """The wanted weekday; `strict` ('Rabu lalu', 'Rabu depan') leaves the anchor's own day out."""
    back = (anchor.weekday() - number) % 7
    if way in {"future", "ahead"}:
        return anchor + timedelta(days=(7 - back if back or strict else 0))
    return anchor - timedelta(days=(7 if strict and not back and way == "past" else back))


def read_duration(match: re.Match[str], context: Context) -> Found | None:
    """'dalam dua pekan', '5 tahun ke depan', 'tiga hari lagi': from the publication to so much later."""
    if context.anchor is None or not (match["within"] or match["ahead"]):
        return None
    count = int(match["count"]) if match["count"].isdigit() else int(_NUMBERS[match["count"]])
    unit = _T["units"][" ".join(match["unit"].split())]
    if match["ahead"] in {"lalu", "silam"}:
        return Found(match.end(), _ago(unit, count, context.anchor), "ago", relative=True)
    end = calendar.shifted(unit, count, context.anchor)
    stretch = calendar.between(calendar.of_day(context.anchor), calendar.of_day(end))
    return Found(match.end(), stretch, "duration", relative=True)


def _ago(unit: str, count: int, anchor: date) -> Stretch:
    if unit == "decade":
        return calendar.of_year(calendar.shifted(unit, -count, anchor).year)
    return calendar.period(unit, -count, anchor)


def read_feast(match: re.Match[str], context: Context) -> Found | None:
    """'Lebaran 2025', 'Natal', 'Idul Fitri 1446 H' (the Hijri year is read over)."""
    feast = _T["feasts"][" ".join(match["feast"].split())]
    year = _given_year(match, context)
    if year is None:
        return None
    if not match["year"] and not match["shift"] and context.tense in {"future", "ahead"} and context.anchor:
        year = _next_feast(feast, context.anchor)
    known = feast.get("fixed") or feast["years"].get(year)
    day = date.fromisoformat(f"{year}-{known}") if known else None
    stretch = calendar.of_day(day) if day else calendar.of_year(year)
    return Found(match.end(), stretch, "feast", year_given=bool(match["year"]), relative=not match["year"])


def _next_feast(feast: Mapping[str, Any], anchor: date) -> int:
    known = feast.get("fixed") or feast["years"].get(anchor.year)
    past = known is not None and f"{anchor.year}-{known}" < anchor.isoformat()
    return anchor.year + past


def read_vague(match: re.Match[str], _context: Context) -> Found:
    """'dalam waktu dekat'."""
    return Found(match.end(), None, "vague", relative=True)


def read_skip(match: re.Match[str], _context: Context) -> Found:
    """What only looks like a date."""
    return Found(match.end(), None, SKIP)
