"""Where a company's name ends and its spokesman's begins: "Direktur PT Contoh Makmur Budi Harjo".

In: tokens, shapes and the tokens a known form takes.  Out: the last token of the company's own name.  The known world
takes up to six capitalised words behind "PT"; the words that close most companies' names are listed (words.yaml).
"""

from graph.lexicon.words import word_set
from graph.recognise.shapes import Shape
from graph.segment import Tokens

_COMPANIES = word_set("scene_companies")
_OF_COMPANIES = word_set("scene_company_words")
_OF_NAMES = frozenset({Shape.NAME, Shape.UNKNOWN, Shape.INITIAL, Shape.PARTICLE})
_OF_PEOPLE = _OF_NAMES | {Shape.EITHER}
_BEFORE = frozenset({Shape.HEAD, Shape.LOWER_HEAD, Shape.COMMON})
# Behind these a company's name is over.
_CLOSE = frozenset({"Indonesia", "Tbk"})
_FEWEST, _MOST = 2, 4


def company_end(tokens: Tokens, shapes: list[Shape], first: int, last: int, kind: str) -> int:
    """The last token of the known form `first..last` without the person's name at its end, where it has one.

    A name: two to four words of names, the first one certainly, none of them usual in companies' names, where an
    office stands before and the sentence goes on with a word in lower case.

    >>> from graph.recognise.shapes import shape
    >>> from graph.segment import tokenise
    >>> def ends(text: str) -> str:
    ...     tokens = tokenise(text, 0, len(text))
    ...     last = tokens.words.index("hadir") - 1
    ...     return tokens.words[company_end(tokens, [shape(w) for w in tokens.words], 0, last, "office")]
    >>> ends("Direktur PT Contoh Makmur Budi Harjo hadir"), ends("Direktur PT Contoh Makmur Jaya hadir")
    ('Makmur', 'Jaya')
    >>> ends("Direktur PT Contoh Indonesia Yukari Watane hadir"), ends("Ketua Ikatan Contoh Indonesia Ita Wati hadir")
    ('Indonesia', 'Indonesia')
    """
    words = tokens.words
    company = next((k for k in range(first, last) if words[k] in _COMPANIES), None)
    if not _told_of_somebody(tokens, shapes, first, last, kind):
        return last
    national = _national_end(words, shapes, first, last)
    if company is None or national < last:
        return national
    begin = last + 1
    while begin - 1 > company + 1 and shapes[begin - 1] in _OF_NAMES and words[begin - 1] not in _OF_COMPANIES:
        begin -= 1
    closed = begin > first and words[begin - 1] in _CLOSE  # "PT Contoh Indonesia Yukari Watane": unknown words may do
    begin = next((k for k in range(begin, last) if closed or shapes[k] is Shape.NAME), last + 1)
    return begin - 1 if _FEWEST <= last + 1 - begin <= _MOST else last


def _national_end(words: list[str], shapes: list[Shape], first: int, last: int) -> int:
    """The "Indonesia" that ends a body's name before a person's: "Ketua Federasi Contoh Indonesia Ita Yuliati"."""
    closing = next((k for k in range(last - _FEWEST, first + 1, -1) if words[k] == "Indonesia"), last)
    named = all(here in _OF_PEOPLE for here in shapes[closing + 1 : last + 1]) and shapes[last] is not Shape.EITHER
    return closing if named and last - closing <= _MOST else last


def _told_of_somebody(tokens: Tokens, shapes: list[Shape], first: int, last: int, kind: str) -> bool:
    """Whether an office opens the form or stands before it, and the sentence goes on behind it."""
    office = kind == "office" or (first > 0 and shapes[first - 1] in _BEFORE)
    return office and last + 1 < len(shapes) and tokens.words[last + 1][0].islower()
