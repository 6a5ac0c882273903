"""Statements of different officials on one attribute that cannot both hold, within a period.

Two entries contradict each other when all of this is so:

* one initiative, attribute, unit, phase and measure;
* one of the two answers for the initiative, and neither speaks for a region only;
* no side in common: another person, another office (a successor is the same office; who relays the other's words
  stands on his side);
* at most `period` days apart by effective date (default 30): after that the later one is news, not a contradiction;
* no common day or number: a narrower range, a coarser date and a rounded number agree; "indefinite" agrees with all,
  since to have no date yet is a change (made-indefinite), not the opposite of a date;
* the later one is not a change that its own office announces: where its words say so ("diundur ke April"), or where
  that office's last word before agreed with the earlier statement, or was itself another value, the office moved, and
  that is a Change.

Traps that follow: two values of one article by one man are a change or a range, never a contradiction; an office that
only repeats its old date after another has moved contradicts it; one pair of values between two sides counts once.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from graph.identifiers import digest
from graph.ledger.entries import entries, said_twice
from graph.ledger.standing import NO_DUTIES, Duties
from graph.ledger.types import Amount, Contradiction, Entry, ResolutionLike, Window
from graph.ledger.values import disjoint
from graph.model import Reading

PERIOD_DAYS = 30


def contradictions(
    readings: Sequence[Reading],
    resolution: ResolutionLike,
    duties: Duties = NO_DUTIES,
    *,
    period: int = PERIOD_DAYS,
) -> tuple[Contradiction, ...]:
    """Every contradiction, in order of the later date; left is the earlier statement."""
    repeats = said_twice(readings, resolution)
    by_key: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries(readings, resolution, duties):
        if entry.attribute != "status" and entry.statement not in repeats and not entry.recalled and not entry.denies:
            by_key[entry.initiative, entry.attribute, entry.key].append(entry)
    found = [_contradiction(left, right) for _, line in sorted(by_key.items()) for left, right in _pairs(line, period)]
    found.sort(key=lambda c: (c.right_on, c.left_on, c.initiative, c.attribute, c.id))
    return tuple(found)


class LastWords:
    """The last entry that each side (office, person, agency) stands behind, as one walks along a line."""

    def __init__(self) -> None:
        self._by_side: dict[str, Entry] = {}

    def note(self, entry: Entry) -> None:
        """The entry is now the last word of all its sides."""
        self._by_side.update(dict.fromkeys(entry.sides, entry))

    def of(self, entry: Entry) -> Entry | None:
        """The last word of any side of this entry."""
        own = [self._by_side[side] for side in entry.sides if side in self._by_side]
        return max(own, key=lambda e: e.order, default=None)


def _pairs(line: list[Entry], period: int) -> Iterator[tuple[Entry, Entry]]:
    last = LastWords()
    seen = set()
    for number, right in enumerate(line):
        own = last.of(right)
        last.note(right)
        for left in _others(line[:number], right, period):
            values = frozenset(((left.words, left.sides), (right.words, right.sides)))
            if values not in seen and conflicts(left, right, own, period):
                seen.add(values)
                yield left, right


def _others(earlier: list[Entry], right: Entry, period: int) -> Iterator[Entry]:
    """The last word of each other side within the period, newest first."""
    sides: set[str] = set()
    for left in reversed(earlier):
        if days(left.on, right.on) > period:
            return
        if not left.sides & sides:
            yield left
        sides |= left.sides


def conflicts(left: Entry, right: Entry, own: Entry | None, period: int) -> bool:
    """Whether the later entry contradicts the earlier one, in the sense of this module.

    own: what the later one's own office said last before, if anything.
    """
    if "local" in {left.standing, right.standing} or "answers" not in {left.standing, right.standing}:
        return False
    if left.sides & right.sides or not _comparable(left, right) or days(left.on, right.on) > period:
        return False
    return not right.announces and (own is None or not _moved(own, right))


def _moved(own: Entry, right: Entry) -> bool:
    """Whether the office's own last word was another value: then the later one is a change that it announces."""
    return _comparable(own, right) or (
        isinstance(own.value, Window) and isinstance(right.value, Window) and own.value.indefinite
    )


def _comparable(left: Entry, right: Entry) -> bool:
    return (
        isinstance(left.value, Window | Amount)
        and isinstance(right.value, Window | Amount)
        and disjoint(left.value, right.value)
    )


def days(left: str, right: str) -> int:
    """Days from one ISO day to another; a month or year alone counts from its first day.

    >>> days("2024-12", "2025-01-24")
    54
    """
    first, second = (date.fromisoformat(one + "-01-01"[len(one) - 4 :]) for one in (left, right))
    return abs((second - first).days)


def _contradiction(left: Entry, right: Entry) -> Contradiction:
    return Contradiction(
        id=digest("contradiction", left.initiative, left.attribute, left.statement, right.statement, left.key),
        attribute=left.attribute,
        initiative=left.initiative,
        left=left.statement,
        right=right.statement,
        left_article=left.article,
        right_article=right.article,
        left_value=left.words,
        right_value=right.words,
        left_on=left.on,
        right_on=right.on,
        left_speaker=left.speaker,
        right_speaker=right.speaker,
        left_office=left.office,
        right_office=right.office,
        rule=f"contradiction.{left.attribute}",
    )
