"""`jejak diff RUN_A [RUN_B]`: what is new, changed or gone between two builds, from their manifests."""

import argparse
import json
from pathlib import Path
from typing import Any

from graph.cli.answers import FORMATS
from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal
from graph.errors import StopRun

EXAMPLES = (
    "jejak diff 1",
    "jejak diff 1 2 --format json",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The two runs, by number."""
    parser.add_argument("before", metavar="RUN_A", type=int, help="number of the earlier run")
    parser.add_argument("after", metavar="RUN_B", type=int, nargs="?", help="number of the later (default: newest)")
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print one row a difference."""
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.pipeline import manifest  # noqa: PLC0415 - help does without
    from graph.query.table import Table  # noqa: PLC0415 - help does without

    folder = Path(options.output)
    known = manifest.numbers(folder)
    after = options.after if options.after is not None else max(known, default=0)
    for number in (options.before, after):
        if number not in known:
            raise StopRun(f"There is no run {number} in {folder}; there are: {', '.join(map(str, known)) or 'none'}.")
    old, new = (json.loads(manifest.path(folder, n).read_text(encoding="utf-8")) for n in (options.before, after))
    print_answer(Table(("difference", "what", "id"), tuple(differences(old, new))), options.format, terminal)
    return OK


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Rows of new, changed or gone; article, statement or change; id: sorted, so that order tells nothing.

    >>> differences({"articles": {"a": "1"}}, {"articles": {"a": "2", "b": "3"}})
    [('changed', 'article', 'a'), ('new', 'article', 'b')]
    """
    rows = []
    for part in ("articles", "statements", "changes"):
        before, after = (_hashes(each.get(part, {})) for each in (old, new))
        rows += [("gone", part[:-1], key) for key in before.keys() - after.keys()]
        rows += [("new", part[:-1], key) for key in after.keys() - before.keys()]
        rows += [("changed", part[:-1], key) for key in before.keys() & after.keys() if before[key] != after[key]]
    return sorted(rows)


def _hashes(part: dict[str, str] | list[str]) -> dict[str, str]:
    """Id to hash; a change is its id alone."""
    return part if isinstance(part, dict) else dict.fromkeys(part, "")
