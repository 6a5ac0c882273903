"""Word sets of the reading rules, by name: data/words.yaml, read once."""

from functools import cache

import yaml

from graph.errors import DataError
from graph.lexicon.cues import data_text


@cache
def _sets() -> dict[str, frozenset[str]]:
    try:
        table = yaml.load(data_text("words.yaml"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader either way
    except yaml.YAMLError as error:
        raise DataError(f"graph/lexicon/data/words.yaml: {error}; mend that line.") from error
    return {name: frozenset(words) for name, words in table.items()}


def word_set(name: str) -> frozenset[str]:
    """The words of one set.

    Raises: DataError where the file has no such set.

    >>> "maaf" in word_set("active_deeds")
    True
    """
    sets = _sets()
    if name not in sets:
        raise DataError(f"graph/lexicon/data/words.yaml: no set {name!r}; add it.")
    return sets[name]
