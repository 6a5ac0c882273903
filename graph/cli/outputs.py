"""What a build leaves beside the store, and the closing table that says what it did."""

from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from pyoxigraph import Store

    from graph.export import TurtleStream
    from graph.pipeline.build import Output
    from graph.pipeline.report import BuildReport

TURTLE, PAGE = "graph.ttl", "graph.html"
_SHOWN_SKIPS = 5


def outputs(*, page: bool = True) -> "tuple[Output, ...]":
    """What to write from the finished store: the page unless it is not wanted."""
    return (("page", _page),) if page else ()


def turtle(folder: Path) -> "TurtleStream":
    """What to write while the store is loaded: the Turtle, a quarter of the time of reading it back."""
    from graph.export import TurtleStream  # noqa: PLC0415 - help does without

    return TurtleStream(folder / TURTLE)


def _page(store: "Store", folder: Path) -> None:
    from graph.view.page import write_page  # noqa: PLC0415 - help does without

    write_page(store, folder / PAGE)


def tell(report: "BuildReport", folder: Path, terminal: Terminal) -> None:
    """The closing table on stderr: what came in, what is there, what was left out and why, where it is."""
    import sys  # noqa: PLC0415 - beside its one use

    counts = report.counts
    rows = [
        ("articles read", f"{report.added} new, {report.replaced} changed, {report.unchanged} known already"),
        ("articles skipped", len(report.skipped)),
        ("articles in the graph", report.articles),
        *((name, counts[name]) for name in ("statements", "officials", "agencies", "offices", "initiatives", "events")),
        ("changes, contradictions", f"{counts['changes']}, {counts['contradictions']}"),
        ("triples", report.quads),
    ]
    if report.violations:
        rows.append(("left out by the shapes", f"{report.violations} (see {folder / 'report.json'})"))
    if counts["unsure"]:
        rows.append(("pairs to decide", f"{counts['unsure']} (jejak review)"))
    terminal.table(("what", "how many"), rows, on=sys.stderr)
    _tell_skipped(report, terminal)
    terminal.say(f"wrote {folder / PAGE if (folder / PAGE).exists() else folder / TURTLE}; ask: jejak ask --list")


def _tell_skipped(report: "BuildReport", terminal: Terminal) -> None:
    """Why inputs were skipped: the first few in full, then the reasons by number."""
    for each in report.skipped[:_SHOWN_SKIPS]:
        terminal.say(f"skipped {each.source}: {each.reason}")
    more = len(report.skipped) - _SHOWN_SKIPS
    if more > 0:
        reasons = "; ".join(
            f"{times} x {reason}" for reason, times in list(report.why_skipped().items())[:_SHOWN_SKIPS]
        )
        terminal.say(f"and {more} more. All in report.json; most often: {reasons}")
