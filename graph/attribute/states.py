"""States and seats of power as sources: 'Amerika Serikat menuduh ...', 'Istana memastikan ...', 'kata Gedung Putih'."""

from functools import cache

from graph.attribute.passage import Passage
from graph.lexicon.words import word_set

_MOST_WORDS = 3
_OCCASION = word_set("content_occasion")
# What may stand before a state as the subject of its clause.
_BEFORE = frozenset({",", "namun", "sementara", "sedangkan", "itu", "meski", "meskipun", ".", "—", "–"})


@cache
def _states() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in word_set("source_states"))


def is_state(name: str) -> bool:
    """Whether a name is a state's or a seat's of power.

    >>> is_state("Amerika Serikat"), is_state("Gedung Putih"), is_state("Gedung Sate")
    (True, True, False)
    """
    return tuple(name.split()) in _states()


def state_ending(passage: Passage, last: int, first: int) -> int | None:
    """The first token of the state that ends at `last` and opens its clause; None where none does."""
    words = passage.tokens.words
    for k in range(max(first, last - _MOST_WORDS + 1), last + 1):
        if tuple(words[k : last + 1]) in _states():
            # "di Universitas Contoh, Jerman", but 'Dalam surat kepada Contoh, Iran mengklaim ...'
            place = (
                k - first > 1
                and words[k - 1] == ","
                and words[k - 2][0].isupper()
                and passage.lower[first] not in _OCCASION
            )
            return k if k == first or (words[k - 1].lower() in _BEFORE and not place) else None
    return None


def state_beginning(passage: Passage, first: int, stop: int) -> int | None:
    """The last token of the state that begins at `first`; None where none does."""
    words = passage.tokens.words
    ends = range(min(first + _MOST_WORDS, stop) - 1, first - 1, -1)
    return next((last for last in ends if tuple(words[first : last + 1]) in _states()), None)
