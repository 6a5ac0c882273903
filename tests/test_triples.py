"""What the quads must always be, whatever an article says."""

import unicodedata
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

from graph.gazetteer.known import Agency, Initiative, Office, Person, Responsibility, Tenure
from graph.model import Reading
from graph.namespaces import PREFIXES
from graph.resolve import Inconsistency, Inferred, Judgements, Link, Resolution, UnsurePair, resolve
from graph.triples import text
from graph.triples import vocabulary as v
from graph.triples.names import Names
from graph.triples.quads import lines, quads
from graph.triples.tenures import review_lines


def ask(store: Store, query: str) -> list[tuple[str | None, ...]]:
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return [tuple(one.value if one else None for one in row) for row in found]


def load(batches: Any) -> Store:
    from graph.store import load_lines, memory_store

    store = memory_store()
    load_lines(store, batches)
    return store


def test_no_triple_stands_in_two_graphs(sample_store: Store) -> None:
    where = defaultdict(set)
    for quad in sample_store:
        where[quad.triple].add(quad.graph_name)
    assert [triple for triple, names in where.items() if len(names) > 1] == []


def test_there_is_no_blank_node(sample_store: Store) -> None:
    terms = {type(term).__name__ for quad in sample_store for term in (quad.subject, quad.object, quad.graph_name)}
    assert terms == {"NamedNode", "Literal", "DefaultGraph"}


def test_every_node_pointed_to_has_a_type(sample_store: Store) -> None:
    base = "https://w3id.org/jejak/id/"
    typed = {str(quad.subject) for quad in sample_store.quads_for_pattern(None, NamedNode(v.TYPE), None)}
    pointed = {str(quad.object) for quad in sample_store if str(quad.object).startswith(f"<{base}")}
    assert pointed - typed == set()


def test_every_term_is_in_the_vocabulary(sample_store: Store) -> None:
    known = {value for name, value in vars(v).items() if name.isupper() and isinstance(value, str)}
    used = {quad.predicate.value for quad in sample_store}
    used |= {quad.object.value for quad in sample_store.quads_for_pattern(None, NamedNode(v.TYPE), None)}
    assert used - known == set()


def test_the_words_are_the_articles(sample_store: Store, sample_readings: tuple[Reading, ...]) -> None:
    texts = {reading.article.key: reading.article.text for reading in sample_readings}
    rows = ask(
        sample_store,
        """SELECT ?article ?exact ?start ?end { ?s jejak:text ?exact ; jejak:article ?article ; oa:hasSelector ?place .
        ?s a jejak:Statement . ?place oa:start ?start ; oa:end ?end }""",
    )
    assert len(rows) == 12  # ten statements, two of them in two places
    for article, exact, start, end in rows:
        assert texts[str(article).rsplit("/", 1)[-1]][int(start or 0) : int(end or 0)] == exact


def test_a_body_pasted_twice_is_one_statement_with_two_places(sample_store: Store) -> None:
    rows = ask(
        sample_store,
        """SELECT ?s (COUNT(?place) AS ?n) { ?s a jejak:Statement ; oa:hasSelector ?place .
        ?place a oa:TextPositionSelector } GROUP BY ?s HAVING (COUNT(?place) > 1)""",
    )
    assert [n for _, n in rows] == ["2", "2"]


def test_quote_selectors_keep_their_neighbourhood_short(sample_store: Store) -> None:
    for (words,) in ask(sample_store, "SELECT ?w { ?q oa:prefix|oa:suffix ?w }"):
        assert 0 < len(words or "") <= 40


def test_the_effective_date_falls_back_to_the_publication(sample_store: Store) -> None:
    rows = ask(
        sample_store,
        "SELECT ?s ?on { ?s a jejak:Statement ; jejak:article/jejak:publishedOn ?on ; jejak:effectiveDate ?on }",
    )
    assert len(rows) == 7


def test_a_repeated_run_gives_the_same_lines(sample_readings: tuple[Reading, ...], empty_world: Any) -> None:
    def run() -> list[list[str]]:
        resolution = resolve(sample_readings, empty_world, Judgements())
        return list(lines(sample_readings, resolution, empty_world))

    assert run() == run()


def test_quads_are_the_lines(sample_readings: tuple[Reading, ...], empty_world: Any) -> None:
    resolution = resolve(sample_readings, empty_world, Judgements())
    text_lines = "".join(line for batch in lines(sample_readings, resolution, empty_world) for line in batch)
    again = set(parse(text_lines, format=RdfFormat.N_QUADS))
    assert set(quads(sample_readings, resolution, empty_world)) == again


def test_the_base_can_be_another(sample_readings: tuple[Reading, ...], empty_world: Any) -> None:
    resolution = resolve(sample_readings, empty_world, Judgements())
    subjects = {
        q.subject.value for q in quads(sample_readings, resolution, empty_world, base="https://contoh.example/")
    }
    assert all(one.startswith("https://contoh.example/") for one in subjects)


def test_a_copy_points_to_what_it_reprints(sample_readings: tuple[Reading, ...], empty_world: Any) -> None:
    first, second = sample_readings[0].article.key, sample_readings[1].article.key
    store = load(lines(sample_readings, Resolution(), empty_world, copies={second: first}))
    rows = ask(store, "SELECT ?a ?b { ?a jejak:copyOf ?b }")
    assert [tuple(str(one).rsplit("/", 1)[-1] for one in row) for row in rows] == [(second, first)]


def test_unresolved_ids_still_get_a_label(sample_readings: tuple[Reading, ...], empty_world: Any) -> None:
    store = load(lines(sample_readings, Resolution(), empty_world))
    assert ("Sari Wulandari",) in ask(store, "SELECT ?l { ?o a jejak:Official ; rdfs:label ?l }")


def test_what_the_world_knows_is_said_with_its_source(compose: Any, say: Any, empty_world: Any) -> None:
    reading = compose("Judul", [say("Layanan siap", about=("Layanan Satu Pintu Contoh",))], published="2031-01-01")
    ministry, office = "kementerian-urusan-contoh", "menteri-urusan-contoh"
    empty_world.agencies = {
        ministry: Agency(
            key=ministry,
            name="Kementerian Urusan Contoh",
            kind="ministry",
            acronym="KUC",
            predecessors=("kementerian-lama",),
            valid_from="2030-10",
            wikidata="Q1",
            source="Keppres",
        ),
        "kementerian-lama": Agency(
            key="kementerian-lama",
            name="Kementerian Lama",
            kind="ministry",
            valid_until="2030",
            successors=(ministry,),
            source="Keppres",
        ),
    }
    empty_world.offices = {office: Office(key=office, title="Menteri Urusan Contoh", agency=ministry, source="Keppres")}
    empty_world.persons = {"tono": Person(key="tono", name="Tono Contoh", source="Keppres")}
    empty_world.tenures = (Tenure(person="tono", office=office, start="2029-02", end="2030-02", source="Keppres"),)
    one_door = "layanan-satu-pintu-contoh"
    empty_world.initiatives = {
        one_door: Initiative(
            key=one_door,
            name="Layanan Satu Pintu Contoh",
            name_en="One Door",
            basis=("perpres-contoh",),
            responsible=(Responsibility(office=office, start="2030"),),
            source="Perpres",
        ),
        "perpres-contoh": Initiative(key="perpres-contoh", name="Perpres Contoh", kind="regulation", source="JDIH"),
    }
    store = load(lines([reading], Resolution(), empty_world))
    assert ask(store, "SELECT ?until { ?a jejak:successor ?b ; jejak:validUntil ?until . ?b jejak:acronym 'KUC' }") == [
        ("2030-12-31",)
    ]
    assert ask(
        store,
        """SELECT ?n ?s ?e ?p
        { ?t org:member/rdfs:label ?n ; jejak:start ?s ; jejak:end ?e ; jejak:precision ?p }""",
    ) == [("Tono Contoh", "2029-02-01", "2030-02-28", "month")]
    assert ask(
        store,
        """SELECT ?l { ?r jejak:initiative ?i ; jejak:responsibleOffice/org:postIn ?m .
        ?i skos:prefLabel ?l FILTER(LANG(?l) = 'en') }""",
    ) == [("One Door",)]
    assert ask(
        store,
        """SELECT ?l ?s { ?i jejak:basedOn ?r . ?r a jejak:Regulation ; rdfs:label ?l .
        ?e jejak:to ?r ; jejak:relation jejak:basedOn ; dcterms:source ?s }""",
    ) == [("Perpres Contoh", "Perpres")]


def test_an_inferred_speaker_is_marked(compose: Any, say: Any, empty_world: Any) -> None:
    reading = compose("Judul", [say("Kami siap", ("Menteri Urusan Contoh", None, None))], published="2031-01-01")
    key = reading.article.key
    inferred = Inferred(
        article=key,
        local="menteri-urusan-contoh",
        office="menteri-urusan-contoh",
        person="sari-wulandari",
        on="2031-01-01",
        confidence=0.8,
        source="Keppres",
    )
    store = load(lines([reading], Resolution(inferred=(inferred,)), empty_world))
    rows = ask(
        store,
        """SELECT ?who ?office ?c
        { ?s jejak:speaker ?who ; jejak:inferredFrom ?office ; jejak:inferenceConfidence ?c }""",
    )
    assert [(str(who).rsplit("/", 2)[-2:], str(office).rsplit("/", 2)[-2:], c) for who, office, c in rows] == [
        (["official", "sari-wulandari"], ["office", "menteri-urusan-contoh"], "0.8")
    ]


def test_doubts_judgements_and_inconsistencies_are_nodes() -> None:
    doubt = Link(kind="person", left="sari@a1", right="sari@a2", verdict="unsure", score=0.5, features=("same-name",))
    judged = Link(kind="person", left="sari@a1", right="gazetteer:sari-w", verdict="same", score=1, by="Wulan")
    lost = Link(kind="person", left="gone@a9", right="sari@a1", verdict="same", score=1, by="Wulan")
    resolution = Resolution(
        unsure=(UnsurePair(kind="person", left="sari-w", right="sari-x", link=doubt),),
        links=(judged, lost, Link(kind="person", left="a@1", right="b@2", verdict="same", score=1)),
        inconsistencies=(Inconsistency(rule="two-holders", message="Dua pejabat", tenures=("t1", "t2")),),
        index={("person", "a1", "sari"): "sari-w"},
    )
    store = load([review_lines(resolution, Names(resolution))])
    assert sorted(
        ask(store, "SELECT ?by ?score { ?c a jejak:Comparison ; jejak:decidedBy ?by ; jejak:score ?score }")
    ) == [
        ("Wulan", "1"),
        ("score", "0.5"),
    ]
    assert len(ask(store, "SELECT ?t { ?i a jejak:Inconsistency ; jejak:concerns ?t }")) == 2


@given(st.text())
def test_any_text_is_a_literal(words: str) -> None:
    (quad,) = parse(f"<urn:s> <urn:p> {text.quoted(words)} .", format=RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, Literal)
    assert quad.object.value == unicodedata.normalize("NFC", words)


@given(st.text(alphabet=st.characters(codec=None, categories=["Cs"]), min_size=1, max_size=3))
def test_half_characters_become_the_replacement_character(words: str) -> None:
    assert text.quoted(words) == f'"{"�" * len(words)}"'


@settings(max_examples=200)
@given(st.one_of(st.text(), st.text().map(lambda t: f"https://kabar.example/{t}"), st.text().map("http://{}".format)))
def test_any_address_is_an_iri_or_nothing(url: str) -> None:
    term = text.address(url)
    if term is not None:
        list(parse(f"<urn:s> <urn:p> {term} .", format=RdfFormat.N_TRIPLES))
        assert term.startswith(("<http://", "<https://"))


@pytest.mark.parametrize(
    ("url", "term"),
    [
        ("https://kabar.example/a b?q=<x>", "<https://kabar.example/a%20b?q=%3Cx%3E>"),
        ("https://kabar.example/100%", "<https://kabar.example/100%25>"),
        ("https://kabar.example/a%20b", "<https://kabar.example/a%20b>"),
        ("https://kabar.example/#a#b", "<https://kabar.example/#a%23b>"),
        ("https://berita-é.example/", "<https://xn--berita--hya.example/>"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("https://kabar.example:99999/", None),
        ("https://kabar .example/", None),
        ("//kabar.example/1", None),
        (None, None),
    ],
)
def test_addresses(url: str | None, term: str | None) -> None:
    assert text.address(url) == term


@given(st.floats())
def test_any_number_is_a_decimal_or_nothing(number: float) -> None:
    term = text.decimal(number)
    assert term is None or "e" not in term.split('"')[1].lower()


@pytest.mark.parametrize("bad", ["", "besok", "2025-13-01", "2025-02-30", "0000-01-01"])
def test_what_is_no_day_is_not_written(bad: str) -> None:
    assert text.day(bad) is None
    assert text.moment(bad) is None


def test_hostile_words_stay_words(sample_store: Store) -> None:
    (row,) = ask(
        sample_store, "SELECT ?t { ?s jejak:mode <https://w3id.org/jejak/concept/mode/uncued> ; jejak:text ?t }"
    )
    assert "</script>" in str(row[0])
    assert "\x0b" in str(row[0])
