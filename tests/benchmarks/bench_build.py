"""How fast readings become a graph: CPU microseconds a quad and a statement by stage, shapes per 10,000 statements.

    python tests/benchmarks/bench_build.py FOLDER [--articles N]

FOLDER is the output of a build; its working copy is read, and resolved, checked, written and loaded anew in a scratch
folder.  Machines differ: compare stages with each other, not with another machine's.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from graph.export import TurtleStream
from graph.gazetteer import load_world
from graph.pipeline import working_copy
from graph.pipeline.materialise import edge_lines, rules
from graph.resolve import Judgements, resolve
from graph.store import load_lines, open_store
from graph.triples.quads import lines
from graph.validate import Gate, load_validator

Result = TypeVar("Result")


def timed(stage: str, spent: dict[str, float], work: Callable[[], Result]) -> Result:
    """The result of the work; its CPU seconds go into `spent`."""
    start = time.process_time()
    result = work()
    spent[stage] = time.process_time() - start
    return result


def turtle(batches: list[list[str]], target: Path) -> None:
    """What the build does with Turtle: every batch as it passes."""
    stream = TurtleStream(target)
    for batch in batches:
        stream.put(batch)
    stream.finish()


def load_and_write(kept: list[list[str]], scratch: Path, spent: dict[str, float]) -> None:
    """The stages that touch the disk."""
    store = open_store(scratch / "store", "write")
    timed("load", spent, lambda: load_lines(store, kept))
    for rule in rules():
        made = timed(f"rule {rule[0]}", spent, partial(list, edge_lines(store, rule)))
        load_lines(store, made)
    timed("turtle", spent, lambda: turtle(kept, scratch / "graph.ttl"))


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=3000)
    options = parser.parse_args()
    readings = tuple(islice(working_copy.read(options.folder), options.articles))
    statements = sum(len(one.statements) for one in readings)
    world, spent = load_world(), dict[str, float]()
    resolution = timed("resolve", spent, lambda: resolve(readings, world, Judgements()))
    batches = timed("lines", spent, lambda: list(lines(readings, resolution, world)))
    kept = timed("shapes", spent, lambda: list(Gate(load_validator())(batches)))
    quads = sum(map(len, kept))
    with tempfile.TemporaryDirectory() as scratch:
        load_and_write(kept, Path(scratch), spent)
    print(f"{len(readings)} articles, {statements} statements, {quads} quads")
    for stage, seconds in spent.items():
        each = f"{seconds / quads * 1e6:6.2f} us/quad {seconds / statements * 1e6:7.1f} us/statement"
        print(f"{stage:22} {seconds:7.2f} s {each}")
    print(f"shapes: {spent['shapes'] / statements * 10_000:.2f} s per 10,000 statements")


if __name__ == "__main__":
    main()
