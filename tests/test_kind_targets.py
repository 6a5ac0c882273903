"""Kinds, conditions, targets and the day of saying, on statements of our own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.attribute.kind import KINDS, classify
from graph.attribute.kind_features import Teller
from graph.attribute.said_on import article_default, said_on
from graph.attribute.targets import find_targets
from graph.lexicon.language import table
from graph.model import Block, Moment, Span

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


SAID = [
    ("Layanan dibuka 2028, kata Sari di Jakarta, Rabu (17/9/2025).", None, "2025-09-17"),
    ("Layanan dibuka, kata Sari di Jakarta, Rabu.", None, "2025-09-17"),
    ("Layanan dibuka pada 15 Agustus mendatang, kata Sari.", None, None),
    ("Layanan dibuka, kata Sari.", "2025-09-16", "2025-09-16"),
    ("Layanan dibuka, kata Sari dalam rilis yang diterima, Jumat (19/9/2025).", "2025-09-18", "2025-09-18"),
    ("Layanan dibuka, kata Sari dalam keterangannya, Jumat (19/9/2025).", None, "2025-09-19"),
    ('"Dibuka Rabu (24/9/2025)," kata Sari.', None, None),
    ('“Layanan dibuka," kata Sari, Rabu (17/9/2025).', None, "2025-09-17"),
    ('"Layanan dibuka,” kata Sari, Rabu (17/9/2025).', None, "2025-09-17"),
    ("Layanan dibuka, kata Sari di Jakarta pada Rabu.", None, "2025-09-17"),
    ("Layanan akan dibuka pada Rabu, kata Sari.", None, None),
    ("Layanan dibuka, kata Sari dalam keterangannya, Kamis (31/7/2025).", "2025-09-19", "2025-07-31"),
    ("Hal itu tertuang dalam Perpres yang diundangkan pada 30 Juni 2025.", "2025-09-19", "2025-06-30"),
]


@pytest.mark.parametrize(("text", "default", "day"), SAID)
def test_said_on(text: str, default: str | None, day: str | None) -> None:
    assert said_on(text, whole(text), whole(text), PUBLISHED, article_default=default) == day


def test_the_occasion_dates_the_article_before_the_release() -> None:
    lines = [
        "Layanan dibuka, kata Sari dalam keterangannya, Jumat (19/9/2025).",
        "Hal tersebut disampaikan Sari saat rapat di Jakarta, Kamis (18/9/2025).",
    ]
    text, blocks, at = "\n".join(lines), [], 0
    for line in lines:
        span = Span(at, at + len(line))
        blocks.append(Block(span, "body", (span,)))
        at += len(line) + 1
    assert article_default(text, blocks, PUBLISHED) == "2025-09-18"
