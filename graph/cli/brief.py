"""A brief on one initiative as Markdown: what it is, who answers for it, what was promised, changed, contradicted.

In: a store and an initiative's name.  Out: text; every part is one of the named questions, an empty one is left out.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

    from graph.query.table import Table, Value

# Heading in Indonesian and English, and the question that fills it.
PARTS: tuple[tuple[str, str], ...] = (
    ("Penanggung jawab (who answers for it)", "responsible-now"),
    ("Perubahan jadwal (changes of the date)", "timeline-changes"),
    ("Perubahan jumlah (changes of the number)", "number-history"),
    ("Lewat waktu (overdue)", "overdue-commitments"),
    ("Pertentangan (contradictions)", "contradictions"),
    ("Dasar hukum (legal basis)", "legal-basis"),
)
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|"})
_LEFT_OUT = frozenset({"statement", "previous_statement", "tenure", "left", "right"})


def brief(store: "Store", name: str) -> str:
    """The brief on the initiative of that name; UnknownName with the nearest names where there is none."""
    from graph.query import named  # noqa: PLC0415 - help does without
    from graph.query.names import resolve  # noqa: PLC0415 - the same

    entity = resolve(store, "initiative", name)
    parts = [f"# {_plain(name)}\n\n{entity}\n"]
    for heading, question in PARTS:
        table = named.run(store, question, {"initiative": entity})
        if table.rows:
            parts.append(f"## {heading}\n\n" + "".join(_lines(table)))
    return "\n".join(parts)


def _lines(table: "Table") -> "Iterator[str]":
    """A Markdown table: the columns that hold something, without addresses of nodes."""
    kept = [
        i
        for i, column in enumerate(table.columns)
        if column not in _LEFT_OUT and any(row[i] is not None for row in table.rows)
    ]
    yield "| " + " | ".join(table.columns[i].replace("_", " ") for i in kept) + " |\n"
    yield "|" + "---|" * len(kept) + "\n"
    for row in table.rows:
        yield "| " + " | ".join(_plain(row[i]) for i in kept) + " |\n"


def _plain(value: "Value") -> str:
    """The value on one line, none of it read as Markdown or HTML."""
    return "" if value is None else " ".join(str(value).split()).translate(_SPECIAL)
