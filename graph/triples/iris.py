"""Names of nodes: `<base><kind>/<key>`, the same for the same thing in every run; no blank nodes anywhere.

Keys are slugs or hexadecimal hashes, so they need no escaping; anything else is percent-encoded here, never trusted.
"""

from functools import lru_cache
from urllib.parse import quote

from graph.namespaces import BASE, CONCEPT

SAFE = "-._~"


def node(kind: str, key: str, base: str = BASE) -> str:
    """The IRI of a thing.

    >>> node("agency", "otorita-ibu-kota-nusantara")
    'https://w3id.org/jejak/id/agency/otorita-ibu-kota-nusantara'
    >>> node("agency", "a b>")
    'https://w3id.org/jejak/id/agency/a%20b%3E'
    """
    return f"{base}{kind}/{quote(key, safe=SAFE)}"


@lru_cache(maxsize=256)
def concept(scheme: str, key: str) -> str:
    """The IRI of a concept of one of our schemes.

    >>> concept("kind", "commitment")
    'https://w3id.org/jejak/concept/kind/commitment'
    """
    return f"{CONCEPT}{scheme}/{quote(key, safe=SAFE)}"


def key(iri: str) -> str:
    """The last part of an IRI: the key of one of our nodes.

    >>> key("https://w3id.org/jejak/concept/kind/commitment")
    'commitment'
    """
    return iri.rsplit("/", 1)[-1]
