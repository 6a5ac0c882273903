"""`jejak extract INPUT...`: what was said, straight from the articles to stdout; nothing is stored."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK, PROBLEM
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.model import Reading, Skipped

EXAMPLES = (
    "jejak extract article.txt",
    "jejak extract tests/articles --format table",
    "jejak extract dump.jsonl.gz > statements.jsonl",
)
_COLUMNS = ("date", "speaker", "office", "kind", "mode", "words", "rule")


def configure(parser: argparse.ArgumentParser) -> None:
    """Inputs and the form of the answer."""
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="a .txt file, a .jsonl or .jsonl.gz dump, or a folder"
    )
    parser.add_argument(
        "--format", choices=("jsonl", "table"), default="jsonl", help="JSON Lines, or a table to read (default: jsonl)"
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read each article and print it; skipped inputs are told on stderr and counted in the exit code."""
    from graph.pipeline.extract import extract  # noqa: PLC0415 - help does without the language rooms

    skipped: list[Skipped] = []
    with terminal.progress("Reading", "articles") as tick:
        readings = _readings(tick.count(extract([Path(each) for each in options.inputs])), skipped, terminal)
        _print(readings, options.format, terminal)
    return PROBLEM if skipped else OK


def _readings(
    results: Iterable["Reading | Skipped"], skipped: list["Skipped"], terminal: Terminal
) -> Iterator["Reading"]:
    """The readings as they come; what was skipped goes to the list and to stderr."""
    from graph.model import Reading  # noqa: PLC0415 - see run

    for result in results:
        if isinstance(result, Reading):
            yield result
        else:
            skipped.append(result)
            terminal.say(f"skipped {result.source}: {result.reason}")


def _print(readings: Iterable["Reading"], form: str, terminal: Terminal) -> None:
    """JSON Lines one by one, or one table over all."""
    from graph.export.contract import as_line  # noqa: PLC0415 - see run

    if form == "table":
        terminal.table(_COLUMNS, (row for reading in readings for row in _rows(reading)))
        return
    for reading in readings:
        terminal.write_bytes(as_line(reading))


def _rows(reading: "Reading") -> Iterator[tuple[str, ...]]:
    """One row a statement."""
    published = reading.article.published
    for each in reading.statements:
        day = each.said_on or (published.day if published else "")
        words = reading.article.text[each.span.start : each.span.end]
        yield (day, each.speaker, each.office or each.agency or "", each.kind, each.mode, words, each.rule)
