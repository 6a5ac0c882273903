"""`jejak retract ARTICLE --reason WORDS`: an article's words leave the graph, a tombstone with the reason stays."""

import argparse
from pathlib import Path

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    'jejak retract https://kabar.example/berita/1 --reason "withdrawn by the outlet"',
    'jejak retract 0123456789abcdef --reason "not an article"',
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Which article, and why."""
    parser.add_argument("article", metavar="ARTICLE", help="its address, or its key as the graph shows it")
    parser.add_argument("--reason", required=True, metavar="WORDS", help="stays in the graph in the article's place")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Take it out and build everything anew from what is left."""
    from graph.cli.graphs import store_folder  # noqa: PLC0415 - help does without
    from graph.cli.outputs import PAGE, outputs, turtle  # noqa: PLC0415 - help does without
    from graph.pipeline.retract import retract  # noqa: PLC0415 - help does without

    store_folder(options.output)
    folder = Path(options.output)
    page = (folder / PAGE).exists()
    report = retract(folder, options.article, options.reason, outputs=outputs(page=page), streams=(turtle,))
    terminal.say(f"retracted {options.article}; {report.articles} articles remain.")
    return OK
