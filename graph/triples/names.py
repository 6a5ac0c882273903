"""From the ids of a Reading to the IRIs of entities: the one place where kinds of entities become kinds of nodes."""

from collections.abc import Iterable

from graph.model import Reading, Statement
from graph.namespaces import BASE
from graph.resolve import EntityKind, Resolution
from graph.resolve.types import KINDS
from graph.triples import iris

NODE_KIND: dict[EntityKind, str] = {
    "person": "official",
    "agency": "agency",
    "office": "office",
    "group": "group",
    "document": "document",
    "initiative": "initiative",
}
SPEAKER_ENTITY: dict[str, EntityKind] = {
    "person": "person",
    "organisation": "agency",
    "group": "group",
    "document": "document",
}


class Names:
    """IRIs by (article, local id); a local id that resolution does not know keeps its own key.

    unknown: labels of those, by (kind, id).
    """

    def __init__(self, resolution: Resolution, base: str = BASE) -> None:
        self.resolution = resolution
        self.base = base
        self._made: dict[tuple[EntityKind, str], str] = {}
        self.unknown: dict[tuple[EntityKind, str], str] = {}

    def made(self, kind: EntityKind, key: str) -> str:
        """The IRI of an entity by its kind and id."""
        found = self._made.get((kind, key))
        if found is None:
            found = self._made[kind, key] = iris.node(NODE_KIND[kind], key, self.base)
        return found

    def node(self, kind: str, key: str) -> str:
        """The IRI of anything else: an article, a statement, a target."""
        return f"{self.base}{kind}/{key}"

    def of(self, article: str, local: str | None, kind: EntityKind, label: str | None = None) -> str | None:
        """The IRI of the entity of this kind that a local id means; None for no id.

        An id that resolution does not know is noted in `unknown` with its label, so that its node gets one.
        """
        if not local:
            return None
        known = self.resolution.index.get((kind, article, local))
        if known is None:
            self.unknown.setdefault((kind, local), label or local)
        return self.made(kind, known or local)

    def by_id(self, key: str) -> str:
        """The IRI of the entity with this id, of the likeliest kind that has one: a person before an agency."""
        kind: EntityKind = next((kind for kind in KINDS if (kind, key) in self.resolution.by_id), "person")
        return self.made(kind, key)

    def any_of(self, article: str, local: str, kinds: Iterable[EntityKind] = ("person", "agency")) -> str | None:
        """The IRI of the entity of the first kind that knows the local id; None where none does."""
        for kind in kinds:
            known = self.resolution.index.get((kind, article, local))
            if known is not None:
                return self.made(kind, known)
        return None

    def speaker(self, reading: Reading, statement: Statement) -> str:
        """The IRI of who speaks: the kind that the statement says, else whatever the id means in the article.

        An office named alone is its holder on that day where resolution inferred one, otherwise the office itself.
        """
        article, local = reading.article.key, statement.speaker_id
        kind = SPEAKER_ENTITY[statement.speaker_kind]
        inferred = self.resolution.inference(article, local)
        if inferred is not None:
            return self.made("person", inferred.person)
        found = self.any_of(article, local, (kind, "office", "person", "agency", "document", "group"))
        return found or self.of(article, local, kind, statement.speaker) or self.made("group", "tanpa-nama")
