"""Persons told by their initials: "BG" for Budi Gunawan, "SBY" for Susilo Bambang Yudhoyono."""

from collections.abc import Iterable

from graph.recognise.cast import Person
from graph.recognise.spellings import Words

_SHORTEST, _LONGEST = 2, 4
_ADDRESSED = "uhkg"  # Ustaz, Haji, Kiai, Gus


def initialled(persons: Iterable[Person], letters: str) -> Person | None:
    """The one person whose initials these capitals are; None where none or several are.

    A form of address may lend its letter: "UAS" for Ustaz Abdul Somad.  Of a name with a hyphen both parts count, or
    the first alone.

    >>> initialled([Person("Sari Wulandari"), Person("Budi Harjo")], "BH").name
    'Budi Harjo'
    >>> initialled([Person("Sari Wulandari"), Person("Budi Harjo")], "UBH").name
    'Budi Harjo'
    >>> initialled([Person("Kim Tae-wul")], "KTW").name
    'Kim Tae-wul'
    """
    if not (letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST):
        return None
    wanted = letters.lower()
    forms = {wanted, wanted[1:]} if len(wanted) > _SHORTEST and wanted[0] in _ADDRESSED else {wanted}
    found = [p for p in persons if len(p.full) > 1 and not forms.isdisjoint(_letters(p.full))]
    return found[0] if len(found) == 1 else None


def _letters(full: Words) -> tuple[str, str]:
    """The first letters of a name's words, and of the parts of those with a hyphen too."""
    return "".join(w[0] for w in full), "".join(part[0] for w in full for part in w.split("-") if part)
