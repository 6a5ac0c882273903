"""Statements become Entries: the stated dates, numbers, scope and status of each initiative, in order.

Who counts: an official with an office, an agency, or a document; a crowd or a person without an office states nobody's
timeline.  What does not count: hopes, beliefs, a date that is already past when it is said, a number that says what
was reached so far, and a second report of the same words by the same speaker.
"""

import math
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.identifiers import fold
from graph.ledger import status, words
from graph.ledger.types import Amount, Attribute, Entry, ResolutionLike, Window
from graph.model import Reading, Statement, Target
from graph.resolve import EntityKind

_STATING = {"commitment", "directive", "prediction", "claim", "denial"}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
_CALENDAR = {"day", "month", "quarter", "semester", "year"}


class _Value(NamedTuple):
    attribute: Attribute
    key: str
    value: Window | Amount | str
    words: str
    at: int
    recalled: bool = False


class _Holder(NamedTuple):
    speaker: str
    office: str | None
    relayed_by: str | None
    sides: frozenset[str]


def entries(readings: Sequence[Reading], resolution: ResolutionLike) -> list[Entry]:
    """All entries of all initiatives, in order of effective date, publication, article and place."""
    made = [
        entry
        for reading in readings
        for statement in reading.statements
        if statement.initiatives
        for entry in _of_statement(reading, statement, resolution)
    ]
    made.sort(key=lambda entry: entry.order)
    return made


def _of_statement(reading: Reading, statement: Statement, resolution: ResolutionLike) -> Iterator[Entry]:
    published = reading.article.published
    on = statement.said_on or (published.day if published else None)
    holder = _holder(reading, statement, resolution)
    if on is None or holder is None:
        return
    values = _values(reading, statement, on)
    promise = statement.kind == "commitment" and not statement.negated
    if not values and promise:
        values = [_Value("status", "", "", "", 0)]
    iso = published.iso if published else on
    for initiative in dict.fromkeys(_entity(resolution, reading, i, "initiative") for i in statement.initiatives):
        for value in values:
            yield Entry(
                statement=statement.id,
                article=reading.article.key,
                initiative=initiative,
                attribute=value.attribute,
                key=value.key,
                value=value.value,
                words=value.words,
                on=on,
                order=(on, iso, reading.article.key, statement.span.start, value.at),
                speaker=holder.speaker,
                office=holder.office,
                relayed_by=holder.relayed_by,
                sides=holder.sides,
                confidence=statement.confidence,
                recalled=value.recalled,
                denies=statement.kind == "denial" or (statement.negated and value.attribute != "status"),
                promise=promise,
            )


def said_twice(readings: Iterable[Reading], resolution: ResolutionLike) -> set[str]:
    """Statements that repeat, word for word, what the same speaker is reported to have said earlier (reprints)."""
    rows = [
        ((s.said_on or _day(r), _day(r), r.article.key, s.span.start), _wording(r, s, resolution), s.id)
        for r in readings
        for s in r.statements
        if s.initiatives
    ]
    seen: set[tuple[str, str]] = set()
    repeats = set()
    for _, wording, statement in sorted(rows):
        if wording in seen:
            repeats.add(statement)
        seen.add(wording)
    return repeats


def _day(reading: Reading) -> str:
    return reading.article.published.day if reading.article.published else "~"


def _wording(reading: Reading, statement: Statement, resolution: ResolutionLike) -> tuple[str, str]:
    speaker = _entity(resolution, reading, statement.speaker_id)
    words_said = reading.article.text[statement.span.start : statement.span.end]
    return speaker, " ".join(words_said.casefold().split())


def _entity(resolution: ResolutionLike, reading: Reading, local: str, kind: EntityKind | None = None) -> str:
    """The entity's id; a local id that resolution does not list stands for itself."""
    try:
        return resolution.entity(reading.article.key, local, kind)
    except KeyError:
        return local


def _holder(reading: Reading, statement: Statement, resolution: ResolutionLike) -> _Holder | None:
    """Who stands behind the words; None where no office, agency or document does."""
    offices = [statement.office_id] if statement.office_id else _offices(reading, statement.speaker_id)
    if statement.speaker_kind == "group" or (
        statement.speaker_kind == "person" and not offices and not statement.agency_id
    ):
        return None
    speaker = _entity(resolution, reading, statement.speaker_id)
    sides = {speaker, *(_entity(resolution, reading, one, "office") for one in offices)}
    if not offices and statement.agency_id:
        sides.add(_entity(resolution, reading, statement.agency_id, "agency"))
    relay = statement.relayed_by_id
    if relay:
        sides.add(_entity(resolution, reading, relay))
        sides.update(_entity(resolution, reading, one, "office") for one in _offices(reading, relay))
    office = _entity(resolution, reading, offices[0], "office") if offices else None
    return _Holder(speaker, office, _entity(resolution, reading, relay) if relay else None, frozenset(sides))


def _offices(reading: Reading, person: str) -> list[str]:
    """Office ids that the article shows this person in, now."""
    return [
        held.office_id
        for official in reading.officials
        if official.id == person
        for held in official.offices
        if held.status in {"current", "acting"}
    ]


def _values(reading: Reading, statement: Statement, on: str) -> list[_Value]:
    if statement.kind not in _STATING:
        return []
    text = reading.article.text
    span = statement.span
    content = text[span.start : span.end]
    dates = [t for t in statement.targets if t.kind == "date" and not _past(t, on)]
    numbers = [t for t in statement.targets if t.kind == "quantity" and not _reached(statement, t, text)]
    found = _dates(dates, text, content, span.start) + _numbers(numbers, text, content, span.start)
    row = status.outcome(statement, content)
    if row is not None and row.status == "deferred":
        if not dates:
            found.append(_Value("target-date", _date_key(content, 0, 0), Window(), "indefinite", 0))
    elif row is not None:
        found.append(_Value("status", words.phase(content, 0, 0), row.status, row.status, 0))
    elif statement.kind == "denial" and not found:
        denied = status.denied_status(content)
        found.extend([_Value("status", "", denied, denied, 0)] if denied else [])
    return found


def _past(target: Target, on: str) -> bool:
    return target.latest is not None and target.latest < on


def _reached(statement: Statement, target: Target, text: str) -> bool:
    if target.low is None and target.high is None:
        return True
    return statement.kind == "claim" and words.counts_so_far(text[statement.span.start : target.span.start])


def _date_key(content: str, start: int, end: int) -> str:
    """A date without a phase is that of the first phase: an initiative's date is that of its start."""
    found = words.phase(content, start, end)
    return "" if found == "1" else found


def _dates(targets: list[Target], text: str, content: str, offset: int) -> list[_Value]:
    """One value a phase: several dates of one phase are one range, unless the words say that one became the other."""
    by_phase: dict[str, list[Target]] = {}
    for target in targets:
        key = _date_key(content, target.span.start - offset, target.span.end - offset)
        by_phase.setdefault(key, []).append(target)
    found = []
    for key, group in by_phase.items():
        groups = _split(group, text)
        for number, part in enumerate(groups):
            window, said = _window(part)
            recalled = number < len(groups) - 1
            found.append(_Value("target-date", key, window, said, part[0].span.start, recalled))
    return found


def _split(targets: list[Target], text: str) -> list[list[Target]]:
    groups = [[targets[0]]]
    for before, after in pairwise(targets):
        if words.becomes(text[before.span.end : after.span.start]):
            groups.append([after])
        else:
            groups[-1].append(after)
    return groups


def _window(targets: list[Target]) -> tuple[Window, str]:
    definite = [t for t in targets if t.relation != "indefinite" and (t.earliest or t.latest)]
    if not definite:
        return Window(), "indefinite"
    said = "; ".join(dict.fromkeys(t.value for t in definite))
    if len(definite) == 1:
        one = definite[0]
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


def _numbers(targets: list[Target], text: str, content: str, offset: int) -> list[_Value]:
    """One value a unit, phase and measure; several that the words do not order are ambiguous and give none."""
    by_key: dict[tuple[Attribute, str], list[Target]] = {}
    for target in targets:
        start, end = target.span.start - offset, target.span.end - offset
        unit = (target.unit or "").strip()
        what = words.measure(content, start, unit)
        if what is None or not unit:
            continue
        attribute: Attribute = "scope" if fold(unit) in words.SCOPE_UNITS else "quantity"
        key = "|".join((fold(unit), words.phase(content, start, end), what))
        by_key.setdefault((attribute, key), []).append(target)
    found = []
    for (attribute, key), group in by_key.items():
        parts = _split(group, text)
        if any(len({(t.low, t.high) for t in part}) > 1 for part in parts):
            continue
        for number, (one, *_) in enumerate(parts):
            recalled = number < len(parts) - 1
            found.append(_Value(attribute, key, _amount(one), one.value, one.span.start, recalled))
    return found


def _amount(target: Target) -> Amount:
    low = -math.inf if target.low is None else target.low
    return Amount(low, math.inf if target.high is None else target.high)
