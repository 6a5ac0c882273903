"""The sample articles: their layouts are read, and what is expected of them is really in them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import read_path
from graph.model import Article

HERE = Path(__file__).parent / "articles"
EXPECTED: dict[str, Any] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {Path(article.source).name: article for article in read_path(HERE) if isinstance(article, Article)}


def test_every_sample_has_its_expectation_and_every_expectation_its_sample(articles: dict[str, Article]) -> None:
    assert set(articles) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_layout_tells_what_it_should(name: str, articles: dict[str, Article]) -> None:
    for field, value in EXPECTED[name]["article"].items():
        told = getattr(articles[name], field)
        if field == "published":
            assert told is not None
            told = told.iso
        assert (list(told) if isinstance(told, tuple) else told) == value, field


@pytest.mark.parametrize("name", EXPECTED)
def test_every_expected_statement_stands_in_the_story(name: str, articles: dict[str, Article]) -> None:
    article = articles[name]
    bodies = [article.text[b.span.start : b.span.end] for b in article.blocks if b.role == "body"]
    for row in EXPECTED[name]["statements"]:
        assert any(row["text"] in body for body in bodies), row["text"]


@pytest.mark.parametrize("name", EXPECTED)
def test_expected_places_are_those_of_the_block(name: str, articles: dict[str, Article]) -> None:
    article = articles[name]
    for row in EXPECTED[name]["statements"]:
        block = next(b for b in article.blocks if row["text"] in article.text[b.span.start : b.span.end])
        assert len(block.places) == row["is"].get("places", 1), row["text"]


@pytest.mark.parametrize("name", [name for name in EXPECTED if "silent" in EXPECTED[name]])
def test_silent_words_are_no_story(name: str, articles: dict[str, Article]) -> None:
    article = articles[name]
    for words in EXPECTED[name]["silent"]:
        assert words in article.text, words
        stories = [b for b in article.blocks if b.role == "body" and words in article.text[b.span.start : b.span.end]]
        assert not stories or words.startswith("Pemerintah menyiapkan"), words
