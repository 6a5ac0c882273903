"""Entries in order of effective date, one line a (initiative, attribute, key): where the value differs, a Change.

A line belongs to the initiative, not to a person: when the holder of the office changes, or a regulation speaks, the
line goes on.  Two things do not move it: a value that another office contradicts within the period (that is a
Contradiction; the line goes on from what stood), and a value already stated on the same day by the same side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.identifiers import digest
from graph.ledger.contradictions import PERIOD_DAYS, LastWords, conflicts, days
from graph.ledger.entries import entries, said_twice
from graph.ledger.standing import NO_DUTIES, Duties
from graph.ledger.status import RULES
from graph.ledger.types import Amount, Change, Entry, ResolutionLike, Verdict, Window
from graph.ledger.values import compare_amounts, compare_dates, compare_scope
from graph.model import Reading

Line = list[Entry]
ROUND_DAYS = 180
_STATUS_RULES = {row.status: row.rule for row in RULES}


def changes(
    readings: Sequence[Reading],
    resolution: ResolutionLike,
    duties: Duties = NO_DUTIES,
    *,
    with_restated: bool = False,
    period: int = PERIOD_DAYS,
) -> tuple[Change, ...]:
    """Every change, in order of date, initiative and attribute; restatements only on request, as they change nothing.

    period: days within which another office's incompatible value is a contradiction and not a change.
    """
    found = [
        change
        for attribute, line in _lines(readings, resolution, duties)
        for change in (_status_line(line) if attribute == "status" else _value_line(line, period))
        if with_restated or change.kind != "restated"
    ]
    found.sort(key=lambda c: (c.changed_on, c.initiative, c.attribute, c.before_on, c.id))
    return tuple(found)


def _lines(readings: Sequence[Reading], resolution: ResolutionLike, duties: Duties) -> Iterator[tuple[str, Line]]:
    """The lines, each in order, with their attribute; a status line holds the promises that an outcome is of."""
    repeats = said_twice(readings, resolution)
    by_key: dict[tuple[str, str, str], Line] = defaultdict(list)
    for entry in entries(readings, resolution, duties):
        if entry.statement in repeats:
            continue
        if entry.attribute in {"status", "target-date"}:
            by_key[entry.initiative, "status", ""].append(entry)
        if entry.attribute != "status":
            by_key[entry.initiative, entry.attribute, _line_key(entry, by_key)].append(entry)
    for (_, attribute, _), line in sorted(by_key.items()):
        for part in _voices(line):
            yield attribute, part


def _line_key(entry: Entry, lines: Mapping[tuple[str, str, str], Line]) -> str:
    """The key of its line: to have no date any more is said of the end too, where only the end was dated."""
    ended = f"{entry.key}selesai"
    if isinstance(entry.value, Window) and entry.value.indefinite and entry.key.endswith("|"):
        start, end = ((entry.initiative, entry.attribute, key) in lines for key in (entry.key, ended))
        return ended if end and not start else entry.key
    return entry.key


def _voices(line: Line) -> Iterator[Line]:
    """The line of those who answer for the initiative, then one of each other voice: it moves no word but its own."""
    yield [entry for entry in line if entry.standing == "answers"]
    voices: list[tuple[set[str], Line]] = []
    for entry in line:
        if entry.standing == "answers":
            continue
        own = [voice for voice in voices if voice[0] & entry.sides]
        merged = ({*entry.sides, *(side for sides, _ in own for side in sides)}, [e for _, part in own for e in part])
        voices = [voice for voice in voices if voice not in own] + [merged]
        merged[1].append(entry)
    for _, part in voices:
        yield sorted(part, key=lambda entry: entry.order)


def compare(before: Entry, after: Entry) -> Verdict:
    """The verdict between two values of one line."""
    if isinstance(before.value, Window) and isinstance(after.value, Window):
        if " " in after.key and before.value.latest == after.value.latest:
            return Verdict("restated", "date.same-deadline")
        return compare_dates(before.value, after.value)
    if isinstance(before.value, Amount) and isinstance(after.value, Amount):
        return (compare_scope if after.attribute == "scope" else compare_amounts)(before.value, after.value)
    return Verdict("restated", "status.same")


def _value_line(line: Line, period: int) -> Iterator[Change]:
    standing: Entry | None = None
    disputed: list[Entry] = []
    last = LastWords()
    today: list[Entry] = []
    for entry in line:
        today = [e for e in today if e.on == entry.on]
        if standing is not None and _gone_by(standing, entry):
            standing, disputed = None, []
        if standing is None:
            standing = None if entry.denies else entry
            today.append(entry)
            last.note(entry)
            continue
        if entry.denies:
            yield from _denial(standing, entry)
            continue
        if entry.recalled or any(_repeated(e, entry) for e in today):
            continue
        today.append(entry)
        before = _before(standing, entry, disputed)
        own = last.of(entry)
        last.note(entry)
        if before is standing and conflicts(standing, entry, own, period):
            disputed.append(entry)
            continue
        yield _change(before, entry, compare(before, entry))
        if before is standing:
            standing = entry
        else:
            disputed.append(entry)


def _gone_by(standing: Entry, entry: Entry) -> bool:
    """Whether the stated day went by so long ago that a new one is another round and moves nothing."""
    window = standing.value
    return isinstance(window, Window) and window.latest is not None and _gone(window.latest, entry.on)


def _gone(latest: str, on: str) -> bool:
    return latest < on and days(latest, on) > ROUND_DAYS


def _repeated(earlier: Entry, entry: Entry) -> bool:
    return bool(earlier.sides & entry.sides) and compare(earlier, entry).rule.endswith(".same")


def _before(standing: Entry, entry: Entry, disputed: Iterable[Entry]) -> Entry:
    """What this entry is measured against: its own side's disputed word if that is newer than what stands."""
    own = [e for e in disputed if e.sides & entry.sides and e.order > standing.order]
    return own[-1] if own and not (standing.sides & entry.sides) else standing


def _denial(standing: Entry, entry: Entry) -> Iterator[Change]:
    """A denial of the standing value; a denial of anything else denies nothing that the ledger knows."""
    if compare(standing, entry).kind == "restated":
        yield _change(standing, entry, Verdict("denied", "denial.same-value"))


def _status_line(line: Line) -> Iterator[Change]:
    """Outcomes of promises: done, cancelled, and denials of such a report."""
    promise: Entry | None = None
    last: Entry | None = None
    for entry in line:
        if entry.attribute != "status" or not entry.value:
            promise = promise if entry.denies else entry
        elif entry.denies:
            if last is not None and last.value == entry.value:
                yield _change(last, entry, Verdict("denied", "denial.status"))
        elif promise is not None and _same_phase(promise, entry):
            yield _change(promise, entry, _outcome(entry))
            promise, last = None, entry
        elif last is not None and last.value != entry.value:
            yield _change(last, entry, _outcome(entry))
            last = entry


def _same_phase(promise: Entry, entry: Entry) -> bool:
    phase, milestone = promise.key.split("|")
    other, outcome = entry.key.split("|")
    return phase == other and (milestone == outcome or entry.value != "done")


def _outcome(entry: Entry) -> Verdict:
    value = str(entry.value)
    return Verdict("done" if value == "done" else "cancelled", _STATUS_RULES[value])


def _change(before: Entry, after: Entry, verdict: Verdict) -> Change:
    attribute = after.attribute
    return Change(
        id=digest(after.initiative, attribute, after.key, before.statement, before.words, after.statement, after.words),
        kind=verdict.kind,
        attribute=attribute,
        initiative=after.initiative,
        before=before.statement,
        after=after.statement,
        before_article=before.article,
        after_article=after.article,
        before_value=before.words or "promised",
        after_value=after.words,
        before_on=before.on,
        changed_on=after.on,
        before_speaker=before.speaker,
        after_speaker=after.speaker,
        before_office=before.office,
        after_office=after.office,
        before_relayed_by=before.relayed_by,
        after_relayed_by=after.relayed_by,
        rule=verdict.rule,
        confidence=min(before.confidence, after.confidence),
    )
