"""The statements as a table for spreadsheets: one row a statement, in canonical order, safe to open."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO

from graph.export.nodes import Graph, Node, default_graph, graphs
from graph.triples import vocabulary as v
from graph.triples.iris import key

if TYPE_CHECKING:
    from pyoxigraph import Store

BOM = "\ufeff"  # by which Excel knows UTF-8
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_STATEMENT = f"<{v.STATEMENT}>"

# (column, predicate of the statement, what is shown: the label of a node, the key of a concept, or the value)
COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("date", v.EFFECTIVE_DATE, "value"),
    ("speaker", v.SPEAKER, "label"),
    ("office", v.SPOKEN_AS, "label"),
    ("agency", v.SPOKEN_FOR, "label"),
    ("relayed_by", v.RELAYED_BY, "label"),
    ("kind", v.KIND, "key"),
    ("mode", v.MODE, "key"),
    ("certainty", v.CERTAINTY, "key"),
    ("negated", v.NEGATED, "value"),
    ("conditional", v.CONDITIONAL, "value"),
    ("condition", v.CONDITION, "value"),
    ("about", v.ABOUT, "label"),
    ("targets", v.HAS_TARGET, "target"),
    ("text", v.TEXT, "value"),
    ("cue", v.CUE, "value"),
    ("confidence", v.CONFIDENCE, "value"),
    ("rule", v.RULE, "value"),
)
_ARTICLE_COLUMNS: tuple[tuple[str, str], ...] = (
    ("outlet", v.OUTLET),
    ("headline", v.TITLE),
    ("published", v.PUBLISHED_ON),
    ("url", v.URL),
)
HEADER = ("statement", *(name for name, *_ in COLUMNS), *(name for name, _ in _ARTICLE_COLUMNS), "article")


def write_csv(store: "Store", target: BinaryIO, *, bom: bool = False) -> None:
    """Comma-separated values in UTF-8; `bom` for spreadsheets that need a mark to know it."""
    target.write((BOM if bom else "").encode("utf-8"))
    target.write(_row(HEADER))
    labels = {node.subject: _first(node, v.LABEL) for node in default_graph(store).nodes}
    for graph in graphs(store):
        if graph.name is not None:
            target.write(b"".join(_row(row) for row in _rows(graph, labels)))


def _rows(graph: Graph, labels: Mapping[str, str]) -> Iterator[list[str]]:
    nodes = {node.subject: node for node in graph.nodes}
    article = nodes.get(graph.name or "", Node("", {}))
    tail = [_first(article, predicate) for _, predicate in _ARTICLE_COLUMNS]
    for node in graph.nodes:
        if _STATEMENT in node.properties.get(f"<{v.TYPE}>", ()):
            cells = [_cell(node, predicate, how, labels, nodes) for _, predicate, how in COLUMNS]
            yield [key(node.subject[1:-1]), *cells, *tail, key((graph.name or "")[1:-1])]


def _cell(node: Node, predicate: str, how: str, labels: Mapping[str, str], nodes: Mapping[str, Node]) -> str:
    return "; ".join(_shown(term, how, labels, nodes) for term in node.properties.get(f"<{predicate}>", ()))


def _shown(term: str, how: str, labels: Mapping[str, str], nodes: Mapping[str, Node]) -> str:
    if how == "label":
        return labels.get(term) or key(term[1:-1])
    if how == "key":
        return key(term[1:-1])
    return _first(nodes[term], v.VALUE) if how == "target" and term in nodes else plain(term)


def _first(node: Node, predicate: str) -> str:
    terms = node.properties.get(f"<{predicate}>")
    return plain(terms[0]) if terms else ""


def plain(term: str) -> str:
    r"""The words of an N-Triples term: an IRI, or a literal without its marks.

    >>> plain('"kata \\"ya\\""@id'), plain("<https://kabar.example/1>")
    ('kata "ya"', 'https://kabar.example/1')
    """
    if term[0] == "<":
        return term[1:-1]
    body = term[1 : term.rindex('"')]
    return body.encode("latin-1", "backslashreplace").decode("unicode_escape") if "\\" in body else body


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("Menteri PANRB")
    ("'=1+1", 'Menteri PANRB')
    """
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell


def _row(cells: "list[str] | tuple[str, ...]") -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    return buffer.getvalue().encode("utf-8")
