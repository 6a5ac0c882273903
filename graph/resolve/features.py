"""What speaks for and against two profiles being one person: a table of features, their weights, three verdicts.

The score is the sum of the weights of the features that hold.  4 and more: same.  2 and more: unsure.  Less:
different.  One full name is never "different" by itself, and with posts that exclude each other never "same".
`python -m graph.resolve.measure` prints what these weights do on the labelled pairs.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from graph.lexicon.names import common_words, name_words
from graph.resolve.data import load
from graph.resolve.names import Name, Relation, is_common, relation, spelling_key
from graph.resolve.pairs import Pair, make_pair
from graph.resolve.posts import SAME_TIME_DAYS, Standing, gap_days, one_unit
from graph.resolve.profiles import SHORT_NAME_DAYS, Profile
from graph.resolve.types import Verdict

SAME = 4.0
UNSURE = 2.0
SHARED = 2
NEAR_DAYS = 3
_MUHAMMAD = spelling_key("muhammad")


class Feature(NamedTuple):
    """One row: a stable name, its weight, when it holds, an example."""

    name: str
    weight: float
    holds: Callable[[Pair], bool]
    example: str


def _name(kind: Relation) -> Callable[[Pair], bool]:
    return lambda pair: pair.relation == kind and not (pair.alias and kind != "exact")


def _exact(pair: Pair) -> bool:
    return pair.relation == "exact" and (_whole(pair) or pair.alias)


def _body_first(pair: Pair) -> bool:
    """The longer name begins with words of the other's title, which were taken for a part of the name."""
    short, long = sorted((pair.left, pair.right), key=lambda profile: len(profile.name.tokens))
    extra = len(long.name.tokens) - len(short.name.tokens)
    if extra < 1 or not _whole(pair) or long.name.tokens[extra:] != short.name.tokens:
        return False
    words = frozenset().union(*(held.post.words for held in short.holdings.values()))
    return words.issuperset(long.name.tokens[:extra])


def _stands(kind: Standing) -> Callable[[Pair], bool]:
    return lambda pair: _best(pair) == kind


def _best(pair: Pair) -> Standing | None:
    """The most telling standing of their posts: one post outweighs a clash, a clash outweighs the rest."""
    order: tuple[Standing, ...] = ("same", "incompatible", "agency", "kind", "region", "apart", "compatible")
    return next((kind for kind in order if kind in pair.standings), None)


def _rare(pair: Pair) -> bool:
    return _whole(pair) and not is_common(pair.left.name) and not is_common(pair.right.name)


def _common(pair: Pair) -> bool:
    return _whole(pair) and (is_common(pair.left.name) or is_common(pair.right.name))


def _whole(pair: Pair) -> bool:
    return pair.left.name.full and pair.right.name.full


def _long(pair: Pair) -> bool:
    return pair.relation != "differs" and min(len(pair.left.name.tokens), len(pair.right.name.tokens)) > 2


def _near(pair: Pair) -> bool:
    """One name within days, which is one story; a part of a name may be a child's or a wife's.

    Many bear a common name: their posts, where both have one, must have a word in common.
    """
    if not _whole(pair) or pair.apart > NEAR_DAYS or pair.relation not in {"exact", "spelling", "typo", "initials"}:
        return False
    if not _common(pair):
        return True
    words = [frozenset().union(*(h.post.words for h in p.holdings.values())) for p in (pair.left, pair.right)]
    return pair.relation != "typo" and (not pair.posts or bool((words[0] & words[1]) - _RANKS))


def _run_together(pair: Pair) -> bool:
    """The longer name is the shorter with words that stand in no name: clubs and firms before it, everyday ones behind.

    Behind it an unknown word may be a family's name.
    """
    short, long = sorted((pair.left.name.tokens, pair.right.name.tokens), key=len)
    extra = len(long) - len(short)
    posts_differ = pair.posts and pair.standings.isdisjoint({"same", "agency", "kind", "region"})
    if extra < 1 or not _rare(pair) or pair.alias or posts_differ or short not in {long[extra:], long[:-extra]}:
        return False
    if long[extra:] == short:
        return all(len(word) > 1 and word not in _name_words() for word in long[:extra])
    return long[-extra] in _EVERYDAY and long[-extra] not in _name_words()


_EVERYDAY = common_words() | {"jakarta", "indonesia"}


@cache
def _name_words() -> frozenset[str]:
    return frozenset(word.casefold() for word in name_words())


def _known(pair: Pair) -> bool:
    """A known person's whole name; a part of it, or one that many bear, needs a post or the same surroundings too."""
    known = bool(pair.left.anchor or pair.right.anchor) and (_whole(pair) or pair.alias)
    nickname = pair.alias and pair.relation != "exact"
    own = nickname or (pair.relation not in {"subset", "typo"} and not _common(pair))
    one_place = not pair.standings.isdisjoint({"same", "agency", "kind", "region"})
    return known and (own or one_place or pair.beside >= SHARED)


def _spouse(pair: Pair) -> bool:
    """One name stands behind the other's in the longer, whose bearer leads what officials' wives lead."""
    short, long = sorted((pair.left, pair.right), key=lambda profile: len(profile.name.keys))
    extra = len(long.name.keys) - len(short.name.keys)
    words = frozenset().union(*(held.post.words for held in long.holdings.values()))
    return extra > 0 and long.name.keys[extra:] == short.name.keys and not words.isdisjoint(_SPOUSES)


_RANKS = frozenset(map(str, load("offices.yaml")["rank"]))
_SPOUSES = frozenset(load("offices.yaml")["spouses"])


def _muhammad(pair: Pair) -> bool:
    """The names differ by a leading Muhammad alone, which its bearers write or leave out."""
    one, other = sorted((pair.left.name.keys, pair.right.name.keys), key=len)
    return len(one) > 1 and other[1:] == one and other[0] == _MUHAMMAD


def _short_in_post(pair: Pair) -> bool:
    known = pair.left.anchor or pair.right.anchor
    return not _whole(pair) and "same" in pair.standings and pair.gap <= (SAME_TIME_DAYS if known else SHORT_NAME_DAYS)


def _post_at_one_time(pair: Pair) -> bool:
    return _whole(pair) and "same" in pair.standings and pair.gap <= SAME_TIME_DAYS


def _alike(pair: Pair) -> bool:
    """Posts that no key joins, whose titles name the same unit or body, within a year.

    One first name at least: a wife bears her husband's name behind hers and speaks for the same town.
    """
    first = pair.left.name.keys[0] == pair.right.name.keys[0]
    return _whole(pair) and first and _one_unit_within(pair, SHORT_NAME_DAYS)


def _short_in_unit(pair: Pair) -> bool:
    """Whether both have but one name, the same and none that many bear, and speak for one unit at one time."""
    one = len(pair.left.name.keys) == 1 and pair.left.name.keys == pair.right.name.keys
    return one and not is_common(pair.left.name) and _one_unit_within(pair, SAME_TIME_DAYS)


def _one_unit_within(pair: Pair, days: int) -> bool:
    if not pair.standings.isdisjoint({"same", "agency", "incompatible"}):
        return False
    both = ((a, b) for a in pair.left.holdings.values() for b in pair.right.holdings.values())
    return any(one_unit(a.post, b.post) and gap_days(a, b) <= days for a, b in both)


def _party_and_seat(pair: Pair) -> bool:
    sorts = [{held.post.sort for held in profile.holdings.values()} for profile in (pair.left, pair.right)]
    return any("party" in a and "legislature" in b for a, b in (sorts, sorts[::-1]))


def _short_in_time(pair: Pair) -> bool:
    return not _whole(pair) and "same" in pair.standings and pair.gap == 0


FEATURES: tuple[Feature, ...] = (
    Feature("name.exact", 3.0, _exact, "Sari Wulandari / Sari Wulandari"),
    Feature(
        "name.alias",
        3.5,
        lambda pair: pair.alias and not _exact(pair),
        "Gus Contoh / Sari Wulandari, who is also called Gus Contoh",
    ),
    Feature("name.spelling", 2.0, _name("spelling"), "Moch. Soetrisno / Muhammad Sutrisno"),
    Feature("name.subset", 2.0, _name("subset"), "Wulandari Kusuma / Sari Wulandari Kusuma"),
    Feature("name.muhammad", 0.5, _muhammad, "Sari Contoh / Muhammad Sari Contoh"),
    Feature("name.body-first", 2.0, _body_first, "Contohtron Sari Wulandari / Sari Wulandari, Direktur Contohtron"),
    Feature("name.initials", 2.0, _name("initials"), "Sari W. Kusuma / Sari Wulandari Kusuma"),
    Feature("name.reordered", 1.5, _name("reordered"), "Wulandari Sari / Sari Wulandari"),
    Feature("name.typo", 1.0, _name("typo"), "Sari Wulandri / Sari Wulandari"),
    Feature("name.short", -1.0, _name("short"), "Sari / Sari Wulandari"),
    Feature("name.differs", -8.0, _name("differs"), "Sari Wulandari / Rina Kusumastuti"),
    Feature("name.spouse", -6.0, _spouse, "Budi Harjo / Sari Budi Harjo, Ketua TP PKK"),
    Feature("name.long", 2.0, _long, "three tokens and more on both sides"),
    Feature("name.rare", 1.5, _rare, "a token that few people bear"),
    Feature("name.run-together", 1.5, _run_together, "Contohtron Sari Wulandari / Sari Wulandari"),
    Feature("time.near", 2.0, _near, "Sari Wulandari / Sari Wulandari, within three days"),
    Feature("name.common", -1.0, _common, "Budi Santoso / Budi Santoso"),
    Feature("known.person", 2.0, _known, "a person of the known world by full name or own alias"),
    Feature("post.same", 3.0, _stands("same"), "both Menteri Urusan Contoh, whatever the status"),
    Feature("post.same-time", 1.0, _post_at_one_time, "both Menteri Urusan Contoh within two months"),
    Feature("post.agency", 2.0, _stands("agency"), "Sekretaris and Kepala of one body"),
    Feature("post.words", 2.0, _alike, "guru SMPN 1 Contoh / Kepala SMPN 1 Contoh, where the body is not known"),
    Feature("post.kind", 1.5, _stands("kind"), "Gubernur, Gubernur of one province"),
    Feature("post.region", 1.0, _stands("region"), "posts of one regency"),
    Feature("post.party-and-seat", 0.5, _party_and_seat, "Anggota DPR and Ketua DPP of a party"),
    Feature("post.apart", -1.0, _stands("apart"), "Bupati of one regency, years later Kepala of a national body"),
    Feature("post.incompatible", -4.0, _stands("incompatible"), "Kapolres of two towns in one month"),
    Feature("short.in-post", 2.0, _short_in_post, "Menteri Sari / Menteri Sari Wulandari, within 400 days"),
    Feature("short.in-time", 1.0, _short_in_time, "Menteri Sari, on a day on which Sari Wulandari holds that post"),
    Feature("short.in-unit", 4.0, _short_in_unit, "Wakil Ketua and Anggota of one task force, both named Wulandari"),
    Feature("article.together", -3.0, lambda pair: pair.together, "one article names both as two persons"),
    Feature("beside.same", 2.0, lambda pair: pair.beside >= SHARED, "articles on the same two bodies or initiatives"),
)


def compare(left: Profile, right: Profile) -> tuple[float, Verdict, tuple[str, ...]]:
    """The score, the verdict and the features of two profiles."""
    pair = make_pair(left, right)
    held = [feature for feature in FEATURES if feature.holds(pair)]
    score = sum(feature.weight for feature in held)
    without = sum(feature.weight for feature in held if feature.holds is not _near)
    if without >= SAME:  # nearness tips the balance; it gives no merge precedence over one by posts
        held, score = [feature for feature in held if feature.holds is not _near], without
    return score, _verdict(score, pair), tuple(feature.name for feature in held)


def _verdict(score: float, pair: Pair) -> Verdict:
    one_name = pair.relation == "exact" and _whole(pair)
    if score >= SAME and _best(pair) != "incompatible":
        return "same"
    return "unsure" if score >= UNSURE or one_name else "different"


def names_differ(a: Name, b: Name) -> bool:
    """Whether two full names cannot be one person's by their letters.

    >>> from graph.resolve.names import read_name
    >>> names_differ(read_name("Sari Contoh Wulandari"), read_name("Saritul Contoh Wulandari"))
    False
    """
    return a.full and b.full and len(set(a.keys) & set(b.keys)) < 2 and relation(a, b) == "differs"
