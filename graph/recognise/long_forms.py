"""The long form before capitals in parentheses: "World Food Program (WFP)".

The letters are matched to the beginnings of the words before them, from the last one on: Schwartz and Hearst, "A simple
algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003), narrowed to words with capitals.
"""

from graph.recognise.scene import Scene

_JOINING = frozenset(
    {"dan", "untuk", "atas", "dalam", "serta", "of", "for", "and", "the", "on", "in", "&", ",", "-", "/"}
)
_FEWEST, _MOST = 3, 9


def long_form(scene: Scene, i: int) -> int | None:
    """The first token of the long form that the capitals at `i`, in parentheses, stand for; None where none does.

    >>> from graph.recognise.scene import scene_of
    >>> from graph.segment import tokenise
    >>> def first(text, at):
    ...     scene = scene_of(text, tokenise(text, 0, len(text)), [])
    ...     found = long_form(scene, at)
    ...     return None if found is None else scene.tokens.words[found]
    >>> first("kata World Food Program (WFP) kemarin", 5), first("kata Sari dari Contoh (ABC) kemarin", 5)
    ('World', None)
    """
    words = scene.tokens.words
    letters = words[i]
    closed = words[i - 1 : i] == ["("] and words[i + 1 : i + 2] == [")"]
    if not closed or not letters.isupper() or not _FEWEST <= len(letters) <= _MOST:
        return None
    j, left = i - 2, list(letters)
    while j >= 0 and left:
        word = words[j]
        if word[0].isupper() and word[0] == left[-1]:
            left.pop()
        elif word not in _JOINING:
            return None
        j -= 1
    return j + 1 if not left else None
