"""Which articles reprint another: a wire story in six outlets is one source, not six.

Two articles are compared by their body's sentences, word for word but for case and spaces; an article of which at
least half stands in an earlier one is its copy.  Light editing changes some sentences, not most.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.model import Reading

SHARE = 0.5
_SHORTEST = 40  # characters: shorter sentences are the newsroom's habits, not a story
_SENTENCE = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])")


def copies(readings: Sequence[Reading]) -> dict[str, str]:
    """Key of each copy to the key of the article it reprints; `readings` come in order of publication.

    An original is never itself a copy: copies of copies point to the first.
    """
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for reading in readings:
        key = reading.article.key
        sentences = list(dict.fromkeys(_sentences(reading)))
        original = _original(sentences, first)
        if original is not None:
            found[key] = found.get(original, original)
        for sentence in sentences:
            first.setdefault(sentence, key)
    return found


def _sentences(reading: Reading) -> Iterator[str]:
    for block in reading.article.blocks:
        if block.role == "body":
            words = reading.article.text[block.span.start : block.span.end]
            for sentence in _SENTENCE.split(words):
                plain = " ".join(sentence.casefold().split())
                if len(plain) >= _SHORTEST:
                    yield plain


def _original(sentences: Iterable[str], first: dict[str, str]) -> str | None:
    shared: Counter[str] = Counter()
    total = 0
    for sentence in sentences:
        total += len(sentence)
        owner = first.get(sentence)
        if owner is not None:
            shared[owner] += len(sentence)
    if not shared:
        return None
    owner, length = max(shared.items(), key=lambda one: (one[1], one[0]))
    return owner if length >= SHARE * total else None
