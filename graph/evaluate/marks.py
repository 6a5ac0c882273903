"""An article as lines of marked pieces, with a note on each statement: what `jejak explain` shows.

In: a Reading.  Out: Lines in the order of the text, whose pieces joined are the text itself (a property test holds it).
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from graph.model import Reading, Span, Statement
from graph.recognise.initiatives import short_name

Part = Literal["words", "cue", "source", ""]


class Piece(NamedTuple):
    """A stretch of a line: its text, the number of the statement it belongs to (0: none), its part, the kind."""

    text: str
    number: int = 0
    part: Part = ""
    kind: str = ""


class Note(NamedTuple):
    """What was read off one statement; numbered from 1 in the order of the text."""

    number: int
    kind: str
    mode: str
    speaker: str
    capacity: str
    rule: str
    confidence: float
    details: tuple[tuple[str, str], ...]


class Line(NamedTuple):
    """One line of the text: its role ("body", "byline" ...), its pieces, and notes on the statements it begins."""

    role: str
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


class _Mark(NamedTuple):
    span: Span
    number: int
    part: Part
    kind: str


def lines(reading: Reading) -> Iterator[Line]:
    """The article line by line."""
    text = reading.article.text
    ordered = sorted(reading.statements, key=lambda each: each.span)
    marks = sorted(mark for number, each in enumerate(ordered, 1) for mark in _marks(each, number))
    notes = {number: _note(each, number, reading) for number, each in enumerate(ordered, 1)}
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        begun = tuple(notes[n] for n, each in enumerate(ordered, 1) if span.start <= each.span.start <= span.end)
        yield Line(_role(reading, span), tuple(_pieces(text, span, marks)), begun)
        start = span.end + 1


def _marks(statement: Statement, number: int) -> Iterator[_Mark]:
    """The stretches of the text that belong to the statement."""
    for place in statement.places:
        yield _Mark(place, number, "words", statement.kind)
    if statement.cue_span:
        yield _Mark(statement.cue_span, number, "cue", statement.kind)
    if statement.source_span:
        yield _Mark(statement.source_span, number, "source", statement.kind)


def _pieces(text: str, span: Span, marks: list[_Mark]) -> Iterator[Piece]:
    """The line cut at its marks; where two overlap, what begins first goes first and the rest of the other follows."""
    position = span.start
    for mark in marks:
        start, end = max(mark.span.start, position), min(mark.span.end, span.end)
        if end <= start:
            continue
        if start > position:
            yield Piece(text[position:start])
        yield Piece(text[start:end], mark.number, mark.part, mark.kind)
        position = end
    if position < span.end:
        yield Piece(text[position : span.end])


def _role(reading: Reading, span: Span) -> str:
    """The role of the block that stands on this line."""
    blocks = reading.article.blocks
    return next((each.role for each in blocks for place in (each.span, *each.places) if _within(place, span)), "")


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def _note(statement: Statement, number: int, reading: Reading) -> Note:
    capacity = ", ".join(part for part in (statement.office, statement.agency) if part)
    return Note(
        number=number,
        kind=statement.kind,
        mode=statement.mode,
        speaker=statement.speaker,
        capacity=capacity,
        rule=statement.rule,
        confidence=statement.confidence,
        details=tuple(_details(statement, reading)),
    )


def _details(statement: Statement, reading: Reading) -> Iterator[tuple[str, str]]:
    """Name and value of everything else that was read off the statement, where there is something."""
    text = reading.article.text
    names = {each.id: short_name(each) for each in reading.initiatives}
    rows = (
        ("source", statement.source_text or ""),
        ("cue", statement.cue or ""),
        ("relayed by", statement.relayed_by or ""),
        ("said on", statement.said_on or ""),
        ("about", ", ".join(names.get(each, each) for each in statement.initiatives)),
        ("certainty", "" if statement.certainty == "unspecified" else statement.certainty),
        ("negated", "yes" if statement.negated else ""),
        ("condition", _words(text, statement.condition) or ("yes" if statement.conditional else "")),
        *(("target", f"{_words(text, each.span)} → {each.relation or ''} {each.value}") for each in statement.targets),
        ("also at", ", ".join(f"{place.start}-{place.end}" for place in statement.places[1:])),
    )
    return ((name, value) for name, value in rows if value)


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""
