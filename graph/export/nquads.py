"""N-Quads, sorted: one line a quad, for programs and for comparing."""

from typing import TYPE_CHECKING, BinaryIO

from graph.export.nodes import graphs

if TYPE_CHECKING:
    from pyoxigraph import Store


def write_nquads(store: "Store", target: BinaryIO) -> None:
    """Each article's lines, then the default graph's; sorted within a graph."""
    for graph in graphs(store):
        end = f" {graph.name} .\n" if graph.name else " .\n"
        lines = sorted(
            f"{node.subject} {predicate} {term}{end}"
            for node in graph.nodes
            for predicate, terms in node.properties.items()
            for term in terms
        )
        target.write("".join(lines).encode("utf-8"))
