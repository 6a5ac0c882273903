"""Finds the known forms in a text: one pass of an Aho-Corasick automaton, longest form first, on word boundaries.

In: text.  Out: atoms (start, end, form number), not overlapping, in order.  Linear in the text's length.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

_SAME_WIDTH = str.maketrans({"\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2019": "'", "\t": " "})


_REACH = 80  # how far past a cut match a form that begins inside it may run


class Atom(NamedTuple):
    """A form found: its place and its number in the table of forms."""

    start: int
    end: int
    form: int


def plain(text: str) -> str:
    """The text with typographic variants of space, hyphen and apostrophe made plain, at unchanged offsets."""
    return text if text.isascii() else text.translate(_SAME_WIDTH)


def _glued(text: str, at: int) -> bool:
    """Whether two words were glued at the offset, as where a link was stripped.

    >>> _glued("Gubernur BaliWayan", 13), _glued("KemenPAN-RB", 5), _glued("Balikpapan", 4)
    (True, False, False)
    """
    return text[at - 1].islower() and text[at].isupper() and text[at + 1 : at + 2].islower()


class Finder:
    """The automaton over the table of forms, built on first use (about 50 ms CPU)."""

    def __init__(self, forms: Sequence[str]) -> None:
        self.forms = forms

    @cached_property
    def index(self) -> dict[str, int]:
        """Form to its number."""
        return {form: number for number, form in enumerate(self.forms)}

    @cached_property
    def _automaton(self) -> object:
        import ahocorasick_rs  # noqa: PLC0415 - not needed to look up keys

        return ahocorasick_rs.AhoCorasick(
            self.forms,
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
            store_patterns=False,
        )

    def atoms(self, text: str) -> list[Atom]:
        """The known forms in `text` (already `plain`)."""
        found: list[Atom] = []
        size = len(text)
        for number, start, end in self._automaton.find_matches_as_indexes(text):  # type: ignore[attr-defined]  # untyped
            if start and text[start - 1].isalnum() and not _glued(text, start):
                continue
            if end < size and text[end].isalnum() and not _glued(text, end):
                found.extend(self._cut(text, start, end))
                continue
            found.append(Atom(start, end, number))
        return found

    def _cut(self, text: str, start: int, end: int) -> list[Atom]:
        """What a match that ends inside a word stands for: "Komisi II DPR|D" is "Komisi II" and then "DPRD"."""
        shorter = self._shorter(text, start, end)
        first = text.find(" ", start, end) + 1 if shorter is None else shorter.end
        found = [shorter] if shorter is not None else []
        if first > start:
            window = text[first : end + _REACH]
            found.extend(
                Atom(first + a.start, first + a.end, a.form) for a in self.atoms(window) if first + a.start < end
            )
        return found

    def _shorter(self, text: str, start: int, end: int) -> Atom | None:
        """The longest known form that ends on a boundary inside a match that does not ("Presiden R|usia")."""
        while (end := max(text.rfind(" ", start, end), text.rfind("-", start, end))) > start:
            number = self.index.get(text[start:end])
            if number is not None:
                return Atom(start, end, number)
        return None
