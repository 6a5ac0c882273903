"""Quotations in all the marks that Indonesian news uses: "…", “…”, ”…” (Kompas print), «…», '…', and unbalanced ones.

A quotation is found inside one block.  One that is opened and never closed runs to the end of its block, as a speech
over several paragraphs does; a closing mark that nothing opened closes speech from the start of its block, whose
opening mark was lost in scraping.
"""

import re
from typing import NamedTuple

from graph.model import Span

_MARK = re.compile("[\"“”„‟«»＂]|''|``")
_SINGLE = re.compile(r"(?<![^\W_])['‘](?=[^\W_])([^'‘’\"“”\n]{2,400}?)['’](?![^\W_])")
_OPENING = frozenset("“„«")
_CLOSERS = frozenset(",.?!…;:")


class Quotation(NamedTuple):
    """A quotation: `outer` with its marks, `inner` without them and without space; `closed` if both stood."""

    outer: Span
    inner: Span
    closed: bool = True


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _opens(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether a mark met outside a quotation can open one: something follows, and it does not hang on a word."""
    mark, after = match.group(), match.end()
    if mark in _OPENING:
        return True
    if after >= block.end:
        return False
    before = text[match.start() - 1] if match.start() > block.start else " "
    if before in ",.?!" and text[after].isspace():
        return False
    hangs = not before.isspace() and before not in "([{-–—/:,.\u200b"
    return not (hangs and (text[after].isspace() or text[after] in ",.;"))


def _closes(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether a mark met inside a quotation closes it: an opening shape in the middle of speech does not."""
    if match.group() in _OPENING:
        return False
    after, before = match.end(), text[match.start() - 1]
    if after >= block.end or not before.isspace():
        return True
    return text[after].isspace() or text[after] in ",.;:?!)" or match.group() in "”»"


def find_quotations(text: str, block: Span) -> tuple[Quotation, ...]:
    """The quotations of a block, outermost only, in order.

    >>> text = '”Kami siap,” kata Sari. "Sudah siap'
    >>> [text[q.inner.start:q.inner.end] for q in find_quotations(text, Span(0, len(text)))]
    ['Kami siap,', 'Sudah siap']
    """
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text, block.start, block.end):
        if opened is None:
            opened = match if _opens(text, match, block) else None
            if opened is None and not found and text[match.start() - 1] in ",?!":
                # the opening mark was lost in scraping: the speech began with the block
                found.append(Quotation(Span(block.start, match.end()), _trim(text, block.start, match.start())))
        elif _closes(text, match, block):
            inner = _trim(text, opened.end(), match.start())
            if inner.end > inner.start:
                found.append(Quotation(Span(opened.start(), match.end()), inner))
            opened = None
        elif match.group() != "“":
            # An opening shape inside an open quotation: the earlier one lost its closing mark.
            found.extend(_unclosed(text, opened, match.start()))
            opened = match
    if opened is not None:
        found.extend(_unclosed(text, opened, block.end))
    return tuple(found) if found else _singles(text, block)


def _unclosed(text: str, opened: re.Match[str], end: int) -> list[Quotation]:
    inner = _trim(text, opened.end(), end)
    return [Quotation(Span(opened.start(), inner.end), inner, closed=False)] if inner.end > inner.start else []


def _singles(text: str, block: Span) -> tuple[Quotation, ...]:
    """Quotations in single marks, sought only where no double mark stands; an apostrophe inside a word is none."""
    if text.find("'", block.start, block.end) < 0 and text.find("‘", block.start, block.end) < 0:
        return ()
    return tuple(
        Quotation(Span(*match.span()), Span(*match.span(1))) for match in _SINGLE.finditer(text, block.start, block.end)
    )
