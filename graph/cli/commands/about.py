"""`jejak about NAME`: what is known of an official, agency, office or initiative, with sources.

From the graph where it has the name; otherwise, and without a graph, the public record alone.
"""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.errors import UnknownName
    from graph.query.table import Table

EXAMPLES = (
    'jejak about "Abdullah Azwar Anas"',
    "jejak about SPBE --limit 50",
    'jejak about "Kementerian PANRB" --format json',
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The name as people write it, and how much to tell."""
    parser.add_argument("name", metavar="NAME", help="any of its names, or its address in the graph")
    parser.add_argument("--limit", metavar="N", type=int, default=15, help="so many statements (default: 15)")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what there is, section by section: from the graph, or where it has no such name, of public record."""
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without

    if not (Path(options.output) / "store").is_dir():
        _from_record(options, terminal, None)
        build = f"jejak build ARTICLES -o {options.output}"
        terminal.say(f"of public record alone: there is no graph in {options.output}; for statements make one: {build}")
        return OK
    try:
        _from_graph(options, terminal)
    except UnknownName as unknown:
        _from_record(options, terminal, unknown)
        terminal.say(f"of public record alone: no article of the graph in {options.output} names it.")
    return OK


def _from_graph(options: argparse.Namespace, terminal: Terminal) -> None:
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.cli.known import sections  # noqa: PLC0415 - help does without
    from graph.cli.record import known_place  # noqa: PLC0415 - help does without
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without
    from graph.query.names import resolve  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    place = known_place(load_world(), options.name)  # one thing where the graph's labels may fit several
    try:
        entity = resolve(store, "entity", place or options.name)
    except UnknownName:
        entity = resolve(store, "entity", options.name)
    _print(entity, dict(sections(store, entity, options.limit)), options.format, terminal)


def _from_record(options: argparse.Namespace, terminal: Terminal, unknown: "UnknownName | None") -> None:
    """What the gazetteer knows; for a name that it does not know either, the nearest of both."""
    from graph.cli.record import look_up, nearest, sections  # noqa: PLC0415 - help does without
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without
    from graph.query.names import AmbiguousName  # noqa: PLC0415 - help does without

    world = load_world()
    found = look_up(world, options.name)
    if not found:
        near = (*(unknown.nearest if unknown else ()), *nearest(world, options.name))
        raise UnknownName("The entity", options.name, tuple(dict.fromkeys(near)))
    if len(found) > 1:
        raise AmbiguousName("The entity", options.name, [one.place for one in found])
    _print(found[0].place, dict(sections(world, found[0].thing)), options.format, terminal)


def _print(entity: str, found: "dict[str, Table]", form: str, terminal: Terminal) -> None:
    if form == "json":
        shown = {"id": entity} | {heading: list(table.dicts()) for heading, table in found.items()}
        terminal.write(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
        return
    terminal.write(f"{entity}\n")
    for heading, table in found.items():
        terminal.write(f"\n{heading}\n")
        terminal.table([column.replace("_", " ") for column in table.columns], table.rows)
