"""When two writings are one person's name: short and full, clipped, misspelled by a letter.

In: names as words.  Out: whether one covers, clips or varies the other.
"""

import re
from functools import lru_cache

from graph.identifiers import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’‘`ʼ-][^\W\d_]+)*")
# An apostrophe has many shapes in one article: Ma'ruf, Ma’ruf, Ma`ruf.
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`ʼ", "'"))
Words = tuple[str, ...]
_TWO, _SHORTEST_PET, _SHORTEST_INSIDE = 2, 4, 5
_SHORTEST_LONE, _SHORTEST_VARIANT = 6, 4
# Letters that one name is spelled with or without, or that stand for each other: "Titiek", "Audy", "Soeharto".
_SAME_SOUND = tuple(
    sorted({("y", "i"), ("ie", "i"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("ch", "h"), ("f", "v"), ("z", "s")})
)


# The same names return in mention after mention; the bound keeps memory flat.
@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> Words:
    """A name's words for comparison.

    >>> name_words("M. Syaiful Anwar"), name_words("Ma’ruf") == name_words("Ma'ruf")
    (('m', 'syaiful', 'anwar'), True)
    """
    return tuple(fold(word.translate(_APOSTROPHES)) for word in _WORD.findall(name))


def covers(full: Words, short: Words) -> bool:
    """Whether all words of the short name stand in the full one, an initial for a word that begins with it.

    >>> covers(("m", "syaiful", "anwar"), ("syaiful",)), covers(("muhammad", "ali"), ("m", "ali"))
    (True, True)
    """
    return all(word in full or (len(word) == 1 and any(other.startswith(word) for other in full)) for word in short)


def clips(words: Words, full: Words) -> bool:
    """Whether a lone word is a pet form of a name: its beginning ("Melki", Melkiades), or initial and name ("Ariza").

    Longer ones may stand inside a name, too ("Cahya", Sricahyawijaya).

    >>> clips(("melki",), ("melkiades", "laka")), clips(("ariza",), ("ahmad", "riza", "patria"))
    (True, True)
    >>> clips(("cahya",), ("nur", "sricahyawijaya")), clips(("anto",), ("budi", "hartanto"))
    (True, False)
    """
    if len(words) != 1 or len(full) < _TWO or len(words[0]) < _SHORTEST_PET:
        return False
    word = words[0]
    begins = any(other.startswith(word) and other != word for other in full)
    begins = begins or (len(word) >= _SHORTEST_INSIDE and any(word in other[1:-1] for other in full))
    return begins or (word[1:] in full and len(word) > _SHORTEST_PET and any(o[0] == word[0] for o in full))


def closes(words: Words, full: Words) -> bool:
    """Whether a lone word is the end of a name's word: "Yudi" of Iswahyudi; sure only where one name ends so.

    >>> closes(("yudi",), ("iswahyudi",)), closes(("hayya",), ("khalil", "al-hayya")), closes(("adi",), ("mulyadi",))
    (True, True, False)
    >>> closes(("toni",), ("sari", "fathoni"))
    True
    """
    if len(words) != 1 or len(words[0]) < _SHORTEST_PET:
        return False
    end = _as_heard(words[0])
    return any(_as_heard(other).endswith(end) and len(other) > len(words[0]) for other in full)


def _as_heard(word: str) -> str:
    """A name's word as it sounds: "Fathoni" is called "Toni"."""
    return word.replace("th", "t").replace("oe", "u")


def two_persons(full: Words, names: set[Words]) -> bool:
    """Whether a headline's words ran two persons together, both of whom the article names in full by themselves.

    >>> two_persons(("sari", "contoh", "tuntut", "budi", "harjo"), {("sari", "contoh"), ("budi", "harjo")})
    True
    """
    cuts = range(_TWO, len(full) - 1)
    return any(full[:k] in names and any(full[j:] in names for j in range(k, len(full) - 1)) for k in cuts)


def varies(one: Words, other: Words) -> bool:
    """Whether two names are the same but for one letter in one word: "Titek"/"Titiek", "Pajarudinnor"/"Pajarudinnoor".

    A lone word must be long; a letter doubled, dropped or written for its sound is told apart from another name's.

    >>> varies(("pajarudinnor",), ("pajarudinnoor",)), varies(("budi", "harjo"), ("rudi", "harjo"))
    (True, False)
    >>> varies(("audy", "wulan"), ("audi", "wulan")), varies(("dina", "wulan"), ("dini", "wulan"))
    (True, False)
    """
    if len(one) != len(other) or (len(one) == 1 and min(len(one[0]), len(other[0])) < _SHORTEST_LONE - 1):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and _one_letter_off(*sorted(unlike[0], key=len))


def hints(short: Words, full: Words) -> bool:
    """Whether a name is part of a fuller one but for one letter: "Titek" for "Titiek Harjo".

    >>> hints(("titek",), ("titiek", "harjo")), hints(("sari",), ("sara", "wulan"))
    (True, False)
    """
    unlike = [word for word in short if word not in full]
    return (
        len(unlike) == 1
        and len(short) <= len(full)
        and any(_one_letter_off(*sorted((unlike[0], w), key=len)) for w in full)
    )


def _one_letter_off(short: str, long: str) -> bool:
    """Whether the longer word has one letter more or another one, in its inside, and not the name of somebody else."""
    if len(short) < _SHORTEST_VARIANT or short[0] != long[0] or len(long) - len(short) > 1:
        return False
    if any(
        short == long.replace(a, b) or long == short.replace(a, b) or short.replace(a, b) == long
        for a, b in _SAME_SOUND
    ):
        return True
    at = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        doubled = at > 0 and long[at] == long[at - 1]
        return short[at:] == long[at + 1 :] and (doubled or (at < len(short) and len(long) >= _SHORTEST_LONE))
    inside = at < len(short) - 1
    return inside and short[at + 1 :] == long[at + 1 :] and len(short) > _SHORTEST_LONE
