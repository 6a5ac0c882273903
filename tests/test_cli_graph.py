"""The commands over a graph: the sample articles built once, asked, exported, reviewed, retracted."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.cli import exits
from graph.cli.main import main
from graph.namespaces import BASE

ARTICLES = Path(__file__).parent / "articles"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample articles, without the page."""
    folder = tmp_path_factory.mktemp("cli") / "graph"
    assert main(["build", str(ARTICLES), "-o", str(folder), "--no-page"]) == exits.OK
    return folder


@pytest.fixture
def own(graph: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the graph that a test may change."""
    folder = tmp_path / "graph"
    shutil.copytree(graph, folder)
    yield folder
    shutil.rmtree(folder)


def _json(captured: Captured) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(captured.readouterr().out)
    return found


def test_build_tells_what_it_did_and_leaves_files(tmp_path: Path, capsys: Captured) -> None:
    assert main(["build", str(ARTICLES), "-o", str(tmp_path), "--no-page"]) == exits.OK
    shown = capsys.readouterr()
    assert not shown.out
    assert "16 new, 0 changed, 0 known already" in shown.err
    assert {"graph.ttl", "readings.jsonl.gz", "report.json", "runs", "store"} <= {
        each.name for each in tmp_path.iterdir()
    }


def test_building_again_adds_nothing_and_changes_nothing(own: Path, capsys: Captured) -> None:
    before = (own / "graph.ttl").read_bytes()
    assert main(["build", str(ARTICLES), "-o", str(own), "--no-page"]) == exits.OK
    assert "0 new, 0 changed, 16 known already" in capsys.readouterr().err
    assert (own / "graph.ttl").read_bytes() == before


def test_a_broken_input_is_told_and_the_rest_is_built(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "broken.jsonl").write_text("{not json}\n", encoding="utf-8")
    words = ["build", str(ARTICLES), str(tmp_path / "broken.jsonl"), "-o", str(tmp_path / "out"), "--no-page"]
    assert main(words) == exits.PROBLEM
    shown = capsys.readouterr().err
    assert "skipped " in shown
    assert "broken.jsonl" in shown
    assert "16 new" in shown


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["build"], exits.USAGE, "which articles?"),
        (["build", "no/such/file.txt"], exits.PROBLEM, "no/such/file.txt"),
        (["status", "-o", "no/such"], exits.PROBLEM, "There is no graph in no/such; make one with: jejak build"),
        (["view", "-o", "no/such"], exits.PROBLEM, "There is no graph in no/such"),
        (["who", "Menteri PANRB", "--on", "20-3-2024"], exits.USAGE, "is not a day: write YYYY-MM-DD"),
        (["who", "Kepala Dusta"], exits.PROBLEM, "The office 'Kepala Dusta' is not known."),
    ],
)
def test_what_is_wrong_is_told(words: list[str], code: int, said: str, tmp_path: Path, capsys: Captured) -> None:
    extra = [] if "-o" in words else ["-o", str(tmp_path / "none")]
    assert main([*words, *extra]) == code
    assert said in capsys.readouterr().err


def test_extract_prints_one_line_an_article(capsys: Captured) -> None:
    assert main(["extract", str(ARTICLES)]) == exits.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 16
    assert all(json.loads(line)["statements"] is not None for line in lines)


def test_extract_as_a_table(capsys: Captured) -> None:
    assert main(["extract", str(ARTICLES), "--format", "table"]) == exits.OK
    head, _, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["date", "speaker", "office", "kind", "mode", "words", "rule"]
    assert len(rows) > 40


COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s a jejak:Article }"


@pytest.mark.parametrize("how", ["string", "file", "stdin"])
def test_query_takes_sparql_in_every_way(
    how: str, graph: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "q.rq"
    file.write_text(COUNT, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(COUNT))
    given = {"string": COUNT, "file": str(file), "stdin": "-"}[how]
    assert main(["query", given, "--format", "json", "-o", str(graph)]) == exits.OK
    assert _json(capsys) == [{"n": 16}]


def test_query_takes_a_named_query(graph: Path, capsys: Captured) -> None:
    assert main(["query", "gaps", "--format", "csv", "-o", str(graph)]) == exits.OK
    assert len(capsys.readouterr().out.splitlines()) >= 1


def test_query_gives_turtle(graph: Path, capsys: Captured) -> None:
    query = f"DESCRIBE <{BASE}agency/kementerian-panrb>"
    assert main(["query", query, "--format", "turtle", "-o", str(graph)]) == exits.OK
    assert "jejak:acronym" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * WHERE { ?s ?p", "This is not SPARQL that can be answered"),
        ("SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("gapz", "Did you mean gaps"),
        ("INSERT DATA { <x:a> <x:b> <x:c> }", "Only SELECT, ASK, CONSTRUCT and DESCRIBE"),
    ],
)
def test_a_query_that_cannot_be_answered(query: str, said: str, graph: Path, capsys: Captured) -> None:
    assert main(["query", query, "-o", str(graph)]) == exits.PROBLEM
    shown = capsys.readouterr()
    assert said in shown.err
    assert not shown.out


def test_ask_answers_in_every_form(graph: Path, capsys: Captured) -> None:
    words = ["ask", "office-holder-on", "--office", "Menteri PANRB", "--date", "2024-03-20", "-o", str(graph)]
    assert main(words) == exits.OK
    assert "Abdullah Azwar Anas" in capsys.readouterr().out
    assert main([*words, "--format", "json"]) == exits.OK
    assert {row["holder"] for row in _json(capsys)} == {"Abdullah Azwar Anas"}
    assert main([*words, "--format", "csv"]) == exits.OK
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["holder"] for row in rows} == {"Abdullah Azwar Anas"}


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("Menteri PANRB", "2024-03-20", "Abdullah Azwar Anas"),
        ("Menpan-RB", "2025-01-24", "Rini Widyantini"),
        ("Kepala OIKN", "2024-03-20", "Bambang Susantono"),
        ("Mensos", "2025-01-24", "Saifullah Yusuf"),  # named in no sample article: from the public record
    ],
)
def test_who_held_an_office(office: str, day: str, holder: str, graph: Path, capsys: Captured) -> None:
    assert main(["who", office, "--on", day, "--format", "json", "-o", str(graph)]) == exits.OK
    assert {row["holder"] for row in _json(capsys)} == {holder}


def test_who_answers_without_a_graph(tmp_path: Path, capsys: Captured) -> None:
    assert main(["who", "Menteri PANRB", "--format", "json", "-o", str(tmp_path)]) == exits.OK
    assert {"Abdullah Azwar Anas", "Rini Widyantini"} <= {str(row["holder"]) for row in _json(capsys)}


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("Abdullah Azwar Anas", ["Names", "Offices held", "Links", "Statements, newest first"]),
        ("SPBE", ["Names", "Who answers for it", "Links", "Statements, newest first"]),
        ("Kementerian PANRB", ["Names", "Holders", "Links", "Statements, newest first"]),
    ],
)
def test_about_tells_what_is_known(name: str, headings: list[str], graph: Path, capsys: Captured) -> None:
    assert main(["about", name, "-o", str(graph)]) == exits.OK
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(BASE)
    assert [line for line in lines if line in headings] == headings


def test_about_as_json_keeps_to_its_limit(graph: Path, capsys: Captured) -> None:
    assert main(["about", "SPBE", "--limit", "2", "--format", "json", "-o", str(graph)]) == exits.OK
    found = json.loads(capsys.readouterr().out)
    assert found["id"] == f"{BASE}initiative/spbe"
    assert len(found["Statements, newest first"]) == 2


def test_export_writes_to_stdout_and_to_a_file(
    graph: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "--format", "turtle", "-o", str(graph)]) == exits.OK
    shown = capfdbinary.readouterr().out
    assert shown == (graph / "graph.ttl").read_bytes()
    assert main(["export", "--format", "turtle", "--to", str(tmp_path / "g.ttl"), "-o", str(graph)]) == exits.OK
    assert (tmp_path / "g.ttl").read_bytes() == shown


def test_export_offers_every_format_there_is() -> None:
    from graph.cli.commands.export import FORMATS
    from graph.export import FORMATS as THERE

    assert FORMATS == THERE


def test_status_counts_and_vouches(graph: Path, capsys: Captured) -> None:
    assert main(["status", "-o", str(graph)]) == exits.OK
    assert "sound" in capsys.readouterr().out


def test_status_finds_damage(own: Path, capsys: Captured) -> None:
    file = next((own / "store").glob("*.sst"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert main(["status", "-o", str(own)]) == exits.PROBLEM
    assert "build again" in capsys.readouterr().err


def test_retract_takes_an_article_out(own: Path, capsys: Captured) -> None:
    url = next(
        str(row["url"])
        for row in _rows("SELECT ?url WHERE { ?a a jejak:Article ; schema:url ?url } ORDER BY ?url", own, capsys)
    )
    assert main(["retract", url, "--reason", "a test", "-o", str(own)]) == exits.OK
    assert "15 articles remain" in capsys.readouterr().err
    assert _rows(COUNT, own, capsys) == [{"n": 15}]
    assert main(["retract", "no-such", "--reason", "a test", "-o", str(own)]) == exits.PROBLEM
    assert "The article 'no-such' is not known." in capsys.readouterr().err


def _rows(query: str, folder: Path, capsys: Captured) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["query", query, "--format", "json", "-o", str(folder)]) == exits.OK
    return _json(capsys)


@pytest.mark.parametrize(
    ("form", "begins"), [("md", "# pemindahan ASN ke IKN\n"), ("html", "<!"), ("ics", "BEGIN:VCALENDAR")]
)
def test_report_in_every_form(form: str, begins: str, graph: Path, tmp_path: Path, capsys: Captured) -> None:
    words = ["report", "pemindahan ASN", "--format", form, "-o", str(graph)]
    assert main(words) == exits.OK
    shown = capsys.readouterr().out
    assert shown.casefold().startswith(begins.casefold())
    assert main([*words, "--to", str(tmp_path / "brief")]) == exits.OK
    assert (tmp_path / "brief").read_bytes().decode() == shown


def test_report_on_what_nobody_knows(graph: Path, capsys: Captured) -> None:
    assert main(["report", "pemindahan pegawai bulan", "-o", str(graph)]) == exits.PROBLEM
    assert "is not known" in capsys.readouterr().err


def test_diff_tells_what_a_run_brought(tmp_path: Path, capsys: Captured) -> None:
    first, second = sorted(ARTICLES.glob("*.txt"))[:2]
    for article in (first, second):
        assert main(["build", str(article), "-o", str(tmp_path), "--no-page"]) == exits.OK
    capsys.readouterr()
    assert main(["diff", "1", "--format", "json", "-o", str(tmp_path)]) == exits.OK
    rows = _json(capsys)
    assert rows
    assert {row["what"] for row in rows} == {"new"}
    assert main(["diff", "9", "-o", str(tmp_path)]) == exits.PROBLEM
    assert "There is no run 9" in capsys.readouterr().err
    assert main(["diff", "-o", str(tmp_path)]) == exits.USAGE


def test_diff_since_a_day_leaves_out_what_was_said_before(graph: Path, capsys: Captured) -> None:
    assert main(["diff", "--since", "2025-01-01", "--format", "json", "-o", str(graph)]) == exits.OK
    new = [row for row in _json(capsys) if row["what"] == "new"]
    assert new
    assert all(str(row["date"]) >= "2025-01-01" for row in new)
    assert main(["diff", "--since", "2024-12-01", "--format", "ics", "-o", str(graph)]) == exits.OK
    assert capsys.readouterr().out.count("SUMMARY:pemindahan ASN ke IKN") >= 2
    assert main(["diff", "--since", "2025-01-01", "--format", "atom", "-o", str(graph)]) == exits.OK
    assert capsys.readouterr().out.count("<entry>") >= len(new)


def test_diff_since_a_day_tells_what_moved_and_no_promise_that_was_moved_before_it_fell_due(
    graph: Path, capsys: Captured
) -> None:
    assert main(["diff", "--since", "2024-12-01", "--format", "json", "-o", str(graph)]) == exits.OK
    rows = _json(capsys)
    moved = [(row["date"], str(row["change"]).partition(":")[0]) for row in rows if row["what"] == "moved"]
    assert ("2024-12-12", "postponed") in moved
    assert ("2025-01-24", "made-indefinite") in moved
    assert not any("April 2025" in str(row["quote"]) for row in rows if row["what"] == "overdue")
