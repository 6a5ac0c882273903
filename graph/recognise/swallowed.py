"""First names that an office took for one of its own everyday words: "Deputi Pengembangan Usaha Contoh Panel Wijaya".

The article itself draws the border where it names the person again without the office: "Panel Wijaya menekankan".
"""

import re
from collections.abc import Sequence

from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention
from graph.recognise.shapes import Shape, shape

_EVERYDAY = (Shape.COMMON, Shape.EITHER, Shape.UNKNOWN, Shape.NAME)
# Words of places and times that are names too: "Hari Wijaya".
_NAME_HEADS = word_set("people_name_heads")
# "Komisaris Perseroan Yukari Watane"
_FIRMS = word_set("swallowed_no_names")
_CUES = "|".join(sorted(word_set("swallowed_cues")))
_POST = "kata|ujar|ucap|tutur|ungkap|jelas|[Mm]enurut|tegas|imbuh|tambah|lanjut"
_LAST = re.compile(r"(?P<word>[A-Z][a-z'’]+)\s+$")
_LONGEST = 2  # words of a name that may have lost its first


def with_first_names(text: str, blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions, a first name given back to its name where the article tells elsewhere that it belongs there.

    >>> text = "Deputi Usaha Panel Wijaya hadir. Panel Wijaya menekankan hal itu."
    >>> from graph.recognise.mention import Title
    >>> said = Mention(0, 25, "person", "Wijaya", Span(19, 25), (Title("Deputi Usaha Panel", Span(0, 18)),))
    >>> with_first_names(text, [[said]])[0][0].name
    'Panel Wijaya'
    """
    return [[_whole(text, m) if m.kind == "person" and m.titles else m for m in block] for block in blocks]


def _whole(text: str, mention: Mention) -> Mention:
    """The mention with the last word of its title as its first name, where that is told elsewhere; else the mention."""
    title, start = mention.titles[-1], mention.name_span.start
    before = _LAST.search(text, max(mention.start, start - 24), start)
    if before is None or len(mention.name.split()) > _LONGEST:
        return mention
    word = before["word"]
    rest = title.text.removesuffix(word).rstrip()
    may_name = word in _NAME_HEADS or (shape(word) in _EVERYDAY and word not in _FIRMS)
    if not rest or rest == title.text or not may_name or not _told(text, word, mention):
        return mention
    span = Span(before.start("word"), mention.name_span.end)
    shorter = title._replace(text=rest, span=Span(title.span.start, title.span.start + len(rest)))
    return mention._replace(name=f"{word} {mention.name}", name_span=span, titles=(*mention.titles[:-1], shorter))


def _told(text: str, word: str, mention: Mention) -> bool:
    """Whether a sentence opens with "Panel Wijaya" or a cue stands before it, or "Panel" speaks alone."""
    name = re.escape(mention.name.split(maxsplit=1)[0])
    told = re.compile(
        rf"(?:(?:^|[.\n”\"] )|(?:{_POST}) ){word} {name}\b|(?:{_POST}) {word}\b(?! [A-Z])"
        rf"|(?:^|[.\n”\"] ){word} (?:juga |pun )?(?:{_CUES})\b",
        re.MULTILINE,
    )
    return told.search(text) is not None
