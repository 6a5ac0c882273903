"""Runs of capitalised words taken apart: "Menteri PANRB Abdullah Azwar Anas" is a title and a name.

A title runs from its head over the words of its office and body; the name is the suffix of the run whose words speak
most strongly for a name (their scores added, shapes.py).  Known bodies, offices and regions of the gazetteer count as
words of the office.
"""

from collections.abc import Mapping
from typing import NamedTuple

from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, score, shape
from graph.segment import Tokens

_LINKS = frozenset({"dan", "&", "/", "-", "–"})
_TITLE_WORDS = frozenset(
    "umum bidang urusan khusus dari fraksi utama muda harian pusat daerah besar hukum politik ekonomi kebijakan publik komisi"
    " kota desa di bicara kabinet presiden menteri gubernur tetap pelaksana badan dewan komite tinggi negara dan untuk energi"
    " senior transportasi pidana tata konstitusi kesehatan pendidikan pertanian pangan lingkungan sosial perempuan ahli partai"
    " pemilu keamanan militer pertahanan pemerintahan administrasi media komunikasi perkotaan pasar independen eksekutif"
    " korps gizi anak jiwa penyakit dalam saraf jantung jaksa hakim kota jenderal sementara".split()
)
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
    }
)


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
        if words[j] in "(\"“”":
            return -1
    return -1


def _acronym_inside(scene: Scene, opened: int, closed: int) -> bool:
    """Whether a parenthesis holds the short form of a body or office, not a name, an age or a date."""
    shapes = scene.shapes[opened + 1 : closed]
    return all(s in (Shape.ACRONYM, Shape.COMMON, Shape.HEAD, Shape.BODY, Shape.UNKNOWN) for s in shapes) and any(
        s in (Shape.ACRONYM, Shape.HEAD, Shape.BODY) for s in shapes
    ) or (len(shapes) == 1 and shapes[0] in (Shape.UNKNOWN, Shape.COMMON))


def title_end(scene: Scene, head: int) -> tuple[int, list[float]]:  # noqa: C901, PLR0912 - one branch a kind of word
    """The run that a title's head opens.

    Returns the index after its last token, and for each token from `head` on how strongly it speaks for a name;
    links, parentheses and known bodies speak against.
    """
    words, shapes = scene.tokens.words, scene.shapes
    lower = shapes[head] is Shape.LOWER_HEAD
    scores = [-6.0]
    i, count = head + 1, len(words)
    while i < count and i - head < 40:
        known = scene.known.get(i)
        if known is not None and known.kind != "person" and not _is_name(scene, known):
            scores.extend([-3.0] * (known.last - i + 1))
            i = known.last + 1
            continue
        here = shapes[i]
        if here in _CAPITALISED:
            scores.append(score(here))
        elif here is Shape.HONORIFIC and (i + 1 < count and _follows_honorific(scene, i)):
            scores.append(0.0)
        elif here is Shape.HEAD or (here is Shape.LOWER_HEAD and words[i] in _TITLE_WORDS):
            if words[i - 1] in _LINKS and _is_new_title(words, i):
                scores.pop()
                i -= 1
                break
            scores.append(-6.0)
        elif here is Shape.PARTICLE:
            scores.append(score(here))
        elif words[i] == "." and shapes[i - 1] in (Shape.INITIAL, Shape.HONORIFIC, Shape.STATUS):
            scores.append(0.0)
        elif words[i] == "(":
            closed = _parenthesis(scene, i)
            if closed < 0 or not _acronym_inside(scene, i, closed):
                break
            scores.extend([-3.0] * (closed - i + 1))
            i = closed
        elif words[i] in _LINKS and i + 1 < count and _goes_on(scene, i + 1):
            scores.append(-6.0)
        elif (lower or words[i] in ("bidang", "dari", "urusan", "di", "untuk", "umum")) and _title_word(scene, i, lower=lower):
            scores.append(-6.0)
        else:
            break
        i += 1
    return i, scores


def _is_name(scene: Scene, known: Known) -> bool:
    """Whether a known one-word form inside a run is a word of names too ("Surya", "Bali Putra")."""
    return known.first == known.last and scene.shapes[known.first] is Shape.NAME and known.kind == "region"


def _is_new_title(words: list[str], index: int) -> bool:
    """Whether "dan Menteri X" begins a second title, where "Ketua dan Anggota" does not matter."""
    return index > 0 and words[index] not in {"Wakil"}


def _follows_honorific(scene: Scene, index: int) -> bool:
    after = scene.shapes[index + 1]
    return after in _CAPITALISED or after is Shape.HONORIFIC or scene.tokens.words[index + 1] in ".("


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a title goes on behind a link: with an everyday word of offices, an acronym or a body."""
    return scene.shapes[index] in (Shape.COMMON, Shape.ACRONYM, Shape.BODY, Shape.EITHER) or index in scene.known


def _title_word(scene: Scene, index: int, *, lower: bool) -> bool:
    """Whether a lower-case word inside a title belongs to it: something capitalised or another such word follows."""
    words = scene.tokens.words
    if lower and words[index] in _TITLE_WORDS:
        return True
    if words[index] not in _TITLE_WORDS or index + 1 >= len(words):
        return False
    return scene.shapes[index + 1] in (Shape.COMMON, Shape.ACRONYM, Shape.BODY, Shape.EITHER, Shape.UNKNOWN, Shape.HEAD) or (
        index + 1 in scene.known
    )


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
        if total > best and scores[index] > 0:
            best, where = total, index
    return where


def skip_honorifics(scene: Scene, index: int) -> int:
    """The first index at or after `index` that is no form of address, rank, or the full stop and parenthesis of one."""
    words, shapes = scene.tokens.words, scene.shapes
    while index < len(words):
        if shapes[index] is Shape.HONORIFIC:
            index += 1
            if index < len(words) and words[index] == ".":
                index += 1
        elif words[index] == "(" and index + 2 < len(words) and words[index + 1] == "Purn":
            index += 3 if words[index + 2] == ")" else 4
        else:
            return index
    return index


def name_end(scene: Scene, index: int) -> int:
    """The index after the last token of a name that begins at `index` without a title."""
    words, shapes = scene.tokens.words, scene.shapes
    i, count = index, len(words)
    while i < count:
        here = shapes[i]
        known = scene.known.get(i)
        if known is not None and known.kind in ("agency", "initiative", "office") and not (i == index and known.last == i):
            break
        if here in (Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.INITIAL, Shape.COMMON) or (
            here is Shape.PARTICLE and i + 1 < count and shapes[i + 1] in _CAPITALISED
        ) or (words[i] == "." and i > index and shapes[i - 1] is Shape.INITIAL):
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
