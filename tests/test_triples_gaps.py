"""What nodes lack, marked from the lines of a graph."""

from typing import Any

import pytest

from graph.namespaces import ONTOLOGY, PREFIXES
from graph.triples.gaps import Gaps

ID = "https://w3id.org/jejak/id/"
TYPE = f"{PREFIXES['rdf']}type"
LABEL = f"{PREFIXES['rdfs']}label"


def line(subject: str, predicate: str, term: str) -> str:
    iri = predicate if predicate.startswith("http") else ONTOLOGY + predicate
    shown = term if term.startswith('"') else f"<{ID}{term}>" if not term.startswith("http") else f"<{term}>"
    return f"<{ID}{subject}> <{iri}> {shown} .\n"


def marks(*rows: tuple[str, str, str]) -> list[str]:
    gaps = Gaps()
    gaps.see([line(*row) for row in rows])
    return [
        mark.removeprefix(f"<{ID}").replace(f"> <{ONTOLOGY}lacks>", "").removesuffix(" .\n") for mark in gaps.marks()
    ]


OFFICE = [("office/a", TYPE, f"{ONTOLOGY}Office"), ("office/a", LABEL, '"Menteri Contoh"')]
OFFICIAL = [("official/s", TYPE, f"{ONTOLOGY}Official"), ("official/s", LABEL, '"Sari"')]
TENURE = [
    ("tenure/t", TYPE, f"{ONTOLOGY}Tenure"),
    ("tenure/t", f"{PREFIXES['org']}member", "official/s"),
    ("observation/o", TYPE, f"{ONTOLOGY}Observation"),
]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(OFFICE, [], id="whole"),
        pytest.param(OFFICE[:1], ['office/a "label"'], id="no label"),
        pytest.param([*OFFICIAL, *TENURE], ['tenure/t "evidence"'], id="a tenure that nothing shows"),
        pytest.param([*OFFICIAL, *TENURE, ("observation/o", "tenure", "tenure/t")], [], id="a tenure that is seen"),
        pytest.param(
            [*OFFICIAL, *TENURE, ("tenure/t", f"{PREFIXES['dcterms']}source", '"Keppres"')], [], id="a tenure of record"
        ),
        pytest.param([("statement/x", "speaker", "official/s"), *OFFICIAL], ['statement/x "type"'], id="no type"),
        pytest.param([("change/c", TYPE, f"{ONTOLOGY}Change"), ("change/c", "after", "statement/gone")],
                     ['change/c "evidence"', 'statement/gone "type"'], id="what a change names is not there"),
        pytest.param([("statement/x", "withdrawnIn", "run/2"), ("run/2", TYPE, f"{ONTOLOGY}Run")], [], id="withdrawn"),
    ],
)  # fmt: skip
def test_marks(rows: list[tuple[str, str, str]], found: list[str]) -> None:
    assert marks(*rows) == found


def test_a_build_leaves_no_gap(sample_store: Any) -> None:
    gaps = Gaps()
    gaps.see(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in sample_store)
    assert gaps.marks() == []
