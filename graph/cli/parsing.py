"""Arguments of one command: argparse with one-line errors, suggestions, and examples in its help.

argparse and not typer: importing typer 0.29 costs 190 ms of CPU and click 145 ms, argparse 17 ms; help must be there
within 150 ms.  Exit codes are in `graph.cli.exits`.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

from graph.cli.exits import USAGE
from graph.cli.registry import Entry
from graph.cli.suggest import hint

OUTPUT = "output"
_CHOICE = re.compile(r"argument (?P<what>[^:]+): invalid choice: '(?P<given>[^']*)' \(choose from (?P<known>.*)\)")
_SWITCHES = (
    ("--debug", "show the traceback when something goes wrong"),
    ("--no-color", "no colour, even on a terminal (NO_COLOR does the same)"),
)


class CommandParser(argparse.ArgumentParser):
    """A parser whose errors are one sentence: what, and what to do."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with the usage code."""
        print(f"{self.prog}: {_mend(message, self)} See '{self.prog} --help'.", file=sys.stderr)  # noqa: T201 - stderr
        raise SystemExit(USAGE)

    def check_options(self, words: Sequence[str]) -> None:
        """Leave with a suggestion when an option is unknown, before argparse complains of anything that it lacks."""
        for word in words:
            if word == "--":
                return
            given = word.partition("=")[0]
            if word.startswith("--") and given not in self.option_names():
                self.error(f"unrecognized arguments: {given}")

    def actions(self) -> tuple[argparse.Action, ...]:
        """The arguments of this command, for completion."""
        return tuple(self._actions)

    def option_names(self) -> tuple[str, ...]:
        """Every option of this command, long forms first."""
        names = [name for action in self._actions for name in action.option_strings]
        return tuple(sorted(names, key=lambda name: (not name.startswith("--"), name)))


def parser_for(entry: Entry, command: ModuleType, words: Sequence[str] = ()) -> CommandParser:
    """The parser of a command: the switches that every command takes, the command's own arguments, its examples.

    words: what was typed after the command's name; a command with `extend` adds arguments that depend on it.
    """
    shown = "\n".join(f"  {line}" for line in command.EXAMPLES)
    parser = CommandParser(
        prog=f"jejak {entry.name}",
        description=f"{entry.summary}.",
        epilog=f"examples:\n{shown}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for switch, meaning in _SWITCHES:
        parser.add_argument(switch, action="store_true", help=meaning)
    command.configure(parser)
    if hasattr(command, "extend"):
        command.extend(parser, list(words))
    return parser


def add_output(parser: argparse.ArgumentParser) -> None:
    """The -o option, the same in every command that reads or writes the graph."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        default=OUTPUT,
        help=f"the folder that holds the graph, its page and its exports (default: {OUTPUT}/)",
    )


def add_target(parser: argparse.ArgumentParser) -> None:
    """The --to option of commands that write one file."""
    parser.add_argument("--to", metavar="FILE", help="write to this file instead of stdout")


def day(text: str) -> str:
    """A calendar day as typed, checked.

    >>> day("2024-03-20")
    '2024-03-20'
    >>> day("20-3-2024")
    Traceback (most recent call last):
    argparse.ArgumentTypeError: '20-3-2024' is not a day: write YYYY-MM-DD, as in 2024-03-20.
    """
    from datetime import date  # noqa: PLC0415 - only commands with a date pay for it

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write YYYY-MM-DD, as in 2024-03-20.") from None


def _mend(message: str, parser: CommandParser) -> str:
    """The message of argparse as a sentence, with a suggestion where something was mistyped."""
    if found := _CHOICE.match(message):
        known = tuple(re.findall(r"[\w-]+", found["known"]))
        return f"{found['what']} takes {', '.join(known)}, not {found['given']!r}.{hint(found['given'], known)}"
    if message.startswith("unrecognized arguments: "):
        given = message.removeprefix("unrecognized arguments: ").split()[0].partition("=")[0]
        what = "option" if given.startswith("-") else "argument"
        return f"unknown {what} {given}.{hint(given, parser.option_names())}"
    return message.removesuffix(".") + "."
