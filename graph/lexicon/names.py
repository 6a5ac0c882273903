"""Words of names, of titles and of everyday language: what tells "Menteri Sosial" from "Saifullah Yusuf".

in: data/titles.yaml, data/common_words.txt, data/name_words.txt; out: frozen look-up tables, read once.
"""

from functools import cache

from msgspec import Struct, ValidationError, convert

from graph.errors import DataError
from graph.lexicon.cues import data_text
from graph.lexicon.language import table
from graph.model import OfficeStatus


class TitleLexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """Heads of office titles and bodies, honorifics, and how an office is held; see data/titles.yaml."""

    standalone: frozenset[str]
    heads: frozenset[str]
    lower_heads: frozenset[str]
    status: dict[str, OfficeStatus]
    honorifics: frozenset[str]
    particles: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    groups: frozenset[str]
    people: frozenset[str]
    private: frozenset[str]
    unnamed: frozenset[str]
    bodies_of: dict[str, str]


@cache
def title_lexicon() -> TitleLexicon:
    """The tables of data/titles.yaml.

    Raises: DataError where the file does not fit.

    >>> title_lexicon().status["plt"]
    'acting'
    """
    try:
        return convert(table("titles"), TitleLexicon)
    except ValidationError as error:
        raise DataError(f"graph/lexicon/data/titles.yaml: {error}; mend that line.") from error


def _words(name: str) -> frozenset[str]:
    return frozenset(line for line in data_text(name).splitlines() if line and not line.startswith("#"))


@cache
def common_words() -> frozenset[str]:
    """Lower-case words that news writes in lower case often.

    >>> "kesehatan" in common_words(), "anas" in common_words()
    (True, False)
    """
    return _words("common_words.txt")


@cache
def name_words() -> frozenset[str]:
    """Capitalised words seen as part of persons' names.

    >>> "Bambang" in name_words()
    True
    """
    return _words("name_words.txt")
