"""Reads the YAML and CSV tables, each checked against its type; what is wrong is said with file, key and remedy."""

import csv
from pathlib import Path
from typing import TypeVar

import msgspec

from graph.errors import DataError
from graph.resources.tables import parse_yaml

T = TypeVar("T")


def read_yaml(path: Path, kind: type[T]) -> T:
    """The file as `kind`; DataError where it is not YAML, lacks a key, or has one that is not known."""
    import yaml  # noqa: PLC0415 - 30 ms that only a changed table costs

    try:
        return msgspec.convert(_unstamped(parse_yaml(path.read_text(encoding="utf-8"))), kind)
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f" line {where.line + 1}" if where else ""
        raise DataError(
            f"{path.name}{line}: not valid YAML ({getattr(error, 'problem', error)}); mend the line.",
        ) from error
    except msgspec.ValidationError as error:
        raise DataError(
            f"{path.name}: {error}; mend that item (see graph/gazetteer/items.py for what it may hold).",
        ) from error


def read_csv(path: Path) -> list[tuple[str, str]]:
    """(code, name) rows of a table whose comment lines begin with '#'; the first other line is its head."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = list(csv.reader(lines[1:]))
    for row in rows:
        if len(row) != 2:
            raise DataError(f"{path.name}: {row} is not code,name; mend the row.")
    return [(row[0], row[1]) for row in rows]


def _unstamped(value: object) -> object:
    # YAML reads 2024-10-21 as a date and 2022 as a number; tables hold them as the words they are
    if isinstance(value, dict):
        return {str(key): _unstamped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unstamped(item) for item in value]
    return value if value is None or isinstance(value, bool) else str(value)
