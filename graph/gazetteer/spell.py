"""How one form is written: the spellings that mean the same, so that a table holds each name once."""

import re

_JOINS = re.compile(r"[-/ ]")


def initial_lower(form: str) -> str:
    """The form with its first letter small, as common nouns stand inside a sentence.

    >>> initial_lower("Menteri PANRB")
    'menteri PANRB'
    """
    return form[:1].lower() + form[1:]


def role_spellings(form: str) -> tuple[str, ...]:
    """A title as at the head of a name and inside a sentence.

    >>> role_spellings("Wakil Bupati")
    ('Wakil Bupati', 'wakil bupati', 'Wakil bupati')
    """
    low = form if form.isupper() else form.lower()
    return tuple(dict.fromkeys((form, low, low[:1].upper() + low[1:])))


def phrase_spellings(form: str) -> tuple[str, ...]:
    """A programme's label as written in running text; one word or an acronym stays as it is.

    >>> phrase_spellings("Makan Bergizi Gratis")
    ('Makan Bergizi Gratis', 'makan bergizi gratis', 'Makan bergizi gratis')
    >>> phrase_spellings("MBG")
    ('MBG',)
    """
    if _NUMBERED.match(form):
        return (form,)
    words = form.split()
    if len(words) < 2:
        return (form, form.capitalize()) if form.islower() else (form,)
    lowered = " ".join(word if _is_acronym(word) else word.lower() for word in words)
    titled = " ".join(word if _is_acronym(word) or word in _SMALL else word[:1].upper() + word[1:] for word in words)
    return tuple(dict.fromkeys((form, lowered, lowered[:1].upper() + lowered[1:], titled)))


def joined_spellings(stem: str) -> tuple[str, ...]:
    """The stem, and with its last "dan" as a sign or left out.

    >>> joined_spellings("Energi dan Sumber Daya Mineral")
    ('Energi dan Sumber Daya Mineral', 'Energi & Sumber Daya Mineral', 'Energi Sumber Daya Mineral')
    """
    first, dan, last = stem.rpartition(" dan ")
    return (stem, f"{first} & {last}", f"{first.rstrip(',')} {last}") if dan else (stem,)


def place_spellings(form: str) -> tuple[str, ...]:
    """The form, and with each name of a place, or word, in it that is written in two ways, the other way too.

    >>> place_spellings("Gubernur Sumatera Utara"), place_spellings("Menteri Sosial")
    (('Gubernur Sumatera Utara', 'Gubernur Sumatra Utara'), ('Menteri Sosial',))
    """
    others = (form.replace(one, other) for pair in _TWO_WAYS for one, other in (pair, pair[::-1]) if one in form)
    return tuple(dict.fromkeys((form, *others)))


_TWO_WAYS = (
    ("Kementerian", "Kementrian"),
    (" Bidang ", " bidang "),
    ("Sumatera", "Sumatra"),
    ("sumatera", "sumatra"),
    ("Jogjakarta", "Yogyakarta"),
)


def short_spellings(prefix: str, stem: str) -> tuple[str, ...]:
    """A press short form in the casings the press uses.

    >>> short_spellings("Men", "pan-rb")
    ('Menpan-rb', 'MenPAN-RB', 'Menpan-RB', 'MENPAN-RB', 'MenPan-RB', 'MenpanRB', 'Menpan RB', 'MenPANRB', 'MenPAN RB')
    >>> short_spellings("Men", "keu")
    ('Menkeu', 'MENKEU')
    """
    if "-" not in stem:
        forms = [prefix + stem, (prefix + stem).upper()]
        return tuple(dict.fromkeys(forms))
    left, right = stem.split("-", 1)
    big = right.upper()
    forms = [
        prefix + stem,
        f"{prefix}{left.upper()}-{big}",
        f"{prefix}{left}-{big}",
        f"{prefix}{left}-{right}".upper(),
        f"{prefix}{left.capitalize()}-{big}",
        f"{prefix}{left}{big}",
        f"{prefix}{left} {big}",
        f"{prefix}{left.upper()}{big}",
        f"{prefix}{left.upper()} {big}",
    ]
    return tuple(dict.fromkeys(forms))


_NUMBERED = re.compile(r"[A-Z][\w ]+ \d+/\d{4}$")
_SMALL = frozenset({"dan", "untuk", "di", "ke", "dari", "bagi", "pada", "tentang", "yang", "the", "of"})


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and sum(c.isupper() for c in word) >= 2


def initials(name: str) -> str:
    """The first letters of the words with a capital, as acronyms are made.

    >>> initials("Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")
    'KPANRB'
    """
    return "".join(word[0] for word in _JOINS.split(name) if word[:1].isupper())
