"""`jejak about NAME`: what is known of an official, agency, office or initiative, with sources."""

import argparse
import json

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    'jejak about "Abdullah Azwar Anas"',
    "jejak about SPBE --limit 50",
    'jejak about "Kementerian PANRB" --format json',
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The name as people write it, and how much to tell."""
    parser.add_argument("name", metavar="NAME", help="any of its names, or its address in the graph")
    parser.add_argument("--limit", metavar="N", type=int, default=15, help="so many statements (default: 15)")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what there is, section by section."""
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.cli.known import sections  # noqa: PLC0415 - help does without
    from graph.query.names import resolve  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    entity = resolve(store, "entity", options.name)
    found = dict(sections(store, entity, options.limit))
    if options.format == "json":
        shown = {"id": entity} | {heading: list(table.dicts()) for heading, table in found.items()}
        terminal.write(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
        return OK
    terminal.write(f"{entity}\n")
    for heading, table in found.items():
        terminal.write(f"\n{heading}\n")
        terminal.table([column.replace("_", " ") for column in table.columns], table.rows)
    return OK
