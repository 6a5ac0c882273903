"""Copies, rules, manifests: the smaller parts of the pipeline."""

from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store, parse

from graph.errors import DataError
from graph.namespaces import PREFIXES
from graph.pipeline.copies import copies
from graph.pipeline.manifest import Manifests, numbers, path
from graph.pipeline.materialise import Edges, edge_lines, materialise, rules
from graph.triples.runs import run_lines
from graph.validate.shapes import local_name

LONG = [
    "Layanan satu pintu akan dimulai di seluruh kota contoh pada bulan Juli mendatang",
    "Kementerian sudah menyiapkan pegawai dan gedung untuk melayani semua orang yang datang",
    "Badan percontohan akan menilai hasilnya setelah satu tahun layanan itu berjalan penuh",
    "Pemerintah kota menyambut baik rencana itu dan menyediakan lahan seluas dua hektare",
]


@pytest.fixture
def article(compose: Any, say: Any) -> Any:
    def make(lines: list[str], day: int, name: str) -> Any:
        return compose(
            name, [say(line) for line in lines], published=f"2031-03-{day:02}", url=f"https://x.example/{name}"
        )

    return make


def keys(found: dict[str, str], *readings: Any) -> dict[str, str]:
    names = {one.article.key: one.article.headline for one in readings}
    return {names[copy]: names[original] for copy, original in found.items()}


def test_a_reprint_points_to_the_first(article: Any) -> None:
    first, again, third = article(LONG, 1, "a"), article(LONG, 2, "b"), article(LONG, 3, "c")
    assert keys(copies([first, again, third]), first, again, third) == {"b": "a", "c": "a"}


def test_a_shortened_reprint_is_a_copy(article: Any) -> None:
    first, short = article(LONG, 1, "a"), article(LONG[:2], 2, "b")
    assert keys(copies([first, short]), first, short) == {"b": "a"}


def test_an_article_that_quotes_one_sentence_is_no_copy(article: Any) -> None:
    first = article(LONG, 1, "a")
    other = article([LONG[0], *(f"{line} menurut laporan lain" for line in LONG[1:])], 2, "b")
    assert copies([first, other]) == {}


def test_short_sentences_say_nothing(article: Any) -> None:
    first, other = article(["Kami siap"], 1, "a"), article(["Kami siap"], 2, "b")
    assert copies([first, other]) == {}


@pytest.fixture
def ruled(sample_store: Store) -> Store:
    store = Store()
    store.extend(sample_store)
    materialise(store)
    return store


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: str(rule[0]))
def test_every_rule_makes_edges_with_evidence(sample_store: Store, rule: tuple[str, str]) -> None:
    (lines,) = edge_lines(sample_store, rule)
    assert sorted(set(lines)) == sorted(lines)
    if lines:
        store = Store()
        store.load("".join(lines), format=RdfFormat.N_QUADS)
        query = "ASK { ?e a jejak:Edge FILTER NOT EXISTS { ?e jejak:evidence ?x ; jejak:weight ?w } }"
        assert not store.query(query, prefixes=PREFIXES)


def test_a_build_makes_the_edges_that_the_whole_store_would_make(sample_store: Store) -> None:
    edges = Edges()
    edges.see([f"{quad} .\n" for quad in sample_store])
    store = Store()
    store.extend(sample_store)
    before = set(store)
    materialise(store)
    made = "".join(line for batch in edges.batches() for line in batch)
    assert set(parse(made, format=RdfFormat.N_QUADS)) == set(store) - before


def test_a_later_rule_sees_what_an_earlier_one_made() -> None:
    first = ("a", "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }")
    second = ("b", "CONSTRUCT { ?s <urn:r> ?o } WHERE { ?s <urn:q> ?o }")
    edges = Edges([first, second])
    edges.see(["<urn:s> <urn:p> <urn:o> .\n", "<urn:s> <urn:x> <urn:o> .\n"])
    assert list(edges.batches()) == [["<urn:s> <urn:q> <urn:o> .\n"], ["<urn:s> <urn:r> <urn:o> .\n"]]


def test_the_weight_is_the_number_of_statements(ruled: Store) -> None:
    query = """SELECT ?w
    { ?e jejak:relation jejak:spokeAbout ; jejak:from/rdfs:label "Sari Wulandari" ; jejak:weight ?w }"""
    assert [row["w"].value for row in ruled.query(query, prefixes=PREFIXES)] == ["3"]


def test_running_the_rules_twice_adds_nothing(ruled: Store) -> None:
    before = len(ruled)
    materialise(ruled)
    assert len(ruled) == before


@pytest.mark.parametrize("query", ["CONSTRUCT {", "ASK { ?s ?p ?o }", "SELECT * { ?s ?p ?o }"])
def test_a_rule_that_is_none_is_named(sample_store: Store, query: str) -> None:
    with pytest.raises(DataError, match=r"ontology/rules/buruk\.rq"):
        list(edge_lines(sample_store, ("buruk", query)))


def content(**statements: str) -> dict[str, Any]:
    return {"articles": {}, "statements": statements, "changes": []}


def test_runs_are_numbered_and_only_written_when_something_changed(tmp_path: Path) -> None:
    assert [Manifests(tmp_path, content(a=one)).save() for one in ("1", "1", "2", "1")] == [1, 1, 2, 3]
    assert numbers(tmp_path) == [1, 2, 3]


def test_a_run_under_way_is_compared_with_those_before(tmp_path: Path) -> None:
    Manifests(tmp_path, content(a="1", b="1")).save()
    lines = run_lines(Manifests(tmp_path, content(a="2", c="1")).statements())
    found = {tuple(local_name(part) for part in line.split(" ")[:2]) for line in lines}
    assert found >= {("a", "changedIn"), ("b", "withdrawnIn"), ("c", "addedIn")}
    assert ("a", "addedIn") not in found


def test_a_manifest_that_is_none_is_named(tmp_path: Path) -> None:
    Manifests(tmp_path, content(a="1")).save()
    path(tmp_path, 1).write_text("[]")
    with pytest.raises(DataError, match=r"0001\.json"):
        list(Manifests(tmp_path, content(a="2")).statements())
