"""What a page too large to draw whole draws first, and the places of all its nodes.

The nodes drawn first are laid out among themselves, as if they were all; every other stands near those it is linked
to, and makes way for them.  So the first picture is clear, and what is asked for later appears beside what asked.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from graph.view.data import ViewData
from graph.view.layout import Point, components, lay_out, pack_parts, positions, spread, start_position
from graph.view.look import look
from graph.view.measures import link_weights

WHOLE_LIMIT = 1_000
"""Up to so many nodes the page draws all of them; beyond, it opens on the most central and shows more on demand."""

OPENING = 150
"""So many of the most central nodes are drawn first on a page that is too large to draw whole."""

_BESIDE = 130.0
"""A node not drawn first starts so many pixels from the middle of those it is linked to."""


def opening(data: ViewData, evidence: Sequence[int]) -> list[int]:
    """The nodes drawn first where there are too many: those with the most evidence; empty means all."""
    if len(data.nodes) <= WHOLE_LIMIT:
        return []
    kinds = look()["kinds"]
    drawn = [n for n, node in enumerate(data.nodes) if kinds[node.kind].get("shown", True)]
    return sorted(sorted(drawn, key=lambda n: (-evidence[n], n))[:OPENING])


def places(data: ViewData, first: Sequence[int], room: float = 1.0) -> tuple[Point, ...]:
    """A place for each of `data.nodes`, in their order; `first` are those that `opening` gives."""
    if not first:
        return positions(data, room)
    placed = dict(zip(first, positions(_among(data, first), room), strict=True))
    weights = link_weights(data)
    _attach(placed, data, weights)
    rest = [part for part in components(len(data.nodes), list(weights)) if part[0] not in placed]
    ids = [node.id for node in data.nodes]
    around = [[placed[n] for n in sorted(placed)], *(lay_out(part, ids, weights) for part in rest)]
    for part, points, (cx, cy) in zip(
        rest, around[1:], pack_parts(around, sum(len(part) == 1 for part in rest))[1:], strict=True
    ):
        placed.update((n, (x + cx, y + cy)) for n, (x, y) in zip(part, points, strict=True))
    found = spread([placed[n] for n in range(len(ids))], still=frozenset(first))
    return tuple((round(x, 1), round(y, 1)) for x, y in found)


def _among(data: ViewData, first: Sequence[int]) -> ViewData:
    """The nodes drawn first and the edges between them."""
    ids = {data.nodes[n].id for n in first}
    return replace(
        data,
        nodes=tuple(data.nodes[n] for n in first),
        edges=tuple(edge for edge in data.edges if edge.source in ids and edge.target in ids),
    )


def _attach(placed: dict[int, Point], data: ViewData, weights: Mapping[tuple[int, int], int]) -> None:
    """Places for all that hang together with those placed, step by step outwards."""
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (a, b), weight in weights.items():
        near[a].append((b, weight))
        near[b].append((a, weight))
    ring = sorted(placed)
    while ring:
        reached = sorted({other for node in ring for other, _ in near[node] if other not in placed})
        found = {
            node: _beside(data.nodes[node].id, [(placed[n], w) for n, w in near[node] if n in placed])
            for node in reached
        }
        placed.update(found)
        ring = reached


def _beside(node_id: str, others: Sequence[tuple[Point, int]]) -> Point:
    """A point near the weighted middle of others, on the side that the node's own name gives."""
    total = sum(weight for _, weight in others)
    dx, dy = start_position(node_id)
    return (
        sum(x * weight for (x, _), weight in others) / total + dx * _BESIDE,
        sum(y * weight for (_, y), weight in others) / total + dy * _BESIDE,
    )
