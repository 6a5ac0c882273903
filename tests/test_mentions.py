"""Persons, posts and bodies in a sentence: tests/language_cases/mentions.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.gazetteer import load_world
from graph.recognise.bodies import Bodies
from graph.recognise.mention import Mention
from graph.recognise.people import find_mentions
from graph.recognise.scene import scene_of
from graph.segment import tokenise

CASES = yaml.safe_load((Path(__file__).parent / "language_cases" / "mentions.yaml").read_text(encoding="utf-8"))


def mentions(text: str) -> list[Mention]:
    known = [(h.start, h.end, h.kind, h.keys[0]) for h in load_world().find(text)]
    return find_mentions(scene_of(text, tokenise(text, 0, len(text)), known))


@pytest.mark.parametrize("case", CASES["mentions"], ids=lambda case: case["text"][:50])
def test_persons_and_their_posts(case: dict[str, Any]) -> None:
    people = [m for m in mentions(case["text"]) if m.kind == "person"]
    strong = [[m.name, [[t.text, t.status] for t in m.titles]] for m in people if not m.weak]
    assert strong == case["persons"]
    assert [m.name for m in people if m.weak] == case.get("weak", [])


@pytest.mark.parametrize("case", CASES["bodies"], ids=lambda case: case["text"][:50])
def test_bodies_of_an_article(case: dict[str, Any]) -> None:
    bodies = Bodies(load_world())
    bodies.add(mentions(case["text"]))
    assert [agency.name for agency in bodies.agencies()] == case["found"]


@pytest.mark.parametrize("case", CASES["posts"], ids=lambda case: case["text"][:50])
def test_the_body_of_a_post(case: dict[str, Any]) -> None:
    found = mentions(case["text"])
    bodies = Bodies(load_world())
    bodies.add(found)
    title = next(m.titles[0] for m in found if m.titles)
    named = bodies.of_title(title.text)
    assert (named[0] if named else None) == case["body"]
