"""Words, numbers and marks of a stretch of text, as parallel lists: cheaper than an object a token."""

import re
from bisect import bisect_left
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*%?"  # 1.700, 39,5%, 21.39
    r"|(?:[A-Za-z][a-z]{3,}|[A-Z]{2,6})(?=[A-Z][a-z]{2,})"  # "ujarKetua": words glued where a link was stripped
    r"|[^\W_]+(?:[-'’&][^\W_]+)*"  # antar-kementerian, Ma'ruf, PAN-RB
    r"|[^\w\s]"
    r"|_",
)


class Tokens(NamedTuple):
    """Tokens in order; `words[i]` stands at `text[starts[i]:ends[i]]`."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after the offset (may be `len(words)`)."""
        return bisect_left(self.starts, offset)


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`.

    >>> tokenise("Perpres No. 79 Tahun 2025 (KemenPAN-RB).", 0, 40).words
    ['Perpres', 'No', '.', '79', 'Tahun', '2025', '(', 'KemenPAN-RB', ')', '.']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        words.append(match.group())
        begin, stop = match.span()
        starts.append(begin)
        ends.append(stop)
    return Tokens(words, starts, ends)
