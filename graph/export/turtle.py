"""Turtle and TriG that a person can read and a version control can compare: canonical order, prefixes, no date."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.export.nodes import Graph, Node, graph_of_lines, graphs
from graph.export.terms import Shortener, prefixes
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

_TYPE = f"<{v.TYPE}>"
HEAD = "# Jejak: who in the Indonesian government said what, in which office, about which initiative.\n"


def write_turtle(store: "Store", target: BinaryIO) -> None:
    """The union of all graphs as Turtle; no triple stands in two of them."""
    short = _begin(target)
    target.writelines(_union(graph, short) for graph in graphs(store))


def write_trig(store: "Store", target: BinaryIO) -> None:
    """The graphs kept apart, as TriG: a block an article, then the default graph."""
    short = _begin(target)
    target.writelines("".join(_block(graph, short)).encode("utf-8") for graph in graphs(store))


def _union(graph: Graph, short: Shortener) -> bytes:
    return "".join(_node(node, short, "") for node in graph.nodes).encode("utf-8")


class TurtleStream:
    """The same bytes as `write_turtle`, written while the store is loaded: reading a store back costs four times more.

    `put` takes the N-Quads lines of one article, or some of the default graph's, in the order of the articles.  The
    file appears when `finish` is called; `discard` leaves what was there.
    """

    name = "turtle"

    def __init__(self, target: Path) -> None:
        self._target = target
        self._part = target.with_name(f".{target.name}.part")
        self._file = self._part.open("wb")
        self._short = _begin(self._file)
        self._rest: list[str] = []

    def put(self, lines: list[str]) -> None:
        """One article's lines, or lines of the default graph, which wait for the end."""
        name = article_of(lines)
        if name is None:
            self._rest += lines
        else:
            self._file.write(_union(graph_of_lines(lines, name), self._short))

    def finish(self) -> None:
        """Writes the default graph and puts the file in its place."""
        self._file.write(_union(graph_of_lines(self._rest, None), self._short))
        self._file.close()
        self._part.replace(self._target)

    def discard(self) -> None:
        """Gives up; harmless after `finish`."""
        self._file.close()
        self._part.unlink(missing_ok=True)


def article_of(lines: list[str]) -> str | None:
    r"""The graph of a batch of lines: an article's begins with the article itself; None for the default graph.

    >>> article_of(["<urn:a> <urn:p> <urn:C> <urn:a> .\n"]), article_of(["<urn:a> <urn:p> <urn:C> .\n"])
    ('<urn:a>', None)
    """
    subject, _, rest = (lines[0] if lines else " ").partition(" ")
    return subject if subject and rest.endswith(f"> {subject} .\n") else None


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


def _objects(terms: list[str], short: Shortener) -> str:
    """The objects of one predicate; most are one literal of words, which is as it is."""
    first = terms[0]
    if len(terms) > 1:
        return ", ".join(map(short, terms))
    return first if first[0] == '"' and first[-1] != ">" else short(first)


def _node(node: Node, short: Shortener, indent: str) -> str:
    """A subject with one predicate a line; several objects of one predicate stand on one line."""
    lines = [
        f"{'a' if predicate == _TYPE else short(predicate)} {_objects(objects, short)}"
        for predicate, objects in node.properties.items()
    ]
    return f"\n{indent}{short(node.subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"
