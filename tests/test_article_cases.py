"""Pages as outlets print them: each file in article_cases is a page and what must be read off it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import parse_text
from graph.article.outlets import OUTLETS
from graph.model import Article

HERE = Path(__file__).parent / "article_cases"
CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.yaml"))}


def read(page: dict[str, str]) -> Article:
    if "title" not in page:
        return parse_text(page["text"], "case")
    return parse_text(
        page["text"],
        "case",
        url=page.get("url"),
        outlet=page.get("outlet"),
        headline=page["title"],
        published=page.get("date"),
        authors=(page.get("author", ""),),
    )


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    article = read(CASES[name]["page"])
    told = [(block.role, article.text[block.span.start : block.span.end]) for block in article.blocks]
    wanted = [next(iter(row.items())) for row in CASES[name]["expect"]["blocks"]]
    assert [role for role, _ in told] == [role for role, _ in wanted], told
    for block, (_, words), (_, row) in zip(article.blocks, told, wanted, strict=True):
        want: dict[str, Any] = row if isinstance(row, dict) else {"starts": str(row)}
        assert words.startswith(want["starts"])
        assert words.endswith(want.get("ends", ""))
        assert len(block.places) == want.get("places", 1)


@pytest.mark.parametrize("name", CASES)
def test_what_the_layout_tells(name: str) -> None:
    article = read(CASES[name]["page"])
    for field, value in CASES[name]["expect"].items():
        if field == "blocks":
            continue
        told = getattr(article, field)
        if field == "published" and told is not None:
            told = told.iso
        assert (list(told) if isinstance(told, tuple) else told) == value, field


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_every_outlet_has_a_page(outlet: Any) -> None:
    told = {case["expect"].get("outlet") for case in CASES.values()}
    name = "contoh.go.id" if outlet.name == "Situs pemerintah" else outlet.name
    assert name in told, f"add a page of {outlet.name} to tests/article_cases"
