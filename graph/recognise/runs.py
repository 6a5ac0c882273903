"""Runs of capitalised words taken apart: "Menteri PANRB Abdullah Azwar Anas" is a title and a name.

A title runs from its head over the words of its office and body; the name is the suffix of the run whose words speak
most strongly for a name (their scores added, shapes.py).  Known bodies, offices and regions of the gazetteer count as
words of the office.
"""

from graph.lexicon.words import word_set
from graph.recognise.insets import bracketed, is_ordinal, is_period, is_place_of, is_year, numbers_place, opened
from graph.recognise.scene import BEHIND_DOCTOR, CAPITALISED, Known, Scene, is_rank
from graph.recognise.shapes import COUNTRIES, Shape, score, shape

_LINKS = frozenset({"dan", "&", "/", "-", "–", "of", "for", "on", "and", "the", "serta"})
_TITLE_WORDS = word_set("runs_title_words")
_LINKING = word_set("runs_linking")
_LIST_ENDS = frozenset({"dan", "serta", "&"})
_ENGLISH = frozenset({"of", "for", "on", "and", "the"})
_NATION = frozenset({"Indonesia", "Nusantara", "Republik", "RI", "Asia", "Nasional"})


# The kinds that close the English names of bodies.
_TAILS = word_set("organisations_tails")
_SURE_NAME = 2.0
# How an office is held, told behind its first words: "Gubernur terpilih Contoh Sari".
BEHIND_TITLES = frozenset({"terpilih", "nonaktif"})
# Behind these a place of its own name follows: "Kepala Puskesmas Tirtasari Sari Wulandari".
_LOCAL = word_set("runs_local")
# Heads that are a whole office; every other one wants its field, body or place before the name.
_HOLDS_ALONE = word_set("runs_holds_alone")
# Everyday words that begin names: "Anggota DPR Once Contoh".
_NAME_HEADS = word_set("people_name_heads")
_CLOSES = ")"
# "konsultan gastroenterologi-hepatologi", "spesialis kardiovaskular"
_SPECIALITIES = ("logi", "vaskular", "onkologik", "neonatologi", "medik")
# Heads of offices that are given names too: "Anggota DPR RI Bane Raja Contoh", "Gubernur DIY Sultan Contoh".
_NAMES_TOO = frozenset({"Raja", "Sultan"})


def title_end(scene: Scene, head: int) -> tuple[int, list[float]]:
    """The run that a title's head opens.

    Returns the index after its last token, and for each token from `head` on how strongly it speaks for a name;
    links, parentheses and known bodies speak against.
    """
    known = scene.known.get(head)
    scores = [-6.0]
    if known is not None and known.kind in {"office", "agency"}:  # "Dewan Pengawas BPI Contoh" holds nobody's name
        scores = [-6.0] * (known.last - head + 1)
    i, count = head + len(scores), len(scene.tokens.words)
    while i < count and i - head < 44:
        added = _next_scores(scene, head, i, scores)
        if not added:
            break
        scores.extend(added)
        i += len(added)
    words = scene.tokens.words
    while len(scores) > 1 and words[head + len(scores) - 1] in (*_LINKS, ","):
        scores.pop()
    if not _TAILS.isdisjoint(words[head : head + len(scores)]):  # "Direktur medis Contoh Kidney Foundation Sari Wulan"
        tail = max(k for k in range(len(scores)) if words[head + k] in _TAILS)
        scores[: tail + 1] = [min(spoken, -2.0) for spoken in scores[: tail + 1]]
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
    if word == _CLOSES and opened(words, head, i):
        return [-3.0]
    if is_ordinal(scene, i) or (here is Shape.UNKNOWN and is_place_of(scene, i)):
        return [-3.0]
    if word in _NAMES_TOO and i + 1 < len(shapes) and shapes[i + 1] in (Shape.NAME, Shape.UNKNOWN):
        return [1.0]
    if word in COUNTRIES and words[i - 1] == word:
        return [1.0]  # "Menteri Contoh Israel Israel Wulan": the second is a given name
    if here is Shape.BODY and word == "Tim" and _is_tim(scene, i):
        return [1.0]
    if here in CAPITALISED:
        # "Mahfud MD", "Bambang PS Brodjonegoro": two capitals behind a name are its initials
        initials = here is Shape.ACRONYM and len(word) == 2 and scores[-1] > 0 and word != "RI"
        if initials:
            return [0.3]
        if shapes[i - 1] is Shape.NUMBER:
            # "Kepala Zona 7 Budi Harjo", but "SMPN 7 Surya"
            named = here is Shape.NAME or (here is Shape.UNKNOWN and shapes[i + 1 : i + 2] == [Shape.NAME])
            return [score(here) if named and _LOCAL.isdisjoint(words[max(head, i - 3) : i - 1]) else -2.0]
        if here is Shape.COMMON and word in _NAME_HEADS and scores[-1] < 0 and _name_follows(scene, i):
            return [1.0]
        # an everyday word right behind a name is more often its last word ("Astera Primanto Bakti") than an office's;
        # with more behind an unknown word it is an office's ("Komisi Uni Ekonomi Contoh Sari")
        ends = scores[-1] >= _SURE_NAME or i + 1 >= len(words) or shapes[i + 1] not in CAPITALISED
        return [
            -0.9
            if here is Shape.COMMON and scores[-1] >= 1.0 and ends and word not in _NATION
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
    if here is Shape.NUMBER and scores[-1] < 0 and is_period(scene, i):
        return [-3.0, -3.0, -3.0]  # "Ketua Umum Contoh 2013-2015 Sari"
    if here is Shape.NUMBER:
        # "SMPN 1 Contoh", "Komisi 2 DPR"
        return [-3.0] if (scores[-1] < 0 and is_year(scene, i)) or numbers_place(scene, i, scores[-1]) else []
    if here is Shape.PARTICLE:
        return [score(here)]
    if here is Shape.STATUS or word in BEHIND_TITLES:
        return [-6.0] if word in BEHIND_TITLES else []
    if word == ".":
        stops = shapes[i - 1] in (Shape.INITIAL, Shape.HONORIFIC, Shape.STATUS) or words[i - 1] in BEHIND_DOCTOR
        return [0.0] if stops else []
    if word == "(":
        return bracketed(scene, i)
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


def _name_follows(scene: Scene, i: int) -> bool:
    """Whether one more word of a name stands behind `i`, and a known body, place or letters right before it."""
    shapes = scene.shapes
    whole = shapes[i - 1] is Shape.ACRONYM or any(k.last == i - 1 for k in scene.known.values())
    return whole and i + 1 < len(shapes) and shapes[i + 1] in (Shape.NAME, Shape.UNKNOWN)


def _is_tim(scene: Scene, i: int) -> bool:
    """Whether "Tim" is a given name: one unknown word behind it and no more ("CEO Contoh Tim Cook")."""
    shapes = scene.shapes[i + 1 : i + 3]
    alone = i not in scene.known and i + 1 not in scene.known
    return (
        alone
        and shapes[:1] in ([Shape.UNKNOWN], [Shape.NAME])
        and not CAPITALISED.issuperset(shapes[1:2] or [Shape.NAME])
    )


def wants_place(scene: Scene, head: int, cut: int) -> bool:
    """Whether the lone unknown word at `cut` may be the place or body of the title, not the holder's name.

    As in "Gubernur Davao", "CEO Hermes", "Kepala Dapur SPPG Tirtasari": the title has nothing yet that says of what.
    """
    words, shapes = scene.tokens.words, scene.shapes
    if shapes[cut] is not Shape.UNKNOWN or cut in scene.known:
        return False
    if words[cut - 1] in _LOCAL or (shapes[cut - 1] is Shape.NUMBER and words[cut - 2] in _LOCAL):
        return True
    if words[head] in _LOCAL:
        return True
    bare = all(shapes[k] in (Shape.HEAD, Shape.LOWER_HEAD, Shape.PLACE) or words[k] == "umum" for k in range(head, cut))
    return bare and words[cut - 1] not in _HOLDS_ALONE


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


def _enumerates(scene: Scene, i: int) -> bool:
    """Whether the comma before `i` stands inside a title: "Politik, Hukum, dan Keamanan"."""
    words, shapes = scene.tokens.words, scene.shapes
    for k in range(i, min(i + 14, len(words))):
        if words[k] in _LIST_ENDS:
            return k + 1 < len(words) and shapes[k + 1] in (Shape.COMMON, Shape.ACRONYM, Shape.EITHER, Shape.PLACE)
        if shapes[k] not in (Shape.COMMON, Shape.EITHER) and words[k] != ",":
            return False
    return False


def _is_name(scene: Scene, known: Known) -> bool:
    """Whether a known one-word form inside a run is a word of names too ("Surya", "Bali Putra")."""
    return known.first == known.last and scene.shapes[known.first] is Shape.NAME and known.kind == "region"


def _follows_honorific(scene: Scene, index: int) -> bool:
    after = scene.shapes[index + 1]
    return after in CAPITALISED or after is Shape.HONORIFIC or scene.tokens.words[index + 1] in ".("


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a title goes on behind a link: with an everyday word of offices, an acronym or a body."""
    if index >= len(scene.shapes):
        return False
    english = scene.tokens.words[index - 1] in _ENGLISH
    kinds = (Shape.COMMON, Shape.ACRONYM, Shape.BODY, Shape.EITHER, Shape.PLACE)
    return (
        scene.shapes[index] in kinds
        or (index in scene.known and scene.known[index].kind != "person")
        or (english and scene.shapes[index] is Shape.UNKNOWN)
    )


def _title_word(scene: Scene, index: int, *, lower: bool) -> bool:
    """Whether a lower-case word inside a title belongs to it: such a word, or a preposition before a body."""
    words, _shapes = scene.tokens.words, scene.shapes
    if words[index] == "dalam" and words[index - 1] != "penyakit":
        return False  # "Presiden dalam arahannya"
    if lower and words[index].endswith(_SPECIALITIES):
        return True
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
