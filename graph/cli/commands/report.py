"""`jejak report INITIATIVE`: a brief to hand on, as Markdown, one HTML file, or its stated dates as a calendar."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK
from graph.cli.parsing import add_output, day
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.report.facts import Facts

EXAMPLES = (
    "jejak report SPBE",
    'jejak report "pemindahan ASN" --format html --to brief.html',
    'jejak report "pemindahan ASN" --format ics --to dates.ics',
)
_FORMATS = ("md", "html", "ics")


def configure(parser: argparse.ArgumentParser) -> None:
    """The initiative as people write it, and the form of the brief."""
    parser.add_argument("initiative", metavar="INITIATIVE", help="any of its names")
    parser.add_argument("--format", choices=_FORMATS, default="md", help="ics: the stated dates (default: md)")
    parser.add_argument(
        "--as-of", metavar="DATE", type=day, help="the day from which one looks back (default: the newest)"
    )
    parser.add_argument("--to", metavar="FILE", type=Path, help="write to this file instead of stdout")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the brief."""
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.report import brief  # noqa: PLC0415 - help does without

    text = _text(brief(store_of(options.output), options.initiative, as_of=options.as_of), options.format)
    if options.to is None:
        terminal.write(text)
        return OK
    options.to.write_text(text, encoding="utf-8", newline="")
    terminal.say(f"wrote {options.to}")
    return OK


def _text(found: "Facts", form: str) -> str:
    from graph.report import to_html, to_markdown  # noqa: PLC0415 - help does without
    from graph.report.feeds import to_icalendar  # noqa: PLC0415 - help does without

    if form == "ics":
        return to_icalendar(found.part("stated"), found.name)
    return to_html(found) if form == "html" else to_markdown(found)
