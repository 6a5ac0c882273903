"""Where words go: data to stdout, everything else to stderr; colour and progress on a terminal only.

Text that comes out of articles is not trusted with the terminal: control characters, escape sequences and direction
overrides are shown as U+FFFD (see `printable`), and rich never reads it as markup.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

Item = TypeVar("Item")
PADDED = 64  # characters up to which a plain table pads its columns
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""The text without anything that could steer a terminal; tabs and line ends stay.

    >>> printable("aman\x1b[2J\u202e")
    'aman�[2J�'
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def wants_colour(stream: TextIO, *, refused: bool) -> bool:
    """Whether to colour this stream: a terminal, not a dumb one, and neither NO_COLOR nor --no-color."""
    if refused or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns in line, two spaces apart, a row a line however long, no blanks at line ends.

    A cell longer than PADDED pushes the rest of its row to the right instead of all the rows.

    >>> print(plain_table(("name", "n"), [("Anas", "2"), ("Rini Widyantini", "11")]), end="")
    name             n
    ---------------  --
    Anas             2
    Rini Widyantini  11
    """
    longest = [max([len(name), *(len(row[i]) for row in rows)]) for i, name in enumerate(columns)]
    widths = [min(length, PADDED) for length in longest]
    lines = [columns, ["-" * width for width in widths], *rows]
    padded = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "".join(f"{line.rstrip()}\n" for line in padded)


def _cell(value: object) -> str:
    """A value on one line, safe to print; nothing for None."""
    return "" if value is None else printable(" ".join(str(value).split()))


class Terminal:
    """The two streams of one run.

    no_color: the user refused colour on the command line.
    """

    def __init__(self, *, no_color: bool = False) -> None:
        self.no_color = no_color

    @property
    def interactive(self) -> bool:
        """Whether a person sits before stderr, so that progress is worth drawing."""
        return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def say(self, message: str) -> None:
        """One line for the person, on stderr."""
        print(printable(message), file=sys.stderr)  # noqa: T201 - this is the place that prints

    def write(self, data: str) -> None:
        """Data, to stdout, as it is."""
        sys.stdout.write(data)

    def write_bytes(self, data: bytes) -> None:
        """Data already encoded, to stdout."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def console(self, stream: TextIO) -> "Console":
        """A rich console on the stream: colour only where wanted, no markup, no guessing."""
        from rich.console import Console  # noqa: PLC0415 - 170 ms, only where something is drawn

        coloured = wants_colour(stream, refused=self.no_color)
        return Console(
            file=stream,
            no_color=not coloured,
            force_terminal=stream.isatty(),
            color_system="auto" if coloured else None,
            markup=False,
            highlight=False,
            emoji=False,
        )

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]], *, on: TextIO | None = None) -> None:
        """Rows under their headings on stdout (or another stream): drawn on a terminal, plain in a pipe."""
        stream = on or sys.stdout
        cells = [tuple(_cell(value) for value in row) for row in rows]
        if not stream.isatty():
            stream.write(plain_table(columns, cells))
            return
        from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - see console
        from rich.table import Table  # noqa: PLC0415 - see console
        from rich.text import Text  # noqa: PLC0415 - see console

        table = Table(box=SIMPLE_HEAD, header_style="bold", pad_edge=False)
        for column in columns:
            table.add_column(Text(column), overflow="fold")
        for row in cells:
            table.add_row(*(Text(cell) for cell in row))
        self.console(stream).print(table)

    @contextmanager
    def progress(self, label: str, unit: str, total: int | None = None) -> Iterator["Ticker"]:
        """A progress bar on stderr while the block runs; nothing at all when nobody watches.

        label: what runs ("Reading").  unit: what is counted ("articles").  total: how many, where that is known.
        """
        if not self.interactive:
            yield Ticker()
            return
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - see console

        words = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} " + unit)
        with Progress(*words, TimeElapsedColumn(), console=self.console(sys.stderr), transient=True) as bar:
            task = bar.add_task(label, total=total)
            yield Ticker(
                lambda done: bar.update(task, completed=done),
                lambda stage: bar.update(task, description=f"{label}: {stage}"),
            )


class Ticker:
    """Counts what has been done, and draws it now and then, so that drawing never costs what it tells about.

    draw / name: show so many, and the stage that runs; nothing is shown without them.
    """

    def __init__(
        self, draw: Callable[[int], None] | None = None, name: Callable[[str], None] | None = None, every: int = 25
    ) -> None:
        self._draw, self._name, self._every, self._stage = draw, name, every, ""

    def __call__(self, done: int) -> None:
        """So many are done."""
        if self._draw is not None and done % self._every == 0:
            self._draw(done)

    def stage(self, name: str, done: int) -> None:
        """The stage that runs, and how many are done in it (0: it does not count)."""
        if self._name is not None and name != self._stage:
            self._stage = name
            self._name(name)
        if done:
            self(done)

    def count(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items unchanged, counted as they pass."""
        for done, item in enumerate(items, 1):
            self(done)
            yield item
