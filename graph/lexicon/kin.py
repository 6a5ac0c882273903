"""Whether a name spelled out can be a known body's: letters alone mislead ("KSP": a staff office, a credit union)."""

import re
from functools import lru_cache

from graph.identifiers import fold
from graph.lexicon.words import word_set

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 4
# Words that say what kind of body it is, or whose, and nothing of what it does.
_KINDS = word_set("kin_kinds")


@lru_cache(maxsize=1 << 14)
def akin(name: str, forms: tuple[str, ...]) -> bool:
    """Whether a body's name shares a telling word with a known one's forms; True where it has none ("Dewan", "KSP").

    >>> forms = ("Kantor Staf Presiden", "Kantor Staf Kepresidenan", "KSP")
    >>> akin("Koperasi Simpan Pinjam", forms), akin("Kantor Staf Kepresiden", forms), akin("KSP", forms)
    (False, True, True)
    """
    own = _telling(name) if " " in name.strip() else set()
    known = {word for form in forms for word in _telling(form)}
    return not own or any(_alike(one, other) for one in own for other in known)


def _telling(name: str) -> set[str]:
    return set(_WORD.findall(fold(name))) - _KINDS


def _alike(one: str, other: str) -> bool:
    """Whether one word is the other or grows out of it: "bergizi" and "gizi"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and short in long) or short[:5] == long[:5]
