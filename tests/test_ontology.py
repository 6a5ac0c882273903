"""The ontology says what the code uses and no more; no classic pitfall; every scheme bilingual."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from graph.ledger import ChangeKind
from graph.model import Certainty, EventKind, Kind, Mode, OfficeStatus, TargetRelation
from graph.namespaces import CONCEPT, ONTOLOGY, PREFIXES
from graph.resolve import Verdict
from graph.resources import ontology_dir
from graph.triples import vocabulary as v

LICENSE = NamedNode(PREFIXES["dcterms"] + "license")
KEYS = {
    "kind": Kind,
    "mode": Mode,
    "certainty": Certainty,
    "status": OfficeStatus,
    "relation": TargetRelation,
    "change": ChangeKind,
    "event": EventKind,
    "verdict": Verdict,
}


@pytest.fixture(scope="module")
def store() -> Store:
    found = Store()
    for path in [ontology_dir() / "policy.ttl", *sorted((ontology_dir() / "concepts").glob("*.ttl"))]:
        found.load(path=str(path), format=RdfFormat.TURTLE)
    return found


def declared(store: Store) -> set[str]:
    types = ("owl#Class", "owl#ObjectProperty", "owl#DatatypeProperty")
    quads = [quad for quad in store if quad.predicate.value == v.TYPE and str(quad.object)[1:-1].endswith(types)]
    return {str(quad.subject)[1:-1] for quad in quads}


def texts(store: Store, node: str, predicate: str) -> dict[str, str]:
    quads = store.quads_for_pattern(NamedNode(node), NamedNode(predicate), None)
    return {quad.object.language or "": quad.object.value for quad in quads if isinstance(quad.object, Literal)}


def test_every_term_of_the_code_is_declared_and_none_besides(store: Store) -> None:
    assert declared(store) == set(v.own_terms())


def test_every_term_has_label_and_comment_in_both_languages(store: Store) -> None:
    lacking = [
        (term, what)
        for term in declared(store)
        for what in (v.LABEL, v.COMMENT)
        if set(texts(store, term, what)) != {"id", "en"}
    ]
    assert lacking == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_two_terms_of_one_sort_have_one_label(store: Store, language: str) -> None:
    sorts = {term: term.rsplit("#", 1)[-1][0].isupper() for term in declared(store)}
    labels = Counter((texts(store, term, v.LABEL)[language].casefold(), sort) for term, sort in sorts.items())
    assert [label for label, count in labels.items() if count > 1] == []


def test_every_class_has_a_note_and_an_example(store: Store) -> None:
    skos = PREFIXES["skos"]
    lacking = [
        term
        for term in v.CLASSES
        if not (texts(store, term, f"{skos}scopeNote") and texts(store, term, f"{skos}example"))
    ]
    assert lacking == []


def test_terms_point_only_to_declared_terms(store: Store) -> None:
    terms = [term for quad in store for term in (quad.subject, quad.object) if isinstance(term, NamedNode)]
    named = {term.value for term in terms}
    assert {one for one in named if one.startswith(ONTOLOGY)} - declared(store) == set()


def test_the_ontology_and_each_scheme_have_a_licence_and_a_version(store: Store) -> None:
    ontology = ONTOLOGY.rstrip("#")
    assert list(store.quads_for_pattern(NamedNode(ontology), LICENSE, None))
    assert list(store.quads_for_pattern(NamedNode(ontology), NamedNode(PREFIXES["owl"] + "versionIRI"), None))
    for scheme in v.SCHEMES:
        assert list(store.quads_for_pattern(NamedNode(CONCEPT + scheme), LICENSE, None)), scheme


def test_an_inverse_is_said(store: Store) -> None:
    inverse = NamedNode(PREFIXES["owl"] + "inverseOf")
    assert list(store.quads_for_pattern(NamedNode(v.PREDECESSOR), inverse, NamedNode(v.SUCCESSOR)))


@pytest.mark.parametrize("scheme", v.SCHEMES)
def test_schemes_hold_exactly_the_models_values_in_both_languages(store: Store, scheme: str) -> None:
    quads = store.quads_for_pattern(None, NamedNode(v.IN_SCHEME), NamedNode(CONCEPT + scheme))
    concepts = {str(quad.subject)[1:-1] for quad in quads}
    assert {one.rsplit("/", 1)[-1] for one in concepts} == set(get_args(KEYS[scheme]))
    for one in concepts:
        assert set(texts(store, one, v.PREF_LABEL)) == set(texts(store, one, v.DEFINITION)) == {"id", "en"}


def test_rules_shapes_and_queries_use_only_declared_terms(store: Store) -> None:
    room = Path(v.__file__).parents[1]
    files = [*ontology_dir().glob("rules/*.rq"), *ontology_dir().glob("shapes/*.ttl"), *room.glob("query/queries/*.rq")]
    known = {one.removeprefix(ONTOLOGY) for one in declared(store)}
    for path in files:
        used = set(re.findall(r"(?<![\w-])jejak:([A-Za-z]+)", path.read_text(encoding="utf-8")))
        assert used - known == set(), path.name


def test_there_is_an_example_a_class() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ontology_dir() / "examples").glob("*.ttl")))
    assert [one for one in v.CLASSES if f"jejak:{one.removeprefix(ONTOLOGY)}" not in text] == []


def test_every_term_is_written_by_some_room_or_rule() -> None:
    room = Path(v.__file__).parents[1]
    code = "".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py") if path.name != "vocabulary.py")
    rules = "".join(path.read_text(encoding="utf-8") for path in ontology_dir().glob("rules/*.rq"))
    names = {name: value for name, value in vars(v).items() if name.isupper() and isinstance(value, str)}
    own = {name: value.removeprefix(ONTOLOGY) for name, value in names.items() if value.startswith(ONTOLOGY)}
    written = {term for name, term in own.items() if re.search(rf"\bv\.{name}\b", code) or f"jejak:{term} " in rules}
    assert set(own.values()) - written == set()
