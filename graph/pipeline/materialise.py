"""Direct edges for the plain user and the page: the CONSTRUCT rules in `ontology/rules/` run over what is loaded.

Each rule makes the triple itself and an Edge with its evidence, in the default graph; here each edge gets its weight.
A build runs the rules over a small store in memory that holds only what they name: over the store on disk they cost
four times more, and their edges go into the one bulk load.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.errors import DataError
from graph.namespaces import PREFIXES
from graph.resources import ontology_dir
from graph.store import load_lines, memory_store
from graph.triples import text
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

Rule = tuple[str, str]  # its name, and the query
_EVIDENCE = f"<{v.EVIDENCE}>"
_SOURCE = f"<{v.SOURCE}>"
_TYPE = f"<{v.TYPE}>"
_DECLARED = re.compile(r"PREFIX\s+(\w*):\s*<([^>]*)>", re.IGNORECASE)
_NAMED = re.compile(r"<([^<>\s]+)>|(?<![\w?$])(\w*):(\w[\w-]*)")


def rules() -> tuple[Rule, ...]:
    """Every rule's name and query, in the order of their names."""
    files = sorted((ontology_dir() / "rules").glob("*.rq"))
    return tuple((file.stem, file.read_text(encoding="utf-8")) for file in files)


def edge_lines(store: "Store", rule: Rule) -> Iterator[list[str]]:
    """The N-Quads lines that one rule makes, in one batch; the store is only read.

    Raises DataError for a rule that is no CONSTRUCT query.
    """
    yield _weighted(_constructed(store, *rule))


def _constructed(store: "Store", name: str, query: str) -> list[str]:
    from pyoxigraph import QueryTriples  # noqa: PLC0415 - 30 ms that `jejak --help` need not pay

    try:
        found = store.query(query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise DataError(f"ontology/rules/{name}.rq is not SPARQL: {error}") from error
    if not isinstance(found, QueryTriples):
        raise DataError(f"ontology/rules/{name}.rq must be a CONSTRUCT query.")
    return sorted({f"{triple} .\n" for triple in found})


def _weighted(lines: list[str]) -> list[str]:
    """The lines with one weight an edge: how many pieces of evidence it has."""
    counts: dict[str, int] = {}
    for line in lines:
        subject, predicate, _ = line.split(" ", 2)
        if predicate in {_EVIDENCE, _SOURCE}:
            counts[subject] = counts.get(subject, 0) + 1
    return lines + [f"{edge} <{v.WEIGHT}> {text.integer(count)} .\n" for edge, count in counts.items()]


def named_in(query: str) -> set[str]:
    """Every IRI that a query names, between brackets.

    >>> sorted(named_in("PREFIX x: <urn:> CONSTRUCT { ?s x:p ?o } WHERE { ?s a x:C ; <urn:q> ?o }"))
    ['<urn:C>', '<urn:p>', '<urn:q>']
    """
    prefixes = PREFIXES | dict(_DECLARED.findall(query))
    body = _DECLARED.sub("", re.sub(r"(?m)^\s*#.*$", "", query))
    found = _NAMED.findall(body)
    return {
        f"<{iri}>" if iri else f"<{prefixes[prefix]}{local}>"
        for iri, prefix, local in found
        if iri or prefix in prefixes
    }


class Edges:
    """Sees every line on its way into the store, keeps what the rules name, and then makes the edges.

    A rule therefore names its predicates and classes; one with a variable predicate would see only a part.
    """

    def __init__(self, chosen: Sequence[Rule] | None = None) -> None:
        self._rules = rules() if chosen is None else tuple(chosen)
        self._named = {iri for _, query in self._rules for iri in named_in(query)}
        self._kept: list[str] = []

    def see(self, lines: list[str]) -> None:
        """Keeps the lines with a predicate, or a class, that some rule names."""
        named = self._named
        for line in lines:
            _, predicate, rest = line.split(" ", 2)
            if predicate in named or (predicate == _TYPE and rest[: rest.index(">") + 1] in named):
                self._kept.append(line)

    def batches(self) -> Iterator[list[str]]:
        """The edges, a batch a rule; each rule also sees what those before it made."""
        store = memory_store()
        load_lines(store, [self._kept])
        self._kept = []
        for rule in self._rules:
            for batch in edge_lines(store, rule):
                load_lines(store, [batch])
                yield batch


def materialise(store: "Store") -> int:
    """Runs every rule over a store as it stands, each over what those before it made; gives the number of lines."""
    return sum(load_lines(store, list(edge_lines(store, rule))) for rule in rules())
