"""A person's say over who is who: the file's form, its clear errors, and that it wins over scores."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DataError
from graph.gazetteer import load_world
from graph.model import Reading
from graph.resolve import Judgement, Resolution, parse_judgements, read_judgements, resolve
from graph.resolve.judgements import append_judgements, format_judgement

Compose = Callable[..., Reading]
HEAD = ("Budi Santosa", "Bupati Contoh Utara", "Pemerintah Kabupaten Contoh Utara")
CHAIR = ("Budi Santosa", "Ketua Dewan Percobaan", "Dewan Percobaan Nasional")
BARE = ("Budi Santosa", None, None)
RARE = ("Sarinande Wulandari", "Menteri Urusan Contoh", "Kementerian Urusan Contoh")


def _articles(compose: Compose, say: Callable[..., object], *who: tuple[str, str | None, str | None]) -> list[Reading]:
    days = (f"2031-05-{n:02}" for n in range(1, 29))
    rows = zip(who, days, strict=False)
    return [
        compose("Judul", [say("Jalan selesai", one)], published=day, url=f"https://k.example/{n}")
        for n, (one, day) in enumerate(rows)
    ]


def _resolved(readings: list[Reading], text: str) -> Resolution:
    return resolve(readings, load_world(), parse_judgements(text))


def _persons(readings: list[Reading], done: Resolution) -> list[str]:
    return [done.entity(reading.article.key, reading.officials[0].id, "person") for reading in readings]


def _ref(reading: Reading) -> str:
    return f"{reading.officials[0].id}@{reading.article.key}"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("same | person | a | b", "4 fields"),
        ("maybe | person | a | b | W", "verdict 'maybe'"),
        ("same | ghost | a | b | W", "kind 'ghost'"),
        ("same | person | | b | W", "a side is empty"),
        ("same | person | a | a | W", "both sides are 'a'"),
        ("same | person | a | b | ", "nobody is named as judge"),
        ("same | person | a | b | W | n | kemarin", "day 'kemarin'"),
    ],
)
def test_a_bad_line_is_named_with_its_place(line: str, what: str) -> None:
    with pytest.raises(DataError, match=r"^saya\.txt:3: ") as caught:
        parse_judgements(f"# judul\n\n{line}\n", "saya.txt")
    assert what in str(caught.value)


def test_comments_blank_lines_and_a_byte_order_mark_are_no_judgements() -> None:
    assert parse_judgements("\ufeff# x\n\n  # y\n").items == ()


def test_a_later_line_on_the_same_sides_replaces_the_earlier() -> None:
    both = parse_judgements("same | person | a | b | W\ndifferent | person | b | a | V\n")
    assert [item.verdict for item in both.of("person")] == ["different"]


def test_no_file_is_no_judgement_and_a_file_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "judgements.txt"
    assert read_judgements(path).items == ()
    path.write_bytes(b"same | person | a | \xff | W\n")
    with pytest.raises(DataError, match="not UTF-8 at byte 20"):
        read_judgements(path)


def test_the_file_only_grows(tmp_path: Path) -> None:
    path = tmp_path / "judgements.txt"
    first = Judgement(verdict="same", kind="person", left="a", right="b", who="W")
    append_judgements(path, [first])
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    append_judgements(
        path, [Judgement(verdict="unsure", kind="agency", left="c", right="d", who="W", day="2031-01-01")]
    )
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert [item.verdict for item in read_judgements(path).items] == ["same", "unsure"]


FIELD = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\x85"), min_size=1)


@given(left=FIELD, right=FIELD, who=FIELD, note=FIELD)
def test_what_is_written_is_one_line_that_reads_back(left: str, right: str, who: str, note: str) -> None:
    item = Judgement(verdict="same", kind="person", left=left, right=right, who=who, note=note)
    line = format_judgement(item)
    assert len(line.splitlines()) == 1
    cleaned = [" ".join(field.replace("|", " ").split()) for field in (left, right, who)]
    if all(cleaned) and cleaned[0] != cleaned[1]:
        read = parse_judgements(line).items[0]
        assert [read.left, read.right, read.who] == cleaned


def test_same_joins_what_the_score_keeps_apart(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, HEAD, CHAIR)
    assert len(set(_persons(readings, _resolved(readings, "")))) == 2
    done = _resolved(readings, f"same | person | {_ref(readings[0])} | {_ref(readings[1])} | Wulan\n")
    assert len(set(_persons(readings, done))) == 1
    assert "Wulan" in {link.by for link in done.links}
    assert done.unsure == ()


def test_different_splits_what_the_score_joins(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, RARE, RARE)
    assert len(set(_persons(readings, _resolved(readings, "")))) == 1
    done = _resolved(readings, f"different | person | {_ref(readings[0])} | {_ref(readings[1])} | Wulan\n")
    assert len(set(_persons(readings, done))) == 2
    assert done.unsure == ()


def test_same_as_the_same_is_the_same(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, HEAD, CHAIR, BARE)
    a, b, c = map(_ref, readings)
    done = _resolved(readings, f"same | person | {a} | {b} | W\nsame | person | {b} | {c} | W\n")
    assert len(set(_persons(readings, done))) == 1


def test_a_contradiction_is_reported_with_both_places_and_keeps_apart(
    compose: Compose, say: Callable[..., object]
) -> None:
    readings = _articles(compose, say, HEAD, CHAIR, BARE)
    a, b, c = map(_ref, readings)
    lines = f"same | person | {a} | {b} | W\nsame | person | {b} | {c} | W\ndifferent | person | {a} | {c} | V\n"
    done = _resolved(readings, lines)
    assert len(done.conflicts) == 1
    assert "judgements.txt:2" in done.conflicts[0]
    assert "judgements.txt:3 (different)" in done.conflicts[0]
    first, _, third = _persons(readings, done)
    assert first != third


def test_a_judgement_on_ids_and_on_names(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, HEAD, CHAIR, RARE)
    head, chair, _ = _persons(readings, _resolved(readings, ""))
    assert len(set(_persons(readings, _resolved(readings, f"same | person | {head} | {chair} | W\n")))) == 2
    done = _resolved(readings, f"same | person | {head} | Sarinande Wulandari | W\n")
    assert len(set(_persons(readings, done))) == 2


@pytest.mark.parametrize(
    ("side", "what"), [("nobody-at-all", "names nothing in this build"), ("Budi Santosa", "names 2 of them")]
)
def test_a_side_that_names_nothing_or_several_is_reported(
    compose: Compose, say: Callable[..., object], side: str, what: str
) -> None:
    readings = _articles(compose, say, HEAD, CHAIR, RARE)
    done = _resolved(readings, f"same | person | {_ref(readings[2])} | {side} | W\n")
    assert [what in message and message.startswith("judgements.txt:1") for message in done.conflicts] == [True]


def test_judged_unsure_stays_in_the_list_with_its_judge(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, RARE, RARE)
    done = _resolved(readings, f"unsure | person | {_ref(readings[0])} | {_ref(readings[1])} | Wulan\n")
    assert [pair.link.by for pair in done.unsure] == ["Wulan"]


def test_a_name_that_nobody_knows_can_be_judged_a_known_person(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, ("Mbakyu Contoh", None, None))
    done = _resolved(readings, f"same | person | {_ref(readings[0])} | rini-widyantini | W\n")
    assert _persons(readings, done) == ["rini-widyantini"]


def test_agencies_can_be_judged_too(compose: Compose, say: Callable[..., object]) -> None:
    readings = _articles(compose, say, ("Sarinande", None, "Dewan Uji Coba"), ("Wulan", None, "Dewan Ujicoba"))
    text = "same | agency | dewan-uji-coba | dewan-ujicoba | W\n"
    done = _resolved(readings, text)
    assert [entity.id for entity in done.entities if entity.kind == "agency"] == ["dewan-uji-coba"]
