"""Word sets of the reading rules, by name: data/words.yaml, read once."""

from functools import cache

from graph.errors import DataError
from graph.lexicon.language import table


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one set.

    Raises: DataError where the file has no such set.

    >>> "maaf" in word_set("active_deeds")
    True
    """
    sets = table("words")
    if name not in sets:
        raise DataError(f"graph/lexicon/data/words.yaml: no set {name!r}; add it.")
    return frozenset(sets[name])
