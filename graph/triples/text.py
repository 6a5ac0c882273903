"""Values as N-Quads writes them: literals, dates, numbers and addresses that every reader reads back the same.

Words out of articles are hostile.  Everything here either gives a term that is valid in N-Quads, Turtle and Oxigraph's
store, in canonical form, or None, in which case nothing is written: an invalid date would silently drop out of
filters, and an invalid IRI stops a load.
"""

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote, urlsplit

from graph.triples import vocabulary as v

_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_IRI_SAFE = "!$&'()*+,/:;=?@~%-._"
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[a-z0-9.-]+|\[[0-9a-f:.]+\]", re.IGNORECASE)
_MAX_URL = 2048


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a character cannot be written as UTF-8; the length stays
    return _NAMED.get(char) or f"\\u{ord(char):04X}"


def quoted(text: str) -> str:
    r"""The text between quotation marks, NFC, with what N-Quads and Turtle cannot carry escaped, as pyoxigraph does.

    >>> print(quoted('kata "ya"\n'))
    "kata \"ya\"\n"
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return f'"{_ESCAPED.sub(_escape, text)}"'


def literal(text: str, language: str | None = None) -> str:
    """A plain or language-tagged literal.

    >>> literal("Juli mendatang", "id")
    '"Juli mendatang"@id'
    """
    return f"{quoted(text)}@{language}" if language else quoted(text)


def iri(value: str) -> str:
    """An IRI of ours or of a vocabulary between its brackets."""
    return f"<{value}>"


def boolean(value: bool) -> str:  # noqa: FBT001 - the value itself, not a switch
    """An xsd:boolean."""
    return _TRUE if value else _FALSE


def integer(value: int) -> str:
    """An xsd:integer."""
    return f'"{value}"^^<{v.XSD_INTEGER}>'


@lru_cache(maxsize=4096)
def decimal(value: float) -> str | None:
    """An xsd:decimal in canonical form, without exponent; None for what is no finite number.

    >>> decimal(11900.0), decimal(float("nan"))
    ('"11900"^^<http://www.w3.org/2001/XMLSchema#decimal>', None)
    """
    number = Decimal(repr(value))
    if not number.is_finite():
        return None
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f'"{plain if plain != "-0" else "0"}"^^<{v.XSD_DECIMAL}>'


@lru_cache(maxsize=16384)
def day(value: str | None) -> str | None:
    """An xsd:date of an ISO day; None for a month, a year, or a day no calendar has.

    >>> day("2025-09-16"), day("2025-09"), day("2025-02-30")
    ('"2025-09-16"^^<http://www.w3.org/2001/XMLSchema#date>', None, None)
    """
    try:
        return f'"{date.fromisoformat(value or "").isoformat()}"^^<{v.XSD_DATE}>'
    except ValueError:
        return None


@lru_cache(maxsize=16384)
def moment(iso: str) -> str | None:
    """A publication time as precisely as it is known: xsd:dateTime, date, gYearMonth or gYear.

    >>> moment("2024-03-20T21:39:00+07:00")
    '"2024-03-20T21:39:00+07:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
    >>> moment("2024-03")
    '"2024-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    if "T" in iso:
        try:
            stamp = datetime.fromisoformat(iso)
        except ValueError:
            return None
        return f'"{stamp.isoformat(timespec="seconds")}"^^<{v.XSD_DATE_TIME}>'
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", iso):
        return f'"{iso}"^^<{v.XSD_YEAR_MONTH}>'
    if re.fullmatch(r"\d{4}", iso):
        return f'"{iso}"^^<{v.XSD_YEAR}>'
    return day(iso)


def address(url: str | None) -> str | None:
    """The IRI of a web address, percent-encoded where needed; None for any scheme but http(s) or an address in ruins.

    >>> address("https://kabar.example/berita?judul=ASN pindah")
    '<https://kabar.example/berita?judul=ASN%20pindah>'
    >>> address("javascript:alert(1)") is None
    True
    """
    if not url or len(url) > _MAX_URL:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host if ":" not in host else f"[{host}]"):
        return None
    head = f"[{host}]" if ":" in host else host
    query, fragment = _tail("?", parts.query), _tail("#", parts.fragment)
    return f"<{parts.scheme}://{head}{port}{_tail('', parts.path)}{query}{fragment}>"


def _tail(mark: str, part: str) -> str:
    return mark + quote(_BAD_PERCENT.sub("%25", part), safe=_IRI_SAFE, errors="replace") if part else ""


def first_day(value: str | None) -> str | None:
    """The first day of an ISO day, month or year, as an xsd:date: the earliest that a known start may be.

    >>> first_day("2022-09")
    '"2022-09-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    """
    return day(value + "-01-01"[len(value) - 4 :]) if value else None


def last_day(value: str | None) -> str | None:
    """The last day of an ISO day, month or year, as an xsd:date: the latest that a known end may be.

    >>> last_day("2024-02")
    '"2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'
    """
    if value and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        year, month = map(int, value.split("-"))
        return day(f"{value}-{monthrange(year, month)[1]}") if year else None
    return day(value + "-12-31"[len(value) - 4 :]) if value else None


_TRUE = f'"true"^^<{v.XSD_BOOLEAN}>'
_FALSE = f'"false"^^<{v.XSD_BOOLEAN}>'
