"""A body pasted twice is read once: the first occurrence is the block, the later ones are further places of it.

Halving the text would be wrong (the lead may stand once and the rest twice), so paragraphs are compared one by one.
"""

import unicodedata
from collections.abc import Sequence

from graph.model import Role, Span

_LEAST = 25  # a shorter line ("Kata dia:") may rightly stand twice


def paragraph_key(words: str) -> str:
    """What makes two paragraphs the same: NFKC, case folded, spaces single.

    >>> paragraph_key("Rapat\\u00a0 itu DIGELAR") == paragraph_key("Rapat itu digelar")
    True
    """
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    return " ".join(words.casefold().split())


def fold_repeats(text: str, pieces: Sequence[tuple[Span, Role]]) -> list[tuple[Role, tuple[Span, ...]]]:
    """Each piece once, with all its places, in order of first appearance."""
    seen: dict[str, int] = {}
    folded: list[tuple[Role, list[Span]]] = []
    for span, role in pieces:
        if role == "body" and span.end - span.start >= _LEAST:
            key = paragraph_key(text[span.start : span.end])
            if key in seen and _same_length(folded[seen[key]][1][0], span):
                folded[seen[key]][1].append(span)
                continue
            seen.setdefault(key, len(folded))
        folded.append((role, [span]))
    return [(role, tuple(places)) for role, places in folded]


def _same_length(one: Span, two: Span) -> bool:
    """A statement's offsets carry over to the second place only where both have as many characters."""
    return one.end - one.start == two.end - two.start
