"""The tables of what is not the story: every rule catches its example and leaves its counter-example alone."""

import re

import pytest

from graph.article.inline import split_noise
from graph.article.lines import cut_lines
from graph.article.outlets import DEFAULT, OUTLETS, Outlet, outlet_in_text, outlet_of_address, outlet_of_name
from graph.article.roles import line_roles
from graph.article.rules import Inline, Rule, inline_rules, line_rules
from graph.model import Span

OWN = [(outlet, rule) for outlet in OUTLETS for rule in outlet.lines]


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_rule_catches_its_example_and_no_other_rule_does_first(rule: Rule) -> None:
    first = next(other for other in line_rules() if re.match(other.begins, rule.example))
    assert first.name == rule.name
    assert line_roles(cut_lines(rule.example), DEFAULT) == [rule.role]


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_rule_leaves_its_counter_example_to_the_story(rule: Rule) -> None:
    assert line_roles(cut_lines(rule.counter), DEFAULT) == ["body"]


@pytest.mark.parametrize(("outlet", "rule"), OWN, ids=[rule.name for _, rule in OWN])
def test_an_outlets_rule_catches_its_example(outlet: Outlet, rule: Rule) -> None:
    assert line_roles(cut_lines(rule.example), outlet) == [rule.role]


@pytest.mark.parametrize("rule", inline_rules(), ids=lambda rule: rule.name)
def test_inline_noise_is_cut_out_and_the_story_is_left(rule: Inline) -> None:
    assert rule.needs in rule.example
    pieces = split_noise(rule.example, Span(0, len(rule.example)), (rule,), also=False)
    assert [rule.example[start:end] for (start, end), role in pieces if role == "body"] == list(rule.leaves)


def test_names_are_unique() -> None:
    names = [rule.name for rule in (*line_rules(), *(rule for _, rule in OWN))]
    assert len(names) == len(set(names))
    assert len({rule.name for rule in inline_rules()}) == len(inline_rules())


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_an_outlet_is_found_by_its_address_and_its_name(outlet: Outlet) -> None:
    assert outlet_of_address(f"https://www.{outlet.hosts[0]}/berita/1") is outlet
    assert outlet_of_name(outlet.hosts[0]) is outlet
    assert outlet_of_name(outlet.name.upper()) is outlet


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Judul\n\nNusantara (ANTARA) - Rapat dikutip dari detikcom.", "ANTARA"),
        ("Judul\n\nRapat itu dilansir dari CNN Indonesia.", ""),
        ("Judul\n10 Juni 2025 |04:01 WIB\nRapat.", "Okezone"),
        ("Judul\n2025-10-29\nRapat, kata dia dalam rilis yang diterima Kompas.com, Rabu.", "Kompas.com"),
    ],
)
def test_an_outlet_is_found_by_marks_that_are_its_own(text: str, name: str) -> None:
    assert outlet_in_text(text).name == name


def test_a_lookalike_host_is_not_the_outlet() -> None:
    assert outlet_of_address("https://notdetik.com/1") is DEFAULT
    assert outlet_of_address("https://detik.com.example/1") is DEFAULT
    assert outlet_of_address("http://[") is DEFAULT
