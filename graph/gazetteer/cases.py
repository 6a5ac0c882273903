"""How much of what is written the known world knows: `python -m graph.gazetteer.cases [CASES]` prints the figures.

In: tables of (written form, key) judged by hand.  Out: a line a table with rows, right rows, and the rows that fail.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from graph.gazetteer.load import load_world
from graph.gazetteer.world import World

CASES = Path(__file__).resolve().parents[2] / "tests" / "gazetteer_cases"


class Outcome(NamedTuple):
    """A table's rows, and those that resolve to another key than the judged one: (form, judged, found)."""

    rows: int
    wrong: tuple[tuple[str, str, str], ...]

    @property
    def share(self) -> float:
        """The share of rows that are right, 0 to 1."""
        return 1 - len(self.wrong) / self.rows if self.rows else 1.0


def read_cases(path: Path) -> list[tuple[str, str]]:
    """(form, key) rows; lines that begin with '#' are comments."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [(form, key) for form, key in (line.split("\t") for line in lines)]


def check(world: World, rows: list[tuple[str, str]]) -> Outcome:
    """Each form alone must be found whole and its first key be the judged one."""
    return Outcome(len(rows), tuple(_wrong(world, rows)))


def _wrong(world: World, rows: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    for form, key in rows:
        hits = world.find(form)
        whole = len(hits) == 1 and hits[0].start == 0 and hits[0].end == len(form)
        found = hits[0].keys[0] if whole else "-"
        if found != key:
            yield form, key, found


def main(folder: Path = CASES) -> None:
    """Prints the figures of every table in the folder."""
    for path in sorted(folder.glob("*.tsv")):
        outcome = check(load_world(), read_cases(path))
        sys.stdout.write(f"{path.stem}: {outcome.rows} forms, {outcome.share:.1%} right\n")
        for form, key, found in outcome.wrong:
            sys.stdout.write(f"  {form}: {found} instead of {key}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES)
