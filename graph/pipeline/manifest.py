"""What each run left in the graph, `runs/NNNN.json`: so that two runs can be compared and a newsroom can cite one.

No clock: the number is the run.  A run that changes nothing writes nothing, so building again gives the same folder.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

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


def save(folder: Path, content: dict[str, Any]) -> int:
    """Writes the manifest as the next run, unless it says what the last one says; gives the newest run's number."""
    runs = folder / FOLDER
    runs.mkdir(exist_ok=True)
    last = numbers(folder)[-1] if numbers(folder) else 0
    text = json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
    if last and path(folder, last).read_text(encoding="utf-8") == text:
        return last
    path(folder, last + 1).write_text(text, encoding="utf-8", newline="\n")
    return last + 1


def path(folder: Path, number: int) -> Path:
    """The file of a run."""
    return folder / FOLDER / f"{number:04}.json"


def numbers(folder: Path) -> list[int]:
    """The numbers of the runs that are there, ascending."""
    files = (folder / FOLDER).glob("[0-9]*.json")
    return sorted(int(file.stem) for file in files if file.stem.isdigit())
