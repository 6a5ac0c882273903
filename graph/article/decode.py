r"""Bytes become text: UTF-8 where it is, with few replacements where it nearly is, Windows-1252 where it is not.

In: the bytes of a file or a string.  Out: text in NFC with "\n" line ends and no byte-order mark; a text that is clean
already comes back character for character, so offsets made by another reader of the same file stay right.
"""

import codecs
import unicodedata

from graph.errors import SkipArticle

MAX_BYTES = 20_000_000
"""A document longer than this is no article; it is skipped with a word."""

_FEW = 0.001  # replaced characters a text may hold before UTF-8 is thought the wrong guess
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    r"""The text of the bytes, normalised.

    Raises:
        SkipArticle: the bytes are no text (NUL bytes, as a picture or an archive has them) or are too many.

    >>> decode("\ufeffJakarta\r\n".encode()), decode(b"caf\xe9")
    ('Jakarta\n', 'café')
    """
    if len(data) > MAX_BYTES:
        raise SkipArticle(f"the document has {len(data):,} bytes, more than {MAX_BYTES:,}: split it into articles.")
    if data.startswith(_UTF16):
        return normalise(data.decode("utf-16", errors="replace"))
    if b"\0" in data:
        raise SkipArticle("the file holds NUL bytes and is not text: give a .txt, .jsonl or .jsonl.gz file.")
    return normalise(_guess(data))


def _guess(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    few = text.count("\ufffd") <= max(3, int(len(text) * _FEW))
    return text if few and not text.isascii() and _has_multibyte(data) else data.decode("cp1252", errors="replace")


def _has_multibyte(data: bytes) -> bool:
    """Whether some well-formed multi-byte UTF-8 stands in the data, so that the rest is damage and not another code."""
    return any(ord(c) > 0x7F and c != "\ufffd" for c in data.decode("utf-8", errors="replace"))


def normalise(text: str) -> str:
    r"""The text in NFC, line ends as "\n", without a byte-order mark at its head.

    >>> normalise("a\rb\r\nc")
    'a\nb\nc'
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
