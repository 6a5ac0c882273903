"""Direct edges for the plain user and the page: the CONSTRUCT rules in `ontology/rules/` run over the loaded store.

Each rule makes the triple itself and an Edge with its evidence, in the default graph; here each edge gets its weight.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.errors import DataError
from graph.resources import ontology_dir
from graph.triples import text
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

Rule = tuple[str, str]  # its name, and the query
_EVIDENCE = f"<{v.EVIDENCE}>"
_SOURCE = f"<{v.SOURCE}>"


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


def materialise(store: "Store") -> int:
    """Runs every rule, each over what those before it made, and gives the number of lines added."""
    from graph.store import load_lines  # noqa: PLC0415 - beside its one use

    return sum(load_lines(store, list(edge_lines(store, rule))) for rule in rules())
