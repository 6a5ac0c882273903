"""How two personal names compare: exact, another spelling, initials, a part of the other, a typing error, a short name.

Names are folded (case, diacritics, punctuation, titles, degrees); `keys` are the tokens with old and new spelling and
the ways of writing Muhammad made one.  The knowledge is `data/names.yaml`.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

from graph.resolve.data import load
from graph.resolve.text import folded

Relation = Literal["exact", "spelling", "reordered", "initials", "subset", "typo", "short", "differs"]

_SPLIT = re.compile(r"[^a-z0-9]+")
_FOOTNOTE = re.compile(r"(?<=[a-z])\d+$")
_QUOTES = re.compile(r"['’‘`´]")
_SPELLINGS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "sy"),
    ("dh", "d"),
    ("th", "t"),
    ("kh", "h"),
    ("ph", "f"),
    ("ie", "i"),
)
_LETTERS = str.maketrans({"q": "k", "v": "f", "y": "i"})
_DOUBLED = re.compile(r"(.)\1+")


class Name(NamedTuple):
    """A name for comparison: its tokens, and the same tokens in one spelling."""

    tokens: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def full(self) -> bool:
        """Whether it has two tokens that are more than an initial, or one of them and an initial."""
        return len(self.tokens) > 1 and any(len(token) > 1 for token in self.tokens)


@lru_cache(maxsize=1 << 17)
def read_name(text: str) -> Name:
    """The name without titles, degrees and punctuation.

    >>> read_name("Dr. H. Moch. Contoh Ma'ruf, S.H., M.Si.").tokens
    ('moch', 'contoh', 'maruf')
    """
    head = text.split(",", 1)[0]
    known = load("names.yaml")
    tokens = [_FOOTNOTE.sub("", token) for token in _SPLIT.split(_QUOTES.sub("", folded(head))) if token]
    tokens = [token for at, token in enumerate(tokens) if at == 0 or token != tokens[at - 1] or len(tokens) == 2]
    while len(tokens) > 1 and (tokens[0] in known["titles"] or tokens[0] == "h"):
        tokens.pop(0)
    while len(tokens) > 1 and tokens[-1] in known["degrees"]:
        tokens.pop()
    return Name(tuple(tokens), tuple(spelling_key(token) for token in tokens))


@lru_cache(maxsize=1 << 16)
def spelling_key(token: str) -> str:
    """The token in one spelling: Soekarno and Sukarno, Mochamad and Muhammad, Taufiq and Taufik.

    >>> spelling_key("soekarno") == spelling_key("sukarno"), spelling_key("moch") == spelling_key("muhammad")
    (True, True)
    """
    for old, new in _SPELLINGS:
        token = _ONE_SPELLING.get(token, token).replace(old, new)
    return _DOUBLED.sub(r"\1", token.translate(_LETTERS))


def is_common(name: Name) -> bool:
    """Whether every token of the name is one that very many people bear.

    >>> is_common(read_name("Budi Santoso")), is_common(read_name("Bimo Adi Nursanthyasto"))
    (True, False)
    """
    return all(key in _COMMON or len(key) == 1 for key in name.keys)


def relation(a: Name, b: Name) -> Relation:
    """How two names compare, the strongest that holds.

    >>> relation(read_name("Azwar Anas"), read_name("Abdullah Azwar Anas"))
    'subset'
    >>> relation(read_name("M. Tito Karnavian"), read_name("Muhammad Tito Karnavian"))
    'initials'
    >>> relation(read_name("Airlangga Hartanto"), read_name("Airlangga Hartarto"))
    'typo'
    >>> relation(read_name("Anas"), read_name("Abdullah Azwar Anas"))
    'short'
    """
    if a.tokens == b.tokens:
        return "exact"
    if a.keys == b.keys or "".join(a.keys) == "".join(b.keys):
        return "spelling"
    if len(a.keys) == 1 or len(b.keys) == 1:
        return _short(a, b)
    if sorted(a.keys) == sorted(b.keys):
        return "reordered"
    return _by_tokens(a, b) if len(a.keys) <= len(b.keys) else _by_tokens(b, a)


def _short(a: Name, b: Name) -> Relation:
    one, other = (a, b) if len(a.keys) == 1 else (b, a)
    if len(one.keys[0]) > 1 and one.keys[0] in other.keys:
        return "short"
    alike = len(other.keys) == 1 and _slip(one.keys[0], other.keys[0])
    return "typo" if alike else "differs"


def _by_tokens(short: Name, long: Name) -> Relation:
    if _within(short.keys, long.keys, _equal):
        return "subset"
    if _within(short.keys, long.keys, _initial) and _anchors(short.keys, long.keys):
        return "initials"
    if _within(short.keys, long.keys, _slip) or _slip("".join(short.keys), "".join(long.keys)):
        return "typo"
    return "differs"


def _within(short: tuple[str, ...], long: tuple[str, ...], same: Callable[[str, str], bool]) -> bool:
    """Whether the tokens of `short` stand in `long`, in order, each by `same`."""
    at = 0
    for token in short:
        while at < len(long) and not same(token, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _equal(a: str, b: str) -> bool:
    return a == b


def _initial(a: str, b: str) -> bool:
    return a == b or (1 in {len(a), len(b)} and a[0] == b[0])


def _anchors(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Initials count only beside a whole token that both have."""
    return any(len(token) > 1 and token in long for token in short)


def _slip(a: str, b: str) -> bool:
    """Whether one letter (two in long words) was dropped, added, swapped or mistyped, or a word glued on."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > 3 and long.startswith(short) and long[len(short) :] in _GLUED:
        return True
    shorter = min(len(a), len(b))
    return shorter >= 4 and edits(a, b, 2 if shorter >= 9 else 1)


def edits(a: str, b: str, limit: int) -> bool:
    """Whether at most `limit` letters were dropped, added, changed or swapped with their neighbour.

    >>> edits("hartanto", "hartarto", 1), edits("yudhi", "yuhdi", 1), edits("anas", "andi", 1)
    (True, True, False)
    """
    if abs(len(a) - len(b)) > limit:
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    if not a or not b:
        return max(len(a), len(b)) <= limit
    if limit == 0:
        return False
    swapped = a[:2] == b[1::-1] and len(a) > 1 < len(b)
    return (
        edits(a[1:], b[1:], limit - 1)
        or edits(a[1:], b, limit - 1)
        or edits(a, b[1:], limit - 1)
        or (swapped and edits(a[2:], b[2:], limit - 1))
    )


_ONE_SPELLING: dict[str, str] = {form: forms[0] for forms in load("names.yaml")["same"] for form in forms}
_GLUED = frozenset(load("names.yaml")["glued"])
_COMMON = frozenset(spelling_key(token) for token in load("names.yaml")["common"])
