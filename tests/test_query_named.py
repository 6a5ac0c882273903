"""The 25 questions: each there, documented, with parameters that work, and answered rightly on a small graph."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.errors import StopRun, UnknownName
from graph.query import bind, named, names, render, sparql
from graph.query.guard import RefusedQuery, check

CASES = Path(__file__).parent / "query_cases"
FILES = sorted(CASES.glob("*.yaml"))


def _store(turtle: str) -> Any:
    from pyoxigraph import RdfFormat, Store

    from graph.namespaces import CONCEPT, PREFIXES

    prefixes = PREFIXES | {one: f"{CONCEPT}{one}/" for one in ("kind", "mode", "status", "change", "event", "verdict")}
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes.items()))
    store = Store()
    store.load(head + turtle, format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="module")
def empty() -> Any:
    return _store("<https://example.org/a> a jejak:Initiative ; rdfs:label 'Contoh Kosong'@id .")


def test_there_are_25_numbered_questions() -> None:
    assert [query.number for query in named.all()] == list(range(1, 26))


@pytest.mark.parametrize("query", named.all(), ids=lambda query: query.name)
def test_each_is_documented_and_has_a_case(query: Any) -> None:
    assert query.question_id.endswith("?") or query.question_id.endswith(")")
    assert query.question_en
    assert query.trap
    assert all(column.doc for column in query.columns)
    assert all(param.doc and param.example for param in query.params)
    assert (CASES / f"{query.name}.yaml").exists(), f"write tests/query_cases/{query.name}.yaml"


@pytest.mark.parametrize("query", named.all(), ids=lambda query: query.name)
def test_each_text_is_sparql_with_its_columns_and_passes_the_guard(query: Any, empty: Any) -> None:
    check(query.text)
    terms = {p.name: "<https://example.org/a>" for p in query.params if p.required or p.default}
    values = {"date": '"2031-01-01"^^xsd:date', "integer": "5"}
    terms |= {p.name: values[p.type] for p in query.params if p.type in values}
    table = sparql.evaluate(empty, bind.substitute(query.text, terms))
    assert table.columns == tuple(column.name for column in query.columns)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    store = _store(case["graph"])
    columns = list(case["rows"][0])
    table = named.run(store, path.stem, case["params"])
    assert [{c: row[c] for c in columns} for row in table.dicts()] == case["rows"], case["leaves_out"]
    if "empty" in case:
        assert named.run(store, path.stem, case["empty"]).rows == ()
    else:
        assert named.run(_store(""), path.stem, case["params"]).rows == ()


def test_a_missing_parameter_and_a_wrong_name_are_told(empty: Any) -> None:
    with pytest.raises(StopRun, match="needs --initiative"):
        named.run(empty, "timeline-changes")
    with pytest.raises(UnknownName, match="Contoh Kosong"):
        named.run(empty, "timeline-changes", {"initiative": "contoh kosng"})
    with pytest.raises(UnknownName, match="timeline-changes"):
        named.get("timeline-change")


_NAMESAKES = """
<https://w3id.org/jejak/id/office/menteri-contoh> a jejak:Office ; rdfs:label "Menteri Contoh"@id .
<https://w3id.org/jejak/id/office/menteri-contoh-lain> a jejak:Office ; rdfs:label "Menteri Contoh Negara Lain"@id ;
    skos:altLabel "Menteri Contoh"@id .
<https://w3id.org/jejak/id/official/sari-wulandari> a jejak:Official ; rdfs:label "Sari Wulandari" .
<https://w3id.org/jejak/id/official/sari-wulandarikata> a jejak:Official ; rdfs:label "Sari Wulandarikata" ;
    skos:altLabel "Sari" .
<https://w3id.org/jejak/id/official/budi-santosa> a jejak:Official ; rdfs:label "Budi Santosa" .
<https://w3id.org/jejak/id/official/budi-pratama> a jejak:Official ; rdfs:label "Budi Pratama" .
"""
_SPOKE = "<x:{0}> jejak:speaker <https://w3id.org/jejak/id/official/sari-wulandari> ."


def test_the_name_that_stands_out_is_meant_and_a_tie_is_asked_back() -> None:
    store = _store(_NAMESAKES + "".join(_SPOKE.format(number) for number in range(12)))
    base = "https://w3id.org/jejak/id/"
    assert names.resolve(store, "office", "menteri contoh") == f"{base}office/menteri-contoh"
    assert names.resolve(store, "official", "wulandari") == f"{base}official/sari-wulandari"
    with pytest.raises(names.AmbiguousName, match="budi-pratama, official/budi-santosa"):
        names.resolve(store, "official", "budi")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://x.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICEe:x{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://x.example/>{} }",
        "LOAD <http://x.example/>",
        "DELETE WHERE { ?s ?p ?o }",
        "SELECT * " + "{" * 3000,
        "SELECT * { " + "OPTIONAL { ?s ?p ?o } " * 3000 + "}",
        "SELECT * { ?s ?p ?o } #" + "x" * 60_000,
    ],
)
def test_what_is_refused(text: str) -> None:
    with pytest.raises(RefusedQuery):
        check(text)


def test_values_never_leave_their_literal(empty: Any) -> None:
    query = named.get("number-history")
    text = bind.bind(empty, query, {"initiative": "Contoh Kosong", "unit": '" } SERVICE <http://x/> {'})
    check(text)
    sparql.evaluate(empty, text)


def test_csv_is_inert_in_a_spreadsheet(empty: Any) -> None:
    table = sparql.run(empty, "SELECT ('=1+1' AS ?a) (-3 AS ?b) {}")
    assert render.to_csv(table) == "a,b\n'=1+1,-3\n"
