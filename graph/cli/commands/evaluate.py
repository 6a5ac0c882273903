"""`jejak evaluate DIR`: how well the reading does on articles that you annotated by hand."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK, PROBLEM
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.evaluate.gold import Annotated
    from graph.evaluate.measures import Outcome

EXAMPLES = (
    "jejak evaluate my-annotations",
    "jejak evaluate my-annotations --mistakes",
    "jejak evaluate my-annotations --predictions other-system.jsonl --format json",
    "jejak evaluate my-annotations --at-least 90",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The annotations, what to measure on them, and the form of the answer."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="<id>.txt with <id>.gold.json beside it")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    parser.add_argument(
        "--mistakes", action="store_true", help="list each missed, extra and wrongly attributed statement"
    )
    parser.add_argument(
        "--predictions", metavar="FILE", type=Path, help="measure this output of 'jejak extract' instead of reading"
    )
    parser.add_argument(
        "--at-least", metavar="F1", type=float, help="exit 1 when attributed statements score below this"
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read, compare, print the figures; 1 when an article is missing or the score is too low."""
    from graph.evaluate.gold import read_gold, read_predictions  # noqa: PLC0415 - help does without
    from graph.evaluate.measures import ATTRIBUTED, measure  # noqa: PLC0415 - help does without

    gold = read_gold(options.folder)
    found = read_predictions(options.predictions) if options.predictions else _read(options.folder, gold, terminal)
    outcome = measure(gold, {each.name: each for each in found})
    _print(outcome, options, terminal)
    reached = 100 * outcome.tallies[ATTRIBUTED].figures[2]
    if options.at_least is not None and reached < options.at_least:
        terminal.say(f"attributed statements: F1 {reached:.1f} is below {options.at_least:g}.")
        return PROBLEM
    return PROBLEM if outcome.missing else OK


def _read(folder: Path, gold: "Iterable[Annotated]", terminal: Terminal) -> "Iterable[Annotated]":
    """Read the annotated articles now; what cannot be read is told and stays missing."""
    import msgspec  # noqa: PLC0415 - help does without

    from graph.evaluate.gold import Annotated  # noqa: PLC0415 - help does without
    from graph.export.contract import as_contract  # noqa: PLC0415 - help does without
    from graph.model import Reading  # noqa: PLC0415 - help does without
    from graph.pipeline.extract import extract  # noqa: PLC0415 - help does without

    texts = [path for each in gold if (path := folder / f"{each.name}.txt").is_file()]
    for result in extract(texts):
        if isinstance(result, Reading):
            yield msgspec.convert(as_contract(result), Annotated)
        else:
            terminal.say(f"skipped {result.source}: {result.reason}")


def _print(outcome: "Outcome", options: argparse.Namespace, terminal: Terminal) -> None:
    """The figures, and after them the kinds confused and the mistakes."""
    from graph.evaluate.figures import confusion, figures, mistakes  # noqa: PLC0415 - help does without

    if options.format == "json":
        _print_json(figures(outcome), terminal)
        return
    _print_figures(figures(outcome), terminal)
    terminal.write("\nKinds confused\n")
    terminal.table(("annotated", "found", "times"), confusion(outcome))
    if options.mistakes:
        columns = ("article", "what", "mode", "annotated speaker", "found speaker", "words")
        texts = _texts(options.folder)
        rows = mistakes(outcome, lambda name: texts.get(name, ""))
        terminal.table(columns, rows)


def _texts(folder: Path) -> "Mapping[str, str]":
    from graph.evaluate.gold import text_of  # noqa: PLC0415 - help does without

    return {path.name.split(".")[0]: text_of(folder, path.name.split(".")[0]) for path in folder.glob("*.txt")}


def _print_json(figures: "Mapping[str, object]", terminal: Terminal) -> None:
    import json  # noqa: PLC0415 - help does without

    terminal.write(json.dumps(figures, ensure_ascii=False) + "\n")


def _print_figures(figures: "Mapping[str, object]", terminal: Terminal) -> None:
    """One line a figure: components with precision, recall, F1; modes with how many, found, found with speaker."""
    for name, value in figures.items():
        terminal.write(f"{name:45} {value}\n")
    terminal.write(
        "components: precision, recall, F1; recall of a mode: how many, % found, % found with the right speaker\n"
    )
