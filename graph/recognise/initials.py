"""Persons told by their initials: "BG" for Budi Gunawan, "SBY" for Susilo Bambang Yudhoyono."""

from collections.abc import Iterable

from graph.recognise.cast import Person

_SHORTEST, _LONGEST = 2, 4


def initialled(persons: Iterable[Person], letters: str) -> Person | None:
    """The one person whose initials these capitals are; None where none or several are.

    >>> initialled([Person("Sari Wulandari"), Person("Budi Harjo")], "BH").name
    'Budi Harjo'
    """
    if not (letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST):
        return None
    wanted = letters.lower()
    found = [p for p in persons if len(p.full) > 1 and "".join(word[0] for word in p.full) == wanted]
    return found[0] if len(found) == 1 else None
