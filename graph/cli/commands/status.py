"""`jejak status`: what the graph holds, whether it is sound, what awaits a decision."""

import argparse
import json
from pathlib import Path
from typing import Any

from graph.cli.exits import OK, PROBLEM
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal
from graph.errors import DataError

EXAMPLES = (
    "jejak status",
    "jejak status -o my-graph",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The graph."""
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what the last build left, and compare the store with its seal; 1 when something is wrong with it."""
    from graph.cli.graphs import store_folder  # noqa: PLC0415 - help does without
    from graph.store import doctor  # noqa: PLC0415 - help does without

    health = doctor(store_folder(options.output))
    report = _report(Path(options.output) / "report.json")
    rows = [("articles", report["articles"]), *report["counts"].items(), ("triples", health.quads)]
    rows += [("run", report["run"]), ("skipped in the last run", len(report["skipped"]))]
    rows.append(("the store", "sound" if health.ok else "not sound"))
    terminal.table(("what", "how many"), [(str(name), str(value)) for name, value in rows])
    for problem in health.problems:
        terminal.say(f"jejak: {problem}")
    return OK if health.ok else PROBLEM


def _report(file: Path) -> dict[str, Any]:
    """What the last build wrote about itself."""
    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{file} is missing or damaged ({error}); build again to make it new.") from error
    return found
