"""N-Quads lines under way: one sheet a graph, so that each triple is written into exactly one graph."""

from graph.triples import text
from graph.triples import vocabulary as v

TYPE = f"<{v.TYPE}>"


class Sheet:
    """Collects the lines of one graph; subjects, predicates and objects are terms as N-Quads writes them.

    graph: the graph's IRI, or None for the default graph.  `lines` are complete, each with its line end.  Asking twice
    for one triple writes it twice: the store keeps one.
    """

    __slots__ = ("_end", "lines")

    def __init__(self, graph: str | None = None) -> None:
        self.lines: list[str] = []
        self._end = f" <{graph}> .\n" if graph else " .\n"

    def put(self, subject: str, predicate: str, term: str | None) -> None:
        """One triple; nothing where the term is None, so that a missing value is simply not said."""
        if term is not None:
            self.lines.append(f"{subject} <{predicate}> {term}{self._end}")

    def words(self, subject: str, predicate: str, value: str | None, language: str | None = None) -> None:
        """A literal of these words; nothing where there are none."""
        if value:
            self.lines.append(f"{subject} <{predicate}> {text.literal(value, language)}{self._end}")

    def link(self, subject: str, predicate: str, iri: str | None) -> None:
        """A triple to another node; nothing where there is none."""
        if iri is not None:
            self.lines.append(f"{subject} <{predicate}> <{iri}>{self._end}")

    def kind(self, subject: str, *classes: str) -> None:
        """The classes of a node."""
        self.lines.extend(f"{subject} {TYPE} <{one}>{self._end}" for one in classes)
