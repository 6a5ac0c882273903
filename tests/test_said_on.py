"""The day of saying: invented articles and what each statement's day is (language_cases/said.yaml)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import parse_text
from graph.attribute.reading import read_article

CASES = yaml.safe_load((Path(__file__).parent / "language_cases" / "said.yaml").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_said_on(case: dict[str, Any]) -> None:
    article = parse_text(f"Artikel contoh\n{case['published']}\n{case['text']}\n", "contoh.txt")
    found = {article.text[slice(*s.span)]: s.said_on for s in read_article(article).statements}
    for words, day in case["days"].items():
        told = [said for text, said in found.items() if text.startswith(words)]
        assert told == [None if day is None else str(day)], f"{words}: {found}"
