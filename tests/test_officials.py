"""Who is an official in a sentence, and of which post: tests/language_cases/officials.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import parse_text
from graph.attribute.reading import read_article
from graph.gazetteer import load_world
from graph.model import Statement

CASES = yaml.safe_load((Path(__file__).parent / "language_cases" / "officials.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_the_officials_of_a_sentence(case: dict[str, Any]) -> None:
    reading = read_article(parse_text(f"Kabar contoh\n2025-11-20\n{case['text']}", "contoh.txt"))
    found = {official.name: [held.office_id for held in official.offices] for official in reading.officials}
    assert found == case["officials"]
    assert all(
        reading.article.text[start:end].endswith(official.name)
        for official in reading.officials
        for start, end in official.mentions
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [("Kapolsek Contohsari", "Polsek Contohsari"), ("Perdana Menteri Israel", "Pemerintah Israel")],
)
def test_an_office_is_of_its_body(title: str, body: str) -> None:
    match = load_world().parse_office(title)
    assert match is not None
    assert match.agency_name == body


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'Ketua DPRD Medan Pajarudinnoor mengatakan pasar itu akan dibuka. "Kami senang sekali," kata Pajarudinnor.',
            ["Pajarudinnoor", "Pajarudinnoor"],
        ),
        ("Camat Sukasari Titiek Wulandari hadir. Menurut Titek, pasar itu akan dibuka.", ["Titiek Wulandari"]),
        ("Camat Sukasari Rina Wulandari hadir. Menurut Rini Wulandari, pasar itu akan dibuka.", ["Rini Wulandari"]),
    ],
)
def test_a_letter_wrong_is_the_same_person(text: str, speakers: list[str]) -> None:
    reading = read_article(parse_text(f"Kabar contoh\n2025-11-20\n{text}", "contoh.txt"))
    assert [statement.speaker for statement in reading.statements] == speakers


def _opening_of_the_market(cue: str) -> tuple[Statement, ...]:
    """What is read in an article whose speaker and cue are given."""
    story = f"Kabar contoh\n2025-11-20\n{cue} pasar itu akan dibuka besok pagi."
    return read_article(parse_text(story, "contoh.txt")).statements


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Menteri Pertahanan Israel, Israel Wulan, mengatakan", "Kementerian Pertahanan Israel"),
        ("Polda Jawa Timur berdiri. Kapolda Irjen Nanang Harjo mengatakan", "Polda Jawa Timur"),
        ("Presiden Komisaris PT Contoh Jaya Budi Harjo mengatakan", "PT Contoh Jaya"),
        ("Koordinator Wilayah BGN Lampung Budi Harjo mengatakan", "BGN"),
        ("Menteri Transportasi Israel Miri Wulan mengatakan", "Kementerian Transportasi Israel"),
        ("Staf Khusus Menteri Pertahanan Budi Harjo mengatakan", "Kementerian Pertahanan"),
    ],
)
def test_the_body_an_office_speaks_for(text: str, agency: str) -> None:
    assert [statement.agency for statement in _opening_of_the_market(text)] == [agency]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kapolda Jawa Timur hadir. Kapolda Irjen Nanang Harjo mengatakan", "Kapolda Jawa Timur"),
        ("Kapolda Jawa Timur dan Kapolda Bali hadir. Kapolda Irjen Nanang Harjo mengatakan", "Kapolda"),
        ("Presiden Utopia hadir. Bupati Budi Harjo mengatakan", "Bupati"),
    ],
)
def test_an_office_is_told_in_full(text: str, office: str) -> None:
    assert [statement.office for statement in _opening_of_the_market(text)] == [office]
