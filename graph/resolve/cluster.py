"""Grouping with evidence: the best-supported pairs join first, and a group never takes in what clashes with it.

In: one payload a node (they say whether two groups clash), edges with verdicts, and what judges decided.  Out: the
group of each node, and the edges that were refused.  Nodes are numbered in an order that does not depend on input.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from graph.resolve.types import Verdict


class Edge(NamedTuple):
    """A compared pair of nodes (left < right)."""

    score: float
    left: int
    right: int
    verdict: Verdict
    features: tuple[str, ...]
    by: str = "score"


class Payload(Protocol):
    """What a group knows of itself."""

    def clashes(self, other: Self, /) -> bool:
        """Whether the two groups cannot be one."""
        ...

    def absorb(self, other: Self, /) -> None:
        """Take in the other group."""
        ...


P = TypeVar("P", bound=Payload)


class Groups(Generic[P]):
    """A forest of joined nodes, with pairs that must stay apart."""

    def __init__(self, payloads: Sequence[P]) -> None:
        self.payloads = list(payloads)
        self._parent = list(range(len(payloads)))
        self._barred: dict[int, set[int]] = {}

    def root(self, node: int) -> int:
        """The group's smallest node."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def bar(self, a: int, b: int) -> bool:
        """Keep two groups apart from now on; False where they are already one."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return False
        self._barred.setdefault(a, set()).add(b)
        self._barred.setdefault(b, set()).add(a)
        return True

    def barred(self, a: int, b: int) -> bool:
        """Whether the two nodes' groups must stay apart."""
        return self.root(b) in self._barred.get(self.root(a), ())

    def join(self, a: int, b: int, *, force: bool = False) -> bool:
        """Make the two nodes' groups one, unless barred or (without `force`) clashing; whether they now are one."""
        a, b = sorted((self.root(a), self.root(b)))
        if a == b:
            return True
        if self.barred(a, b) or (not force and self.payloads[a].clashes(self.payloads[b])):
            return False
        self._parent[b] = a
        self.payloads[a].absorb(self.payloads[b])
        for other in self._barred.pop(b, set()):
            self._barred[other].discard(b)
            self._barred[other].add(a)
            self._barred.setdefault(a, set()).add(other)
        return True


def join_by_score(groups: Groups[P], edges: Iterable[Edge]) -> tuple[list[Edge], list[Edge]]:
    """Join the pairs with the verdict "same", highest score first; those that made groups one, and those refused."""
    joined: list[Edge] = []
    refused: list[Edge] = []
    wanted = sorted((edge for edge in edges if edge.verdict == "same"), key=lambda e: (-e.score, e.left, e.right))
    for edge in wanted:
        if groups.root(edge.left) == groups.root(edge.right):
            continue
        (joined if groups.join(edge.left, edge.right) else refused).append(edge)
    return joined, refused
