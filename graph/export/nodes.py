"""The store's triples as nodes in one canonical order, so that every export of one graph has the same bytes.

Order: the articles' graphs by day and IRI, then the default graph.  In a graph: by kind of node, then by key; a
statement is followed by its places, its quotation and its targets, and statements stand as they do in the article.
Terms are strings as N-Triples writes them, straight from the engine: a corpus has millions.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

KIND_ORDER: tuple[str, ...] = (
    "article",
    "statement",
    "target",
    "event",
    "observation",
    "official",
    "agency",
    "office",
    "group",
    "document",
    "initiative",
    "responsibility",
    "tenure",
    "change",
    "contradiction",
    "edge",
    "comparison",
    "inconsistency",
    "retraction",
    "run",
)
_RANK = {kind: rank for rank, kind in enumerate(KIND_ORDER)}
_LABELS_FIRST = (
    v.TYPE,
    v.LABEL,
    v.PREF_LABEL,
    v.TITLE,
    v.TEXT,
    v.ALT_LABEL,
    v.ACRONYM,
    v.DATE_PUBLISHED,
    v.URL,
    v.MEMBER,
)
_PREDICATES = (*_LABELS_FIRST, *(value for name, value in vars(v).items() if name.isupper() and isinstance(value, str)))
_PREDICATE_RANK = {f"<{one}>": rank for rank, one in reversed(list(enumerate(_PREDICATES)))}
_START = f"<{v.SELECTOR_START}>"
_UNDATED = '"9999'  # articles without a day come last
_END = " ."
_FIRST_PLACE = "/place/0>"


class Node(NamedTuple):
    """A subject with its predicates, labels first, and their objects, sorted; all as N-Triples terms."""

    subject: str
    properties: dict[str, list[str]]


class Graph(NamedTuple):
    """One graph of the store: its name as an N-Triples term, None for the default graph, and its nodes."""

    name: str | None
    nodes: list[Node]


def graphs(store: "Store") -> Iterator[Graph]:
    """Every graph with its nodes, in canonical order; one graph at a time is held in memory."""
    from pyoxigraph import NamedNode  # noqa: PLC0415 - 30 ms that `jejak --help` need not pay

    dated = store.quads_for_pattern(None, NamedNode(v.PUBLISHED_ON), None)
    days = {quad.graph_name: str(quad.object) for quad in dated}
    for name in sorted(store.named_graphs(), key=lambda one: (days.get(one, _UNDATED), str(one))):
        yield Graph(str(name), _nodes(_lines(store, name), _END))
    yield default_graph(store)


def default_graph(store: "Store") -> Graph:
    """The nodes that belong to no article: officials, agencies, offices, initiatives, changes, edges."""
    from pyoxigraph import DefaultGraph  # noqa: PLC0415 - as above

    return Graph(None, _nodes(_lines(store, DefaultGraph()), _END))


def graph_of_lines(lines: Iterable[str], name: str | None) -> Graph:
    """The same of N-Quads lines of one graph, as they go into the store."""
    return Graph(name, _nodes(sorted(set(lines)), f" {name} .\n" if name else " .\n"))


def _lines(store: "Store", name: Any) -> list[str]:
    from pyoxigraph import RdfFormat  # noqa: PLC0415 - as above

    dump = store.dump(format=RdfFormat.N_TRIPLES, from_graph=name) or b""
    return sorted(dump.decode("utf-8").split("\n")[:-1])


def _nodes(lines: list[str], end: str) -> list[Node]:
    cut = -len(end)
    nodes: dict[str, dict[str, list[str]]] = {}
    for line in lines:
        subject, predicate, rest = line.split(" ", 2)
        properties = nodes.get(subject)
        if properties is None:
            properties = nodes[subject] = {}
        properties.setdefault(predicate, []).append(rest[:cut])
    starts = {
        subject.removesuffix(_FIRST_PLACE): _number(properties[_START][0])
        for subject, properties in nodes.items()
        if subject.endswith(_FIRST_PLACE) and _START in properties
    }
    return [Node(one, _ordered(nodes[one])) for one in sorted(nodes, key=lambda one: _place(one, starts))]


def _number(term: str) -> int:
    return int(term.split('"', 2)[1])


def _ordered(properties: dict[str, list[str]]) -> dict[str, list[str]]:
    return {one: properties[one] for one in _in_order(tuple(properties))}


@lru_cache(maxsize=4096)
def _in_order(predicates: tuple[str, ...]) -> tuple[str, ...]:
    """Labels first; nodes have few different sets of predicates, so each is sorted once."""
    return tuple(sorted(predicates, key=lambda one: (_PREDICATE_RANK.get(one, 999), one)))


def owner(subject: str) -> str:
    """The node that a place, a quotation or a target belongs to, without its closing bracket; itself for any other.

    >>> owner("<https://w3id.org/jejak/id/statement/0a/place/0>"), owner("<https://w3id.org/jejak/id/target/0a-1>")
    ('<https://w3id.org/jejak/id/statement/0a', '<https://w3id.org/jejak/id/statement/0a')
    """
    bare = subject[:-1]
    if "/target/" in bare:
        return bare.rsplit("-", 1)[0].replace("/target/", "/statement/")
    return bare.split("/place/", 1)[0].removesuffix("/quote")


def _place(subject: str, starts: dict[str, int]) -> tuple[int, int, str, str]:
    mine = owner(subject)
    kind = mine.rsplit("/", 2)[-2] if mine.count("/") > 2 else ""
    return _RANK.get(kind, len(_RANK)), starts.get(mine, 0), mine, _rest(subject, mine)


def _rest(subject: str, mine: str) -> str:
    """Sorts a node before its places (by number), its quotation and its targets."""
    if subject == f"{mine}>":
        return ""
    tail = subject[:-1].rsplit("-" if "/target/" in subject else "/", 1)[-1]
    return f"{'2' if '/target/' in subject else '1' if tail == 'quote' else '0'}{tail:0>9}"
