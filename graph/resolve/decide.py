"""Applies a person's judgements to a grouping before any score does, and says where they contradict each other.

Judged "different" and "unsure" keep two groups apart; judged "same" joins them, with all that follows from it
(same as the same); a "same" that a "different" forbids, directly or through others, is reported and not done.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from graph.resolve.cluster import Edge, Groups, Payload
from graph.resolve.judgements import Judgement, Judgements
from graph.resolve.text import folded
from graph.resolve.types import EntityKind, Member

P = TypeVar("P", bound=Payload)
Lookup = Callable[[str], tuple[int, ...]]


def pinned(judgements: Judgements, kind: EntityKind) -> frozenset[str]:
    """The mentions (`local@article`) that some judgement names, so that they can be moved on their own."""
    items = judgements.of(kind)
    return frozenset(side for item in items for side in (item.left, item.right) if "@" in side)


def settle(groups: Groups[P], judgements: Sequence[Judgement], lookup: Lookup) -> tuple[list[Edge], list[str]]:
    """Apply the judgements; the edges they stand for, and a sentence for each that could not be applied."""
    edges: list[Edge] = []
    messages: list[str] = []
    bars: list[tuple[Judgement, int, int]] = []
    for item in sorted(judgements, key=lambda one: one.verdict == "same"):
        sides, complaint = _sides(item, lookup)
        if complaint:
            messages.append(complaint)
            continue
        a, b = sorted(sides)
        if item.verdict != "same":
            bars.append((item, a, b))
            done = groups.bar(a, b)
        else:
            done = groups.join(a, b, force=True)
        if done:
            edges.append(Edge(0.0, a, b, item.verdict, ("judged",), item.who))
        else:
            messages.append(_contradiction(item, a, b, groups, bars))
    return edges, messages


def _sides(item: Judgement, lookup: Lookup) -> tuple[tuple[int, int], str]:
    nodes = []
    for side in (item.left, item.right):
        found = lookup(side)
        if len(found) != 1:
            what = (
                f"names {len(found)} of them; write an id or local@article" if found else "names nothing in this build"
            )
            return (0, 0), f"{item.place}: {item.kind} {side!r} {what}; the judgement was not used."
        nodes.append(found[0])
    if nodes[0] == nodes[1] and item.verdict != "same":
        return (0, 0), f"{item.place}: both sides are one mention; nothing can be kept apart."
    return (nodes[0], nodes[1]), ""


def _contradiction(
    item: Judgement,
    a: int,
    b: int,
    groups: Groups[P],
    bars: Sequence[tuple[Judgement, int, int]],
) -> str:
    ends = {groups.root(a), groups.root(b)}
    other = next((one for one, x, y in bars if {groups.root(x), groups.root(y)} == ends), None)
    against = f"{other.place} ({other.verdict})" if other else "earlier judgements"
    return f"{item.place}: '{item.verdict}' contradicts {against}; {item.left!r} and {item.right!r} are kept apart."


def looker(
    members: Mapping[str, int],
    by_id: Mapping[str, int],
    by_name: Mapping[str, Sequence[int]],
) -> Lookup:
    """A look-up of a judgement's side: a mention, an id, or a folded name; the first node of each thing it names."""

    def lookup(side: str) -> tuple[int, ...]:
        if side in members:
            return (members[side],)
        if side in by_id:
            return (by_id[side],)
        return tuple(by_name.get(folded(side), ()))

    return lookup


def member_nodes(nodes: Sequence[Sequence[Member]]) -> dict[str, int]:
    """Each mention's `local@article` to its node."""
    return {str(member): number for number, members in enumerate(nodes) for member in members}
