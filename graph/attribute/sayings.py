"""Where statements stand, as far as their day of saying goes, and what stands outside the words told.

In: drafts with their speakers.  Out: `Saying`s, and `Outside`, which tells in constant time whether a place belongs to
the words of a statement.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Span, SpeakerKind

__all__ = ["Outside", "Saying"]

_NESTED = 3  # words told stand inside other words told at most so deep


class Saying(NamedTuple):
    """A statement: its words, sentence, cue and block, who says it, for which body, and who passes it on (ids)."""

    words: Span
    sentence: Span
    cue: Span | None
    block: Span
    speaker: str
    kind: SpeakerKind
    agency: str | None = None
    relayer: str | None = None


class Outside:
    """The words told in an article, by place."""

    def __init__(self, sayings: Sequence[Saying]) -> None:
        self._words = sorted({one.words for one in sayings})
        self._sentences = {one.sentence for one in sayings}

    def words_at(self, at: int) -> Span | None:
        """The words told that hold the place, None where it stands outside all.

        >>> one = Saying(Span(0, 5), Span(0, 20), None, Span(0, 20), "sari", "person")
        >>> Outside([one]).words_at(3), Outside([one]).words_at(5)
        (Span(start=0, end=5), None)
        """
        k = bisect_right(self._words, (at, at + 1_000_000_000)) - 1
        return next((w for w in reversed(self._words[max(0, k - _NESTED + 1) : k + 1]) if at < w.end), None)

    def tells(self, sentence: Span) -> bool:
        """Whether somebody says something in the sentence."""
        return sentence in self._sentences
