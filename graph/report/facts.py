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
SELECT ?date ?speaker ?office ?relayed_by ?type ?value ?earliest ?latest ?quote ?outlet ?article ?url ?statement WHERE {
  ?statement jejak:about <I> ; jejak:target ?target ; jejak:effectiveDate ?date ; jejak:text ?quote ;
    jejak:article ?in ; jejak:kind ?kind .
  ?target jejak:targetKind ?type ; jejak:value ?value .
  FILTER(?kind NOT IN (<https://w3id.org/jejak/concept/kind/hope>, <https://w3id.org/jejak/concept/kind/evaluation>))
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
SELECT ?speaker (COUNT(DISTINCT ?statement) AS ?statements) (MIN(?date) AS ?first) (MAX(?date) AS ?last) WHERE {
  ?statement jejak:about <I> ; jejak:speaker ?who .
  OPTIONAL { ?who rdfs:label ?speaker }
  OPTIONAL { ?statement jejak:effectiveDate ?date }
} GROUP BY ?who ?speaker ORDER BY DESC(?statements) ?speaker LIMIT 10"""
_SOURCES = """
SELECT DISTINCT ?date ?outlet ?article ?url WHERE {
  ?statement jejak:about <I> ; jejak:article ?in .
  OPTIONAL { ?in jejak:publishedOn ?date }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in schema:url ?url }
} ORDER BY ?date ?outlet ?article"""
_PROMISES = """
SELECT ?due ?date ?speaker ?office ?value ?quote ?outlet ?article ?url ?statement WHERE {
  { SELECT ?statement (MAX(?end) AS ?due) (GROUP_CONCAT(?said; separator="; ") AS ?value) WHERE {
      ?statement jejak:about <I> ; jejak:kind <https://w3id.org/jejak/concept/kind/commitment> ;
        jejak:negated false ; jejak:target ?target .
      ?target jejak:latest ?end ; jejak:value ?said .
    } GROUP BY ?statement HAVING(MAX(?end) >= "DAY"^^xsd:date) }
  ?statement jejak:text ?quote ; jejak:article ?in .
  FILTER NOT EXISTS { ?change jejak:before ?statement ; jejak:initiative <I> }
  OPTIONAL { ?statement jejak:effectiveDate ?date }
  OPTIONAL { ?statement jejak:speaker ?who OPTIONAL { ?who rdfs:label ?speaker } }
  OPTIONAL { ?statement jejak:office ?post OPTIONAL { ?post rdfs:label ?office } }
  OPTIONAL { ?in dcterms:title ?article }
  OPTIONAL { ?in jejak:outlet ?outlet }
  OPTIONAL { ?in schema:url ?url }
} ORDER BY ?due ?date ?statement"""


class Part(Struct, frozen=True):
    """One section of a brief: its heading in both languages, what it holds, and what stands there when empty."""

    key: str
    heading_id: str
    heading_en: str
    table: Table


class Facts(Struct, frozen=True):
    """A brief's content: the initiative, the day that counts as today, its parts in order."""

    iri: str
    name: str
    english: str | None
    kind: str | None
    definition: str | None
    as_of: str
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
        Part(
            "responsible", "Siapa yang bertanggung jawab", "Who answers for it now", ask("responsible-now", as_of=day)
        ),
        Part("stated", "Tanggal dan angka yang dinyatakan", "Stated dates and numbers", _own(store, _STATED, iri)),
        Part("open", "Janji yang masih berjalan", "Open promises", _own(store, _PROMISES.replace("DAY", day), iri)),
        Part("kept", "Janji yang dilaporkan selesai", "Promises reported done", done),
        Part("overdue", "Janji yang lewat waktu", "Overdue promises", ask("overdue-commitments", as_of=day)),
        Part("dates", "Perubahan jadwal", "Changes of the date", ask("timeline-changes")),
        Part("numbers", "Perubahan angka", "Changes of the number", ask("number-history")),
        Part("contradictions", "Pernyataan yang bertentangan", "Contradictions", ask("contradictions")),
        Part("basis", "Dasar hukum", "Legal basis", ask("legal-basis")),
        Part("speakers", "Siapa yang paling sering berbicara", "Who speaks most", _own(store, _SPEAKERS, iri)),
        Part("sources", "Sumber", "Sources", _own(store, _SOURCES, iri)),
    )
    return Facts(
        iri=iri,
        name=str(about.get("label") or initiative),
        english=_text(about.get("english")),
        kind=_text(about.get("kind")),
        definition=_text(about.get("definition")),
        as_of=day,
        parts=parts,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _own(store: "Store", text: str, iri: str) -> Table:
    return sparql.evaluate(store, text.replace("<I>", f"<{iri}>"))


def _outcomes(table: Table) -> Table:
    at = table.columns.index("change")
    return Table(table.columns, tuple(row for row in table.rows if row[at] == "done"))
