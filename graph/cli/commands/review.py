"""`jejak review`: which names are the same person or body; a person decides, and the next build follows."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model import Reading
    from graph.resolve import Judgement, Resolution, UnsurePair

EXAMPLES = (
    "jejak review",
    "jejak review --list",
    "jejak review --export >> mine.txt",
    "jejak review --by Wulan",
)
_VERDICTS = {"s": "same", "d": "different", "u": "unsure"}
_PROMPT = "s same · d different · u unsure, ask no more · Enter skip · q quit > "


class _Work(NamedTuple):
    """What there is to decide, and where decisions are kept."""

    pairs: "tuple[UnsurePair, ...]"
    resolution: "Resolution"
    articles: "dict[str, Reading]"
    file: Path


def configure(parser: argparse.ArgumentParser) -> None:
    """How to look at the pairs, and who decides."""
    parser.add_argument("--list", action="store_true", help="list the open pairs and decide nothing")
    parser.add_argument(
        "--export", action="store_true", help="print the open pairs as lines of a judgement file, to fill in by hand"
    )
    parser.add_argument("--by", metavar="NAME", help="who decides, as it shall stand in the file (asked otherwise)")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """List, export, or go through the open pairs one by one."""
    work = _work(Path(options.output))
    if options.list:
        _list(work, terminal)
    elif options.export:
        _export(work, options.by or "NAME", terminal)
    elif not work.pairs:
        terminal.say("nothing to decide.")
    else:
        _decide(work, options.by, terminal)
    return OK


def _work(folder: Path) -> _Work:
    """The open pairs of a graph, likeliest first; a StopRun where there is no graph."""
    from graph.cli.reviewing import open_pairs  # noqa: PLC0415 - help does without
    from graph.errors import StopRun  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without
    from graph.pipeline import working_copy  # noqa: PLC0415 - help does without
    from graph.resolve import read_judgements, resolve  # noqa: PLC0415 - help does without

    readings = tuple(working_copy.read(folder))
    if not readings:
        raise StopRun(f"There is nothing to review in {folder}; make a graph with: jejak build ARTICLES -o {folder}")
    file = folder / "judgements.txt"
    judgements = read_judgements(file)
    resolution = resolve(readings, load_world(), judgements)
    articles = {reading.article.key: reading for reading in readings}
    return _Work(open_pairs(resolution, judgements.items), resolution, articles, file)


def _list(work: _Work, terminal: Terminal) -> None:
    """One row a pair, with what speaks for and against."""
    names = work.resolution.by_id
    rows = (
        (
            pair.kind,
            names[pair.kind, pair.left].name,
            names[pair.kind, pair.right].name,
            f"{pair.link.score:.2f}",
            ", ".join(pair.link.features),
        )
        for pair in work.pairs
    )
    terminal.table(("kind", "one", "other", "score", "what speaks for it"), rows)


def _export(work: _Work, who: str, terminal: Terminal) -> None:
    """A line a pair, as "unsure": change the first word and append the line to judgements.txt."""
    from graph.cli.reviewing import decided  # noqa: PLC0415 - help does without
    from graph.resolve.judgements import format_judgement  # noqa: PLC0415 - help does without

    names = work.resolution.by_id
    for pair in work.pairs:
        note = f"{names[pair.kind, pair.left].name} / {names[pair.kind, pair.right].name}"
        terminal.write(format_judgement(decided(pair, "unsure", work.resolution, who, note)) + "\n")


def _decide(work: _Work, who: str | None, terminal: Terminal) -> None:
    """Go through the pairs; each decision is kept at once, so that stopping loses none."""
    who = who or _ask("Your name, as it shall stand in the file > ") or "anonymous"
    kept = 0
    for number, pair in enumerate(work.pairs, 1):
        terminal.say(f"\n{number} of {len(work.pairs)}: the same {pair.kind}? (score {pair.link.score:.2f})")
        _show(pair, work, terminal)
        answer = _answer()
        if answer == "q":
            break
        if answer in _VERDICTS:
            _keep(pair, _VERDICTS[answer], work, who)
            kept += 1
    terminal.say(f"\nkept {kept} decisions in {work.file}; they hold from the next jejak build on.")


def _show(pair: "UnsurePair", work: _Work, terminal: Terminal) -> None:
    """The two sides, one below the other, each with its evidence."""
    from graph.cli.reviewing import card  # noqa: PLC0415 - help does without

    for mark, side in (("A", pair.left), ("B", pair.right)):
        first, *rest = card(work.resolution.by_id[pair.kind, side], work.resolution, work.articles)
        terminal.say(f"  {mark}  {first}")
        for line in rest:
            terminal.say(f"     {line}")
    if pair.link.features:
        terminal.say(f"  what speaks for it: {', '.join(pair.link.features)}")


def _answer() -> str:
    """The key that was pressed: one of s, d, u, q, or nothing for skip; the end of the input quits."""
    while True:
        given = _ask(_PROMPT)
        if given is None:
            return "q"
        if given in {"", "q", *_VERDICTS}:
            return given


def _ask(prompt: str) -> str | None:
    """A line from the person, None at the end of the input."""
    sys.stderr.write(printable(prompt))
    sys.stderr.flush()
    line = sys.stdin.readline()
    return line.strip() if line else None


def _keep(pair: "UnsurePair", verdict: str, work: _Work, who: str) -> None:
    from graph.cli.reviewing import decided  # noqa: PLC0415 - help does without
    from graph.resolve.judgements import append_judgements  # noqa: PLC0415 - help does without

    kept: Iterable[Judgement] = [decided(pair, verdict, work.resolution, who)]  # type: ignore[arg-type]  # one of the three
    append_judgements(work.file, kept)
