"""Each rule finds its example and leaves its counter-example alone; every rule that speaks has an entry."""

import re
from pathlib import Path

import pytest

from graph.article import parse_text
from graph.attribute import read_article
from graph.lexicon.cues import Cue, cue_lexicon
from graph.lexicon.rules import Rule, rules, told
from graph.model import Reading

PACKAGE = Path(__file__).resolve().parent.parent / "graph" / "attribute"
# A rule's name in code: the fifth argument of reported(), or written out with its mode.
NAMES = re.compile(r'"(?:direct|indirect|partial|uncued)\.([a-z-]+)"|(?:span|content|before), "([a-z-]+)", 0\.')


def read(text: str) -> Reading:
    return read_article(parse_text(f"Kabar contoh\n2025-06-10\n{text}", "contoh.txt"))


def found(reading: Reading, name: str) -> list[tuple[str, str]]:
    """The words and speakers of the statements that the rule found."""
    text = reading.article.text
    return [
        (text[slice(*statement.places[0])], statement.speaker)
        for statement in reading.statements
        if statement.rule.partition(".")[2] == name
    ]


@pytest.mark.parametrize(("name", "rule"), rules().items(), ids=lambda part: part if isinstance(part, str) else "")
def test_a_rule_finds_its_example(name: str, rule: Rule) -> None:
    assert (rule.example.words, rule.example.speaker) in found(read(rule.example.text), name)


@pytest.mark.parametrize(("name", "rule"), rules().items(), ids=lambda part: part if isinstance(part, str) else "")
def test_a_rule_leaves_its_counter_example_alone(name: str, rule: Rule) -> None:
    assert found(read(rule.counter), name) == []


def test_every_rule_in_the_code_has_an_entry() -> None:
    named = {
        one or two for file in PACKAGE.glob("*.py") for one, two in NAMES.findall(file.read_text(encoding="utf-8"))
    }
    assert named - set(rules()) == set()
    assert len(named) > len(rules()) / 2


def test_the_entry_of_a_statement_is_found_by_its_rule() -> None:
    assert told("partial.subject-cue") is rules()["subject-cue"]
    assert told("direct.of-another-reader") is None


SAID = {
    "any": "layanan itu sudah berjalan di daerah",
    "clause": "layanan itu sudah berjalan di daerah",
    "figure": "layanan itu sebanyak 12 unit",
    "bahwa": "bahwa layanan itu sudah berjalan di daerah",
    "request": "warga agar mencoba layanan itu",
}
ACTIVE = [cue for cue in cue_lexicon().active.values() if cue.takes != "never"]


@pytest.mark.parametrize("cue", ACTIVE, ids=lambda cue: cue.active)
def test_a_cue_reports_what_its_entry_takes(cue: Cue) -> None:
    reading = read(f"Menteri Urusan Contoh Sari Wulandari {cue.active} {SAID[cue.takes]}.")
    assert [(s.speaker, s.cue) for s in reading.statements] == [("Sari Wulandari", cue.active)]


@pytest.mark.parametrize("word", cue_lexicon().post)
def test_a_word_beside_a_quotation_names_the_speaker(word: str) -> None:
    reading = read(f'"Layanan itu sudah berjalan di semua daerah," {word} Menteri Urusan Contoh Sari Wulandari.')
    assert [(s.speaker, s.mode) for s in reading.statements] == [("Sari Wulandari", "direct")]
