"""Runs of capitalised words taken apart: "Menteri PANRB Abdullah Azwar Anas" is a title and a name.

A title runs from its head over the words of its office and body; the name is the suffix of the run whose words speak
most strongly for a name (their scores added, shapes.py).  Known bodies, offices and regions of the gazetteer count as
words of the office.
"""

from collections.abc import Mapping
from typing import NamedTuple

from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, score, shape
from graph.segment import Tokens

_LINKS = frozenset({"dan", "&", "/", "-", "–", "of", "for", "on", "and", "the", "serta"})
_TITLE_WORDS = word_set("runs_title_words")
_CAPITALISED = frozenset(
    {
        Shape.ROMAN,
        Shape.ACRONYM,
        Shape.COMMON,
        Shape.EITHER,
        Shape.UNKNOWN,
        Shape.NAME,
        Shape.INITIAL,
        Shape.BODY,
        Shape.PLACE,
    },
)
_LINKING = word_set("runs_linking")
_ENGLISH = frozenset({"of", "for", "on", "and", "the"})
_NATION = frozenset({"Indonesia", "Nusantara", "Republik", "RI", "Asia", "Nasional"})


_RANKS = word_set("runs_ranks")
_RANK_SECOND = word_set("runs_rank_second")
_AGES = frozenset({"tahun", "kanan", "kiri", "tengah"})


class Known(NamedTuple):
    """A known form of the gazetteer at a token: it spans tokens `first..last`."""

    first: int
    last: int
    kind: str
    key: str


class Run(NamedTuple):
    """Tokens `first..last` taken together; `pieces` are their scores, in order."""

    first: int
    last: int


class Scene(NamedTuple):
    """One block ready to be read: its text, tokens, shapes, and the known forms by their first token."""

    text: str
    tokens: Tokens
    shapes: list[Shape]
    known: Mapping[int, Known]


def _parenthesis(scene: Scene, index: int) -> int:
    """Index of the ")" that closes the short capitalised parenthesis opened at `index`; -1 where there is none."""
    words = scene.tokens.words
    for j in range(index + 1, min(index + 10, len(words))):
        if words[j] == ")":
            return j if j > index + 1 else -1
        if words[j] in '("“”':
            return -1
    return -1


def _acronym_inside(scene: Scene, opened: int, closed: int) -> bool:
    """Whether a parenthesis holds the short form of a body or office, not a name, an age or a date."""
    inside = scene.tokens.words[opened + 1 : closed]
    if any(word in _AGES for word in inside):
        return False
    shapes = [s for s, w in zip(scene.shapes[opened + 1 : closed], inside, strict=True) if w != "dan"]
    return (
        all(s in (Shape.ACRONYM, Shape.COMMON, Shape.HEAD, Shape.BODY, Shape.UNKNOWN) for s in shapes)
        and any(s in (Shape.ACRONYM, Shape.HEAD, Shape.BODY) for s in shapes)
    ) or (len(shapes) == 1 and shapes[0] in (Shape.UNKNOWN, Shape.COMMON))


def title_end(scene: Scene, head: int) -> tuple[int, list[float]]:
    """The run that a title's head opens.

    Returns the index after its last token, and for each token from `head` on how strongly it speaks for a name;
    links, parentheses and known bodies speak against.
    """
    known = scene.known.get(head)
    scores = [-6.0]
    if known is not None and known.kind == "office":
        scores = [-6.0] * (known.last - head + 1)
    i, count = head + len(scores), len(scene.tokens.words)
    while i < count and i - head < 44:
        added = _next_scores(scene, head, i, scores)
        if not added:
            break
        scores.extend(added)
        i += len(added)
    while len(scores) > 1 and scene.tokens.words[head + len(scores) - 1] in (*_LINKS, ","):
        scores.pop()
    return head + len(scores), scores


def _next_scores(scene: Scene, head: int, i: int, scores: list[float]) -> list[float]:  # noqa: C901, PLR0911, PLR0912 - one line a kind of word
    """The scores of the token at `i` (or of the known form or parenthesis it opens); empty where the run ends."""
    words, shapes = scene.tokens.words, scene.shapes
    known = scene.known.get(i)
    if known is not None and known.kind == "person" and known.last > i:
        return [2.0] * (known.last - i + 1)  # whatever its words look like: "Menteri Kehutanan Raja Juli Antoni"
    if known is not None and known.kind != "person" and not _is_name(scene, known):
        return [-3.0] * (known.last - i + 1)
    here, word = shapes[i], words[i]
    if here in _CAPITALISED:
        # "Mahfud MD", "Bambang PS Brodjonegoro": two capitals behind a name are its initials
        initials = here is Shape.ACRONYM and len(word) == 2 and scores[-1] > 0 and word != "RI"
        if initials:
            return [0.3]
        if shapes[i - 1] is Shape.NUMBER:
            return [-2.0]
        # an everyday word right behind a name is more often its last word ("Astera Primanto Bakti") than an office's
        return [
            -0.9
            if here is Shape.COMMON and scores[-1] >= 1.0 and word not in _NATION
            else -2.0
            if word in _NATION
            else score(here),
        ]
    if is_rank(scene, i):
        return [0.0, 0.0]
    if here is Shape.HONORIFIC and word == "Ibu" and words[i + 1 : i + 2] == ["Kota"]:
        return [-3.0]
    if here is Shape.HONORIFIC:
        return [0.0] if i + 1 < len(words) and _follows_honorific(scene, i) else []
    if here is Shape.NUMBER:
        # "SMPN 1 Contoh", "Komisi 2 DPR"
        return (
            [-3.0]
            if scores[-1] < 0
            and word.isdigit()
            and len(word) <= 3
            and i + 1 < len(words)
            and shapes[i + 1] in _CAPITALISED
            else []
        )
    if here is Shape.PARTICLE:
        return [score(here)]
    if here is Shape.STATUS:
        return []
    if word == ".":
        return [0.0] if shapes[i - 1] in (Shape.INITIAL, Shape.HONORIFIC, Shape.STATUS) else []
    if word == "(":
        return _bracketed(scene, i)
    if scores[-1] > 0 and word not in _ENGLISH and here is not Shape.HEAD:
        return []
    if word in _LINKS or word == ",":
        goes_on = _goes_on(scene, i + 1) if word in _LINKS else _enumerates(scene, i + 1)
        if word == "/" and i + 1 < len(words) and shapes[i + 1] is Shape.HEAD:
            goes_on = True
        return [-6.0] if goes_on else []
    if here is Shape.HEAD:
        return [] if words[i - 1] in _LINKS and words[i - 1] != "/" and word != "Wakil" else [-6.0]
    return [-6.0] if _title_word(scene, i, lower=_is_lower(scene, head)) else []


def _is_lower(scene: Scene, head: int) -> bool:
    """Whether a title runs in lower case: "pengamat ekonomi", also where a sentence begins with it."""
    if scene.shapes[head] is Shape.LOWER_HEAD:
        return True
    word = scene.tokens.words[head]
    return (
        shape(word.lower()) is Shape.LOWER_HEAD
        and head + 1 < len(scene.shapes)
        and scene.tokens.words[head + 1].islower()
    )


def _bracketed(scene: Scene, i: int) -> list[float]:
    closed = _parenthesis(scene, i)
    if closed < 0:
        return []
    if all(s in (Shape.HONORIFIC, Shape.MARK) for s in scene.shapes[i + 1 : closed]):
        return [0.0] * (closed - i + 1)
    return [-3.0] * (closed - i + 1) if _acronym_inside(scene, i, closed) else []


def _enumerates(scene: Scene, i: int) -> bool:
    """Whether the comma before `i` stands inside a title: "Politik, Hukum, dan Keamanan"."""
    words, shapes = scene.tokens.words, scene.shapes
    for k in range(i, min(i + 14, len(words))):
        if words[k] in ("dan", "serta"):
            return k + 1 < len(words) and shapes[k + 1] in (Shape.COMMON, Shape.ACRONYM, Shape.EITHER, Shape.PLACE)
        if shapes[k] not in (Shape.COMMON, Shape.EITHER) and words[k] not in (",", "dan", "serta"):
            return False
    return False


def _is_name(scene: Scene, known: Known) -> bool:
    """Whether a known one-word form inside a run is a word of names too ("Surya", "Bali Putra")."""
    return known.first == known.last and scene.shapes[known.first] is Shape.NAME and known.kind == "region"


def _follows_honorific(scene: Scene, index: int) -> bool:
    after = scene.shapes[index + 1]
    return after in _CAPITALISED or after is Shape.HONORIFIC or scene.tokens.words[index + 1] in ".("


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a title goes on behind a link: with an everyday word of offices, an acronym or a body."""
    if index >= len(scene.shapes):
        return False
    english = scene.tokens.words[index - 1] in _ENGLISH
    kinds = (Shape.COMMON, Shape.ACRONYM, Shape.BODY, Shape.EITHER, Shape.PLACE)
    return scene.shapes[index] in kinds or index in scene.known or (english and scene.shapes[index] is Shape.UNKNOWN)


def _title_word(scene: Scene, index: int, *, lower: bool) -> bool:
    """Whether a lower-case word inside a title belongs to it: such a word, or a preposition before a body."""
    words, _shapes = scene.tokens.words, scene.shapes
    if lower and words[index] in _TITLE_WORDS:
        return words[index] not in _LINKING or _names_body(scene, index + 1)
    return words[index] in _LINKING and _names_body(scene, index + 1)


def _names_body(scene: Scene, index: int) -> bool:
    """Whether a body, a field of office or a group begins at `index`; a place does not count ("di Jakarta")."""
    if index >= len(scene.shapes):
        return False
    known = scene.known.get(index)
    if known is not None:
        return known.kind == "agency"
    return scene.shapes[index] in (Shape.COMMON, Shape.ACRONYM, Shape.BODY)


def best_suffix(scores: list[float]) -> int:
    """Index where the strongest name-like suffix begins; `len(scores)` where no suffix speaks for a name.

    >>> best_suffix([-6.0, -2.0, 2.0, 2.0])
    2
    >>> best_suffix([-6.0, -2.0])
    2
    """
    best, where, total = 0.0, len(scores), 0.0
    for index in range(len(scores) - 1, -1, -1):
        total += scores[index]
        if scores[index] <= -6.0:
            break
        # a clear name word takes everyday words behind it along ("Budi Karya Sumadi", "Juliari Batubara")
        if scores[index] > 0 and (total > best or (total >= best and scores[index] >= 2.0)):
            best, where = total, index
    return where


def skip_honorifics(scene: Scene, index: int) -> int:
    """The first index at or after `index` that is no form of address, rank, or the full stop and parenthesis of one."""
    words, shapes = scene.tokens.words, scene.shapes
    while index < len(words):
        if is_rank(scene, index):
            index += 2
        elif shapes[index] is Shape.HONORIFIC:
            index += 1
            if index < len(words) and words[index] == ".":
                index += 1
        elif words[index] == "(" and index + 2 < len(words) and shapes[index + 1] is Shape.HONORIFIC:
            index += 3 if words[index + 2] == ")" else 4
        else:
            return index
    return index


def is_rank(scene: Scene, index: int) -> bool:
    """Whether a rank of two words stands here: "Inspektur Jenderal", "Komisaris Besar"."""
    words = scene.tokens.words
    return index + 1 < len(words) and words[index] in _RANKS and words[index + 1] in _RANK_SECOND


def name_end(scene: Scene, index: int) -> int:
    """The index after the last token of a name that begins at `index` without a title."""
    words, shapes = scene.tokens.words, scene.shapes
    i, count = index, len(words)
    while i < count:
        here = shapes[i]
        known = scene.known.get(i)
        if (
            known is not None
            and known.kind in ("agency", "initiative", "office")
            and not (i == index and known.last == i)
        ):
            break
        if (
            here in (Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.INITIAL, Shape.COMMON)
            or (here is Shape.PARTICLE and i + 1 < count and shapes[i + 1] in _CAPITALISED)
            or (words[i] == "." and i > index and shapes[i - 1] is Shape.INITIAL)
        ):
            i += 1
        else:
            break
    return i


def person(scene: Scene, first: int, name_from: int, name_to: int, titles: tuple[Title, ...]) -> Mention:
    """A person mention over tokens `first .. name_to - 1` whose name begins at `name_from`."""
    tokens = scene.tokens
    span = Span(tokens.starts[name_from], tokens.ends[name_to - 1])
    return Mention(
        start=tokens.starts[first],
        end=span.end,
        kind="person",
        name=scene.text[span.start : span.end],
        name_span=span,
        titles=titles,
    )
