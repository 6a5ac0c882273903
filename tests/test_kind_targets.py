"""Kinds, conditions, targets and the day of saying, on statements of our own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.attribute.kind import KINDS, classify
from graph.attribute.kind_acts import Teller
from graph.attribute.targets import find_targets
from graph.lexicon.language import table
from graph.model import Moment, Span

HERE = Path(__file__).parent / "language_cases"
CASES = yaml.safe_load((HERE / "kinds.yaml").read_text(encoding="utf-8"))
TARGETS = yaml.safe_load((HERE / "targets.yaml").read_text(encoding="utf-8"))
PUBLISHED = Moment(str(TARGETS["published"]))


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["text"])
def test_kind(case: dict[str, Any]) -> None:
    text = case["text"]
    teller = Teller(official=case.get("official", False))
    verdict = classify(text, whole(text), case["cue"], None, case["mode"], teller=teller, told=case.get("told", ""))
    assert verdict.kind == case["kind"]


@pytest.mark.parametrize("case", CASES["negated"], ids=lambda case: case["text"])
def test_negated(case: dict[str, Any]) -> None:
    assert classify(case["text"], whole(case["text"]), "kata").negated is case["negated"]


@pytest.mark.parametrize("case", CASES["conditional"], ids=lambda case: case["text"])
def test_condition(case: dict[str, Any]) -> None:
    verdict = classify(case["text"], whole(case["text"]), "kata")
    told = case["text"][slice(*verdict.condition)] if verdict.condition else None
    assert told == case["condition"]
    assert verdict.conditional is (told is not None)


def test_an_item_of_a_list_takes_over_the_kind_before() -> None:
    text = "Kedua, cakupan layanan mencapai 25 persen"
    assert classify(text, whole(text), None, None, "uncued", previous="commitment").kind == "commitment"
    assert classify(text, whole(text), None, None, "uncued").kind == "claim"


def test_the_cue_list_settles_a_cue_unknown_here() -> None:
    text = "dinas menata arsip"
    assert classify(text, whole(text), "bertitah", "directive").kind == "directive"


def test_every_weight_is_of_a_kind() -> None:
    assert {kind for row in table("kind_weights").values() for kind in row} <= set(KINDS)


@pytest.mark.parametrize("case", TARGETS["cases"], ids=lambda case: case["text"])
def test_targets(case: dict[str, Any]) -> None:
    found = find_targets(case["text"], whole(case["text"]), PUBLISHED, case["kind"])
    assert [[t.value, t.relation] for t in found] == case["targets"], case.get("why", "")
    assert all(0 <= t.span.start < t.span.end <= len(case["text"]) for t in found)
