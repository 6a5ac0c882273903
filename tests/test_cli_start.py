"""How `jejak` starts and how it can end: help, mistyped words, exit codes, pipes, interruption, defects."""

import importlib
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from graph.cli import exits, main
from graph.cli.parsing import parser_for
from graph.cli.registry import COMMANDS, NAMES, Entry
from graph.errors import StopRun, UnknownName

SHELL_ENDS = {">", ">>", "|", "<"}
HEAVY = {"rich", "rdflib", "pyoxigraph", "networkx", "numpy", "pyvis", "jinja2", "msgspec", "yaml", "argparse"}


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graph.cli.main", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False)


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> type:
    """A stand-in for the `status` command, whose run a test sets."""

    class Stub:
        EXAMPLES = ("jejak status",)

        @staticmethod
        def configure(parser: object) -> None: ...

        @staticmethod
        def run(*_: object) -> int:
            return exits.OK

    monkeypatch.setattr(main, "import_module", lambda _: Stub)
    return Stub


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("help",)])
def test_help_lists_every_command_and_code(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(words) == exits.OK
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in NAMES)
    assert "exit codes: 0 done; 1" in shown


def test_nothing_to_do_is_wrong_usage_and_help_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([]) == exits.USAGE
    shown = capsys.readouterr()
    assert not shown.out
    assert "usage: jejak" in shown.err


def test_version() -> None:
    done = _run("--version")
    assert done.stdout == f"jejak {importlib.import_module('graph').__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "graph.cli.main", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert not imported & HEAVY


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([name, "--help"]) == exits.OK
    shown = capsys.readouterr().out
    assert f"examples:\n  jejak {name}" in shown


@pytest.mark.parametrize("entry", COMMANDS, ids=NAMES)
def test_the_examples_in_help_parse(entry: Entry) -> None:
    command = importlib.import_module(entry.module)
    for example in command.EXAMPLES:
        words = shlex.split(example)
        end = next((i for i, word in enumerate(words) if word in SHELL_ENDS), len(words))
        parser = parser_for(entry, command, words[2:end])
        assert words[:2] == ["jejak", entry.name]
        parser.check_options(words[2:end])
        parser.parse_args(words[2:end])


def test_the_registry_is_the_folder() -> None:
    folder = Path(main.__file__).parent / "commands"
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == set(NAMES), "graph/cli/registry.py and graph/cli/commands/ differ: add the line or the file"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("biuld", "x"), "jejak: command 'biuld' is not known. Did you mean build? See 'jejak --help'."),
        (("zzz",), "jejak: command 'zzz' is not known. See 'jejak --help'."),
        (("--verzion",), "jejak: option '--verzion' is not known. See 'jejak --help'."),
        (
            ("extract", "x", "--formt", "table"),
            "jejak extract: unknown option --formt. Did you mean --format? See 'jejak extract --help'.",
        ),
        (
            ("extract", "x", "--format", "tabel"),
            "jejak extract: --format takes jsonl, table, not 'tabel'. Did you mean table? See 'jejak extract --help'.",
        ),
        (("extract",), "jejak extract: the following arguments are required: INPUT. See 'jejak extract --help'."),
    ],
)
def test_a_mistyped_word_is_one_line_with_a_way_out(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(words) == exits.USAGE
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", f"{said}\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StopRun("x.txt: broken.\nMend it."), "jejak: x.txt: broken. Mend it."),
        (
            UnknownName("question", "bridge", ("bridges",)),
            "jejak: question 'bridge' is not known. Did you mean bridges?",
        ),
        (FileNotFoundError(2, "No such file or directory", "a.txt"), "jejak: a.txt: No such file or directory. Check"),
        (
            ValueError("odd\x1b[2J"),
            "jejak: a defect in Jejak: ValueError: odd\N{REPLACEMENT CHARACTER}[2J. Run again with",
        ),
    ],
)
def test_an_error_is_one_line_without_a_traceback(
    error: Exception, said: str, command: type, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> int:
        raise error

    command.run = fail  # type: ignore[attr-defined]  # the stub's own
    assert main.main(["status"]) == exits.PROBLEM
    shown = capsys.readouterr().err
    assert shown.startswith(said)
    assert shown.count("\n") == 1
    with pytest.raises(type(error)):
        main.main(["--debug", "status"])


def test_an_interruption_ends_in_a_sentence(command: type, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    command.run = interrupt  # type: ignore[attr-defined]  # the stub's own
    import signal

    kept = signal.getsignal(signal.SIGINT)
    try:
        assert main.main(["status"]) == exits.INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, kept)
    assert capsys.readouterr().err.startswith("jejak: stopped;")


def test_a_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code = "import sys; from graph.cli.main import main; sys.exit(main(['--help']))"
    done = subprocess.run([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (exits.PIPE_CLOSED, "")
