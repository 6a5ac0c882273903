"""Names of the article in everyday words: "Gigih menyebutkan", where the article has named a Gigih before."""

from graph.lexicon.cues import stands_before_speaker
from graph.model import Span
from graph.recognise.cast import Cast
from graph.recognise.mention import Mention
from graph.recognise.scene import Scene, person
from graph.recognise.shapes import Shape
from graph.recognise.spellings import Words, name_words

_MAYBE_AGAIN = frozenset({Shape.COMMON, Shape.EITHER, Shape.HONORIFIC})


def known_again(scene: Scene, mentions: list[Mention], cast: Cast) -> list[Mention]:
    """Everyday words that are names here: "Gigih menyebutkan", where the article has named a Gigih before.

    Only at the head of a sentence, behind a cue or behind a form of address or rank ("ujar Irjen Sandi"), where a
    lower-case word would not be capitalised for another reason.
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


def completed(scene: Scene, mentions: list[Mention], cast: Cast) -> list[Mention]:
    """Names whose last word is an everyday one, in full where the article has the full name: "Sari Aji Pamungkas"."""
    fulls = {p.full for p in cast.persons}
    return [_completed(scene, m, fulls) if m.kind == "person" else m for m in mentions]


def _completed(scene: Scene, mention: Mention, fulls: set[Words]) -> Mention:
    tokens = scene.tokens
    if mention.name_span.end != mention.end:
        return mention
    last = tokens.at(mention.end)
    while last < len(tokens.words) and tokens.words[last][:1].isupper():
        words = name_words(scene.text[mention.name_span.start : tokens.ends[last]])
        if not any(full[: len(words)] == words for full in fulls):
            break
        last += 1
    if last == tokens.at(mention.end):
        return mention
    end = tokens.ends[last - 1]
    span = Span(mention.name_span.start, end)
    return mention._replace(end=end, name=" ".join(scene.text[span.start : end].split()), name_span=span)


def _names_here(scene: Scene, i: int) -> bool:
    words = scene.tokens.words
    if i == 0 or words[i - 1] in '.,”"':
        return i + 1 < len(words) and words[i + 1][0].islower()
    if scene.shapes[i - 1] == Shape.HONORIFIC:
        return True  # "ujar Irjen Sandi"
    return stands_before_speaker(words[i - 1])
