"""Accounts and initials as sources: 'tulis @contoh', 'seorang wanita berinisial SW'.

Only an account that the article calls official speaks for a body; who is told by initials shall not be named.
"""

import re
from functools import lru_cache

from graph.attribute.passage import Passage
from graph.attribute.source import Source

_CALLED_OFFICIAL = re.compile(r"resmi[^.@\n]{0,40}(@\w+)")
_LONGEST_INITIALS = 4


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


@lru_cache(maxsize=1 << 10)
def told_by_initials(text: str, name: str) -> bool:
    """Whether capitals taken for a body's name are a person's initials.

    >>> told_by_initials("Wanita berinisial SW melapor. SW mengaku takut.", "SW")
    True
    >>> told_by_initials("BGN memastikan layanan itu dibuka.", "BGN")
    False
    """
    if not (name.isupper() and name.isalpha() and len(name) <= _LONGEST_INITIALS):
        return False
    return re.search(rf"inisial\s+{name}\b|\b{name}\s+\(\d\d(?: tahun)?\)", text) is not None
