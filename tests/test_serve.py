"""`jejak serve`: what it answers, and what it must refuse."""

import json
import shutil
import socket
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest

from graph.cli.main import main
from graph.serve.answers import Request, Site, answer
from graph.serve.server import MAX_BODY, LocalServer, make_server

ARTICLES = Path(__file__).parent / "articles"
ASK = "ASK { ?s a jejak:Statement }"
HOSTILE = "</textarea><script>alert(1)</script>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("layanan") / "graph"
    assert main(["build", str(ARTICLES / "2024-03-20-antara-audiensi-oikn.txt"), "-o", str(found), "--no-page"]) == 0
    (found / "graph.html").write_text("<!doctype html><title>peta</title>", encoding="utf-8")
    (found / "graph-gugus").mkdir()
    (found / "graph-gugus" / "000.html").write_text("<!doctype html><title>gugus</title>", encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LocalServer]:
    made = make_server(folder, 0, 20.0)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def site(folder: Path) -> Site:
    return Site(folder=folder, hosts=frozenset({"127.0.0.1:8080"}), seconds=20.0)


def fetch(server: LocalServer, path: str, body: bytes | None = None, **headers: str) -> tuple[int, str, str]:
    """Status, media type and text."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(server.address + path, data=body, headers=named)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, reply.headers["Content-Type"], reply.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


def asked(query: str) -> str:
    return f"sparql?query={urllib.parse.quote(query)}"


def test_it_listens_on_this_machine_only(server: LocalServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_it_says_that_it_is_well(server: LocalServer) -> None:
    assert fetch(server, "healthz") == (200, "text/plain; charset=utf-8", "ok\n")


def test_the_way_in_names_what_there_is(server: LocalServer) -> None:
    status, kind, text = fetch(server, "")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert '<a href="/graph.html">' in text
    assert '<a href="/graph.ttl">' in text
    assert "timeline-changes" in text


@pytest.mark.parametrize(
    ("path", "piece"),
    [("graph.html", "peta"), ("graph-gugus/000.html", "gugus"), ("graph.ttl", "@prefix jejak:")],
)
def test_files_of_the_graph_are_served(server: LocalServer, path: str, piece: str) -> None:
    status, _, text = fetch(server, path)
    assert status == 200
    assert piece in text


@pytest.mark.parametrize(
    "path", ["/store.seal.json", "/graph-gugus/../report.json", "/graph-gugus/", "/../etc/passwd", "//graph.ttl", "/x"]
)
def test_no_other_file_is(site: Site, path: str) -> None:
    assert answer(site, Request(method="GET", path=path, headers={"host": "127.0.0.1:8080"})).status == 404


def test_a_query_is_answered_as_the_protocol_says(server: LocalServer) -> None:
    status, kind, text = fetch(server, asked(ASK))
    assert (status, kind) == (200, "application/sparql-results+json")
    assert json.loads(text) == {"head": {}, "boolean": True}
    form = urllib.parse.urlencode({"query": ASK}).encode()
    assert fetch(server, "sparql", form, Content_Type="application/x-www-form-urlencoded")[0] == 200
    status, _, text = fetch(server, "sparql", ASK.encode(), Content_Type="application/sparql-query")
    assert (status, json.loads(text)["boolean"]) == (200, True)


@pytest.mark.parametrize(
    ("accept", "kind", "piece"),
    [
        ("text/csv", "text/csv", "name\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values", "?name\n"),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<sparql"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8", "<th scope"),
        ("image/png", "application/sparql-results+json", '"vars":["name"]'),
    ],
)
def test_rows_come_in_the_form_asked_for(server: LocalServer, accept: str, kind: str, piece: str) -> None:
    query = "SELECT ?name { ?s a jejak:Initiative ; rdfs:label ?name } ORDER BY ?name"
    status, found, text = fetch(server, asked(query), Accept=accept)
    assert (status, found) == (200, kind)
    assert piece in text


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "*/*"])
def test_triples_come_as_triples(server: LocalServer, accept: str) -> None:
    query = "CONSTRUCT { ?s a jejak:Statement } WHERE { ?s a jejak:Statement }"
    status, kind, text = fetch(server, asked(query), Accept=accept)
    assert status == 200
    assert kind == accept.replace("*/*", "text/turtle")
    assert len(list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE))) > 0


@pytest.mark.parametrize(
    ("query", "status", "why"),
    [
        ("INSERT DATA { <a:b> <a:b> <a:b> }", 403, "Only SELECT"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("LOAD <http://example.org/>", 403, "LOAD"),
        ("SELECT nonsense {", 400, "not SPARQL"),
        ("SELECT * {" + "{" * 3000 + "}" * 3001, 403, "nested"),
        ("", 400, "Give one query"),
    ],
)
def test_what_is_no_reading_query_is_refused(server: LocalServer, query: str, status: int, why: str) -> None:
    found, kind, text = fetch(server, asked(query))
    assert (found, kind) == (status, "text/plain; charset=utf-8")
    assert why in text


def test_another_dataset_is_refused(server: LocalServer) -> None:
    assert fetch(server, asked(ASK) + "&default-graph-uri=http://example.org/")[0] == 400
    assert fetch(server, asked(ASK) + "&query=ASK%7B%7D")[0] == 400


def test_a_query_that_takes_too_long_is_stopped(folder: Path) -> None:
    impatient = Site(folder=folder, hosts=frozenset({"127.0.0.1:8080"}), seconds=0.3)
    query = urllib.parse.quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    headers = {"host": "127.0.0.1:8080"}
    found = answer(impatient, Request(method="GET", path="/sparql", query=f"query={query}", headers=headers))
    assert found.status == 503
    assert b"took longer" in found.body


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "evil.example:8080"},
        {"host": "127.0.0.1:9999"},
        {"host": "127.0.0.1:8080", "origin": "https://evil.example"},
        {"host": "127.0.0.1:8080", "origin": "null"},
        {"host": "127.0.0.1:8080", "sec-fetch-site": "cross-site"},
        {"host": "127.0.0.1:8080", "sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/sparql", "/graph.html", "/graph.ttl"])
def test_strangers_are_not_answered(site: Site, headers: dict[str, str], path: str) -> None:
    assert answer(site, Request(method="GET", path=path, headers=headers)).status == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "POST"])
def test_nothing_can_be_written(site: Site, method: str) -> None:
    request = Request(method=method, path="/graph.ttl", headers={"host": "127.0.0.1:8080"})
    assert answer(site, request).status == 405


def test_hostile_words_stay_words(site: Site) -> None:
    query = urllib.parse.quote(f'SELECT ("{HOSTILE}" AS ?x) {{}}')
    headers = {"host": "127.0.0.1:8080", "accept": "text/html"}
    page = answer(site, Request(method="GET", path="/sparql", query=f"query={query}", headers=headers)).body.decode()
    assert HOSTILE not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2, "in the query and in the answer"


def test_headers_forbid_what_is_not_needed(server: LocalServer) -> None:
    with urllib.request.urlopen(server.address, timeout=30) as reply:
        assert "default-src 'none'" in reply.headers["Content-Security-Policy"]
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert reply.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in reply.headers


@pytest.mark.parametrize("size", ["-1", "x", str(MAX_BODY + 1), str(10**30)])
def test_a_body_without_measure_is_refused(server: LocalServer, size: str) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as line:
        line.sendall(f"POST /sparql HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Length: {size}\r\n\r\n".encode())
        assert line.recv(100).startswith(b"HTTP/1.0 413")


def test_a_port_in_use_is_told(server: LocalServer, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", str(server.server_port), "-o", str(folder)]) == 1
    assert "choose another with --port" in capsys.readouterr().err


def test_a_port_that_cannot_be_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "80000", "-o", str(folder)]) == 1
    assert "ports go from 0 to 65535" in capsys.readouterr().err


def test_without_a_graph_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "-o", str(tmp_path)]) == 1
    assert "jejak build" in capsys.readouterr().err


def test_a_page_that_is_not_made_yet_is_told(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "store", tmp_path / "store")
    bare = Site(folder=tmp_path, hosts=frozenset({"127.0.0.1:8080"}))
    found = answer(bare, Request(method="GET", path="/graph.html", headers={"host": "127.0.0.1:8080"}))
    assert found.status == 404
    assert b"jejak view" in found.body
