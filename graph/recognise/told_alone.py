"""Names that begin with an everyday word, where the article tells so: "kata Adil", "Ketua Umum Contoh Adil Hakim".

In: the blocks of an article with their mentions.  Out: the mentions, with the names that such a word begins in full.
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.lexicon.cues import stands_before_speaker
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.scene import Scene, flat, name_end, person
from graph.recognise.shapes import Shape

_EVERYDAY = frozenset({Shape.COMMON, Shape.EITHER, Shape.CALENDAR})
_NAMES = frozenset({Shape.NAME, Shape.UNKNOWN})
_SURNAMES = frozenset({"Hakim", "Raja", "Sultan"})
_NO_NAMES = word_set("swallowed_no_names") | word_set("told_alone_no_names")
# Everyday words, of time and place too, that begin names: "Hari Wijaya".
_NAME_HEADS = word_set("people_name_heads")
_LONGEST = 4


def with_lone_words(scenes: Sequence[Scene], blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions, those whose name begins with an everyday word that speaks alone elsewhere made whole.

    >>> from graph.recognise.scene import scene_of
    >>> from graph.segment import tokenise
    >>> text = "Ketua Umum Contoh Adil Hakim hadir. Itu penting, kata Adil."
    >>> office = Mention(0, 28, "office", titles=(Title("Ketua Umum Contoh Adil Hakim", Span(0, 28)),))
    >>> [[told]] = with_lone_words([scene_of(text, tokenise(text, 0, len(text)), [])], [[office]])
    >>> told.name, told.titles[0].text
    ('Adil Hakim', 'Ketua Umum Contoh')
    """
    lone = {word for scene in scenes for word in _speaking_alone(scene)}
    lone -= {m.name.split(maxsplit=1)[0] for block in blocks for m in block if m.kind == "agency" and not m.weak}
    if not lone:
        return list(blocks)
    return [_completed(scene, block, lone) for scene, block in zip(scenes, blocks, strict=True)]


def _speaking_alone(scene: Scene) -> Iterator[str]:
    """The everyday words with a capital that stand alone behind a cue: "kata Adil di Jakarta"."""
    words, groups = scene.tokens.words, title_lexicon().groups
    for i, here in enumerate(scene.shapes):
        if i == 0 or not (here in _EVERYDAY or words[i] in _NAME_HEADS) or not stands_before_speaker(words[i - 1]):
            continue
        follows = words[i + 1] if i + 1 < len(words) else "."
        if follows[0].isupper() or i in scene.known or words[i] in _NO_NAMES or words[i].lower() in groups:
            continue
        yield words[i]


def _completed(scene: Scene, block: list[Mention], lone: set[str]) -> list[Mention]:
    """The block's mentions with the names that a lone word begins, in order."""
    words, found = scene.tokens.words, list(block)
    for i, word in enumerate(words):
        if word not in lone or i in scene.known:
            continue
        end = min(name_end(scene, i + 1), i + _LONGEST)
        end += end == i + 1 and words[end : end + 1] != [] and words[end] in _SURNAMES
        if end > i + 1 and _is_name(scene, i + 1, end):
            found = _placed(scene, found, i, end)
    return found


def _is_name(scene: Scene, first: int, end: int) -> bool:
    named = any(s in _NAMES for s in scene.shapes[first:end]) or scene.tokens.words[end - 1] in _SURNAMES
    return named and not any(k in scene.known for k in range(first, end))


def _placed(scene: Scene, block: list[Mention], first: int, end: int) -> list[Mention]:
    """The mentions with the person named from token `first` on, in place of the office or part of a name read there."""
    tokens = scene.tokens
    told = person(scene, first, first, end, ())
    parts = [m for m in block if (m.start < told.end and m.end > told.start) or _leads_up(scene, m, first)]
    if any(m.kind == "agency" or (m.kind == "person" and m.name_span.start < told.start) for m in parts):
        return block
    named_to = max(told.end, *(m.name_span.end for m in parts), 0)
    whole = told._replace(
        start=min(told.start, *(m.start for m in parts), told.start),
        end=max(told.end, *(m.end for m in parts if m.kind == "person"), 0),
        name=flat(scene, first, tokens.at(named_to) - 1),
        name_span=Span(told.start, named_to),
        titles=tuple(title for m in parts for title in _without_name(scene, m.titles, first)),
        alias=next((m.alias for m in parts if m.alias), ""),
    )
    return sorted([*(m for m in block if m not in parts), whole], key=lambda m: m.start)


def _leads_up(scene: Scene, mention: Mention, first: int) -> bool:
    """Whether an office stands right before the name, at most a comma between: "VP Pemasaran Contoh, Hari Wijaya"."""
    between = scene.tokens.words[scene.tokens.at(mention.end) : first]
    return mention.kind == "office" and between in ([], [","])


def _without_name(scene: Scene, titles: Iterable[Title], first: int) -> Iterator[Title]:
    """The titles without the words that turned out to be the name's."""
    tokens = scene.tokens
    for title in titles:
        begins = tokens.at(title.span.start)
        if title.span.end <= tokens.starts[first] or title.span.start >= tokens.ends[first]:
            yield title
        elif begins < first:
            span = Span(title.span.start, tokens.ends[first - 1])
            yield title._replace(text=flat(scene, begins, first - 1), span=span)
