"""The room's one stage: readings, what they resolve to, and the ledger become quads.

Each article's graph comes first, in the order of the readings; then the default graph.  No triple is written into two
graphs, so the union of all graphs is safe to query: a statement's subject lies in one article, an entity's in none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.ledger.types import Change, Contradiction, Goal
from graph.model import Reading
from graph.namespaces import BASE
from graph.resolve import Resolution
from graph.triples import text
from graph.triples import vocabulary as v
from graph.triples.articles import article_lines
from graph.triples.changes import change_lines, contradiction_lines, goal_lines
from graph.triples.entities import EntityWriter, KnownWorld
from graph.triples.names import Names
from graph.triples.sheet import Sheet
from graph.triples.tenures import known_tenure_lines, known_tenures, observations, review_lines, tenure_lines

if TYPE_CHECKING:
    from pyoxigraph import Quad

NO_COPIES: Mapping[str, str] = {}


def lines(  # noqa: PLR0913 - each stage's outcome is one argument
    readings: Sequence[Reading],
    resolution: Resolution,
    world: KnownWorld,
    changes: Iterable[Change] = (),
    contradictions: Iterable[Contradiction] = (),
    *,
    base: str = BASE,
    copies: Mapping[str, str] = NO_COPIES,
    goals: Iterable[Goal] = (),
) -> Iterator[list[str]]:
    """N-Quads lines, a list for each article and some for the default graph.

    copies: key of an article to the key of the one it reprints.  base: where the IRIs of things begin.
    """
    names = Names(resolution, base)
    seen = observations(resolution)
    for reading in readings:
        key = reading.article.key
        yield article_lines(reading, names, seen.get(key, ()), copies.get(key))
    yield change_lines(changes, names)
    yield contradiction_lines(contradictions, names)
    yield goal_lines(goals, names)
    yield tenure_lines(resolution, names)
    yield review_lines(resolution, names)
    yield _mention_lines(resolution, names)
    yield from _entity_lines(resolution, world, names)


def _entity_lines(resolution: Resolution, world: KnownWorld, names: Names) -> Iterator[list[str]]:
    """All entities; then, of every office among them, the holders of public record."""
    writer = EntityWriter(resolution, world, names)
    writer.run([*resolution.by_id, *names.unknown])
    writer.run([("person", one.person) for one in resolution.tenures])
    writer.run([("office", one.office) for one in resolution.tenures])
    offices = {key for kind, key in writer.done if kind == "office"}
    held, persons = known_tenure_lines(known_tenures(resolution, world, offices), names)
    yield held
    writer.run(persons)
    yield writer.sheet.lines


def _mention_lines(resolution: Resolution, names: Names) -> list[str]:
    """First and last mention of each initiative, so that silence and overdue promises need no search."""
    sheet = Sheet()
    for entity in resolution.entities:
        if entity.kind == "initiative":
            subject = f"<{names.made('initiative', entity.id)}>"
            sheet.put(subject, v.FIRST_MENTION, text.day(entity.first))
            sheet.put(subject, v.LAST_MENTION, text.day(entity.last))
    return sheet.lines


def quads(  # noqa: PLR0913 - as `lines`
    readings: Sequence[Reading],
    resolution: Resolution,
    world: KnownWorld,
    changes: Iterable[Change] = (),
    contradictions: Iterable[Contradiction] = (),
    *,
    base: str = BASE,
    copies: Mapping[str, str] = NO_COPIES,
) -> "Iterator[Quad]":
    """The same as pyoxigraph's Quads."""
    from pyoxigraph import RdfFormat, parse  # noqa: PLC0415 - only who wants Quads pays for the import

    for batch in lines(readings, resolution, world, changes, contradictions, base=base, copies=copies):
        yield from parse("".join(batch), format=RdfFormat.N_QUADS)
