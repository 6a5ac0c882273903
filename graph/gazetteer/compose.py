"""Joins adjacent atoms into the bodies and posts they make: "Kepala" + "Dinas Kesehatan" + "Jatim".

In: a text and its atoms.  Out: hits.  Rules, in the order they are tried at an atom:
  a title that needs a region or a body takes what follows it; a local body takes its region; a known body or post
  takes its own acronym in brackets, "RI", or a foreign country's name; anything else stands as it is.
"""

import re
from collections.abc import Mapping, Sequence

from graph.gazetteer.finder import Atom
from graph.gazetteer.items import LocalBodyItem, RoleItem
from graph.gazetteer.known import Agency, Hit, Region
from graph.gazetteer.local import bare_key, office_key
from graph.gazetteer.spell import initials

_REPUBLIC = re.compile(r"(?:[ -]RI| Republik Indonesia)(?!\w)")
_BRACKET = re.compile(r" ?\(([A-Z][\w./ -]{1,30})\)")
_UNIT = re.compile(r"(?: (?:[A-Z][\w.-]*|dan|untuk|bidang|I{1,3}|IV|V|&|/)[,/]?){1,10} ")
_RULED = re.compile(r"(?:Peraturan|Keputusan|Instruksi|Permen|Kepmen|Perpres|Surat Edaran|Calon|Cawapres|Capres|Pemilihan) $")
_LEVEL_WORDS = {"provinsi": "province", "kabupaten": "regency", "kota": "city"}
_KINDS = {"a": "agency", "o": "office", "p": "person", "i": "initiative", "r": "region"}


class Composer:
    """The tables of kinds and keys by form number, and the rules over them."""

    def __init__(  # noqa: PLR0913 - six tables, each named at the call
        self,
        kinds: Sequence[str],
        keys: Sequence[tuple[str, ...]],
        *,
        index: Mapping[str, int],
        roles: Mapping[str, RoleItem],
        bodies: Mapping[str, LocalBodyItem],
        regions: Mapping[str, Region],
        agencies: Mapping[str, Agency],
    ) -> None:
        self._kinds = kinds
        self._keys = keys
        self._index = index
        self._roles = roles
        self._bodies = bodies
        self._regions = regions
        self._agencies = agencies

    def hits(self, text: str, atoms: Sequence[Atom]) -> list[Hit]:
        """The hits that the atoms make, in order, not overlapping."""
        found: list[Hit] = []
        at = 0
        while at < len(atoms):
            hit, after = self._hit(text, atoms, at)
            if hit is not None and not self._ruled(text, hit):
                found.append(hit)
                end = hit.end
                while after < len(atoms) and atoms[after].start < end:
                    after += 1
            at = after
        return found

    def _hit(self, text: str, atoms: Sequence[Atom], at: int) -> tuple[Hit | None, int]:
        letter = self._kinds[atoms[at].form]
        if letter == "R":
            return self._role(text, atoms, at)
        if letter in "aB":
            return self._body(text, atoms, at)
        if letter == "o":
            return self._post(text, atoms, at)
        if letter in "XCq":
            return None, at + 1
        start, end, form = atoms[at]
        if letter == "i":
            end = self._bracket(text, end, self._keys[form], text[start:end])
        return Hit(start, end, _KINDS[letter], self._keys[form], text[start:end]), at + 1  # type: ignore[arg-type]  # a table

    def _ruled(self, text: str, hit: Hit) -> bool:
        """A post named only inside a regulation's or a candidate's title: "Peraturan Menteri Keuangan"."""
        return hit.kind == "office" and _RULED.search(text, max(0, hit.start - 20), hit.start) is not None

    # posts and bodies that stand by themselves ------------------------------------------------------------------

    def _post(self, text: str, atoms: Sequence[Atom], at: int) -> tuple[Hit, int]:
        start, end, form = atoms[at]
        keys = self._keys[form]
        end = self._bracket(text, self._republic(text, end), keys, text[start:end])
        end = self._republic(text, end)
        country = self._country(text, atoms, at + 1, end)
        if country is not None:
            end, name = country
            keys = tuple(f"{key}-{name}" for key in keys)
        return Hit(start, end, "office", keys, text[start:end]), at + 1

    def _body(self, text: str, atoms: Sequence[Atom], at: int) -> tuple[Hit, int]:
        start, end, form = atoms[at]
        keys = self._keys[form]
        end = self._republic(text, self._bracket(text, self._republic(text, end), keys, text[start:end]))
        after = _skip(atoms, at + 1, end)
        if self._kinds[form] == "B":
            return self._local(text, atoms, (start, end, keys[0]), after)
        country = self._country(text, atoms, after, end)
        if country is not None:
            end, name = country
            keys = tuple(f"{key}-{name}" for key in keys)
            after += 1
        return Hit(start, end, "agency", keys, text[start:end]), after

    def _local(self, text: str, atoms: Sequence[Atom], head: tuple[int, int, str], after: int) -> tuple[Hit, int]:
        start, end, key = head
        body = self._bodies[key]
        region = self._region_after(text, atoms, after, end, body.level, body.levels)
        if region is None:
            return Hit(start, end, "agency", (body.alone or _stem(key),), text[start:end]), after
        keys, end, after = region
        return Hit(start, end, "agency", tuple(f"{_stem(key)}-{r}" for r in keys), text[start:end]), after

    def _region_after(  # noqa: PLR0913 - the place and what fits there
        self, text: str, atoms: Sequence[Atom], at: int, end: int, level: str | None, levels: tuple[str, ...] = ()
    ) -> tuple[tuple[str, ...], int, int] | None:
        """Keys of the region that begins right after `end`, those of the wanted level first."""
        if at >= len(atoms) or not _adjacent(text, end, atoms[at].start):
            return None
        atom = atoms[at]
        if self._kinds[atom.form] not in "rq":
            return None
        keys = self._keys[atom.form]
        fit = tuple(k for k in keys if self._fits(k, level, levels))
        if level and not fit:
            return None
        stop = self._bracket(text, atom.end, keys, text[atom.start : atom.end])
        return fit or keys, stop, _skip(atoms, at + 1, stop)

    def _fits(self, key: str, level: str | None, levels: tuple[str, ...]) -> bool:
        own = self._regions[key].level
        return own == level if level else (not levels or own in levels)

    # titles that need something after them -----------------------------------------------------------------------

    def _role(self, text: str, atoms: Sequence[Atom], at: int) -> tuple[Hit | None, int]:
        start, end, form = atoms[at]
        role = self._roles[self._keys[form][0]]
        if role.local:
            return self._local_role(text, atoms, at, role)
        if role.body:
            return self._implied(text, atoms, at, role)
        after = at + 1
        joined = self._body_after(text, atoms, after, end)
        if joined is not None:
            hit, after = joined
            keys = tuple(office_key(role, key) for key in hit.keys)
            return Hit(start, hit.end, "office", keys, text[start : hit.end]), after
        if role.unit:
            return self._unit(text, atoms, at, role)
        return None, at + 1

    def _body_after(self, text: str, atoms: Sequence[Atom], at: int, end: int) -> tuple[Hit, int] | None:
        if at >= len(atoms) or not _adjacent(text, end, atoms[at].start) or self._kinds[atoms[at].form] not in "aB":
            return None
        return self._body(text, atoms, at)

    def _local_role(self, text: str, atoms: Sequence[Atom], at: int, role: RoleItem) -> tuple[Hit | None, int]:
        start, end, _ = atoms[at]
        region = self._region_after(text, atoms, at + 1, end, role.level)
        if region is not None:
            keys, stop, after = region
            made = tuple(f"{role.key}-{bare_key(self._regions[k])}" for k in keys)
            return Hit(start, stop, "office", tuple(dict.fromkeys(made)), text[start:stop]), after
        joined = self._body_after(text, atoms, at + 1, end)
        if joined is not None:
            hit, after = joined
            return Hit(start, hit.end, "office", tuple(office_key(role, k) for k in hit.keys), text[start : hit.end]), after
        if text[start].isupper():
            return Hit(start, end, "office", (role.key,), text[start:end]), at + 1
        return None, at + 1

    def _implied(self, text: str, atoms: Sequence[Atom], at: int, role: RoleItem) -> tuple[Hit | None, int]:
        """Titles with their body inside: "Kapolda Jatim" is Kepala of the Polda Jawa Timur."""
        start, end, _ = atoms[at]
        head, _, word = (role.body or "").partition("@")
        body = self._bodies[word]
        region = self._region_after(text, atoms, at + 1, end, body.level, body.levels)
        if region is None:
            shown = (f"{head}-{_stem(word)}",) if text[start].isupper() else ()
            return (Hit(start, end, "office", shown, text[start:end]) if shown else None), at + 1
        keys, stop, after = region
        return Hit(start, stop, "office", tuple(f"{head}-{_stem(word)}-{k}" for k in keys), text[start:stop]), after

    def _unit(self, text: str, atoms: Sequence[Atom], at: int, role: RoleItem) -> tuple[Hit | None, int]:
        """ "Direktur Jenderal Bina Pemerintahan Desa Kemendagri": a description between title and body."""
        start, end, _ = atoms[at]
        match = _UNIT.match(text, end)
        if match is None:
            return None, at + 1
        for after in range(at + 1, min(at + 8, len(atoms))):
            atom = atoms[after]
            if atom.start > match.end():
                break
            if self._kinds[atom.form] in "aB" and atom.start > end + 1 and text[end : atom.start].strip():
                hit, beyond = self._body(text, atoms, after)
                unit = text[end + 1 : atom.start - 1].strip(" ,")
                keys = tuple(office_key(role, key, unit) for key in hit.keys)
                return Hit(start, hit.end, "office", keys, text[start : hit.end]), beyond
        return None, at + 1

    # what may follow a name --------------------------------------------------------------------------------------

    def _republic(self, text: str, end: int) -> int:
        match = _REPUBLIC.match(text, end)
        return match.end() if match else end

    def _bracket(self, text: str, end: int, keys: tuple[str, ...], name: str) -> int:
        """Past an acronym in brackets that means the same: "Badan Gizi Nasional (BGN)"."""
        match = _BRACKET.match(text, end) if text.startswith((" (", "("), end) else None
        if match is None:
            return end
        inner = match[1].removesuffix(" RI")
        number = self._index.get(inner)
        same = number is not None and not set(self._keys[number]).isdisjoint(keys)
        return match.end() if same or self._of_agency(number, keys) or _abbreviates(inner, name) else end

    def _of_agency(self, number: int | None, keys: tuple[str, ...]) -> bool:
        """The brackets hold the post's body ("Menteri Sosial (Kemensos)") or a press name of either."""
        if number is None or self._kinds[number] not in "ao":
            return False
        return any(k.split("-", 1)[-1] == key.split("-", 1)[-1] for k in self._keys[number] for key in keys)

    def _country(self, text: str, atoms: Sequence[Atom], at: int, end: int) -> tuple[int, str] | None:
        if at < len(atoms) and self._kinds[atoms[at].form] == "C" and _adjacent(text, end, atoms[at].start):
            return atoms[at].end, self._keys[atoms[at].form][0]
        return None


def _adjacent(text: str, end: int, start: int) -> bool:
    return start == end + 1 and text[end] == " "


def _skip(atoms: Sequence[Atom], at: int, end: int) -> int:
    while at < len(atoms) and atoms[at].start < end:
        at += 1
    return at


def _stem(key: str) -> str:
    return key.split(":", 1)[0]


def _abbreviates(inner: str, name: str) -> bool:
    """Whether the letters are the initials of the name's last words.

    >>> _abbreviates("PANRB", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")
    True
    >>> _abbreviates("BGN", "Kementerian Sosial")
    False
    """
    letters = "".join(c for c in inner if c.isalpha()).upper()
    return len(letters) >= 2 and initials(name).upper().endswith(letters)
