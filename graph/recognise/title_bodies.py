"""The bodies that an office's title names: "Kepala Badan Gizi Nasional", not "Menteri Sosial" or "Bupati OKI".

In: a title as written.  Out: where in it each body stands, with its key where the known world has it.  Short forms in
parentheses are passed over, so that "Kepala Dinas Contoh (DC) Kabupaten Malang" names the regency's office.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from graph.gazetteer import Hit, World
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.recognise.shapes import OFFICE_WORDS, Shape, shape
from graph.recognise.title_firms import NO_BODY, firm_in_title, place_in_title

_MINISTER = re.compile(r"^(?:Wakil\s+)?(?:Menteri|Men[a-z]{2,}|Wamen\w*|Menko\w*)\b")
_FURTHER = re.compile(r"(?:/\s*|\b(?:dan|sekaligus|merangkap)\s+)(?:Wakil\s+)?(?:Kepala|Ketua|CEO|Direktur)\b")
_WORD = re.compile(r"[\w'’&.-]*\w")
_SHORT = re.compile(r"\s*\(([^()]{2,40})\)")
# "Dinas Kebudayaan, Kepemudaan, dan Olahraga Kota Contoh": the fields that a list adds to a known body's name.
_LISTED = re.compile(
    r"(?:,\s+(?:[A-Z][\w-]+\s?){1,4})*,?\s+(?:dan|serta)\s+(?P<last>[A-Z][\w-]+)(?:\s+[A-Z][\w-]+){0,6}"
)
_LISTING = word_set("organisations_listing")
_FIELDS = word_set("organisations_fields")
# "Dewan" heads offices and bodies: behind "Ketua" it is a body.
_BODY_HEADS = title_lexicon().bodies - {"Deputi", "Pimpinan", "Pengurus"}
# Offices of a place: "Bupati OKI" names a regency, no body.
_OF_PLACES = word_set("bodies_heads_of_places")
_OF_REGIONS = frozenset({"Wali", "wali"})
_OF_BANKS = ("Gubernur", "Deputi Gubernur", "gubernur")  # "Gubernur Bank Indonesia", "Gubernur Lemhannas"
_SCHOOLS = word_set("title_bodies_schools")
_BRANCH = ("Kantor", "Kanwil", "Kantor Wilayah")  # a ministry's branch, which is named with it
_FIELDS_IN_ENGLISH = "|".join(sorted(OFFICE_WORDS))
_HEADS_IN_ENGLISH = "|".join(sorted(word_set("people_english_heads")))
_ENGLISH = re.compile(rf"(?:(?:{_FIELDS_IN_ENGLISH}|and|of|&) ){{1,6}}(?P<head>{_HEADS_IN_ENGLISH})\b")
_LEVELS = word_set("title_bodies_levels")
_OPENERS = word_set("described_openers")
_SCHOOL = re.compile(r"^(?:Wakil )?(?:Kepala|Guru|guru|kepala)(?: Sekolah| sekolah)? (?:SD|SMP|SMA|SMK|MTs|MI|MA|TK)\b")
# A branch's region belongs to the post here: "Kepala Regional BGN Jakarta" is of BGN.
_REGIONAL = re.compile(r"\b(?:Regional|Korwil|Koordinator Wilayah|Kepala Wilayah)\b")


# The board of an association: "Ketua Dewan Pengurus Pusat Contoh", "Ketua Pengurus Besar Contoh".
_BOARD = re.compile(
    r"\b(?:Dewan (?:Pengurus|Pimpinan) (?:Pusat|Wilayah|Daerah|Cabang)"
    r"|(?:Pengurus|Pimpinan) (?:Besar|Pusat|Wilayah|Daerah|Cabang))\s(?=[A-Z])"
)
# Bodies of which each place has its own: what stands behind says which.
_UNIT = re.compile(r"\b(?:SPPG|Satuan Pelayanan Pemenuhan Gizi|Puskesmas|Posyandu)(?= [A-Z])")
_SEVERAL = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,})+$")


def tells_own_body(title: str) -> bool:
    """Whether a title names its body closer than the known world's reading of it.

    >>> [tells_own_body(t) for t in ("Kepala SD Muhammadiyah Contoh", "Korwil BGN Lampung", "Ketua FMC SIL UI")]
    [True, True, True]
    >>> tells_own_body("Kepala Dinas Kesehatan Kota Bogor"), tells_own_body("Ketua DPD PDIP")
    (False, False)
    """
    told = (_REGIONAL.search(title), _SCHOOL.match(title), _UNIT.search(title))
    if " Kantor " in title or any(match is not None for match in told):
        return True
    several = _SEVERAL.search(title)
    return several is not None and _short_forms(several.group())


class Named(NamedTuple):
    """A body that a title names: its place in the title, its key where known, the short form, its name if not there."""

    start: int
    end: int
    key: str = ""
    alias: str = ""
    name: str = ""


class _Bare(NamedTuple):
    """A title without its parentheses: where each character stood, and where a parenthesis was."""

    text: str
    at: tuple[int, ...]
    shorts: tuple[tuple[int, str], ...]


def _bare(title: str) -> _Bare:
    parts: list[str] = []
    at: list[int] = []
    shorts: list[tuple[int, str]] = []
    upto = 0
    for match in _SHORT.finditer(title):
        parts.append(title[upto : match.start()])
        at.extend(range(upto, match.start()))
        shorts.append((len(at), match.group(1)))
        upto = match.end()
    parts.append(title[upto:])
    at.extend(range(upto, len(title)))
    return _Bare("".join(parts), (*at, len(title)), tuple(shorts))


# The same titles return in article after article; the bound keeps memory flat.
@lru_cache(maxsize=1 << 15)
def bodies_in_title(world: World, title: str) -> tuple[Named, ...]:
    """The bodies a title names in so many words: "Kepala Badan Gizi Nasional", not "Menteri Sosial".

    A minister's ministry is not named by the title; "Menteri X/Kepala BKPM" names the second body.
    """
    bare = _bare(title)
    if not bare.text.strip():
        return ()  # nothing but parentheses
    return tuple(_in_place(named, bare) for named in _found(world, bare.text))


def _in_place(named: Named, bare: _Bare) -> Named:
    """A body with its place in the title as written, and with the short form that stands inside or behind it."""
    start, end = named.start, named.end
    initial = bare.text[start : start + 1].upper()
    fits = [s for where, s in bare.shorts if start < where <= end and s[0].upper() == initial and not _of_post(s)]
    written = bare.at[end - 1] + 1 if end > start else bare.at[end]
    return named._replace(start=bare.at[start], end=written, alias=fits[-1] if fits else "")


def _of_post(short: str) -> bool:
    """Whether a short form is the post's, not the body's: "Kepala Dinas Kesehatan (Kadinkes)"."""
    return shape(short.split(maxsplit=1)[0]) is Shape.HEAD


def _found(world: World, title: str) -> tuple[Named, ...]:
    """The bodies in a title without parentheses."""
    begins = _after_heads(title)
    if begins < 0:
        return ()
    words = title[begins:]
    hits = [h for h in world.find(words) if h.kind == "agency" and h.keys]
    alone = None if hits else _standing_for(world, title)
    if alone is not None:
        return (alone,)
    first, *second = title.split(maxsplit=2)[:2]
    of_firm = second and shape(second[0]) is Shape.HEAD and first not in _OF_REGIONS  # "Presiden Komisaris PT Contoh"
    if first in _OF_PLACES and not of_firm and not (hits and title.startswith(_OF_BANKS)):
        return ()
    one = (_unit(title) or _school_before(title, begins, hits[-1])) if hits else None
    if one is not None:
        return (one,)
    found = [each for h in hits for each in _with_ministry(world, title, begins, h)]
    free = min((n.start for n in found), default=len(title))
    unknown = tuple(n for n in _unknown(title, begins, free) if not _is_region(world, title[n.start : n.end]))
    if found and unknown and unknown[-1].end == free - 1 and _short_forms(title[unknown[-1].start : found[0].end]):
        return (*unknown[:-1], unknown[-1]._replace(end=found[0].end), *found[1:])
    return (*unknown, *found)


def _standing_for(world: World, title: str) -> Named | None:
    """The association whose board a title names, or the body whose head a post is by its first word ("Dandim")."""
    board = _BOARD.search(title)
    if board is not None:
        return Named(board.end(), len(title))
    place = place_in_title(title)
    return Named(0, 0, _key_of(world, place), "", place) if place is not None else None


def _is_region(world: World, name: str) -> bool:
    """Whether what may be a firm is a place: "Pengamat politik dari Jakarta Contoh"."""
    hit = next(iter(world.find(name)), None)
    return hit is not None and hit.kind == "region" and hit.start == 0 and hit.end == len(name)


def _short_forms(name: str) -> bool:
    """Whether a name is one of several short forms: "FMDM SIL UI"; a level before its party's is none: "DPD PDIP"."""
    words = name.split()
    return words[0] not in _LEVELS and all(shape(word) is Shape.ACRONYM and word not in NO_BODY for word in words)


def _key_of(world: World, name: str) -> str:
    hit = next((h for h in world.find(name) if h.kind == "agency"), None)
    return hit.keys[0] if hit is not None and hit.start == 0 and hit.end == len(name) else ""


def _unit(title: str) -> Named | None:
    """The unit of a place that a title names: "Kepala SPPG Tirtasari"; None for who sees to all in a region."""
    unit = _UNIT.search(title)
    return Named(unit.start(), len(title)) if unit is not None and _REGIONAL.search(title) is None else None


def _school_before(title: str, begins: int, hit: Hit) -> Named | None:
    """The school named after a known body: "Kepala SD Muhammadiyah Contoh"."""
    before = title[begins : begins + hit.start].rstrip()
    words = before.split()
    if not words or words[-1] not in _SCHOOLS:
        return None
    if words == ["Sekolah"]:  # "Kepala Sekolah SMPN 1 Contoh"
        return Named(begins + hit.start, begins + hit.end, hit.keys[0])
    return Named(begins + len(before) - len(words[-1]), len(title))


def _with_ministry(world: World, title: str, begins: int, hit: Hit) -> tuple[Named, ...]:
    """A known body, with the fields a list adds to its name, without the region of the post, or with its ministry.

    As in "Direktorat Jenderal Pajak Kementerian Keuangan", "Dinas Kebudayaan, Kepemudaan, dan Olahraga Kota Contoh".
    """
    start, end = begins + hit.start, begins + hit.end
    whole = Named(start, end, hit.keys[0])
    words = title[begins:]
    listed = _LISTED.match(title, end) if words[hit.start :].split(maxsplit=1)[0] in _LISTING else None
    if listed is not None and listed["last"] in _FIELDS:
        return (Named(start, listed.end()),)
    if _REGIONAL.search(title, 0, start) is not None and (head := _without_region(world, title[start:end])):
        return (Named(start, start + len(head[0]), head[1]),)
    if title[:start].endswith(" Kantor ") and " " not in title[start:end]:  # "Kepala Kantor Imigrasi Kelas II Contoh"
        return (Named(start - len("Kantor "), len(title)),)
    cut = words.find(" Kementerian ", hit.start, hit.end)
    inner = next((h for h in world.find(words[cut + 1 : hit.end]) if h.kind == "agency"), None) if cut > 0 else None
    if inner is None or inner.start or inner.keys[0] == hit.keys[0] or words[hit.start : cut] in _BRANCH:
        return (whole,)
    return whole._replace(end=begins + cut), whole._replace(start=begins + cut + 1, key=inner.keys[0])


def _without_region(world: World, name: str) -> tuple[str, str] | None:
    """The body whose branch a name tells, and its key: "BGN" for "BGN Jakarta"; None where it tells no branch."""
    words = name.split()
    for last in range(len(words) - 1, 0, -1):
        head = " ".join(words[:last])
        key = _key_of(world, head)
        if key:
            return head, key
    return None


def _after_heads(title: str) -> int:
    """Where the office's own words end: behind "Wakil Kepala", "Plt. Direktur Jenderal"; -1 for a minister's title."""
    if _MINISTER.match(title):
        further = _FURTHER.search(title)
        return further.end() if further is not None else -1
    end = 0
    english = _ENGLISH.match(title)  # "Sales & Marketing Director": the head stands behind the words of the field
    for match in _WORD.finditer(title, english.start("head") if english is not None else 0):
        word = match.group()
        heads = shape(word) in (Shape.HEAD, Shape.LOWER_HEAD, Shape.STATUS) or word.lower() in _OPENERS
        if not heads or word in _BODY_HEADS:
            break
        end = match.end()
    return end


def _unknown(title: str, begins: int, free: int) -> tuple[Named, ...]:
    """The body that a head word opens in the stretch no known one takes, else the acronym closing it, else a firm."""
    words = list(_WORD.finditer(title, begins, free))
    schools = [m for m in words if m.group() in _SCHOOLS and re.match(r"\s+[A-Z\d]", title[m.end() : free])]
    heads = [m for m in words if m.group() in _BODY_HEADS] + schools
    if heads:
        first = next((m for m in schools if m.group() != "Sekolah"), heads[-1])
        bare = title[first.start() : free].rstrip(" ,/(")
        return (Named(first.start(), first.start() + len(bare)),) if " " in bare else ()
    firm = firm_in_title(title, begins) if free == len(title) else None
    last = next(
        (m for m in words if firm is None and shape(m.group()) is Shape.ACRONYM and m.group() not in NO_BODY), None
    )
    if last is not None:
        tail = title[last.start() : free].rstrip()
        whole = free == len(title) or all(shape(w) is Shape.ACRONYM for w in tail.split())
        return (Named(last.start(), last.start() + len(tail)),) if whole else ()
    return (Named(*firm),) if firm is not None else ()
