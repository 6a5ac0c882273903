"""The measures against cases worked out by hand: a folder in evaluate_cases/ is a test."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DataError
from graph.evaluate.figures import confusion, figures, mistakes
from graph.evaluate.gold import Said, read_gold, read_predictions
from graph.evaluate.likeness import common, overlap, pair, same_name
from graph.evaluate.measures import Outcome, measure

CASES = Path(__file__).parent / "evaluate_cases"


def _outcome(case: Path) -> Outcome:
    found = {each.name: each for each in read_predictions(case / "predictions.jsonl")}
    return measure(read_gold(case), found)


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_the_figures_are_those_worked_out_by_hand(case: str) -> None:
    expected = json.loads((CASES / case / "expected.json").read_text(encoding="utf-8"))
    assert figures(_outcome(CASES / case)) == expected


def test_kinds_confused_leave_out_what_is_right() -> None:
    assert confusion(_outcome(CASES / "counts")) == [("directive", "hope", 1)]


def test_each_mistake_is_told_with_its_words() -> None:
    text = (CASES / "counts" / "a1.txt").read_text(encoding="utf-8")
    rows = list(mistakes(_outcome(CASES / "counts"), lambda _: text))
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("speaker", "Sari Wulandari", "Bagus Pratama"),
        ("missed", "Bagus Pratama", ""),
        ("extra", "", "Menteri Contoh"),
    ]
    assert rows[1][5] == "rencana itu masuk akal"


def test_words_without_offsets_are_placed_in_order(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("ada. lalu ada.\n", encoding="utf-8")
    said = {"mode": "direct", "kind": "claim", "speaker": "Sari", "content": "ada"}
    (tmp_path / "x.gold.json").write_text(json.dumps({"statements": [said, said]}), encoding="utf-8")
    assert [each.start for each in read_gold(tmp_path)[0].statements] == [0, 10]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.gold.json", '{"statements": [{"mode": 3}]}', "x.gold.json: .*statements"),
        ("x.gold.json", "{", "x.gold.json: .*README, annotations"),
        (
            "x.gold.json",
            '{"statements": [{"mode": "direct", "kind": "claim", "speaker": "S", "content": "tak ada"}]}',
            "statement 0: its words are not in the text: 'tak ada'",
        ),
        ("x.txt", "", r"no \*\.gold\.json here"),
    ],
)
def test_a_broken_annotation_is_one_sentence(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_gold(tmp_path)


def test_a_broken_prediction_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "p.jsonl"
    file.write_text('{"source": "a"}\n\nnot json\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"p\.jsonl:3: "):
        list(read_predictions(file))


def _said(span: tuple[int, int]) -> Said:
    return Said(start=min(span), end=max(span) + 1, mode="direct", kind="claim", speaker="S")


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(_said), max_size=8)


@given(spans, spans)
def test_pairs_are_one_to_one_and_overlap_by_half(gold: list[Said], found: list[Said]) -> None:
    pairs = pair(gold, found)
    assert len({j for j, _ in pairs.values()}) == len(pairs)
    assert all(overlap(gold[i], found[j]) == value >= 0.5 for i, (j, value) in pairs.items())


@given(spans)
def test_everything_pairs_with_itself(gold: list[Said]) -> None:
    assert all(value == 1.0 for _, value in pair(gold, gold).values())
    assert len(pair(gold, gold)) == len(gold)


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_of_names_has_no_direction(one: str, other: str) -> None:
    assert same_name(one, other) == same_name(other, one)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_no_finding_counts_twice(gold: list[int], found: list[int]) -> None:
    assert common(gold, found, int.__eq__) <= min(len(gold), len(found))
