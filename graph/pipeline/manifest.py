"""What each run left in the graph, `runs/NNNN.json`: so that two runs can be compared and a newsroom can cite one.

No clock: the number is the run.  A run that changes nothing writes nothing, so building again gives the same folder.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from graph.errors import DataError
from graph.identifiers import digest
from graph.ledger import Change
from graph.model import Reading

FOLDER = "runs"


def manifest(readings: Sequence[Reading], changes: Iterable[Change]) -> dict[str, Any]:
    """Articles by key and statements by id, each with a hash of its content, and the ids of the changes, sorted."""
    encode = msgspec.json.Encoder().encode
    return {
        "articles": {one.article.key: digest(one.article.text) for one in readings},
        "statements": {
            statement.id: digest(encode(statement).decode(), length=8)
            for one in readings
            for statement in one.statements
        },
        "changes": sorted(change.id for change in changes),
    }


class Manifests:
    """The runs of a folder with the one under way: it is a new run only if it says what the last one does not."""

    def __init__(self, folder: Path, content: dict[str, Any]) -> None:
        self._folder = folder
        self._content = content
        self._text = json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
        known = numbers(folder)
        last = known[-1] if known else 0
        same = bool(last) and path(folder, last).read_text(encoding="utf-8") == self._text
        self.number = last if same else last + 1

    def statements(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each run's statement ids with their hashes, ascending; DataError for a file that is no manifest."""
        for number in numbers(self._folder):
            if number < self.number:
                yield number, _statements(path(self._folder, number))
        yield self.number, self._content["statements"]

    def save(self) -> int:
        """Writes the run under way and gives its number; one that says nothing new is not written again."""
        file = path(self._folder, self.number)
        file.parent.mkdir(exist_ok=True)
        if not file.exists():
            file.write_text(self._text, encoding="utf-8", newline="\n")
        return self.number


def _statements(file: Path) -> Mapping[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))["statements"]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{file} is no manifest of a run; remove it.") from error
    return {str(key): str(value) for key, value in found.items()}


def path(folder: Path, number: int) -> Path:
    """The file of a run."""
    return folder / FOLDER / f"{number:04}.json"


def numbers(folder: Path) -> list[int]:
    """The numbers of the runs that are there, ascending."""
    files = (folder / FOLDER).glob("[0-9]*.json")
    return sorted(int(file.stem) for file in files if file.stem.isdigit())
