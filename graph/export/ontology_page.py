"""The ontology as one HTML page, Indonesian beside English, made from `ontology/policy.ttl` and the schemes.

Contents first, then each class with the properties that start from it and lead to it, each property, each scheme.
`python -m graph.export.ontology_page [FILE]` writes it (default: output/ontology.html).  No script, no outside request.
"""

import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from graph.namespaces import CONCEPT, ONTOLOGY, PREFIXES
from graph.resources import ontology_dir
from graph.triples import vocabulary as v

if TYPE_CHECKING:
    from pyoxigraph import Store

DEFAULT = Path("output/ontology.html")
_OWL, _RDFS, _SKOS = PREFIXES["owl"], PREFIXES["rdfs"], PREFIXES["skos"]
_VERSION, _VERSION_IRI = f"{_OWL}versionInfo", f"{_OWL}versionIRI"
_LICENCE = PREFIXES["dcterms"] + "license"
_BY_LENGTH = sorted(((iri, name) for name, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))
# (anchor, heading in Indonesian, in English, the class of the terms)
SECTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("classes", "Kelas", "Classes", f"{_OWL}Class"),
    ("links", "Hubungan antarsimpul", "Links between nodes", f"{_OWL}ObjectProperty"),
    ("values", "Nilai", "Values", f"{_OWL}DatatypeProperty"),
)
# (predicate, what it is called on the page)
FACTS: tuple[tuple[str, str], ...] = (
    (f"{_SKOS}scopeNote", "Catatan · Note"),
    (f"{_SKOS}example", "Contoh · Example"),
    (f"{_RDFS}domain", "Dari · Domain"),
    (f"{_RDFS}range", "Ke · Range"),
    (f"{_RDFS}subClassOf", "Sejenis · Subclass of"),
    (f"{_RDFS}subPropertyOf", "Sejenis · Subproperty of"),
    (f"{_OWL}inverseOf", "Kebalikan · Inverse of"),
    (f"{_SKOS}closeMatch", "Serupa · Close match"),
)
_HEAD = (("Versi · Version", _VERSION_IRI), ("Lisensi · Licence", _LICENCE))
# (predicate of a property, what the properties are called under the class that is its value)
WAYS: tuple[tuple[str, str], ...] = (
    (f"{_RDFS}domain", "Dari sini · Properties"),
    (f"{_RDFS}range", "Ke sini · Used by"),
    (f"{_RDFS}subClassOf", "Jenisnya · Subclasses"),
)
_STYLE = """
:root{color-scheme:light dark;--line:#8888;--soft:#8881}
body{font:1rem/1.55 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
h1{margin-bottom:.2rem}h2{margin-top:2.5rem;border-bottom:2px solid var(--line)}
article{border-top:1px solid var(--line);padding:.6rem 0}article:target{background:var(--soft)}
h3{margin:.2rem 0}code{font-size:.9em}.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
dl{display:grid;grid-template-columns:12rem 1fr;gap:.1rem 1rem;margin:.3rem 0;font-size:.92rem}dd{margin:0}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0}
nav p{margin:.3rem 0}nav a{margin-right:.7rem;display:inline-block}
tr{border-top:1px solid var(--line)}@media(max-width:40rem){.two,dl{grid-template-columns:1fr}}
"""


def load() -> "Store":
    """The ontology with its schemes, in memory."""
    from pyoxigraph import RdfFormat, Store  # noqa: PLC0415 - only the page needs it here

    store = Store()
    for path in [ontology_dir() / "policy.ttl", *sorted((ontology_dir() / "concepts").glob("*.ttl"))]:
        store.load(path=str(path), format=RdfFormat.TURTLE)
    return store


class Facts:
    """Reads the store by plain IRIs."""

    def __init__(self, store: "Store") -> None:
        self._by: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for quad in store:
            language = getattr(quad.object, "language", None) or ""
            value = str(getattr(quad.object, "value", quad.object))
            self._by.setdefault((str(quad.subject)[1:-1], quad.predicate.value), []).append((language, value))

    def all(self, node: str, predicate: str) -> list[str]:
        """Every value, sorted."""
        return sorted(value for _, value in self._by.get((node, predicate), []))

    def said(self, node: str, predicate: str, language: str) -> str:
        """The value in a language, "" where there is none."""
        return next((value for tag, value in sorted(self._by.get((node, predicate), [])) if tag == language), "")

    def of(self, predicate: str, value: str) -> list[str]:
        """The nodes with this value, sorted."""
        return sorted(node for (node, key), found in self._by.items() if key == predicate and ("", value) in found)


def page(store: "Store") -> str:
    """The whole page; the same text for the same ontology."""
    facts = Facts(store)
    ontology = ONTOLOGY.rstrip("#")
    title = facts.said(ontology, v.TITLE, "id")
    parts = [
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(facts.said(ontology, PREFIXES['dcterms'] + 'description', 'id'))}<br>",
        f'<span lang="en">{escape(facts.said(ontology, PREFIXES["dcterms"] + "description", "en"))}</span></p>',
        f"<p><code>@prefix jejak: &lt;{ONTOLOGY}&gt;</code> · {escape(facts.said(ontology, _VERSION, ''))}</p>",
        *(f"<p>{name}: <code>{escape(one)}</code></p>" for name, key in _HEAD for one in facts.all(ontology, key)),
        *_contents(facts),
        *(text for section in SECTIONS for text in _section(facts, section)),
        *_schemes(facts),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _contents(facts: Facts) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">\n<h2 id="contents">Isi · <span lang="en">Contents</span></h2>'
    for anchor, indonesian, english, kind in SECTIONS:
        links = " ".join(_shown(term).replace("jejak:", "", 1) for term in facts.of(v.TYPE, kind))
        yield f'<p><b><a href="#{anchor}">{indonesian} · <span lang="en">{english}</span></a></b><br>{links}</p>'
    names = [(one, facts.said(CONCEPT + one, v.PREF_LABEL, "id")) for one in v.SCHEMES]
    schemes = " ".join(f'<a href="#scheme-{one}">{escape(name)}</a>' for one, name in names)
    yield f'<p><b>Daftar nilai · <span lang="en">Schemes</span></b><br>{schemes}</p>\n</nav>'


def _section(facts: Facts, section: tuple[str, str, str, str]) -> Iterator[str]:
    anchor, indonesian, english, kind = section
    yield f'<section aria-labelledby="{anchor}">'
    yield f'<h2 id="{anchor}">{indonesian} · <span lang="en">{english}</span></h2>'
    for term in facts.of(v.TYPE, kind):
        yield _term(facts, term)
    yield "</section>"


def _term(facts: Facts, term: str) -> str:
    name = term.removeprefix(ONTOLOGY)
    two = "".join(
        f'<p lang="{language}"><b>{escape(facts.said(term, v.LABEL, language))}</b>: '
        f"{escape(facts.said(term, v.COMMENT, language))}</p>"
        for language in ("id", "en")
    )
    rows = "".join(
        f"<dt>{label}</dt><dd>{', '.join(_shown(value) for value in facts.all(term, predicate))}</dd>"
        for predicate, label in FACTS
        if facts.all(term, predicate)
    )
    rows += "".join(
        f"<dt>{label}</dt><dd>{', '.join(_shown(one) for one in facts.of(way, term))}</dd>"
        for way, label in WAYS
        if facts.of(way, term)
    )
    return (
        f'<article id="{escape(name)}">\n<h3><code>jejak:{escape(name)}</code></h3>\n<div class="two">{two}</div>'
        + (f"\n<dl>{rows}</dl>" if rows else "")
        + "\n</article>"
    )


def _shown(value: str) -> str:
    """A term of ours as a link, of others by its prefix, words as words."""
    if value.startswith(ONTOLOGY):
        name = escape(value.removeprefix(ONTOLOGY))
        return f'<a href="#{name}"><code>jejak:{name}</code></a>'
    for iri, prefix in _BY_LENGTH:
        if value.startswith(iri):
            return f"<code>{escape(f'{prefix}:{value.removeprefix(iri)}')}</code>"
    return escape(value)


def _schemes(facts: Facts) -> Iterator[str]:
    for scheme in v.SCHEMES:
        iri = CONCEPT + scheme
        heads = [escape(facts.said(iri, v.PREF_LABEL, language)) for language in ("id", "en")]
        yield f'<section>\n<h2 id="scheme-{scheme}">{heads[0]} · <span lang="en">{heads[1]}</span></h2>\n<table>'
        yield "\n".join(_rows(facts, facts.of(v.IN_SCHEME, iri)))
        yield "</table>\n</section>"


def _rows(facts: Facts, concepts: Iterable[str]) -> Iterator[str]:
    for one in concepts:
        cells = "".join(
            f'<td lang="{language}"><b>{escape(facts.said(one, v.PREF_LABEL, language))}</b>: '
            f"{escape(facts.said(one, v.DEFINITION, language))}</td>"
            for language in ("id", "en")
        )
        yield f"<tr><th><code>{escape(one.removeprefix(CONCEPT))}</code></th>{cells}</tr>"


def main(arguments: list[str]) -> None:
    """Writes the page and says where."""
    target = Path(arguments[0]) if arguments else DEFAULT
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page(load()), encoding="utf-8", newline="\n")
    sys.stderr.write(f"wrote {target}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
