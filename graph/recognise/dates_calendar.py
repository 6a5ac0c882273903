"""Stretches of the calendar: a day, month, quarter, semester, year or interval, with its value and bounds.

In: numbers and `datetime.date`.  Out: `Stretch`, whose value is "2025-09-16", "2025-09", "2025-Q1", "2025-S2", "2025"
or "2025-04/2025-06".  Pure arithmetic: no language, no clock.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from graph.model.statement import TargetPrecision


class Stretch(NamedTuple):
    """A closed interval of days, how precisely it was told, and its value."""

    value: str
    first: date
    last: date
    precision: TargetPrecision


def month_end(year: int, month: int) -> date:
    """The last day of the month.

    >>> month_end(2024, 2).day
    29
    """
    return date(year, month, monthrange(year, month)[1])


def of_day(day: date) -> Stretch:
    """One day.

    >>> of_day(date(2025, 9, 16)).value
    '2025-09-16'
    """
    return Stretch(day.isoformat(), day, day, "day")


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none (31 September).

    >>> day_or_none(2025, 9, 31) is None
    True
    """
    if 1 <= month <= 12 and 1900 <= year <= 2999 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def of_month(year: int, month: int) -> Stretch:
    """One month.

    >>> of_month(2025, 9).value
    '2025-09'
    """
    return Stretch(f"{year:04d}-{month:02d}", date(year, month, 1), month_end(year, month), "month")


def of_quarter(year: int, quarter: int) -> Stretch:
    """A quarter of a year, 1 to 4.

    >>> of_quarter(2024, 1).value, of_quarter(2024, 1).last.isoformat()
    ('2024-Q1', '2024-03-31')
    """
    return Stretch(f"{year}-Q{quarter}", date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3), "quarter")


def of_semester(year: int, half: int) -> Stretch:
    """A half of a year, 1 or 2.

    >>> of_semester(2025, 2).first.isoformat()
    '2025-07-01'
    """
    return Stretch(f"{year}-S{half}", date(year, half * 6 - 5, 1), month_end(year, half * 6), "semester")


def of_year(year: int) -> Stretch:
    """A calendar year.

    >>> of_year(2028).value
    '2028'
    """
    return Stretch(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), "year")


def of_week(day: date) -> Stretch:
    """The week, Monday to Sunday, in which the day lies.

    >>> of_week(date(2024, 3, 20)).value
    '2024-03-18/2024-03-24'
    """
    monday = day - timedelta(days=day.weekday())
    return between(of_day(monday), of_day(monday + timedelta(days=6)))


def between(left: Stretch, right: Stretch) -> Stretch:
    """From the first to the second, whichever is earlier.

    >>> between(of_month(2024, 7), of_month(2024, 9)).value
    '2024-07/2024-09'
    """
    if right.first < left.first:
        left, right = right, left
    return Stretch(f"{left.value}/{right.value}", left.first, max(left.last, right.last), "interval")


def part_of(stretch: Stretch, bounds: dict[str, list[int]]) -> Stretch | None:
    """The beginning, middle or end of a year (by months) or a month (by days); None of anything else.

    >>> part_of(of_year(2026), {"year": [5, 8]}).value
    '2026-05/2026-08'
    >>> part_of(of_month(2025, 4), {"month": [1, 10]}).value
    '2025-04-01/2025-04-10'
    """
    year, month = stretch.first.year, stretch.first.month
    if stretch.precision == "year":
        low, high = bounds["year"]
        return between(of_month(year, low), of_month(year, high))
    if stretch.precision == "month":
        low, high = bounds["month"]
        end = min(high, stretch.last.day)
        return between(of_day(date(year, month, low)), of_day(date(year, month, end)))
    return None


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the month's last where it has fewer days.

    >>> add_months(date(2025, 1, 31), 1).isoformat()
    '2025-02-28'
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1900), 2999), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted(unit: str, count: int, anchor: date) -> date:
    """The day some days, weeks, months, years or decades on.

    >>> shifted("week", 2, date(2025, 1, 1)).isoformat()
    '2025-01-15'
    """
    count = min(max(count, -900), 900)
    if unit in {"day", "week"}:
        return anchor + timedelta(days=count * (7 if unit == "week" else 1))
    return add_months(anchor, count * {"month": 1, "year": 12, "decade": 120}[unit])


def period(unit: str, count: int, anchor: date) -> Stretch:
    """The day, week, month or year that lies `count` such periods from the anchor's.

    >>> period("month", 1, date(2025, 12, 5)).value
    '2026-01'
    """
    day = shifted(unit, count, anchor.replace(day=1) if unit in {"month", "year"} else anchor)
    if unit == "week":
        return of_week(day)
    return {"day": of_day(day), "month": of_month(day.year, day.month)}.get(unit) or of_year(day.year)
