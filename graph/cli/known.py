"""What is known of one thing, by section: each a heading and the query that fills it; empty sections are left out.

`$entity` stands for the thing's IRI and `$limit` for how many statements are wanted.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Store

    from graph.query.table import Table

_NAMES = """
SELECT ?what ?value WHERE {
  VALUES (?property ?what ?rank) {
    (skos:prefLabel "name" 1) (rdfs:label "name" 1) (jejak:acronym "acronym" 2) (skos:altLabel "also" 3)
    (jejak:validFrom "from" 4) (jejak:validUntil "until" 5) (dcterms:source "source" 6) (owl:sameAs "same as" 7) }
  $entity ?property ?value
} GROUP BY ?what ?value ORDER BY MIN(?rank) ?value"""
_HELD = """
SELECT ?office ?status ?since ?until ?first_seen ?last_seen ?source WHERE {
  ?tenure org:member $entity ; jejak:post ?post ; jejak:status ?held .
  ?post rdfs:label ?office BIND(STRAFTER(STR(?held), "concept/status/") AS ?status)
  OPTIONAL { ?tenure jejak:start ?since } OPTIONAL { ?tenure jejak:end ?until }
  OPTIONAL { ?tenure dcterms:source ?source }
  OPTIONAL { ?tenure jejak:firstObserved ?first_seen } OPTIONAL { ?tenure jejak:lastObserved ?last_seen }
} ORDER BY ?since ?first_seen ?office"""
_HOLDERS = """
SELECT ?office ?holder ?status ?since ?until ?first_seen ?last_seen WHERE {
  { BIND($entity AS ?post) } UNION { ?post org:postIn $entity }
  ?tenure jejak:post ?post ; org:member/rdfs:label ?holder ; jejak:status ?held .
  ?post rdfs:label ?office BIND(STRAFTER(STR(?held), "concept/status/") AS ?status)
  OPTIONAL { ?tenure jejak:start ?since } OPTIONAL { ?tenure jejak:end ?until }
  OPTIONAL { ?tenure jejak:firstObserved ?first_seen } OPTIONAL { ?tenure jejak:lastObserved ?last_seen }
} ORDER BY ?office ?since ?first_seen ?holder"""
_RESPONSIBLE = """
SELECT ?office ?since ?until ?source WHERE {
  ?duty jejak:initiative $entity ; jejak:responsibleOffice/rdfs:label ?office .
  OPTIONAL { ?duty jejak:start ?since } OPTIONAL { ?duty jejak:end ?until } OPTIONAL { ?duty dcterms:source ?source }
} ORDER BY ?office ?since"""
_LINKS = """
SELECT ?relation ?other (SUM(?weight) AS ?evidence) WHERE {
  { ?edge jejak:from $entity ; jejak:to ?node ; jejak:relation ?kind BIND("" AS ?way) }
  UNION { ?edge jejak:to $entity ; jejak:from ?node ; jejak:relation ?kind BIND(" (of)" AS ?way) }
  ?edge jejak:weight ?weight . ?node rdfs:label ?other .
  BIND(CONCAT(STRAFTER(STR(?kind), "#"), ?way) AS ?relation)
} GROUP BY ?relation ?other ORDER BY ?relation DESC(?evidence) ?other"""
_CHANGES = """
SELECT ?on ?change ?before ?after ?speaker WHERE {
  ?node jejak:initiative $entity ; a jejak:Change ; jejak:changeKind ?kind ; jejak:changedOn ?on .
  BIND(STRAFTER(STR(?kind), "concept/change/") AS ?change)
  OPTIONAL { ?node jejak:beforeValue ?before } OPTIONAL { ?node jejak:afterValue ?after }
  OPTIONAL { ?node jejak:afterSpeaker/rdfs:label ?speaker }
} ORDER BY ?on ?change ?before"""
_SAID = """
SELECT ?day ?speaker ?office ?kind ?words ?outlet ?url WHERE {
  { ?statement jejak:speaker $entity } UNION { ?statement jejak:about $entity }
  UNION { ?statement jejak:agency $entity }
  ?statement a jejak:Statement ; jejak:speaker/rdfs:label ?speaker ; jejak:kind ?what ; jejak:text ?words ;
             jejak:article ?article .
  BIND(STRAFTER(STR(?what), "concept/kind/") AS ?kind)
  OPTIONAL { ?statement jejak:effectiveDate ?day } OPTIONAL { ?statement jejak:office/rdfs:label ?office }
  OPTIONAL { ?article jejak:outlet ?outlet } OPTIONAL { ?article schema:url ?url }
} GROUP BY ?statement ?day ?speaker ?office ?kind ?words ?outlet ?url ORDER BY DESC(?day) ?words LIMIT $limit"""

SECTIONS: tuple[tuple[str, str], ...] = (
    ("Names", _NAMES),
    ("Offices held", _HELD),
    ("Holders", _HOLDERS),
    ("Who answers for it", _RESPONSIBLE),
    ("Changes", _CHANGES),
    ("Links", _LINKS),
    ("Statements, newest first", _SAID),
)


def sections(store: "Store", entity: str, limit: int) -> Iterator[tuple[str, "Table"]]:
    """Each heading with its rows; entity: an IRI of the graph; limit: so many statements at most."""
    from graph.query.bind import substitute  # noqa: PLC0415 - help does without
    from graph.query.sparql import evaluate  # noqa: PLC0415 - help does without

    for heading, query in SECTIONS:
        table = evaluate(store, substitute(query, {"entity": f"<{entity}>", "limit": str(limit)}))
        if table.rows:
            yield heading, table
