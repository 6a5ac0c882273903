"""Dates and amounts as tables of words and values; linear on hostile text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Moment, Span
from graph.recognise.amounts import find_amounts
from graph.recognise.dates import find_dates
from graph.recognise.dates_anchored import anchored_days
from graph.recognise.dates_rules import RULES

HERE = Path(__file__).parent / "language_cases"
DATES = yaml.safe_load((HERE / "dates.yaml").read_text(encoding="utf-8"))
AMOUNTS = yaml.safe_load((HERE / "amounts.yaml").read_text(encoding="utf-8"))
PUBLISHED = Moment(str(DATES["published"]))
WORDS = st.lists(
    st.sampled_from(
        [
            "12",
            "Juli",
            "2025",
            "hingga",
            "(20/3/2024)",
            "Rabu",
            "pekan",
            "lalu",
            "Rp",
            "1,5",
            "juta",
            "%",
            "-",
            "\n",
            "İ",
            "O",
        ],
    ),
    max_size=30,
).map(" ".join)


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize("case", DATES["cases"], ids=lambda case: case["text"])
def test_dates(case: dict[str, Any]) -> None:
    text = case["text"]
    found = find_dates(text, whole(text), PUBLISHED, tense=case.get("tense", "near"))
    assert [mention.value for mention in found] == case["values"], case.get("why", "")


@pytest.mark.parametrize(
    "rule",
    sorted({rule for rules in RULES.values() for rule in rules}, key=lambda r: r.name),
    ids=lambda r: r.name,
)
def test_every_form_reads_its_example(rule: Any) -> None:
    found = find_dates(rule.example, whole(rule.example), PUBLISHED)
    assert bool(found) != (rule.name in {"regulation", "number-of-year", "slashed"})


@pytest.mark.parametrize("case", AMOUNTS["cases"], ids=lambda case: case["text"])
def test_amounts(case: dict[str, Any]) -> None:
    (found,) = find_amounts(case["text"], whole(case["text"]))
    assert (found.value, found.low, found.high, found.unit) == (case["value"], case["low"], case["high"], case["unit"])


@pytest.mark.parametrize("text", AMOUNTS["none"])
def test_no_amount(text: str) -> None:
    assert find_amounts(text, whole(text)) == ()


def test_without_a_publication_only_what_is_explicit() -> None:
    text = "kemarin, Juli, pekan lalu, 15 Juli 2024"
    assert [d.value for d in find_dates(text, whole(text), None)] == ["--07", "2024-07-15"]


def test_anchored_days_need_an_anchor() -> None:
    text = "Target 15 Juli 2024 tercapai, kata Sari, Kamis (18/7/2024)"
    assert [d.value for d in anchored_days(text, whole(text), PUBLISHED)] == ["2024-07-18"]


@given(WORDS, st.integers(0, 40))
def test_mentions_lie_in_the_span_and_never_overlap(text: str, cut: int) -> None:
    span = Span(min(cut, len(text)), len(text))
    for found in (find_dates(text, span, PUBLISHED), find_amounts(text, span)):
        places = [mention.span for mention in found]
        assert all(span.start <= place.start < place.end <= span.end for place in places)
        assert all(left.end <= right.start for left, right in zip(places, places[1:], strict=False))  # noqa: RUF007 - neighbours, as the text has them
