"""Publication times as outlets print them become Moments.

In: a line or field such as "Selasa, 26 Mei 2026 19:35 WIB", "9/19/2025 14:41", "2025-10-29 08:50:44".  Out: a Moment
or None.  Times in UTC are told in Western Indonesia's time, where these outlets publish; a time without a zone keeps
none.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from graph.model import Moment

_MONTH_NAMES = (
    ("januari", "january", "jan"),
    ("februari", "pebruari", "february", "feb"),
    ("maret", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agu", "agt", "ags", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_DAY_NAMES = (
    ("senin",),
    ("selasa",),
    ("rabu",),
    ("kamis",),
    ("jumat", "jum'at", "jum’at"),
    ("sabtu",),
    ("minggu", "ahad"),
)
MONTHS: dict[str, int] = {name: month for month, names in enumerate(_MONTH_NAMES, 1) for name in names}
WEEKDAYS: dict[str, int] = {name: day for day, names in enumerate(_DAY_NAMES) for name in names}
ZONES: dict[str, str] = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}

_WIB = timezone(timedelta(hours=7))
_ISO = re.compile(
    r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_CLOCK = (
    r"(?:[\s,|\-–]*(?:pukul\s*)?(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?:\s*(?P<half>[AaPp][Mm])\b)?(?:\s*\(?(?P<zone>(?i:WITA|WIT|WIB))(?![A-Za-z]))?)?"
)
_WORDS = re.compile(
    r"(?<!\d)(?P<day>[0-3]?\d)\s*[- ]\s*(?P<month>[A-Za-z]{3,9})\.?,?\s*[- ]?\s*(?P<year>(?:19|20)\d\d)(?!\d)" + _CLOCK
)
_ENGLISH = re.compile(r"\b(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>[0-3]?\d),? (?P<year>(?:19|20)\d\d)(?!\d)" + _CLOCK)
_SLASHES = re.compile(
    r"(?<![\d/])(?P<first>[0-3]?\d)[/.-](?P<second>[0-3]?\d)[/.-](?P<year>(?:19|20)\d\d)(?![\d/])" + _CLOCK
)

_SPREADSHEET = re.compile(r"[1-9]\d?/[1-9]\d?/\d{4}(?: \d{1,2}:\d\d(?::\d\d)?)?")


def read_moment(words: str, evidence: Iterable[date] = ()) -> Moment | None:
    """The time that the words tell, or None.

    evidence: days that the article itself names, most telling first; they decide between day/month and month/day.

    >>> read_moment("Jumat, 29 Mei 2026 08:30 WIB")
    Moment(iso='2026-05-29T08:30:00+07:00', precision='minute')
    >>> read_moment("9/19/2025 14:41").iso, read_moment("Kompas.com - 10/06/2025, 21:23 WIB").iso
    ('2025-09-19T14:41:00', '2025-06-10T21:23:00+07:00')
    >>> read_moment("9202-09-02") is None
    True
    >>> [read_moment("8/10/2025 17:28", [date(2025, month, day)]).day for month, day in ((8, 10), (10, 8))]
    ['2025-08-10', '2025-10-08']
    """
    if match := _ISO.search(words):
        return _from_iso(match)
    if match := _WORDS.search(words):
        return _from_parts(match, match["day"], MONTHS.get(match["month"].lower(), 0))
    if match := _ENGLISH.search(words):
        return _from_parts(match, match["day"], MONTHS.get(match["month"].lower(), 0))
    if match := _SLASHES.search(words):
        return _from_slashes(match, tuple(evidence))
    return None


def _from_iso(match: re.Match[str]) -> Moment | None:
    year, month, day, hour, minute, zone = match.groups()
    try:
        told = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))  # noqa: DTZ001 - the zone follows
    except ValueError:
        return None
    if hour is None or (hour, minute, zone) == ("00", "00", None):  # midnight to the minute: no time was known
        return Moment(told.date().isoformat())
    if zone in {"Z", "+00:00", "+0000"}:
        return Moment(told.replace(tzinfo=timezone.utc).astimezone(_WIB).isoformat(), "minute")  # noqa: UP017 - 3.11 reads either
    return Moment(told.isoformat() + _colon(zone or ""), "minute")


def _colon(zone: str) -> str:
    return zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"


def _from_parts(match: re.Match[str], day: str, month: int) -> Moment | None:
    try:
        told = date(int(match["year"]), month, int(day))
    except ValueError:
        return None
    if match["hour"] is None or int(match["hour"]) > 23:
        return Moment(told.isoformat())
    hour = int(match["hour"]) % 12 + 12 * (match["half"].lower() == "pm") if match["half"] else int(match["hour"])
    zone = ZONES.get((match["zone"] or "").lower(), "")
    return Moment(f"{told.isoformat()}T{hour:02}:{match['minute']}:00{zone}", "minute")


def _from_slashes(match: re.Match[str], evidence: tuple[date, ...]) -> Moment | None:
    """Day first, as Indonesia writes, unless that is no date, the article says otherwise, or a spreadsheet wrote it.

    Spreadsheets of American make write neither leading zeros nor a zone: "10/11/2025 9:05" is the eleventh of October.
    """
    first, second = match["first"], match["second"]
    indonesian, american = _from_parts(match, first, int(second)), _from_parts(match, second, int(first))
    if indonesian is None or american is None or first == second:
        return indonesian or american
    fits = [_nearness(moment, evidence) for moment in (indonesian, american)]
    if fits[0] != fits[1]:
        return indonesian if fits[0] < fits[1] else american
    return american if _SPREADSHEET.fullmatch(match[0].strip()) else indonesian


def _nearness(moment: Moment, evidence: tuple[date, ...]) -> int:
    """Days from the last day named to the publication: an article tells of its own day or the days before."""
    told = date.fromisoformat(moment.day)
    return min((gap if (gap := (told - day).days) >= 0 else 3 - gap for day in evidence), default=0)
