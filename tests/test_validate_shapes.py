"""Every shape has valid and invalid cases as files, and two engines agree on each of them.

To add one: drop `valid.<what>.ttl` or `invalid.<what>.ttl` into tests/validate_cases/<shape>/; the first line of an
invalid one says which property is wrong ("# path: speaker"; nothing after the colon: the node as a whole).
"""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from graph.resources import ontology_dir
from graph.validate import Failure, load_validator, shapes_text
from graph.validate.shapes import Validator, local_name

CASES = Path(__file__).parent / "validate_cases"
FILES = sorted(CASES.glob("*/*.ttl"))
UNREADABLE = "invalid.day-no-calendar-has"  # pySHACL stops at such a date where it should report it
SHAPES = sorted(path.stem for path in (ontology_dir() / "shapes").glob("*.ttl"))


@pytest.fixture(scope="module")
def validator() -> Validator:
    return load_validator()


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def failures(validator: Validator, path: Path) -> list[Failure]:
    quads = parse(path.read_text(encoding="utf-8"), format=RdfFormat.TURTLE)
    return validator.failures(f"{quad} .\n" for quad in quads)


@pytest.mark.parametrize("path", [file for file in FILES if file.name.startswith("valid.")], ids=name)
def test_valid_cases_pass(validator: Validator, path: Path) -> None:
    assert failures(validator, path) == []


@pytest.mark.parametrize("path", [file for file in FILES if file.name.startswith("invalid.")], ids=name)
def test_invalid_cases_fail_where_they_say(validator: Validator, path: Path) -> None:
    wanted = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# path:").strip()
    found = failures(validator, path)
    assert wanted in {one.path for one in found if one.severity == "violation"}
    assert all(one.message and one.message_id and one.message != one.message_id for one in found)


@pytest.mark.parametrize("path", sorted((ontology_dir() / "examples").glob("*.ttl")), ids=name)
def test_examples_are_valid(validator: Validator, path: Path) -> None:
    assert failures(validator, path) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_its_cases(shape: str) -> None:
    names = [file.name for file in (CASES / shape).glob("*.ttl")]
    assert sum(one.startswith("valid.") for one in names) >= 1, f"add tests/validate_cases/{shape}/valid.*.ttl"
    assert sum(one.startswith("invalid.") for one in names) >= 2, f"add tests/validate_cases/{shape}/invalid.*.ttl"


def test_every_folder_of_cases_is_a_shape() -> None:
    assert sorted(path.name for path in CASES.iterdir()) == SHAPES


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pySHACL's own
def test_the_engine_agrees_with_its_oracle(validator: Validator) -> None:
    import pyshacl
    import rdflib

    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    shapes = rdflib.Graph().parse(data=shapes_text(), format="turtle")
    for path in (file for file in FILES if file.stem != UNREADABLE):
        data = rdflib.Graph().parse(path, format="turtle")
        _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
        theirs = {
            (str(report.value(result, shacl.focusNode)), path_of(report.value(result, shacl.resultPath)))
            for result in report.subjects(rdflib.RDF.type, shacl.ValidationResult)
        }
        ours = {(one.node, one.path) for one in failures(validator, path)}
        assert ours == theirs, name(path)


def path_of(node: object) -> str:
    return local_name(str(node)) if str(node).startswith("http") else ""
