"""Groups of profiles that are one person each: edges by score, ties left open, what clashes kept apart.

In: profiles in order.  Out: an Outcome.  A judge's word, where there is one, comes first.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from graph.resolve.candidates import candidates
from graph.resolve.cluster import Edge, Groups, join_by_score
from graph.resolve.features import compare, names_differ
from graph.resolve.posts import Holding, standing
from graph.resolve.profiles import PostKey, Profile, widen

if TYPE_CHECKING:
    from graph.resolve.names import Name

MARGIN = 1.0
FIRM = 0.25


class Person:
    """What a group of profiles knows of itself, to tell what cannot belong to it."""

    def __init__(self, profile: Profile) -> None:
        self.anchor = profile.anchor
        self.names: dict[Name, set[str]] = {profile.name: set(profile.called)}
        self.holdings: dict[PostKey, Holding] = dict(profile.holdings)
        self.times: Counter[PostKey] = Counter(dict.fromkeys(profile.holdings, max(1, len(profile.articles))))

    def clashes(self, other: "Person", /) -> bool:
        """Whether the two cannot be one: two known persons, names that differ, posts that exclude each other."""
        if self.anchor and other.anchor:
            return True
        return self._other_names(other) or self._other_posts(other)

    def absorb(self, other: "Person", /) -> None:
        """Take in the other's names and posts."""
        self.anchor = self.anchor or other.anchor
        for name, called in other.names.items():
            self.names.setdefault(name, set()).update(called)
        widen(self.holdings, other.holdings)
        self.times.update(other.times)

    def _other_names(self, other: "Person") -> bool:
        """Whether a name of the group with fewer of them fits none of the other's; a nickname need not fit them all."""
        few, many = sorted((self, other), key=lambda person: len(person.names))
        mine, theirs = set().union(*few.names.values()), set().union(*many.names.values())
        return any(
            all(
                names_differ(a, b) and " ".join(a.tokens) not in theirs and " ".join(b.tokens) not in mine
                for b in many.names
            )
            for a in few.names
        )

    def _other_posts(self, other: "Person") -> bool:
        stands = {standing(a, b) for a in self.firm() for b in other.firm()}
        return "incompatible" in stands and "same" not in stands

    def firm(self) -> list[Holding]:
        """The posts of record, or else those often enough seen that no misread title speaks for the person."""
        record = [held for held in self.holdings.values() if held.of_record]
        if self.anchor and record:
            return record
        least = FIRM * max(self.times.values(), default=0)
        return [held for key, held in self.holdings.items() if self.times[key] >= least]


class Outcome(NamedTuple):
    """One grouping of the profiles: groups, edges that joined, edges that are left open."""

    groups: Groups[Person]
    joined: list[Edge]
    open: list[Edge]
    messages: tuple[str, ...] = ()


Settle = Callable[[Groups[Person]], tuple[list[Edge], list[str]]]


def edges_of(profiles: Sequence[Profile]) -> list[Edge]:
    """The compared pairs of profiles that are the same or unsure."""
    compared = ((a, b, compare(profiles[a], profiles[b])) for a, b in candidates(profiles))
    edges = [Edge(score, a, b, verdict, held) for a, b, (score, verdict, held) in compared if verdict != "different"]
    return _without_ties(edges, profiles)


def _without_ties(edges: list[Edge], profiles: Sequence[Profile]) -> list[Edge]:
    """A name without a post of its own that fits two persons equally well fits neither: unsure."""
    weak: dict[int, list[Edge]] = {}
    for edge in edges:
        if edge.verdict == "same" and ("post.same" not in edge.features or "name.short" in edge.features):
            for node in (edge.left, edge.right):
                if not profiles[node].holdings or not profiles[node].name.full:
                    weak.setdefault(node, []).append(edge)
    tied = {edge for node, found in weak.items() if len(found) > 1 for edge in _tied(node, found, profiles)}
    return [edge._replace(verdict="unsure") if edge in tied else edge for edge in edges]


def _tied(node: int, edges: Sequence[Edge], profiles: Sequence[Profile]) -> Sequence[Edge]:
    ranked = sorted(edges, key=lambda edge: (-edge.score, edge.left, edge.right))
    best = profiles[_other(ranked[0], node)]
    for edge in ranked[1:]:
        if ranked[0].score - edge.score >= MARGIN:
            return ()
        if Person(best).clashes(Person(profiles[_other(edge, node)])):
            return _but_known(node, ranked, profiles)
    return ()


def _but_known(node: int, edges: Sequence[Edge], profiles: Sequence[Profile]) -> Sequence[Edge]:
    """All the edges, but for that to the one person of the known world who bears the whole name."""
    known = [edge for edge in edges if profiles[_other(edge, node)].anchor and "known.person" in edge.features]
    return [edge for edge in edges if edge not in known] if len(known) == 1 else edges


def _other(edge: Edge, node: int) -> int:
    return edge.right if edge.left == node else edge.left


def group(profiles: Sequence[Profile], edges: Sequence[Edge], settled: Settle | None = None) -> Outcome:
    """Join the profiles; `settled` applies a person's judgements before any score."""
    groups = Groups([Person(profile) for profile in profiles])
    judged, messages = settled(groups) if settled else ([], [])
    joined, refused = join_by_score(groups, edges)
    unsure = [edge for edge in edges if edge.verdict == "unsure"]
    left = [edge for edge in (*refused, *unsure) if not groups.barred(edge.left, edge.right)]
    return Outcome(
        groups,
        [*(e for e in judged if e.verdict != "unsure"), *joined],
        [*_open(judged), *left],
        tuple(messages),
    )


def _open(edges: Sequence[Edge]) -> list[Edge]:
    return [edge for edge in edges if edge.verdict == "unsure"]
