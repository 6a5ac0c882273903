"""What a page is made from, read out of a store once: every class it shows, as bags of properties."""

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from graph.namespaces import BASE
from graph.triples import vocabulary as v
from graph.view.bags import Bags, label, read_bags
from graph.view.data import NodeKind

if TYPE_CHECKING:
    import pyoxigraph

KIND_CLASSES: tuple[tuple[NodeKind, str], ...] = (
    ("official", v.OFFICIAL),
    ("agency", v.AGENCY),
    ("initiative", v.INITIATIVE),
    ("regulation", v.REGULATION),  # after initiative: a regulation is one too
    ("group", v.GROUP),
    ("document", v.DOCUMENT),
    ("office", v.OFFICE),
    ("event", v.EVENT),
)


class Read(Struct, frozen=True, kw_only=True):
    """The bags by class, and the base of the data's IRIs.

    seen: by tenure, the observations of it.  held: by official, the tenures.
    """

    base: str
    things: Bags
    kinds: dict[str, NodeKind]
    articles: Bags
    statements: Bags
    quotes: Bags
    places: Bags
    targets: Bags
    tenures: Bags
    observations: Bags
    edges: Bags
    changes: Bags
    contradictions: Bags
    seen: dict[str, list[str]]
    held: dict[str, list[str]]

    def id(self, iri: str) -> str:
        """An IRI without the base."""
        return iri.removeprefix(self.base)

    def key(self, iri: str) -> str:
        """The last part of an IRI."""
        return iri.rsplit("/", 1)[-1]

    def name(self, iri: str) -> str:
        """The name shown for a thing; its key where it has none, "" for no thing."""
        return label(self.things, iri, v.PREF_LABEL, v.LABEL) or self.key(iri)


def read_store(store: "pyoxigraph.Store") -> Read:
    """Read everything a page shows."""
    things: Bags = {}
    kinds: dict[str, NodeKind] = {}
    for kind, class_iri in KIND_CLASSES:
        bags = read_bags(store, class_iri)
        things.update(bags)
        kinds.update(dict.fromkeys(bags, kind))
    articles, tenures = read_bags(store, v.ARTICLE), read_bags(store, v.TENURE)
    observations = read_bags(store, v.OBSERVATION)
    return Read(
        base=next((iri.rsplit("article/", 1)[0] for iri in articles), BASE),
        things=things,
        kinds=kinds,
        articles=articles,
        statements=read_bags(store, v.STATEMENT),
        quotes=read_bags(store, v.QUOTE_SELECTOR),
        places=read_bags(store, v.POSITION_SELECTOR),
        targets=read_bags(store, v.TARGET),
        tenures=tenures,
        observations=observations,
        edges=read_bags(store, v.EDGE),
        changes=read_bags(store, v.CHANGE),
        contradictions=read_bags(store, v.CONTRADICTION),
        seen=_by(observations, v.OBSERVED_TENURE),
        held=_by(tenures, v.MEMBER),
    )


def _by(bags: Bags, predicate: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for iri, bag in bags.items():
        found[bag.one(predicate)].append(iri)
    return dict(found)
