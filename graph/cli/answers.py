"""Answers on stdout: a table to read, CSV for spreadsheets, JSON for programs."""

from typing import TYPE_CHECKING

from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.query.table import Table

FORMATS = ("table", "csv", "json")


def print_answer(answer: "Table", form: str, terminal: Terminal) -> None:
    """Print a table in one of FORMATS; no row at all is told on stderr, for a person who would wonder."""
    from graph.query.render import to_csv, to_json  # noqa: PLC0415 - help does without

    if form == "csv":
        terminal.write(to_csv(answer))
    elif form == "json":
        terminal.write(to_json(answer) + "\n")
    else:
        terminal.table([column.replace("_", " ") for column in answer.columns], answer.rows)
        if not answer.rows:
            terminal.say("nothing found.")
