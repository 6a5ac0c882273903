"""Communities and centrality of the page's graph, by NetworkX, on node numbers so that hash order plays no part."""

from collections import defaultdict
from typing import NamedTuple

from graph.view.data import ViewData

_SEED = 20240320
_PIVOTS = 128


class Measures(NamedTuple):
    """For each node, in the order of `ViewData.nodes`: its community, how much it bridges (0..1), its evidence."""

    community: tuple[int, ...]
    betweenness: tuple[float, ...]
    evidence: tuple[int, ...]


def link_weights(data: ViewData) -> dict[tuple[int, int], int]:
    """Undirected pairs of node numbers and the evidence between them; loops are left out."""
    number = {node.id: n for n, node in enumerate(data.nodes)}
    weights: dict[tuple[int, int], int] = defaultdict(int)
    for edge in data.edges:
        a, b = number[edge.source], number[edge.target]
        if a != b:
            weights[min(a, b), max(a, b)] += max(edge.weight, 1)
    return dict(sorted(weights.items()))


def _evidence(size: int, weights: dict[tuple[int, int], int]) -> tuple[int, ...]:
    totals = [0] * size
    for (a, b), weight in weights.items():
        totals[a] += weight
        totals[b] += weight
    return tuple(totals)


def measure(data: ViewData) -> Measures:
    """Louvain communities (0 is the largest) and betweenness from at most 128 seeded pivots."""
    import networkx as nx  # noqa: PLC0415 - 0.9 s of import that only a page needs

    size = len(data.nodes)
    weights = link_weights(data)
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in weights.items())
    groups = sorted(nx.community.louvain_communities(graph, seed=_SEED), key=lambda g: (-len(g), min(g)))
    community = [0] * size
    for order, group in enumerate(groups):
        for member in group:
            community[member] = order
    between = nx.betweenness_centrality(graph, k=min(size, _PIVOTS), seed=_SEED) if size else {}
    return Measures(tuple(community), tuple(round(between[n], 5) for n in range(size)), _evidence(size, weights))
