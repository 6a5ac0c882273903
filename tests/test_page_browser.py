"""The page in Debian's Chromium: every feature that a reader uses, with mouse and with keyboard."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from view_cases import browser as shared
from view_cases.generated import generate

from graph.view.data import ViewData
from graph.view.page import write_data

CASES = Path(__file__).parent / "view_cases"


pytestmark = shared.MARKS


chromium, page, open_page = shared.chromium, shared.page, shared.open_page
state_is = shared.state_is


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    data = msgspec.yaml.decode((CASES / "contoh.yaml").read_text("utf-8"), type=ViewData)
    out = {name: folder / f"{name}.html" for name in ("contoh", "besar", "fokus")}
    write_data(data, out["contoh"])
    write_data(data, out["fokus"], focus="Pemindahan Arsip ke Kota Contoh")
    write_data(generate(1200, 2400), out["besar"])
    return out


def click_node(page: Any, node_id: str) -> None:
    place = page.evaluate(
        "id => { const p = jejak.network.canvasToDOM(jejak.byId.get(id));"
        " const b = jejak.$('canvas').getBoundingClientRect(); return [p.x + b.left, p.y + b.top]; }",
        node_id,
    )
    page.mouse.click(*place)


def names(page: Any) -> set[str]:
    return set(page.evaluate("jejak.shown.nodes.map((node) => node.id)"))


def test_it_opens_in_indonesian_with_a_way_in(open_page: Any) -> None:
    page = open_page()
    assert page.locator("html").get_attribute("lang") == "id"
    assert (
        "Cara membaca" in page.locator("#panel").inner_text() or "CARA MEMBACA" in page.locator("#panel").inner_text()
    )
    assert page.locator(".ranking li").first.inner_text().startswith("Pemindahan Arsip")
    assert "official/sari-wulandari" in names(page)
    assert "regulation/perpres-contoh" not in names(page), "regulations wait for a click"
    assert "official/tanpa-hubungan" not in names(page), "nodes without relations are hidden"


def test_a_click_on_a_node_opens_its_evidence(open_page: Any) -> None:
    page = open_page()
    click_node(page, "official/sari-wulandari")
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Sari Wulandari"
    assert "Menteri Urusan Contoh" in panel.locator(".tenures").inner_text()
    card = panel.locator("#statement-s1")
    text = card.inner_text()
    for part in (
        "20 Mar 2024", "Komitmen", "kutipan langsung", "“Layanan terpadu kami buka", "Menteri Urusan Contoh",
        "paling lambat Juli 2024", "Keyakinan 0,98", "Layanan Terpadu Dibuka Juli", "Harian Contoh",
        "Di hadapan peserta",
    ):  # fmt: skip
        assert part in text
    link = card.locator(".source a")
    assert link.get_attribute("href") == "https://contoh.example/layanan"
    assert "noopener" in (link.get_attribute("rel") or "")


def test_a_click_on_an_edge_opens_its_statements(open_page: Any) -> None:
    page = open_page()
    place = page.evaluate(
        "() => { const e = jejak.edgeByKey('official/sari-wulandari|spokeAbout|initiative/pemindahan-arsip');"
        " const c = jejak.edgeCourse(e); const p = jejak.network.canvasToDOM({x: (c.a.x + 2 * c.cx + c.b.x) / 4,"
        " y: (c.a.y + 2 * c.cy + c.b.y) / 4}); const b = jejak.$('canvas').getBoundingClientRect();"
        " return [p.x + b.left, p.y + b.top]; }"
    )
    page.mouse.click(*place)
    assert page.locator("#panel .card").count() == 2
    assert "berbicara tentang" in page.locator("#panel h2").inner_text()
    assert page.locator("#statement-s4").inner_text().count("Bagas Pramudito") == 1, "the relay is named"


def test_dubious_addresses_are_no_links(open_page: Any) -> None:
    page = open_page(hash_="#statement=s8")
    assert page.locator("#statement-s8 .source").inner_text().startswith("Warga Minta Bus Malam")
    assert page.locator("#statement-s8 .source a").count() == 0


def test_the_ledger_is_a_strip_and_a_list(open_page: Any) -> None:
    page = open_page(hash_="#node=initiative%2Fpemindahan-arsip")
    assert page.locator(".strip .mark").count() == 2
    items = page.locator(".changes > li")
    assert "tenggat diundur" in items.nth(1).inner_text()
    assert "September 2024 → Januari 2025" in items.nth(1).inner_text()
    assert "tanpa tenggat" in items.nth(0).inner_text(), "the latest first"
    items.nth(1).get_by_text("Kutipan baru").click()
    assert page.evaluate("document.activeElement.id") == "statement-s5"


def test_contradictions_stand_with_the_initiative_and_the_statement(open_page: Any) -> None:
    page = open_page(hash_="#node=initiative%2Fpemindahan-arsip")
    items = page.locator(".contradictions > li")
    assert items.count() == 2
    assert "Sep 2024 — Sari Wulandari, 20 Mar 2024" in items.nth(1).inner_text()
    assert "Jan 2025 — Bagas Pramudito" in items.nth(1).inner_text()
    assert ">12.000 boks" in items.nth(0).inner_text()
    assert "400–500 boks" in items.nth(0).inner_text()
    items.nth(0).get_by_text("Bagas Pramudito").click()
    disputes = page.locator("#statement-s5 .disputes")
    assert "Bertentangan tentang tenggat: Sep 2024 — Sari Wulandari, 20 Mar 2024" in disputes.inner_text()
    disputes.get_by_role("button").first.click()
    assert page.evaluate("document.activeElement.id") == "statement-s3"


def test_copies_are_folded_and_named(open_page: Any) -> None:
    page = open_page(hash_="#node=official%2Fbagas-pramudito")
    assert page.locator("#statement-s5").count() == 1
    assert page.locator("#statement-s9").count() == 0, "the same words in a copy of the article stand once"
    assert "(1 dalam salinan dilipat)" in page.locator("#panel").inner_text().lower()
    copies = page.locator("#statement-s5 .copies")
    assert "juga dimuat dalam 1 salinan" in copies.inner_text()
    copies.locator("summary").click()
    assert copies.locator("a").get_attribute("href") == "https://misal.example/arsip"
    page.evaluate("jejak.showStatement(jejak.statementById.get('s9'))")
    assert "salinan dari Harian Contoh" in page.locator("#statement-s9 .copies").inner_text()


def test_a_permalink_opens_its_statement(open_page: Any) -> None:
    page = open_page(hash_="#statement=s5")
    assert page.locator("#statement-s5").is_visible()
    assert page.evaluate("document.activeElement.id") == "statement-s5"
    assert page.locator("#statement-s5 .permalink").get_attribute("href") == "#statement=s5"


def test_a_citation_can_be_copied(open_page: Any) -> None:
    page = open_page(hash_="#statement=s5")
    page.locator("#statement-s5 .card-tools button").click()
    state_is(page, "jejak.lastCopied !== undefined")
    citation = page.evaluate("jejak.lastCopied")
    assert citation.startswith("Bagas Pramudito, Kepala Otorita Kota Contoh (10 Sep 2024): “Kami pindahkan 400 boks")
    assert "“Arsip Menunggu Gedung”, Harian Contoh" in citation


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("etienne", "Étienne Sitorus"),
        ("ÉTIENNE  SIT", "Étienne Sitorus"),
        ("bu sari", "Sari Wulandari"),
        ("ldt", "Layanan Digital Terpadu"),
        ("night tr", "Angkutan Malam"),
        ("BUS MALAM SEBAIKNYA", "sejumlah warga"),
    ],
)
def test_search_finds_names_aliases_and_quotations(open_page: Any, typed: str, wanted: str) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.wait_for_selector("#found li")
    assert wanted in page.locator("#found li").first.inner_text()
    page.keyboard.press("ArrowDown")
    assert page.locator("#search").get_attribute("aria-activedescendant") == "found-0"
    page.keyboard.press("Enter")
    assert wanted in page.locator("#panel").inner_text()


def test_search_says_when_nothing_is_there(open_page: Any) -> None:
    page = open_page()
    page.locator("#search").fill("zzzz")
    page.wait_for_selector("#found li")
    assert page.locator("#found").inner_text() == "Tidak ditemukan"


def test_kinds_of_nodes_and_relations_are_filtered(open_page: Any) -> None:
    page = open_page()
    page.locator("#kind-regulation").check()
    assert "regulation/perpres-contoh" in names(page)
    page.locator("#relation-basedOn").uncheck()
    assert "regulation/perpres-contoh" not in names(page)
    assert page.evaluate("document.activeElement.id") == "relation-basedOn", "the keyboard stays where it was"
    page.locator("#kind-official").uncheck()
    assert not any(name.startswith("official/") for name in names(page))


def test_statements_are_filtered_by_kind_agency_outlet_confidence(open_page: Any) -> None:
    page = open_page()
    count = "jejak.shown.passing.filter(Boolean).length"
    assert page.evaluate(count) == 9
    page.locator("#statement-commitment").uncheck()
    assert page.evaluate(count) == 4
    page.locator("#reset").click()
    page.locator("#agency").select_option("agency/otorita-contoh")
    assert page.evaluate(count) == 3
    assert "official/dewi-anggraini" not in names(page)
    assert {"official/bagas-pramudito", "agency/otorita-contoh", "initiative/pemindahan-arsip"} <= names(page)
    page.locator("#reset").click()
    page.locator("#outlet").select_option("Kantor Berita Uji")
    assert page.evaluate(count) == 3
    page.locator("#reset").click()
    page.locator("#confidence").fill("95")
    state_is(page, count + " === 4")


def test_the_histogram_narrows_the_time(open_page: Any) -> None:
    page = open_page()
    assert page.locator("#histogram .all").count() > 0
    page.locator("#from").fill("2024-09-01")
    page.locator("#from").dispatch_event("change")
    assert "1 pernyataan tanpa tanggal" in page.locator("#time-note").inner_text()
    passing = "jejak.statements.filter((s, n) => jejak.shown.passing[n]).map((s) => s.id)"
    assert page.evaluate(passing) == ["s4", "s5", "s6", "s7", "s9"], "undated ones show only for all time"
    page.locator("#time-all").click()
    assert len(page.evaluate(passing)) == 9
    page.locator("#slide-from").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("jejak.state.from") == "2024-04-01"
    assert page.evaluate("document.activeElement.id") == "slide-from"


def test_the_histogram_can_be_dragged(open_page: Any) -> None:
    page = open_page()
    box = page.locator("#histogram > svg").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
    page.mouse.up()
    assert page.evaluate("jejak.state.from > '2024-03-31' && jejak.state.to < '2025-02-01'")


def test_a_path_runs_through_typed_relations(open_page: Any) -> None:
    page = open_page()
    page.locator("#path-from").fill("Etienne")
    page.locator("#path-to").fill("OKC")
    page.locator("#path-form button").click()
    path = page.evaluate("jejak.pathNodes.map((n) => jejak.nodes[n].id)")
    assert path[0] == "official/etienne-sitorus"
    assert path[-1] == "agency/otorita-contoh"
    assert len(path) == 6, "Étienne - Dewi - layanan - Sari - Bagas - otorita"
    assert page.locator(".path > li").count() == 5
    page.locator("#relation-metWith").uncheck()
    assert "Tidak ada jalur" in page.locator("#panel").inner_text()


def test_two_in_one_article_have_no_path_through_it(open_page: Any) -> None:
    """Sari and the group of residents share no relation, only outlets and articles."""
    page = open_page()
    assert page.evaluate(
        "jejak.shortestPath(jejak.byId.get('group/warga'), jejak.byId.get('official/sari-wulandari')) === null"
    )


def test_focus_shows_neighbours_and_lets_go(open_page: Any) -> None:
    page = open_page(hash_="#node=official%2Fdewi-anggraini")
    page.get_by_text("Fokus pada tetangga").click()
    assert names(page) == {
        "official/dewi-anggraini", "agency/badan-uji", "initiative/layanan-digital", "official/etienne-sitorus",
    }  # fmt: skip
    page.get_by_text("Lepas fokus").click()
    assert len(names(page)) > 4


def test_the_page_opens_on_a_focus(open_page: Any) -> None:
    page = open_page("fokus")
    assert page.locator("#panel h2").inner_text() == "Pemindahan Arsip ke Kota Contoh"
    assert "agency/badan-uji" not in names(page)


def test_orphans_come_on_demand(open_page: Any) -> None:
    page = open_page()
    page.locator("#orphans").check()
    assert "official/tanpa-hubungan" in names(page)


def test_the_state_stands_in_the_address(open_page: Any, page: Any) -> None:
    opened = open_page()
    opened.locator("#kind-agency").uncheck()
    opened.locator("#outlet").select_option("Harian Contoh")
    opened.locator("#language").click()
    state_is(opened, "location.hash.includes('outlet=Harian')")
    state_is(opened, "location.hash.includes('lang=en')")
    address = opened.evaluate("location.hash")
    shown = names(opened)
    page.goto("about:blank")
    again = open_page(hash_=address)
    assert names(again) == shown
    assert again.locator("html").get_attribute("lang") == "en"
    again.locator("#reset").click()
    state_is(again, "!location.hash.includes('outlet')")


@pytest.mark.parametrize(
    "hash_", ["#node=x&edge=y|z&from=kapan&confidence=lots&kinds=", "#%%%", "#statement=../../x", "#view=zzz"]
)
def test_a_broken_address_does_no_harm(open_page: Any, hash_: str) -> None:
    page = open_page(hash_=hash_)
    assert page.locator("#panel h2").count() == 1


def test_english_at_a_click(open_page: Any) -> None:
    page = open_page()
    page.locator("#language").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert "How to read this" in page.evaluate("document.getElementById('panel').textContent")
    assert "Official" in page.locator("#legend-kinds").inner_text()
    assert "Night Transport" in page.locator("#panel").inner_text()
    assert page.locator("#search").get_attribute("placeholder").startswith("Search names")


def test_the_table_is_the_twin_of_the_picture(open_page: Any) -> None:
    page = open_page()
    page.locator("#tab-table").click()
    assert page.locator("#table tbody tr").count() == page.evaluate("jejak.shown.edges.length")
    counts = [int(text) for text in page.locator("#table td.figure").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    page.locator("#table th button").nth(0).click()
    assert page.locator("#table th").nth(0).get_attribute("aria-sort") == "ascending"
    first = page.locator("#table tbody tr td:first-child").all_inner_texts()
    assert first == sorted(first, key=lambda name: name.replace("É", "E"))
    page.locator("#table-what").select_option("statements")
    assert page.locator("#table tbody tr").count() == 9
    page.locator("#table-what").select_option("nodes")
    assert page.locator("#table tbody tr").count() == page.evaluate("jejak.shown.nodes.length")
    page.locator("#table tbody button").first.click()
    assert page.locator("#panel h2").inner_text() == page.locator("#table tbody button").first.inner_text()


def test_the_keyboard_walks_the_picture(open_page: Any) -> None:
    page = open_page()
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("jejak.cursor !== undefined")
    first = page.locator("#live").inner_text()
    assert re.search(r", \d+ hubungan$", first)
    for key in ("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() != "Mulai dari sini"
    before = page.evaluate("jejak.network.getScale()")
    page.locator("#canvas").focus()
    page.keyboard.press("+")
    assert page.evaluate("jejak.network.getScale()") > before
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").inner_text() == "Mulai dari sini"


def test_everything_can_be_reached_by_tab(open_page: Any) -> None:
    page = open_page()
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {
        "search",
        "tab-map",
        "language",
        "theme",
        "reset",
        "kind-official",
        "agency",
        "path-from",
        "canvas",
    } <= reached
    assert {"zoom-in", "from", "to", "slide-from", "slide-to"} <= reached


def test_a_large_page_opens_on_the_most_central(open_page: Any) -> None:
    page = open_page("besar")
    before = len(names(page))
    assert 100 < before <= 260
    node = page.evaluate(
        "jejak.shown.nodes.find((node) => node.edges.some((e) => !jejak.shown.nodeSet.has(e.from)"
        " || !jejak.shown.nodeSet.has(e.to))).id"
    )
    page.evaluate("id => jejak.selectNode(jejak.byId.get(id))", node)
    page.get_by_text(re.compile(r"Tampilkan \d+ tetangga lagi")).click()
    assert len(names(page)) > before
    hidden = page.evaluate("jejak.nodes.find((node) => node.edges.length && !jejak.shown.nodeSet.has(node.n)).name")
    page.locator("#search").fill(hidden)
    page.wait_for_selector("#found li")
    page.keyboard.press("Enter")
    state_is(page, f"jejak.shown.nodes.some((node) => node.name === {hidden!r})")


def test_the_phone_has_one_column(open_page: Any, page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator("#kind-official").is_visible(), "filters are folded"
    page.locator("#filters summary").click()
    assert page.locator("#kind-official").is_visible()
    click_node(page, "official/sari-wulandari") if page.locator("#canvas").is_visible() else None


def test_print_leaves_the_controls_out(open_page: Any, page: Any) -> None:
    open_page(hash_="#statement=s5")
    page.emulate_media(media="print")
    assert not page.locator("#agency").is_visible()
    assert page.locator("#legend-kinds").is_visible(), "a picture on paper needs its legend"
    assert not page.locator("#search").is_visible()
    page.evaluate("() => { dispatchEvent(new Event('beforeprint')) }")
    assert page.locator("#print-picture svg text").filter(has_text="Sari Wulandari").is_visible()
    assert page.locator("#view-map").bounding_box()["height"] > 200
    assert page.locator("#statement-s5").is_visible()
