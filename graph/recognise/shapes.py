"""What a word looks like: the evidence that decides whether it belongs to a name, an office or everyday language."""

import re
from enum import IntEnum
from functools import lru_cache

from graph.lexicon.names import common_words, name_words, title_lexicon
from graph.lexicon.words import word_set

_ROMAN = re.compile(r"[IVX]{1,5}$")
# "Kemenkes", "Distapang": short forms of ministries and of the services of a region.
_SHORT_BODY = re.compile(
    r"Kemen[A-Za-z]{2,}(?:-[A-Z]+)?$|Ditjen|Pemprov|Pemkot|Pemkab|Dis(?:dik|kes|tap|tan|per|hub|kom|kop|nak|kan|bud|por|par|duk|sos|lut|hut|pend|pert)[a-z]*$"
)
# Degrees run on, as physicians bear them: "SpPD-KGEH", "SubspKFER", "PhD".
_DEGREE = re.compile(r"(?:(?:Sub)?[Ss]p[A-Z][A-Za-z]*|PhD|MPH|FICS|FACS|FINASIM|MARS|MKM|MEd|MScIH|AIFO)(?:-[A-Z]+)?$")
_ARTICLED = re.compile(r"(?:al|el|as|ad|an|ar|at)-[A-Z][a-z]")
_CALENDAR = word_set("shapes_calendar")
_NOT_NAMES = word_set("shapes_not_names")
_TICKET = re.compile(r"(?!Jean|Anne|Abdul|Abdel|Mary)([A-Z][a-z']{3,})-([A-Z][a-z']{3,})$")
# Short forms of offices run on: "Kabagops", "Karorena", "Kadisperindag", "Kasubbidpenmas".
_RUN_ON = re.compile(
    r"(?:Wa)?Ka(?:dis|bag|bid|sat|sub|nit|div|sudin)[a-z]{2,}$|Kasi(?:dok|hum|propam|keu|was|um|intel|pid)[a-z]*$|Karo(?:rena|ops|log|wassidik|hukum)$"
)
_NUMBERING = frozenset({"No", "Nomor", "NOMOR"})
# States, cities and parts of the world: places, behind which a name of a person may follow at once.
COUNTRIES = word_set("shapes_countries")
# English words of offices and firms are everyday words: "VP Consultation & Diagnostics Contoh Sari".
OFFICE_WORDS = word_set("shapes_office_words")
# Firms, agencies and armies abroad that speak under one unknown word.
_ABROAD = word_set("shapes_bodies_abroad")
# First names cut short, as initials are: "Muh. Sari".
_FIRST_INITIALS = word_set("shapes_first_initials")
# Everyday words with these behind them are none of names: "Pastilah", "Hendaknya".
_CLITICS = ("nya", "lah", "kah")
_SHORTEST_STEM = 4


class Shape(IntEnum):
    """Kinds of word; `score()` says how strongly each speaks for a name."""

    LOWER = 0
    MARK = 1
    NUMBER = 2
    ROMAN = 3
    ACRONYM = 4
    COMMON = 5
    EITHER = 6
    UNKNOWN = 7
    NAME = 8
    INITIAL = 9
    HONORIFIC = 10
    HEAD = 11
    STATUS = 12
    BODY = 13
    CALENDAR = 14
    LOWER_HEAD = 15
    PARTICLE = 16
    PLACE = 17


# What a name may begin with.
NAME_LIKE = (Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.INITIAL)
# Evidence for a name (positive) or for an office or body (negative), added over the words of a run.
_SCORES = {
    Shape.NAME: 2.0,
    Shape.UNKNOWN: 1.0,
    Shape.INITIAL: 0.6,
    Shape.EITHER: 0.2,
    Shape.PARTICLE: 0.2,
    Shape.COMMON: -2.0,
    Shape.ACRONYM: -2.0,
    Shape.PLACE: -2.0,
    Shape.BODY: -3.0,
    Shape.ROMAN: -3.0,
    Shape.NUMBER: -3.0,
}


def score(shape: Shape) -> float:
    """How strongly a word of this shape speaks for a person's name rather than an office's words."""
    return _SCORES.get(shape, -6.0)


@lru_cache(maxsize=1 << 17)
def shape(word: str) -> Shape:  # noqa: PLR0911, C901, PLR0912 - one line a shape, in order of strength
    """The shape of a word.

    >>> shape("Menteri").name, shape("Kesehatan").name, shape("Saifullah").name, shape("PANRB").name, shape("dan").name
    ('HEAD', 'COMMON', 'NAME', 'ACRONYM', 'LOWER')
    """
    titles = title_lexicon()
    first = word[0]
    if not first.isalpha():
        return Shape.NUMBER if first.isdigit() else Shape.MARK
    folded = word.casefold()
    if first.islower():
        if word in titles.particles:
            return Shape.PARTICLE
        if word in titles.status:
            return Shape.STATUS
        if word in titles.lower_heads:
            return Shape.LOWER_HEAD
        if word in ("dr", "drg", "purn"):
            return Shape.HONORIFIC
        if _ARTICLED.match(word):
            return Shape.UNKNOWN  # "Khalil al-Hayya"
        # "eL Foundation", "iPhone": lower case at the front only
        return Shape.ACRONYM if any(c.isupper() for c in word[1:]) else Shape.LOWER
    if word in _CALENDAR:
        return Shape.CALENDAR
    if word in _NUMBERING:
        return Shape.NUMBER
    if folded in titles.status:
        return Shape.STATUS
    if word in titles.heads or word in titles.standalone or is_upper_head(word):
        return Shape.HEAD
    if word in titles.honorifics:
        return Shape.HONORIFIC
    if word in titles.bodies:
        return Shape.BODY
    if len(word) == 1 or word in _FIRST_INITIALS:
        return Shape.INITIAL
    if _ROMAN.match(word):
        return Shape.ROMAN
    if is_degree(word):
        return Shape.MARK
    if _SHORT_BODY.match(word):
        return Shape.ACRONYM
    if word in titles.places or word in COUNTRIES:
        return Shape.PLACE
    if word in OFFICE_WORDS:
        return Shape.COMMON
    if word in _ABROAD or word.isupper() or sum(c.isupper() for c in word) >= 3 or any(c.isdigit() for c in word):
        return Shape.ACRONYM
    common, name = _is_common(folded), word in name_words()
    if not common and not name and _RUN_ON.match(word):
        return Shape.HEAD
    ticket = _TICKET.match(word)  # "Prabowo-Gibran": two names, no third person
    if folded in _NOT_NAMES or (ticket is not None and not name_words().isdisjoint(ticket.groups())):
        return Shape.COMMON
    if common:
        return Shape.EITHER if name else Shape.COMMON
    return Shape.NAME if name else Shape.UNKNOWN


def is_upper_head(word: str) -> bool:
    """Whether a word in capitals heads a title: "WAKIL Menteri", where a page sets its first word so.

    >>> is_upper_head("WAKIL"), is_upper_head("CEO"), is_upper_head("Wakil")
    (True, False, False)
    """
    return len(word) >= _SHORTEST_STEM and word.isupper() and word.capitalize() in title_lexicon().heads


def is_degree(word: str) -> bool:
    """Whether a word is a degree run on, which stands behind a name as a mark does.

    >>> is_degree("SpPD-KGEH"), is_degree("SubspKFER"), is_degree("SPBE")
    (True, True, False)
    """
    return _DEGREE.match(word) is not None


def _is_common(folded: str) -> bool:
    """Whether the word is an everyday one, also with a clitic behind it ("pastilah")."""
    if folded in common_words():
        return True
    clitic = folded.endswith(_CLITICS) and len(folded) - 3 >= _SHORTEST_STEM
    return clitic and folded[:-3] in common_words()
