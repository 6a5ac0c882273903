r"""The text's lines, with their offsets, and which of them a scraper broke out of one sentence.

A link inside a sentence often became a line of its own: "... mengunjungi \nRSUD Contoh.\n Kunjungan ...".
"""

import re
from typing import NamedTuple

from graph.model import Span


class Line(NamedTuple):
    """A line that is not blank, without surrounding white space.

    lead / trail: the raw line began / ended with a space, as pieces of a broken sentence do.  gap: a blank line before.
    """

    span: Span
    text: str
    lead: bool
    trail: bool
    gap: bool


_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff"
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2002\u2003\u2009\u202f\u3000"
)
"""Marks without a shape, which scrapers leave at the ends of lines, and white space between them."""


def cut_lines(text: str) -> list[Line]:
    r"""The lines of the text that are not blank.

    >>> [(line.text, line.gap) for line in cut_lines("Judul\n\n Isi berita. \n")]
    [('Judul', False), ('Isi berita.', True)]
    """
    lines: list[Line] = []
    at, gap = 0, False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped and (stripped[0] in _INVISIBLE or stripped[-1] in _INVISIBLE):
            while (bare := stripped.strip(_INVISIBLE).strip()) != stripped:
                stripped = bare
        if stripped:
            start = at + raw.find(stripped)
            lines.append(Line(Span(start, start + len(stripped)), stripped, raw[0] in " \xa0", raw[-1] in " \xa0", gap))
        gap = not stripped
        at += len(raw) + 1
    return lines


_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$|[\"”»]$")
_HANGING = (
    "di ke dari oleh dan yang dengan pada untuk kepada tentang menurut diberitakan dikutip dilansir mengutip melansir "
    "dalam seperti bersama atau serta terhadap adalah antara sebagai"
)
_HANGS = re.compile(rf"(?:^|\s)(?:(?i:{'|'.join(_HANGING.split())}))$|[,(/&–—-]$")
_GOES_ON = re.compile(r"[a-zà-ÿ,;)%(]|\.(?:\s|$)|[–—]\s*[A-Z\"“]|[–—-]{1,2}$|:(?:\s|$)")
_QUOTED = re.compile(r"[\"”]$")
_WORD = re.compile(r"[a-z]{2}")
_MASTHEAD = re.compile(r"(?:\.(?i:com|co\.id|co|id)|\))$")
_LINK = 60
_WRAPPED = re.compile(r"[^.!?:;…\"”»]\n(?=\S)")


def goes_on(line: Line, following: Line, after: Line | None = None) -> bool:
    r"""Whether a scraper broke the following line out of this one's sentence; `after` is the line after that.

    >>> one, two, three = cut_lines("Ia mengunjungi \nRSUD Contoh.\n Kunjungan itu singkat.")
    >>> goes_on(one, two), goes_on(two, three)
    (True, True)
    """
    if following.gap:
        return _WORD.match(following.text) is not None and len(line.text) > _LINK and not _ENDS.search(line.text[-4:])
    if following.lead and not line.lead and not line.trail:
        return len(following.text) > 1
    if _ENDS.search(line.text[-4:]):
        return _QUOTED.search(line.text) is not None and _WORD.match(following.text) is not None
    if line.trail or _HANGS.search(line.text[-14:]) or _GOES_ON.match(following.text):
        return True
    if following.text[0] in "-–—" and _MASTHEAD.search(line.text):
        return True
    return after is not None and not after.gap and _is_link(following.text) and _GOES_ON.match(after.text) is not None


def _is_link(words: str) -> bool:
    """Whether a line may be the words of a link inside a sentence: short, and it does not end one."""
    return len(words) <= _LINK and not _ENDS.search(words[-4:])


def is_hard_wrapped(text: str) -> bool:
    """Whether paragraphs were wrapped at a column, so that single line breaks mean nothing.

    True when blank lines part the paragraphs, no line is long and most lines stop in the middle of a sentence.
    """
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if len(filled) < 6 or max(map(len, filled)) > 120 or "\n\n" not in text:
        return False
    full = sum(len(line) > 40 for line in filled)
    return full > 0.6 * len(filled) and len(_WRAPPED.findall(text)) > 0.5 * len(filled)
