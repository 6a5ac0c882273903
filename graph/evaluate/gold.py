"""Hand annotations and predictions as frozen types, and how they are read.

In: a folder of `<id>.txt` with `<id>.gold.json` beside it; predictions are what `jejak extract` prints.  Of both only
what is measured is kept.  A malformed file is a DataError that names the file and the place in it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from graph.errors import DataError

SUFFIX = ".gold.json"
Item = TypeVar("Item")


class Amount(Struct, frozen=True):
    """A target inside a statement: its words."""

    text: str = ""


class Held(Struct, frozen=True):
    """An office as annotated or found."""

    title: str = ""
    status: str = "current"


class Person(Struct, frozen=True):
    """An official with the offices held."""

    name: str
    offices: tuple[Held, ...] = ()


class Body(Struct, frozen=True):
    """An agency under all its names."""

    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return tuple(form for form in (self.name, self.acronym, *self.aliases) if form)


class Said(Struct, frozen=True, kw_only=True):
    """A statement, annotated or found; start and end are character offsets into the text."""

    start: int = -1
    end: int = -1
    content: str = ""
    mode: str
    kind: str
    speaker: str
    initiatives: tuple[str, ...] = ()
    targets: tuple[Amount, ...] = ()
    date: str | None = None
    said_on: str | None = None

    @property
    def day(self) -> str:
        """The ISO day it was said on, "" if none."""
        return (self.date or self.said_on or "")[:10]


class Annotated(Struct, frozen=True, kw_only=True):
    """What one article says: by hand, or as found (then `source` names the article)."""

    source: str = ""
    statements: tuple[Said, ...] = ()
    officials: tuple[Person, ...] = ()
    agencies: tuple[Body, ...] = ()

    @property
    def name(self) -> str:
        """The article's id: its file's name up to the first dot."""
        return Path(self.source).name.split(".")[0]


def read_gold(folder: Path) -> tuple[Annotated, ...]:
    """The annotated articles of the folder by name; a DataError when there are none."""
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise DataError(f"{folder}: no *{SUFFIX} here; put one beside each article's .txt (see README, annotations).")
    return tuple(_read_one(path) for path in files)


def read_predictions(file: Path) -> Iterator[Annotated]:
    """What `jejak extract` printed into the file, one article a line."""
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _decode(line, Annotated, f"{file}:{number}")


def text_of(folder: Path, name: str) -> str:
    """The article's text as `jejak` reads it, "" where the file is missing."""
    path = folder / f"{name}.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _read_one(path: Path) -> Annotated:
    """One annotation file, its statements placed in the text where the annotator gave words only."""
    gold = _decode(path.read_bytes(), Annotated, str(path))
    text = text_of(path.parent, path.name.split(".")[0])
    statements = tuple(_placed(gold.statements, text, path))
    return msgspec.structs.replace(gold, source=path.name, statements=statements)


def _placed(statements: tuple[Said, ...], text: str, path: Path) -> Iterator[Said]:
    """The statements with offsets; words without offsets are looked for from the last statement on, then anywhere."""
    position = 0
    for number, said in enumerate(statements):
        placed = said if said.start >= 0 else _find(said, text, position)
        if placed is None:
            raise DataError(f"{path}: statement {number}: its words are not in the text: {said.content[:60]!r}.")
        position = placed.end
        yield placed


def _find(said: Said, text: str, position: int) -> Said | None:
    """The statement at its words' place in the text, None if they are not there."""
    start = text.find(said.content, position)
    start = start if start >= 0 else text.find(said.content)
    return msgspec.structs.replace(said, start=start, end=start + len(said.content)) if start >= 0 else None


def _decode(data: bytes, kind: type[Item], where: str) -> Item:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DataError(f"{where}: {error}. See README, annotations, for the form.") from error
