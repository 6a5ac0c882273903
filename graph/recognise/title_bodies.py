"""The bodies that an office's title names: "Kepala Badan Gizi Nasional", not "Menteri Sosial" or "Bupati OKI".

In: a title as written.  Out: where in it each body stands, with its key where the known world has it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from graph.gazetteer import Hit, World
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.recognise.shapes import COUNTRIES, Shape, shape

_MINISTER = re.compile(r"^(?:Wakil\s+)?(?:Menteri|Men[a-z]{2,}|Wamen\w*|Menko\w*)\b")
_FURTHER = re.compile(r"(?:/\s*|\b(?:dan|sekaligus|merangkap)\s+)(?:Wakil\s+)?(?:Kepala|Ketua|CEO|Direktur)\b")
_WORD = re.compile(r"[\w'’&.-]*\w")
# "Dewan" heads offices and bodies: behind "Ketua" it is a body.
_BODY_HEADS = title_lexicon().bodies - {"Deputi", "Pimpinan", "Pengurus"}
# Offices of a place: "Bupati OKI" names a regency, no body.
_OF_PLACES = word_set("bodies_heads_of_places")
_OF_BANKS = ("Gubernur", "Deputi Gubernur", "gubernur")  # "Gubernur Bank Indonesia", "Gubernur Lemhannas"
# Heads of firms and institutes, whose own name may be an unknown word.
_FIRM_HEADS = word_set("bodies_firm_heads")
_SCHOOLS = word_set("people_named_places")
_NO_FIRM = COUNTRIES | {"Indonesia"}
# Acronyms that are no bodies: "Direktur SDM".
NO_BODY = word_set("bodies_no_acronyms")


class Named(NamedTuple):
    """A body that a title names: its place in the title, its key where known, the short form behind it."""

    start: int
    end: int
    key: str
    alias: str


# The same titles return in article after article; the bound keeps memory flat.
@lru_cache(maxsize=1 << 15)
def bodies_in_title(world: World, title: str) -> tuple[Named, ...]:
    """The bodies a title names in so many words: "Kepala Badan Gizi Nasional", not "Menteri Sosial".

    A minister's ministry is not named by the title; "Menteri X/Kepala BKPM" names the second body.
    """
    begins = _after_heads(title)
    if begins < 0:
        return ()
    words = title[begins:]
    hits = [h for h in world.find(words) if h.kind == "agency"]
    if title.split(maxsplit=1)[0] in _OF_PLACES and not (hits and title.startswith(_OF_BANKS)):
        return ()
    found = [each for h in hits if h.keys for each in _with_ministry(world, words, begins, h)]
    free = min((h.start for h in hits), default=len(words))
    return (*_unknown(world, title, begins, begins + free), *found)


def _with_ministry(world: World, words: str, begins: int, hit: Hit) -> tuple[Named, ...]:
    """A known body and the ministry told right behind it: "Direktorat Jenderal Pajak Kementerian Keuangan"."""
    whole = Named(begins + hit.start, begins + hit.end, hit.keys[0], _short_behind(words[hit.end :]))
    cut = words.find(" Kementerian ", hit.start, hit.end)
    inner = next((h for h in world.find(words[cut + 1 : hit.end]) if h.kind == "agency"), None) if cut > 0 else None
    if inner is None or inner.start or inner.keys[0] == hit.keys[0]:
        return (whole,)
    return whole._replace(end=begins + cut), whole._replace(start=begins + cut + 1, key=inner.keys[0])


def _after_heads(title: str) -> int:
    """Where the office's own words end: behind "Wakil Kepala", "Plt. Direktur Jenderal"; -1 for a minister's title."""
    if _MINISTER.match(title):
        further = _FURTHER.search(title)
        return further.end() if further is not None else -1
    end = 0
    for match in _WORD.finditer(title):
        word = match.group()
        if shape(word) not in (Shape.HEAD, Shape.LOWER_HEAD, Shape.STATUS) or word in _BODY_HEADS:
            break
        end = match.end()
    return end


def _short_behind(rest: str) -> str:
    short = re.match(r"\s*\(([A-Z][\w-]+)\)", rest)
    return short.group(1) if short is not None else ""


def _school(words: list[re.Match[str]], head: re.Match[str]) -> re.Match[str]:
    """Where a school's name begins: behind "Sekolah" where its kind follows ("Kepala Sekolah SMPN 1 Contoh")."""
    after = words.index(head) + 1
    kind = after < len(words) and head.group() == "Sekolah" and words[after].group() in _SCHOOLS
    return words[after] if kind else head


def _unknown(world: World, title: str, begins: int, free: int) -> tuple[Named, ...]:
    """The body that a head word opens in the stretch no known one takes, else the acronym that closes it.

    A firm may close it with an unknown word: "Direktur Eksekutif Kuliarasa Indonesia".
    """
    words = list(_WORD.finditer(title, begins, free))
    heads = [m for m in words if m.group() in _BODY_HEADS]
    if heads:
        first = _school(words, heads[-1])
        end = min(free, len(title))
        bare = title[first.start() : end].rstrip(" ,/(")
        return (Named(first.start(), first.start() + len(bare), "", ""),) if " " in bare else ()
    last = next((m for m in words if shape(m.group()) is Shape.ACRONYM and m.group() not in NO_BODY), None)
    if last is None and title.split(maxsplit=1)[0] in _FIRM_HEADS and free == len(title):
        last = next((m for m in words if shape(m.group()) is Shape.UNKNOWN and m.group() not in _NO_FIRM), None)
        last = None if last is not None and world.find(title[last.start() :]) else last
    if last is None or free < len(title) or title[: last.start()].endswith("("):
        return ()
    return (Named(last.start(), len(title.rstrip()), "", ""),)
