"""`jejak diff`: what is new, read differently, withdrawn, moved or newly overdue, between two runs or since a day."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.cli.exits import OK, USAGE
from graph.cli.parsing import add_output, day
from graph.cli.terminal import Terminal
from graph.errors import StopRun

if TYPE_CHECKING:
    from pyoxigraph import Store

EXAMPLES = (
    "jejak diff 1",
    "jejak diff 1 2 --format json",
    "jejak diff --since 2025-01-01 --format atom > news.xml",
    "jejak diff --since 2025-01-01 --format ics > dates.ics",
)
Manifest = dict[str, Any]
_FORMATS = ("text", "json", "atom", "ics")
_SINCE = 'SELECT ?node WHERE { ?node jejak:effectiveDate|jejak:changedOn ?day FILTER(?day >= "DAY"^^xsd:date) }'
_DAYS = "SELECT ?statement ?day WHERE { ?statement jejak:effectiveDate ?day }"


def configure(parser: argparse.ArgumentParser) -> None:
    """Two runs by number, or a day, and the form of the answer."""
    parser.add_argument(
        "runs", metavar="RUN", type=int, nargs="*", help="the earlier run, and the later one (default: the newest)"
    )
    parser.add_argument("--since", metavar="DATE", type=day, help="what was said, or fell due, from this day on")
    parser.add_argument(
        "--format", choices=_FORMATS, default="text", help="ics: the target dates that were stated (default: text)"
    )
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print one row a difference."""
    if len(options.runs) > 2 or not (options.runs or options.since):
        terminal.say("jejak diff: give one or two runs, or --since DATE. See 'jejak diff --help'.")
        return USAGE
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.query.bind import latest_date  # noqa: PLC0415 - help does without
    from graph.report import diff  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    numbers = _numbers(options.runs, Path(options.output))
    after = _manifest(Path(options.output), numbers[-1])
    before = _manifest(Path(options.output), numbers[0]) if options.runs else _until(after, options.since, store)
    since = options.since or _last_day(before, store)
    rows = diff(before, after, store, overdue=(since, latest_date(store)) if since else None)
    title = f"Jejak: {options.since or f'run {numbers[0]} - {numbers[-1]}'}"
    terminal.write(_text(rows, options.format, title, store))
    return OK


def _last_day(run: Manifest, store: "Store") -> str | None:
    """The day that was today for a run: the latest on which any of its statements that are still there was said."""
    from graph.query.sparql import evaluate  # noqa: PLC0415 - help does without

    known = run["statements"]
    days = (str(day) for iri, day in evaluate(store, _DAYS).rows if str(iri).rpartition("/")[2] in known)
    return max(days, default=None)


def _text(rows: Any, form: str, title: str, store: "Store") -> str:
    from graph.namespaces import BASE  # noqa: PLC0415 - help does without
    from graph.report import dates, feeds  # noqa: PLC0415 - help does without

    if form == "ics":
        return feeds.to_icalendar(dates(rows, store), title)
    if form == "atom":
        return feeds.to_atom(rows, title, f"{BASE}feed")
    return feeds.to_json(rows) if form == "json" else feeds.to_text(rows)


def _numbers(wanted: list[int], folder: Path) -> list[int]:
    """The runs to compare, the newest added where one is missing; StopRun for one that is not there."""
    from graph.pipeline import manifest  # noqa: PLC0415 - help does without

    known = manifest.numbers(folder)
    chosen = wanted if len(wanted) == 2 else [*wanted, *known[-1:]]
    for number in chosen:
        if number not in known:
            raise StopRun(f"There is no run {number} in {folder}; there are: {', '.join(map(str, known)) or 'none'}.")
    if not chosen:
        raise StopRun(f"There is no run in {folder}; make one with: jejak build ARTICLES -o {folder}")
    return chosen


def _manifest(folder: Path, number: int) -> Manifest:
    from graph.pipeline import manifest  # noqa: PLC0415 - help does without

    found: Manifest = json.loads(manifest.path(folder, number).read_text(encoding="utf-8"))
    return found


def _until(after: Manifest, since: str, store: "Store") -> Manifest:
    """What a run would have held before that day: everything but what was said from it on."""
    from graph.query.sparql import evaluate  # noqa: PLC0415 - help does without

    later = {str(iri).rpartition("/")[2] for (iri,) in evaluate(store, _SINCE.replace("DAY", since)).rows}
    return {
        "statements": {key: value for key, value in after["statements"].items() if key not in later},
        "changes": [key for key in after.get("changes", ()) if key not in later],
    }
