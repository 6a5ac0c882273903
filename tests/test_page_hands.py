"""The page under the hand: pointer, wheel and keys, what labels and bars make of crowded data, and the way back."""

from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import pytest
from view_cases import browser as shared
from view_cases.generated import generate

from graph.view.data import ViewData
from graph.view.page import write_data

CASES = Path(__file__).parent / "view_cases"


chromium, page, open_page, state_is = shared.chromium, shared.page, shared.open_page, shared.state_is
pytestmark = shared.MARKS


def with_strays(data: ViewData) -> ViewData:
    """All statements within two years, but for one old and one undated."""
    said = [
        msgspec.structs.replace(s, date=f"202{4 + n % 2}-{n % 12 + 1:02}-15") for n, s in enumerate(data.statements)
    ]
    said[0] = msgspec.structs.replace(said[0], date="1998-05-21")
    said[1] = msgspec.structs.replace(said[1], date="")
    return msgspec.structs.replace(data, statements=tuple(said))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("tangan")
    out = {name: folder / f"{name}.html" for name in ("contoh", "ramai", "kosong", "besar")}
    data = msgspec.yaml.decode((CASES / "contoh.yaml").read_text("utf-8"), type=ViewData)
    write_data(data, out["contoh"])
    write_data(with_strays(generate(200, 400)), out["ramai"])
    write_data(generate(1200, 2400), out["besar"])
    write_data(ViewData(), out["kosong"])
    return out


def place(page: Any, node_id: str) -> tuple[float, float]:
    x, y = page.evaluate(
        "id => { const p = jejak.network.canvasToDOM(jejak.byId.get(id));"
        " const b = jejak.$('canvas').getBoundingClientRect(); return [p.x + b.left, p.y + b.top]; }",
        node_id,
    )
    return x, y


def test_a_double_click_focuses(open_page: Any) -> None:
    page = open_page()
    page.mouse.dblclick(*place(page, "official/dewi-anggraini"))
    state_is(page, "jejak.state.focus === 'official/dewi-anggraini'")
    chip = page.locator("#chips button")
    assert "Dewi Anggraini" in chip.inner_text()
    chip.click()
    assert page.evaluate("jejak.state.focus") == ""


def test_hovering_names_a_node(open_page: Any) -> None:
    page = open_page("ramai")
    unnamed = page.evaluate(
        "(() => { const named = new Set(jejak.placed.map((one) => one.node.n));"
        " return jejak.shown.nodes.find((node) => !named.has(node.n)).id })()"
    )
    page.mouse.move(*place(page, unnamed))
    state_is(page, f"jejak.placed.some((one) => one.node.id === {unnamed!r})")


def test_a_node_can_be_dragged_and_keeps_its_edges(open_page: Any) -> None:
    page = open_page()
    x, y = place(page, "agency/badan-uji")
    before = page.evaluate("jejak.byId.get('agency/badan-uji').x")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 10, steps=4)
    page.mouse.up()
    assert page.evaluate("jejak.byId.get('agency/badan-uji').x") > before + 20


def test_the_wheel_and_the_buttons_zoom(open_page: Any) -> None:
    page = open_page()
    scale = "jejak.network.getScale()"
    first = page.evaluate(scale)
    page.mouse.move(*place(page, "initiative/pemindahan-arsip"))
    page.mouse.wheel(0, -300)
    state_is(page, f"{scale} > {first}")
    page.locator("#zoom-fit").click()
    state_is(page, f"Math.abs({scale} - {first}) < 0.01")
    page.locator("#zoom-out").click()
    assert page.evaluate(scale) < first


def test_labels_never_lie_on_each_other(open_page: Any) -> None:
    page = open_page("ramai")
    boxes = page.evaluate(
        "jejak.placed.map(({ text, x, y, font }) => { const c = document.createElement('canvas').getContext('2d');"
        " c.font = font; const half = c.measureText(text).width / 2;"
        " return [x - half, x + half, y - 11, y + 3]; })"
    )
    assert len(boxes) > 20
    for one, other in combinations(boxes, 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one, other)


def test_the_weightiest_are_always_named(open_page: Any) -> None:
    page = open_page("besar")
    weight = "node.size + (node.kind === 'initiative' ? 8 : 0)"
    top = page.evaluate(
        f"jejak.shown.nodes.map((node) => [{weight}, node.n]).sort((a, b) => b[0] - a[0]).slice(0, 8)"
        ".map((one) => one[1])"
    )
    named = page.evaluate("jejak.placed.map((one) => one.node.n)")
    assert len(set(top) - set(named)) <= 1, "one may find every place taken by another's label"


def test_nodes_drawn_first_stand_apart(open_page: Any) -> None:
    page = open_page("besar")
    places = page.evaluate("jejak.shown.nodes.map((node) => [node.x, node.y])")
    near = [1 for (x, y), (u, v) in combinations(places, 2) if abs(x - u) < 25 and abs(y - v) < 25]
    assert len(near) <= 3


def test_strays_do_not_stretch_the_histogram(open_page: Any) -> None:
    page = open_page("ramai")
    assert page.locator("#histogram .hit").count() == 24, "by month, not by year"
    assert "≤ Jan 2024" in page.locator("#histogram .ends").inner_text()
    bars = "jejak.statements.filter((s) => s.bin && s.date < '2000').length"
    assert page.evaluate(bars) == 1, "the first bar holds what is older"
    shown = "jejak.shown.passing.filter(Boolean).length"
    whole = page.evaluate(shown)
    page.locator("#slide-to").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("jejak.state.from") == ""
    assert page.evaluate("jejak.statements.some((s, n) => jejak.shown.passing[n] && s.date < '2000')")
    assert "1 pernyataan tanpa tanggal" in page.locator("#time-note").inner_text()
    page.locator("#time-all").click()
    assert page.evaluate(shown) == whole
    assert page.evaluate("document.activeElement.id") == "from", "the button has gone, the keyboard has a place"
    assert not page.locator("#time-all").is_visible()


def test_relations_that_cannot_be_drawn_have_no_row(open_page: Any) -> None:
    page = open_page()
    assert not page.locator("#relation-basedOn").is_visible()
    page.locator("#kind-regulation").check()
    assert page.locator("#relation-basedOn").is_visible()
    page.locator("#kind-official").uncheck()
    assert not page.locator("#relation-metWith").is_visible()


def test_reset_undoes_everything(open_page: Any) -> None:
    page = open_page()
    fresh = page.evaluate("JSON.stringify(jejak.state)")
    shown = page.evaluate("jejak.shown.nodes.length")
    page.locator("#kind-agency").uncheck()
    page.locator("#outlet").select_option("Harian Contoh")
    page.locator("#confidence").fill("90")
    page.locator("#from").fill("2024-06-01")
    page.locator("#from").dispatch_event("change")
    page.locator("#colour").select_option("community")
    page.locator("#path-from").fill("Etienne")
    page.locator("#path-to").fill("OKC")
    page.locator("#path-form button").click()
    page.locator("#search").fill("arsip")
    state_is(page, "jejak.state.query === 'arsip' && jejak.state.confidence === 90")
    assert page.evaluate("JSON.stringify(jejak.state)") != fresh
    page.locator("#reset").click()
    assert page.evaluate("JSON.stringify(jejak.state)") == fresh
    assert page.evaluate("jejak.shown.nodes.length") == shown
    assert page.locator("#kind-agency").is_checked()
    assert page.locator("#path-from").input_value() == page.locator("#search").input_value() == ""
    assert page.locator("#panel h2").inner_text() == "Mulai dari sini"
    state_is(page, "location.hash === ''")


def test_the_theme_repaints_page_and_picture(open_page: Any) -> None:
    page = open_page()
    corner = (
        "(() => { const c = jejak.network.canvas.frame.canvas; const at = jejak.network.canvasToDOM("
        "jejak.byId.get('initiative/pemindahan-arsip')); const r = jejak.network.canvas.pixelRatio;"
        " return [...c.getContext('2d').getImageData(at.x * r, at.y * r, 1, 1).data].slice(0, 3).join(); })()"
    )
    page.locator("#theme").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.wait_for_timeout(200)
    assert page.evaluate(corner) == "44,194,149", "read once: Chromium complains of more"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 23, 28)"
    state_is(page, "location.hash.includes('theme=dark')")


def test_colours_may_tell_communities(open_page: Any) -> None:
    page = open_page()
    page.locator("#colour").select_option("community")
    colours = page.evaluate("jejak.shown.nodes.map((node) => jejak.nodeColour(node) + ' ' + node.community)")
    assert len({one.split()[0] for one in colours}) == len({one.split()[1] for one in colours}) > 1
    page.locator("#community").select_option("1")
    assert len(set(page.evaluate("jejak.shown.nodes.map((node) => node.community)"))) == 1


def test_a_permalink_copies_the_address_of_its_statement(open_page: Any) -> None:
    page = open_page(hash_="#node=official%2Fbagas-pramudito")
    page.locator("#statement-s5 .permalink").click()
    state_is(page, "jejak.lastCopied !== undefined")
    assert page.evaluate("jejak.lastCopied").endswith("contoh.html#statement=s5")


def test_from_search_to_citation_without_a_mouse(open_page: Any) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("bagas")
    page.wait_for_selector("#found li")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Bagas Pramudito"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.card-tools') !== null"):
            break
    page.keyboard.press("Enter")
    state_is(page, "jejak.lastCopied !== undefined")
    assert page.evaluate("jejak.lastCopied").startswith("Sari Wulandari, Menteri Urusan Contoh"), (
        "relayed by him, first"
    )
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").inner_text() == "Mulai dari sini"


def test_the_skip_link_leads_to_the_evidence(open_page: Any) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    state_is(page, "document.activeElement.id === 'panel'")


def test_tabs_move_with_arrows(open_page: Any) -> None:
    page = open_page()
    page.locator("#tab-map").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-table"
    assert page.locator("#view-table").is_visible()
    assert not page.locator("#view-map").is_visible()


def test_an_empty_graph_says_so(open_page: Any) -> None:
    page = open_page("kosong")
    assert "Belum ada" in page.locator("#panel").inner_text()
    assert not page.locator("#time").is_visible()
    page.locator("#tab-table").click()
    assert page.locator("#table tbody tr").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_accessibility_violation_in_a_path_a_search_or_an_empty_page(open_page: Any, page: Any, theme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme=theme)
    options = {"runOnly": {"type": "tag", "values": list(shared.AXE_TAGS)}}
    views = {
        "kosong": "() => null",
        "contoh": "() => { jejak.set({pathFrom: 'official/etienne-sitorus', pathTo: 'agency/otorita-contoh'});"
        " jejak.$('search').value = 'arsip'; jejak.$('search').focus();"
        " jejak.$('search').dispatchEvent(new Event('input')); }",
        "besar": "() => { jejak.$('export-menu').open = true; jejak.selectNode(jejak.shown.nodes[0]); }",
    }
    for name, view in views.items():
        opened = open_page(name)
        opened.evaluate(view)
        opened.wait_for_timeout(150)
        result = Axe().run(opened, options=options)
        assert result.violations_count == 0, (name, result.generate_report())
