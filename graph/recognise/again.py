"""Names of the article in everyday words: "Gigih menyebutkan", where the article has named a Gigih before."""

from graph.recognise.cast import Cast
from graph.recognise.mention import Mention
from graph.recognise.scene import Scene, person
from graph.recognise.shapes import Shape

_MAYBE_AGAIN = frozenset({Shape.COMMON, Shape.EITHER, Shape.HONORIFIC})


def known_again(scene: Scene, mentions: list[Mention], cast: Cast) -> list[Mention]:
    """Everyday words that are names here: "Gigih menyebutkan", where the article has named a Gigih before.

    Only at the head of a sentence or behind a cue, where a lower-case word would not be capitalised for another reason.
    """
    words = scene.tokens.words
    known = cast.words()
    places = [
        i
        for i, here in enumerate(scene.shapes)
        if here in _MAYBE_AGAIN and words[i].casefold() in known and _names_here(scene, i)
    ]
    if not places:
        return []
    taken = [(m.start, m.end) for m in mentions]
    free = [i for i in places if not any(start <= scene.tokens.starts[i] < end for start, end in taken)]
    return [person(scene, i, i, i + 1, ())._replace(weak=True) for i in free]


def _names_here(scene: Scene, i: int) -> bool:
    words = scene.tokens.words
    follows = i + 1 < len(words) and words[i + 1][0].islower()
    return (
        follows
        if i == 0 or words[i - 1] in '.,”"'
        else words[i - 1] in ("kata", "ujar", "jelas", "ucap", "tutur", "ungkap", "menurut", "Menurut")
    )
