"""The words of a content, the known sequences among them, and its main clause: what telling kinds starts from.

In: the content's text.  Out: lower-case words with "." between sentences; (place, group) pairs; a part of the words.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from graph.lexicon.language import table

_T: dict[str, Any] = table("kinds")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?](?=\s)|[?]")
STOPS = frozenset(".!?")
_SUBORDINATE = frozenset(_T["subordinate"])
_VERBLIKE = re.compile(
    r"(?:me|ber|ter|di|akan)\w{3,}|akan|adalah|merupakan|menjadi|bisa|dapat|harus|perlu|boleh|sudah|telah",
)

Sequences = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def sequences(groups: Mapping[str, Iterable[str]]) -> Sequences:
    """First word -> (the words after it, group), longest first: a look-up table for one pass over words.

    >>> sequences({"must": ["harus", "tidak boleh"]})["tidak"]
    ((('boleh',), 'must'),)
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), group))
    return MappingProxyType(
        {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in found.items()},
    )


def words_of(content: str) -> list[str]:
    """The words of the content in lower case, with "." between sentences.

    >>> words_of("Kami akan pindah. Mari.")
    ['kami', 'akan', 'pindah', '.', 'mari']
    """
    return _WORD.findall(content.lower())


def phrases_in(words: list[str], known: Sequences) -> list[tuple[int, str]]:
    """(place, group) of each known sequence among the words; at one place each group once.

    >>> phrases_in(["kami", "tidak", "boleh"], sequences({"must": ["tidak boleh"], "no": ["tidak"]}))
    [(1, 'must'), (1, 'no')]
    """
    found: list[tuple[int, str]] = []
    for at, word in enumerate(words):
        for rest, group in known.get(word, ()):
            if (not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest) and (at, group) not in found[-3:]:
                found.append((at, group))
    return found


def main_clause(words: list[str]) -> list[str]:
    """The first sentence up to its first subordinate word, when that stands after the verb.

    >>> main_clause("gedung itu dibuka agar warga terlayani".split())
    ['gedung', 'itu', 'dibuka']
    """
    seen_verb = False
    for at, word in enumerate(words):
        if word in STOPS:
            return words[:at]
        if word in _SUBORDINATE and seen_verb:
            return words[:at]
        if word == "yang" and not seen_verb:
            return words[:at]  # what follows a relative clause before the verb is not told apart cheaply
        seen_verb = seen_verb or bool(_VERBLIKE.fullmatch(word))
    return words
