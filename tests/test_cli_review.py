"""`jejak review`: a pair that nobody can be sure of is shown, decided, kept, and not asked again."""

import io
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.cli import exits
from graph.cli.main import main
from graph.model import Reading
from graph.pipeline import working_copy

Captured = pytest.CaptureFixture[str]
ONE = ("Sari Wulandari", "Bupati Contoh Utara", "Pemerintah Kabupaten Contoh Utara")
OTHER = ("Sari Wulandari", "Ketua Dewan Percobaan", "Dewan Percobaan Nasional")


@pytest.fixture
def folder(tmp_path: Path, compose: Callable[..., Reading], say: Callable[..., object]) -> Path:
    """A graph's folder in which one name holds two offices on one day."""
    readings = [
        compose(
            "Bupati bicara", [say("Jalan selesai tahun depan", ONE)], published="2031-05-01", url="https://k.example/1"
        ),
        compose("Ketua bicara", [say("Percobaan berhasil", OTHER)], published="2031-05-01", url="https://k.example/2"),
    ]
    working_copy.write(tmp_path, readings)
    return tmp_path


def _review(folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, *words: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return main(["review", "-o", str(folder), *words])


def test_the_list_shows_both_sides(folder: Path, capsys: Captured) -> None:
    assert main(["review", "--list", "-o", str(folder)]) == exits.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3, lines
    assert lines[2].split()[:5] == ["person", "Sari", "Wulandari", "Sari", "Wulandari"]


def test_a_decision_is_shown_with_evidence_kept_and_not_asked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    assert _review(folder, monkeypatch, "x\nd\n", "--by", "Wulan") == exits.OK
    shown = capsys.readouterr().err
    assert "“Jalan selesai tahun depan” (Kabar Contoh, 2031-05-01)" in shown
    assert "Bupati Contoh Utara" in shown
    assert "kept 1 decisions" in shown
    kept = (folder / "judgements.txt").read_text(encoding="utf-8").splitlines()
    assert kept[-1].startswith("different | person | sari-wulandari@")
    assert kept[-1].endswith("| Wulan")
    assert _review(folder, monkeypatch, "") == exits.OK
    assert "nothing to decide." in capsys.readouterr().err


def test_unsure_is_not_asked_again_either(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    assert _review(folder, monkeypatch, "Wulan\nu\n") == exits.OK
    capsys.readouterr()
    assert _review(folder, monkeypatch, "") == exits.OK
    assert "nothing to decide." in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["q\n", "\n", ""])
def test_quitting_or_skipping_keeps_nothing(
    typed: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    assert _review(folder, monkeypatch, typed, "--by", "Wulan") == exits.OK
    assert "kept 0 decisions" in capsys.readouterr().err
    assert not (folder / "judgements.txt").exists()


def test_the_export_is_a_judgement_file(folder: Path, capsys: Captured) -> None:
    from graph.resolve import parse_judgements

    assert main(["review", "--export", "--by", "Wulan", "-o", str(folder)]) == exits.OK
    items = parse_judgements(capsys.readouterr().out).items
    assert [(item.verdict, item.who, item.note) for item in items] == [
        ("unsure", "Wulan", "Sari Wulandari / Sari Wulandari")
    ]


def test_without_a_graph_it_says_what_to_do(tmp_path: Path, capsys: Captured) -> None:
    assert main(["review", "-o", str(tmp_path)]) == exits.PROBLEM
    assert "make a graph with: jejak build" in capsys.readouterr().err


def test_ctrl_c_at_the_prompt_leaves_quietly(folder: Path) -> None:
    # A run in the background inherits that Ctrl-C is ignored, and would wait for ever.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = f"{heard}; import sys; from graph.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", start, "review", "-o", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        asked = ""
        while not asked.endswith("> "):
            asked += process.stderr.read(1)
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert process.returncode == exits.INTERRUPTED
    assert rest.strip() == "jejak: stopped; nothing half-done is left behind."
    assert not (folder / "judgements.txt").exists()
