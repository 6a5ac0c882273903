"""What is printed where: colour only on a terminal, nothing that steers it, plain tables in a pipe."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cli.completion import SCRIPTS, candidates
from graph.cli.terminal import Terminal, plain_table, printable, wants_colour


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "refused", "wanted"),
    [({}, False, True), ({}, True, False), ({"NO_COLOR": "1"}, False, False), ({"TERM": "dumb"}, False, False)],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], refused: bool, wanted: bool) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(Screen(), refused=refused) is wanted
    assert not wants_colour(io.StringIO(), refused=refused)


@given(st.text())
def test_nothing_steers_the_terminal(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any((c < " " and c not in "\t\n") or "\x7f" <= c <= "\x9f" or "\u202a" <= c <= "\u202e" for c in shown)


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_a_table_in_a_pipe_has_one_line_a_row(rows: list[tuple[str, str]]) -> None:
    stream = io.StringIO()
    Terminal().table(("a", "b"), rows, on=stream)
    lines = stream.getvalue().split("\n")
    assert len(lines) == len(rows) + 3
    assert all(line == line.rstrip() for line in lines)


def test_a_table_on_a_terminal_takes_markup_literally(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    screen = Screen()
    Terminal().table(("words",), [("[red]not markup[/red] :smile:",)], on=screen)
    assert "[red]not markup[/red] :smile:" in screen.getvalue()
    assert "\x1b[3" not in screen.getvalue()


def test_progress_is_silent_when_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with Terminal().progress("Reading", "articles") as tick:
        assert list(tick.count(range(60))) == list(range(60))
    assert capsys.readouterr() == ("", "")


def test_progress_draws_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen)
    with Terminal().progress("Reading", "articles", total=60) as tick:
        tick.stage("first", 0)
        assert len(list(tick.count(range(60)))) == 60
    assert "Reading" in screen.getvalue()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([""], "build"),
        (["ev"], "evaluate"),
        (["extract", "--f"], "--format"),
        (["extract", "x", "--format", ""], "jsonl"),
        (["completion", "b"], "bash"),
    ],
)
def test_completion_offers(words: list[str], found: str) -> None:
    assert found in candidates(words)


@pytest.mark.parametrize("words", [["zzz"], ["extract", "some/fi"], ["zzz", "--f"]])
def test_completion_leaves_the_rest_to_the_shell(words: list[str]) -> None:
    assert candidates(words) == []


@pytest.mark.parametrize("shell", sorted(SCRIPTS))
def test_the_script_is_valid_in_its_shell(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here")
    option = "--no-execute" if shell == "fish" else "-n"
    subprocess.run([shell, option], input=SCRIPTS[shell], text=True, check=True)


def test_bash_completes_by_the_script() -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed here")
    call = "COMP_WORDS=(jejak extract --fo); COMP_CWORD=2; _jejak; echo ${COMPREPLY[*]}"
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "-c", SCRIPTS["bash"] + call], capture_output=True, text=True, check=True, env={"PATH": path}
    )
    assert done.stdout == "--format\n"


def test_plain_table_of_nothing_still_has_its_heading() -> None:
    assert plain_table(("one", "two"), []) == "one  two\n---  ---\n"
