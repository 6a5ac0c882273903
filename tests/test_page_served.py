"""The pages of `jejak serve` in a browser: the way in, a query by its form, and the map."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from view_cases import browser as shared

from graph.cli.main import main
from graph.serve.server import LocalServer, make_server

HERE = Path(__file__).parent


chromium, page = shared.chromium, shared.page
pytestmark = shared.MARKS


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    folder = tmp_path_factory.mktemp("layanan") / "graph"
    assert main(["build", str(next(iter(sorted((HERE / "articles").glob("*.txt"))))), "-o", str(folder)]) == 0
    made = make_server(folder, 0, 20.0)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def test_from_the_way_in_to_an_answer_and_the_map(page: Any, server: LocalServer) -> None:
    from axe_playwright_python.sync_playwright import Axe

    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    options = {"runOnly": {"type": "tag", "values": list(shared.AXE_TAGS)}}
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(server.address)
    assert Axe().run(page, options=options).violations_count == 0
    page.get_by_role("button", name="Jalankan").click()
    page.wait_for_selector("table")
    assert page.locator("tbody tr").count() > 0
    result = Axe().run(page, options=options)
    assert result.violations_count == 0, result.generate_report()
    page.get_by_text("← Awal").click()
    page.get_by_role("link", name="Peta").click()
    page.wait_for_selector("html[data-ready][data-drawn]")
    assert page.evaluate("jejak.shown.nodes.length") > 0
    assert all(url.startswith(server.address) for url in asked)
    assert complaints == []


def test_a_page_of_another_site_gets_nothing(page: Any, server: LocalServer) -> None:
    """As a stranger's page would ask: by a form, by fetch."""
    page.route("http://asing.example/", lambda route: route.fulfill(body="<p>asing", content_type="text/html"))
    page.goto("http://asing.example/")
    read = page.evaluate(
        "url => fetch(url + 'sparql?query=ASK%7B%7D').then((reply) => reply.text(), () => 'nothing')", server.address
    )
    assert read == "nothing"
    page.evaluate(
        "url => { const form = document.createElement('form'); form.action = url + 'sparql'; form.method = 'post';"
        " form.innerHTML = '<input name=query value=ASK{}>'; document.body.append(form); form.submit(); }",
        server.address,
    )
    page.wait_for_url(f"{server.address}sparql")
    assert "Requests from other sites are not answered" in page.inner_text("body")
