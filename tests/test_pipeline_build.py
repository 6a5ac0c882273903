"""A build accounts for every input, can be repeated and added to, and leaves the old graph when it fails."""

import gzip
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Store

from graph.errors import DataError, StopRun, UnknownName
from graph.export import TurtleStream, write
from graph.model import Reading, Skipped
from graph.namespaces import PREFIXES
from graph.pipeline import build as building
from graph.pipeline import manifest
from graph.pipeline.build import build
from graph.pipeline.report import BuildReport, Stopwatch
from graph.pipeline.retract import retract
from graph.resources import articles_dir
from graph.store import doctor, open_store
from graph.triples import vocabulary as v

FIRST = """Layanan dimulai Juli
2031-03-20

Menteri Urusan Contoh Sari Wulandari mengatakan bahwa layanan satu pintu akan dimulai pada Juli 2031.
"Kami sudah siap melayani semua orang," kata Sari.
"""
SECOND = """Kepala badan menunggu
2031-04-02

Kepala Badan Percontohan Nasional Budi Santosa menegaskan bahwa pihaknya menunggu peraturan baru.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    return folder


def dump(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def row(text: str, url: str = "https://kabar.example/1") -> dict[str, str]:
    return {"url": url, "outlet": "Kabar Contoh", "title": "Judul", "date": "2031-03-20", "author": "", "text": text}


def run(*inputs: Path, out: Path) -> BuildReport:
    return build(inputs, out, streams=[lambda folder: TurtleStream(folder / "graph.ttl")])


def ask(out: Path, query: str) -> list[tuple[str | None, ...]]:
    store = open_store(out / "store")
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return [tuple(one.value if one else None for one in row) for row in found]


def accounted(report: BuildReport) -> bool:
    return report.inputs == report.added + report.replaced + report.unchanged + len(report.skipped)


def test_a_folder_becomes_a_graph(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = run(news, out=out)
    assert (report.inputs, report.added, report.articles) == (2, 2, 2)
    assert accounted(report)
    assert report.counts["statements"] >= 3
    assert report.failures == ()
    assert doctor(out / "store").ok
    names = {path.name for path in out.iterdir() if not path.name.startswith(".")}
    assert names == {"store", "store.seal.json", "readings.jsonl.gz", "runs", "report.json", "graph.ttl"}
    assert "cpu" not in json.loads((out / "report.json").read_text())
    assert ("Sari Wulandari",) in ask(out, "SELECT ?l { ?s jejak:speaker/rdfs:label ?l }")


def test_building_again_changes_no_byte_and_writes_no_run(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news, out=out)
    before = {name: (out / name).read_bytes() for name in ("graph.ttl", "readings.jsonl.gz")}
    report = run(news, out=out)
    assert (report.added, report.unchanged, report.run) == (0, 2, 1)
    assert {name: (out / name).read_bytes() for name in before} == before
    assert manifest.numbers(out) == [1]


def test_articles_can_be_added_in_any_order(news: Path, tmp_path: Path) -> None:
    run(news, out=tmp_path / "whole")
    run(news / "b.txt", out=tmp_path / "parts")
    report = run(news / "a.txt", out=tmp_path / "parts")
    assert (report.articles, report.added, report.run) == (2, 1, 2)
    whole, parts = (
        {quad for quad in open_store(tmp_path / one / "store") if "/run/" not in str(quad)}
        for one in ("whole", "parts")
    )
    assert whole == parts


def test_runs_say_what_they_brought(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(dump(tmp_path / "1.jsonl", row(FIRST)), out=out)
    report = run(dump(tmp_path / "2.jsonl", row(FIRST.replace("sudah siap", "belum siap"))), out=out)
    assert (report.replaced, report.articles, report.run) == (1, 1, 2)
    links = [
        (str(link).rsplit("#", 1)[-1], n) for link, n in ask(out, "SELECT ?l ?n { ?s ?l ?r . ?r jejak:number ?n }")
    ]
    assert links
    assert {n for _, n in links} == {"2"}
    texts = [text for (text,) in ask(out, "SELECT ?t { ?s a jejak:Statement ; jejak:text ?t }")]
    assert any("belum siap" in str(text) for text in texts)
    assert not any("sudah siap" in str(text) for text in texts)


def test_the_turtle_written_while_loading_is_the_export(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(articles_dir(), news, out=out)
    write(open_store(out / "store"), "turtle", tmp_path / "export.ttl")
    assert (tmp_path / "export.ttl").read_bytes() == (out / "graph.ttl").read_bytes()


def test_the_same_article_twice_is_one_and_is_told(tmp_path: Path) -> None:
    report = run(dump(tmp_path / "1.jsonl", row(FIRST), row(FIRST), row(SECOND)), out=tmp_path / "out")
    assert (report.inputs, report.added, len(report.skipped)) == (3, 1, 2)
    assert accounted(report)
    assert ["the same article" in one.reason or "older text" in one.reason for one in report.skipped] == [True, True]


def test_a_broken_line_is_skipped_and_told(tmp_path: Path) -> None:
    path = dump(tmp_path / "1.jsonl", row(FIRST))
    path.write_text(path.read_text() + '{"text": broken\n')
    report = run(path, out=tmp_path / "out")
    assert (report.inputs, report.added, len(report.skipped)) == (2, 1, 1)
    assert report.why_skipped()


def test_an_article_that_trips_a_rule_is_skipped_and_told(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.pipeline import extract

    real = extract.read_article

    def tripping(article: Any, world: Any) -> Reading:
        if "Budi" in article.text:
            raise IndexError("list index out of range")
        return real(article, world)

    monkeypatch.setattr(extract, "read_article", tripping)
    report = run(news, out=tmp_path / "out")
    assert (report.added, [one.reason[:29] for one in report.skipped]) == (1, ["Reading this article failed ("])


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_a_run_that_breaks_off_leaves_everything_as_it_was(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out=out)
    before = snapshot(out)

    def broken(_: Any) -> Iterator[list[str]]:
        yield ["<urn:a> <urn:b> <urn:c> .\n"]
        raise error

    monkeypatch.setattr(building.Edges, "batches", broken)
    with pytest.raises(error):
        run(news, out=out)
    assert snapshot(out) == before
    assert doctor(out / "store").ok


def snapshot(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_a_missing_input_stops_the_run_before_anything_is_written(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out=out)
    before = snapshot(out)
    with pytest.raises(StopRun, match="no such file or folder"):
        run(news, tmp_path / "tidak-ada", out=out)
    assert snapshot(out) == before


def test_a_damaged_working_copy_is_named(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news, out=out)
    whole = (out / "readings.jsonl.gz").read_bytes()
    for damaged in (whole[:-20], gzip.compress(b'{"article": 1}\n'), b"bukan gzip"):
        (out / "readings.jsonl.gz").write_bytes(damaged)
        with pytest.raises(StopRun, match=r"readings\.jsonl\.gz is damaged"):
            run(news, out=out)


def test_a_retracted_article_leaves_no_words_anywhere(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(news, out=out)
    (key,) = (
        str(one).rsplit("/", 1)[-1] for (one,) in ask(out, "SELECT ?a { ?a dcterms:title 'Layanan dimulai Juli'@id }")
    )
    report = retract(out, key, "Ditarik oleh redaksi.", streams=[lambda folder: TurtleStream(folder / "graph.ttl")])
    assert report.articles == 1
    assert ask(out, "SELECT ?r { ?a a jejak:Retraction ; jejak:reason ?r }") == [("Ditarik oleh redaksi.",)]
    words = [b"satu pintu", b"melayani semua orang"]
    for name, data in snapshot(out).items():
        plain = gzip.decompress(data) if name.endswith(".gz") else data
        assert not any(one in plain for one in words), name
    again = run(news, out=out)
    assert [one.reason for one in again.skipped] == ["Retracted: Ditarik oleh redaksi."]
    with pytest.raises(UnknownName):
        retract(out, "tidak-ada", "x")


def test_a_damaged_list_of_retractions_is_named(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for text in ("{", "[]", '{"a": 1}'):
        (out / "retracted.json").write_text(text)
        with pytest.raises(DataError, match=r"retracted\.json"):
            run(news, out=out)


def test_the_samples_hold_what_every_graph_must(tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = run(articles_dir(), out=out)
    assert [one for one in report.failures if one.severity == "violation"] == []
    store = open_store(out / "store")
    assert two_graphs(store) == []
    assert untyped(store) == set()
    assert ask(out, "SELECT ?t { ?t a jejak:Tenure FILTER NOT EXISTS { ?t dcterms:source ?s } FILTER NOT EXISTS { ?o jejak:tenure ?t } }") == []  # fmt: skip  # noqa: E501 - one query
    assert ask(out, "SELECT ?e { ?e a jejak:Edge FILTER NOT EXISTS { ?e jejak:evidence|dcterms:source ?x } }") == []
    assert ask(out, "SELECT ?e { ?e a jejak:Edge FILTER NOT EXISTS { ?e jejak:weight ?w } }") == []
    assert ask(out, "SELECT ?e { ?e a jejak:Edge ; jejak:from ?a ; jejak:relation ?r ; jejak:to ?b FILTER NOT EXISTS { ?a ?r ?b } }") == []  # fmt: skip  # noqa: E501 - one query


def two_graphs(store: Store) -> list[Any]:
    where = defaultdict(set)
    for quad in store:
        where[quad.triple].add(quad.graph_name)
    return [triple for triple, names in where.items() if len(names) > 1]


def untyped(store: Store) -> set[str]:
    typed = {str(quad.subject) for quad in store.quads_for_pattern(None, NamedNode(v.TYPE), None)}
    return {
        one for one in (str(quad.object) for quad in store) if one.startswith("<https://w3id.org/jejak/id/")
    } - typed


def test_another_hash_seed_gives_the_same_folder(news: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.export import TurtleStream;"
        "from graph.pipeline.build import build;"
        "build([Path(sys.argv[1])], Path(sys.argv[2]), streams=[lambda f: TurtleStream(f / 'graph.ttl')])"
    )
    files = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, news, out], env=environment, check=True)
        files.append({name: data for name, data in snapshot(out).items() if not name.startswith("store")})
    assert files[0] == files[1]


def test_progress_tells_stages_and_articles(news: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    build([news], tmp_path / "out", progress=lambda stage, count: told.append((stage, count)))
    assert ("read", 2) in told
    assert {"read", "check", "resolve", "ledger", "store", "edges"} <= {stage for stage, _ in told}


def test_outputs_get_the_finished_store(news: Path, tmp_path: Path) -> None:
    seen: list[int] = []
    report = build([news], tmp_path / "out", outputs=[("count", lambda store, _: seen.append(len(store)))])
    assert seen == [report.quads]


def test_a_stage_inside_another_is_counted_once() -> None:
    watch = Stopwatch()
    with watch.stage("outer"):
        with watch.stage("inner"):
            sum(range(300_000))
        sum(range(300_000))
    assert list(watch.seconds) == ["outer", "inner"]
    assert 0.2 < watch.seconds["outer"] / watch.seconds["inner"] < 5


def test_skipped_items_pass_through_extract(tmp_path: Path) -> None:
    from graph.pipeline.extract import extract

    (tmp_path / "kosong.txt").write_text("")
    assert all(isinstance(item, Skipped) for item in extract([tmp_path]))
