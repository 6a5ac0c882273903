"""JSON-LD for web programs: a node an object, places and targets inside their statement, article graphs kept apart."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from graph.export.nodes import Graph, Node, graphs, owner
from graph.namespaces import PREFIXES
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

_TYPE = f"<{v.TYPE}>"
_INSIDE = frozenset({f"<{v.HAS_SELECTOR}>", f"<{v.HAS_TARGET}>"})
_NATIVE = {v.XSD_BOOLEAN: {"true": True, "false": False}}
_BY_LENGTH = sorted(((iri, name) for name, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))


def write_jsonld(store: "Store", target: BinaryIO) -> None:
    """One document: one object an article with its nodes in `@graph`, then the default graph's nodes."""
    head = json.dumps({"@context": PREFIXES}, ensure_ascii=False, indent=1, sort_keys=True)
    target.write((head.removesuffix("\n}") + ',\n "@graph": [\n').encode("utf-8"))
    first = True
    for text in (_dumped(one) for graph in graphs(store) for one in _objects(graph)):
        target.write(((" " if first else ",\n ") + text).encode("utf-8"))
        first = False
    target.write(b"\n]}\n")


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _objects(graph: Graph) -> Iterator[dict[str, Any]]:
    inside = {node.subject: node for node in graph.nodes if owner(node.subject) != node.subject[:-1]}
    tops = (node for node in graph.nodes if node.subject not in inside)
    objects = [_object(node, inside) for node in tops]
    left = [_object(inside[subject], {}) for subject in sorted(inside)]  # a part whose owner does not name it
    if graph.name is None:
        yield from objects + left
    else:
        yield {"@id": _short(graph.name), "@graph": objects + left}


def _object(node: Node, inside: dict[str, Node]) -> dict[str, Any]:
    found: dict[str, Any] = {"@id": _short(node.subject)}
    for predicate, terms in node.properties.items():
        if predicate == _TYPE:
            found["@type"] = _one_or_many(_short(term) for term in terms)
        else:
            nests = predicate in _INSIDE
            found[_short(predicate)] = _one_or_many(_value(term, inside if nests else {}) for term in terms)
    return found


def _one_or_many(values: Iterable[Any]) -> Any:
    found = list(values)
    return found[0] if len(found) == 1 else found


def _value(term: str, inside: dict[str, Node]) -> Any:
    if term[0] == "<":
        node = inside.pop(term, None)
        return _object(node, inside) if node else {"@id": _short(term)}
    body, _, tail = term.rpartition('"')
    text = _unescaped(body[1:])
    if tail.startswith("@"):
        return {"@value": text, "@language": tail[1:]}
    if not tail:
        return text
    datatype = tail[3:-1]
    if datatype == v.XSD_INTEGER:
        return int(text)
    return _NATIVE.get(datatype, {}).get(text, {"@value": text, "@type": _short(f"<{datatype}>")})


def _unescaped(text: str) -> str:
    r"""N-Triples' escapes are JSON's, but for \U, which no writer of ours needs.

    >>> _unescaped(r'kata \"ya\"')
    'kata "ya"'
    """
    return str(json.loads(f'"{text}"', strict=False)) if "\\" in text else text


def _short(term: str) -> str:
    value = term[1:-1]
    for iri, name in _BY_LENGTH:
        if value.startswith(iri) and not value.startswith(f"{iri}//"):
            return f"{name}:{value[len(iri) :]}"
    return value
