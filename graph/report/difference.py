"""Two runs compared: what was said anew, read differently or withdrawn, and which promises became overdue between.

In: two manifests (`runs/NNNN.json`) and the store as it is now.  The order of a manifest tells nothing.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from graph.namespaces import BASE
from graph.query import sparql

if TYPE_CHECKING:
    from pyoxigraph import Store

What = Literal["new", "changed", "withdrawn", "overdue"]

_TOLD = """
SELECT ?statement ?date ?speaker ?quote ?outlet ?article ?url WHERE {
  VALUES ?statement { IRIS }
  ?statement jejak:text ?quote ; jejak:article ?in .
  OPTIONAL { ?statement jejak:effectiveDate ?date }
  OPTIONAL { ?statement jejak:speaker ?who OPTIONAL { ?who rdfs:label ?speaker } }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in schema:url ?url }
}"""
_DUE = """
SELECT ?statement (MAX(?end) AS ?due) WHERE {
  ?statement jejak:kind <https://w3id.org/jejak/concept/kind/commitment> ; jejak:negated false ; jejak:target ?target .
  ?target jejak:latest ?end .
  FILTER NOT EXISTS { ?change jejak:before ?statement }
} GROUP BY ?statement HAVING(MAX(?end) >= "SINCE"^^xsd:date && MAX(?end) < "UNTIL"^^xsd:date)"""


class Difference(Struct, frozen=True, kw_only=True):
    """One row: a statement that is new, changed, withdrawn or newly overdue, with its words where it is still there."""

    what: What
    statement: str
    date: str | None = None
    speaker: str | None = None
    quote: str | None = None
    outlet: str | None = None
    article: str | None = None
    url: str | None = None
    due: str | None = None


def diff(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    store: "Store",
    *,
    overdue: tuple[str, str] | None = None,
    base: str = BASE,
) -> tuple[Difference, ...]:
    """The differences, in order of kind, date and statement.

    before / after: manifests.  overdue: (since, until), ISO days: promises whose last day lies from `since` to before
    `until` and that no later statement changed are newly overdue.
    """
    old, new = before.get("statements", {}), after.get("statements", {})
    kinds: dict[str, list[tuple[What, str | None]]] = {}
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            what: What = "withdrawn" if key not in new else "new" if key not in old else "changed"
            kinds.setdefault(f"{base}statement/{key}", []).append((what, None))
    for row in _overdue(store, overdue):
        kinds.setdefault(str(row["statement"]), []).append(("overdue", str(row["due"])))
    told = _told(store, list(kinds))
    found = [
        Difference(what=what, statement=iri, due=due, **told.get(iri, {}))
        for iri, rows in kinds.items()
        for what, due in rows
    ]
    return tuple(sorted(found, key=lambda d: (d.what, d.date or "", d.statement)))


def _overdue(store: "Store", period: tuple[str, str] | None) -> Iterator[dict[str, Any]]:
    if period is None:
        return iter(())
    return sparql.evaluate(store, _DUE.replace("SINCE", period[0]).replace("UNTIL", period[1])).dicts()


def _told(store: "Store", iris: list[str]) -> dict[str, dict[str, Any]]:
    if not iris:
        return {}
    table = sparql.evaluate(store, _TOLD.replace("IRIS", " ".join(f"<{iri}>" for iri in iris)))
    return {str(row.pop("statement")): row for row in (dict(one) for one in table.dicts())}
