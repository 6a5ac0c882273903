"""`jejak query`: SPARQL over the graph, as a string, a file or one of the named queries.

It runs in a process of its own, which a time limit or Ctrl-C can end; the engine itself cannot be interrupted.
"""

import argparse
import sys
from pathlib import Path

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak query 'SELECT ?name WHERE { ?x a jejak:Official ; rdfs:label ?name } ORDER BY ?name'",
    "jejak query question.rq --format csv > answer.csv",
    "jejak query gaps",
    "jejak query 'DESCRIBE <https://w3id.org/jejak/id/agency/kementerian-panrb>' --format turtle",
)
_FORMATS = ("table", "csv", "json", "turtle")
_MARKS_OF_SPARQL = frozenset(" \t\n{}")


def configure(parser: argparse.ArgumentParser) -> None:
    """The query and the form of the answer."""
    parser.add_argument(
        "query", metavar="QUERY", help="SPARQL, a file that holds it, - for stdin, or a name of 'jejak ask --list'"
    )
    parser.add_argument(
        "--format", choices=_FORMATS, default="table", help="turtle for CONSTRUCT and DESCRIBE (default: table)"
    )
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=float, default=60.0, help="stop after so long (default: 60)"
    )
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run it and print the answer; nothing found is an answer too."""
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.cli.graphs import store_folder, store_of  # noqa: PLC0415 - help does without

    text = _text(options.query, options.output)
    if options.format == "turtle":
        from graph.query.sparql import turtle  # noqa: PLC0415 - help does without

        terminal.write(turtle(store_of(options.output), text))
        return OK
    from graph.query.worker import run_limited  # noqa: PLC0415 - help does without

    print_answer(run_limited(store_folder(options.output), text, options.timeout), options.format, terminal)
    return OK


def _text(given: str, output: str) -> str:
    """The SPARQL that was meant: from stdin, a file, the argument itself, or the named query."""
    if given == "-":
        return sys.stdin.read()
    if _MARKS_OF_SPARQL & set(given) and not Path(given).is_file():
        return given
    if Path(given).is_file():
        return Path(given).read_text(encoding="utf-8")
    return _named(given, output)


def _named(name: str, output: str) -> str:
    """The text of a named query with its defaults in place; one that needs a parameter says so."""
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without
    from graph.query import bind, named  # noqa: PLC0415 - help does without

    query = named.get(name)
    return bind.bind(store_of(output), query, {})
