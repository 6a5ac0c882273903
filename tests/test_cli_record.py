"""`about` and `who` on the public record: without a graph, for names no article has, and for mistyped ones."""

import json
from pathlib import Path

import pytest

from graph.cli import exits
from graph.cli.main import main

Captured = pytest.CaptureFixture[str]


def _about(name: str, folder: Path, capsys: Captured) -> dict[str, list[dict[str, str]]]:
    assert main(["about", name, "--format", "json", "-o", str(folder)]) == exits.OK
    found: dict[str, list[dict[str, str]]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("name", "place", "headings"),
    [
        ("Abdullah Azwar Anas", "official/abdullah-azwar-anas", ["Names", "Offices held"]),
        ("Anas", "official/abdullah-azwar-anas", ["Names", "Offices held"]),
        ("Menpan", "office/menteri-panrb", ["Names", "Holders", "Body"]),
        ("agency/kementerian-kominfo", "agency/kementerian-kominfo", ["Names", "Holders", "Other bodies"]),
        ("Pemprov Jatim", "agency/pemerintah-provinsi-jawa-timur", ["Names", "Holders"]),
        ("SPBE", "initiative/spbe", ["Names", "Who answers for it"]),
    ],
)
def test_about_tells_the_public_record(
    name: str, place: str, headings: list[str], tmp_path: Path, capsys: Captured
) -> None:
    found = _about(name, tmp_path, capsys)
    assert found.pop("id") == place
    assert list(found)[: len(headings)] == headings
    assert [row["what"] for row in found["Names"]].count("source") == 1


def test_about_says_how_to_get_statements(tmp_path: Path, capsys: Captured) -> None:
    assert main(["about", "SPBE", "-o", str(tmp_path)]) == exits.OK
    said = capsys.readouterr()
    assert f"jejak build ARTICLES -o {tmp_path}" in said.err
    assert "Perpres 95/2018" in said.out


def test_about_lists_a_form_once_whatever_its_case(tmp_path: Path, capsys: Captured) -> None:
    names = [row["value"].casefold() for row in _about("Menteri PANRB", tmp_path, capsys)["Names"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("command", "name", "wanted"),
    [
        ("about", "Kementerian Keuangam", "Kemenkeu"),
        ("about", "Bandung", "agency/pemerintah-kota-bandung"),
        ("who", "Mentri PANRB", "Menteri PANRB"),
        ("who", "Bupati Lampung Seltan", "Bupati Lampung Selatan"),
        ("who", "Bupati", "write whose"),
    ],
)
def test_a_name_that_means_no_one_thing_gets_a_hint(
    command: str, name: str, wanted: str, tmp_path: Path, capsys: Captured
) -> None:
    assert main([command, name, "-o", str(tmp_path)]) == exits.PROBLEM
    said = capsys.readouterr()
    assert said.out == ""
    assert wanted in said.err


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("Menteri PANRB", "2024-03-20", "Abdullah Azwar Anas"),
        ("menpan-RB", "2024-03-20", "Abdullah Azwar Anas"),
        ("mantan Menteri Kominfo", "2024-03-20", "Budi Arie Setiadi"),
        ("Gubernur Jatim", "2025-03-01", "Khofifah Indar Parawansa"),
        ("Plt. Kepala OIKN", "2024-08-01", "Basuki Hadimuljono"),
    ],
)
def test_who_understands_the_ways_to_write_an_office(
    office: str, day: str, holder: str, tmp_path: Path, capsys: Captured
) -> None:
    assert main(["who", office, "--on", day, "--format", "json", "-o", str(tmp_path)]) == exits.OK
    assert [row["holder"] for row in json.loads(capsys.readouterr().out)] == [holder]


def test_who_points_on_where_the_body_has_ended(tmp_path: Path, capsys: Captured) -> None:
    assert main(["who", "Menkominfo", "--on", "2025-01-01", "--format", "json", "-o", str(tmp_path)]) == exits.OK
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert "Menteri Komunikasi dan Digital" in said.err
