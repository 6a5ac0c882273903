"""Folding with a memory: the same names come back thousands of times."""

from functools import lru_cache

from graph.identifiers import fold


@lru_cache(maxsize=1 << 17)
def folded(text: str) -> str:
    """`fold`, remembered, and quick for plain ASCII.

    >>> folded("  Sari  WULANDARI ") == "sari wulandari", folded("Mu\u2019ti") == fold("Mu\u2019ti")
    (True, True)
    """
    return " ".join(text.casefold().split()) if text.isascii() else fold(text)


def spaced(text: str) -> str:
    """The text with every run of white space made one space."""
    return " ".join(text.split())
