"""What a post is (class, full-time, single-holder) and whether one person may hold two posts on one day.

The classes and the pairs that go together are `data/offices.yaml`.
"""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from graph.model import OfficeStatus
from graph.resolve.data import load
from graph.resolve.text import folded

Standing = Literal["same", "agency", "region", "kind", "compatible", "apart", "incompatible"]

SAME_TIME_DAYS = 60
SHARED_WORDS = 2  # that two titles of one unit have at least
_WORD = re.compile(r"[a-z0-9]+")
_STATUS = re.compile(r"^(plt|plh|pj|pjs|penjabat|pelaksana (tugas|harian)|mantan|eks|bekas|calon)\b\.?\s*")


class Post(NamedTuple):
    """A post as resolution compares it: entity id, body and region where known, class, its telling words.

    vague: a kind of post whose body is not known ("Gubernur").
    """

    id: str
    agency: str | None
    region: str | None
    sort: str
    full_time: bool
    single: bool
    words: frozenset[str]
    vague: bool


class Holding(NamedTuple):
    """A post with one status and the ordinals of the first and last day it is known for (None: no day known).

    of_record: the days are those of a tenure of the known world, not days on which articles show it.
    """

    post: Post
    status: OfficeStatus
    first: int | None
    last: int | None
    of_record: bool = False


@lru_cache(maxsize=1 << 15)
def sort_of(title: str) -> tuple[str, bool, bool]:
    """The class of a title, whether it is full-time, whether it has one holder.

    >>> sort_of("Plt. Kepala Dinas Kesehatan Kota Contoh"), sort_of("Menteri Urusan Contoh")
    (('regional staff', True, False), ('cabinet', True, True))
    """
    plain = _STATUS.sub("", " ".join(_WORD.findall(folded(title))))
    for pattern, name, full_time, single in _classes():
        if pattern.search(plain):
            return name, full_time, single
    return "other", False, False


def make_post(post_id: str, title: str, agency: str | None, region: str | None = None) -> Post:
    """The post for comparison."""
    sort, full_time, single = sort_of(title)
    words = _telling(title) | _telling((agency or "").replace("-", " "))
    return Post(post_id, agency, region, sort, full_time, single, words, agency is None and is_kind_of_post(title))


@lru_cache(maxsize=1 << 14)
def _telling(text: str) -> frozenset[str]:
    """The words that say which post it is, short ones written out."""
    out = load("offices.yaml")["written_out"]
    words = (word for short in _WORD.findall(folded(text)) for word in out.get(short, short).split())
    return frozenset(words) - _words("filler")


def standing(a: Holding, b: Holding) -> Standing:
    """How two holdings of one possible person stand to each other.

    same: one post.  agency / region: one body / region.  kind: one kind of post, where one title leaves its body out.
     compatible: may be held together.  apart: two full-time
    posts at different times, as after a change of job.  incompatible: two full-time posts on one day.
    """
    if a.post.id == b.post.id or _same_words(a.post, b.post):
        return "same"
    if a.post.agency and a.post.agency == b.post.agency:
        return "agency"
    if a.post.vague or b.post.vague:
        return "kind" if a.post.sort == b.post.sort else "compatible"
    if not _rival(a, b):
        return "region" if _one_region(a.post, b.post) else "compatible"
    return "incompatible" if _at_one_time(a, b) else "apart"


def _at_one_time(a: Holding, b: Holding) -> bool:
    """Whether both were held on one day: seen within two months, or inside the days of record."""
    if not (a.of_record or b.of_record):
        return gap_days(a, b) <= SAME_TIME_DAYS
    return gap_days(_inside(a), _inside(b)) == 0


def _inside(one: Holding) -> Holding:
    """The days of record without the days of handing over."""
    if not one.of_record or one.first is None or one.last is None or one.last - one.first < 3:
        return one
    return one._replace(first=one.first + 1, last=one.last - 1)


def gap_days(a: Holding, b: Holding) -> int:
    """Days between the two periods, 0 where they overlap; a year and more where a day is not known."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 400
    return max(0, a.first - b.last, b.first - a.last)


def _rival(a: Holding, b: Holding) -> bool:
    if a.status != "current" or b.status != "current" or not (a.post.full_time and b.post.full_time):
        return False
    if frozenset((a.post.sort, b.post.sort)) in _together():
        return _regions_differ(a.post, b.post)
    return True


def _regions_differ(a: Post, b: Post) -> bool:
    return a.region is not None and b.region is not None and a.region != b.region


def _one_region(a: Post, b: Post) -> bool:
    return a.region is not None and a.region == b.region


def _same_words(a: Post, b: Post) -> bool:
    """One title is the other with its body or place left out: "Kapolres Contoh", "Kapolres Metro Contoh"."""
    if a.sort != b.sort or len(a.words) < 2 or len(b.words) < 2 or _regions_differ(a, b):
        return False
    if (a.words ^ b.words) & _words("rank"):
        return False
    return a.words <= b.words or b.words <= a.words


def one_unit(a: Post, b: Post) -> bool:
    """Whether two titles name one unit by most of their words, whatever the post in it.

    >>> titles = ("guru SMPN 1 Contoh", "Kepala SMPN 1 Contoh", "Kepala SMPN 2 Uji")
    >>> one, other, third = (make_post(title, title, None) for title in titles)
    >>> one_unit(one, other), one_unit(one, third)
    (True, False)
    """
    if _regions_differ(a, b):
        return False
    mine, theirs = a.words - _words("roles"), b.words - _words("roles")
    shared = len(mine & theirs)
    return shared >= SHARED_WORDS and shared * 2 > min(len(mine), len(theirs))


@lru_cache(maxsize=1 << 14)
def is_kind_of_post(title: str) -> bool:
    """Whether the title is made of role words alone, so that it names a kind of post and not one post.

    >>> is_kind_of_post("Kepala Dinas"), is_kind_of_post("Kepala Dinas Kebersihan Kota Contoh")
    (True, False)
    """
    return set(_WORD.findall(folded(title))) <= _words("roles") | _words("filler")


@cache
def _classes() -> tuple[tuple[re.Pattern[str], str, bool, bool], ...]:
    rows = load("offices.yaml")["classes"]
    return tuple((re.compile(row["pattern"]), row["name"], row["full_time"], row["single"]) for row in rows)


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("offices.yaml")["together"])


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("offices.yaml")[which])
