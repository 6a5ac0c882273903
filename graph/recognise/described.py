"""Offices told in everyday words: "pengamat pasar komoditas, Sari Wulandari", "Sari Wulandari, produser film Contoh,".

In: the head of such a description and where it stands.  Out: the index after it, where a name stands beside it.  The
words of these offices are in no list; that a name follows behind the comma, or went before it, says that they are one.
"""

import re
from functools import cache

from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.recognise.scene import CAPITALISED, Scene, name_end, skip_honorifics
from graph.recognise.shapes import NAME_LIKE, Shape

# Heads that are everyday words elsewhere: "Pemilik Toko Contoh Sari", "perwakilan tim Contoh, Sari".
_HEADS = word_set("described_openers")
OPENERS = frozenset(form for word in _HEADS for form in (word, word.capitalize(), word.title(), word.upper()))
_NEVER = word_set("described_never")
_VERB = re.compile(r"(?:me[mnlrwy]|ber|ter|di)[a-z]{4,}$")
_NO_VERBS = word_set("described_no_verbs") | word_set("coordinate_no_verbs")
_PREPOSITIONS = word_set("described_prepositions")
_PRIVATE = word_set("described_private")
_BEHIND_CUES = word_set("people_behind_cues")
_COUNSEL = frozenset({"kuasa", "pengacara", "juru", "penasihat", "advokat", "psikolog", "dokter"})
_ONE_AMONG = (["salah", "satu"], ["salah", "seorang"])
_ONE_OF = frozenset({"seorang", "selaku", "merupakan"})
# Behind these the description is no subject: "Dari praktisi setempat, Sari dari Contoh menegaskan ...".
_NOT_BEHIND = frozenset({"dari", "bagi", "untuk", "dengan"})
ALSO = "sekaligus"
"""Joins two offices of one holder."""
_MARKS = frozenset("&/.")
_JOINS = frozenset({"dan", "serta", "&"})
_HOLDING = frozenset({"selaku", "sebagai"})
_FIRST_OF_NAME = ([Shape.NAME], [Shape.UNKNOWN])
# Bodies in lower case behind a preposition: "anggota Komisi I dari fraksi Contoh".
_LOWER_BODIES = word_set("described_lower_bodies")
_LOWER = (Shape.LOWER, Shape.LOWER_HEAD)
# Words whose person is another than the one named behind: "anggota tim Sari", "ahli waris Sari".
_NEAR_SOMEBODY = word_set("described_near_somebody")
_COMMON_HEADS = frozenset({"anggota", "wakil", "kepala", "ketua", "pimpinan", "tokoh", "imam", "wali"})
_LONGEST, _SHORTEST = 18, 2
_TAILS = word_set("organisations_tails")
_WORDS = frozenset({*CAPITALISED, Shape.LOWER, Shape.HEAD, Shape.LOWER_HEAD, Shape.NUMBER, Shape.STATUS})
_BEGINS = frozenset({*NAME_LIKE, Shape.HONORIFIC})


@cache
def _stops() -> frozenset[str]:
    """Words that no description holds: cue verbs, and words that open a clause."""
    cues = cue_lexicon()
    return _NEVER | cues.active.keys() | cues.passive.keys() | cues.post_nya.keys()


def opens(scene: Scene, i: int) -> bool:
    """Whether an everyday word that heads an office may do so here: no capitalised word stands before it."""
    words = scene.tokens.words
    named = words[i + 1 : i + 2] == ["nama"]  # "Pemilik nama lengkap Sari Wulandari"
    return words[i] in OPENERS and not named and (i == 0 or scene.shapes[i - 1] not in CAPITALISED)


def description_end(scene: Scene, head: int) -> int:
    """The index after the words that describe a person, up to the comma, stop or verb behind them."""
    words, shapes = scene.tokens.words, scene.shapes
    i = head + 1
    while i < len(words) and i - head < _LONGEST:
        word = words[i]
        known = scene.known.get(i)
        if known is not None and known.kind != "person" and not (known.kind == "region" and known.last == i):
            i = known.last + 1
        elif word == "(" and words[i + 2 : i + 3] == [")"] and shapes[i + 1] in CAPITALISED:
            i += 3
        elif word == ALSO and i + 1 < len(words) and shapes[i + 1] in _LOWER:
            i += 1  # "pakar pangan sekaligus auditor Contoh, Sari"
        elif (word in _MARKS and _glued(scene, i)) or (_describes(scene, i) and _leads_on(scene, i)):
            i += 1
        else:
            break
    while i > head + 1 and (words[i - 1] in _PREPOSITIONS or words[i - 1] in ("dan", "serta", "&", ".", ALSO)):
        i -= 1
    return i


def _describes(scene: Scene, i: int) -> bool:
    word = scene.tokens.words[i]
    if word in _JOINS and i + 1 < len(scene.shapes) and scene.shapes[i + 1] in (Shape.NAME, Shape.HONORIFIC):
        return False  # "ahli hukum dan Sari Wulandari"
    return scene.shapes[i] in _WORDS and word.lower() not in _stops() and not _is_verb(word)


def _is_verb(word: str) -> bool:
    """Whether a word in lower case is a verb by its beginning: "membuka", not "menengah"."""
    return _VERB.match(word) is not None and word not in _NO_VERBS


def _glued(scene: Scene, i: int) -> bool:
    """Whether a mark stands inside a name of letters ("Hody.id") or between two words of one ("Sales & Service")."""
    words, tokens = scene.tokens.words, scene.tokens
    if i + 1 >= len(words):
        return False
    return words[i] != "." or (tokens.ends[i - 1] == tokens.starts[i + 1] - 1 and words[i + 1].islower())


def _leads_on(scene: Scene, i: int) -> bool:
    """Whether the word at `i` is no preposition, or a body, a field or a place with a capital begins behind it."""
    if scene.tokens.words[i] not in _PREPOSITIONS:
        return True
    following = scene.tokens.words[i + 1] if i + 1 < len(scene.shapes) else "."
    return following[0].isupper() or i + 1 in scene.known or following in _LOWER_BODIES


def cut_short(scene: Scene, after: int) -> bool:
    """Whether what was read as a name goes on behind a mark inside it: "CEO Hody|.id"."""
    return scene.tokens.words[after : after + 1] == ["."] and _glued(scene, after)


def name_behind_body(scene: Scene, head: int, end: int) -> tuple[int, int] | None:
    """Where the name stands that closes a description behind its body: "Kepala kesiapsiagaan pandemi WHO Sari Wulan".

    Returns the indices of its first token and behind its last one; None where no known body stands before a name.
    """
    for k in range(head + 2, end):
        known = next(
            (n for n in (scene.known.get(j) for j in range(head + 1, k)) if n is not None and n.last == k - 1), None
        )
        closed = scene.tokens.words[k - 1] == ")"
        if (known is not None and known.kind == "agency") or closed:
            first = skip_honorifics(scene, k)
            last = name_end(scene, first) if scene.shapes[first : first + 1] in _FIRST_OF_NAME else first
            if last - first >= _SHORTEST and _goes_on(scene, last):
                return first, last
    return None


def name_behind_words(scene: Scene, head: int, end: int) -> tuple[int, int] | None:
    """Where a name stands right behind a description in lower case: "Pakar ekonomi dan bisnis Sari Wulandari".

    Returns the indices of its first token and behind its last one; None where no whole name does.
    """
    words, shapes = scene.tokens.words, scene.shapes
    k = head + 1
    while k < end and shapes[k] in _LOWER and words[k] not in _PREPOSITIONS:
        k += 1
    if (
        k == head + 1
        or words[k - 1] in _NEAR_SOMEBODY
        or words[head] in _COMMON_HEADS
        or _tells_private(scene, head, k)
    ):
        return None
    if behind_name(scene, head, end):
        return None  # "Sari, profesor nutrisi dan direktur Contoh Utopia di Contoh"
    first = skip_honorifics(scene, k)
    known = scene.known.get(first)
    if shapes[first : first + 1] not in _FIRST_OF_NAME or (known is not None and known.kind != "person"):
        return None
    last = name_end(scene, first)
    tail = max((j for j in range(first, last) if words[j] in _TAILS), default=first - 1)
    first = tail + 1  # "pemerhati dari Contoh Institute Sari Wulandari"
    if last - first < _SHORTEST or not _goes_on(scene, last) or before_name(scene, head, last):
        return None  # "Manajer portofolio Contoh Global, Sari Wulandari,": the firm stands before the comma
    return first, last


def before_name(scene: Scene, head: int, end: int) -> bool:
    """Whether a whole name stands behind the description and its comma, and the sentence goes on behind that."""
    words = scene.tokens.words
    if words[end : end + 1] == ["yang"]:
        end = _clause_end(scene, end)  # "Owner Yayasan Contoh yang menaungi dapur itu, Sari, ..."
    if end + 1 >= len(words) or words[end] != "," or _tells_private(scene, head, end):
        return False
    lone = end - head < _SHORTEST and words[head][0].islower()  # "Menurut jaksa, Sari datang ..."
    if lone or (head > 0 and words[head - 1].lower() in _NOT_BEHIND):
        return False
    first = skip_honorifics(scene, end + 1)
    addressed = first > end + 1
    if first >= len(words) or scene.shapes[first] not in NAME_LIKE:
        return False
    known = scene.known.get(first)
    if known is not None and known.kind != "person":
        return False
    last = name_end(scene, first)
    told = addressed or known is not None or (head > 0 and words[head - 1] in _BEHIND_CUES)
    verb = scene.shapes[head] is Shape.HEAD and last < len(words) and words[last] in _cues()
    sure = told or verb or last - first > 1 or scene.shapes[first] is Shape.NAME
    return sure and _goes_on(scene, last)


def _clause_end(scene: Scene, i: int) -> int:
    """The index of the comma that ends the clause opened by the "yang" at `i`; `i` where none near does."""
    words = scene.tokens.words
    for k in range(i + 2, min(i + _LONGEST, len(words))):
        if words[k] == ",":
            return k if words[i + 1] != "diwakili" else i
        if not words[k][0].isalnum():
            return i
    return i


def _goes_on(scene: Scene, last: int) -> bool:
    words = scene.tokens.words
    return last >= len(words) or words[last] in ',.("”;:' or (words[last][0].islower() and words[last] != "dan")


def behind_name(scene: Scene, head: int, end: int) -> bool:
    """Whether a name stands before the description: "Sari Wulandari, produser film Contoh,", "Sari, seorang ahli X"."""
    words = scene.tokens.words
    k = head - 1
    told = k > 1 and words[k] in _ONE_OF
    told = told or (words[k - 1 : head] in _ONE_AMONG)
    while k > 1 and words[k] != "," and head - k <= _SHORTEST and told:
        k -= 1
    holds = head > 1 and words[head - 1] in _HOLDING and _ends_name(scene, head - 2)  # "Sari sebagai perwakilan Contoh"
    if not holds and (k < 1 or words[k] != "," or not _ends_name(scene, k - 1)):
        return False
    if not holds and not told and (end - head < _SHORTEST or _in_list(scene, end)):
        return False
    follows = words[end] if end < len(words) else "."
    return not _tells_private(scene, head, end) and (
        follows[0] in ',.”"(;' or follows in ("itu", "ini") or follows in _cues()
    )


def _ends_name(scene: Scene, k: int) -> bool:
    """Whether a name ends at `k`: a word of names, the second of two capitals, or the mark behind age or degree."""
    shapes = scene.shapes
    if shapes[k] in (Shape.NAME, Shape.MARK):
        return True
    return shapes[k] in NAME_LIKE and k > 0 and shapes[k - 1] in (*NAME_LIKE, Shape.HONORIFIC)


@cache
def _cues() -> frozenset[str]:
    return frozenset(cue_lexicon().active)


def _in_list(scene: Scene, end: int) -> bool:
    """Whether the description is one of a list: "Presiden Sari, menteri terkait, dan gubernur"."""
    return scene.tokens.words[end : end + 1] == [","] and scene.tokens.words[end + 1 : end + 2] in (["dan"], ["serta"])


def _tells_private(scene: Scene, head: int, end: int) -> bool:
    """Whether the description is a private person's: "anggota keluarga korban", not "kuasa hukum korban"."""
    words = scene.tokens.words
    return words[head].lower() not in _COUNSEL and any(word in _PRIVATE for word in words[head:end])
