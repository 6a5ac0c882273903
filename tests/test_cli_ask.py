"""`jejak ask`: each question's own parameters reach the command line, its help and its completion."""

import pytest

from graph.cli import exits
from graph.cli.completion import candidates
from graph.cli.main import main
from graph.query import named


@pytest.mark.parametrize("name", named.NAMES)
def test_help_shows_the_question_its_parameters_and_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    query = named.get(name)
    assert main(["ask", name, "--help"]) == exits.OK
    shown = capsys.readouterr().out
    words = " ".join(shown.split())
    assert " ".join(query.question_en.split()) in words
    assert " ".join(query.question_id.split()) in words
    assert all(f"--{param.name.replace('_', '-')} {param.type.upper()}" in shown for param in query.params)
    assert f"example:\n  jejak ask {name}" in shown


def test_the_list_has_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--list"]) == exits.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 + len(named.NAMES)
    assert [line.split()[1] for line in lines[2:]] == [each.name for each in named.all()]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["ask"], exits.USAGE, "which question? 'jejak ask --list' shows them."),
        (["ask", "timeline-chnges"], exits.PROBLEM, "Did you mean timeline-changes"),
        (["ask", "timeline-changes"], exits.USAGE, "the following arguments are required: --initiative."),
        (["ask", "timeline-changes", "--initative", "x"], exits.USAGE, "Did you mean --initiative?"),
        (["ask", "gaps", "-o", "no/such/folder"], exits.PROBLEM, "There is no graph in no/such/folder; make one with"),
    ],
)
def test_what_is_wrong_is_told(words: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == code
    shown = capsys.readouterr()
    assert said in shown.err
    assert not shown.out


def test_completion_knows_questions_and_their_parameters() -> None:
    assert candidates(["ask", "time"]) == ["timeline-changes"]
    assert "--initiative" in candidates(["ask", "timeline-changes", "--i"])
