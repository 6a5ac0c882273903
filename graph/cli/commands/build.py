"""`jejak build INPUT...`: articles become a graph with its page and its Turtle; building again adds articles."""

import argparse
from pathlib import Path

from graph.cli.exits import OK, PROBLEM, USAGE
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak build tests/articles",
    "jejak build news/ dump.jsonl.gz -o my-graph",
    "jejak build --samples -o samples",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The articles and where the graph goes."""
    parser.add_argument(
        "inputs", nargs="*", metavar="INPUT", help="a .txt file, a .jsonl or .jsonl.gz dump, or a folder"
    )
    parser.add_argument("--samples", action="store_true", help="read the sample articles that come with Jejak")
    parser.add_argument("--no-page", action="store_true", help="do not write the interactive page")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Build, and tell what was done; 1 when an input was skipped or something failed validation."""
    from graph.resources import articles_dir  # noqa: PLC0415 - help does without

    inputs = [Path(each) for each in options.inputs] + ([articles_dir()] if options.samples else [])
    if not inputs:
        terminal.say("jejak build: which articles? Name files or folders, or give --samples. See 'jejak build --help'.")
        return USAGE
    from graph.cli.outputs import outputs, tell, turtle  # noqa: PLC0415 - help does without
    from graph.pipeline.build import build  # noqa: PLC0415 - help does without

    folder = Path(options.output)
    with terminal.progress("Building", "articles") as tick:
        files = outputs(page=not options.no_page)
        report = build(inputs, folder, outputs=files, streams=(turtle,), progress=tick.stage)
    tell(report, folder, terminal)
    return PROBLEM if report.skipped or report.violations else OK
