"""Lone names and the capitalised everyday words beside them: "kata Bastian Cepat.", "menurut Football Contoh, ...".

In: the scene and its mentions.  Out: the mentions, a lone name joined to the words that belong to it.  A word with a
capital inside a sentence, which no other mention claims, is part of a name.
"""

import re
from collections.abc import Sequence

from graph.identifiers import fold
from graph.lexicon.cues import stands_before_speaker
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention
from graph.recognise.scene import Scene, flat
from graph.recognise.shapes import COUNTRIES, Shape
from graph.recognise.spellings import name_words

_JOINABLE = frozenset({Shape.COMMON, Shape.EITHER})
_LETTERS = 3  # "Anwar BAB"
_MOST_BEHIND = 2
_MARKS = frozenset(",.(“”\"';:")
# What stands with a capital beside a name and is none of it.
_NO_NAMES = COUNTRIES.union(
    *(word_set(name) for name in ("swallowed_no_names", "told_alone_no_names", "neighbours_no_names"))
)
_LINKS = frozenset({"for", "of", "and"})
_VERB = re.compile(r"(?:Me[mnlrwy]|Ber|Ter|Di|Ke|Pe)[a-z]{4,}|[a-z]+nya$", re.IGNORECASE)


def with_neighbours(scenes: Sequence[Scene], blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions, each lone name without a title joined to the capitalised words beside it.

    Not where a fuller name of the article holds it.  An unknown word with a whole phrase of such words behind it is a
    body: "Harvard Medical School".

    >>> from graph.recognise.scene import scene_of
    >>> from graph.segment import tokenise
    >>> def names(text: str, name: str) -> list[tuple[str, str]]:
    ...     at = text.index(name)
    ...     lone = Mention(at, at + len(name), "person", name, Span(at, at + len(name)), weak=True)
    ...     scene = scene_of(text, tokenise(text, 0, len(text)), [])
    ...     return [(m.kind, m.name) for m in with_neighbours([scene], [[lone]])[0]]
    >>> names("Itu baik, kata Bastian Cepat.", "Bastian"), names("Menurut Football Tirwan, itu baik.", "Tirwan")
    ([('person', 'Bastian Cepat')], [('person', 'Football Tirwan')])
    >>> names("menurut Tirwan Action Center, itu baik", "Tirwan")
    [('agency', 'Tirwan Action Center')]
    """
    told = {
        word for block in blocks for m in block if m.kind == "person" and " " in m.name for word in name_words(m.name)
    }
    return [_completed(scene, block, told) for scene, block in zip(scenes, blocks, strict=True)]


def _completed(scene: Scene, block: list[Mention], told: set[str]) -> list[Mention]:
    lone = [m.kind == "person" and " " not in m.name and fold(m.name) not in told for m in block]
    if not any(lone):
        return block
    taken = {k for m in block for k in range(scene.tokens.at(m.start), scene.tokens.at(m.end))}
    return [_joined(scene, m, taken) if alone else m for m, alone in zip(block, lone, strict=True)]


def _joined(scene: Scene, mention: Mention, taken: set[int]) -> Mention:
    tokens = scene.tokens
    if mention.titles or mention.alias or mention.key:
        return mention
    first, last = tokens.at(mention.name_span.start), tokens.at(mention.name_span.end) - 1
    if mention.end != tokens.ends[last]:
        return mention
    behind = _behind(scene, last, taken)
    before = first - 1 if behind == last and _before(scene, first, taken) else first
    if behind == last and before == first:
        return mention
    body = behind - last >= _MOST_BEHIND and scene.shapes[first] is Shape.UNKNOWN
    span = Span(tokens.starts[before], tokens.ends[behind])
    return mention._replace(
        start=min(mention.start, span.start),
        end=span.end,
        kind="agency" if body else "person",
        name=flat(scene, before, behind),
        name_span=span,
    )


def _behind(scene: Scene, last: int, taken: set[int]) -> int:
    """The last token of the name that goes on behind `last` and is closed by a mark, a verb or a word in lower case."""
    words, k = scene.tokens.words, last + 1
    while k < len(words) and k - last <= _MOST_BEHIND + 1 and (_joins(scene, k, taken) or _links(scene, k, taken)):
        k += 1
    closed = k >= len(words) or words[k] in _MARKS or words[k][0].islower()
    return k - 1 if closed and k - 1 > last else last


def _links(scene: Scene, k: int, taken: set[int]) -> bool:
    return scene.tokens.words[k] in _LINKS and k + 1 < len(scene.shapes) and _joins(scene, k + 1, taken)


def _before(scene: Scene, first: int, taken: set[int]) -> bool:
    """Whether a word of the name stands right before it inside a sentence, no other's: behind a word or a comma."""
    words = scene.tokens.words
    if first < _MOST_BEHIND or not _joins(scene, first - 1, taken):
        return False
    lead = words[first - 2]
    return lead == "," or stands_before_speaker(lead)


def _joins(scene: Scene, k: int, taken: set[int]) -> bool:
    """Whether the token may belong to a name beside it: an everyday word with a capital, or a few letters."""
    word, here = scene.tokens.words[k], scene.shapes[k]
    if k in taken or k in scene.known or k in scene.inside or word in _NO_NAMES or _VERB.match(word) is not None:
        return False
    lexicon = title_lexicon()
    if word.lower() in lexicon.people or word.lower() in lexicon.groups or word.lower() in lexicon.lower_heads:
        return False
    return here in _JOINABLE or (here is Shape.ACRONYM and len(word) <= _LETTERS and word.isalpha())
