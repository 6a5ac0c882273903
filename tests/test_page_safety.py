"""Hostile text is inert, nothing is inaccessible, what is taken away is safe, SPARQL answers inside the page."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from view_cases import browser as shared
from view_cases.generated import generate

from graph.view.data import (
    ViewArticle,
    ViewChange,
    ViewContradiction,
    ViewData,
    ViewEdge,
    ViewNode,
    ViewRecord,
    ViewStatement,
    ViewTarget,
    ViewTenure,
)
from graph.view.page import write_data

CASES = Path(__file__).parent / "view_cases"


chromium, page, open_page, state_is = shared.chromium, shared.page, shared.open_page, shared.state_is
pytestmark = shared.MARKS


def hostile() -> ViewData:
    """Every text field of every type holds all five injections; ids too."""
    bad = " ".join(shared.INJECTIONS)
    statement = ViewStatement(
        id=f"s-{bad}", article=f"a-{bad}", text=bad, kind="claim", mode="direct", speaker=f"official/{bad}",
        speaker_name=bad, office=bad, agency=f"agency/{bad}", agency_name=bad, relayed_by_name=bad,
        certainty="probable", negated=True, conditional=True, condition=bad, about=(f"initiative/{bad}",),
        date="2024-01-02", before=bad, after=bad, rule=bad,
        targets=(ViewTarget(kind="date", text=bad, value=bad, relation=bad),),
    )  # fmt: skip
    nodes = [
        ViewNode(
            id=f"{kind}/{bad}", kind=kind, name=bad, name_en=bad, acronym=bad, aliases=(bad,), detail=bad,
            tenures=(ViewTenure(title=bad, agency=bad, status=bad, start="2020-01-01"),),
        )
        for kind in ("agency", "initiative", "official")
    ]  # fmt: skip
    return ViewData(
        nodes=tuple(nodes),
        edges=(
            ViewEdge(source=nodes[2].id, relation="spokeAbout", target=nodes[1].id, statements=(statement.id,)),
            ViewEdge(source=nodes[2].id, relation=f"rel {bad}", target=nodes[0].id, records=("r",)),
        ),
        statements=(statement, msgspec.structs.replace(statement, id="s2", text="=cmd|'/C calc'!A0", date=bad)),
        articles=(ViewArticle(id=f"a-{bad}", headline=bad, outlet=bad, published=bad, url=f"javascript:{bad}"),),
        records=(ViewRecord(id="r", kind="event", text=bad, date=bad, article=f"a-{bad}"),),
        changes=(
            ViewChange(
                id="c", kind=bad, attribute=bad, initiative=nodes[1].id, before=statement.id, after=statement.id,
                before_value=bad, after_value=bad, date="2024-01-02", before_who=bad, after_who=bad,
            ),
        ),
        contradictions=(
            ViewContradiction(
                id="k", attribute=bad, initiative=nodes[1].id, left=statement.id, right="s2", left_value=bad,
                right_value=bad,
            ),
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("safety")
    out = {name: folder / f"{name}.html" for name in ("contoh", "hostile", "ikhtisar")}
    write_data(msgspec.yaml.decode((CASES / "contoh.yaml").read_text("utf-8"), type=ViewData), out["contoh"])
    write_data(hostile(), out["hostile"], title=" ".join(shared.INJECTIONS))
    overview = generate(600, 800)
    from graph.view.overview import write_overview

    write_overview(overview, out["ikhtisar"], title="Ikhtisar")
    return out


INERT = """() => ({
  pwned: globalThis.pwned,
  scripts: document.querySelectorAll('script').length,
  dangerous: [...document.querySelectorAll('a[href]')]
    .filter((a) => /^javascript:/i.test(a.getAttribute('href'))).length,
  handlers: document.querySelectorAll('[onmouseover],[onclick],[onerror],[style*="javascript"]').length,
  braces: document.querySelector('main').textContent.includes('49'),
})"""


def test_injections_are_inert_in_every_field(open_page: Any) -> None:
    page = open_page("hostile")
    scripts = page.evaluate("document.querySelectorAll('script').length")
    views = [
        "jejak.selectNode(jejak.nodes[0])",
        "jejak.selectNode(jejak.nodes[1])",
        "jejak.selectNode(jejak.nodes[2])",
        "jejak.selectEdge(jejak.edges[0])",
        "jejak.selectEdge(jejak.edges[1])",
        "jejak.set({view: 'table'})",
        "(jejak.$('table-what').value = 'statements', jejak.drawTable())",
        "jejak.set({view: 'map', outlet: jejak.articles[0].outlet})",
    ]
    for view in views:
        page.evaluate(f"() => {{ {view} }}")
        for element in page.locator("#panel button, #panel a").all()[:12]:
            element.hover()
        found = page.evaluate(INERT)
        assert found == {"pwned": None, "scripts": scripts, "dangerous": 0, "handlers": 0, "braces": False}, view
    page.locator("#search").fill("href")
    page.wait_for_selector("#found li")
    assert page.evaluate(INERT)["pwned"] is None


def test_hostile_text_is_shown_as_it_is(open_page: Any) -> None:
    page = open_page("hostile")
    page.evaluate("() => jejak.selectNode(jejak.nodes[2])")
    words = page.locator(".card .words").first.inner_text()
    assert "</script><script>globalThis.pwned=1</script>" in words
    assert "{{7*7}}" in words


def download(page: Any, button: str) -> bytes:
    page.locator("#export-menu summary").click()
    with page.expect_download() as caught:
        page.locator(button).click()
    return Path(caught.value.path()).read_bytes()


def test_hostile_text_leaves_the_page_safely(open_page: Any) -> None:
    import csv
    import io
    import xml.etree.ElementTree as ET

    import pyoxigraph

    page = open_page("hostile")
    table = download(page, "#export-csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert "'=cmd|'/C calc'!A0" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    picture = ET.fromstring(download(page, "#export-svg"))
    assert not picture.findall(".//{http://www.w3.org/2000/svg}script")
    quads = list(pyoxigraph.parse(download(page, "#export-turtle"), format=pyoxigraph.RdfFormat.TURTLE))
    texts = {quad.object.value for quad in quads if quad.predicate.value.endswith("#text")}
    assert " ".join(shared.INJECTIONS) in texts


def test_what_is_shown_can_be_taken_away(open_page: Any) -> None:
    import csv
    import io

    import pyoxigraph

    page = open_page()
    assert download(page, "#export-png")[:8] == b"\x89PNG\r\n\x1a\n"
    svg = download(page, "#export-svg").decode("utf-8")
    assert "Sari Wulandari" in svg
    rows = list(csv.DictReader(io.StringIO(download(page, "#export-csv").decode("utf-8-sig"))))
    assert len(rows) == 9
    assert rows[0]["Pembicara"] == "Sari Wulandari"
    assert rows[0]["IRI"] == "https://w3id.org/jejak/id/statement/s1"
    assert "javascript" not in str(rows)
    page.locator("#statement-commitment").uncheck()
    store = pyoxigraph.Store()
    store.load(download(page, "#export-turtle"), format=pyoxigraph.RdfFormat.TURTLE)
    query = "SELECT ?s { ?s a <https://w3id.org/jejak/ontology#Statement> }"
    assert len(list(store.query(query))) == 4, "only what is shown"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "hash_",
    ["", "#node=initiative%2Fpemindahan-arsip", "#statement=s5", "#view=table", "#lang=en&outlet=Harian+Contoh"],
)
@pytest.mark.parametrize("width", [1400, 390])
def test_no_accessibility_violation(open_page: Any, page: Any, theme: str, hash_: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 860})
    page.emulate_media(color_scheme=theme)
    opened = open_page(hash_=hash_)
    if width < 800:
        opened.locator("#filters summary").click()
    result = Axe().run(opened, options={"runOnly": {"type": "tag", "values": list(shared.AXE_TAGS)}})
    assert result.violations_count == 0, result.generate_report()


def test_the_overview_leads_to_each_community(open_page: Any) -> None:
    page = open_page("ikhtisar")
    assert page.locator(".communities a").count() == page.evaluate("jejak.nodes.length")
    page.evaluate("() => jejak.selectNode(jejak.nodes[0])")
    page.get_by_role("link", name="Buka gugus ini").click()
    page.wait_for_selector("html[data-ready]")
    assert "ikhtisar-gugus" in page.url
    assert page.evaluate("jejak.nodes.length") >= 12
    page.locator("#home").click()
    page.wait_for_selector("html[data-ready]")
    assert page.url.endswith("ikhtisar.html")


def test_the_overview_finds_every_name_on_its_page(open_page: Any) -> None:
    page = open_page("ikhtisar")
    lost = page.evaluate("jejak.overview.directory.filter((row) => row[2] === 'official').at(-1)")
    page.locator("#search").fill(lost[0])
    page.wait_for_selector("#found li")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-ready]")
    state_is(page, "jejak.ready === true")
    assert "ikhtisar-gugus" in page.url
    assert page.locator("#panel h2").inner_text() == lost[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_overview_has_no_accessibility_violation(open_page: Any, page: Any, theme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme=theme)
    opened = open_page("ikhtisar")
    for choice in ("", "() => jejak.selectNode(jejak.nodes[0])"):
        opened.evaluate(choice or "null")
        result = Axe().run(opened, options={"runOnly": {"type": "tag", "values": list(shared.AXE_TAGS)}})
        assert result.violations_count == 0, result.generate_report()


def test_an_overview_of_hostile_names_is_inert(open_page: Any, pages: dict[str, Path], tmp_path: Path) -> None:
    from graph.view.overview import write_overview

    data = generate(300, 420)
    bad = " ".join(shared.INJECTIONS)
    nodes = tuple(msgspec.structs.replace(node, name=f"{bad} {n}", aliases=(bad,)) for n, node in enumerate(data.nodes))
    pages["jahat"] = tmp_path / "jahat.html"
    write_overview(msgspec.structs.replace(data, nodes=nodes), pages["jahat"], title=bad)
    page = open_page("jahat")
    scripts = page.evaluate("document.querySelectorAll('script').length")
    page.evaluate("() => jejak.selectNode(jejak.nodes[0])")
    page.locator("#search").fill("globalThis")
    page.wait_for_selector("#found li")
    found = page.evaluate(INERT)
    assert found == {"pwned": None, "scripts": scripts, "dangerous": 0, "handlers": 0, "braces": False}


def test_sparql_answers_inside_the_page(open_page: Any, pages: dict[str, Path], tmp_path: Path) -> None:
    import pyoxigraph

    from graph.view.page import write_page

    store = pyoxigraph.Store()
    store.load(path=str(CASES / "kecil.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    pages["sparql"] = tmp_path / "sparql.html"
    write_page(store, pages["sparql"], with_sparql=True)
    page = open_page("sparql", "#view=sparql")
    page.wait_for_selector("html[data-sparql]")
    page.locator("#query-run").click()
    state_is(page, "jejak.$('query-status').textContent.startsWith('1 baris')")
    assert "Kami buka pada Juli 2024" in page.locator("#query-table").inner_text()
    assert page.locator("#query-name option").count() == 26
    from axe_playwright_python.sync_playwright import Axe

    for theme in ("light", "dark"):
        page.evaluate(f"() => {{ if (jejak.theme !== '{theme}') jejak.$('theme').click() }}")
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(shared.AXE_TAGS)}})
        assert result.violations_count == 0, result.generate_report()
    page.locator("#query-name").select_option("by-kind")
    page.locator("#param-initiative").fill("layanan contoh")
    page.locator("#query-run").click()
    state_is(page, "jejak.$('query-status').textContent.includes(' baris dalam ')")
    page.locator("#query-name").select_option("")
    page.locator("#query-text").fill("SELECT nonsense")
    page.locator("#query-run").click()
    state_is(page, "jejak.$('query-status').textContent.startsWith('Kueri tidak dapat')")
    page.locator("#query-text").fill("SELECT * { SERVICE <https://outside.example/> { ?s ?p ?o } }")
    page.locator("#query-run").click()
    state_is(page, "jejak.$('query-status').textContent.startsWith('Kueri tidak dapat')")
    page.locator("#query-text").fill("ASK { ?s a <https://w3id.org/jejak/ontology#Statement> }")
    page.locator("#query-run").click()
    state_is(page, "jejak.$('query-status').textContent === 'Jawaban: true'")
