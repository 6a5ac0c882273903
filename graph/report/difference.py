"""Two runs compared: what was said anew, read differently or withdrawn, what moved, which promises became overdue.

In: two manifests (`runs/NNNN.json`) and the store as it is now.  The order of a manifest tells nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from graph.namespaces import BASE
from graph.query import sparql
from graph.query.table import Table

if TYPE_CHECKING:
    from pyoxigraph import Store

What = Literal["new", "changed", "withdrawn", "moved", "overdue"]

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
SELECT ?statement ?due WHERE {
  { SELECT ?statement (MAX(?end) AS ?due) (GROUP_CONCAT(?said; separator="; ") AS ?value) WHERE {
      ?statement jejak:kind <https://w3id.org/jejak/concept/kind/commitment> ; jejak:negated false ;
        jejak:target ?target .
      ?target jejak:latest ?end ; jejak:value ?said .
    } GROUP BY ?statement HAVING(MAX(?end) >= "SINCE"^^xsd:date && MAX(?end) < "UNTIL"^^xsd:date) }
  OPTIONAL { ?statement jejak:effectiveDate ?date }
  FILTER EXISTS { ?statement jejak:about ?any }
  FILTER NOT EXISTS { ?change jejak:before ?statement }
  FILTER NOT EXISTS {
    ?statement jejak:about ?of .
    ?moved jejak:initiative ?of ; jejak:attribute "target-date" ; jejak:changedOn ?on ; jejak:beforeValue ?was .
    FILTER(?on >= ?date && CONTAINS(?was, ?value))
  }
}"""
_MOVED = """
SELECT ?change ?initiative ?kind ?attribute ?date ?from ?to ?statement WHERE {
  VALUES ?change { IRIS }
  ?change jejak:changeKind ?k ; jejak:attribute ?attribute ; jejak:changedOn ?date ; jejak:beforeValue ?from ;
    jejak:afterValue ?to ; jejak:after ?statement ; jejak:initiative ?of .
  OPTIONAL { ?of rdfs:label ?initiative }
  BIND(STRAFTER(STR(?k), "concept/change/") AS ?kind)
} ORDER BY ?change"""
_DATES = """
SELECT DISTINCT ?date ?type ?latest ?value ?initiative ?speaker ?quote ?url ?statement WHERE {
  VALUES ?statement { IRIS }
  ?statement jejak:target ?target ; jejak:text ?quote ; jejak:effectiveDate ?date ; jejak:article ?in .
  ?target jejak:goalOf ?of ; jejak:targetKind ?type ; jejak:latest ?latest ; jejak:value ?value .
  OPTIONAL { ?of rdfs:label ?initiative }
  OPTIONAL { ?statement jejak:speaker ?who OPTIONAL { ?who rdfs:label ?speaker } }
  OPTIONAL { ?in schema:url ?url }
  FILTER(?type = "date")
} ORDER BY ?date ?statement ?value ?initiative"""


class Difference(Struct, frozen=True, kw_only=True):
    """One row: a statement that is new, changed, withdrawn or newly overdue, with its words where it is still there.

    moved: the statement moves what was said of an initiative; `change` tells how ("postponed: 2025-01 -> 2025-04").
    """

    what: What
    statement: str
    date: str | None = None
    speaker: str | None = None
    quote: str | None = None
    outlet: str | None = None
    article: str | None = None
    url: str | None = None
    due: str | None = None
    initiative: str | None = None
    change: str | None = None


def diff(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    store: "Store",
    *,
    overdue: tuple[str, str] | None = None,
    base: str = BASE,
) -> tuple[Difference, ...]:
    """The differences, in order of kind, date and statement.

    before / after: manifests; the changes that only the later one holds have moved something.  overdue: (since,
    until), ISO days: promises about an initiative whose last day lies from `since` to before `until` and that no later
    statement changed are newly overdue.
    """
    old, new = before.get("statements", {}), after.get("statements", {})
    kinds: dict[str, list[tuple[What, str | None]]] = {}
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            what: What = "withdrawn" if key not in new else "new" if key not in old else "changed"
            kinds.setdefault(f"{base}statement/{key}", []).append((what, None))
    for row in _overdue(store, overdue):
        kinds.setdefault(str(row["statement"]), []).append(("overdue", str(row["due"])))
    moves = _moves(store, [f"{base}change/{key}" for key in _fresh(before, after)])
    told = _told(store, list({*kinds, *(str(move["statement"]) for move in moves)}))
    found = [
        Difference(what=what, statement=iri, due=due, **told.get(iri, {}))
        for iri, rows in kinds.items()
        for what, due in rows
    ]
    found += [Difference(what="moved", **{**told.get(str(move["statement"]), {}), **move}) for move in moves]
    return tuple(sorted(found, key=lambda d: (d.what, d.date or "", d.statement, d.change or "")))


def dates(rows: Sequence[Difference], store: "Store") -> Table:
    """The target dates of initiatives that the new, moved and overdue statements name, one row a date."""
    iris = sorted({row.statement for row in rows if row.what in {"new", "moved", "overdue"}})
    return sparql.evaluate(store, _DATES.replace("IRIS", " ".join(f"<{iri}>" for iri in iris)))


def _fresh(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    return sorted(set(after.get("changes", ())) - set(before.get("changes", ())))


def _moves(store: "Store", iris: Sequence[str]) -> list[dict[str, Any]]:
    """What of a Difference each change of the ledger tells."""
    table = sparql.evaluate(store, _MOVED.replace("IRIS", " ".join(f"<{iri}>" for iri in iris)))
    return [
        {
            "statement": str(row["statement"]),
            "date": str(row["date"]),
            "initiative": None if row["initiative"] is None else str(row["initiative"]),
            "change": f"{row['kind']}: {row['from']} -> {row['to']} ({row['attribute']})",
        }
        for row in table.dicts()
    ]


def _overdue(store: "Store", period: tuple[str, str] | None) -> Iterator[dict[str, Any]]:
    if period is None:
        return iter(())
    return sparql.evaluate(store, _DUE.replace("SINCE", period[0]).replace("UNTIL", period[1])).dicts()


def _told(store: "Store", iris: list[str]) -> dict[str, dict[str, Any]]:
    if not iris:
        return {}
    table = sparql.evaluate(store, _TOLD.replace("IRIS", " ".join(f"<{iri}>" for iri in iris)))
    return {str(row.pop("statement")): row for row in (dict(one) for one in table.dicts())}
