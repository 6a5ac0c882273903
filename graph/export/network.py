"""GraphML and GEXF for Gephi, yEd and NetworkX: officials, agencies, offices and initiatives, joined by what was said.

Statements are folded into the edges that the rules made of them; `weight` says how many stand behind one.
"""

import re
from typing import TYPE_CHECKING, Any, BinaryIO

from graph.namespaces import PREFIXES
from graph.triples.iris import key

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyoxigraph import Store

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_META = re.compile(r' lastmodifieddate="[^"]*"|NetworkX [\d.]+')
_EDGES = """
SELECT ?edge ?from ?relation ?to ?weight {
  ?edge a jejak:Edge ; jejak:from ?from ; jejak:relation ?relation ; jejak:to ?to .
  OPTIONAL { ?edge jejak:weight ?weight }
}"""
_NODES = """
SELECT ?node ?kind ?label {
  VALUES ?kind { jejak:Official jejak:Agency jejak:Office jejak:Initiative jejak:Group jejak:Document }
  ?node a ?kind ; rdfs:label ?label
}"""


def network(store: "Store") -> "MultiDiGraph[str]":
    """The folded graph: nodes by IRI with `label` and `kind`, edges by IRI with `relation` and `weight`; sorted."""
    from networkx import MultiDiGraph  # noqa: PLC0415 - heavy, and only these two formats need it

    known = {_text(row[0]): (key_of(row[1]), _text(row[2])) for row in _select(store, _NODES)}
    edges = [(_text(row[0]), _text(row[1]), key_of(row[2]), _text(row[3]), row[4]) for row in _select(store, _EDGES)]
    graph: MultiDiGraph[str] = MultiDiGraph()
    for node in sorted({end for _, left, _, right, _ in edges for end in (left, right)} | set(known)):
        kind, label = known.get(node, ("Node", key(node)))
        graph.add_node(node, label=_xml(label), kind=kind)
    for edge, left, relation, right, weight in sorted(edges, key=lambda one: one[:4]):
        graph.add_edge(left, right, key=edge, relation=relation, weight=int(weight.value) if weight else 1)
    return graph


def write_graphml(store: "Store", target: BinaryIO) -> None:
    """GraphML of the folded graph."""
    from networkx import generate_graphml  # noqa: PLC0415 - as above

    target.writelines(f"{line}\n".encode() for line in generate_graphml(network(store), named_key_ids=True))


def write_gexf(store: "Store", target: BinaryIO) -> None:
    """GEXF of the folded graph, without the clock and the version that NetworkX writes into it."""
    from networkx import generate_gexf  # noqa: PLC0415 - as above

    target.writelines((_META.sub("", line) + "\n").encode() for line in generate_gexf(network(store)))


def key_of(term: Any) -> str:
    """The local name of a term of ours: "spokeAbout", "Official"."""
    return str(term.value).rsplit("#", 1)[-1]


def _select(store: "Store", query: str) -> list[Any]:
    return list(store.query(query, prefixes=PREFIXES))  # type: ignore[arg-type]  # a SELECT gives solutions


def _text(term: Any) -> str:
    return str(term.value)


def _xml(text: str) -> str:
    """The text without characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
