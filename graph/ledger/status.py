"""Words that say what became of a promise: done, cancelled, deferred.

Rows of (status, rule, pattern, example, counter-example).  A hope, a prediction or a condition is never an outcome, and
part of a thing ("sebagian", "80 persen") is not the thing: the caller passes only statements that assert.
"""

import re
from typing import NamedTuple

from graph.model import Statement


class Row(NamedTuple):
    """One rule: where `pattern` stands in the words, unnegated, the statement says `status`."""

    status: str
    rule: str
    pattern: str
    example: str
    counter: str


RULES: tuple[Row, ...] = (
    Row(
        "done",
        "status.done",
        r"\b(?:telah|sudah|resmi)\b(?: (?!hampir|akan|mulai|mau|bisa)\w+){0,2} "
        r"(?:selesai|rampung|tuntas|terlaksana|dilaksanakan|diluncurkan|"
        r"diresmikan|beroperasi|berlaku|diterbitkan|terbit|disahkan|dipindahkan|pindah|terealisasi|diterapkan)\b",
        "pemindahan tahap pertama sudah selesai",
        "pemindahan tahap pertama akan selesai",
    ),
    Row(
        "cancelled",
        "status.cancelled",
        r"\b(?:dibatalkan|membatalkan|batal|urung|dihentikan|dicabut|tidak jadi)\b"
        r"(?! (?:sementara|selama|saat|ketika|hari ini|kurang lebih|sampai|hingga)\b)",
        "program itu dibatalkan",
        "program itu tidak dibatalkan",
    ),
    Row(
        "deferred",
        "status.deferred",
        r"\b(?:ditunda|menunda|diundur|dimundurkan|ditangguhkan)\b",
        "pemindahan itu ditunda",
        "pemindahan itu tidak ditunda",
    ),
)

_PATTERNS = tuple((row, re.compile(row.pattern, re.IGNORECASE)) for row in RULES)
_WEAK = re.compile(
    r"\b(?:tidak|tak|bukan|belum|jangan|tanpa|akan|bisa|dapat|mungkin|jika|kalau|bila|apabila|agar|supaya|harus|"
    r"sebelum|target|rencananya|hampir|isu|kabar|sementara|hari ini|(?:di)?harap\w*)(?: (?!tetapi\b)\w+){0,2} ?$",
    re.IGNORECASE,
)
_PART = re.compile(r"\bsebagian\b|\b(?!100\b)\d+(?:,\d+)? ?(?:persen|%)", re.IGNORECASE)
_NOUNS = {
    "cancelled": re.compile(r"\b(?:pembatalan|dibatalkan|batal|penghentian|dihentikan)\b", re.IGNORECASE),
    "deferred": re.compile(r"\b(?:penundaan|ditunda|diundur)\b", re.IGNORECASE),
    "done": re.compile(r"\b(?:selesai|rampung|tuntas)\b", re.IGNORECASE),
}
_ASSERTING = {"claim", "commitment", "directive"}


def find_status(words: str) -> Row | None:
    """The row whose status the words assert, or None.

    >>> [find_status(row.example).status == row.status and find_status(row.counter) is None for row in RULES]
    [True, True, True]
    >>> find_status("pembangunan sudah 80 persen selesai") is None
    True
    """
    text = " ".join(words.split())
    for row, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _WEAK.search(text[: match.start()]) or (row.status == "done" and _PART.search(text)):
                continue
            return row
    return None


def outcome(statement: Statement, words: str) -> Row | None:
    """The status that a statement asserts: no hope, prediction, belief or condition counts; only a claim is done."""
    if statement.kind not in _ASSERTING or statement.conditional or statement.certainty in {"possible", "probable"}:
        return None
    row = find_status(words)
    if row is not None and row.status == "done" and (statement.kind != "claim" or _counts(statement)):
        return None
    return row


def _counts(statement: Statement) -> bool:
    """A number beside it tells how far one has come ("sudah pindah 120 pegawai"), not that it is done."""
    return any(target.kind == "quantity" for target in statement.targets)


def denied_status(words: str) -> str | None:
    """The status that a denial is about: "membantah pembatalan program itu" denies "cancelled".

    >>> denied_status("kabar pembatalan program itu tidak benar")
    'cancelled'
    """
    return next((status for status, pattern in _NOUNS.items() if pattern.search(words)), None)
