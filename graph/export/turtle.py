"""Turtle and TriG that a person can read and a version control can compare: canonical order, prefixes, no date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from graph.export.nodes import Graph, Node, graphs
from graph.export.terms import Shortener, prefixes
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

_TYPE = f"<{v.TYPE}>"
HEAD = "# Jejak: who in the Indonesian government said what, in which office, about which initiative.\n"


def write_turtle(store: "Store", target: BinaryIO) -> None:
    """The union of all graphs as Turtle; no triple stands in two of them."""
    short = _begin(target)
    target.writelines(
        "".join(_node(node, short, "") for node in graph.nodes).encode("utf-8") for graph in graphs(store)
    )


def write_trig(store: "Store", target: BinaryIO) -> None:
    """The graphs kept apart, as TriG: the default graph, then a block an article."""
    short = _begin(target)
    target.writelines("".join(_block(graph, short)).encode("utf-8") for graph in graphs(store))


def _begin(target: BinaryIO) -> Shortener:
    names = prefixes()
    lines = [f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(names.items())]
    target.write((HEAD + "".join(lines)).encode("utf-8"))
    return Shortener(names)


def _block(graph: Graph, short: Shortener) -> Iterator[str]:
    if graph.name is None:
        yield from (_node(node, short, "") for node in graph.nodes)
        return
    yield f"\n{short(graph.name)} {{\n"
    yield from (_node(node, short, "    ").removeprefix("\n") for node in graph.nodes)
    yield "}\n"


def _node(node: Node, short: Shortener, indent: str) -> str:
    """A subject with one predicate a line; several objects of one predicate stand on one line."""
    lines = [
        f"{'a' if predicate == _TYPE else short(predicate)} {', '.join(map(short, objects))}"
        for predicate, objects in node.properties.items()
    ]
    return f"\n{indent}{short(node.subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"
