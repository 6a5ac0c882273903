"""`jejak report INITIATIVE`: a brief to hand on, as Markdown."""

import argparse
from pathlib import Path

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak report SPBE",
    'jejak report "pemindahan ASN" --to brief.md',
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The initiative as people write it, and where the brief goes."""
    parser.add_argument("initiative", metavar="INITIATIVE", help="any of its names")
    parser.add_argument("--to", metavar="FILE", type=Path, help="write to this file instead of stdout")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the brief."""
    from graph.cli.brief import brief  # noqa: PLC0415 - help does without
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without

    text = brief(store_of(options.output), options.initiative)
    if options.to is None:
        terminal.write(text)
        return OK
    options.to.write_text(text, encoding="utf-8", newline="\n")
    terminal.say(f"wrote {options.to}")
    return OK
