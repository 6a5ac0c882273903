"""N-Triples terms in the short forms of Turtle: prefixed names, `a`, and bare numbers and booleans."""

import re

from graph.export.nodes import KIND_ORDER
from graph.namespaces import BASE, CONCEPT, PREFIXES
from graph.triples import vocabulary as v

_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-])|/(?=.))*")
_TYPED = re.compile(r'"([^"]*)"\^\^<([^>]*)>')
_DECIMAL = re.compile(r"-?\d+\.\d+")


def prefixes(base: str = BASE) -> dict[str, str]:
    """Every prefix an export declares: the vocabularies, and one for each kind of node and scheme of concepts.

    >>> prefixes()["change"], prefixes()["changekind"]
    ('https://w3id.org/jejak/id/change/', 'https://w3id.org/jejak/concept/change/')
    """
    known = {name: iri for name, iri in PREFIXES.items() if name != "id"}
    known |= {kind: f"{base}{kind}/" for kind in KIND_ORDER}
    return known | {(f"{one}kind" if one in known else one): f"{CONCEPT}{one}/" for one in v.SCHEMES}


class Shortener:
    r"""Gives the Turtle form of an N-Triples term, with these prefixes.

    >>> short = Shortener(prefixes())
    >>> print(short("<https://w3id.org/jejak/id/statement/0a/place/0>"))
    statement:0a\/place\/0
    >>> short('"0.95"^^<http://www.w3.org/2001/XMLSchema#decimal>'), short('"kata"@id')
    ('0.95', '"kata"@id')
    """

    def __init__(self, names: dict[str, str]) -> None:
        self._names = {iri: name for name, iri in sorted(names.items(), reverse=True)}
        longest_first = sorted(self._names, key=lambda iri: (-len(iri), iri))
        self._start = re.compile("|".join(map(re.escape, longest_first)))
        self._cache: dict[str, str] = {}

    def __call__(self, term: str) -> str:
        """The short form of an IRI or a literal."""
        if term[0] != "<":
            return self._typed(term) if term[-1] == ">" else term
        found = self._cache.get(term)
        if found is None:
            if len(self._cache) > _CACHED:
                self._cache.clear()
            found = self._cache[term] = self._iri(term)
        return found

    def _iri(self, term: str) -> str:
        match = self._start.match(term, 1)
        if match is None or not _NAME.fullmatch(term, match.end(), len(term) - 1):
            return term
        return f"{self._names[match[0]]}:{term[match.end() : -1].replace('/', _SLASH)}"

    def _typed(self, term: str) -> str:
        match = _TYPED.fullmatch(term)
        if match is None:
            return term
        value, datatype = match.groups()
        if datatype in _BARE or (datatype == v.XSD_DECIMAL and _DECIMAL.fullmatch(value)):
            return value
        return f'"{value}"^^{self(f"<{datatype}>")}'


_SLASH = r"\/"
_BARE = frozenset({v.XSD_BOOLEAN, v.XSD_INTEGER})
_CACHED = 100_000
