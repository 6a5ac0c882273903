"""Articles in, a graph out: reads, merges with what is there, checks, resolves, compares, writes, materialises.

The output folder holds `readings.jsonl.gz` (the source of truth), `store/` (derived from it, replaced as a whole),
`judgements.txt` and `retracted.json` (the user's), `runs/`, `report.json`, and what the caller's `outputs` write.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from graph.errors import StopRun
from graph.gazetteer import load_world
from graph.ledger import Change, Contradiction, changes, contradictions, duties_of, goals
from graph.model import Reading, Skipped
from graph.pipeline import report, retractions, working_copy
from graph.pipeline.copies import copies
from graph.pipeline.extract import extract
from graph.pipeline.manifest import Manifests, manifest
from graph.pipeline.materialise import Edges
from graph.pipeline.merging import Merged, merge
from graph.pipeline.report import BuildReport, Stopwatch
from graph.resolve import Resolution, read_judgements, resolve
from graph.store import load_lines, locked, open_store, replace_store
from graph.triples.gaps import Gaps
from graph.triples.quads import lines
from graph.triples.runs import run_lines
from graph.validate import Failure, Gate, check, load_validator

if TYPE_CHECKING:
    from pyoxigraph import Store

# A name for the stage, and what writes it from the finished store into the output folder.
Output = tuple[str, "Callable[[Store, Path], object]"]
# What writes a file while the store is loaded, from the same lines (graph.export.TurtleStream).
OpenStream = Callable[[Path], "Stream"]
Ledger = tuple[tuple[Change, ...], tuple[Contradiction, ...]]
Progress = Callable[[str, int], None]


class Stream(Protocol):
    """Takes every line that goes into the store, an article's at a time, and puts its file in place at the end."""

    @property
    def name(self) -> str:
        """The stage its time is counted under."""

    def put(self, lines: list[str]) -> None:
        """Lines of one graph."""

    def finish(self) -> None:
        """All lines were put."""

    def discard(self) -> None:
        """The run failed, or is over: nothing half-written may stay."""


def build(
    inputs: Iterable[Path],
    out: Path,
    *,
    outputs: Sequence[Output] = (),
    streams: Sequence[OpenStream] = (),
    progress: Progress | None = None,
) -> BuildReport:
    """Adds the articles of files and folders to the graph in `out` and gives the report, which is also written.

    outputs: what to write from the finished store (the page).  streams: what to write while it is loaded (Turtle),
    each opened with the folder.  progress: told each stage's name, and while reading the number of articles.

    Raises StopRun for a missing input, another run at work, an unwritable folder; then, and on Ctrl-C, the store is
    as it was.
    """
    with locked(out):
        return _Build(out, progress or (lambda _stage, _count: None)).run(inputs, outputs, streams)


class _Build:
    """One build: the stages in order, their times, and what they found."""

    def __init__(self, out: Path, progress: Progress) -> None:
        self.out = out
        self.progress = progress
        self.watch = Stopwatch()
        self.failures: list[Failure] = []
        self.words = 0
        self.world = load_world()
        self.retracted = retractions.read(out)

    def run(self, inputs: Iterable[Path], outputs: Sequence[Output], streams: Sequence[OpenStream]) -> BuildReport:
        """All stages in order; files of the streams appear once the store stands."""
        merged = self._read(inputs)
        readings = self._checked(merged.readings)
        with self._stage("resolve"):
            judgements = read_judgements(self.out / "judgements.txt")
            resolution = resolve(readings, self.world, judgements)
            reprints = copies(readings)
        with self._stage("ledger"):
            duties = duties_of(self.world)
            ledger = (changes(readings, resolution, duties), contradictions(readings, resolution, duties))
            own = goals(readings, resolution, duties)
            runs = Manifests(self.out, manifest(readings, ledger[0]))
        with opened(streams, self.out) as sinks:
            batches = lines(readings, resolution, self.world, *ledger, copies=reprints, goals=own)
            quads = self._store(chain(batches, self._own_lines(runs)), sinks)
            for sink in sinks:
                with self._stage(sink.name):
                    sink.finish()
        with self._stage("working copy"):
            working_copy.write(self.out, readings)
            run = runs.save()
        self._outputs(outputs)
        done = self._report(merged, counted(readings, resolution, ledger, reprints), quads, run)
        report.write(self.out, done)
        return done

    def _stage(self, name: str) -> Any:
        self.progress(name, 0)
        return self.watch.stage(name)

    def _read(self, inputs: Iterable[Path]) -> Merged:
        with self._stage("read"):
            return merge(working_copy.read(self.out), self._counted(extract(inputs, self.world)), self.retracted)

    def _counted(self, items: Iterator[Reading | Skipped]) -> Iterator[Reading | Skipped]:
        for number, item in enumerate(items, start=1):
            self.progress("read", number)
            self.words += len(item.article.text.split()) if isinstance(item, Reading) else 0
            yield item

    def _checked(self, readings: Sequence[Reading]) -> tuple[Reading, ...]:
        seen: set[str] = set()
        kept: list[Reading] = []
        with self._stage("check"):
            for reading in readings:
                good, failures = check(reading, seen)
                kept.append(good)
                self.failures += failures
        return tuple(kept)

    def _store(self, batches: Iterable[list[str]], sinks: Sequence[Stream]) -> int:
        gate, edges = Gate(load_validator()), Edges()
        checked = chain(self._seen(gate(batches), edges), gate(self._made(edges)))
        everything = self._with_gaps(checked)

        def fill(store: "Store") -> None:
            with self._stage("store"):
                load_lines(store, self._copied(everything, sinks))

        quads = replace_store(self.out / "store", fill)
        self.failures += gate.failures
        return quads

    def _own_lines(self, runs: Manifests) -> list[list[str]]:
        """What the pipeline itself knows: withdrawn articles, and what each run brought."""
        return [retractions.tombstones(self.retracted), run_lines(runs.statements())]

    def _seen(self, batches: Iterable[list[str]], edges: Edges) -> Iterator[list[str]]:
        for batch in batches:
            with self.watch.stage("edges"):
                edges.see(batch)
            yield batch

    def _with_gaps(self, batches: Iterable[list[str]]) -> Iterator[list[str]]:
        """The batches, and in the end marks on what they leave without type, label or provenance."""
        gaps = Gaps()
        for batch in batches:
            with self.watch.stage("gaps"):
                gaps.see(batch)
            yield batch
        if marks := gaps.marks():
            yield marks

    def _made(self, edges: Edges) -> Iterator[list[str]]:
        batches = edges.batches()
        self.progress("edges", 0)
        while True:
            with self.watch.stage("edges"):
                batch = next(batches, None)
            if batch is None:
                return
            yield batch

    def _copied(self, batches: Iterable[list[str]], sinks: Sequence[Stream]) -> Iterator[list[str]]:
        """The batches as they are, put into each sink on their way."""
        for batch in batches:
            for sink in sinks:
                with self.watch.stage(sink.name):
                    sink.put(batch)
            yield batch

    def _outputs(self, outputs: Sequence[Output]) -> None:
        for name, write in outputs:
            with self._stage(name):
                write(open_store(self.out / "store"), self.out)

    def _report(self, merged: Merged, counts: Mapping[str, int], quads: int, run: int) -> BuildReport:
        return BuildReport(
            inputs=merged.inputs,
            articles=len(merged.readings),
            added=len(merged.added),
            replaced=len(merged.replaced),
            unchanged=len(merged.unchanged),
            skipped=merged.skipped,
            words=self.words,
            counts=counts,
            failures=tuple(sorted(self.failures)),
            quads=quads,
            run=run,
            cpu=self.watch.seconds,
        )


@contextmanager
def opened(streams: Sequence[OpenStream], out: Path) -> Iterator[list[Stream]]:
    """The streams, opened with the folder; whatever happens, none leaves half a file."""
    sinks: list[Stream] = []
    try:
        for stream in streams:
            sinks.append(stream(out))  # noqa: PERF401 - those opened must be known when one fails
        yield sinks
    except OSError as error:
        raise StopRun(f"{error.filename or out} cannot be written ({error.strerror}).") from error
    finally:
        for sink in sinks:
            sink.discard()


def counted(
    readings: Sequence[Reading], resolution: Resolution, ledger: Ledger, reprints: Mapping[str, str]
) -> dict[str, int]:
    """How many there are of each thing, for the closing table."""
    kinds = Counter(entity.kind for entity in resolution.entities)
    return {
        "statements": sum(len(one.statements) for one in readings),
        "targets": sum(len(statement.targets) for one in readings for statement in one.statements),
        "events": sum(len(one.events) for one in readings),
        "officials": kinds["person"],
        "agencies": kinds["agency"],
        "offices": kinds["office"],
        "initiatives": kinds["initiative"],
        "changes": len(ledger[0]),
        "contradictions": len(ledger[1]),
        "copies": len(reprints),
        "unsure": len(resolution.unsure),
        "inconsistencies": len(resolution.inconsistencies),
    }
