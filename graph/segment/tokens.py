"""Words, numbers and marks of a stretch of text, as parallel lists: cheaper than an object a token."""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import common_words, name_words
from graph.lexicon.words import word_set

_TOKEN = re.compile(
    r"[a-z]+(?![\w'’&-])"  # most words; the rest of the rules would read them so, too, but slower
    r"|\d+(?:[.,:]\d+)*%?"  # 1.700, 39,5%, 21.39
    # "ujarKetua": words glued where a link was stripped; "JIExpo" and "WhatsApp" are written so
    r"|(?:[A-Za-z][a-z]{3,}|[A-Z]{2,6})(?=[A-Z][a-z]{2,})(?<!Whats)(?<!Kapan)(?<!JI)(?<!STI)"
    r"|(?:di|ke|dan|dari|oleh|yang|untuk|Bos|Eks|Pak|Bek|Ibu)(?=[A-Z][a-z]{2,})"  # "diContoh"
    r"|[^\W_]+(?:[-'’&][^\W_]+)*"  # antar-kementerian, Ma'ruf, PAN-RB
    r"|[^\w\s]"
    r"|_",
)


class Tokens(NamedTuple):
    """Tokens in order; `words[i]` stands at `text[starts[i]:ends[i]]`."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after the offset (may be `len(words)`)."""
        return bisect_left(self.starts, offset)


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`.

    >>> tokenise("Perpres No. 79 Tahun 2025 (KemenPAN-RB).", 0, 40).words
    ['Perpres', 'No', '.', '79', 'Tahun', '2025', '(', 'KemenPAN-RB', ')', '.']
    >>> tokenise("Bambangmenegaskan", 0, 17).words
    ['Bambang', 'menegaskan']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, stop in [match.span() for match in _TOKEN.finditer(text, start, end)]:
        begin, word, cut = first, text[first:stop], 0
        if len(word) >= _SHORTEST and word[0].isupper():
            # "kata|Laporta|di Marca": a link stripped at both its ends
            front = bool(ends) and ends[-1] == begin and words[-1][-1].isalpha()
            cut = _glued(word) or (_stripped(word) if front or text[stop : stop + 1].isupper() else 0)
            cut = cut or _stands_apart(text, word, words[-1] if words else "")
        if cut:
            words.append(word[:cut])
            starts.append(begin)
            ends.append(begin + cut)
            word, begin = word[cut:], begin + cut
        words.append(word)
        starts.append(begin)
        ends.append(stop)
    return Tokens(words, starts, ends)


_SHORTEST = 6
_HEAD = 4  # letters of the shortest name that a word may be glued to
_LONG_HEAD = 7  # ... that a word may be glued to with which names end, too ("Wulandari", "Irwandi")
_SURE_VERB = 7  # letters of a cue verb that is one behind whatever head
_SHORTEST_HEAD = 3  # ... of which this many letters must stand before it
_SURE_TAILS = word_set("tokens_tails_sure")  # no name or place ends with these letters, whatever stands before them
# Words too short to be sure of by themselves; a link stripped at both its ends glued them.
_SHORT_TAILS = ("kepada", "bersama", "dengan", "untuk", "dalam", "usai", "saat", "pada", "yang", "dan", "di")
# Words that are cut off where what stands before them stands apart in the same article.
_APART_TAILS = tuple(sorted(word_set("tokens_apart_tails"), key=lambda tail: (-len(tail), tail)))
_NAME_TAILS = word_set("tokens_tails_of_names") - {"pada"}
_SURE_HEAD = 6  # letters before what names end with, too: "Wulan" and "Wulandari" may stand in one article
_LONGEST_TEXT = 50_000  # characters; the text is searched for each such word, and no article is longer
_MOST_GLUED = 2  # times that a glued word stands in one article; what stands there more often is a word
_VERB = re.compile(r"(?:me|ber|ter|di)[a-z]{4,}$")


# "KPKtelah", "Bitcointercatat", "Claimpun": behind letters and everyday words only these and verbs are cut off.
_LETTERS = re.compile(r"([A-Z]{2,6})([a-z]{4,})$")
_FUNCTION_TAILS = word_set("tokens_function_tails")


_NUMBERED = re.compile(r"([A-Z][a-z]+)\d{1,2}$")  # "Lahadalia2" of a list whose line ends were lost


@lru_cache(maxsize=1 << 16)
def _glued(word: str) -> int:
    """Where a name ends that an everyday word is glued to, as where a link was stripped; 0 where none is.

    >>> _glued("Bambangmelakukan"), _glued("Wulandari"), _glued("Ramadan"), _glued("Budiyang")
    (7, 0, 0, 4)
    >>> _glued("Runtuwenememaparkan"), _glued("Acehsebagai"), _glued("Jateng")
    (9, 4, 0)
    >>> _glued("Renandopasrah"), _glued("Sukaresmi"), _glued("KPKtelah")
    (7, 0, 3)
    """
    numbered = _NUMBERED.match(word)
    if numbered is not None and numbered[1] in name_words():
        return numbered.end(1)
    letters = _LETTERS.match(word)
    if letters is not None:
        return letters.end(1) if letters[2] in _FUNCTION_TAILS or letters[2] in _verbs() else 0
    if not word[1:].islower() or word in name_words() or word.lower() in common_words():
        return 0
    cuts = (cut for cut in range(_HEAD, len(word) - 1) if word[:cut] in name_words() or _is_place(word[:cut]))
    cut = next((cut for cut in cuts if _everyday(word[cut:], cut)), 0)
    cut = cut or next((k for k in range(_SHORTEST_HEAD, len(word) - _SURE_VERB + 1) if word[k:] in _verbs()), 0)
    cut = cut or next((k for k in range(_HEAD, len(word) - _HEAD) if word[k:] in _SURE_TAILS), 0)
    return cut or _behind_everyday(word)


def _behind_everyday(word: str) -> int:
    """Where an everyday word ends that another one is glued to: a verb, or "tersebut", "juga"; 0 where none is.

    >>> _behind_everyday("Bitcointercatat"), _behind_everyday("Videotersebut"), _behind_everyday("Sukaresmi")
    (7, 5, 0)
    """
    for cut in range(_HEAD, len(word) - 2):
        tail = word[cut:]
        verb = len(tail) >= _SHORTEST and _VERB.match(tail) is not None and tail in common_words()
        if (verb or tail in _FUNCTION_TAILS) and word[:cut].lower() in common_words():
            return cut
    return 0


def _stripped(word: str) -> int:
    """Where a name ends that a short word is glued to, where another is glued to its front: "kata|Laporta|di Marca".

    >>> _stripped("Laportadi"), _stripped("Budi"), _stripped("Wulandari")
    (7, 0, 0)
    """
    if word in name_words() or word.lower() in common_words():
        return 0
    return next(
        (len(word) - len(tail) for tail in _SHORT_TAILS if word.endswith(tail) and len(word) - len(tail) > _HEAD), 0
    )


def _stands_apart(text: str, word: str, before: str) -> int:
    """Where a word ends that a short one is glued to, told by the same word standing apart elsewhere in the text.

    before: the word before it; of tails with which names end, too, a short word must stand behind the same one there.

    >>> _stands_apart("Iran membalas. Serangan Iranpada Minggu itu gagal.", "Iranpada", "Serangan")
    4
    >>> text = "Irwan dan Irwandi datang. Sari Irwan dan Sari Irwandan Wulan pulang."
    >>> _stands_apart(text, "Irwandi", "dan"), _stands_apart(text, "Irwandan", "Sari")
    (0, 5)
    """
    cut, tail = _perhaps(word)
    if not cut or len(text) > _LONGEST_TEXT or not text.count(word[:cut]) > text.count(word) <= _MOST_GLUED:
        return 0
    behind = rf"{re.escape(before)}\s+" if tail in _NAME_TAILS and cut < _SURE_HEAD else ""
    return cut if re.search(rf"\b{behind}{word[:cut]}\b", text) else 0


@lru_cache(maxsize=1 << 16)
def _perhaps(word: str) -> tuple[int, str]:
    """Where a short word may begin at the end of an unknown one, and which: "Benzaquen|di", "Iran|pada"."""
    if not (word.isalpha() and word[1:].islower()) or word in name_words() or word.lower() in common_words():
        return 0, ""
    cuts = ((len(word) - len(tail), tail) for tail in _APART_TAILS if word.endswith(tail))
    return next(((cut, tail) for cut, tail in cuts if cut >= _HEAD), (0, ""))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for verb in cue_lexicon().active if len(verb) >= _SURE_VERB)


def _is_place(head: str) -> bool:
    return head in word_set("tokens_glued_places") or head in word_set("shapes_countries")


def _everyday(tail: str, cut: int) -> bool:
    """Whether letters behind a name of `cut` letters are a word of their own."""
    if tail in word_set("tokens_tails_of_names"):
        return cut >= _LONG_HEAD
    return tail in word_set("tokens_tails") or (_VERB.match(tail) is not None and tail in common_words())
