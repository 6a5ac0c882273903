"""Sentences of a block: split at full stops outside quotations, with the abbreviations and numbers of official prose.

A stop inside a quotation never ends the sentence that carries it, so '"A. B," kata X.' is one sentence with one
quotation.  Paragraphs glued without a space ("... (ha).Kedua, ...") are split too.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment.quotes import Quotation, find_quotations

_STOP = re.compile(
    r"[.!?…]+[)\]’'”\"]*(?=\s+[\"“”„«'‘(\[]?\s?[A-ZÀ-Ý0-9–—-]|(?<=[a-zà-ÿ0-9%)][.!?])[\"“]?[A-ZÀ-Ý][a-zà-ÿ]+|\s*$)",
)
_WORD_BEFORE = re.compile(r"([^\W_]+)$")
_ABBREVIATIONS = word_set("sentences_abbreviations")
# Abbreviations that do end a sentence when a capital follows.
_ENDS_ANYWAY = word_set("sentences_ends_anyway")
# Behind these a single I, V or X is a number, no initial: "seleksi tahap I. Kedua, ..."; nor is the H of "1447 H".
_COUNTED = re.compile(
    r"\b(?:tahap|golongan|jilid|eselon|kelas|bab|tipe|fase|semester|triwulan|kuartal|kategori|komisi|babak)\s+[IVX]$"
    r"|\b(?:1[34]\d\d\s+H|[12]\d{3}\s+M)$",
    re.IGNORECASE,
)
_COUNT_SUFFIX = re.compile(r"\d-?an$")
_ITEM_NUMBER = re.compile(r"\d{1,2}")


class Sentence(NamedTuple):
    """A sentence without surrounding space, and the quotations that begin in it."""

    span: Span
    quotations: tuple[Quotation, ...]

    def quotes(self, offset: int) -> bool:
        """Whether the offset stands inside one of the quotations, which are in order and never overlap."""
        last = bisect_right(self.quotations, offset, key=_outer_start) - 1
        return last >= 0 and offset < self.quotations[last].outer.end


def _outer_start(quotation: Quotation) -> int:
    return quotation.outer.start


def _abbreviated(text: str, stop: int, start: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial, a degree or the number of an item."""
    if text[stop] != ".":
        return False
    if stop - start <= 2 and _ITEM_NUMBER.fullmatch(text, start, stop) is not None:
        return True
    match = _WORD_BEFORE.search(text, max(start, stop - 12), stop)
    if match is None:
        return False
    word = match.group(1)
    if len(word) == 1:
        return word.isupper() and word.isalpha() and _COUNTED.search(text, max(start, stop - 16), stop) is None
    if _COUNT_SUFFIX.search(text, max(start, stop - 12), stop) is not None:
        return False  # "sekitar 1.800-an. Ketika ..."
    folded = word.casefold()
    return folded in _ABBREVIATIONS and folded not in _ENDS_ANYWAY


def _stops(text: str, block: Span, quotations: tuple[Quotation, ...]) -> list[int]:
    """Offsets where a sentence ends, outside quotations."""
    marks = list(_STOP.finditer(text, block.start, block.end))
    starts = [mark.start() for mark in marks]
    ends: list[int] = []
    position = block.start
    for quotation in quotations:
        inside = marks[bisect_left(starts, position) : bisect_left(starts, quotation.outer.start)]
        ends.extend(_ends_at(text, inside, Span(position, quotation.outer.start), block.end))
        position = quotation.outer.end
        if _ends_with_quotation(text, quotation, block):
            ends.append(position)
    ends.extend(_ends_at(text, marks[bisect_left(starts, position) :], Span(position, block.end), block.end))
    return ends


def _ends_at(text: str, marks: list[re.Match[str]], stretch: Span, limit: int) -> list[int]:
    """Which of the stops in a stretch without quotations end a sentence; the lookahead may see what follows it."""
    found = []
    for match in marks:
        glued = match.end() < limit and not text[match.end()].isspace()
        if not _abbreviated(text, match.start(), stretch.start) and not (glued and _too_short_to_split(text, match)):
            found.append(min(match.end(), stretch.end))
    return found


def _too_short_to_split(text: str, match: re.Match[str]) -> bool:
    """Glued stops split only between words of some length: 'M.Si' and 'S.Pd' are degrees, 'ha).Kedua' is not."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    return before is not None and len(before.group(1)) <= 2 and before.group(1)[:1].isupper()


def _ends_with_quotation(text: str, quotation: Quotation, block: Span) -> bool:
    """Whether the sentence ends with the quotation: it closed with a stop and what follows begins anew."""
    if not quotation.closed or text[quotation.inner.end - 1] not in ".!?…":
        return False
    rest = text[quotation.outer.end : min(quotation.outer.end + 3, block.end)].lstrip()
    return not rest or rest[0].isupper() or rest[0] in '"“”('


def split_block(text: str, block: Span) -> tuple[Sentence, ...]:
    """The sentences of a block.

    >>> text = 'Perpres No. 79 diteken. Ada 1.800-an. Dr. H. Sari menyebut Rp1,95 juta.Kedua, ia. "Ya. Siap," kata S.'
    >>> for sentence in split_block(text, Span(0, len(text))):
    ...     print(text[sentence.span.start:sentence.span.end])
    Perpres No. 79 diteken.
    Ada 1.800-an.
    Dr. H. Sari menyebut Rp1,95 juta.
    Kedua, ia.
    "Ya. Siap," kata S.
    """
    quotations = find_quotations(text, block)
    sentences: list[Sentence] = []
    start, upcoming = block.start, 0
    for end in [*_stops(text, block, quotations), block.end]:
        first = start
        while first < end and text[first].isspace():
            first += 1
        if first >= end:
            continue
        last = upcoming
        while last < len(quotations) and quotations[last].outer.start < end:
            last += 1
        sentences.append(Sentence(Span(first, _rstrip(text, first, end)), quotations[upcoming:last]))
        start, upcoming = end, last
    return tuple(sentences)


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
