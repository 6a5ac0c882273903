"""Briefs and differences over the small world of invented officials, hostile text and all."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.query.table import Table
from graph.report import brief, diff, to_html, to_markdown
from graph.report.facts import Counts, Facts, Part
from graph.report.feeds import to_atom, to_icalendar, to_json, to_text
from graph.report.plot import stated_dates, stated_numbers

PARTS = ("responsible", "stated", "open", "kept", "overdue", "dates", "numbers", "contradictions", "basis", "speakers")
PARTS += ("sources",)
HOSTILE = "</script><img src=x onerror=alert(1)> | [a](javascript:b) =1+1 \u202e"


@pytest.fixture(scope="module")
def store() -> Any:
    from pyoxigraph import RdfFormat, Store

    from graph.namespaces import CONCEPT, PREFIXES

    case = yaml.safe_load((Path(__file__).parent / "query_cases" / "overdue-commitments.yaml").read_text("utf-8"))
    prefixes = PREFIXES | {one: f"{CONCEPT}{one}/" for one in ("kind", "mode", "status", "change", "event")}
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes.items()))
    text = case["graph"].replace("Janji s1", HOSTILE.replace("\\", ""))
    made = Store()
    made.load(head + text, format=RdfFormat.TURTLE)
    goals = "INSERT { ?target jejak:goalOf ?goal } WHERE { ?said jejak:target ?target ; jejak:about ?goal }"
    made.update(f"PREFIX jejak: <{PREFIXES['jejak']}> {goals}")
    return made


def test_a_brief_has_every_part_and_never_the_clock(store: Any) -> None:
    found = brief(store, "layanan contoh", as_of="2031-12-01")
    assert to_markdown(found) == to_markdown(brief(store, "Layanan Contoh", as_of="2031-12-01"))
    assert found.part("overdue").rows
    assert [row[0] for row in found.part("open").rows] == ["2032-07-31"]
    assert brief(store, "Layanan Contoh").as_of == "2031-01-05"


def test_hostile_words_stay_words(store: Any) -> None:
    found = brief(store, "Layanan Contoh", as_of="2031-12-01")
    page = to_html(found)
    assert "<img" not in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "\u202e" not in page
    assert "<img" not in to_markdown(found).replace("\\<img", "")
    assert "<svg" in page


def test_long_parts_show_their_newest_rows_and_say_so() -> None:
    columns = ("date", "outlet", "article", "url")
    rows = tuple((f"2031-01-{n % 28 + 1:02}", "Kabar", f"Berita {n}", None) for n in range(100))
    parts = tuple(Part(key, Table(columns, rows if key == "sources" else ())) for key in PARTS)
    found = Facts("urn:x", "Layanan", None, None, None, "2031-12-01", Counts(1, 100, None, None), parts)
    shown = to_markdown(found)
    assert "Ditampilkan 60 dari 100" in shown
    assert "Berita 99" in shown
    assert "Berita 39 " not in shown


def test_marks_in_one_place_share_it_and_open_dates_stand_apart() -> None:
    columns = ("date", "type", "earliest", "latest", "value", "speaker", "low", "high", "unit")
    rows = (
        ("2031-01-05", "date", "2031-07-01", "2031-07-31", "2031-07", "Sari", None, None, None),
        ("2031-01-05", "date", "2031-07-01", "2031-07-31", "2031-07", "Budi", None, None, None),
        ("2031-05-05", "date", None, None, "indefinite", HOSTILE, None, None, None),
        ("2031-05-05", "quantity", None, None, "30 meja", "Sari", 30.0, 30.0, "meja"),
        ("2031-06-05", "quantity", None, None, "10-20 meja", "Sari", 10.0, 20.0, "meja"),
    )
    drawn = str(stated_dates(Table(columns, rows)))
    assert ">1, 2</text>" in drawn
    assert drawn.count('class="mark open"') == 1
    assert "<img" not in drawn
    assert str(stated_numbers(Table(columns, rows))).count('class="mark"') == 2
    assert not stated_numbers(Table(columns, rows[:4]))


def test_a_difference_tells_new_changed_withdrawn_and_overdue(store: Any) -> None:
    before = {"statements": {"s1": "a", "s2": "b", "gone": "c"}}
    after = {"statements": {"s2": "x", "s1": "a", "s3": "d"}}
    found = diff(before, after, store, overdue=("2031-07-01", "2031-08-01"))
    assert [(one.what, one.statement.rsplit("/", 1)[1]) for one in found] == [
        ("changed", "s2"),
        ("new", "s3"),
        ("overdue", "s1"),
        ("withdrawn", "gone"),
    ]
    assert not diff(before, dict(before), store)
    assert len(to_text(found).splitlines()) == 4
    assert to_json(found).count('"what"') == 4


def test_atom_is_well_formed_and_dated_by_its_statements(store: Any) -> None:
    from xml.etree import ElementTree as ET

    found = diff({}, {"statements": {"s1": "a"}}, store)
    feed = ET.fromstring(to_atom(found, "Jejak <&>", "urn:jejak:1"))
    assert feed.findtext("{*}updated") == "2031-01-05T00:00:00Z"
    assert len(feed.findall("{*}entry")) == 1


def test_icalendar_lines_are_short_and_escaped() -> None:
    columns = ("date", "type", "latest", "value", "speaker", "quote", "url", "statement")
    row = ("2031-01-05", "date", "2031-07-31", "2031-07", "Sari; Wulandari", "é, " * 60, "https://kabar.example/1", "x")
    text = to_icalendar(Table(columns, (row,)), "Layanan, Contoh")
    assert "Sari\\; Wulandari" in text.replace("\r\n ", "")
    assert "DTSTAMP:20310105T000000Z" in text
    assert "DTEND;VALUE=DATE:20310801" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
