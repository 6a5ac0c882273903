"""Values as people give them become terms of SPARQL, and take the place of `$name` in a query's text.

Nothing is pasted raw: a name becomes the IRI of a node of the graph, a date or number a typed literal, a text an
escaped literal.  Constants stand in the pattern itself, where the engine uses its index.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from graph.errors import StopRun, UnknownName
from graph.identifiers import fold
from graph.namespaces import BASE, CONCEPT
from graph.query import names
from graph.query.guard import TOKEN
from graph.query.header import NamedQuery, Param
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

# What people may write for a concept, in both languages.
CHOICES: dict[str, dict[str, str]] = {
    "kind": {
        "commitment": "komitmen",
        "directive": "arahan",
        "prediction": "prediksi",
        "hope": "harapan",
        "evaluation": "penilaian",
        "claim": "klaim",
        "denial": "bantahan",
    },
    "mode": {"direct": "langsung", "indirect": "tidak langsung", "partial": "sebagian", "uncued": "tanpa penanda"},
    "attribute": {"target-date": "tanggal", "quantity": "jumlah", "scope": "cakupan", "status": "status"},
    "event-kind": {
        "meeting": "pertemuan",
        "visit": "kunjungan",
        "launch": "peluncuran",
        "signing": "penandatanganan",
        "hearing": "rapat kerja",
        "inauguration": "peresmian",
        "other": "lainnya",
    },
}
_CONDITIONAL = re.compile(r"^.*# if (\w+)\n", re.MULTILINE)
_SCHEME = {"kind": "kind", "mode": "mode", "event-kind": "event"}
_RELATIONS = {iri.rsplit("#", 1)[1]: iri for iri in v.RELATIONS}


def bind(store: "Store", query: NamedQuery, given: Mapping[str, str], base: str = BASE) -> str:
    """The query's text with its parameters in place; an optional one that is not given stays a variable.

    Raises StopRun for a parameter that is missing, unknown or no value of its type, UnknownName or AmbiguousName for
    a name.
    """
    known = {param.name: param for param in query.params}
    for name in given:
        if name not in known:
            raise UnknownName(f"Parameter of {query.name}", name, tuple(known))
    terms = {}
    for param in query.params:
        value = given.get(param.name)
        if value is None or not value.strip():
            value = latest_date(store) if param.default == "latest" else param.default
        if value is not None:
            terms[param.name] = term(store, param, value, base)
        elif param.required:
            raise StopRun(f"{query.name} needs --{param.name.replace('_', '-')}, {param.doc}: e.g. {param.example!r}.")
    return substitute(query.text, terms)


def substitute(text: str, terms: Mapping[str, str]) -> str:
    """The text with each `$name` outside comments, strings and addresses replaced.

    A line that ends in "# if name" is left out where that parameter is not given.

    >>> substitute('SELECT ?s { ?s a $kind } # $kind', {"kind": "<x:y>"})
    'SELECT ?s { ?s a <x:y> } # $kind'
    """
    text = _CONDITIONAL.sub(lambda m: m[0] if m[1] in terms else "", text)
    return TOKEN.sub(lambda m: terms.get(m[0][1:], m[0]) if m["variable"] and m[0][0] == "$" else m[0], text)


def term(store: "Store", param: Param, value: str, base: str = BASE) -> str:
    """The value as a SPARQL term of the parameter's type."""
    if param.type in names.CLASSES:
        return f"<{names.resolve(store, param.type, value, base)}>"
    return _MAKERS[param.type](param, value.strip())


def _date(param: Param, value: str) -> str:
    try:
        return f'"{date.fromisoformat(value).isoformat()}"^^<{v.XSD_DATE}>'
    except ValueError as error:
        raise StopRun(f"--{param.name.replace('_', '-')} {value!r} is not a day: write it as 2025-10-01.") from error


def _integer(param: Param, value: str) -> str:
    try:
        return str(int(value))
    except ValueError as error:
        raise StopRun(f"--{param.name.replace('_', '-')} {value!r} is not a whole number: write it as 12.") from error


def _text(param: Param, value: str) -> str:
    del param
    from pyoxigraph import Literal  # noqa: PLC0415 - its str() is the escaped form

    return str(Literal(value))


def _choice(param: Param, value: str) -> str:
    wanted = fold(value)
    for key, indonesian in CHOICES[param.type].items():
        if wanted in {key, indonesian}:
            return f"<{CONCEPT}{_SCHEME[param.type]}/{key}>" if param.type in _SCHEME else f'"{key}"'
    raise UnknownName(f"The {param.name}", value, tuple(CHOICES[param.type]))


def _relation(param: Param, value: str) -> str:
    folded = {fold(key): iri for key, iri in _RELATIONS.items()}
    if (iri := folded.get(fold(value.removeprefix("jejak:")))) is None:
        raise UnknownName(f"The {param.name}", value, tuple(_RELATIONS))
    return f"<{iri}>"


_MAKERS: dict[str, Callable[[Param, str], str]] = {
    "date": _date,
    "integer": _integer,
    "text": _text,
    "relation": _relation,
    "kind": _choice,
    "mode": _choice,
    "attribute": _choice,
    "event-kind": _choice,
}


def latest_date(store: "Store") -> str:
    """The latest day on which anything was published or said, which stands for today: the graph has no clock."""
    from pyoxigraph import NamedNode  # noqa: PLC0415 - as above

    for predicate in (v.PUBLISHED_ON, v.EFFECTIVE_DATE):
        text = f"SELECT (MAX(?day) AS ?last) {{ ?any {NamedNode(predicate)} ?day }}"
        for (last,) in store.query(text, use_default_graph_as_union=True):  # type: ignore[union-attr]  # a SELECT
            if last is not None:
                return str(last.value)
    return "9999-12-31"
