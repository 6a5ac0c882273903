"""The forms of dates as a table: the words that start one, its pattern, how it is read, an example.

Patterns run on lower-cased text, anchored at a trigger word or number, so nothing is scanned twice.  The form `skip`
swallows what only looks like a date (a regulation's number).  The readers are in `dates_readers`.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from graph.lexicon.language import alternation, table
from graph.recognise.dates_readers import (
    Context,
    Found,
    read_day_range,
    read_duration,
    read_feast,
    read_iso,
    read_month,
    read_named_day,
    read_numeric,
    read_part,
    read_quarter,
    read_relative_period,
    read_short,
    read_skip,
    read_stripped,
    read_textual,
    read_vague,
    read_weekday,
    read_year,
    read_year_range,
)

_T: dict[str, Any] = table("months")
_MONTHS: dict[str, int] = _T["months"]
_NUMBERS: dict[str, float] = table("units")["numbers"]
_FEASTS = tuple(w for w in _T["feasts"] if not w[0].isdigit())
_MONTH = alternation(_MONTHS)
_SHIFT = alternation(_T["shifts"])
_DIRECTION = alternation(_T["directions"])
_ORDINAL = alternation(_T["ordinals"])
_UNIT = alternation(_T["units"])
_COUNT = rf"(?:\d{{1,3}}|{alternation(w for w, n in _NUMBERS.items() if n >= 1)})"
_YEAR = r"(?:19|20)\d\d(?![\d/])(?![.,]\d)"
_IN_YEAR = (
    rf"(?:\s*[-/,]?\s*(?:tahun\s+)?(?P<year>{_YEAR})|\s+tahun\s+(?P<shift>{_SHIFT}|nanti)\b"
    rf"|\s+(?P<way>{_DIRECTION})\b)?"
)


class Rule(NamedTuple):
    """A form: its name, the words (or "0" for a number) it starts with, its pattern, its reader, an example."""

    name: str
    starts: tuple[str, ...]
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], Context], Found | None]
    example: str


_TABLE: tuple[Rule, ...] = (
    Rule(
        "regulation",
        ("nomor", "no"),
        re.compile(r"(?:nomor|no\b\.?)\s*\d[\w./-]{0,30}\s+tahun\s+\d{4}"),
        read_skip,
        "Nomor 79 Tahun 2025",
    ),
    Rule("number-of-year", ("0",), re.compile(r"\d{1,4}\s+tahun\s+(?:19|20)\d\d\b"), read_skip, "UU 3 Tahun 2022"),
    Rule("iso", ("0",), re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)"), read_iso, "2025-09-15"),
    Rule(
        "numeric",
        ("0",),
        re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)(?!\d)"),
        read_numeric,
        "15/9/2025",
    ),
    Rule("slashed", ("0",), re.compile(r"\d{1,4}/(?:19|20)\d\d(?!\d)(?!/)"), read_skip, "Perpres 79/2025"),
    Rule("short", ("0",), re.compile(r"(\d{1,2})/(\d{1,2})(?=\))"), read_short, "Senin (20/10)"),
    Rule("stripped", ("0",), re.compile(r"(\d{2,4}20\d\d)(?!\d)(?=\))"), read_stripped, "Minggu (2892025)"),
    Rule(
        "day-range",
        ("0",),
        re.compile(
            rf"(?P<from>\d{{1,2}})\s*(?:-|–|hingga|sampai|s/d|dan)\s*(?P<to>\d{{1,2}})\s+(?P<month>{_MONTH})\b{_IN_YEAR}",
        ),
        read_day_range,
        "15-17 September 2025",
    ),
    Rule(
        "textual",
        ("0",),
        re.compile(rf"(?P<day>\d{{1,2}})[\s-]+(?P<month>{_MONTH})\b{_IN_YEAR}"),
        read_textual,
        "15 September 2025",
    ),
    Rule(
        "textual-short",
        ("0",),
        re.compile(
            rf"(?P<day>\d{{1,2}})[\s-]+(?P<month>{alternation(_T['short_months'])})\b\.?[\s-]+(?P<year>{_YEAR})(?P<shift>)(?P<way>)",
        ),
        read_textual,
        "15 Sep 2025",
    ),
    Rule(
        "years",
        ("0",),
        re.compile(r"((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)(?![\d/])(?![.,]\d)"),
        read_year_range,
        "2025-2029",
    ),
    Rule(
        "duration",
        ("0", "dalam", *(w for w, n in _NUMBERS.items() if n >= 1)),
        re.compile(
            rf"(?P<within>dalam\s+(?:kurun\s+)?(?:waktu\s+)?(?:jangka\s+waktu\s+)?)?(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})\b"
            r"(?:\s+(?P<ahead>ke\s+depan|mendatang|lagi|lalu|silam)\b)?(?!\s+(?:terakhir|belakangan))",
        ),
        read_duration,
        "dalam dua pekan",
    ),
    Rule(
        "vague",
        ("dalam", "beberapa"),
        re.compile(rf"(?:{alternation(_T['vague'])})\b"),
        read_vague,
        "dalam waktu dekat",
    ),
    Rule("year-number", ("0",), re.compile(r"(?P<number>20\d\d)(?![\d/])(?![.,]\d)"), read_year, "2028"),
    Rule("year", ("tahun",), re.compile(rf"tahun\s+(?P<number>{_YEAR})"), read_year, "tahun 2028"),
    Rule(
        "month-word",
        ("bulan",),
        re.compile(rf"bulan\s+(?P<month>{_MONTH})\b{_IN_YEAR}"),
        read_month,
        "bulan September",
    ),
    Rule("month", tuple(_MONTHS), re.compile(rf"(?P<month>{_MONTH})\b{_IN_YEAR}"), read_month, "Juli mendatang"),
    Rule(
        "quarter",
        ("kuartal", "kwartal", "triwulan", "semester", "paruh"),
        re.compile(
            rf"(?P<what>kuartal|kwartal|triwulan|semester|paruh)[\s-]+(?:ke-?)?(?P<ordinal>{_ORDINAL})\b{_IN_YEAR}",
        ),
        read_quarter,
        "triwulan II-2024",
    ),
    Rule(
        "q",
        ("q1", "q2", "q3", "q4"),
        re.compile(rf"(?P<what>q)(?P<ordinal>[1-4])\b{_IN_YEAR}"),
        read_quarter,
        "Q3 2025",
    ),
    Rule(
        "part",
        tuple(_T["parts"]),
        re.compile(
            rf"(?P<part>{alternation(_T['parts'])})[\s-]+(?:"
            rf"(?:(?:bulan|tahun)\s+)?(?:(?P<number>{_YEAR})|(?P<month>{_MONTH})\b{_IN_YEAR})"
            rf"|(?P<unit>tahun|bulan|pekan|minggu)\b(?:\s+(?P<ushift>{_SHIFT}|nanti)\b)?)",
        ),
        read_part,
        "akhir tahun 2024",
    ),
    Rule(
        "relative",
        ("pekan", "minggu", "bulan", "tahun"),
        re.compile(rf"(?P<unit>pekan|minggu|bulan|tahun)\s+(?P<shift>{_SHIFT})\b"),
        read_relative_period,
        "pekan lalu",
    ),
    Rule(
        "named-day",
        tuple(sorted({w.split()[0] for w in _T["days"]})),
        re.compile(rf"(?:{alternation(_T['days'])})\b"),
        read_named_day,
        "kemarin",
    ),
    Rule(
        "weekday",
        tuple(_T["weekdays"]),
        re.compile(
            rf"(?P<day>{alternation(_T['weekdays'])})\b(?:\s+(?:{alternation(_T['times_of_day'])})\b)?(?:\s+(?P<way>{_DIRECTION})\b)?",
        ),
        read_weekday,
        "Rabu",
    ),
    Rule(
        "feast",
        tuple(sorted({w.split()[0] for w in _FEASTS})),
        re.compile(rf"(?P<feast>{alternation(_FEASTS)})\b(?:\s+1[34]\d\d\s*h(?:ijriah)?\b)?{_IN_YEAR}"),
        read_feast,
        "Lebaran 2025",
    ),
)


def _by_start(rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
    starts = dict.fromkeys(start for rule in rules for start in rule.starts)
    return MappingProxyType({s: tuple(rule for rule in rules if s in rule.starts) for s in starts})


RULES: Mapping[str, tuple[Rule, ...]] = _by_start(_TABLE)
