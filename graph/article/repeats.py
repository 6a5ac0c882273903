"""A body pasted twice is read once: the first occurrence is the block, the later ones are further places of it.

Halving the text would be wrong (the lead may stand once and the rest twice), so paragraphs are compared one by one.
"""

import unicodedata
from collections.abc import Sequence

from graph.model import Role, Span

_LEAST = 25  # a shorter line ("Kata dia:") may rightly stand twice


def paragraph_key(words: str) -> str:
    r"""What makes two paragraphs the same: NFKC, case folded, spaces single.

    >>> paragraph_key("Rapat\u00a0 itu DIGELAR") == paragraph_key("Rapat itu digelar")
    True
    """
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    return " ".join(words.casefold().split())


def fold_repeats(text: str, pieces: Sequence[tuple[Span, Role]]) -> list[tuple[Role, tuple[Span, ...]]]:
    """Each piece once, with all its places, in order of first appearance.

    Only paragraphs of equal length are compared: a statement's offsets carry over to the second place only there.
    """
    by_length: dict[int, list[int]] = {}
    folded: list[tuple[Role, list[Span]]] = []
    for span, role in pieces:
        if role == "body" and (length := span.end - span.start) >= _LEAST:
            earlier = by_length.setdefault(length, [])
            if (twin := _twin(text, span, earlier, folded)) is not None:
                folded[twin][1].append(span)
                continue
            earlier.append(len(folded))
        folded.append((role, [span]))
    return [(role, tuple(places)) for role, places in folded]


def _twin(text: str, span: Span, earlier: Sequence[int], folded: Sequence[tuple[Role, list[Span]]]) -> int | None:
    if not earlier:
        return None
    key = paragraph_key(text[span.start : span.end])
    first = ((at, folded[at][1][0]) for at in earlier)
    return next((at for at, place in first if paragraph_key(text[place.start : place.end]) == key), None)
