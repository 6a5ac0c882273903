"""The language tables in data/: months, units, kinds, events, initiative patterns, targets.

In: `<name>.yaml` in data/, rows a non-programmer can mend.  Out: the parsed table, read once, and small helpers
that turn word lists into patterns.  Raises DataError when a table is missing or is not valid YAML.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import DataError
from graph.resources.tables import parse_yaml

_HERE = Path(__file__).resolve().parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The table data/`<name>.yaml` as a mapping.

    >>> table("months")["months"]["september"]
    9
    """
    path = _HERE / f"{name}.yaml"
    try:
        loaded = parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as problem:
        raise DataError(f"{path}: cannot be read as a language table ({problem}); restore or mend it.") from problem
    if not isinstance(loaded, dict):
        raise DataError(f"{path}: a language table must be a mapping of names to lists or tables.")
    return loaded


def alternation(words: Iterable[str]) -> str:
    r"""A pattern of the words, longest first, so that "sampai dengan" wins over "sampai".

    Any white space may stand where a word has a space.

    >>> alternation(["sampai", "sampai dengan"])
    'sampai\\s+dengan|sampai'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
