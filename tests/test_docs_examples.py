"""The SPARQL, the JSON and the annotation that README.md shows are run, not believed."""

import json
import re
from pathlib import Path

import pytest

from graph.cli import exits
from graph.cli.main import main
from graph.query.table import Table

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
QUERIES = [body for language, body in _FENCE.findall(README) if language == "sparql"]
OBJECTS = [body for language, body in _FENCE.findall(README) if language == "json"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample articles."""
    folder = tmp_path_factory.mktemp("docs") / "graph"
    assert main(["build", "--samples", "-o", str(folder), "--no-page"]) == exits.OK
    return folder


def _answer(query: str, folder: Path) -> Table:
    from graph.query.sparql import run
    from graph.store import open_store

    return run(open_store(folder / "store"), query)


def test_there_are_five_queries() -> None:
    assert len(QUERIES) == 5


@pytest.mark.parametrize("number", range(len(QUERIES)))
def test_each_query_answers_on_the_sample_articles(number: int, folder: Path) -> None:
    table = _answer(QUERIES[number], folder)
    assert table.rows, f"README.md: this finds nothing:\n{QUERIES[number]}"
    assert all(value is not None for row in table.rows for value in row)


def test_the_json_is_json_and_the_statement_has_the_fields_of_the_contract(folder: Path) -> None:
    from graph.export.contract import as_contract
    from graph.pipeline import working_copy

    shown = json.loads(OBJECTS[0])
    real = next(each for one in working_copy.read(folder) for each in as_contract(one)["statements"])
    assert list(shown) == list(real)


def test_the_annotation_is_one(tmp_path: Path) -> None:
    from graph.evaluate.gold import read_gold

    (tmp_path / "a.txt").write_text("Sari meminta agar layanan contoh selesai pada Juni 2025.\n", encoding="utf-8")
    (tmp_path / "a.gold.json").write_text(OBJECTS[1], encoding="utf-8")
    assert read_gold(tmp_path)[0].statements[0].start == 18


def test_the_yaml_items_have_the_fields_that_the_files_know() -> None:
    import yaml

    from graph.gazetteer.items import AgencyItem, InitiativeItem

    shown = [item for language, body in _FENCE.findall(README) if language == "yaml" for item in yaml.safe_load(body)]
    cue, case, agency, initiative = shown
    assert set(case) == {"text", "said"}
    assert set(agency) <= set(AgencyItem.__struct_fields__)
    assert set(initiative) <= set(InitiativeItem.__struct_fields__)
    cues = yaml.safe_load((ROOT / "graph/lexicon/data/cues.yaml").read_text(encoding="utf-8"))["cues"]
    assert set(cue) <= {field for each in cues for field in each}


def test_the_outlet_shown_is_one() -> None:
    from typing import ClassVar

    from graph.article.outlets import Outlet
    from graph.article.rules import Rule

    code = next(body for language, body in _FENCE.findall(README) if language == "python")
    names = {"Outlet": Outlet, "Rule": Rule, "ClassVar": ClassVar}
    exec(code, names)
    outlet = names["Contoh"]()
    assert outlet.publishes("contoh.example")
    assert outlet.lines[0].role == "noise"
