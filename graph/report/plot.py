"""The stated dates over time as SVG: across, when it was said; upwards, the date that was stated; a bar for a range.

Drawn by our own code, so it asks for nothing from outside and is the same on every machine.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from markupsafe import Markup, escape

from graph.query.table import Table

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 760, 300, 70, 40, 20, 20


def stated_dates(table: Table) -> Markup:
    """The plot of a table with the columns date, type, earliest, latest, value, speaker; empty where nothing is dated.

    >>> stated_dates(Table(("date", "type", "earliest", "latest", "value", "speaker")))
    Markup('')
    """
    rows = [row for row in table.dicts() if row["type"] == "date" and row["latest"] and row["date"]]
    if not rows:
        return Markup()
    said = [_number(row["date"]) for row in rows]
    low = [_number(row["earliest"] or row["latest"]) for row in rows]
    high = [_number(row["latest"]) for row in rows]
    x, y = _scale(said, LEFT, WIDTH - RIGHT), _scale(low + high + said, HEIGHT - BOTTOM, TOP)
    marks = "".join(_mark(row, x(a), y(b), y(c)) for row, a, b, c in zip(rows, said, low, high, strict=True))
    axes = "".join(_years(min(said), max(said), x, across=True)) + "".join(
        _years(min(low + said), max(high + said), y, across=False)
    )
    label = "Tanggal yang dinyatakan menurut hari pernyataan / stated dates by the day they were stated"
    return Markup(  # noqa: S704 - numbers of ours and escaped words only
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}"><g class="axis">{axes}</g>{marks}</svg>'
    )


def _number(value: object) -> int:
    return date.fromisoformat(str(value)).toordinal()


class _scale:  # noqa: N801 - used as the function that it is
    """A linear scale from days to pixels."""

    def __init__(self, values: list[int], start: float, end: float) -> None:
        self.low, self.span = min(values), max(1, max(values) - min(values))
        self.start, self.end = start, end

    def __call__(self, value: float) -> float:
        return round(self.start + (self.end - self.start) * (value - self.low) / self.span, 1)


def _mark(row: Mapping[str, object], x: float, low: float, high: float) -> str:
    title = escape(f"{row['date']}: {row['speaker'] or ''} - {row['value']}")
    return (
        f'<g class="mark"><title>{title}</title><line x1="{x}" x2="{x}" y1="{low}" y2="{high}"/>'
        f'<circle cx="{x}" cy="{high}" r="4"/></g>'
    )


def _years(first: int, last: int, scale: _scale, *, across: bool) -> Iterator[str]:
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 2)
    for year in years[:: max(1, len(years) // 8)]:
        day = date(year, 1, 1).toordinal()
        if not scale.low <= day <= scale.low + scale.span:
            continue
        at = scale(day)
        if across:
            yield f'<line x1="{at}" x2="{at}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
            yield f'<text x="{at}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{year}</text>'
        else:
            yield f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at}" y2="{at}"/>'
            yield f'<text x="{LEFT - 8}" y="{at + 4}" text-anchor="end">{year}</text>'
