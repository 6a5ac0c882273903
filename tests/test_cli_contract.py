"""The JSON of `jejak extract` is the contract: its fields, their order, names where readings hold ids."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from graph.export.contract import as_contract, as_line
from graph.model import Reading

ARTICLE = ["headline", "published", "outlet", "dateline_place", "authors", "editors", "from_release"]
STATEMENT = [
    *("id", "start", "end", "text", "places", "mode", "cue", "cue_span", "source_text", "source_span"),
    *("speaker", "speaker_id", "speaker_kind", "office", "agency", "relayed_by"),
    *("kind", "certainty", "negated", "conditional", "initiatives", "targets", "said_on", "confidence", "rule"),
]
TOP = ["source", "article", "statements", "officials", "agencies", "initiatives", "events"]
EVENT = ["kind", "participants", "host", "place", "date", "topic"]


@pytest.fixture
def printed(sample_readings: Sequence[Reading]) -> list[dict[str, Any]]:
    return [json.loads(as_line(reading)) for reading in sample_readings]


def test_the_fields_come_in_the_order_of_the_contract(printed: list[dict[str, Any]]) -> None:
    for one in printed:
        assert list(one) == TOP
        assert list(one["article"])[: len(ARTICLE)] == ARTICLE
        assert all(list(each)[: len(STATEMENT)] == STATEMENT for each in one["statements"])
        assert all(list(each) == ["id", "name", "aliases", "offices"] for each in one["officials"])
        assert all(list(each) == ["title", "agency", "status"] for who in one["officials"] for each in who["offices"])
        assert all(list(each) == ["id", "name", "acronym", "aliases"] for each in one["agencies"])
        assert all(list(each) == ["id", "name", "acronym", "aliases", "kind"] for each in one["initiatives"])
        assert all(list(each) == EVENT for each in one["events"])


def test_texts_are_cut_from_the_article(sample_readings: Sequence[Reading], printed: list[dict[str, Any]]) -> None:
    for reading, one in zip(sample_readings, printed, strict=True):
        text = reading.article.text
        for each in one["statements"]:
            assert each["places"][0] == [each["start"], each["end"]]
            assert all(text[start:end] == each["text"] for start, end in each["places"])
            assert all(target["text"] in each["text"] for target in each["targets"])


def test_names_stand_where_readings_hold_ids(printed: list[dict[str, Any]]) -> None:
    first = printed[0]
    assert first["events"][0]["participants"] == ["Sari Wulandari", "Budi Santosa"]
    assert first["events"][0]["host"] == "Kementerian Urusan Contoh"
    assert first["statements"][0]["initiatives"] == ["Layanan Satu Pintu Contoh"]


def test_dates_and_amounts_have_their_own_fields(printed: list[dict[str, Any]]) -> None:
    day, amount = printed[0]["statements"][0]["targets"]
    assert day == {
        "text": "pada Juli 2031",
        "kind": "date",
        "value": "2031-07",
        "relation": "on",
        "earliest": "2031-07-01",
        "latest": "2031-07-31",
        "precision": "month",
        "event": None,
    }
    assert (amount["low"], amount["high"], amount["unit"]) == (11900, 11900, "pegawai")


def test_a_line_is_one_line(sample_readings: Sequence[Reading]) -> None:
    for reading in sample_readings:
        line = as_line(reading)
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        assert json.loads(line)["source"] == as_contract(reading)["source"]
