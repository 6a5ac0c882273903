"""`jejak view`: the interactive page of the graph, one file without outside requests."""

import argparse
from pathlib import Path

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak view",
    "jejak view --initiative SPBE --to spbe.html",
    "jejak view --with-sparql --to jejak.html",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Where the page goes, what it opens on, and whether it answers SPARQL."""
    add_output(parser)
    parser.add_argument("--to", metavar="FILE", type=Path, help="the page (default: graph.html in the output folder)")
    parser.add_argument("--initiative", metavar="NAME", help="open on this initiative, official or agency")
    parser.add_argument("--with-sparql", action="store_true", help="put a SPARQL engine into the page (2 MB more)")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the page and say where it is."""
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.view.page import write_page  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    target = options.to or Path(options.output) / "graph.html"
    summary = write_page(store, target, focus=options.initiative, with_sparql=options.with_sparql)
    counts = f"{summary.nodes} nodes, {summary.edges} edges, {summary.statements} statements"
    page, *others = summary.files
    beside = f" and {len(others)} pages in {others[0].parent}" if others else ""
    terminal.say(f"wrote {page}{beside}: {counts}")
    return OK
