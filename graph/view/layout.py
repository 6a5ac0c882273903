"""A place for every node: the same on every run, and nearly the same when one article is added.

A node starts where the hash of its id puts it, and a spring layout (rustworkx) moves it from there; so a newcomer
disturbs its neighbours and leaves the rest.  Separate parts of the graph are laid out apart and packed, largest in the
middle, for springs alone fling them away.  At the end nodes that touch are pushed apart.
"""

import hashlib
import math
from collections.abc import Sequence

from graph.view.data import ViewData
from graph.view.measures import link_weights

Point = tuple[float, float]
_SEED = 7
_SPACING = 95.0
_GAP = 70.0
_SQUARE = 64.0
_EVEN = 0.6
_WIDE = 1.1  # screens are wider than high


def start_position(node_id: str) -> Point:
    """A point of the unit disc that depends on the id alone.

    >>> start_position("official/a") == start_position("official/a")
    True
    """
    raw = hashlib.sha256(node_id.encode("utf-8")).digest()
    angle = int.from_bytes(raw[:6], "big") / 2**48 * math.tau
    radius = math.sqrt(int.from_bytes(raw[6:12], "big") / 2**48)
    return (radius * math.cos(angle), radius * math.sin(angle))


def positions(data: ViewData, room: float = 1.0) -> tuple[Point, ...]:
    """A place, in pixels at scale 1, for each of `data.nodes`, in their order; `room` is how far apart they stand."""
    weights = link_weights(data)
    parts = components(len(data.nodes), list(weights))
    ids = [node.id for node in data.nodes]
    placed = [lay_out(part, ids, weights) for part in parts]
    centres = pack_parts(placed, sum(len(part) == 1 for part in parts))
    out: list[Point] = [(0.0, 0.0)] * len(ids)
    for part, points, (cx, cy) in zip(parts, placed, centres, strict=True):
        for node, (x, y) in zip(part, points, strict=True):
            out[node] = (x + cx, y + cy)
    return tuple((round(x * room, 1), round(y * room, 1)) for x, y in (spread(out) if out else out))


def components(size: int, links: list[tuple[int, int]]) -> list[list[int]]:
    """Connected parts, largest first."""
    parent = list(range(size))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in links:
        parent[root(b)] = root(a)
    parts: dict[int, list[int]] = {}
    for node in range(size):
        parts.setdefault(root(node), []).append(node)
    return sorted(parts.values(), key=lambda part: (-len(part), part[0]))


def lay_out(part: Sequence[int], ids: Sequence[str], weights: dict[tuple[int, int], int]) -> list[Point]:
    """Places of one connected part around its own centre."""
    if len(part) == 1:
        return [(0.0, 0.0)]
    import rustworkx as rx  # noqa: PLC0415 - only a page needs it

    local = {node: n for n, node in enumerate(part)}
    graph = rx.PyGraph()
    graph.add_nodes_from(list(range(len(part))))
    graph.add_edges_from(
        [
            (local[a], local[b], 1.0 + round(math.log(weight) * 2) / 2)  # in steps: one more statement moves nothing
            for (a, b), weight in weights.items()
            if a in local and b in local
        ]
    )
    start = {n: start_position(ids[node]) for n, node in enumerate(part)}
    found = rx.spring_layout(
        graph,
        pos=start,
        k=1.2 / math.sqrt(len(part)),
        repulsive_exponent=1,  # gentler than 2: half as much moves when one article is added, and edges are shorter
        adaptive_cooling=False,
        num_iter=100 if len(part) <= 1500 else 40,
        weight_fn=float,
        seed=_SEED,
    )
    points = [(float(found[n][0]), float(found[n][1])) for n in range(len(part))]
    return spread(_scaled(points))


def _scaled(points: list[Point]) -> list[Point]:
    """The same picture around its centre, a little wider than high, its density evened out.

    Springs crowd the middle and leave the rim empty: a point's distance from the centre is a mean of what it was and
    of where its rank would stand in an even disc, which keeps every direction and the order of distances.
    """
    cx = sum(x for x, _ in points) / len(points)
    cy = sum(y for _, y in points) / len(points)
    radius = _SPACING * math.sqrt(len(points) / math.pi)
    far = [math.hypot(x - cx, y - cy) for x, y in points]
    usual = sorted(far)[len(far) * 9 // 10] or 1.0
    rank = {n: order for order, n in enumerate(sorted(range(len(far)), key=lambda n: (far[n], n)))}
    out = []
    for n, (x, y) in enumerate(points):
        even = math.sqrt((rank[n] + 0.5) / len(far))
        wanted = radius * (_EVEN * even + (1 - _EVEN) * min(far[n] / usual, 1.4))
        factor = wanted / (far[n] or 1.0)
        out.append(((x - cx) * factor * _WIDE, (y - cy) * factor / _WIDE))
    return out


def spread(points: list[Point], rounds: int = 40, still: frozenset[int] = frozenset()) -> list[Point]:
    """Points closer than `_GAP` pushed apart, a little each round, by a grid so that 5,000 are quick; `still` stay."""
    import numpy as np  # noqa: PLC0415 - only a page needs it

    place = np.array(points)
    moves = np.array([n not in still for n in range(len(points))])[:, None]
    for _ in range(rounds):
        near = np.array(_neighbours([(int(x), int(y)) for x, y in np.floor(place / _GAP)]), dtype=np.int64)
        if not near.size:
            break
        gap = place[near[:, 1]] - place[near[:, 0]]
        distance = np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-6)
        push = gap * (np.maximum(_GAP - distance, 0) / distance * 0.3)[:, None]
        np.add.at(place, near[:, 0], -push * moves[near[:, 0]])
        np.add.at(place, near[:, 1], push * moves[near[:, 1]])
    return [(float(x), float(y)) for x, y in place]


def _neighbours(cells: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of points in the same or adjoining squares, each pair once."""
    squares: dict[tuple[int, int], list[int]] = {}
    for n, cell in enumerate(cells):
        squares.setdefault(cell, []).append(n)
    return [
        (a, b)
        for (x, y), here in squares.items()
        for dx, dy in ((0, 0), (1, -1), (1, 0), (1, 1), (0, 1))
        for a in here
        for b in squares.get((x + dx, y + dy), ())
        if (dx, dy) != (0, 0) or a < b
    ]


def pack_parts(parts: Sequence[Sequence[Point]], singles: int) -> list[Point]:
    """Centres of parts: the first in the middle, each next at the first free place along a spiral.

    A board of squares remembers what is taken, so that a small part stands close to its neighbours without touching.
    The last `singles` parts are lone nodes: they stand in rows beneath the rest.
    """
    taken: set[tuple[int, int]] = set()
    centres: list[Point] = []
    bottom, step, size = 0.0, 0, 0
    for points in parts[: len(parts) - singles]:
        step = step if len(points) == size else 0  # the next of the same size finds no room before the last one did
        size = len(points)
        while not taken.isdisjoint(_squares(points, _spiral(step))):
            step += 1
        centres.append(_spiral(step))
        taken |= _with_neighbours(_squares(points, centres[-1])) | _middle(points, centres[-1])
        bottom = max(bottom, max(y for _, y in points) + centres[-1][1])
    columns = max(1, math.ceil(math.sqrt(singles) * 2))
    left = -(min(columns, singles) - 1) * _SPACING / 2
    top = bottom + 2 * _GAP
    rows = [(left + (n % columns) * _SPACING, top + (n // columns) * _SPACING) for n in range(singles)]
    return centres + rows


def _spiral(step: int) -> Point:
    far = step * _GAP * 0.06
    return (far * math.cos(step * 0.35), far * math.sin(step * 0.35))


def _squares(points: Sequence[Point], centre: Point) -> set[tuple[int, int]]:
    return {(math.floor((x + centre[0]) / _SQUARE), math.floor((y + centre[1]) / _SQUARE)) for x, y in points}


def _with_neighbours(squares: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(x + dx, y + dy) for x, y in squares for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


def _middle(points: Sequence[Point], centre: Point) -> set[tuple[int, int]]:
    """The squares inside a part, so that no other comes to stand between its nodes."""
    radius = 1.2 * math.sqrt(sum(x * x + y * y for x, y in points) / len(points))
    reach = int(radius // _SQUARE)
    cx, cy = math.floor(centre[0] / _SQUARE), math.floor(centre[1] / _SQUARE)
    span = range(-reach, reach + 1)
    return {(cx + dx, cy + dy) for dx in span for dy in span if math.hypot(dx, dy) * _SQUARE <= radius}
