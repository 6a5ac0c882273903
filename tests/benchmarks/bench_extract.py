"""How fast articles are read: words per CPU-second by stage, peak memory, the slowest article, growth.

    python tests/benchmarks/bench_extract.py [INPUT ...] [--limit N] [--no-growth]

Without an input the sample articles are read over and over.  The process is warm: the known world and the tables are
loaded, and a few articles read, before the clock starts.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from itertools import chain, count, islice
from math import log
from pathlib import Path
from typing import TypeVar

from graph.article import parse_text, read_path
from graph.attribute import read_article
from graph.export.contract import as_line
from graph.model import Article, Skipped
from graph.pipeline.extract import read
from graph.resources import articles_dir

REPEATED = 600  # sample articles, when no input is given
WARM_UP = 30
SIZES = (40_000, 160_000, 640_000)  # characters of a pathological input


Result = TypeVar("Result")


class Clock:
    """CPU seconds of this process, by stage; the slowest single article of the extraction."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {"read": 0.0, "extract": 0.0, "write JSON": 0.0}
        self.slowest: tuple[float, str] = (0.0, "")

    def time(self, stage: str, work: Callable[..., Result], *arguments: object) -> Result:
        """Do the work and add what it took to the stage."""
        start = time.process_time()
        result = work(*arguments)
        self.last = time.process_time() - start
        self.spent[stage] += self.last
        return result


def main() -> None:
    """Measure and print."""
    options = _options()
    for article in islice(_articles([]), WARM_UP):
        as_line(read_article(article))
    _stages(islice(_articles(options.inputs), options.limit))
    if not options.no_growth:
        _growth()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", type=Path)
    parser.add_argument("--limit", type=int, default=2000, help="so many articles at most (default: 2000)")
    parser.add_argument("--no-growth", action="store_true", help="leave out the pathological inputs")
    return parser.parse_args()


def _articles(inputs: list[Path]) -> Iterator[Article]:
    found = chain.from_iterable(read_path(path) for path in inputs) if inputs else _samples()
    return (each for each in found if isinstance(each, Article))


def _samples() -> Iterator[object]:
    """The sample articles over and over, read anew each time."""
    again = chain.from_iterable(read_path(articles_dir()) for _ in count())
    return islice(again, REPEATED)


def _stages(articles: Iterator[Article]) -> None:
    """Read, extract, write as JSON, article by article, as `jejak extract` does."""
    clock, done, words, statements = Clock(), 0, 0, 0
    early = 0.0
    while (article := clock.time("read", next, articles, None)) is not None:
        reading = clock.time("extract", read, article)
        if isinstance(reading, Skipped):
            print(f"{reading.source}: {reading.reason}")
            continue
        clock.slowest = max(clock.slowest, (clock.last, f"{article.source} ({len(article.text)} characters)"))
        clock.time("write JSON", as_line, reading)
        done, words, statements = done + 1, words + len(article.text.split()), statements + len(reading.statements)
        early = _peak() if done == WARM_UP * 3 else early
    print(f"{done} articles, {words} words, {statements} statements\n")
    print(f"{'stage':12} {'CPU s':>8} {'words/CPU s':>12} {'share':>6}")
    whole = sum(clock.spent.values())
    for name, spent in (*clock.spent.items(), ("together", whole)):
        print(f"{name:12} {spent:8.2f} {words / max(spent, 1e-9):12,.0f} {spent / max(whole, 1e-9):6.0%}")
    print(f"\npeak memory {early:.0f} MB after {WARM_UP * 3} articles, {_peak():.0f} MB after {done}")
    print(f"slowest article {clock.slowest[0] * 1000:.0f} ms: {clock.slowest[1]}")


def _peak() -> float:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "one long line": lambda size: "Sari mengatakan bahwa loket contoh dibuka " * (size // 42),
    "quotation marks": lambda size: '"' * size,
    "quotes and cues": lambda size: '"ya," kata Sari. ' * (size // 17),
    "unclosed quotes": lambda size: '"ya kata Sari. ' * (size // 15),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "capital words": lambda size: "Kepala Badan " * (size // 13),
    "numbers": lambda size: "11.900 pegawai pada 17/8/2028, " * (size // 31),
    "short lines": lambda size: "Sari kata.\n" * (size // 11),
    "no spaces": lambda size: "a" * size,
}


def _growth() -> None:
    """CPU for each kind of pathological input at growing sizes; the exponent is 1 where time is linear in the size."""
    sizes = "".join(f"{size:>10,}" for size in SIZES)
    print(f"\n{'pathological':16}{sizes}  exponent")
    for name, make in PATHOLOGICAL.items():
        spent = [_cpu(make(size)) for size in SIZES]
        print(f"{name:16}{''.join(f'{each * 1000:8.0f}ms' for each in spent)}  {_exponent(spent):.1f}")


def _cpu(body: str) -> float:
    start = time.process_time()
    read_article(parse_text(f"Judul contoh\n\nSelasa, 4 Maret 2025\n\n{body}\n", "pathological"))
    return time.process_time() - start


def _exponent(spent: list[float]) -> float:
    return log(max(spent[-1], 1e-6) / max(spent[0], 1e-6)) / log(SIZES[-1] / SIZES[0])


if __name__ == "__main__":
    main()
