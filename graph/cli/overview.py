"""`jejak --help`: what the command line can do, without importing any of it."""

from itertools import groupby

from graph.cli.registry import COMMANDS

_HEAD = """\
usage: jejak COMMAND [ARGUMENT ...]

Jejak reads Indonesian government news into a graph of who said what, in which office, about which initiative,
promising what by when.  Every edge keeps the exact words, the article, the date and the place in the text.
"""
_TAIL = """\
Everywhere:
  --help           help on a command: jejak build --help
  --version        print the version
  --debug          show the traceback when something goes wrong
  --no-color       no colour, even on a terminal (NO_COLOR does the same)

examples:
  jejak build tests/articles                     a folder of articles becomes output/
  jejak ask timeline-changes --initiative "pemindahan ASN"
  jejak who "Menteri PANRB" --on 2024-03-20

exit codes: 0 done; 1 an input could not be used or a check found something; 2 the command line is wrong
"""


def overview() -> str:
    """The help text: the commands by group, the switches, examples, and the exit codes."""
    parts = [_HEAD]
    for group, entries in groupby(COMMANDS, key=lambda entry: entry.group):
        lines = "".join(f"  {entry.name:<16} {entry.summary}\n" for entry in entries)
        parts.append(f"{group}:\n{lines}")
    return "\n".join([*parts, _TAIL])
