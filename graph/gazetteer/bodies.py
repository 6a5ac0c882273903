"""Bodies in a text: known ones with what follows them, and those that join with a region or a name.

"Dinkes Kota Bogor", "Pemkab Lamsel", "Fraksi PKS", "Polsek Cilincing", "PT Contoh Makmur", "Kemlu Iran".
"""

import re

from graph.gazetteer.known import Hit
from graph.gazetteer.scene import Placed, Scene
from graph.identifiers import slug

Found = tuple[Hit | None, int]

_WORD = r"(?:[A-Z][\w'.&-]*\w|[A-Z])"
_COMPANY = re.compile(
    rf" {_WORD}(?: (?:{_WORD}|&|dan(?= (?!PT |CV |UD )[A-Z]))){{0,5}}"
    r"(?: \((?:Persero|Perseroda)\))?(?: Tbk)?"
)
_FIRST = (  # first words of two-word places
    "Pasar|Tanah|Kebon|Tanjung|Pulau|Pulo|Teluk|Bandar|Muara|Sungai|Lubuk|Padang|Kampung|Kota|Taman|"
    "Ujung|Batu|Gunung|Bukit|Karang|Duren|Cempaka|Mampang|Kelapa|Kebayoran|Setia|Sukma|Way|Air|Bojong|"
    "Rawa|Palang"
)
PLACE = re.compile(
    rf" (?!(?:Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Senin|RI)\b)(?:(?:{_FIRST}) )?[A-Z][a-z'-]+"
    r"(?: (?:Utara|Selatan|Barat|Timur|Tengah|Kota|Baru|Besar|Raya|Pusat|Dalam|Hulu|Hilir|Kidul|Lor|I{1,3}|IV)\b)*",
)
_OF_SCHOOL = (  # words that stand before a university's or hospital's own name
    r"Negeri|Islam|Islam Negeri|Katolik|Kristen|Muhammadiyah|Pendidikan|Teknologi|Sains|Seni|Sultan|Sunan|Syarif|"
    r"Raden|Pembangunan Nasional|Prof\.?|Dr\.?|Bina"
)
_SCHOOL = re.compile(rf"(?: (?:{_OF_SCHOOL}))* {_WORD}")
# A state school's number or own name, and the regency or town behind the number: "SMAN 2 Contoh", "SDN Contohsari 01".
_NUMBERED = re.compile(
    rf"(?: (?:Negeri|N))?(?: \d{{1,3}}(?: (?:Kota|Kabupaten|Kab\.))?{PLACE.pattern}|(?: {_WORD}){{1,3}} \d{{1,3}}\b)"
)
_RULES = {"company": _COMPANY, "place": PLACE, "school": _SCHOOL, "numbered": _NUMBERED}


def body(scene: Scene, at: int) -> Found:
    """The body that begins at the atom, and the next atom to read."""
    letter = scene.letter(at)
    if letter == "a":
        return _known(scene, at)
    if letter == "B":
        return _local(scene, at)
    if letter == "P":
        return _part(scene, at)
    return _named(scene, at)


def body_after(scene: Scene, at: int, end: int) -> tuple[Hit, int] | None:
    """The body that begins one space after `end`, if one does."""
    if scene.letter(at) in BODY_LETTERS and scene.follows(at, end):
        hit, after = body(scene, at)
        return (hit, after) if hit is not None else None
    return None


BODY_LETTERS = frozenset("aBPN")


def _known(scene: Scene, at: int) -> Found:
    start, end, _ = scene.atoms[at]
    keys = scene.keys(at)
    if keys == ("dpd",) and scene.letter(at + 1) == "a" and scene.keys(at + 1)[0] in scene.tables.parties:
        return _part_of(scene, at, "dewan-pimpinan-daerah", at + 1)
    if (
        keys[0].startswith("komisi-")
        and scene.letter(at + 1) == "B"
        and scene.keys(at + 1) == ("dprd",)
        and scene.follows(at + 1, end)
    ):
        return _part_of(scene, at, keys[0].removesuffix("-dpr"), at + 1)
    if scene.text[start:end] == "MA" and scene.text.endswith(_DEGREES, 0, start):
        return None, at + 1
    end = scene.republic(scene.bracket(start, scene.republic(end), keys))
    after = scene.skip(at + 1, end)
    state = scene.country(after, end)
    if state is not None and state[0] > end:
        end, keys, after = state[0], tuple(f"{key}-{state[1]}" for key in keys), after + 1
    elif keys[0] in scene.tables.wholes and (whole := scene.whole(after, end, keys[0])) is not None:
        end, after = whole
    elif keys[0] in scene.tables.branches and (place := _branch(scene, at + 1, end)) is not None:
        stem = scene.tables.branches[keys[0]]
        end, keys, after = place.end, tuple(f"{stem}-{region}" for region in place.keys), place.after
    return Hit(start, end, "agency", keys, scene.text[start:end]), after


_BRANCH = re.compile(
    r" (?:Kantor Perwakilan|Perwakilan|Kantor Wilayah|Kanwil|Kantor Cabang|Regional|Wilayah|Cabang)(?= )"
)


def _branch(scene: Scene, at: int, end: int) -> Placed | None:
    """The region of the branch that is named: "Kadin Jatim", "BPKP Perwakilan NTB"."""
    word = _BRANCH.match(scene.text, end)
    stop = word.end() if word else end
    return scene.region(scene.skip(at, stop), stop, None)


_DEGREES = (
    "Lc. ",
    "Lc ",
    "Lc, ",
    "S.Ag. ",
    "S.Ag, ",
    "SAg, ",
    "M.Ag. ",
    "Dr. ",
    "BA, ",
    "Drs. ",
    "S.H.I. ",
    "SHI, ",
    "S.Pd.I. ",
)


def _local(scene: Scene, at: int) -> Found:
    start, end, _ = scene.atoms[at]
    key = scene.keys(at)[0]
    item = scene.tables.bodies[key]
    end = scene.bracket(start, end, (key,))
    after = scene.skip(at + 1, end)
    stem = key.split(":")[0]
    place = scene.region(after, end, item.level, item.levels)
    if place is not None:
        keys = tuple(f"{stem}-{region}" for region in place.keys)
        return Hit(start, place.end, "agency", keys, scene.text[start : place.end]), place.after
    state = scene.country(after, end)
    if state is not None and state[0] > end:
        return Hit(start, state[0], "agency", (f"{stem}-{state[1]}",), scene.text[start : state[0]]), after + 1
    end = scene.republic(end)
    return Hit(start, end, "agency", (item.alone or stem,), scene.text[start:end]), after


def _part(scene: Scene, at: int) -> Found:
    """A part of a known body: "Fraksi PKS", "Dewan Pengawas BPJS Kesehatan"."""
    start, end, _ = scene.atoms[at]
    key = scene.keys(at)[0]
    return _part_of(scene, at, key, scene.skip(at + 1, scene.bracket(start, end, (key,))))


def _part_of(scene: Scene, at: int, key: str, whole_at: int) -> Found:
    start, end, _ = scene.atoms[at]
    whole = body_after(scene, whole_at, scene.bracket(start, end, (key,)))
    if whole is None:
        return None, at + 1
    hit, after = whole
    return Hit(start, hit.end, "agency", tuple(f"{key}-{k}" for k in hit.keys), scene.text[start : hit.end]), after


_BEFORE_NAMES = (" Prof", " Dr", " dr", " H", " KH", " Ir", " Drs", " R")


def _named(scene: Scene, at: int) -> Found:
    """A kind of body and its own name: "PT Contoh Makmur Tbk", "Polsek Cilincing"."""
    start, end, _ = scene.atoms[at]
    item = scene.tables.named[scene.keys(at)[0]]
    match = _RULES[item.rule].match(scene.text, end)
    if match is None:
        return None, at + 1
    end = match.end()
    name = scene.text[start:end]
    if name.endswith(_BEFORE_NAMES):
        return None, at + 1  # "RSUD Prof. Dr. Contoh" goes on
    own = f"{item.key}{match[0]}" if item.one_key else name
    key = slug(own.replace("(Persero)", "").removesuffix(" Tbk"))
    end = scene.bracket(start, end, (key,))
    return Hit(start, end, "agency", (key,), scene.text[start:end]), scene.skip(at + 1, end)
