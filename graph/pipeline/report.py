"""What a build did: every input accounted for, what is in the graph, what was left out and why.

`cpu` and `memory` are for the terminal only; what is written to `report.json` depends on the input alone.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from graph.model import Skipped
from graph.validate import Failure

NAME = "report.json"


class BuildReport(Struct, frozen=True, kw_only=True):
    """The outcome of one build.

    inputs = added + replaced + unchanged + len(skipped); articles is all that the graph now holds.  words: of the
    articles read in this run.  counts: of each thing (see `build.counted`).  run: number of the newest manifest.
    """

    inputs: int
    articles: int
    added: int
    replaced: int
    unchanged: int
    skipped: tuple[Skipped, ...]
    words: int
    counts: Mapping[str, int]
    failures: tuple[Failure, ...]
    quads: int
    run: int
    cpu: Mapping[str, float] = {}

    @property
    def violations(self) -> int:
        """How many nodes were kept out of the store."""
        return len({one.node for one in self.failures if one.severity == "violation"})

    def why_skipped(self) -> dict[str, int]:
        """Reasons with how often each was given, the most frequent first."""
        return dict(Counter(one.reason for one in self.skipped).most_common())

    def words_per_second(self) -> dict[str, float]:
        """Words of this run by CPU-second, a stage each and `total`; nothing for stages too short to say."""
        spent = {**self.cpu, "total": sum(self.cpu.values())}
        return {stage: self.words / seconds for stage, seconds in spent.items() if seconds > 0.005 and self.words}


def write(folder: Path, report: BuildReport) -> None:
    """Writes `report.json` without what depends on the machine."""
    plain = msgspec.to_builtins(report)
    del plain["cpu"]
    data = msgspec.json.format(msgspec.json.encode(plain, order="sorted"), indent=1)
    (folder / NAME).write_bytes(data + b"\n")


class Stopwatch:
    """CPU seconds of this process by stage, in `seconds`; a stage inside another is taken off the outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Adds what the block costs to a stage."""
        self.seconds.setdefault(name, 0.0)
        outer, self._inner = self._inner, 0.0
        start = time.process_time()
        try:
            yield
        finally:
            spent = time.process_time() - start
            self.seconds[name] += spent - self._inner
            self._inner = outer + spent


def peak_memory() -> float:
    """The most memory this process has held, in megabytes; 0 where the system does not tell."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
