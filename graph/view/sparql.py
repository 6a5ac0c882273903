"""SPARQL inside the page: the engine (oxigraph's WebAssembly), the graph as Turtle, and the named questions.

The engine is `vendor/oxigraph.wasm.gz` and `vendor/oxigraph.js`, of oxigraph 0.5.11 from npm (MIT or Apache-2.0, see
vendor/README.md), unchanged but for gzip.  Users have pip only, so it ships with the package: 1.4 MB.
"""

import base64
import io
import zlib
from importlib import resources
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from graph.namespaces import CONCEPT, ONTOLOGY, PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

    from graph.query.header import NamedQuery, Param

FIRST = """\
PREFIX jejak: <https://w3id.org/jejak/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?date ?speaker ?initiative ?text WHERE {
  ?statement a jejak:Statement ; jejak:text ?text ; jejak:effectiveDate ?date ;
    jejak:speaker/rdfs:label ?speaker ; jejak:about/rdfs:label ?initiative .
}
ORDER BY ?date LIMIT 50
"""
SCHEMES = {"kind": "kind", "mode": "mode", "event-kind": "event"}


class SparqlParts(Struct, frozen=True):
    """What the template needs: the module's script, and the data island."""

    script: str
    island: dict[str, Any]


def sparql_parts(store: "pyoxigraph.Store") -> SparqlParts:
    """Everything the page needs to answer SPARQL by itself."""
    from graph.export import write  # noqa: PLC0415 - only a page with SPARQL needs it
    from graph.query import bind, named  # noqa: PLC0415 - the same

    turtle = io.BytesIO()
    write(store, "turtle", turtle)
    latest = bind.latest_date(store)
    island = {
        "wasm": base64.b64encode(_vendored("oxigraph.wasm.gz")).decode("ascii"),
        "turtle": base64.b64encode(zlib.compress(turtle.getvalue(), 9)).decode("ascii"),
        "queries": [_query(query, latest) for query in named.all()],
        "first": FIRST,
        "prefixes": " ".join(f"PREFIX {name}: <{iri}>" for name, iri in sorted(PREFIXES.items())),
    }
    script = _vendored("oxigraph.js").decode("utf-8") + _own_script()
    return SparqlParts(script, island)


def _vendored(name: str) -> bytes:
    return resources.files("graph.view").joinpath("vendor", name).read_bytes()


def _own_script() -> str:
    """Ours in a block, so that its names do not meet the engine's."""
    own = resources.files("graph.view").joinpath("assets", "sparql.js").read_text("utf-8")
    return f"\n{{\n{own}}}\n"


def _query(query: "NamedQuery", latest: str) -> dict[str, Any]:
    return {
        "name": query.name,
        "number": query.number,
        "id": query.question_id,
        "en": query.question_en,
        "text": _body(query.text),
        "params": [_param(param, latest) for param in query.params],
    }


def _body(text: str) -> str:
    """The query without the comment at its head, which the page shows in other ways."""
    lines = text.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), 0)
    return "".join(lines[first:]).lstrip("\n")


def _param(param: "Param", latest: str) -> dict[str, Any]:
    return {
        "name": param.name,
        "type": param.type,
        "required": param.required,
        "default": latest if param.default == "latest" else param.default or "",
        "example": param.example,
        "doc": param.doc,
        "choices": _choices(param.type),
    }


def _choices(kind: str) -> dict[str, str] | None:
    """For a parameter out of a list: each key, in both languages, with its SPARQL term."""
    from graph.query import bind  # noqa: PLC0415 - only a page with SPARQL needs it
    from graph.triples import vocabulary as v  # noqa: PLC0415 - the same

    if kind == "relation":
        return {iri.removeprefix(ONTOLOGY): f"<{iri}>" for iri in v.RELATIONS}
    if kind not in bind.CHOICES:
        return None
    terms = {key: f"<{CONCEPT}{SCHEMES[kind]}/{key}>" if kind in SCHEMES else f'"{key}"' for key in bind.CHOICES[kind]}
    return terms | {own: terms[key] for key, own in bind.CHOICES[kind].items()}
