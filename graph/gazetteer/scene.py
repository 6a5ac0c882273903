"""A text with its atoms and tables, and what may follow a name: brackets, "RI", a region, a foreign state."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from graph.gazetteer.finder import Atom
from graph.gazetteer.items import LocalBodyItem, NamedBodyItem, RoleItem
from graph.gazetteer.known import Region
from graph.gazetteer.spell import initials

_REPUBLIC = re.compile(r"(?:[ -]RI| Republik Indonesia)(?!\w)")
_BRACKET = re.compile(r" ?\(([A-Z][\w./ -]{1,40})\)")


class Tables(NamedTuple):
    """Kinds and keys by form number, and the tables of words that join with others.

    branches: bodies with a branch in each region ("Kadin Jatim", "KPU Jabar"), and what the branch's key begins with.
    parties: political parties.  wholes: the bodies that a body or post may be told to be of ("Ditjen Pajak Kemenkeu").
    same: composed keys of posts that are better known by another title.
    """

    kinds: Sequence[str]
    keys: Sequence[tuple[str, ...]]
    numbers: Mapping[str, int]
    roles: Mapping[str, RoleItem]
    bodies: Mapping[str, LocalBodyItem]
    named: Mapping[str, NamedBodyItem]
    regions: Mapping[str, Region]
    branches: Mapping[str, str]
    parties: AbstractSet[str]
    same: Mapping[str, str]
    wholes: Mapping[str, AbstractSet[str]]


class Scene(NamedTuple):
    """One text being read."""

    tables: Tables
    text: str
    atoms: Sequence[Atom]

    def letter(self, at: int) -> str:
        """The kind letter of an atom; "" past the last."""
        return self.tables.kinds[self.atoms[at].form] if at < len(self.atoms) else ""

    def keys(self, at: int) -> tuple[str, ...]:
        """The keys of an atom."""
        return self.tables.keys[self.atoms[at].form]

    def follows(self, at: int, end: int) -> bool:
        """Whether the atom begins one space after `end`."""
        return at < len(self.atoms) and self.atoms[at].start == end + 1 and self.text[end] == " "

    def skip(self, at: int, end: int) -> int:
        """The first atom from `at` on that begins at or after `end`."""
        atoms = self.atoms
        while at < len(atoms) and atoms[at].start < end:
            at += 1
        return at

    def republic(self, end: int) -> int:
        """Past " RI" or " Republik Indonesia"."""
        match = _REPUBLIC.match(self.text, end)
        return match.end() if match else end

    def bracket(self, start: int, end: int, keys: tuple[str, ...]) -> int:
        """Past an acronym in brackets that means the same: "Badan Gizi Nasional (BGN)"."""
        if not self.text.startswith((" (", "("), end):
            return end
        match = _BRACKET.match(self.text, end)
        if match is None:
            return end
        inner = match[1].removesuffix(" RI")
        number = self.tables.numbers.get(inner)
        same = number is not None and self._same(number, keys)
        return match.end() if same or abbreviates(inner, self.text[start:end]) else end

    def _same(self, number: int, keys: tuple[str, ...]) -> bool:
        """The brackets hold the same thing, or the body of the post ("Menteri Sosial (Kemensos)")."""
        own = self.tables.keys[number]
        if not set(own).isdisjoint(keys):
            return True
        return self.tables.kinds[number] in "ao" and any(_nucleus(a) == _nucleus(b) for a in own for b in keys)

    def whole(self, at: int, end: int, key: str) -> tuple[int, int] | None:
        """Where the body ends that is named right after a part or post of it, and the next atom to read."""
        if self.letter(at) != "a" or not self.follows(at, end):
            return None
        keys = self.keys(at)
        if self.tables.wholes[key].isdisjoint(keys):
            return None
        stop = self.republic(self.bracket(self.atoms[at].start, self.republic(self.atoms[at].end), keys))
        return stop, self.skip(at + 1, stop)

    def country(self, at: int, end: int) -> tuple[int, str] | None:
        """End and key of the foreign state named right after `end`; a leader's name gives his state, not his end."""
        letter = self.letter(at)
        if letter in ("C", "L") and self.follows(at, end):
            return (self.atoms[at].end if letter == "C" else end), self.keys(at)[0]
        return None

    def region(self, at: int, end: int, level: str | None, levels: tuple[str, ...] = ()) -> "Placed | None":
        """The region that begins right after `end`; its keys of the wanted levels only."""
        return self.region_at(at, level, levels) if self.follows(at, end) else None

    def region_at(self, at: int, level: str | None, levels: tuple[str, ...] = ()) -> "Placed | None":
        """The region that begins at the atom, with or without its level's word ("Kabupaten Bandung")."""
        if self.letter(at) == "V":
            own, end = self.keys(at)[0], self.atoms[at].end
            return self.region(at + 1, end, own) if level in (None, own) and (not levels or own in levels) else None
        if self.letter(at) not in ("r", "q"):
            return None
        atom, keys = self.atoms[at], self.keys(at)
        fit = tuple(key for key in keys if self._fits(key, level, levels))
        if not fit:
            return None
        if len(fit) > 1 and levels:
            fit = tuple(sorted(fit, key=lambda key: levels.index(self.tables.regions[key].level)))
        stop = self.bracket(atom.start, atom.end, keys)
        return Placed(*self._of_city(fit, stop), self.skip(at + 1, stop))

    def _fits(self, key: str, level: str | None, levels: tuple[str, ...]) -> bool:
        own = self.tables.regions[key].level
        return own == level if level else (not levels or own in levels)

    def _of_city(self, keys: tuple[str, ...], end: int) -> tuple[tuple[str, ...], int]:
        """The city's, where "Kota" follows: "Polres Mojokerto Kota"."""
        city = tuple(key for key in keys if self.tables.regions[key].level == "city")
        after = end + len(" Kota")
        if len(keys) > 1 and city and self.text.startswith(" Kota", end) and not self.text[after : after + 1].isalnum():
            return city, after
        return keys, end


class Placed(NamedTuple):
    """A region read after a title or body word: its keys, where it ends, the next atom."""

    keys: tuple[str, ...]
    end: int
    after: int


def _nucleus(key: str) -> str:
    for word in ("wakil-menteri-", "kementerian-", "menteri-", "kemenko-", "menko-"):
        if key.startswith(word):
            return key[len(word) :]
    return key


def abbreviates(inner: str, name: str) -> bool:
    """Whether the letters are the initials of the name's last words.

    >>> abbreviates("PANRB", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")
    True
    >>> abbreviates("BGN", "Kementerian Sosial")
    False
    """
    letters = "".join(c for c in inner if c.isalpha()).upper()
    return len(letters) >= 2 and initials(name).upper().endswith(letters)
