"""Exports: the same triples everywhere, the same bytes every time, safe to open."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from graph.errors import StopRun, UnknownName
from graph.export import FORMATS, write
from graph.export.table import HEADER, safe
from graph.triples import vocabulary as v
from graph.triples.iris import node

SAMPLE = """
import importlib.util, sys, io
spec = importlib.util.spec_from_file_location("c", "tests/conftest.py")
c = sys.modules["c"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(c)
from graph.export import FORMATS, write
from graph.identifiers import digest
from graph.resolve import Judgements, resolve
from graph.store import load_lines, memory_store
from graph.triples.quads import lines
readings, world, store = c.build_sample(), c.EmptyWorld(), memory_store()
load_lines(store, lines(readings, resolve(readings, world, Judgements()), world))
for form in FORMATS:
    out = io.BytesIO()
    write(store, form, out)
    print(form, digest(out.getvalue().decode()))
"""


def exported(store: Store, form: str) -> bytes:
    out = io.BytesIO()
    write(store, form, out)
    return out.getvalue()


def triples(store: Store) -> set[Any]:
    return {quad.triple for quad in store}


@pytest.mark.parametrize(
    ("form", "syntax"),
    [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS), ("jsonld", RdfFormat.JSON_LD)],
)
def test_datasets_read_back_as_they_were(sample_store: Store, form: str, syntax: RdfFormat) -> None:
    assert set(parse(exported(sample_store, form), format=syntax)) == set(sample_store)


def test_turtle_is_the_union_for_pyoxigraph_and_rdflib(sample_store: Store) -> None:
    import rdflib

    turtle = exported(sample_store, "turtle")
    mine = {quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)}
    assert mine == triples(sample_store)
    graph = rdflib.Graph()
    graph.parse(data=turtle.decode("utf-8"), format="turtle")
    theirs = graph.serialize(format="nt", encoding="utf-8")
    assert {quad.triple for quad in parse(theirs, format=RdfFormat.N_TRIPLES)} == mine


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parser calls its old name
def test_trig_keeps_the_article_graphs_in_rdflib(sample_store: Store) -> None:
    import rdflib

    dataset = rdflib.Dataset()
    dataset.parse(data=exported(sample_store, "trig").decode("utf-8"), format="trig")
    names = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}
    assert {name for name in names if "/article/" in name} == {name.value for name in sample_store.named_graphs()}


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", SAMPLE], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(runs[0].splitlines()) == len(FORMATS)


def test_the_bytes_do_not_depend_on_the_order_of_loading(sample_store: Store) -> None:
    other = Store()
    other.extend(sorted(sample_store, key=str, reverse=True))
    assert [exported(other, form) for form in FORMATS] == [exported(sample_store, form) for form in FORMATS]


def test_no_clock_no_date_in_a_comment(sample_store: Store) -> None:
    comments = [one for one in exported(sample_store, "turtle").decode().splitlines() if one.startswith("#")]
    assert comments == ["# Jejak: who in the Indonesian government said what, in which office, about which initiative."]
    assert b"lastmodified" not in exported(sample_store, "gexf")


def test_turtle_reads_as_the_article_does(sample_store: Store) -> None:
    turtle = exported(sample_store, "turtle").decode()
    first = turtle.index("Layanan Satu Pintu Contoh akan selesai")
    assert turtle.index("2031-03-20T21:39") < first < turtle.index("Kerja sama ini") < turtle.index("Kami menunggu")
    block = next(block for block in turtle.split("\n\n") if block.startswith("official:sari"))
    assert block.splitlines()[1] == '    rdfs:label "Sari Wulandari" ;'


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30), st.sampled_from(["", "id"]))
def test_any_literal_survives_every_rdf_format(words: str, language: str) -> None:
    store = Store()
    value = Literal(words, language=language) if language else Literal(words)
    store.add(Quad(NamedNode(node("agency", "x")), NamedNode(v.LABEL), value))
    for form, syntax in (("turtle", RdfFormat.TURTLE), ("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)):
        assert set(parse(exported(store, form), format=syntax)) == set(store)


@settings(max_examples=150, deadline=None)
@given(st.from_regex(r"[!$&-;=?-Z_a-z~]{0,12}", fullmatch=True), st.sampled_from(["agency", "statement", "apa"]))
def test_any_iri_survives_every_rdf_format(key: str, kind: str) -> None:
    store = Store()
    iri = NamedNode(f"https://w3id.org/jejak/id/{kind}/{key}")
    store.add(Quad(iri, NamedNode(v.SPEAKER), iri, NamedNode(node("article", "a"))))
    for form, syntax in (("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)):
        assert set(parse(exported(store, form), format=syntax)) == set(store)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networks_open_in_networkx(sample_store: Store, form: str) -> None:
    reader = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[form]
    graph = reader(io.BytesIO(exported(sample_store, form)))
    assert graph.nodes[node("official", "sari-wulandari")]["kind"] == "Official"


def test_a_network_has_edges_with_weights_and_no_character_that_xml_cannot_hold() -> None:
    store = Store()
    store.load(
        """@prefix jejak: <https://w3id.org/jejak/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix id: <https://w3id.org/jejak/id/> .
        <urn:e> a jejak:Edge ; jejak:from <urn:a> ; jejak:to <urn:b> ;
          jejak:relation jejak:spokeAbout ; jejak:weight 3 .
        <urn:a> a jejak:Official ; rdfs:label "Sari \\u0007\\uFFFE<b>" .""",
        format=RdfFormat.TURTLE,
    )
    graph = nx.read_graphml(io.BytesIO(exported(store, "graphml")), force_multigraph=True)
    assert list(graph.edges(data=True)) == [("urn:a", "urn:b", {"relation": "spokeAbout", "weight": 3})]
    assert graph.nodes["urn:a"]["label"] == "Sari ��<b>"


def test_the_table_has_a_row_a_statement(sample_store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(sample_store, "csv").decode("utf-8"), newline="")))
    assert len(rows) == 10
    assert tuple(rows[0]) == HEADER
    assert rows[0]["speaker"] == "Sari Wulandari"
    assert rows[0]["targets"] == "2031-07; 11900 pegawai"
    assert rows[-1]["text"].startswith("'=cmd|")


@given(st.text())
def test_no_cell_is_a_formula(cell: str) -> None:
    assert safe(cell).lstrip(" \u00a0")[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or not safe(cell).strip()


def test_a_mark_for_spreadsheets_on_request(sample_store: Store) -> None:
    from graph.export.table import write_csv

    out = io.BytesIO()
    write_csv(sample_store, out, bom=True)
    assert out.getvalue().startswith(b"\xef\xbb\xbfstatement,")


def test_jsonld_holds_places_and_targets_inside_their_statement(sample_store: Store) -> None:
    document = json.loads(exported(sample_store, "jsonld"))
    graphs = [one for one in document["@graph"] if "@graph" in one]
    assert len(graphs) == 5
    statement = next(one for one in graphs[0]["@graph"] if one["@type"] == "jejak:Statement")
    assert statement["oa:hasSelector"][0] | {"@id": ""} == {
        "@id": "",
        "@type": "oa:TextPositionSelector",
        "oa:start": 31,
        "oa:end": 105,
    }
    assert statement["jejak:target"][0]["jejak:value"] == "2031-07"


def test_a_file_appears_whole_or_not_at_all(sample_store: Store, tmp_path: Path) -> None:
    write(sample_store, "turtle", tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_bytes() == exported(sample_store, "turtle")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
    with pytest.raises(StopRun, match="cannot be written"):
        write(sample_store, "turtle", tmp_path / "tidak" / "ada.ttl")


def test_a_mistyped_format_is_named(sample_store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="turtel"):
        write(sample_store, "turtel", tmp_path / "x")


def test_an_empty_store_exports_in_every_format() -> None:
    assert [form for form in FORMATS if not exported(Store(), form)] == ["nquads"]
