"""Two stated values compared: which kind of change leads from the earlier to the later, if any.

The traps: the same date said again, or said more coarsely ("September 2024", then "2024"), is restated; a date inside
the earlier range is narrowed, not contradicted; a deadline and a start are compared by the end that they state; a
rounded number ("sekitar 12.000" for 11.916) is restated.
"""

import math

from graph.ledger.types import Amount, ChangeKind, Verdict, Window

_FAR_PAST, _FAR_FUTURE = "", "~"  # sort before and after every ISO date


def compare_dates(before: Window, after: Window) -> Verdict:
    """The verdict from one stated date to the next.

    >>> september, july_on = Window("2024-09-01", "2024-09-30"), Window("2024-07-01", "2024-09-30", calendar=False)
    >>> compare_dates(july_on, september).kind
    'narrowed'
    >>> compare_dates(september, Window("2024-01-01", "2024-12-31")).rule
    'date.coarser'
    >>> compare_dates(september, Window()).kind, compare_dates(Window(), september).kind
    ('made-indefinite', 'made-definite')
    >>> compare_dates(Window(None, "2025-12-31"), Window(None, "2026-06-30")).kind
    'postponed'
    """
    if before.indefinite or after.indefinite:
        return _indefinite(before, after)
    if (before.earliest, before.latest) == (after.earliest, after.latest):
        return Verdict("restated", "date.same")
    if after.earliest is None:
        return _to_deadline(before, str(after.latest))
    if after.latest is None:
        return _to_start(before, after.earliest)
    return _to_window(before, after)


def _indefinite(before: Window, after: Window) -> Verdict:
    if before.indefinite and after.indefinite:
        return Verdict("restated", "date.still-indefinite")
    if after.indefinite:
        return Verdict("made-indefinite", "date.to-indefinite")
    return Verdict("made-definite", "date.from-indefinite")


def _to_deadline(before: Window, latest: str) -> Verdict:
    """The later one is "paling lambat ..."."""
    known = before.latest or _FAR_FUTURE
    if latest == known:
        return Verdict("restated", "date.same-deadline")
    if latest > known:
        return Verdict("postponed", "date.later-deadline")
    if before.earliest is not None and latest >= before.earliest:
        return Verdict("narrowed", "date.deadline-inside")
    return Verdict("brought-forward", "date.earlier-deadline")


def _to_start(before: Window, earliest: str) -> Verdict:
    """The later one is "mulai ..."."""
    if before.latest is None:
        later = earliest > (before.earliest or _FAR_PAST)
        return Verdict("postponed", "date.later-start") if later else Verdict("brought-forward", "date.earlier-start")
    if earliest > before.latest:
        return Verdict("postponed", "date.start-after-end")
    if before.earliest is not None and earliest < before.earliest:
        return Verdict("brought-forward", "date.start-before")
    return Verdict("restated", "date.start-inside")


def _to_window(before: Window, after: Window) -> Verdict:
    start, end = before.earliest or _FAR_PAST, before.latest or _FAR_FUTURE
    new_start, new_end = str(after.earliest), str(after.latest)
    if start <= new_start and new_end <= end:
        return Verdict("narrowed", "date.inside")
    if new_start <= start and end <= new_end:
        coarser = Verdict("restated", "date.coarser")
        return coarser if after.calendar else Verdict("widened", "date.around")
    if new_end > end:
        return Verdict("postponed", "date.later")
    return Verdict("brought-forward", "date.earlier")


def compare_amounts(before: Amount, after: Amount) -> Verdict:
    """The verdict from one stated number or range to the next, in one unit.

    >>> compare_amounts(Amount(11916, 11916), Amount(1740, 3072)).kind
    'cut'
    >>> compare_amounts(Amount(1700, 4100), Amount(3500, 3500)).kind
    'narrowed'
    >>> compare_amounts(Amount(11916, 11916), Amount(12000, 12000)).rule
    'amount.rounded'
    """
    if before == after:
        return Verdict("restated", "amount.same")
    if _rounded(before, after) or _rounded(after, before):
        return Verdict("restated", "amount.rounded")
    if before.low <= after.low and after.high <= before.high:
        return Verdict("narrowed", "amount.inside")
    if after.low <= before.low and before.high <= after.high:
        return Verdict("widened", "amount.around")
    if after.high > before.high:
        return Verdict("raised", "amount.higher")
    return Verdict("cut", "amount.lower")


def compare_scope(before: Amount, after: Amount) -> Verdict:
    """As amounts, but more places or bodies is wider and fewer is narrower.

    >>> compare_scope(Amount(38, 38), Amount(16, 16)).kind
    'narrowed'
    """
    verdict = compare_amounts(before, after)
    kinds: dict[ChangeKind, ChangeKind] = {"raised": "widened", "cut": "narrowed"}
    return Verdict(kinds.get(verdict.kind, verdict.kind), verdict.rule.replace("amount", "scope"))


def _rounded(exact: Amount, round_figure: Amount) -> bool:
    """Whether the second is the first, rounded or cut to two figures or more: 82,9 juta is called 83 or 82 juta."""
    return _rounds_to(exact.low, round_figure.low) and _rounds_to(exact.high, round_figure.high)


def _rounds_to(exact: float, figure: float) -> bool:
    if exact == figure:
        return True
    if exact <= 0 or figure <= 0 or math.isinf(exact) or math.isinf(figure):
        return False
    digits = _significant(figure)
    magnitude = math.floor(math.log10(exact)) + 1
    return digits < _significant(exact) and abs(exact - figure) < 10.0 ** (magnitude - digits) and digits >= 2


def _significant(number: float) -> int:
    return max(1, len(f"{number:.12g}".replace(".", "").strip("0")))


def disjoint(left: Window | Amount, right: Window | Amount) -> bool:
    """Whether the two cannot both hold: no common day or number.  An indefinite date is compatible with all.

    >>> disjoint(Window("2025-01-01", "2025-01-31"), Window("2025-04-01", "2025-04-30"))
    True
    >>> disjoint(Amount(1700, 4100), Amount(3500, 3500))
    False
    """
    if isinstance(left, Window) and isinstance(right, Window):
        if left.indefinite or right.indefinite:
            return False
        return (left.latest or _FAR_FUTURE) < (right.earliest or _FAR_PAST) or (right.latest or _FAR_FUTURE) < (
            left.earliest or _FAR_PAST
        )
    if isinstance(left, Amount) and isinstance(right, Amount):
        rounded = _rounded(left, right) or _rounded(right, left)
        return not rounded and (left.high < right.low or right.high < left.low)
    return False
