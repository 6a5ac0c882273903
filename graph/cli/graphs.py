"""Opening the graph that a command asks, and showing terms as people read them."""

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StopRun
from graph.namespaces import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store

_LONGEST_FIRST = sorted(((iri, prefix) for prefix, iri in PREFIXES.items()), reverse=True)


def store_of(output: str) -> "Store":
    """The graph in an output folder, to read; a StopRun says what to do where there is none."""
    from graph.store import open_store  # noqa: PLC0415 - help does without the engine

    folder = Path(output) / "store"
    if not folder.is_dir():
        raise StopRun(f"There is no graph in {output}; make one with: jejak build ARTICLES -o {output}")
    return open_store(folder)


def shown(term: object) -> str:
    """A term for reading: the literal's value, the IRI behind its prefix, nothing for an unbound variable.

    >>> from pyoxigraph import Literal, NamedNode
    >>> shown(NamedNode("https://w3id.org/jejak/ontology#speaker")), shown(Literal("SPBE", language="id")), shown(None)
    ('jejak:speaker', 'SPBE', '')
    """
    if term is None:
        return ""
    value = str(getattr(term, "value", term))
    if type(term).__name__ != "NamedNode":
        return value
    for iri, prefix in _LONGEST_FIRST:
        if value.startswith(iri):
            return f"{prefix}:{value.removeprefix(iri)}"
    return value
