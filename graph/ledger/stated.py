"""The values that one statement states of one initiative: dates, numbers, scope, status, each with its matter as key.

What does not count: hopes, beliefs, conditions, what is only possible, a date that is already past when it is said, a
number that says what was reached so far, and whatever the sentence does not say of the initiative itself (`matter`).
"""

import math
from calendar import monthrange
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.identifiers import fold
from graph.ledger import matter, status, words
from graph.ledger.clauses import Clause, clauses
from graph.ledger.types import Amount, Attribute, Window
from graph.model import Reading, Span, Statement, Target

_STATING = {"commitment", "directive", "prediction", "claim", "denial"}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
_CALENDAR = {"day", "month", "quarter", "semester", "year"}


class Stated(NamedTuple):
    """One value: its attribute, the key of its matter, the value and how it is written, and where it stands.

    at: offset in the article, 0 for a status.  recalled: the statement gives it as an old value.  which: the numbers
    of the statement's targets that make it.  announces: the words say that it replaces an earlier value.
    """

    attribute: Attribute
    key: str
    value: Window | Amount | str
    words: str
    at: int
    recalled: bool = False
    which: tuple[int, ...] = ()
    announces: bool = False


def stated(reading: Reading, statement: Statement, named: Sequence[Span], names: str, on: str) -> list[Stated]:
    """The values of a statement about the initiative that stands in the article at `named` under `names`.

    on: the day it was said.  A promise without a value is one too (attribute "status", value "").
    """
    if statement.kind not in _STATING or statement.certainty == "possible":
        return []
    span = statement.span
    content = reading.article.text[span.start : span.end]
    found: list[Stated] = []
    for clause in clauses(content, span.start, named, names, statement.targets):
        found += _dates(statement, clause, on) + _numbers(statement, clause) + _status(statement, clause)
    if not found and statement.kind == "commitment" and not statement.negated and not statement.conditional:
        promised = next(iter(_promised(content, span.start, named, names)), None)
        found += [] if promised is None else [Stated("status", promised, "", "", 0)]
    return found


def _promised(content: str, offset: int, named: Sequence[Span], names: str) -> list[str]:
    found = [matter.event_key(clause, matter.PROMISED) for clause in clauses(content, offset, named, names, ())]
    return [key for key in found if key is not None]


def _status(statement: Statement, clause: Clause) -> list[Stated]:
    row = status.outcome(statement, clause.text)
    key = None if row is None else matter.event_key(clause, row.pattern)
    if row is None or key is None:
        denied = status.denied_status(clause.text) if statement.kind == "denial" and clause.named else None
        return [Stated("status", "|", denied, denied, 0)] if denied else []
    if row.status == "deferred":
        dated = any(t.kind == "date" for t in statement.targets)
        return [] if dated else [Stated("target-date", key.split("|")[0] + "|", Window(), "indefinite", 0)]
    return [Stated("status", key, row.status, row.status, 0)]


def _dates(statement: Statement, clause: Clause, on: str) -> list[Stated]:
    """One value a matter: several dates of one are one range, unless the words say that one became the other."""
    by_key: dict[str, list[Target]] = {}
    for target, at in clause.targets:
        vague = target.relation in {"indefinite", "after-event"}
        if target.kind != "date" or (target.latest is not None and target.latest < on):
            continue
        key = None if statement.conditional and not vague else matter.date_key(clause, target)
        if key is not None:
            by_key.setdefault(f"{_phase(clause.text, at)}|{key}", []).append(target)
    found = []
    for key, group in by_key.items():
        groups = _split(group, clause)
        for number, part in enumerate(groups):
            window, said = _window(part, reach=" " in key)
            old = number < len(groups) - 1 or matter.recalled(clause, part[0])
            which, new = _which(statement, part), not old and words.announces(clause.text)
            found.append(Stated("target-date", key, window, said, part[0].span.start, old, which, new))
    return found


def _which(statement: Statement, targets: Sequence[Target]) -> tuple[int, ...]:
    return tuple(number for number, one in enumerate(statement.targets) if any(one is other for other in targets))


def _phase(text: str, at: Span) -> str:
    """A date without a phase is that of the first phase: an initiative's date is that of its start."""
    found = words.phase(text, at.start, at.end)
    return "" if found == "1" else found


def _split(targets: list[Target], clause: Clause) -> list[list[Target]]:
    groups = [[targets[0]]]
    for before, after in pairwise(targets):
        if words.becomes(clause.text[clause.place(before).end : clause.place(after).start]):
            groups.append([after])
        else:
            groups[-1].append(after)
    return groups


def _window(targets: list[Target], *, reach: bool) -> tuple[Window, str]:
    """The stated days as one window; a number is reached in a month or by it, which is the same (`reach`)."""
    definite = [t for t in targets if t.relation != "indefinite" and (t.earliest or t.latest)]
    if not definite:
        return Window(), "indefinite"
    said = "; ".join(dict.fromkeys(t.value for t in definite))
    if len(definite) == 1:
        one = definite[0]
        if reach:
            return Window(one.earliest, one.latest, calendar=True), said
        start = None if one.relation == "before" else one.earliest
        end = _start_ends(one) if one.relation == "after" else one.latest
        return Window(start, end, calendar=one.precision in _CALENDAR), said
    starts = [t.earliest for t in definite if t.earliest and t.relation != "before"]
    ends = [t.latest for t in definite if t.latest and t.relation != "after"]
    return Window(min(starts, default=None), max(ends, default=None), calendar=False), said


def _start_ends(target: Target) -> str | None:
    """When a start stated as a month or year must have come: "mulai Januari 2025" is January, not ever after."""
    first, months = target.earliest, _MONTHS.get(target.precision)
    if first is None or months is None:
        return None
    year, month = int(first[:4]), int(first[5:7]) + months - 1
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"


def _numbers(statement: Statement, clause: Clause) -> list[Stated]:
    """One value a unit, phase and measure; several that the words do not order are ambiguous and give none."""
    by_key: dict[tuple[Attribute, str], list[Target]] = {}
    for target, _ in clause.targets:
        if target.kind != "quantity" or statement.conditional or _reached(statement, target, clause):
            continue
        key = matter.number_key(clause, target)
        if key is not None:
            attribute: Attribute = "scope" if fold(target.unit or "") in words.SCOPE_UNITS else "quantity"
            by_key.setdefault((attribute, key), []).append(target)
    found = []
    for (attribute, key), group in by_key.items():
        parts = _split(group, clause)
        if any(len({(t.low, t.high) for t in part}) > 1 for part in parts):
            continue
        for number, (one, *_) in enumerate(parts):
            old = number < len(parts) - 1 or matter.recalled(clause, one)
            which, new = _which(statement, [one]), not old and words.announces(clause.text)
            found.append(Stated(attribute, key, _amount(one), one.value, one.span.start, old, which, new))
    return found


def _reached(statement: Statement, target: Target, clause: Clause) -> bool:
    if target.low is None and target.high is None:
        return True
    return statement.kind == "claim" and words.counts_so_far(clause.text[: clause.place(target).start])


def _amount(target: Target) -> Amount:
    low = -math.inf if target.low is None else target.low
    return Amount(low, math.inf if target.high is None else target.high)
