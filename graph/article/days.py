"""The days an article names in its own text, as evidence of when it was published.

Newsrooms put the day of an event in brackets after its weekday, "Rabu (20/3/2024)"; some scrapers lost the slashes,
"Senin (15122025)"; others write it out, "Kamis, 24 Juli 2025".  A day whose weekday fits is worth believing.
"""

import re
from datetime import date

from graph.article.moments import MONTHS, WEEKDAYS

_DAY = r"(?P<weekday>Senin|Selasa|Rabu|Kamis|Jum[at'’]+|Sabtu|Minggu|Ahad)"
_PART = r"(?: (?:pagi|siang|sore|petang|malam|dini hari))?"
_BRACKETED = re.compile(_DAY + _PART + r"[^\w(]{0,2} ?\((?P<d>[0-3]?\d)[/-](?P<m>[01]?\d)[/-](?P<y>20\d\d)\)")
_STRIPPED = re.compile(_DAY + r" \((?P<digits>\d{2,4}20\d\d)\)")  # not "(299202)", which lost a digit too
_WRITTEN = re.compile(_DAY + _PART + r",? \(?(?P<d>[0-3]?\d) (?P<month>[A-Z][a-z]{2,8}) (?P<y>20\d\d)")


def named_days(text: str) -> tuple[date, ...]:
    """Days named with a weekday that fits, in order of appearance.

    >>> named_days("Rapat Rabu (20/3/2024), lanjutan Senin (15122025), usai Kamis, 24 Juli 2025. Minggu (20/3/2024).")
    (datetime.date(2024, 3, 20), datetime.date(2025, 12, 15), datetime.date(2025, 7, 24))
    """
    found = [
        (m.start(), day) for rule in (_BRACKETED, _WRITTEN, _STRIPPED) for m in rule.finditer(text) for day in _days(m)
    ]
    return tuple(day for _, day in sorted(found))


def _days(match: re.Match[str]) -> list[date]:
    weekday = WEEKDAYS.get(match["weekday"].lower(), -1)
    return [day for day in map(_date, _candidates(match)) if day is not None and day.weekday() == weekday][:1]


def _candidates(match: re.Match[str]) -> list[tuple[int, int, int]]:
    parts = match.groupdict()
    if digits := parts.get("digits"):
        year, rest = int(digits[-4:]), digits[:-4]
        return [(year, int(rest[cut:]), int(rest[:cut])) for cut in (2, 1) if rest[cut:]]
    month = MONTHS.get(parts["month"].lower(), 0) if parts.get("month") else int(parts["m"])
    return [(int(parts["y"]), month, int(parts["d"]))]


def _date(parts: tuple[int, int, int]) -> date | None:
    try:
        return date(*parts)
    except ValueError:
        return None
