"""Withdrawn articles, `retracted.json`: their words leave store, working copy and exports; a tombstone stays.

The tombstone says which article was withdrawn and why, and holds none of its words.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from graph.errors import DataError
from graph.namespaces import BASE
from graph.triples import iris
from graph.triples import vocabulary as v
from graph.triples.sheet import Sheet

NAME = "retracted.json"


def read(folder: Path) -> dict[str, str]:
    """Keys of withdrawn articles with the reasons; DataError where the file is no JSON object of texts."""
    file = folder / NAME
    if not file.exists():
        return {}
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"{file} is not JSON ({error}); mend it or remove it.") from error
    if not isinstance(found, dict) or not all(isinstance(reason, str) for reason in found.values()):
        raise DataError(f'{file} must look like {{"ARTICLE KEY": "reason"}}; mend it or remove it.')
    return found


def write(folder: Path, retracted: Mapping[str, str]) -> None:
    """Writes them, sorted."""
    text = json.dumps(dict(sorted(retracted.items())), ensure_ascii=False, indent=1)
    (folder / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")


def tombstones(retracted: Mapping[str, str], base: str = BASE) -> list[str]:
    """The N-Quads lines: the article's IRI as a Retraction with its reason, in the default graph."""
    sheet = Sheet()
    for key, reason in sorted(retracted.items()):
        subject = f"<{iris.node('article', key, base)}>"
        sheet.kind(subject, v.RETRACTION)
        sheet.words(subject, v.REASON, reason or "-")
    return sheet.lines
