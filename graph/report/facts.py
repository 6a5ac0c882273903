"""What a brief tells of one initiative, each part a Table: the named questions, and four queries of the brief's own.

"Today" is a day that the reader gives, or the latest day in the graph: never the clock.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from graph.namespaces import BASE
from graph.query import named, sparql
from graph.query.bind import latest_date
from graph.query.names import resolve
from graph.query.table import Table

if TYPE_CHECKING:
    from pyoxigraph import Store

_ABOUT = """
SELECT ?label ?english ?definition ?kind ?acronym WHERE {
  OPTIONAL { <I> rdfs:label ?label }
  OPTIONAL { <I> skos:prefLabel ?english FILTER(LANG(?english) = "en") }
  OPTIONAL { <I> skos:definition ?definition }
  OPTIONAL { <I> jejak:initiativeKind ?kind }
  OPTIONAL { <I> jejak:acronym ?acronym }
} ORDER BY ?label ?definition LIMIT 1"""
_STATED = """
SELECT ?date ?speaker ?office ?relayed_by ?type ?value ?earliest ?latest ?low ?high ?unit ?quote ?outlet ?article ?url
  ?statement
WHERE {
  ?target jejak:goalOf <I> ; jejak:targetKind ?type ; jejak:value ?value .
  ?statement jejak:target ?target ; jejak:effectiveDate ?date ; jejak:text ?quote ; jejak:article ?in .
  OPTIONAL { ?target jejak:low ?low }
  OPTIONAL { ?target jejak:high ?high }
  OPTIONAL { ?target jejak:unit ?unit }
  OPTIONAL { ?target jejak:earliest ?earliest }
  OPTIONAL { ?target jejak:latest ?latest }
  OPTIONAL { ?statement jejak:speaker ?who OPTIONAL { ?who rdfs:label ?speaker } }
  OPTIONAL { ?statement jejak:office ?post OPTIONAL { ?post rdfs:label ?office } }
  OPTIONAL { ?statement jejak:relayedBy ?teller OPTIONAL { ?teller rdfs:label ?relayed_by } }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in schema:url ?url }
} ORDER BY ?date ?statement ?value"""
_SPEAKERS = """
SELECT ?speaker ?statements ?first ?last WHERE {
  { SELECT ?who (COUNT(DISTINCT ?statement) AS ?statements)
    WHERE { ?statement jejak:about <I> ; jejak:speaker ?who } GROUP BY ?who ORDER BY DESC(?statements) ?who LIMIT 10 }
  OPTIONAL { SELECT ?who (MIN(?date) AS ?first) (MAX(?date) AS ?last)
    WHERE { ?dated jejak:about <I> ; jejak:speaker ?who ; jejak:effectiveDate ?date } GROUP BY ?who }
  OPTIONAL { ?who rdfs:label ?speaker }
} ORDER BY DESC(?statements) ?speaker"""
_SOURCES = """
SELECT DISTINCT ?date ?outlet ?article ?url WHERE {
  ?statement jejak:about <I> ; jejak:article ?in .
  OPTIONAL { ?in jejak:publishedOn ?date }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in schema:url ?url }
} ORDER BY ?date ?outlet ?article"""
_COUNTS = """
SELECT ?statements ?articles ?first ?last WHERE {
  { SELECT (COUNT(DISTINCT ?statement) AS ?statements) (COUNT(DISTINCT ?in) AS ?articles)
    WHERE { ?statement jejak:about <I> ; jejak:article ?in } }
  { SELECT (MIN(?date) AS ?first) (MAX(?date) AS ?last)
    WHERE { ?dated jejak:about <I> ; jejak:effectiveDate ?date } }
}"""
_PROMISES = """
SELECT ?due ?date ?speaker ?office ?value ?quote ?outlet ?article ?url ?statement WHERE {
  { SELECT ?statement (MAX(?end) AS ?due) (GROUP_CONCAT(?said; separator="; ") AS ?value) WHERE {
      ?statement jejak:about <I> ; jejak:kind <https://w3id.org/jejak/concept/kind/commitment> ;
        jejak:negated false ; jejak:target ?target .
      ?target jejak:goalOf <I> ; jejak:latest ?end ; jejak:value ?said .
    } GROUP BY ?statement HAVING(MAX(?end) >= "DAY"^^xsd:date) }
  ?statement jejak:text ?quote ; jejak:article ?in .
  FILTER NOT EXISTS { ?change jejak:before ?statement ; jejak:initiative <I> }
  FILTER NOT EXISTS {
    ?moved jejak:initiative <I> ; jejak:attribute "target-date" ; jejak:changedOn ?on ; jejak:beforeValue ?was .
    FILTER(?on >= ?date && CONTAINS(?was, ?value))
  }
  OPTIONAL { ?statement jejak:effectiveDate ?date }
  OPTIONAL { ?statement jejak:speaker ?who OPTIONAL { ?who rdfs:label ?speaker } }
  OPTIONAL { ?statement jejak:office ?post OPTIONAL { ?post rdfs:label ?office } }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in schema:url ?url }
} ORDER BY ?due ?date ?statement"""


class Part(Struct, frozen=True):
    """One part of a brief and what it holds."""

    key: str
    table: Table


class Counts(Struct, frozen=True):
    """How much was said of the initiative, in how many articles, from which day to which."""

    statements: int
    articles: int
    first: str | None
    last: str | None


class Facts(Struct, frozen=True):
    """A brief's content: the initiative, the day that counts as today, how much there is, its parts."""

    iri: str
    name: str
    english: str | None
    kind: str | None
    definition: str | None
    as_of: str
    counts: Counts
    parts: tuple[Part, ...]

    def part(self, key: str) -> Table:
        """The table of one part."""
        return next(one.table for one in self.parts if one.key == key)


def facts(store: "Store", initiative: str, *, as_of: str | None = None, base: str = BASE) -> Facts:
    """The facts of an initiative, by any of its names.

    as_of: the day from which one looks back (ISO); by default the latest day in the graph.
    """
    iri = resolve(store, "initiative", initiative, base)
    day = as_of or latest_date(store)
    about = next(_own(store, _ABOUT, iri).dicts(), {})
    done = _outcomes(named.run(store, "outcomes", {"initiative": iri}, base))

    def ask(name: str, **params: str) -> Table:
        return named.run(store, name, {"initiative": iri, **params}, base)

    parts = (
        Part("responsible", ask("responsible-now", as_of=day)),
        Part("stated", _own(store, _STATED, iri)),
        Part("open", _own(store, _PROMISES.replace("DAY", day), iri)),
        Part("kept", done),
        Part("overdue", ask("overdue-commitments", as_of=day)),
        Part("dates", ask("timeline-changes")),
        Part("numbers", ask("number-history")),
        Part("contradictions", ask("contradictions")),
        Part("basis", ask("legal-basis")),
        Part("speakers", _own(store, _SPEAKERS, iri)),
        Part("sources", _own(store, _SOURCES, iri)),
    )
    return Facts(
        iri=iri,
        name=str(about.get("label") or initiative),
        english=_text(about.get("english")),
        kind=_text(about.get("kind")),
        definition=_text(about.get("definition")),
        as_of=day,
        counts=_counts(store, iri),
        parts=parts,
    )


def _counts(store: "Store", iri: str) -> Counts:
    row = next(_own(store, _COUNTS, iri).dicts())
    return Counts(int(str(row["statements"])), int(str(row["articles"])), _text(row["first"]), _text(row["last"]))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _own(store: "Store", text: str, iri: str) -> Table:
    return sparql.evaluate(store, text.replace("<I>", f"<{iri}>"))


def _outcomes(table: Table) -> Table:
    at = table.columns.index("change")
    return Table(table.columns, tuple(row for row in table.rows if row[at] == "done"))
