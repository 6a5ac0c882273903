"""What each build brought: statements added, changed and withdrawn since the build before, in the default graph."""

from collections.abc import Iterable, Mapping

from graph.namespaces import BASE
from graph.triples import iris, text
from graph.triples import vocabulary as v
from graph.triples.sheet import Sheet

Hashes = Mapping[str, str]  # statement ids with a hash of their content


def run_lines(runs: Iterable[tuple[int, Hashes]], base: str = BASE) -> list[str]:
    """The N-Quads lines of runs, given ascending with the statements each left in the graph.

    The first run is the baseline: its statements are not marked, they are simply there.
    """
    sheet = Sheet()
    before: Hashes | None = None
    for number, now in runs:
        run = f"<{iris.node('run', str(number), base)}>"
        sheet.kind(run, v.RUN)
        sheet.put(run, v.NUMBER, text.integer(number))
        if before is not None:
            for predicate, keys in _differences(before, now):
                for key in keys:
                    sheet.put(f"<{iris.node('statement', key, base)}>", predicate, run)
        before = now
    return sheet.lines


def _differences(before: Hashes, now: Hashes) -> tuple[tuple[str, list[str]], ...]:
    return (
        (v.ADDED_IN, sorted(now.keys() - before.keys())),
        (v.CHANGED_IN, sorted(key for key in now.keys() & before.keys() if now[key] != before[key])),
        (v.WITHDRAWN_IN, sorted(before.keys() - now.keys())),
    )
