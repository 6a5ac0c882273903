"""ISO days, months and years as day numbers, so that periods can be compared."""

from datetime import date
from functools import lru_cache

OPEN = date(2999, 12, 31).toordinal()


@lru_cache(maxsize=1 << 14)
def ordinal(iso: str | None) -> int | None:
    """The number of the day, of a month's or a year's first day; None for None and for what is no date.

    >>> ordinal("2024-03-20") - ordinal("2024-03"), ordinal("20/3/2024")
    (19, None)
    """
    if not iso:
        return None
    padded = iso[:10] + "-01-01"[len(iso[:10]) - 4 :] if len(iso) in {4, 7} else iso[:10]
    try:
        return date.fromisoformat(padded).toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=1 << 14)
def ordinal_end(iso: str | None) -> int | None:
    """The number of the last day of an ISO day, month or year.

    >>> ordinal_end("2024-02") - ordinal("2024-02"), ordinal_end("2024") - ordinal("2024")
    (28, 365)
    """
    first = ordinal(iso)
    if first is None or iso is None or len(iso) >= 10:
        return first
    year, month = int(iso[:4]), int(iso[5:7]) if len(iso) == 7 else 12
    following = date(year + month // 12, month % 12 + 1, 1)
    return following.toordinal() - 1


def iso_day(number: int) -> str:
    """The ISO day of a day number."""
    return date.fromordinal(number).isoformat()
