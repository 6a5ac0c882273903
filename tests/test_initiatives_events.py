"""Initiatives by pattern and events with their roles, on texts of our own with invented officials."""

import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
import yaml

from graph.model import Agency, Article, Block, Event, Moment, Official, Span
from graph.recognise.events import find_events
from graph.recognise.initiatives import InitiativeIndex, find_initiatives, short_name

HERE = Path(__file__).parent / "language_cases"
CASES = yaml.safe_load((HERE / "initiatives.yaml").read_text(encoding="utf-8"))["cases"]
PUBLISHED = Moment("2025-09-19")


class SmallWorld:
    """A world that knows one initiative, IKC, and one body."""

    initiatives: ClassVar[dict[str, Any]] = {
        "ikc": SimpleNamespace(name="Ibu Kota Contoh", acronym="IKC", kind="project")
    }

    def find(self, text: str) -> list[Any]:
        forms = {"IKC": ("initiative", "ikc"), "Kementerian Reformasi Contoh": ("agency", "krc")}
        hits = [
            SimpleNamespace(start=at, end=at + len(form), kind=kind, keys=(key,))
            for form, (kind, key) in forms.items()
            for at in range(len(text))
            if text.startswith(form, at)
        ]
        return sorted(hits, key=lambda hit: hit.start)


def index(text: str) -> InitiativeIndex:
    span = Span(0, len(text))
    article = Article(key="k", source="s", text=text, blocks=(Block(span, "body", (span,)),))
    return find_initiatives(article, SmallWorld())


def place(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_initiatives_by_pattern(case: dict[str, Any]) -> None:
    found = {entity.id: short_name(entity) for entity in index(case["text"]).entities}
    assert found == case["found"], case.get("why", "")


def test_a_known_one_keeps_its_key_and_nothing_is_found_inside_a_body() -> None:
    found = index("IKC dibangun, kata Kementerian Reformasi Contoh.").entities
    assert [(entity.id, entity.known, entity.acronym) for entity in found] == [("ikc", True, "IKC")]


def test_a_pointer_means_the_last_one_of_its_kind() -> None:
    text = "Perpres Nomor 7 Tahun 2025 mengatur IKC. Beleid tersebut dipuji."
    assert index(text).about(place(text, "Beleid tersebut dipuji")) == ("perpres-7-2025",)


def test_a_span_that_names_none_is_about_the_one_in_mind_unless_it_is_far() -> None:
    near = "IKC dibangun. Warga senang."
    far = f"IKC dibangun. {'Kabar lain. ' * 200}Warga senang."
    assert index(near).about(place(near, "Warga senang")) == ("ikc",)
    assert index(near).about(place(near, "Warga senang"), inherit=False) == ()
    assert index(far).about(place(far, "Warga senang")) == ()


def events(text: str) -> tuple[Event, ...]:
    names = {"sari": "Sari Wulandari", "budi": "Budi Raharja"}
    people = [
        Official(key, name, mentions=tuple(Span(*match.span()) for match in re.finditer(name, text)))
        for key, name in names.items()
    ]
    body = "Rumah Sakit Contoh"
    bodies = [Agency("rs", body, mentions=(place(text, body),))] if body in text else []
    cuts = [-1, *(at for at, sign in enumerate(text) if sign == "." and text[at : at + 2] != ".0"), len(text)]
    sentences = [Span(a + 1, b + 1) for a, b in pairwise(cuts) if b > a + 1]
    return find_events(text, sentences, people, bodies, [], PUBLISHED)


def test_a_span_far_behind_is_about_what_the_headline_names() -> None:
    head, filler = "Warga menyambut IKC", "Warga desa menanam padi di sawah bersama. " * 40
    text = f"{head}\nKata Sari, IKC siap. {filler}Warga senang."
    spans = (Span(0, len(head)), Span(len(head) + 1, len(text)))
    blocks = (Block(spans[0], "headline", (spans[0],)), Block(spans[1], "body", (spans[1],)))
    article = Article(key="a", source="a.txt", text=text, headline=head, published=PUBLISHED, blocks=blocks)
    at = text.index("Warga senang")
    assert find_initiatives(article, SmallWorld()).about(Span(at, at + 12)) == ("ikc",)


def test_a_meeting_has_host_guest_place_day_and_topic() -> None:
    text = (
        "Menteri Urusan Contoh Sari Wulandari menerima audiensi Gubernur Contoh Budi Raharja di Kantor Contoh, Jakarta,"
        " Rabu (17/9/2025). Pertemuan tersebut membahas penataan arsip daerah."
    )
    (event,) = events(text)
    assert (event.kind, event.host, event.participants) == ("meeting", "sari", ("sari", "budi"))
    assert (event.place, event.date, event.topic) == ("Kantor Contoh, Jakarta", "2025-09-17", "penataan arsip daerah")


def test_a_visit_has_the_body_for_host() -> None:
    (event,) = events("Sari Wulandari mengunjungi Rumah Sakit Contoh, Kamis (18/9/2025).")
    assert (event.kind, event.host, event.date) == ("visit", "rs", "2025-09-18")


@pytest.mark.parametrize(
    "text",
    [
        "Sari Wulandari akan bertemu Budi Raharja pekan depan.",
        "Sari Wulandari berharap dapat menemui Budi Raharja.",
        '"Saya bertemu Budi Raharja kemarin," kata Sari Wulandari.',
        "Warga bertemu di pasar.",
        "Sari Wulandari memuji rapat koordinasi.",
    ],
)
def test_wishes_plans_quotations_and_nameless_events_are_none(text: str) -> None:
    assert events(text) == ()
