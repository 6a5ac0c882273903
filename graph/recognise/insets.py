"""What stands inside a title's run and is no word of a name: numbers, years, places of small offices, parentheses.

As in "Kepala KPK Wilayah V Sari", "Ketua Panitia Pekan Contoh 2025, Sari", "Sangadi (Kepala Desa) Contohsari Budi".
"""

from graph.lexicon.words import word_set
from graph.recognise.scene import CAPITALISED, Scene
from graph.recognise.shapes import NAME_LIKE, Shape

_AGES = frozenset({"tahun", "kanan", "kiri", "tengah"})
_LOCAL = word_set("runs_local")
_CLOSES, _OPENS = ")", "("
_SHORT, _LONGEST = (Shape.ACRONYM, Shape.COMMON, Shape.HEAD, Shape.BODY, Shape.UNKNOWN), 10
_YEARS = ("19", "20")
_DASHES = frozenset("-–/")
_YEAR = 4
# A single I, V or X behind these is a number, no initial: "Wilayah V", "Deputi I".
_COUNTED = word_set("insets_counted")
_ONE = "I"  # ... but "I Wayan", "I Gede" are names
_BALINESE = word_set("insets_balinese")
_NUMBERS = frozenset("VX")
_OF_OFFICES = (Shape.COMMON, Shape.HEAD, Shape.ACRONYM, Shape.BODY, Shape.PLACE)


def is_ordinal(scene: Scene, i: int) -> bool:
    """Whether a lone letter is a number: the N of "SMP N 1 Contoh", the V of "Wilayah V Sari"."""
    words, shapes = scene.tokens.words, scene.shapes
    if shapes[i] is not Shape.INITIAL or i + 1 >= len(shapes):
        return False
    if shapes[i + 1] is Shape.NUMBER:
        return True
    if words[i + 1] == "." or words[i + 1] in _BALINESE:
        return False
    return (words[i] in _NUMBERS and shapes[i - 1] in _OF_OFFICES) or (words[i] == _ONE and words[i - 1] in _COUNTED)


def is_place_of(scene: Scene, i: int) -> bool:
    """Whether the unknown word at `i` is the place of a local office or body, with the name right behind it."""
    words, shapes = scene.tokens.words, scene.shapes
    before = i - 1
    if words[before] == _CLOSES:
        before = next((k - 1 for k in range(before, max(before - _LONGEST, 0), -1) if words[k] == _OPENS), before)
    numbered = shapes[before] is Shape.NUMBER and words[before - 1] in _LOCAL
    follows = i + 1 < len(shapes) and (shapes[i + 1] in CAPITALISED or shapes[i + 1] is Shape.HONORIFIC)
    return follows and (numbered or words[before] in _LOCAL)


def numbers_place(scene: Scene, i: int, before: float) -> bool:
    """Whether a number tells which one is meant: "SMPN 1 Contoh", "Komisi 2 DPR", "SDN Contoh Selatan 01 Sari".

    before: how strongly the word before it speaks for a name; a school's number may stand behind its place.
    """
    words, shapes = scene.tokens.words, scene.shapes
    short = words[i].isdigit() and (len(words[i]) < _YEAR or words[i][0] == "0")
    told = before < 0 or not _LOCAL.isdisjoint(words[max(0, i - _YEAR) : i])
    return short and told and i + 1 < len(shapes) and shapes[i + 1] in CAPITALISED


def is_year(scene: Scene, i: int) -> bool:
    """Whether a number is the year of the body or occasion before it: "Ketua Panitia Pekan Contoh 2025, Sari"."""
    word, shapes = scene.tokens.words[i], scene.shapes
    year = len(word) == _YEAR and word.isdigit() and word.startswith(_YEARS)
    if not year or i + 1 >= len(shapes) or shapes[i - 1] not in (Shape.ACRONYM, Shape.COMMON, Shape.PLACE):
        return False
    return scene.tokens.words[i + 1] == "," or shapes[i + 1] in (*NAME_LIKE, Shape.HONORIFIC)


def is_period(scene: Scene, i: int) -> bool:
    """Whether the years of an office stand at `i`, with its holder behind: "Ketua Umum Contoh 2013-2015, Sari"."""
    words = scene.tokens.words[i : i + 4]
    years = len(words) == _YEAR and all(len(w) == _YEAR and w.isdigit() and w.startswith(_YEARS) for w in words[:3:2])
    return years and words[1] in _DASHES and (words[3] == "," or words[3][0].isupper())


def opened(words: list[str], head: int, i: int) -> bool:
    """Whether a parenthesis opened behind `head` is still open at `i`: a known office may end inside one."""
    k = i - 1
    while k > head and i - k < _LONGEST - 2 and words[k] != _CLOSES:
        if words[k] == _OPENS:
            return True
        k -= 1
    return False


def bracketed(scene: Scene, i: int) -> list[float]:
    """How the tokens of the parenthesis at `i` speak for a name; empty where it ends the run."""
    closed = _parenthesis(scene, i)
    if closed < 0:
        return []
    if all(s in (Shape.HONORIFIC, Shape.MARK) for s in scene.shapes[i + 1 : closed]):
        return [0.0] * (closed - i + 1)
    return [-3.0] * (closed - i + 1) if _acronym_inside(scene, i, closed) or _gloss(scene, i, closed) else []


def _parenthesis(scene: Scene, index: int) -> int:
    """Index of the ")" that closes the short capitalised parenthesis opened at `index`; -1 where there is none."""
    words = scene.tokens.words
    for j in range(index + 1, min(index + _LONGEST, len(words))):
        if words[j] == ")":
            return j if j > index + 1 else -1
        if words[j] in '("“”':
            return -1
    return -1


def _acronym_inside(scene: Scene, first: int, closed: int) -> bool:
    """Whether a parenthesis holds the short form of a body or office, not a name, an age or a date."""
    inside = scene.tokens.words[first + 1 : closed]
    if any(word in _AGES for word in inside):
        return False
    shapes = [s for s, w in zip(scene.shapes[first + 1 : closed], inside, strict=True) if w not in ("dan", "/")]
    return (all(s in _SHORT for s in shapes) and any(s in (Shape.ACRONYM, Shape.HEAD, Shape.BODY) for s in shapes)) or (
        len(shapes) == 1 and shapes[0] in (Shape.UNKNOWN, Shape.COMMON)
    )


def _gloss(scene: Scene, first: int, closed: int) -> bool:
    """Whether a parenthesis tells the office in other words: "Sangadi (Kepala Desa)", "Keuchik (kepala desa)"."""
    shapes = scene.shapes[first + 1 : closed]
    rest = (Shape.PLACE, Shape.COMMON, Shape.BODY, Shape.LOWER, Shape.HEAD, Shape.ACRONYM)
    return shapes[0] in (Shape.HEAD, Shape.LOWER_HEAD) and all(s in rest for s in shapes[1:])
