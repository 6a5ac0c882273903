"""Whether a statement is negated, under which condition it stands, and how sure its speaker is.

In: the content's words, or its text and span.  Out: a flag, a span, a level.
'tidak hanya A, tetapi B' negates nothing.
"""

import re
from typing import Any

from graph.attribute.kind_words import main_clause, phrases_in, sequences
from graph.lexicon.language import alternation, table
from graph.model import Certainty, Kind, Span

_T: dict[str, Any] = table("kinds")
_NEGATION = sequences({"no": _T["negators"], "yes": _T["not_negating"]})
_CERTAINTY = sequences(_T["certainty"])
_CONDITION = re.compile(rf"\b(?:{alternation(_T['conditions'])})\b", re.IGNORECASE)
_OPENERS = frozenset(phrase.split()[0] for phrase in _T["conditions"])
_DOUBTFUL = frozenset(_T["doubtful"])
_FOLLOWS = frozenset(_T["condition_follows"])
_NEXT = re.compile(r"\s+(\w+)")
_CONDITION_END = re.compile(r"[,.;!?]\s|\bmaka\b|$")
_LEVELS: tuple[Certainty, ...] = ("possible", "probable", "certain")


def is_negated(words: list[str]) -> bool:
    """Whether the main clause of the first sentence is negated.

    >>> is_negated("peningkatan gizi tidak dapat dilakukan hanya oleh satu instansi".split())
    True
    >>> is_negated("kegiatan ini tidak hanya membantu tetapi juga membina".split())
    False
    >>> is_negated("kami akan membantu warga yang tidak mampu".split())
    False
    """
    main = main_clause(words)
    marks = phrases_in(main, _NEGATION)
    # the negator is the first word of such a phrase, or the second ("negara bukan pajak")
    excused = {at + step for at, group in marks if group == "yes" for step in (0, 1)}
    return any(group == "no" and at not in excused for at, group in marks)


def condition_in(text: str, span: Span, words: list[str]) -> Span | None:
    """The words of the condition, from 'jika' to the clause's end; None where there is none.

    words: those of the span, in lower case, to leave early.

    >>> said = "IKN pindah jika Perpres terbit, kata Sari"
    >>> found = condition_in(said, Span(0, 30), ["ikn", "pindah", "jika", "perpres", "terbit"])
    >>> said[found.start:found.end]
    'jika Perpres terbit'
    """
    found = () if _OPENERS.isdisjoint(words) else _CONDITION.finditer(text, span.start, span.end)
    match = next((m for m in found if _is_condition(text, span, m)), None)
    if match is None:
        return None
    end = _CONDITION_END.search(text, match.end(), span.end)
    stop = end.start() if end else span.end
    while stop > match.end() and text[stop - 1].isspace():
        stop -= 1
    return Span(match.start(), stop)


def _is_condition(text: str, span: Span, match: re.Match[str]) -> bool:
    """'asal tidak berlebihan' or 'Asal pasar ditambah, ...', not 'sepanjang pantai', 'pegawai asal Bali'."""
    word = match.group().lower()
    if word not in _DOUBTFUL:
        return True
    after = _NEXT.match(text, match.end(), span.end)
    if after is None:
        return False
    return after[1] in _FOLLOWS or (word == "asal" and match.start() == span.start and after[1].islower())


def certainty_of(words: list[str], kind: Kind) -> Certainty:
    """How sure the speaker sounds: the weakest level that a word of the content gives; a bare claim is unspecified.

    >>> certainty_of("mungkin tahun depan pindah".split(), "prediction")
    'possible'
    """
    levels = {group for _, group in phrases_in(words, _CERTAINTY)}
    for level in _LEVELS:
        if level in levels:
            return level
    return "probable" if kind == "prediction" else "unspecified"
