"""Persons told by their initials: "BG" for Budi Gunawan, "SBY" for Susilo Bambang Yudhoyono."""

from collections.abc import Iterable

from graph.recognise.cast import Person

_SHORTEST, _LONGEST = 2, 4
_ADDRESSED = "uhkg"  # Ustaz, Haji, Kiai, Gus


def initialled(persons: Iterable[Person], letters: str) -> Person | None:
    """The one person whose initials these capitals are; None where none or several are.

    A form of address may lend its letter: "UAS" for Ustaz Abdul Somad.

    >>> initialled([Person("Sari Wulandari"), Person("Budi Harjo")], "BH").name
    'Budi Harjo'
    >>> initialled([Person("Sari Wulandari"), Person("Budi Harjo")], "UBH").name
    'Budi Harjo'
    """
    if not (letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST):
        return None
    wanted = letters.lower()
    forms = {wanted, wanted[1:]} if len(wanted) > _SHORTEST and wanted[0] in _ADDRESSED else {wanted}
    found = [p for p in persons if len(p.full) > 1 and "".join(word[0] for word in p.full) in forms]
    return found[0] if len(found) == 1 else None
