"""Precision and recall of the default thresholds on labelled pairs: `python -m graph.resolve.measure [PAIRS.tsv]`.

A row is a label ("same", "different") and two mentions (name, office, its status, day, outlet) with a word on why the
pair is hard.  Each pair is resolved by itself, as two articles.  Precision: of the pairs merged, how many are labelled
same.  Recall: of the pairs labelled same, how many are merged.  "unsure" counts as not merged.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from graph.errors import DataError
from graph.gazetteer import World, load_world
from graph.identifiers import slug
from graph.model import Article, Moment, OfficeHeld, Official, Reading, Span
from graph.resolve.judgements import Judgements
from graph.resolve.resolve import resolve

DEFAULT = Path("tests/resolve_cases/pairs.tsv")
COLUMNS = 12
_STATUSES = {"current", "former", "acting", "elect", ""}


class Mention(NamedTuple):
    """One side of a pair; day and office may be empty."""

    name: str
    office: str
    status: str
    day: str
    outlet: str


class Labelled(NamedTuple):
    """A pair, whether it is one person, why it is in the set, and its line."""

    same: bool
    left: Mention
    right: Mention
    why: str
    line: int


class Measured(NamedTuple):
    """The outcome: pairs by (label, verdict), and those gone wrong."""

    merged_right: int
    merged_wrong: int
    same: int
    total: int
    wrong: tuple[tuple[str, Labelled], ...]

    @property
    def precision(self) -> float:
        """Of the merged, the share labelled same."""
        return self.merged_right / max(1, self.merged_right + self.merged_wrong)

    @property
    def recall(self) -> float:
        """Of those labelled same, the share merged."""
        return self.merged_right / max(1, self.same)


def read_pairs(path: Path) -> list[Labelled]:
    """The labelled pairs of a file; DataError names the first bad line."""
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return [_parse(row.split("\t"), f"{path}:{n}", n) for n, row in enumerate(rows, start=2)]


def measure(pairs: Sequence[Labelled], world: World) -> Measured:
    """Resolve each pair by itself and count."""
    verdicts = [(verdict_of(pair, world), pair) for pair in pairs]
    wrong = tuple((v, p) for v, p in verdicts if (v == "same") != p.same)
    return Measured(
        sum(v == "same" and p.same for v, p in verdicts),
        sum(v == "same" and not p.same for v, p in verdicts),
        sum(p.same for p in pairs),
        len(pairs),
        wrong,
    )


def verdict_of(pair: Labelled, world: World) -> str:
    """What resolution says of the two mentions: "same", "unsure" or "different"."""
    readings = [reading_of(mention, side, world) for side, mention in (("a", pair.left), ("b", pair.right))]
    done = resolve(readings, world, Judgements())
    left, right = (done.entity(r.article.key, r.officials[0].id, "person") for r in readings)
    if left == right:
        return "same"
    return "unsure" if any({p.left, p.right} == {left, right} for p in done.unsure) else "different"


def reading_of(mention: Mention, key: str, world: World) -> Reading:
    """An article that names only this person in this office."""
    match = world.parse_office(mention.office) if mention.office else None
    office = OfficeHeld(
        title=mention.office,
        office_id=match.key if match else slug(mention.office),
        agency=match.agency_name if match else None,
        agency_id=match.agency if match else None,
        status=mention.status or "current",  # type: ignore[arg-type]  # read_pairs checks it
    )
    official = Official(
        slug(mention.name),
        mention.name,
        offices=(office,) if mention.office else (),
        mentions=(Span(0, len(mention.name)),),
    )
    published = Moment(mention.day) if mention.day else None
    article = Article(key=key, source=key, text=mention.name, blocks=(), published=published, outlet=mention.outlet)
    return Reading(article=article, officials=(official,))


def _parse(fields: Sequence[str], place: str, line: int) -> Labelled:
    if len(fields) != COLUMNS or fields[0] not in {"same", "different"}:
        raise DataError(f"{place}: expected {COLUMNS} tab-separated fields, the first 'same' or 'different'.")
    left, right = Mention(*fields[1:6]), Mention(*fields[6:11])
    if not {left.status, right.status} <= _STATUSES:
        raise DataError(f"{place}: a status is none of {', '.join(sorted(_STATUSES - {''}))}.")
    return Labelled(fields[0] == "same", left, right, fields[11], line)


def main(arguments: Sequence[str]) -> int:
    """Print the figures and the pairs gone wrong; 0 where the bars (0.99 and 0.90) are passed."""
    path = Path(arguments[0]) if arguments else DEFAULT
    done = measure(read_pairs(path), load_world())
    for verdict, pair in done.wrong:
        sides = " / ".join(f"{m.name}, {m.office or '-'} ({m.day or 'undated'})" for m in (pair.left, pair.right))
        sys.stdout.write(
            f"{path}:{pair.line}: {verdict}, labelled {'same' if pair.same else 'different'}: {sides} [{pair.why}]\n",
        )
    sys.stdout.write(
        f"{done.total} pairs, {done.same} same; precision {done.precision:.3f}, recall {done.recall:.3f}\n",
    )
    return 0 if done.precision >= 0.99 and done.recall >= 0.90 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
