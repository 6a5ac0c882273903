"""The store's things as bags of properties: one query a class over the union graph, which a page may read whole."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyoxigraph

Bags = dict[str, "Bag"]


class Bag:
    """The properties of one thing; values are sorted, so that the first is the same in every run."""

    def __init__(self) -> None:
        self._values: dict[str, list[tuple[str, str]]] = {}

    def add(self, predicate: str, value: str, language: str) -> None:
        """One value; `language` is "" where it has none."""
        self._values.setdefault(predicate, []).append((value, language))

    def all(self, predicate: str) -> list[str]:
        """Every value, sorted, each once."""
        return sorted({value for value, _ in self._values.get(predicate, ())})

    def one(self, predicate: str, otherwise: str = "") -> str:
        """The first value in order, or `otherwise`."""
        return min((value for value, _ in self._values.get(predicate, ())), default=otherwise)

    def flag(self, predicate: str) -> bool:
        """Whether the value is true."""
        return self.one(predicate) == "true"

    def said(self, language: str, *predicates: str) -> str:
        """The first text in this language (or, for Indonesian, in none) under the first property that has one."""
        wanted = {language, ""} if language == "id" else {language}
        for predicate in predicates:
            texts = [value for value, tag in self._values.get(predicate, ()) if tag in wanted]
            if texts:
                return min(texts)
        return ""


def read_bags(store: "pyoxigraph.Store", class_iri: str) -> Bags:
    """Everything of a class, by IRI, in order of IRI."""
    found: Bags = {}
    query = f"SELECT ?s ?p ?o WHERE {{ ?s a <{class_iri}> ; ?p ?o }}"
    answers: Any = store.query(query, use_default_graph_as_union=True)
    for subject, predicate, value in answers:
        bag = found.get(subject.value)
        if bag is None:
            bag = found[subject.value] = Bag()
        bag.add(predicate.value, value.value, getattr(value, "language", None) or "")
    return dict(sorted(found.items()))


def label(bags: Mapping[str, Bag], iri: str, *predicates: str) -> str:
    """The Indonesian label of a thing, "" where it is not in the bags."""
    bag = bags.get(iri)
    return bag.said("id", *predicates) if bag else ""
