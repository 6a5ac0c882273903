"""Stated dates and numbers over time as SVG: across, when it was said; upwards, what was stated; a bar for a range.

Each mark bears the number of its row in the brief's table, where there is room for it.  Dates that were left open stand
in a band above the rest.
Drawn by our own code, so it asks for nothing from outside and is the same on every machine.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup, escape

from graph.query.table import Table
from graph.report.labels import Mark, Place, places
from graph.report.wording import MONTHS, number, value

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 760, 300, 84, 40, 24, 24
BAND = 34
_NEAR = 9  # pixels: marks nearer than this are one, with all their numbers
Ticks = Sequence[tuple[float, str]]


class _Mark(NamedTuple):
    """One stated value: the row's number, its day, from what to what (None: left open), and words for the pointer."""

    row: int
    said: int
    low: float | None
    high: float | None
    words: str


def stated_dates(table: Table) -> Markup:
    """The plot of dates in a table with the columns date, type, earliest, latest, value, speaker; empty without dates.

    >>> stated_dates(Table(("date", "type", "earliest", "latest", "value", "speaker")))
    Markup('')
    """
    marks = [
        _Mark(row, _ordinal(one["date"]), _bound(one["earliest"] or one["latest"]), _bound(one["latest"]), _words(one))
        for row, one in enumerate(table.dicts(), start=1)
        if one["type"] == "date" and one["date"] and (one["latest"] or not one["earliest"])
    ]
    if not any(mark.high is not None for mark in marks):
        return Markup()
    return _chart(marks, _days, "Tanggal yang dinyatakan menurut hari pernyataan", "stated dates by the day of saying")


def stated_numbers(table: Table) -> Markup:
    """The plot of the numbers in the unit that was stated most; empty where no unit has two different values."""
    rows = [(n, one) for n, one in enumerate(table.dicts(), start=1) if one["type"] == "quantity" and one["date"]]
    ends = {n: (_float(one.get("low")), _float(one.get("high"))) for n, one in rows}
    units = Counter(str(one.get("unit")) for n, one in rows if one.get("unit") and None not in ends[n])
    if not units:
        return Markup()
    unit = min(units, key=lambda name: (-units[name], name))
    marks = [
        _Mark(n, _ordinal(one["date"]), *ends[n], _words(one))
        for n, one in rows
        if str(one.get("unit")) == unit and None not in ends[n]
    ]
    if len({(mark.low, mark.high) for mark in marks}) < 2:
        return Markup()
    return _chart(marks, _amounts, f"Jumlah yang dinyatakan ({unit})", f"stated numbers ({unit})")


def _words(row: Mapping[str, object]) -> str:
    return f"{row['date']}: {row['speaker'] or ''} - {value(str(row['value']))}"


def _ordinal(day: object) -> int:
    return date.fromisoformat(str(day)).toordinal()


def _bound(day: object) -> float | None:
    return float(_ordinal(day)) if day else None


def _float(text: object) -> float | None:
    return None if text is None else float(str(text))


class _scale:  # noqa: N801 - used as the function that it is
    """A linear scale from values to pixels, with a little room at both ends."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        room = (max(values) - min(values)) * 0.04 or 1.0
        self.low, self.high = min(values) - room, max(values) + room
        self.start, self.end = start, end

    def __call__(self, at: float) -> float:
        return round(self.start + (self.end - self.start) * (at - self.low) / (self.high - self.low), 1)


def _chart(marks: Sequence[_Mark], ticks: Callable[[_scale], Ticks], title: str, english: str) -> Markup:
    band = BAND if any(mark.high is None for mark in marks) else 0
    x = _scale([mark.said for mark in marks], LEFT, WIDTH - RIGHT)
    y = _scale([end for mark in marks for end in (mark.low, mark.high) if end is not None], HEIGHT - BOTTOM, TOP + band)
    lines = [*_across(_days(x), x), *_upwards(ticks(y), y), *(_open_band() if band else ())]
    label = escape(f"{title} / {english}")
    caption = f'<figcaption>{escape(title)} <span lang="en">/ {escape(english)}</span></figcaption>'
    groups = _together(marks, x, y)
    beside = places([Mark(*_top(group[0], x, y), _numbers(group)) for group in groups], WIDTH)
    drawn = "".join(_drawn(group, x, y, place) for group, place in zip(groups, beside, strict=True))
    return Markup(  # noqa: S704 - numbers of ours and escaped words only
        f'<figure>{caption}<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
        f'<g class="axis">{"".join(lines)}</g>{drawn}</svg></figure>'
    )


def _together(marks: Sequence[_Mark], x: _scale, y: _scale) -> list[list[_Mark]]:
    """Marks of one range that would lie on each other, as groups."""
    groups: list[list[_Mark]] = []
    for mark in marks:
        for group in groups:
            first = group[0]
            if (first.high is None) == (mark.high is None) and _close(first, mark, x, y):
                group.append(mark)
                break
        else:
            groups.append([mark])
    return groups


def _close(one: _Mark, other: _Mark, x: _scale, y: _scale) -> bool:
    if abs(x(one.said) - x(other.said)) >= _NEAR:
        return False
    ends = [(a, b) for a, b in ((one.low, other.low), (one.high, other.high)) if a is not None and b is not None]
    return all(abs(y(a) - y(b)) < _NEAR for a, b in ends)


def _top(mark: _Mark, x: _scale, y: _scale) -> tuple[float, float]:
    return x(mark.said), y(mark.high) if mark.high is not None else TOP + BAND / 2 - 6


def _numbers(group: Sequence[_Mark]) -> str:
    return ", ".join(dict.fromkeys(str(mark.row) for mark in group[:3])) + (" ..." if len(group) > 3 else "")


def _drawn(group: Sequence[_Mark], x: _scale, y: _scale, place: Place | None) -> str:
    first = group[0]
    at, top = _top(first, x, y)
    foot = y(first.low) if first.low is not None else top
    beside = f'<text x="{place.x}" y="{place.y}" text-anchor="{place.anchor}">{_numbers(group)}</text>' if place else ""
    title = escape("\n".join(mark.words for mark in group))
    kind = "mark" if first.high is not None else "mark open"
    return (
        f'<g class="{kind}"><title>{title}</title><line x1="{at}" x2="{at}" y1="{foot}" y2="{top}"/>'
        f'<circle cx="{at}" cy="{top}" r="4"/>{beside}</g>'
    )


def _open_band() -> Iterator[str]:
    at = TOP + BAND / 2
    yield f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at + 10}" y2="{at + 10}" class="band"/>'
    yield f'<text x="{LEFT - 8}" y="{at - 2}" text-anchor="end">tanpa</text>'
    yield f'<text x="{LEFT - 8}" y="{at + 11}" text-anchor="end">tanggal</text>'


def _days(scale: _scale) -> Ticks:
    """Years, or months where the scale spans less than two years; at most about eight."""
    first, last = date.fromordinal(int(scale.low)), date.fromordinal(int(scale.high))
    months = [(first.year * 12 + first.month - 1) + n for n in range((last.year - first.year) * 12 + 13)]
    step = next(s for s in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if (scale.high - scale.low) / 30.4 / s <= 8)
    found = []
    for month in months:
        day = date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and scale.low <= day.toordinal() <= scale.high:
            name = str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}"
            found.append((float(day.toordinal()), name))
    return found


def _amounts(scale: _scale) -> Ticks:
    """Round numbers, at most about six."""
    span = scale.high - scale.low
    step = next(base * 10.0**power for power in range(-3, 18) for base in (1, 2, 5) if span / (base * 10.0**power) <= 6)
    first = int(scale.low // step) + 1
    return [(n * step, number(n * step)) for n in range(first, first + 8) if 0 <= n * step <= scale.high]


def _across(ticks: Ticks, scale: _scale) -> Iterator[str]:
    for at, name in ticks:
        yield f'<line x1="{scale(at)}" x2="{scale(at)}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
        yield f'<text x="{scale(at)}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{name}</text>'


def _upwards(ticks: Ticks, scale: _scale) -> Iterator[str]:
    for at, name in ticks:
        yield f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{scale(at)}" y2="{scale(at)}"/>'
        yield f'<text x="{LEFT - 8}" y="{scale(at) + 4}" text-anchor="end">{name}</text>'
