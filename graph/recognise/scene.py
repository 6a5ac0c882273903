"""A block ready to be read, and the small questions asked of its tokens: ranks, forms of address, where a name ends."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.identifiers import slug
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.companies import company_end
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, shape
from graph.segment import Tokens

# What may stand in a run of capitalised words.
CAPITALISED = frozenset(
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
_NAMES = frozenset({Shape.NAME, Shape.UNKNOWN})
_MONTHS = word_set("scene_months")
_SURNAMES = frozenset({"Hakim", "Raja", "Sultan"})
# First names behind which a name must follow.
_NEVER_ALONE = word_set("scene_never_alone")
_TELLING = _MONTHS | _SURNAMES | _NEVER_ALONE | {"Besar"}
_CLOSING = frozenset({Shape.LOWER, Shape.MARK, Shape.NAME})
_WITH_COMPANIES = frozenset({"office", "agency"})
_SHORTEST_COMPANY, _TWO = 3, 2
_PLACES_AND_PLANS = frozenset({"region", "initiative"})
_DEGREES = word_set("people_degrees")
# Titles of birth that begin names of Buton: "La Ode", "Wa Ode".
_OF_BUTON, _BEFORE_BUTON = frozenset({"Ode"}), frozenset({"La", "Wa"})
_BEFORE_NAMES = word_set("scene_before_names")
_RANKS = word_set("runs_ranks")
_RANK_SECOND = word_set("runs_rank_second")
# Of "Dr. Eng. Sari", "Dr. rer. nat. Sari": no part of the name where a full stop follows.
BEHIND_DOCTOR = word_set("scene_behind_doctor")


class Known(NamedTuple):
    """A known form of the gazetteer at a token: it spans tokens `first..last`."""

    first: int
    last: int
    kind: str
    key: str


class Scene(NamedTuple):
    """One block ready to be read: its text, tokens, shapes, and the known forms by their first token.

    inside: of each token in a region's or an initiative's name behind its first, the last token of that name.
    """

    text: str
    tokens: Tokens
    shapes: list[Shape]
    known: Mapping[int, Known]
    inside: Mapping[int, int] = {}


def scene_of(text: str, tokens: Tokens, known: Iterable[tuple[int, int, str, str]]) -> Scene:
    """A block ready to be read; `known` are (start, end, kind, key) of gazetteer forms in it, by character."""
    by_token: dict[int, Known] = {}
    inside: dict[int, int] = {}
    shapes = [shape(word) for word in tokens.words]
    _beside(tokens.words, shapes)
    for start, end, kind, key in known:
        first = tokens.at(start)
        last = tokens.at(end) - 1
        if last - first >= _SHORTEST_COMPANY and kind in _WITH_COMPANIES:
            own = company_end(tokens, shapes, first, last, kind)
            if own < last:
                name = slug(" ".join(tokens.words[own + 1 : last + 1]))
                by_token[first] = Known(first, own, kind, key.removesuffix(f"-{name}"))
                continue
        if first <= last:
            # a known form may end inside a parenthesis: "Dinas Sosial (Dinsos"
            open_ = last + 1 < len(tokens.words) and tokens.words[last + 1] == ")" and "(" in text[start:end]
            closes = open_ and ")" not in text[start:end]
            by_token[first] = Known(first, last + 1 if closes else last, kind, key)
            if kind in _PLACES_AND_PLANS:
                inside.update(dict.fromkeys(range(first + 1, last + 1), last))
    return Scene(text, tokens, shapes, by_token, inside)


def _beside(words: list[str], shapes: list[Shape]) -> None:
    """What the neighbours tell.

    Months inside a name are names ("Sari Juni Wulandari"), so are words of office that close one ("Sari Hakim") and
    everyday words behind a name that never stands alone ("Muhammad Takdir"); "Imam Besar" heads an office.
    """
    if _TELLING.isdisjoint(words):
        return
    for i in range(len(shapes) - 1):
        if words[i] in _NEVER_ALONE and shapes[i + 1] is Shape.COMMON and "Nabi" not in words[:i]:
            shapes[i + 1] = Shape.NAME
    for i in range(1, len(shapes) - 1):
        if words[i] not in _TELLING:
            continue
        if words[i] == "Besar" and words[i - 1] == "Imam":
            shapes[i - 1] = Shape.HEAD
        if words[i] in _SURNAMES and shapes[i - 1] in _NAMES and shapes[i + 1] in _CLOSING:
            shapes[i] = Shape.NAME
        named = shapes[i - 1] in _NAMES or words[i - 1] in _BEFORE_NAMES  # "istri April Wulandari"
        # "Kepala dusun setempat, Mei Nur Wulandari": a month with a whole name behind it, no day before it
        named = named or (words[i - 1] == "," and shapes[i + 2 : i + 3] in ([Shape.NAME], [Shape.UNKNOWN]))
        if shapes[i] is Shape.CALENDAR and named and shapes[i + 1] in _NAMES and words[i] in _MONTHS:
            shapes[i] = Shape.NAME


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
        elif words[index] in BEHIND_DOCTOR and words[index + 1 : index + 2] == ["."]:
            index += 2
        elif words[index] == "(" and index + 2 < len(words) and shapes[index + 1] is Shape.HONORIFIC:
            index += 3 if words[index + 2] == ")" else 4
        else:
            return index
    return index


def is_rank(scene: Scene, index: int) -> bool:
    """Whether a rank of two words stands here: "Inspektur Jenderal", "Komisaris Besar"."""
    words = scene.tokens.words
    return index + 1 < len(words) and words[index] in _RANKS and words[index + 1] in _RANK_SECOND


def _is_initials(words: list[str], shapes: list[Shape], i: int) -> bool:
    """Whether two capitals close a name: "Sudarto AS menolak"."""
    capitals = len(words[i]) == _TWO and words[i].isupper() and words[i] != "RI" and shapes[i - 1] in _NAMES
    return capitals and i + 1 < len(words) and words[i + 1][0].islower()


def name_end(scene: Scene, index: int) -> int:
    """The index after the last token of a name that begins at `index` without a title."""
    words, shapes = scene.tokens.words, scene.shapes
    i, count = index, len(words)
    while i < count:
        here = shapes[i]
        known = scene.known.get(i)
        if i > index and words[i] in _DEGREES and words[i + 1 : i + 2] == ["."]:
            break  # "Sari Wulandari Sp.GK"
        if (
            known is not None
            and known.kind in ("agency", "initiative", "office")
            and not (i == index and known.last == i)
        ):
            break
        if known is not None and known.kind == "person" and known.last > i > index + 1:
            break  # a list that lost its marks: "Sari S. Wulandari Budi Harjo"
        if (
            here in (Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.INITIAL, Shape.COMMON)
            or (here is Shape.PARTICLE and i + 1 < count and shapes[i + 1] in CAPITALISED)
            or (words[i] == "." and i > index and shapes[i - 1] is Shape.INITIAL)
            or (i > index and _is_initials(words, shapes, i))
        ):
            i += 1
        else:
            break
    return i


def flat(scene: Scene, first: int, last: int) -> str:
    """The text of tokens `first..last` on one line, with a space where scraping glued two words."""
    tokens = scene.tokens
    text = scene.text[tokens.starts[first] : tokens.ends[last]]
    if last > first and any(
        tokens.ends[k] == tokens.starts[k + 1] and tokens.words[k][-1].isalpha() and tokens.words[k + 1][0].isalpha()
        for k in range(first, last)
    ):
        text = " ".join(tokens.words[first : last + 1])
    return " ".join(text.split()) if not text.isascii() or "\n" in text or "  " in text else text


def person(scene: Scene, first: int, name_from: int, name_to: int, titles: tuple[Title, ...]) -> Mention:
    """A person mention over tokens `first .. name_to - 1` whose name begins at `name_from`."""
    tokens = scene.tokens
    while name_from < name_to - 1 and (
        scene.shapes[name_from] is Shape.MARK
        or tokens.words[name_from] == "Polisi"
        or (tokens.words[name_from] in _RANK_SECOND and tokens.words[name_from - 1] == "Polisi")
    ):
        name_from += 1
    if tokens.words[name_from] in _OF_BUTON and name_from > 0 and tokens.words[name_from - 1] in _BEFORE_BUTON:
        name_from -= 1  # "La Ode Wulan", "Wa Ode Sari"
    span = Span(tokens.starts[name_from], tokens.ends[name_to - 1])
    return Mention(
        start=min(tokens.starts[first], span.start),
        end=span.end,
        kind="person",
        name=flat(scene, name_from, name_to - 1),
        name_span=span,
        titles=titles,
    )
