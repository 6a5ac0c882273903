"""When a finding counts as the annotated thing: names, spans, and one-to-one matching."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from graph.evaluate.gold import Said

OVERLAP = 0.5  # intersection over union at which two spans are the same statement
EXACT = 0.9  # ... and at which they count as exactly the same
_PUNCTUATION = re.compile(r"[^\w\s]")
_UNIMPORTANT = frozenset(
    "dr drs ir h hj prof kh bapak pak ibu bu ri republik indonesia kementerian kemen".split()  # noqa: SIM905 - a word list
)
One = TypeVar("One")
Two = TypeVar("Two")


def words_of(name: str) -> list[str]:
    """The words of a name that tell it from others; all of them when nothing else is left.

    >>> words_of("Dr. H. Abdullah Azwar Anas")
    ['abdullah', 'azwar', 'anas']
    >>> words_of("Republik Indonesia")
    ['republik', 'indonesia']
    """
    words = _PUNCTUATION.sub(" ", name.casefold()).split()
    return [word for word in words if word not in _UNIMPORTANT] or words


def same_name(one: str, other: str) -> bool:
    """Whether two names are one: the same words, or all the words of one within the other.

    >>> same_name("Anas", "Abdullah Azwar Anas")
    True
    >>> same_name("Basuki", "Bambang Susantono")
    False
    """
    first, second = set(words_of(one)), set(words_of(other))
    return bool(first and second) and (first <= second or second <= first)


def same_words(one: str, other: str) -> bool:
    """Whether one text holds the other, both being something.

    >>> same_words("tahun 2028", "2028")
    True
    """
    return bool(one and other) and (one in other or other in one)


def overlap(one: Said, other: Said) -> float:
    """Intersection over union of two statements' spans, 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def pair(gold: Sequence[Said], found: Sequence[Said]) -> dict[int, tuple[int, float]]:
    """Annotated statement to found one with their overlap, one to one, the best overlap first."""
    likely = [
        (overlap(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found) if overlap(a, b) >= OVERLAP
    ]
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for value, i, j in sorted(likely, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = (j, value)
            taken.add(j)
    return pairs


def common(gold: Sequence[One], found: Sequence[Two], alike: Callable[[One, Two], bool]) -> int:
    """How many annotated things were found, each finding used once."""
    free = list(found)
    for thing in gold:
        hit = next((i for i, each in enumerate(free) if alike(thing, each)), None)
        if hit is not None:
            del free[hit]
    return len(found) - len(free)
