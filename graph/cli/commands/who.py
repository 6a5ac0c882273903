"""`jejak who OFFICE --on DATE`: who held an office on a day, and on what evidence."""

import argparse
from pathlib import Path

from graph.cli.answers import FORMATS
from graph.cli.exits import OK
from graph.cli.parsing import add_output, day
from graph.cli.terminal import Terminal

EXAMPLES = (
    'jejak who "Menteri PANRB" --on 2024-03-20',
    'jejak who "Kepala OIKN" --format json',
)
_COLUMNS = ("person", "office", "status", "from", "until", "first seen", "last seen", "source")


def configure(parser: argparse.ArgumentParser) -> None:
    """The office as people write it, and the day."""
    parser.add_argument("office", metavar="OFFICE", help="as people write it: Mensos, Menteri PANRB, Gubernur Jatim")
    parser.add_argument("--on", metavar="DATE", type=day, help="YYYY-MM-DD (default: everyone known to have held it)")
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the holders; an office that nobody is known to have held is an empty answer."""
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.resolve.who import who  # noqa: PLC0415 - help does without

    holders = who(Path(options.output), options.office, options.on)
    print_answer(_COLUMNS, holders, options.format, terminal)
    return OK
