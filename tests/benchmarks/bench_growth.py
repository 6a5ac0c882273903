"""How cost grows with the size of hostile input, stage by stage; and what a start of the command costs.

    python tests/benchmarks/bench_growth.py

The exponent is 1 where time is linear in the size; the lowest of three runs counts.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from math import log

from graph.article import parse_text
from graph.gazetteer import load_world
from graph.model import Article, Block, Moment, Span
from graph.recognise.amounts import find_amounts
from graph.recognise.dates import find_dates
from graph.recognise.initiatives import find_initiatives

SIZES = (50_000, 400_000)
PUBLISHED = Moment("2024-07-18", "day")
ARTICLES = {
    "one line": "Anas mengatakan bahwa rapat itu selesai. ",
    "no spaces": "a" * 40,
    "glued links": "Rapat. Baca Juga: Judul Lain ",
    "low links": "Rapat. Baca juga: judul lain ",
    "video links": "Simak Video 'x ",
    "short lines": "a\n",
    "broken lines": "dan kemudian ia pergi ke\n",
    "repeats": "Anas mengatakan bahwa rapat itu selesai.\n",
    "initials": "(ab/cd)\n",
    "headings": "Pilihan Redaksi\n",
    "tags": "Tags:\na\n",
    "brackets": ". (",
    "capitals": "JAKARTA ",
    "days": "Rabu (20/3/2024) ",
    "quotes": '"',
}
DATES = ("1", "1.", "1,", "Juli ", "2025-", "(20/3/", "Rabu ", "hingga ", "dua puluh ", "Rp1 ", "di bawah ")
INITIATIVES = ("(A", "Program A", "Perpres Nomor ", "RUU ", "pemindahan arsip ", "program ini ", "Aa (AB) ")


def main() -> None:
    """Measure and print."""
    sizes = "".join(f"{size:>12,}" for size in SIZES)
    print(f"{'characters':32}{sizes}  exponent")
    for name, piece in ARTICLES.items():
        _row(f"article: {name}", piece, lambda text: parse_text(f"Judul\n20 Maret 2024\n{text}", "a"))
    _row("article: paragraphs of one length", None, lambda text: parse_text(text, "a"))
    for piece in DATES:
        _row(f"dates, amounts: {piece!r}", piece, _dates)
    world = load_world()
    for piece in INITIATIVES:
        _row(f"initiatives: {piece!r}", piece, lambda text: find_initiatives(_article(text), world, hits=()))
    bare, start = _start("-c", "import re, typing"), _start("-m", "graph.cli.main", "--help")
    print(f"\njejak --help {start * 1000:.0f} ms CPU, {start / bare:.1f} times a bare interpreter")


def _row(name: str, piece: str | None, work: Callable[[str], object]) -> None:
    spent = [_lowest(work, _text(piece, size)) for size in SIZES]
    exponent = log(max(spent[1], 1e-6) / max(spent[0], 1e-6)) / log(SIZES[1] / SIZES[0])
    print(f"{name:32}{''.join(f'{each * 1000:10.1f}ms' for each in spent)}  {exponent:.1f}")


def _text(piece: str | None, size: int) -> str:
    if piece is None:
        return "Judul\n" + "".join(f"Anas mengatakan rapat ke-{i:07} selesai.\n" for i in range(size // 40))
    return piece * (size // len(piece))


def _article(text: str) -> Article:
    span = Span(0, len(text))
    return Article(key="k", source="s", text=text, blocks=(Block(span, "body", (span,)),))


def _dates(text: str) -> None:
    span = Span(0, len(text))
    find_dates(text, span, PUBLISHED)
    find_amounts(text, span)


def _lowest(work: Callable[[str], object], text: str) -> float:
    runs = []
    for _ in range(3):
        start = time.process_time()
        work(text)
        runs.append(time.process_time() - start)
    return min(runs)


def _start(*words: str) -> float:
    runs = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        runs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(runs)


if __name__ == "__main__":
    main()
