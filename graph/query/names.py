"""Names as people write them become the graph's nodes: by label, other label or acronym, case and accents folded.

In order: an IRI or a key ("initiative/spbe"), the exact label, the folded label, all its words in one label.  Of
several nodes that fit, the one that the graph speaks of ten times as much as of each other, then the one whose own name
it is ("Menteri Keuangan" is no other country's); else it is asked back.  What fits none gets the nearest known names.
"""

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.errors import StopRun, UnknownName
from graph.identifiers import fold, slug
from graph.namespaces import BASE
from graph.query.table import plain
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

CLASSES: dict[str, tuple[str, ...]] = {
    "initiative": (v.INITIATIVE,),
    "official": (v.OFFICIAL,),
    "agency": (v.AGENCY,),
    "office": (v.OFFICE,),
    "actor": (v.OFFICIAL, v.AGENCY, v.DOCUMENT, v.GROUP),
    "entity": (v.OFFICIAL, v.AGENCY, v.OFFICE, v.INITIATIVE, v.DOCUMENT, v.GROUP),
    "article": (v.ARTICLE,),
    "statement": (v.STATEMENT,),
    "edge": (v.EDGE,),
}
_NAMES = (v.LABEL, v.ACRONYM, v.ALT_LABEL)
_LABELS = (*_NAMES, v.PREF_LABEL, v.TITLE, v.URL)
_MAX_SHOWN = 5
_DOMINANT = 10


class AmbiguousName(StopRun):
    """A name that fits several nodes; carries their IRIs, any of which may be given instead."""

    def __init__(self, what: str, name: str, iris: Sequence[str], base: str = BASE) -> None:
        shown = ", ".join(iri.removeprefix(base) for iri in iris[:_MAX_SHOWN])
        super().__init__(f"{what} {name!r} fits {len(iris)} of them ({shown}): give one of these, or a fuller name.")
        self.iris = tuple(iris)


def resolve(store: "Store", what: str, name: str, base: str = BASE) -> str:
    """The IRI of the one node of this kind (a key of `CLASSES`) that the name means.

    Raises AmbiguousName for several of which none stands out, UnknownName with the nearest names for none.
    """
    kinds = CLASSES[what]
    found = _by_iri(store, kinds, name, base) or _by_exact_label(store, kinds, name)
    if found is None:
        found = _by_folded_label(store, what, name)
    if len(found) > 1:
        found = _meant(store, found, name)
    if len(found) > 1:
        raise AmbiguousName(what, name, found, base)
    return found[0]


def _meant(store: "Store", found: Sequence[str], name: str) -> list[str]:
    """Of several nodes the one that is meant, or all those that might be, most spoken of first."""
    from pyoxigraph import NamedNode  # noqa: PLC0415 - the room's import costs nothing

    links = {one: sum(1 for _ in store.quads_for_pattern(None, None, NamedNode(one))) for one in found}
    order = sorted(found, key=lambda one: (-links[one], one))
    wanted = fold(name)
    for called in (
        order,
        [one for one in order if one.rsplit("/", 1)[1] == slug(name)],
        [one for one in order if wanted in map(fold, _values(store, one, v.LABEL))],
        [one for one in order if wanted in map(fold, _values(store, one, v.ACRONYM))],
    ):
        if len(called) == 1 or (called and links[called[0]] >= _DOMINANT * max(1, links[called[1]])):
            return called[:1]
    return order


def _values(store: "Store", iri: str, predicate: str) -> Iterator[str]:
    from pyoxigraph import NamedNode  # noqa: PLC0415 - as above

    return (str(plain(q.object)) for q in store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None))


def _has_class(store: "Store", iri: str, kinds: Sequence[str]) -> bool:
    from pyoxigraph import NamedNode  # noqa: PLC0415 - the room's import costs nothing

    subject, predicate = NamedNode(iri), NamedNode(v.TYPE)
    return any(next(store.quads_for_pattern(subject, predicate, NamedNode(k)), None) for k in kinds)


def _by_iri(store: "Store", kinds: Sequence[str], name: str, base: str) -> list[str] | None:
    candidate = name.strip().strip("<>")
    for iri in (candidate, base + candidate):
        try:
            if ":" in iri and _has_class(store, iri, kinds):
                return [iri]
        except ValueError:
            continue
    return None


def _by_exact_label(store: "Store", kinds: Sequence[str], name: str) -> list[str] | None:
    from pyoxigraph import Literal, NamedNode  # noqa: PLC0415 - as above

    forms = (Literal(name), Literal(name, language="id"), Literal(name, language="en"))
    subjects = {
        str(plain(quad.subject))
        for predicate in _LABELS[:-1]
        for form in forms
        for quad in store.quads_for_pattern(None, NamedNode(predicate), form)
    }
    return sorted(one for one in subjects if _has_class(store, one, kinds)) or None


def labels(store: "Store", what: str) -> Iterator[tuple[str, str]]:
    """Every (label, IRI) of the nodes of this kind."""
    from pyoxigraph import NamedNode  # noqa: PLC0415 - as above

    predicates = [NamedNode(one) for one in (_LABELS if what == "article" else _NAMES)]
    for kind in CLASSES[what]:
        for quad in store.quads_for_pattern(None, NamedNode(v.TYPE), NamedNode(kind)):
            for predicate in predicates:
                for label in store.quads_for_pattern(quad.subject, predicate, None):
                    yield str(plain(label.object)), str(plain(quad.subject))


def _by_folded_label(store: "Store", what: str, name: str) -> list[str]:
    wanted = fold(name)
    words = set(wanted.split())
    equal: set[str] = set()
    within: set[str] = set()
    known: dict[str, str] = {}
    for label, iri in labels(store, what):
        folded = fold(label)
        known.setdefault(folded, label)
        if folded == wanted:
            equal.add(iri)
        elif words and words <= set(folded.split()):
            within.add(iri)
    if found := sorted(equal or within):
        return found
    nearest = difflib.get_close_matches(wanted, sorted(known), n=3, cutoff=0.6)
    raise UnknownName(f"The {what}", name, tuple(known[one] for one in nearest))
