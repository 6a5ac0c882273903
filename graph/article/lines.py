"""The text's lines, with their offsets, and which of them a scraper broke out of one sentence.

A link inside a sentence often became a line of its own: "... mengunjungi \\nRSUD Contoh.\\n Kunjungan ...".
"""

import re
from typing import NamedTuple

from graph.model import Span


class Line(NamedTuple):
    """A line that is not blank, without surrounding white space.

    spaced: the raw line began / ended with a space, as pieces of a broken sentence do.  gap: a blank line stands before.
    """

    span: Span
    text: str
    lead: bool
    trail: bool
    gap: bool


def cut_lines(text: str) -> list[Line]:
    """The lines of the text that are not blank.

    >>> [(line.text, line.gap) for line in cut_lines("Judul\\n\\n Isi berita. \\n")]
    [('Judul', False), ('Isi berita.', True)]
    """
    lines: list[Line] = []
    at, gap = 0, False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(Span(start, start + len(stripped)), stripped, raw[0] in " \xa0", raw[-1] in " \xa0", gap))
        gap = not stripped
        at += len(raw) + 1
    return lines


_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$|[\"”»]$")
_HANGS = re.compile(
    r"(?:^|\s)(?:di|ke|dari|oleh|dan|yang|dengan|pada|untuk|kepada|tentang|menurut|diberitakan|dikutip|dilansir|mengutip|melansir|dalam|seperti|bersama"
    r"|atau|serta|terhadap|adalah|antara|sebagai|Menurut|Diberitakan|Dikutip|Dilansir|Mengutip|Melansir|Dalam|Di|Dari|Bersama)$|[,(/&–—-]$"
)
_GOES_ON = re.compile(r"[a-zà-ÿ,;)%]|\.(?:\s|$)|[–—-]{1,2}\s*(?:[A-Z\"“]|$)|:(?:\s|$)")
_WRAPPED = re.compile(r"[^.!?:;…\"”»]\n(?=\S)")


def goes_on(line: Line, following: Line) -> bool:
    """Whether a scraper broke the following line out of this one's sentence.

    >>> one, two, three = cut_lines("Ia mengunjungi \\nRSUD Contoh.\\n Kunjungan itu singkat.")
    >>> goes_on(one, two), goes_on(two, three)
    (True, True)
    """
    if following.gap:
        return False
    if following.lead and not line.lead and not line.trail:
        return len(following.text) > 1
    ended = _ENDS.search(line.text[-4:]) is not None
    if line.trail and not ended:
        return True
    return not ended and (_GOES_ON.match(following.text) is not None or _HANGS.search(line.text[-14:]) is not None)


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
