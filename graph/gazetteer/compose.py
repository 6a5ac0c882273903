"""Reads a text's atoms from left to right into hits, joining those that make one thing.

In: a text and its atoms (`finder`).  Out: hits in order, not overlapping.  Each kind of atom has one rule: titles and
posts (`posts`), bodies (`bodies`), people, initiatives, regions (here).
"""

import re
from collections.abc import Callable

from graph.gazetteer.bodies import BODY_LETTERS, Found, body
from graph.gazetteer.known import Hit
from graph.gazetteer.posts import post, role
from graph.gazetteer.regulations import regulation
from graph.gazetteer.scene import Scene

_RULED = re.compile(
    r"(?:Peraturan|Keputusan|Instruksi|Permen|Kepmen|Perpres|Ketetapan|Calon|Cawapres|Capres|Pemilihan|"
    r"Kantor|Istana|Piala|Dewan) $",
)
_OFTEN_FIRST = frozenset(  # words with a capital before a single name that are not part of it
    {
        "Menurut",
        "Kata",
        "Ujar",
        "Kini",
        "Lalu",
        "Namun",
        "Jika",
        "Saat",
        "Ketika",
        "Sebab",
        "Karena",
        "Bagi",
        "Oleh",
        "Untuk",
        "Dari",
        "Kepada",
        "Bersama",
        "Bahkan",
        "Sementara",
        "Adapun",
        "Bapak",
        "Pak",
        "Ibu",
        "Bu",
        "Saudara",
        "Gus",
        "Jenderal",
        "Dan",
        "Serta",
        "Maka",
        "Apakah",
        "Meski",
        "Meskipun",
        "Sebelum",
        "Setelah",
        "Usai",
        "Tak",
        "Begitu",
        "Selain",
        "Dengan",
        "Tanpa",
        "Hingga",
        "Sejak",
        "Bukan",
        "Hanya",
        "Kabinet",
        "Era",
        "Pemerintahan",
        "Tim",
    },
)


def compose(scene: Scene) -> list[Hit]:
    """The hits that the atoms make."""
    found: list[Hit] = []
    at, total = 0, len(scene.atoms)
    while at < total:
        hit, after = _read(scene, at, found)
        if hit is not None and not _inside_title(scene.text, hit):
            found.append(_usual(scene, hit) if hit.kind == "office" else hit)
            after = scene.skip(after, hit.end)
        at = after
    return found


def _usual(scene: Scene, hit: Hit) -> Hit:
    """The post under its usual key: "Kepala BPI Danantara" is its chief executive."""
    same = scene.tables.same
    if same.keys().isdisjoint(hit.keys):
        return hit
    return hit._replace(keys=tuple(dict.fromkeys(same.get(key, key) for key in hit.keys)))


def _read(scene: Scene, at: int, before: list[Hit]) -> Found:
    letter = scene.letter(at)
    reader = _READERS.get(letter)
    if reader is not None:
        return reader(scene, at)
    start, end, _ = scene.atoms[at]
    keys = scene.keys(at)
    if letter == "p":
        return _person(scene, at, before), at + 1
    if letter == "i":
        end = scene.bracket(start, end, keys)
        return Hit(start, end, "initiative", keys, scene.text[start:end]), at + 1
    if letter == "r":
        return Hit(start, end, "region", keys, scene.text[start:end]), at + 1
    return None, at + 1


def _region(scene: Scene, at: int) -> Found:
    """A region after its level's word: "Kabupaten Lampung Selatan"; the word alone is a common noun."""
    place = scene.region_at(at, None)
    if place is None:
        return None, at + 1
    start = scene.atoms[at].start
    return Hit(start, place.end, "region", place.keys, scene.text[start : place.end]), place.after


def _person(scene: Scene, at: int, before: list[Hit]) -> Hit | None:
    """A full name always; a single name only where it is not part of somebody else's ("Listyo Sigit Prabowo")."""
    start, end, _ = scene.atoms[at]
    text = scene.text
    if " " not in text[start:end] and not (before and before[-1].end == start - 1):
        previous = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : start - 1] if text[start - 1 : start] == " " else ""
        foreign_before = previous[:1].isupper() and previous.isalpha() and previous not in _OFTEN_FIRST
        if foreign_before or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()):
            return None
    return Hit(start, end, "person", scene.keys(at), text[start:end])


def _inside_title(text: str, hit: Hit) -> bool:
    """A post named only inside a regulation's, a candidate's or a place's title: "Keputusan Ketua Mahkamah Agung"."""
    return hit.kind == "office" and _RULED.search(text, max(0, hit.start - 12), hit.start) is not None


_READERS: dict[str, Callable[[Scene, int], Found]] = {
    "R": role,
    "o": post,
    "G": regulation,
    "V": _region,
    **dict.fromkeys(sorted(BODY_LETTERS), body),
}
