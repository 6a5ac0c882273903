"""Statements in small texts: which words are found, and who says them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import parse_text
from graph.attribute import read_article

FILE = Path(__file__).parent / "language_cases" / "statements.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:60])
def test_the_statements_of_a_text_are_found_with_their_speakers(case: dict[str, Any]) -> None:
    reading = read_article(parse_text(f"Kabar contoh\n2025-01-10\n{case['text']}", "contoh.txt"))
    text = reading.article.text
    assert [[text[slice(*s.places[0])], s.speaker] for s in reading.statements] == case["said"]
