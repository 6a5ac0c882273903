"""The documentation page: every term, both languages, well-formed, nothing from outside."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.export.ontology_page import load, main, page
from graph.namespaces import ONTOLOGY
from graph.triples import vocabulary as v

VOID = {"meta", "br"}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [str(found["id"])] if "id" in found else []
        self.links += [str(found[name]) for name in ("href", "src") if name in found]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def text() -> str:
    return page(load())


@pytest.fixture(scope="module")
def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def test_every_term_has_its_anchor_once(read: Reader) -> None:
    assert {one.removeprefix(ONTOLOGY) for one in v.own_terms()} <= set(read.ids)
    assert len(read.ids) == len(set(read.ids))


def test_it_is_well_formed_and_every_link_stays_inside(read: Reader) -> None:
    assert read.open == []
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert all(link.startswith("#") for link in read.links)


def test_it_is_the_same_every_time(text: str) -> None:
    assert page(load()) == text


def test_the_page_in_output_is_that_of_the_ontology(text: str) -> None:
    kept = Path(__file__).parents[1] / "output" / "ontology.html"
    assert kept.read_text(encoding="utf-8") == text, "python -m graph.export.ontology_page writes it anew"


def test_the_contents_lead_to_every_class_and_a_class_to_its_properties(text: str, read: Reader) -> None:
    contents = text[text.index("<nav") : text.index("</nav>")]
    assert all(f'href="#{one}"' in contents for one in ("Statement", "about", "effectiveDate", "scheme-kind"))
    statement = text[text.index('<article id="Statement">') :].partition("</article>")[0]
    assert 'href="#speaker"' in statement
    assert "apache.org/licenses" in text
    assert "classes" in read.ids


def test_words_are_escaped() -> None:
    store = load()
    store.add(Quad(NamedNode(v.STATEMENT), NamedNode(v.COMMENT), Literal("<script>alert(1)</script>", language="en")))
    assert "<script" not in page(store)


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "a" / "ontology.html")])
    assert "wrote" in capsys.readouterr().err
    assert (tmp_path / "a" / "ontology.html").read_text(encoding="utf-8").startswith("<!doctype html>")
