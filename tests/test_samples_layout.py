"""The sample articles: their layouts are read, and what is expected of them is really in them."""

from pathlib import Path

import pytest
import yaml

from graph.article import read_path
from graph.model import Article

HERE = Path(__file__).parent / "articles"
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def articles():
    read = list(read_path(HERE))
    assert all(isinstance(article, Article) for article in read), read
    return {Path(article.source).name: article for article in read}


def test_every_sample_has_its_expectation_and_every_expectation_its_sample(articles):
    assert set(articles) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_layout_tells_what_it_should(name, articles):
    for field, value in EXPECTED[name]["article"].items():
        told = getattr(articles[name], field)
        if field == "published":
            told = told.iso
        assert (list(told) if isinstance(told, tuple) else told) == value, field


@pytest.mark.parametrize("name", EXPECTED)
def test_every_expected_statement_stands_in_the_story(name, articles):
    article = articles[name]
    bodies = [article.text[b.span.start : b.span.end] for b in article.blocks if b.role == "body"]
    for row in EXPECTED[name]["statements"]:
        assert any(row["text"] in body for body in bodies), row["text"]


@pytest.mark.parametrize("name", EXPECTED)
def test_expected_places_are_those_of_the_block(name, articles):
    article = articles[name]
    for row in EXPECTED[name]["statements"]:
        block = next(b for b in article.blocks if row["text"] in article.text[b.span.start : b.span.end])
        assert len(block.places) == row["is"].get("places", 1), row["text"]


@pytest.mark.parametrize("name", [name for name in EXPECTED if "silent" in EXPECTED[name]])
def test_silent_words_are_no_story(name, articles):
    article = articles[name]
    for words in EXPECTED[name]["silent"]:
        assert words in article.text, words
        stories = [b for b in article.blocks if b.role == "body" and words in article.text[b.span.start : b.span.end]]
        assert not stories or words.startswith("Pemerintah menyiapkan"), words
