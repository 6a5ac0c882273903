"""Colours have contrast, words exist in both languages, and scripts and policy agree."""

import re
import shutil
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from graph.view import assets
from graph.view.look import LANGUAGES, THEMES, contrast, look, words
from graph.view.page import render

TEMPLATE = Path(assets.__file__).parent / "templates" / "page.html.j2"
ROWS = [(table, key, theme) for table in ("kinds", "relations") for key in look()[table] for theme in THEMES]


@pytest.mark.parametrize(("table", "key", "theme"), ROWS)
def test_canvas_colours_stand_out(table: str, key: str, theme: str) -> None:
    assert contrast(look()[table][key][theme], look()["background"][theme]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_labels_are_legible(theme: str) -> None:
    assert contrast(look()["ink"][theme], look()["background"][theme]) >= 7


@pytest.mark.parametrize("theme", THEMES)
def test_kinds_differ_in_shape_or_colour(theme: str) -> None:
    shown = [(row["shape"], row[theme]) for key, row in look()["kinds"].items() if key != "community"]
    assert all(one != other for one, other in combinations(shown, 2))


def test_community_colours_stand_out() -> None:
    text = assets.script()
    block = text[text.index("const COMMUNITY_COLOURS") :]
    for theme in THEMES:
        colours = re.search(rf"{theme}: \[(.*?)\]", block)
        assert colours is not None
        for colour in re.findall(r"#[0-9a-f]{6}", colours[1]):
            assert contrast(colour, look()["background"][theme]) >= 3


@pytest.mark.parametrize("key", sorted(words()))
def test_every_sentence_has_both_languages(key: str) -> None:
    assert set(words()[key]) == set(LANGUAGES)
    slots = [sorted(re.findall(r"\{(\w+)\}", words()[key][language])) for language in LANGUAGES]
    assert slots[0] == slots[1]


def test_every_word_asked_for_is_there() -> None:
    text = assets.script() + (TEMPLATE.parent.parent / "assets" / "sparql.js").read_text("utf-8")
    asked = set(re.findall(r'J\.t\("(\w+)"[,)]', text)) | set(
        re.findall(r"data-t(?:-\w+)?=\"(\w+)\"", TEMPLATE.read_text())
    )
    assert asked <= set(words())


def test_every_table_of_look_has_both_languages() -> None:
    for table, listed in look().items():
        if table in {"background", "ink"}:
            continue
        assert all(set(LANGUAGES) <= set(row) for row in listed.values()), table


def test_the_policy_names_exactly_the_scripts_of_the_page() -> None:
    from graph.view.data import ViewData

    page = render(ViewData())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    named = set(re.findall(r"sha256-[\w+/=]+", policy[1].replace("&#43;", "+")))
    bodies = re.findall(r"<script>(.*?)</script>", page, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", page, re.DOTALL
    )
    assert {assets.source_hash(body).strip("'") for body in bodies} == named
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")
    assert not re.search(r'\sstyle="|\son\w+="', page.split("<script>")[0])


def test_the_page_names_no_outside_address_it_would_load() -> None:
    from graph.view.data import ViewData

    page = render(ViewData())
    assert not re.search(r"<(?:link|img|iframe|script)[^>]+(?:src|href)=", page.split("<script>")[0])


def test_no_script_of_ours_writes_markup() -> None:
    for name in (*assets.SCRIPTS, "sparql.js"):
        text = (TEMPLATE.parent.parent / "assets" / name).read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text), name


@pytest.mark.skipif(shutil.which("node") is None, reason="no node here to check the syntax of the scripts")
def test_scripts_are_valid(tmp_path: Path) -> None:
    script = tmp_path / "page.js"
    script.write_text(assets.script(), "utf-8")
    subprocess.run(["node", "--check", str(script)], check=True)
