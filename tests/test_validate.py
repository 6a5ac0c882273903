"""What fails is reported and not stored; what holds passes untouched."""

from typing import Any

import pytest
from msgspec.structs import replace
from pyoxigraph import NamedNode, Store

from graph.model import Reading, Span
from graph.resolve import Resolution
from graph.store import load_lines, memory_store
from graph.triples import vocabulary as v
from graph.triples.quads import lines
from graph.validate import Failure, Gate, check, load_validator


def altered(reading: Reading, **fields: Any) -> Reading:
    first, *rest = reading.statements
    return replace(reading, statements=(replace(first, **fields), *rest))


def test_the_sample_passes_untouched(sample_readings: tuple[Reading, ...]) -> None:
    seen: set[str] = set()
    for reading in sample_readings:
        kept, failures = check(reading, seen)
        assert kept is reading
        assert failures == []


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"places": (Span(10, 10_000),)}, "places"),
        ({"places": (Span(20, 10),)}, "places"),
        ({"places": ()}, "places"),
        ({"places": (Span(28, 30),)}, "words"),
        ({"places": (Span(31, 105), Span(30, 104))}, "same-words"),
        ({"cue_span": Span(-1, 4)}, "parts"),
        ({"condition": Span(0, 10_000)}, "parts"),
        ({"speaker": ""}, "speaker"),
        ({"confidence": float("nan")}, "confidence"),
    ],
)
def test_a_statement_that_is_not_the_articles_is_left_out(
    sample_readings: tuple[Reading, ...], fields: dict[str, Any], path: str
) -> None:
    kept, failures = check(altered(sample_readings[0], **fields), set())
    assert len(kept.statements) == 1
    assert [(one.path, one.severity) for one in failures] == [(path, "violation")]


def test_a_statement_id_counts_once(sample_readings: tuple[Reading, ...]) -> None:
    seen: set[str] = set()
    check(sample_readings[0], seen)
    kept, failures = check(sample_readings[0], seen)
    assert kept.statements == ()
    assert {one.path for one in failures} == {"id"}


@pytest.mark.parametrize("day", ["2031-03-23", "2031-02-30", "besok"])
def test_a_date_of_saying_that_cannot_be_is_dropped_with_a_warning(
    sample_readings: tuple[Reading, ...], day: str
) -> None:
    kept, failures = check(altered(sample_readings[0], said_on=day), set())
    assert kept.statements[0].said_on is None
    assert [one.severity for one in failures] == ["warning"]


@pytest.mark.parametrize("day", ["2031-03-21", "2031-03-20", "1999-01-01"])
def test_a_date_of_saying_before_the_day_after_stays(sample_readings: tuple[Reading, ...], day: str) -> None:
    kept, failures = check(altered(sample_readings[0], said_on=day), set())
    assert kept.statements[0].said_on == day
    assert failures == []


def through(batches: Any) -> tuple[Store, list[Failure]]:
    gate, store = Gate(load_validator()), memory_store()
    load_lines(store, gate(batches))
    return store, gate.failures


def count(store: Store, kind: str) -> int:
    return len(list(store.quads_for_pattern(None, NamedNode(v.TYPE), NamedNode(kind))))


def without(batches: Any, predicate: str, start: str = "") -> list[list[str]]:
    return [[line for line in batch if f"<{predicate}>" not in line or start not in line] for batch in batches]


@pytest.fixture
def batches(sample_readings: tuple[Reading, ...], empty_world: Any) -> list[list[str]]:
    return list(lines(sample_readings, Resolution(), empty_world))


def test_what_holds_passes(batches: list[list[str]]) -> None:
    store, failures = through(batches)
    assert failures == []
    assert len(store) == len({line for batch in batches for line in batch})


def test_a_failing_statement_is_kept_out_with_its_places_and_only_it(
    batches: list[list[str]], sample_readings: tuple[Reading, ...]
) -> None:
    bad = sample_readings[0].statements[0].id
    store, failures = through(without(batches, v.KIND, f"statement/{bad}>"))
    assert {(one.node.rsplit("/", 1)[-1], one.path) for one in failures} == {(bad, "kind")}
    assert count(store, v.STATEMENT) == 9
    assert [quad for quad in store if f"statement/{bad}" in str(quad)] == []


def test_a_failing_quotation_takes_its_statement_with_it(batches: list[list[str]]) -> None:
    store, failures = through(without(batches, v.EXACT))
    assert len(failures) == 10
    assert count(store, v.STATEMENT) == 0
    assert count(store, v.ARTICLE) == 5


def test_a_failing_target_goes_alone(batches: list[list[str]]) -> None:
    store, failures = through(without(batches, v.VALUE))
    assert {one.shape for one in failures} == {"Target"}
    assert count(store, v.TARGET) == 0
    assert count(store, v.STATEMENT) == 10
    assert list(store.quads_for_pattern(None, NamedNode(v.HAS_TARGET), None)) == []


def test_a_failing_article_takes_its_graph_with_it(batches: list[list[str]]) -> None:
    store, _ = through(without(batches[:1], v.TITLE) + batches[1:])
    assert count(store, v.ARTICLE) == 4
    assert len(list(store.named_graphs())) == 4


def test_a_failing_official_is_reported_and_stays(batches: list[list[str]]) -> None:
    store, failures = through(without(batches, v.LABEL, "official/sari"))
    assert [(one.shape, one.path) for one in failures] == [("Official", "label")]
    assert count(store, v.STATEMENT) == 10
    assert count(store, v.OFFICIAL) == 4


def test_later_nodes_that_point_to_what_was_kept_out_go_too(batches: list[list[str]]) -> None:
    change = "<https://w3id.org/jejak/id/change/1>"
    late = [
        f"{change} <{v.TYPE}> <{v.CHANGE}> .\n",
        f"{change} <{v.BEFORE}> <https://w3id.org/jejak/id/statement/{'0' * 16}> .\n",
    ]
    store, failures = through([*batches, late])
    assert count(store, v.CHANGE) == 0
    assert {one.shape for one in failures} == {"Change"}
