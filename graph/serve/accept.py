"""Which form of an answer a client asks for."""

import re

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE, NTRIPLES = "text/turtle", "application/n-triples"
PAGE = "text/html"

_ROWS = {JSON, XML, CSV, TSV, PAGE}
_TRIPLES = {TURTLE, NTRIPLES, PAGE}
_SAME = {"application/json": JSON, "application/xml": XML, "text/plain": NTRIPLES, "application/xhtml+xml": PAGE}
_PART = re.compile(r"\s*([\w*.+-]+/[\w*.+-]+)\s*(?:;[^,]*?\bq=([01](?:\.\d+)?))?[^,]*")


def forms(header: str) -> tuple[str, str]:
    """The form for answers of rows, and the form for answers of triples; JSON and Turtle where nothing else is asked.

    >>> forms("text/csv")
    ('text/csv', 'text/turtle')
    >>> forms("application/n-triples;q=0.9, application/sparql-results+xml;q=0.5, */*;q=0.1")
    ('application/sparql-results+xml', 'application/n-triples')
    >>> forms("text/html,application/xml;q=0.9,*/*;q=0.8")
    ('text/html', 'text/html')
    """
    parts = [(float(found[2] or 1), _SAME.get(found[1].lower(), found[1].lower())) for found in _PART.finditer(header)]
    ordered = [name for quality, name in sorted(parts, key=lambda part: -part[0]) if quality]
    rows = next((name for name in ordered if name in _ROWS), JSON)
    triples = next((name for name in ordered if name in _TRIPLES), TURTLE)
    return rows, triples
