"""Lets quads through to the store, a chunk of articles at a time, and keeps back the nodes that fail their shapes.

A failing place or quotation takes its statement with it, a failing article its whole graph.  An official, an agency or
an initiative that fails is reported but stays, because statements that hold point to it.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from graph.validate.shapes import Validator

if TYPE_CHECKING:
    from graph.validate.failure import Failure

CHUNK = 4000  # lines: large enough to spread the engine's fixed cost, small enough to find what failed
KEPT = ("/official/", "/agency/", "/office/", "/group/", "/document/", "/initiative/")


class Gate:
    """Filters batches of N-Quads lines; a batch holds whole nodes.  `failures` collects what was wrong."""

    def __init__(self, validator: Validator) -> None:
        self._validator = validator
        self._barred: set[str] = set()
        self.failures: list[Failure] = []

    def __call__(self, batches: Iterable[list[str]]) -> Iterator[list[str]]:
        """The batches, each without what failed; they are checked many at a time."""
        for chunk in _chunks(batches):
            kept = [self._without_barred(batch) for batch in chunk]
            found = self._validator.failures(chain.from_iterable(kept))
            self.failures += found
            barred = {barred_node(one.node) for one in found if one.severity == "violation"} - {""}
            self._barred |= barred
            yield from (self._without_barred(batch) for batch in kept) if barred else kept

    def _without_barred(self, lines: list[str]) -> list[str]:
        return [line for line in lines if not self._bars(line)] if self._barred else lines

    def _bars(self, line: str) -> bool:
        parts = line.split(" ")
        nodes = (parts[0], parts[2], parts[-2])  # subject, object (if it is a node), graph
        return any(one[:1] == "<" and one[1:-1] in self._barred for one in (*nodes, f"<{root(parts[0][1:-1])}>"))


def _chunks(batches: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    chunk: list[list[str]] = []
    size = 0
    for batch in batches:
        chunk.append(batch)
        size += len(batch)
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def root(node: str) -> str:
    """The node that a place or a quotation belongs to.

    >>> root("https://w3id.org/jejak/id/statement/0a/place/0")
    'https://w3id.org/jejak/id/statement/0a'
    """
    return node.split("/place/", 1)[0].removesuffix("/quote")


def barred_node(node: str) -> str:
    """The node that goes when this one fails; "" for one that stays all the same."""
    owner = root(node)
    return "" if any(kind in owner for kind in KEPT) else owner
