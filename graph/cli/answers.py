"""Answers on stdout: a table to read, CSV for spreadsheets, JSON for programs.

A CSV cell that a spreadsheet would take for a formula gets an apostrophe before it; numbers and dates stay as they are.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

from graph.cli.terminal import Terminal

FORMATS = ("table", "csv", "json")
Cell = str | int | float | bool | None
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_answer(columns: Sequence[str], rows: Iterable[Sequence[Cell]], form: str, terminal: Terminal) -> None:
    """Print rows under their columns in one of FORMATS."""
    if form == "table":
        terminal.table(columns, rows)
    elif form == "csv":
        terminal.write(as_csv(columns, rows))
    else:
        terminal.write(as_json(columns, rows))


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    r"""The answer as CSV (RFC 4180, but with plain line ends), safe to open in a spreadsheet.

    >>> as_csv(("who", "n"), [("=cmd()", -3)])
    "who,n\n'=cmd(),-3\n"
    """
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe("" if cell is None else str(cell)) for cell in row] for row in rows)
    return target.getvalue()


def as_json(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The answer as a JSON list of one object a row.

    >>> print(as_json(("who", "n"), [("Anas", 2)]), end="")
    [
      {"who": "Anas", "n": 2}
    ]
    """
    objects = [json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows]
    return "[\n  " + ",\n  ".join(objects) + "\n]\n" if objects else "[]\n"


def _safe(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
