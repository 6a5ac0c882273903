"""Statements become Entries: the stated dates, numbers, scope and status of each initiative, in order.

Who counts: an official with an office, an agency, or a document; a crowd or a person without an office states nobody's
timeline.  What is stated is for `stated` to say.  A second report of the same words by the same speaker is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.ledger.standing import NO_DUTIES, Duties, Standing, standing
from graph.ledger.stated import stated
from graph.ledger.types import Entry, ResolutionLike
from graph.model import Initiative, Reading, Statement
from graph.resolve import EntityKind


class _Holder(NamedTuple):
    speaker: str
    office: str | None
    agency: str | None
    relayed_by: str | None
    sides: frozenset[str]


def entries(readings: Sequence[Reading], resolution: ResolutionLike, duties: Duties = NO_DUTIES) -> list[Entry]:
    """All entries of all initiatives, in order of effective date, publication, article and place.

    duties: of an initiative, the offices and agencies that answer for it.
    """
    made = [
        entry
        for reading in readings
        for statement in reading.statements
        if statement.initiatives
        for entry in _of_statement(reading, statement, resolution, duties)
    ]
    made.sort(key=lambda entry: entry.order)
    return made


def _of_statement(
    reading: Reading, statement: Statement, resolution: ResolutionLike, duties: Duties
) -> Iterator[Entry]:
    published = reading.article.published
    on = statement.said_on or (published.day if published else None)
    holder = _holder(reading, statement, resolution)
    if on is None or holder is None:
        return
    iso = published.iso if published else on
    for initiative, local in _initiatives(reading, statement, resolution).items():
        named = sorted(span for one in local for span in one.mentions)
        names = " ".join(name for one in local for name in (one.name, *one.aliases))
        stands = _stands(holder, statement, duties.get(initiative))
        for value in stated(reading, statement, named, names, on):
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
                standing=stands,
                confidence=statement.confidence,
                recalled=value.recalled,
                announces=value.announces,
                which=value.which,
                denies=statement.kind == "denial" or (statement.negated and value.attribute != "status"),
                promise=statement.kind == "commitment" and not statement.negated,
            )


def _initiatives(reading: Reading, statement: Statement, resolution: ResolutionLike) -> dict[str, list[Initiative]]:
    """The initiatives of a statement by entity, each with what the article calls it."""
    found: dict[str, list[Initiative]] = defaultdict(list)
    for local in dict.fromkeys(statement.initiatives):
        entity = _entity(resolution, reading, local, "initiative")
        found[entity] += [one for one in reading.initiatives if one.id == local]
    return found


def _stands(holder: _Holder, statement: Statement, duty: frozenset[str] | None) -> Standing:
    bodies = [one for one in (holder.office, holder.agency) if one]
    return standing(bodies or [holder.speaker], duty, document=statement.speaker_kind == "document")


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
    agency = _entity(resolution, reading, statement.agency_id, "agency") if statement.agency_id else None
    return _Holder(speaker, office, agency, _entity(resolution, reading, relay) if relay else None, frozenset(sides))


def _offices(reading: Reading, person: str) -> list[str]:
    """Office ids that the article shows this person in, now."""
    return [
        held.office_id
        for official in reading.officials
        if official.id == person
        for held in official.offices
        if held.status in {"current", "acting"}
    ]
