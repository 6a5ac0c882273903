"""Precision and recall of the default thresholds on labelled pairs: `python -m graph.resolve.measure [PAIRS.tsv ...]`.

Lines that begin with '#' are comments; "# population<tab>WHY<tab>N" says of how many pairs of the corpus the rows with
that WHY are a random sample, and then the figures are estimates for all of them, not for the rows alone.

A row is a label ("same", "different") and two mentions (name, office, its status, day, outlet) with a word on why the
pair is hard.  Each pair is resolved by itself, as two articles.  Precision: of the pairs merged, how many are labelled
same.  Recall: of the pairs labelled same, how many are merged.  "unsure" counts as not merged.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.errors import DataError
from graph.gazetteer import World, load_world
from graph.identifiers import slug
from graph.model import Article, Moment, OfficeHeld, Official, Reading, Span
from graph.resolve.judgements import Judgements
from graph.resolve.resolve import resolve

DEFAULTS = tuple(f"tests/resolve_cases/{name}.tsv" for name in ("pairs", "held_out", "held_out_2", "held_out_3"))
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
    """The outcome: how much was merged rightly and wrongly, how much is the same, and the pairs gone wrong.

    Counts of pairs; where a row stands for many pairs of the corpus, counts of those.
    """

    merged_right: float
    merged_wrong: float
    same: float
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
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [(n, line) for n, line in enumerate(lines, start=1) if not line.startswith("#")][1:]
    return [_parse(row.split("\t"), f"{path}:{n}", n) for n, row in rows]


def read_populations(path: Path) -> dict[str, int]:
    """How many pairs of the corpus each sort of row (its `why`) was drawn from; empty where the file does not say."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line.startswith("# population\t")]
    return {why: int(size) for _, why, size in fields}


def measure(pairs: Sequence[Labelled], world: World, populations: Mapping[str, int] | None = None) -> Measured:
    """Resolve each pair by itself and count, each row for as many pairs as it stands for."""
    rows = Counter(pair.why for pair in pairs)
    weight = {why: (populations or {}).get(why, size) / size for why, size in rows.items()}
    verdicts = [(verdict_of(pair, world), pair) for pair in pairs]
    return Measured(
        sum(weight[p.why] for v, p in verdicts if v == "same" and p.same),
        sum(weight[p.why] for v, p in verdicts if v == "same" and not p.same),
        sum(weight[p.why] for p in pairs if p.same),
        len(pairs),
        tuple((v, p) for v, p in verdicts if (v == "same") != p.same),
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
    """Print the figures and the pairs gone wrong of each file; 0 where all pass the bars (0.99 and 0.90)."""
    return max(_report(Path(argument)) for argument in arguments or DEFAULTS)


def _report(path: Path) -> int:
    pairs = read_pairs(path)
    done = measure(pairs, load_world(), read_populations(path))
    for verdict, pair in done.wrong:
        sides = " / ".join(f"{m.name}, {m.office or '-'} ({m.day or 'undated'})" for m in (pair.left, pair.right))
        sys.stdout.write(
            f"{path}:{pair.line}: {verdict}, labelled {'same' if pair.same else 'different'}: {sides} [{pair.why}]\n",
        )
    sys.stdout.write(
        f"{path}: {done.total} pairs, {sum(pair.same for pair in pairs)} same; "
        f"precision {done.precision:.3f}, recall {done.recall:.3f}\n",
    )
    return 0 if done.precision >= 0.99 and done.recall >= 0.90 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
