"""`jejak export --format FORMAT`: the graph in a form that other programs read."""

import argparse
from pathlib import Path

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

FORMATS = ("turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv")
EXAMPLES = (
    "jejak export --format turtle > graph.ttl",
    "jejak export --format graphml --to graph.graphml",
    "jejak export --format csv --to statements.csv",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The form and where it goes."""
    add_output(parser)
    parser.add_argument(
        "--format", choices=FORMATS, required=True, help="turtle is one graph; trig and nquads keep articles apart"
    )
    parser.add_argument("--to", metavar="FILE", type=Path, help="write to this file instead of stdout")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the export."""
    import sys  # noqa: PLC0415 - beside its one use

    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.export import write  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    if options.to is None:
        write(store, options.format, sys.stdout.buffer)
        return OK
    write(store, options.format, options.to)
    terminal.say(f"wrote {options.to}")
    return OK
