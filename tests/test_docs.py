"""The documents say what is there: everything a user can name appears in README.md, and every example in it runs.

Each failure prints the line that is missing.
"""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from graph.cli.parsing import parser_for
from graph.cli.registry import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL_ENDS = {">", ">>", "|", "<", "&&", "#"}


def _fences(language: str) -> list[str]:
    return [body for found, body in _FENCE.findall(README) if found == language]


def _missing(names: list[str]) -> list[str]:
    return [name for name in names if f"`{name}`" not in README]


def test_every_command_is_told() -> None:
    rows = [f"| `{each.name}` | {each.summary.lower()} |" for each in COMMANDS if f"| `{each.name}` |" not in README]
    assert not rows, "README.md, Commands: add\n" + "\n".join(rows)


def test_every_named_query_is_told() -> None:
    from graph.query import named

    rows = [f"| `{each.name}` | {each.question_en} |" for each in named.all()]
    missing = [row for row in rows if row not in README]
    assert not missing, "README.md, The questions: add\n" + "\n".join(missing)


def test_every_shape_is_told() -> None:
    names = sorted(path.stem for path in (ROOT / "ontology" / "shapes").glob("*.ttl"))
    assert names, "ontology/shapes holds no shape"
    assert not _missing(names), f"README.md, The model: name the shapes {_missing(names)}"


def test_every_outlet_is_told() -> None:
    from graph.article.outlets import OUTLETS

    names = [outlet.name for outlet in OUTLETS if outlet.name]
    flat = " ".join(README.split())
    missing = [name for name in names if name not in flat]
    assert not missing, f"README.md, What it reads: name the outlets {missing}"


def test_every_room_is_told() -> None:
    rooms = sorted(path.parent.name for path in (ROOT / "graph").glob("*/__init__.py"))
    section = README.partition("## How it is built")[2]
    missing = [room for room in rooms if not re.search(rf"\b{room}\b", section)]
    assert not missing, f"README.md, How it is built: name the rooms {missing}"


def _commands() -> list[str]:
    lines = "\n".join(_fences("sh") + _fences("console")).splitlines()
    return [line for line in lines if line.startswith("jejak ")]


def test_the_readme_shows_commands() -> None:
    assert len(_commands()) > 8


@pytest.mark.parametrize("line", _commands())
def test_the_commands_shown_parse(line: str) -> None:
    import importlib

    words = shlex.split(line, comments=True)
    end = next((i for i, word in enumerate(words) if word in _SHELL_ENDS), len(words))
    entry = next(each for each in COMMANDS if each.name == words[1])
    command = importlib.import_module(entry.module)
    parser = parser_for(entry, command, words[2:end])
    parser.check_options(words[2:end])
    parser.parse_args(words[2:end])


def test_the_files_it_points_to_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README)
    paths = re.findall(r"`((?:graph|ontology|tests|output|\.ci|\.github)/[\w./-]+\.\w+)`", README)
    written = {"output/graph.html", "output/graph.ttl"}  # by the main job
    missing = sorted({each for each in [*links, *paths] if not (ROOT / each).exists()} - written)
    assert not missing, f"README.md points to what is not there: {missing}"


def test_it_begins_with_what_it_is_a_picture_and_two_commands() -> None:
    first = "\n".join(README.splitlines()[:40])
    assert "![" in first
    for mark in ("main-job", "tests"):
        assert f"<!-- ci: {mark} -->" in first, f"README.md: put <!-- ci: {mark} --> on the first screen, for .ci/run"


def test_ci_finds_the_commands() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "run_readme main-job" in script
    assert "run_readme tests" in script
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=True)


def test_the_changelog_has_this_version() -> None:
    from graph import __version__

    text = (ROOT / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in text, f"CHANGELOG.md: add a section ## [{__version__}]"
