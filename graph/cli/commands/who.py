"""`jejak who OFFICE --on DATE`: who held an office on a day, and on what evidence.

From the graph where there is one: what its articles show, and the public record.  Without a graph, or for an office
that its articles do not name, the public record alone.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.answers import FORMATS
from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.parsing import day as as_day
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.errors import UnknownName
    from graph.query.table import Table

EXAMPLES = (
    'jejak who "Menteri PANRB" --on 2024-03-20',
    'jejak who "Kepala OIKN" --format json',
)
_QUESTION = "office-holder-on"


def configure(parser: argparse.ArgumentParser) -> None:
    """The office as people write it, and the day."""
    parser.add_argument("office", metavar="OFFICE", help="as people write it: Mensos, Menteri PANRB, Gubernur Jatim")
    parser.add_argument(
        "--on", metavar="DATE", type=as_day, help="YYYY-MM-DD (default: the newest day in the graph, or ever)"
    )
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the holders; an office that nobody is known to have held is an empty answer."""
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.cli.record import ended, office_of  # noqa: PLC0415 - help does without
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without

    _refuse_kinds(options.office)
    answer, unknown = None, None
    if (Path(options.output) / "store").is_dir():
        try:
            answer = _from_graph(options)
        except UnknownName as error:
            unknown = error
    if answer is None or (not answer.rows and office_of(load_world(), options.office)):
        answer = _from_record(options, unknown)
    print_answer(answer, options.format, terminal)
    if not answer.rows and (word := ended(load_world(), options.office, options.on)):
        terminal.say(word)
    return OK


def _refuse_kinds(name: str) -> None:
    """StopRun where the office is one that many have ("Bupati"), whatever a graph holds."""
    from graph.cli.record import office_of  # noqa: PLC0415 - help does without
    from graph.errors import StopRun  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without

    world = load_world()
    kind = world.parse_office(name)
    if kind is not None and kind.whole and office_of(world, name) is None:
        raise StopRun(f"{name!r} is an office that many have: write whose, as in '{kind.title} Contoh'.")


def _from_graph(options: argparse.Namespace) -> "Table":
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.cli.record import office_of  # noqa: PLC0415 - help does without
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without
    from graph.query import bind, named  # noqa: PLC0415 - help does without

    store = store_of(options.output)
    day = options.on or bind.latest_date(store)
    found = office_of(load_world(), options.office)  # it knows more ways to write an office than the articles use
    try:
        place = f"office/{found.key}" if found is not None else options.office
        return named.run(store, _QUESTION, {"office": place, "date": day})
    except UnknownName:
        return named.run(store, _QUESTION, {"office": options.office, "date": day})


def _from_record(options: argparse.Namespace, unknown: "UnknownName | None") -> "Table":
    """The holders that the gazetteer knows; for an office that it does not know either, the error of the graph."""
    from graph.cli.record import nearest, office_of  # noqa: PLC0415 - help does without
    from graph.errors import UnknownName  # noqa: PLC0415 - help does without
    from graph.gazetteer import load_world  # noqa: PLC0415 - help does without
    from graph.query.table import Table  # noqa: PLC0415 - help does without

    world = load_world()
    office = office_of(world, options.office)
    if office is None:
        near = nearest(world, options.office, offices=True)
        keys = {one.key for name in near if (one := office_of(world, name))}
        others = (
            n for n in (unknown.nearest if unknown else ()) if (o := office_of(world, n)) is None or o.key not in keys
        )
        near = (*near, *others)
        raise UnknownName("The office", options.office, tuple(dict.fromkeys(near)))
    holders = world.holders(office.key, options.on)
    rows = tuple((world.persons[each.person].name, each.status, each.start, each.end, each.source) for each in holders)
    return Table(("holder", "status", "since", "until", "source"), rows)
