"""Accounts as sources: 'tulis @contoh'; only one that the article calls official speaks for a body."""

import re
from functools import lru_cache

from graph.attribute.passage import Passage
from graph.attribute.source import Source

_CALLED_OFFICIAL = re.compile(r"resmi[^.@\n]{0,40}(@\w+)")


def is_unknown_account(source: Source, passage: Passage) -> bool:
    """Whether an account speaks that the article does not call an official one: some private person's."""
    name = passage.text[source.span.start : source.span.end]
    return source.kind == "group" and name.startswith("@") and name not in _official(passage.text)


# Asked of one article at a time, for each account in it.
@lru_cache(maxsize=2)
def _official(text: str) -> frozenset[str]:
    """The accounts that a text calls official.

    >>> sorted(_official("Akun Instagram resmi @contoh menulis; @lain menjawab."))
    ['@contoh']
    """
    return frozenset(_CALLED_OFFICIAL.findall(text))
