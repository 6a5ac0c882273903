"""The words of the evidence panel: order, values, quotation marks, who in which office."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from view_cases import browser as shared

from graph.view.data import ViewData
from graph.view.page import write_data

CASES = Path(__file__).parent / "view_cases"


chromium, page, open_page, state_is = shared.chromium, shared.page, shared.open_page, shared.state_is
pytestmark = shared.MARKS


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    target = tmp_path_factory.mktemp("kata") / "contoh.html"
    write_data(msgspec.yaml.decode((CASES / "contoh.yaml").read_text("utf-8"), type=ViewData), target)
    return {"contoh": target}


def test_statements_turn_to_newest_first(open_page: Any) -> None:
    page = open_page(hash_="#node=initiative%2Fpemindahan-arsip")
    cards = page.locator(".cards > .card")
    days = "[...document.querySelectorAll('.cards time')].map((time) => time.dateTime)"
    assert page.evaluate(days) == sorted(page.evaluate(days))
    page.get_by_role("button", name="Terbaru dulu").click()
    assert page.evaluate(days) == sorted(page.evaluate(days), reverse=True)
    assert cards.count() > 2
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    state_is(page, "location.hash.includes('newest=1')")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-07-01/2024-07-31", "Jul 2024"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-02-01/2024-02-29", "Feb 2024"),
        ("2024-07-01/2024-09-30", "1 Jul 2024 – 30 Sep 2024"),
        ("2025-04; after 2025-03-31", "Apr 2025; sesudah 31 Mar 2025"),
        ("after peresmian gedung", "sesudah peresmian gedung"),
        (">=12000 boks", "≥12.000 boks"),
        ("indefinite", "tanpa tenggat"),
    ],
)
def test_values_are_told_as_people_write_them(open_page: Any, value: str, words: str) -> None:
    assert open_page().evaluate("text => jejak.value(text)", value) == words


def test_a_quotation_has_its_marks_once(open_page: Any) -> None:
    page = open_page()
    said = "(s) => jejak.card({...jejak.statementById.get('s1'), ...s}).querySelector('blockquote').textContent"
    around = {"before": 'Ia berkata, "', "after": '," katanya.', "text": "Kami siap"}
    assert page.evaluate(said, around) == "Ia berkata, “Kami siap”, katanya."
    around = {"before": "Ia berkata, “", "after": "”, katanya.", "text": "Kami siap"}
    assert page.evaluate(said, around) == "Ia berkata, “Kami siap”, katanya."


def test_an_agency_that_the_office_names_is_not_repeated(open_page: Any) -> None:
    page = open_page(hash_="#statement=s1")
    assert page.locator("#statement-s1 .who").inner_text() == "— Sari Wulandari, Menteri Urusan Contoh"
