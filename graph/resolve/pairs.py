"""Two profiles side by side: what comparing them shows, once for all features.

In: two profiles.  Out: a Pair.
"""

from typing import NamedTuple

from graph.resolve.names import Relation, relation
from graph.resolve.posts import Holding, Standing, gap_days, standing
from graph.resolve.profiles import Profile


class Pair(NamedTuple):
    """Two profiles and what comparing them shows once, for all features."""

    left: Profile
    right: Profile
    relation: Relation
    standings: frozenset[Standing]
    gap: int
    together: bool
    alias: bool
    beside: int
    apart: int

    @property
    def posts(self) -> bool:
        """Whether both have a post."""
        return bool(self.standings)


def make_pair(left: Profile, right: Profile) -> Pair:
    """What comparing the two shows."""
    both = [(a, b) for a in left.holdings.values() for b in right.holdings.values()]
    stands = [standing(a, b) for a, b in both]
    same = [_apart(a, b) for (a, b), kind in zip(both, stands, strict=True) if kind == "same"]
    return Pair(
        left,
        right,
        relation(left.name, right.name),
        frozenset(stands),
        min(same, default=10**6),
        bool(left.articles & right.articles),
        _alias(left, right) or _alias(right, left),
        len(left.beside & right.beside),
        _days_apart(left, right),
    )


def _days_apart(left: Profile, right: Profile) -> int:
    """The fewest days between an article that shows the one and an article that shows the other."""
    days = [[one.day for one in profile.sightings if one.day is not None] for profile in (left, right)]
    return min((abs(a - b) for a in set(days[0]) for b in set(days[1])), default=10**6)


def _apart(a: Holding, b: Holding) -> int:
    """Days between two holdings of one post; none where one is called the former holder after the other held it."""
    if (a.status == "former") != (b.status == "former"):
        former, held = (a, b) if a.status == "former" else (b, a)
        if former.last is None or held.first is None or former.last >= held.first:
            return 0
    return gap_days(a, b)


def _alias(one: Profile, other: Profile) -> bool:
    """Whether the name of one is a name the other is also called, beyond a token of its own name."""
    if other.anchor and one.nickname == other.anchor:
        return True
    nickname = one.name.full or one.name.keys[0] not in other.name.keys
    return nickname and " ".join(one.name.tokens) in other.called
