"""The comment at the head of a .rq file, which documents the query and says what may be put into it.

# number 3
# id Pejabat mana yang mengubah ...?
# en Which officials changed ...?
# trap the same date said again
# param initiative initiative required "pemindahan ASN" -- the initiative, by any of its names
# param as_of date default:latest "2025-10-01" -- the day from which one looks back
# column date -- when the later value was stated
"""

import re
import shlex
from typing import Literal, get_args

from msgspec import Struct

from graph.errors import DataError

ParamType = Literal[
    "initiative",
    "official",
    "agency",
    "office",
    "entity",
    "actor",
    "article",
    "statement",
    "edge",
    "relation",
    "date",
    "integer",
    "text",
    "kind",
    "mode",
    "attribute",
    "event-kind",
]


class Param(Struct, frozen=True):
    """One parameter: how it is read, whether it must be given, what stands in for it, and an example that works."""

    name: str
    type: ParamType
    required: bool
    default: str | None
    example: str
    doc: str


class Column(Struct, frozen=True):
    """One column of the answer and what stands in it."""

    name: str
    doc: str


class NamedQuery(Struct, frozen=True):
    """A query with a name: its questions in Indonesian and English, what it leaves out, its parameters and columns."""

    name: str
    number: int
    question_id: str
    question_en: str
    trap: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    text: str


_LINE = re.compile(r"^#\s*(number|id|en|trap|param|column)\s+(.*\S)\s*$")


def parse(name: str, text: str) -> NamedQuery:
    """The query of a file; DataError names the file and what its header lacks."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if match := _LINE.match(line):
            found.setdefault(match[1], []).append(match[2])
    missing = [key for key in ("number", "id", "en", "trap", "column") if key not in found]
    if missing:
        raise DataError(f"queries/{name}.rq: the header lacks {', '.join(missing)}: add a line '# {missing[0]} ...'.")
    return NamedQuery(
        name=name,
        number=int(found["number"][0]),
        question_id=" ".join(found["id"]),
        question_en=" ".join(found["en"]),
        trap=" ".join(found["trap"]),
        params=tuple(_param(name, row) for row in found.get("param", ())),
        columns=tuple(Column(*(part.strip() for part in row.split("--", 1))) for row in found["column"]),
        text=text,
    )


def _param(name: str, row: str) -> Param:
    head, _, doc = row.partition(" -- ")
    parts = shlex.split(head)
    if len(parts) != 4 or parts[1] not in get_args(ParamType) or not doc:
        raise DataError(
            f"queries/{name}.rq: '# param {row}' is not NAME TYPE required|optional|default:X EXAMPLE -- doc.",
        )
    need = parts[2]
    default = need.partition(":")[2] or None
    return Param(parts[0], parts[1], need == "required", default, parts[3], doc.strip())  # type: ignore[arg-type]  # checked above
