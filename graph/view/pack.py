"""Large text made small with code of our own, so that its bytes are the same under every Python and every zlib.

Words and phrases that come again are numbered, the commonest with one letter, the next with two bytes of UTF-8, the
rest with three; what comes once stands between two tildes.  For JSON of statements this is as small as deflate in
base64, the page reads it in one pass (`J.unpacked` in core.js), and no version of a library has a say in it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

LITERAL = "~"
_TOKEN = re.compile(r"[A-Za-z0-9]+ ?|~|[^A-Za-z0-9~]+")
_MARKUP = frozenset("\"\\<>&'~")  # longer once escaped in the page, or our own mark
_ALPHABETS: tuple[tuple[int, tuple[tuple[int, int], ...]], ...] = (
    (1, ((0x20, 0x7E),)),
    (2, ((0xA1, 0xAC), (0xAE, 0x2FF), (0x400, 0x482), (0x48A, 0x52F))),
    (3, ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3))),
)
"""Bytes of UTF-8, and the letters that take so many: none that combines, joins, turns direction or is a surrogate."""

_ROUNDS = 3
_PHRASES = 400
_LEAST = 20


def pack(text: str) -> dict[str, Any]:
    """{"words": [...], "codes": their letters in order, "text": ...}, of which `unpack` makes the text again.

    >>> unpack(pack("ada ~ada ~ada ~ada ~ada ~"))
    'ada ~ada ~ada ~ada ~ada ~'
    """
    tokens = _phrased(_TOKEN.findall(text))
    codes = _codes(Counter(tokens))
    return {"words": list(codes), "codes": "".join(codes.values()), "text": "".join(_coded(tokens, codes))}


def unpack(packed: dict[str, Any]) -> str:
    """The text again: what the page does, for tests."""
    words = dict(zip(packed["codes"], packed["words"], strict=True))
    parts = packed["text"].split(LITERAL)
    return "".join(part if n % 2 else "".join(words[code] for code in part) for n, part in enumerate(parts))


def _phrased(tokens: list[str]) -> list[str]:
    """Tokens with the commonest neighbours joined, a few times over: "},{" and "pada tahun " become one."""
    for _ in range(_ROUNDS):
        counts = Counter(pairwise(tokens))
        common = sorted(((-n, pair) for pair, n in counts.items() if n >= _LEAST and LITERAL not in pair))[:_PHRASES]
        if not common:
            break
        tokens = list(_joined(tokens, frozenset(pair for _, pair in common)))
    return tokens


def _joined(tokens: Sequence[str], pairs: frozenset[tuple[str, str]]) -> Iterator[str]:
    n = 0
    while n < len(tokens):
        pair = n + 1 < len(tokens) and (tokens[n], tokens[n + 1]) in pairs
        yield tokens[n] + tokens[n + 1] if pair else tokens[n]
        n += 2 if pair else 1


def _codes(counts: Counter[str]) -> dict[str, str]:
    """A letter for each token that is worth one; our own mark always has one, for it cannot stand as it is."""
    letters = _letters()
    width, letter = next(letters)
    codes: dict[str, str] = {}
    for token, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        size = len(token.encode("utf-8"))
        if token != LITERAL and count * size <= count * width + size + 3:
            continue
        codes[token] = letter
        width, letter = next(letters)
        if not letter:
            break
    if counts[LITERAL] and LITERAL not in codes:
        codes[LITERAL] = letter or "\ufffd"
    return codes


def _letters() -> Iterator[tuple[int, str]]:
    """Every letter that may be a code, shortest first; at the end an empty one."""
    for width, ranges in _ALPHABETS:
        for first, last in ranges:
            yield from ((width, chr(point)) for point in range(first, last + 1) if chr(point) not in _MARKUP)
    yield (9, "")


def _coded(tokens: Sequence[str], codes: dict[str, str]) -> Iterator[str]:
    """Codes, and tildes around each run of tokens that have none."""
    literal = False
    for token in tokens:
        code = codes.get(token)
        if (code is None) != literal:
            yield LITERAL
            literal = not literal
        yield token if code is None else code
    if literal:
        yield LITERAL
