"""The sentences of a statement with what stands in them: the initiative, the targets, and words that decide.

The words are in the language table `ledger`; `matter` reads them.  In: a statement's words and places.  Out: Clauses.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from graph.identifiers import fold
from graph.lexicon.language import alternation, table
from graph.model import Span, Target

_T: dict[str, Any] = table("ledger")


def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(_T[name])})\b", re.IGNORECASE)


_PEOPLE_BEFORE = re.compile(
    rf"\b(?:{alternation(_T['people'])})\b(?:\s+[^\W\d]\S*){{0,8}}\s+(?:{alternation(_T['amounts_to'])})\s*$",
    re.IGNORECASE,
)
NEUTRAL = frozenset(word for line in _T["neutral"] for word in line.split())
LASTING, AGAIN, REACH, TOTAL, PART, CONTRAST = (
    _words(name) for name in ("lasting", "again", "reach", "total", "part", "contrast")
)
RECALLED = re.compile(rf"(?<!perlu ){_words('recalled').pattern}", re.IGNORECASE)
DOUBT = re.compile(rf"{_words('doubt').pattern}|\?", re.IGNORECASE)
BREAK = re.compile(
    rf",? (?:yang(?! (?:{alternation(_T['plan_after_yang'])})\b)|{alternation(_T['breaks'])})\b|[;:]", re.IGNORECASE
)
_CLASSES: tuple[str, ...] = tuple(_T["milestones"])
MILESTONE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<m{number}>{alternation(_T['milestones'][name])})" for number, name in enumerate(_CLASSES))
    + r")\b",
    re.IGNORECASE,
)
SUMS = frozenset(_T["sums"])
_PEOPLE, _BARE, _SUM_UNITS = (frozenset(fold(one) for one in _T[name]) for name in ("people", "bare", "sums"))
_LOCAL = re.compile(rf"\b(?:{alternation(_T['local'])})[ -](?=([A-Z]\w+))")
_POINTER = re.compile(rf"\b(?:{alternation(_T['pointers'])})(?:nya| ini| itu| tersebut)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]+[\"”’')]*\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


class Clause(NamedTuple):
    """One sentence of a statement: its words, and in it the places of the initiative and the targets.

    names: all that the article calls the initiative.
    """

    text: str
    named: tuple[Span, ...]
    targets: tuple[tuple[Target, Span], ...]
    names: str

    def place(self, target: Target) -> Span:
        """Where the target stands in the sentence."""
        return next(at for one, at in self.targets if one is target)

    @property
    def counted(self) -> list[tuple[Target, Span]]:
        """The countable quantities: no money, no shares."""
        return [(t, at) for t, at in self.targets if t.kind == "quantity" and (t.unit or "") not in SUMS]


def clauses(content: str, offset: int, named: Sequence[Span], names: str, targets: Sequence[Target]) -> list[Clause]:
    """The sentences that hold a target, each with what stands in it.

    content: the statement's words; offset: where they begin in the article.  named: the places of the initiative in
    the article; a word that points back ("program ini") counts where it is not named.  names: all its names.
    """
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(content)), len(content)]
    found = []
    for start, end in pairwise(cuts):
        inside = tuple(
            (t, Span(t.span.start - offset - start, t.span.end - offset - start))
            for t in targets
            if start <= t.span.start - offset < end
        )
        text = content[start:end]
        places = tuple(
            Span(one.start - offset - start, one.end - offset - start)
            for one in named
            if start <= one.start - offset and one.end - offset <= end
        ) or tuple(Span(match.start(), match.end()) for match in _POINTER.finditer(text))
        found.append(Clause(text, places, inside, names))
    return found


def milestone(found: re.Match[str]) -> str:
    """The class of a milestone that `MILESTONE` found: "", "selesai" or "terbit".

    >>> [milestone(found) for found in MILESTONE.finditer("dimulai Juli dan rampung Desember")]
    ['', 'selesai']
    """
    return _CLASSES[int(str(found.lastgroup)[1:])]


def word_list(text: str) -> list[str]:
    """The words, in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def neutral(text: str) -> bool:
    """Whether no word of it could be what the sentence is about.

    >>> neutral("pelaksanaan program"), neutral("masalah pembayaran program")
    (True, False)
    """
    return all(word in NEUTRAL for word in word_list(text))


def without(text: str, places: Sequence[Span]) -> str:
    """The text with these places blank, so that all other offsets hold."""
    for one in places:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def local(clause: Clause, text: str) -> bool:
    """Whether the words restrict it to some place that the initiative's own names do not name."""
    return any(match[1] not in clause.names for match in _LOCAL.finditer(text))


def counted_as(clause: Clause, target: Target) -> str | None:
    """As `unit_of`, but people may also stand before their number: "penerima diproyeksikan sebanyak 82 juta"."""
    if not target.unit and _PEOPLE_BEFORE.search(clause.text, 0, clause.place(target).start):
        return "orang"
    return unit_of(target)


def unit_of(target: Target) -> str | None:
    """What is counted, people as people however they are called; None where the words do not say it."""
    unit = fold(target.unit or "")
    if target.low is not None and target.low % 1 and unit not in _SUM_UNITS:
        return None
    if unit in _PEOPLE:
        return "orang"
    return None if not unit or unit in _BARE else unit
