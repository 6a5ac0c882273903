"""Bodies that only a title's words tell: "Founder Kopi Contoh", "Ketua Umum Pemuda Contoh", "Dandim 0815 Contoh".

In: a title without parentheses.  Out: where the firm or association stands in it, or the name of the body that a post
at its head stands for ("Dandim": Kodim).
"""

import re

from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.recognise.shapes import COUNTRIES, OFFICE_WORDS, Shape, shape

_WORD = re.compile(r"[\w'’&.-]*\w")
# Acronyms that are no bodies: "Direktur SDM".
NO_BODY = word_set("bodies_no_acronyms")
# Heads of firms and institutes, whose own name may be an unknown word.
_FIRM_HEADS = word_set("bodies_firm_heads")
# Whose firm is whatever stands behind: "Pemilik Toko Contoh", "Founder Jakarta Contoh".
_OWNERS = word_set("title_firms_owners")
# Officers of associations and companies, behind whose titles the name follows: "Ketua Umum Pemuda Contoh".
_HEADS = title_lexicon().heads
_OFFICERS = re.compile(
    r"^(?:Wakil |Plt\.? )?(?:Ketua Umum|Sekretaris Jenderal|Sekjen|Sekum|Sekretaris Umum|Bendahara Umum"
    r"|Direktur Eksekutif|Ketum|Waketum|Ketua Harian|Ketua Dewan Pembina"
    r"|Country Director|Country Manager"
    r"|Pimpinan Redaksi|Pemimpin Redaksi)\s+(?=[A-Z])"
)
# "Ekonom dari Contoh Institute", "pakar di Contoh": what stands behind is the institution, but for a place.
_FROM = re.compile(r"\s(?:dari|di|pada|at)\s+(?=[A-Z])")
_NOT_FROM = (
    "Desa",
    "Kecamatan",
    "Kabupaten",
    "Kota",
    "Provinsi",
    "Daerah",
    "Dapil",
    "Kelurahan",
    "Dusun",
    "Pulau",
    "RT",
    "RW",
)
# Local offices under a short form nobody lists: "Kepala Bakuda Contoh", "Sekretaris Dispakan Kabupaten Contoh".
_LOCAL = re.compile(
    r"^(?:Plt\.? |Pj\.? )?(?:Kepala|Sekretaris|Kepala Bidang [\w ]+?|Kabid [\w ]+?)\s+"
    r"(?P<body>(?:Dis|Bak|Bap|Damkar|Kesbang|Sat|Dispen)[a-z]{2,}\b.*)"
)
# Aides of a region's head: "Asisten Perekonomian Kabupaten Contoh".
_AIDE = re.compile(r"^(?:Asisten|Staf Ahli)\b.*\s(?P<region>(?:Kabupaten|Kota|Provinsi) [A-Z].*)$")
_OF = re.compile(r"\s+(?:of|for|Of|For)\s")
_FIELDS = ("Bidang ", "Urusan ", "Departemen ")
_UNTIL = re.compile(r"\s+(?:Bidang|bidang|periode|Periode|yang|untuk|pada)\b")
# Houses and halls that are bodies behind an office: "General Manager Hotel Contoh", "juru bicara Gedung Putih".
_HOUSES = word_set("title_firms_houses")
_OFFICE_WORDS = (OFFICE_WORDS - {"World", "Capital"}) | word_set("title_firms_office_words")
_TAILS = word_set("organisations_tails") | word_set("title_firms_tails")
# Words between an owner's title and the firm: "pendiri dan ketua eksekutif Contoh".
_LINKS = word_set("title_firms_links")
# "Founder dan Chief Growth Officer Contoh": its words are no firm's.
_CHIEF = re.compile(r"\bChief (?:[A-Z]\w+ ){1,3}Officer\b")
_SHORTEST = 3
_NO_FIRM = COUNTRIES | {"Indonesia"}


def place_in_title(title: str) -> str | None:
    """The name of the body whose head a post is by its first word: "Kodim 0815 Contoh" for "Dandim 0815 Contoh".

    >>> place_in_title("Dandim 0815 Contoh"), place_in_title("Kepala Desa Contohsari"), place_in_title("Dandim")
    ('Kodim 0815 Contoh', 'Pemerintah Desa Contohsari', None)
    """
    aide = _AIDE.match(title)
    if aide is not None:
        return f"Pemerintah {aide['region']}"
    for words in (2, 1):
        parts = title.split(maxsplit=words)
        body = title_lexicon().bodies_of.get(" ".join(parts[:words]))
        if body is not None:
            return f"{body} {parts[words]}" if len(parts) > words and not parts[words][0].islower() else None
    return None


def firm_in_title(title: str, begins: int) -> tuple[int, int] | None:
    """Where a firm, house or association stands in a title that names no known body; None where none does.

    >>> for title in ("Founder Jakarta Wangi", "Ketua Umum Pemuda Contoh Bidang Seni", "Direktur Pemasaran"):
    ...     found = firm_in_title(title, title.index(" ") + 1)
    ...     print(title[slice(*found)] if found else None)
    Jakarta Wangi
    Pemuda Contoh
    None
    """
    chief = _CHIEF.search(title)
    words = list(_WORD.finditer(title, begins if chief is None else max(begins, chief.end())))
    local = _LOCAL.match(title)
    if local is not None and shape(local["body"].split()[0]) in (Shape.UNKNOWN, Shape.NAME):
        return local.span("body")
    behind = list(_FROM.finditer(title, begins))
    if behind and not title[behind[-1].end() :].startswith(_NOT_FROM) and _is_name(title[behind[-1].end() :]):
        return behind[-1].end(), len(title)
    house = next((m for m in words if m.group() in _HOUSES and m.end() < len(title)), None)
    if house is not None:
        return house.start(), len(title)
    officer = _OFFICERS.match(title)
    first = officer.end() if officer is not None and officer.end() >= begins else _first_of_firm(title, words)
    if first is None:
        return None
    if title.startswith(_FIELDS, first):  # "Wakil Ketua Umum Bidang Perdagangan API"
        last = words[-1]
        return last.span() if shape(last.group()) is Shape.ACRONYM and last.group() not in NO_BODY else None
    until = _UNTIL.search(title, first)
    end = until.start() if until is not None else len(title)
    return (first, end) if _is_name(title[first:end]) else None


def _first_of_firm(title: str, words: list[re.Match[str]]) -> int | None:
    """Where the firm's name may begin: behind an owner's title at once, else at the first word of no office."""
    capital = [m for m in words if m.group()[0].isupper() and m.group() not in _HEADS]
    heads = title[: words[0].start()].split() if words else []
    if not capital or not heads:
        return None
    no_firm = _OFFICE_WORDS | NO_BODY
    own = [m for m in capital if m.group() not in no_firm and shape(m.group()) is not Shape.HEAD]
    first = own[0] if own else None
    if any(word in _OWNERS for word in heads):
        before = title[words[0].start() : capital[0].start()].split()
        return capital[0].start() if all(word in _LINKS or word in _HEADS for word in before) else None
    if capital[0].group() in _TAILS and _OF.match(title, capital[0].end()):
        return capital[0].start()  # "Direktur Center for Contoh"
    tail = next((m for m in capital[1:] if m.group() in _TAILS), None)
    if tail is not None:
        acronym = next((m for m in own if shape(m.group()) is Shape.ACRONYM and m.end() < tail.start()), None)
        return (acronym or first or capital[0]).start() if first is None or _everyday(first) else first.start()
    if first is None or not (heads[0] in _FIRM_HEADS or heads[0] in OFFICE_WORDS):
        return None
    return None if _everyday(first) or any(shape(m.group()) is Shape.ACRONYM for m in own) else first.start()


def _everyday(word: re.Match[str]) -> bool:
    return shape(word.group()) in (Shape.COMMON, Shape.EITHER)


def _is_name(name: str) -> bool:
    """Whether words may name a firm: not a country or short forms of fields alone, nor everyday words of an office."""
    words = name.split()
    if len(name) < _SHORTEST or all(word in _NO_FIRM or word in NO_BODY for word in words):
        return False
    return words[0][0].isupper() and not all(word in _OFFICE_WORDS or word[0].islower() for word in words)
