"""A body pasted twice is read once: the first occurrence is the block, the later ones are further places of it.

Halving the text would be wrong (the lead may stand once and the rest twice), so paragraphs are compared one by one.
"""

import re
import unicodedata
from collections.abc import Container, Sequence
from itertools import pairwise

from graph.model import Role, Span

_LEAST = 25  # a shorter line ("Kata dia:") may rightly stand twice, unless the one before it is a repeat too

_HEAD = 40
_SENTENCE = re.compile(r"(?<=[.!?:\"”’)])\s*(?=[A-Z\"“‘'])")


def paragraph_key(words: str) -> str:
    r"""What makes two paragraphs the same: NFKC, case folded, spaces single.

    >>> paragraph_key("Rapat\u00a0 itu DIGELAR") == paragraph_key("Rapat itu digelar")
    True
    """
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    return " ".join(words.casefold().split())


def align(text: str, pieces: Sequence[tuple[Span, Role]]) -> list[tuple[Span, Role]]:
    r"""Paragraphs cut where copies of them begin, so that a copy glued to other paragraphs is found too.

    Some scrapers print a nested page as "ABC", "AB", "BC", "A", "B", "C".  Two paragraphs that begin alike and are of
    different length give that away; for all other articles nothing is done.

    >>> one, two = "Rapat itu digelar di kantor badan tersebut.", "Hasilnya diumumkan pekan depan di kantor itu."
    >>> text = f"{one}{two}\n{one}\n{two}"
    >>> lines = [(Span(0, 88), "body"), (Span(89, 132), "body"), (Span(133, 178), "body")]
    >>> [text[a:b][:8] for (a, b), _ in align(text, lines)]
    ['Rapat it', 'Hasilnya', 'Rapat it', 'Hasilnya']
    """
    heads: dict[str, int] = {}
    nested = False
    for (start, end), role in pieces:
        if role == "body" and end - start >= _HEAD:
            nested |= heads.setdefault(text[start : start + _HEAD], end - start) != end - start
    if not nested:
        return list(pieces)
    return [cut for span, role in pieces for cut in (_cut_at(text, span, heads) if role == "body" else [(span, role)])]


def _cut_at(text: str, span: Span, heads: Container[str]) -> list[tuple[Span, Role]]:
    begins = (match.end() for match in _SENTENCE.finditer(text, span.start + 1, span.end))
    edges = [span.start, *(at for at in begins if at < span.end and text[at : at + _HEAD] in heads), span.end]
    parts = (Span(start, start + len(text[start:end].rstrip())) for start, end in pairwise(edges))
    return [(part, "body" if any(c.isalnum() for c in text[part.start : part.end]) else "noise") for part in parts]


def fold_repeats(text: str, pieces: Sequence[tuple[Span, Role]]) -> list[tuple[Role, tuple[Span, ...]]]:
    """Each piece once, with all its places, in order of first appearance.

    Only paragraphs of equal length are compared: a statement's offsets carry over to the second place only there.
    """
    seen = _Seen(text)
    folded: list[tuple[Role, list[Span]]] = []
    again = False
    for span, role in pieces:
        if role == "body":
            first = seen.first(span, len(folded))
            again = first is not None and (again or span.end - span.start >= _LEAST)
            if first is not None and again:
                folded[first][1].append(span)
                continue
        folded.append((role, [span]))
    return [(role, tuple(places)) for role, places in folded]


class _Seen:
    """Paragraphs met so far; a key is made only when a second paragraph of the same length turns up."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._alone: dict[int, tuple[Span, int]] = {}
        self._keys: dict[int, dict[str, int]] = {}

    def first(self, span: Span, at: int) -> int | None:
        """Where the same paragraph was met first; None, and `at` is remembered, if it is new."""
        length = span.end - span.start
        if length not in self._keys:
            if length not in self._alone:
                self._alone[length] = (span, at)
                return None
            earlier, index = self._alone[length]
            self._keys[length] = {self._key(earlier): index}
        first = self._keys[length].setdefault(self._key(span), at)
        return first if first != at else None

    def _key(self, span: Span) -> str:
        return paragraph_key(self._text[span.start : span.end])
