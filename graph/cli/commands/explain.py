"""`jejak explain FILE`: the article with each statement marked, and why it was read so."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK, PROBLEM
from graph.cli.terminal import Terminal, printable, wants_colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.evaluate.marks import Line, Note, Piece
    from graph.model import Reading

EXAMPLES = (
    "jejak explain article.txt",
    "jejak explain article.txt --html article.html",
    "jejak explain dump.jsonl --article 12",
)
_COLOURS = {
    "commitment": "black on green",
    "directive": "black on bright_blue",
    "prediction": "black on magenta",
    "hope": "black on yellow",
    "evaluation": "black on bright_red",
    "claim": "black on white",
    "denial": "white on red",
}
_NOTE, _DETAIL = (0, 0, 0, 4), (0, 0, 0, 7)  # how far a note stands in, as rich's padding
_PARTS = {"cue": "underline", "source": "bold"}


def configure(parser: argparse.ArgumentParser) -> None:
    """The article and the form of the answer."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a .txt file, or a dump together with --article")
    parser.add_argument(
        "--article", metavar="N", type=int, default=1, help="which article of a dump (default: the first)"
    )
    parser.add_argument("--html", metavar="FILE", type=Path, help="write a self-contained page instead")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read the article and show it; 1 when it cannot be read."""
    reading = _reading(options.file, options.article, terminal)
    if reading is None:
        return PROBLEM
    if options.html:
        from graph.evaluate.explain import explain_html  # noqa: PLC0415 - only --html pays for it

        options.html.write_text(explain_html(reading), encoding="utf-8", newline="\n")
        terminal.say(f"wrote {options.html}: {len(reading.statements)} statements")
    else:
        _show(reading, terminal)
    return OK


def _reading(file: Path, number: int, terminal: Terminal) -> "Reading | None":
    """The n-th article of the file, read; None after telling why not."""
    from itertools import islice  # noqa: PLC0415 - help does without

    from graph.model import Reading  # noqa: PLC0415 - help does without
    from graph.pipeline.extract import extract  # noqa: PLC0415 - help does without

    result = next(islice(extract([file]), max(number, 1) - 1, None), None)
    if isinstance(result, Reading):
        return result
    reason = result.reason if result else f"there is no article {number} in it."
    terminal.say(f"jejak: {file}: {reason}")
    return None


def _show(reading: "Reading", terminal: Terminal) -> None:
    """The article on stdout: marked words in colour or in ⟦number ...⟧, the notes below their line."""
    import sys  # noqa: PLC0415 - beside its one use

    from graph.evaluate.marks import lines  # noqa: PLC0415 - help does without

    if wants_colour(sys.stdout, refused=terminal.no_color):
        _show_coloured(lines(reading), terminal)
        return
    for line in lines(reading):
        terminal.write("".join(_bracketed(piece) for piece in line.pieces) + "\n")
        for note in line.notes:
            terminal.write("".join(f"    {text}\n" for text in _told(note)))


def _bracketed(piece: "Piece") -> str:
    text = printable(piece.text)
    return f"⟦{piece.number} {text}⟧" if piece.part == "words" else text


def _show_coloured(lines: "Iterator[Line]", terminal: Terminal) -> None:
    import sys  # noqa: PLC0415 - beside its one use

    from rich.padding import Padding  # noqa: PLC0415 - a terminal is there to draw on
    from rich.text import Text  # noqa: PLC0415 - the same

    console = terminal.console(sys.stdout)
    for line in lines:
        console.print(Text.assemble(*(_styled(piece) for piece in line.pieces)))
        for note in line.notes:
            head, *rest = _told(note)
            console.print(Padding(Text(head, style="bold"), _NOTE))
            console.print(Padding(Text("\n".join(text.strip() for text in rest), style="dim"), _DETAIL))


def _styled(piece: "Piece") -> tuple[str, str]:
    text = printable(piece.text)
    if piece.part == "words":
        return f"[{piece.number}] {text}", _COLOURS[piece.kind]
    return text, _PARTS.get(piece.part, "")


def _told(note: "Note") -> list[str]:
    """The note in words: who, as what, what kind of statement; the rule; everything else."""
    from graph.lexicon.rules import told  # noqa: PLC0415 - help does without

    rule = told(note.rule)
    capacity = f", {note.capacity}" if note.capacity else ""
    details = "; ".join(f"{name}: {value}" for name, value in note.details)
    lines = [
        f"{note.number}. {note.speaker}{capacity}: {note.kind}, {note.mode}",
        f"   {note.rule} {note.confidence:.2f}" + (f": {rule.en}" if rule else ""),
    ]
    return [printable(line) for line in [*lines, f"   {details}"] if line.strip()]
