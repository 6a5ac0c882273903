"""A Table for people and programs: a terminal's table, CSV that a spreadsheet may safely open, JSON.

Cells hold words out of articles, so control and direction characters are shown as marks, rich's markup is not read,
and a CSV cell that a spreadsheet would run as a formula gets an apostrophe.
"""

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from graph.namespaces import BASE, CONCEPT, ONTOLOGY
from graph.query.table import Table, Value

if TYPE_CHECKING:
    from rich.table import Table as RichTable

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SHORTEN = ((BASE, ""), (CONCEPT, ""), (ONTOLOGY, "jejak:"))


def cell(value: Value) -> str:
    r"""A value for the eye: ya/tidak for booleans, nothing for None, IRIs of the graph without their base.

    >>> cell(True), cell(None), cell("https://w3id.org/jejak/id/agency/oikn"), cell("a\x1b[31m\u202eb")
    ('ya', '', 'agency/oikn', 'a�[31m�b')
    """
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    text = "" if value is None else str(value)
    for long, short in _SHORTEN:
        if text.startswith(long):
            text = short + text.removeprefix(long)
            break
    return _UNSEEN.sub("\ufffd", text)


def to_rich(table: Table, title: str | None = None) -> "RichTable":
    """A rich table; words wrap, identifiers fold."""
    from rich.table import Table as RichTable  # noqa: PLC0415 - rich costs 80 ms and only terminals need it
    from rich.text import Text  # noqa: PLC0415 - as above

    shown = RichTable(title=Text(title) if title else None, show_lines=len(table.columns) > 4)
    for column in table.columns:
        shown.add_column(column.replace("_", " "), overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text(cell(value)) for value in row))
    return shown


def to_text(table: Table, width: int = 120) -> str:
    """The rich table as plain text, without colour, for a file or a pipe."""
    from rich.console import Console  # noqa: PLC0415 - as above

    out = io.StringIO()
    Console(file=out, width=width, no_color=True, force_terminal=False, highlight=False).print(to_rich(table))
    return out.getvalue()


def to_csv(table: Table) -> str:
    r"""CSV with a head line and "\n" line ends; a cell that begins as a formula does is preceded by an apostrophe.

    >>> print(to_csv(Table(("a", "b"), (("=1+1", -2), ("x,y", None)))), end="")
    a,b
    '=1+1,-2
    "x,y",
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_safe(column) for column in table.columns)
    writer.writerows([_safe(value) for value in row] for row in table.rows)
    return out.getvalue()


def _safe(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return "" if value is None else str(value)
    return f"'{value}" if value.lstrip(" \u00a0").startswith(_FORMULA) or value.startswith(_FORMULA) else value


def to_json(table: Table) -> str:
    """A JSON array of one object a row, keys in the order of the columns, one row a line.

    >>> print(to_json(Table(("a",), ((1,),))))
    [
    {"a": 1}
    ]
    """
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in table.dicts())
    return f"[\n{rows}\n]" if rows else "[]"
