"""Keys and hashes: the same thing always gets the same identifier, on any machine, in any run.

Hashes are over length-prefixed parts, so ("ab", "c") and ("a", "bc") never collide by gluing.
"""

import hashlib
import re
import unicodedata

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def digest(*parts: str, length: int = 16) -> str:
    """A hexadecimal hash of the parts, `length` characters long.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    >>> len(digest("x"))
    16
    """
    state = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8")
        state.update(f"{len(data)}:".encode())
        state.update(data)
    return state.hexdigest()[:length]


def fold(text: str) -> str:
    r"""The text for comparison: NFKC, without format characters, case and diacritics folded, spaces single.

    >>> fold("  Abdullah\u00a0AZWAR\u200b  Anas ")
    'abdullah azwar anas'
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text)
    kept = (c for c in decomposed if unicodedata.category(c) not in {"Cf", "Mn"})
    return " ".join("".join(kept).casefold().split())


def slug(text: str) -> str:
    """A readable key of lower-case letters, digits and hyphens; a hash where nothing readable is left.

    >>> slug("Otorita Ibu Kota Nusantara (OIKN)")
    'otorita-ibu-kota-nusantara-oikn'
    """
    readable = _NOT_SLUG.sub("-", fold(text)).strip("-")
    return readable[:120].rstrip("-") if readable else f"x{digest(text)}"
