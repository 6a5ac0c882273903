"""Days, stated values and terms as people read them, in Indonesian with English beside where it is a term."""

import re
from functools import cache

from graph.namespaces import CONCEPT, PREFIXES
from graph.resources import ontology_dir

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905 - reads as a line
_PARTS = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q(\d)|S(\d)))?")
_NUMBER = re.compile(r"(?<![\w.,])\d{4,}(?![\w.,])")
_LARGE = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_INDEFINITE = "tanpa tanggal"


def day(iso: str) -> str:
    """A day, month, quarter, half-year or year as it is said.

    >>> day("2025-01-24"), day("2025-04"), day("2026-Q2"), day("2026-S2"), day("2028")
    ('24 Januari 2025', 'April 2025', 'triwulan II 2026', 'semester II 2026', '2028')
    """
    match = _PARTS.fullmatch(iso)
    if match is None:
        return iso
    year, month, number, quarter, half = match.groups()
    if quarter or half:
        return f"{'triwulan' if quarter else 'semester'} {('I', 'II', 'III', 'IV')[int(quarter or half) - 1]} {year}"
    if month is None:
        return year
    name = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(number)} {name}" if number else name


def value(stated: str) -> str:
    """A stated value, normalised in the graph, as people read it.

    >>> value("2024-07; 2024-09"), value("2025-10/2025-12"), value("after 2025-03-31"), value("indefinite")
    ('Juli 2024; September 2024', 'Oktober 2025 - Desember 2025', 'setelah 31 Maret 2025', 'tanpa tanggal')
    >>> value("1740-3072 ASN"), value("82900000 penerima"), value("Rp335 triliun")
    ('1.740-3.072 ASN', '82,9 juta penerima', 'Rp335 triliun')
    """
    return "; ".join(_one(part) for part in stated.split("; "))


def _one(part: str) -> str:
    if part == "indefinite":
        return _INDEFINITE
    if part.startswith("after "):
        return f"setelah {_one(part.removeprefix('after '))}"
    ends = part.split("/")
    if all(_PARTS.fullmatch(end) for end in ends):
        return " - ".join(day(end) for end in ends)
    return _NUMBER.sub(lambda match: number(int(match[0])), part.replace("-", " - ")).replace(" - ", "-")


def number(amount: float) -> str:
    """A number with the words and marks of Indonesian.

    >>> number(11916), number(82900000), number(3000000)
    ('11.916', '82,9 juta', '3 juta')
    """
    for size, name in _LARGE:
        if amount >= size and amount * 1000 % size == 0:
            return f"{amount / size:.3f}".rstrip("0").rstrip(".").replace(".", ",") + f" {name}"
    return f"{amount:,.0f}".replace(",", ".")


@cache
def terms(scheme: str) -> dict[str, tuple[str, str]]:
    """The concepts of a scheme: key to label in Indonesian and English, as the ontology has them.

    >>> terms("change")["postponed"]
    ('ditunda', 'postponed')
    """
    from pyoxigraph import Literal, RdfFormat, parse  # noqa: PLC0415 - 30 ms that `jejak --help` need not pay

    found: dict[str, dict[str, str]] = {}
    for quad in parse(path=str(ontology_dir() / "concepts" / f"{scheme}.ttl"), format=RdfFormat.TURTLE):
        key = getattr(quad.subject, "value", "").removeprefix(f"{CONCEPT}{scheme}/")
        if quad.predicate.value == f"{PREFIXES['skos']}prefLabel" and isinstance(quad.object, Literal):
            found.setdefault(key, {})[str(quad.object.language)] = quad.object.value
    return {key: (labels["id"], labels["en"]) for key, labels in found.items()}
