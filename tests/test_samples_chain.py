"""The true chain of the sample articles, from text to ledger: exactly the changes of tests/articles/chain.yaml."""

from pathlib import Path
from typing import Any

import yaml

from graph.gazetteer import load_world
from graph.ledger import Change, changes, contradictions, duties_of
from graph.model import Reading
from graph.pipeline.extract import extract
from graph.resolve import Judgements, resolve

HERE = Path(__file__).parent / "articles"


def _fits(change: Change, row: dict[str, Any]) -> bool:
    told = {field: getattr(change, field) for field in row}
    wanted = {field: value if isinstance(value, list) else [value] for field, value in row.items()}
    return all(told[field] in [None if v is None else str(v) for v in values] for field, values in wanted.items())


def test_the_chain_and_nothing_else() -> None:
    case = yaml.safe_load((HERE / "chain.yaml").read_text(encoding="utf-8"))
    world = load_world()
    readings = tuple(one for one in extract([HERE], world) if isinstance(one, Reading))
    resolution, duties = resolve(readings, world, Judgements()), duties_of(world)
    found = changes(readings, resolution, duties)
    assert {change.initiative for change in found} == {"pemindahan-asn-ke-ikn"}
    for row in case["changes"]:
        assert any(_fits(change, row) for change in found), row
    assert len(found) == len(case["changes"])
    assert list(contradictions(readings, resolution, duties)) == case["contradictions"]
