"""`jejak query`: SPARQL over the graph, as a string, a file or one of the named queries."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal
from graph.errors import DataError, StopRun, UnknownName

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

EXAMPLES = (
    "jejak query 'SELECT ?name WHERE { ?x a jejak:Official ; rdfs:label ?name } ORDER BY ?name'",
    "jejak query question.rq --format csv > answer.csv",
    "jejak query gaps",
    "jejak query 'DESCRIBE <https://w3id.org/jejak/id/agency/kementerian-panrb>' --format turtle",
)
_FORMATS = ("table", "csv", "json", "turtle")
_WORDS_OF_SPARQL = frozenset(" \t\n{}")


def configure(parser: argparse.ArgumentParser) -> None:
    """The query and the form of the answer."""
    parser.add_argument(
        "query", metavar="QUERY", help="SPARQL, a file that holds it, - for stdin, or a name of 'jejak ask --list'"
    )
    parser.add_argument("--format", choices=_FORMATS, help="default: table, or turtle for a graph")
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run it and print the answer; nothing found is an answer too."""
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without

    text = _text(options.query)
    _print(_answer(text, store_of(options.output)), options.format, terminal)
    return OK


def _text(given: str) -> str:
    """The SPARQL that was meant: from stdin, a file, the argument itself, or the named query."""
    if given == "-":
        return sys.stdin.read()
    if not _WORDS_OF_SPARQL & set(given):
        if Path(given).is_file():
            return Path(given).read_text(encoding="utf-8")
        return _named(given)
    return given


def _named(name: str) -> str:
    from graph.cli.suggest import nearest  # noqa: PLC0415 - help does without
    from graph.query import named  # noqa: PLC0415 - help does without

    texts = {each.name: each.text for each in named.all()}
    if name not in texts:
        raise UnknownName("query", name, nearest(name, texts))
    return texts[name]


def _answer(text: str, store: "Store") -> "QuerySolutions | QueryBoolean | QueryTriples":
    """Ask the store; what the engine does not understand becomes one sentence."""
    from graph.namespaces import PREFIXES  # noqa: PLC0415 - help does without
    from graph.query.safety import check  # noqa: PLC0415 - help does without

    check(text)
    try:
        return store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise DataError(f"The query is not SPARQL: {error}. The project's prefixes are declared already.") from error


def _print(answer: object, form: str | None, terminal: Terminal) -> None:
    """Rows, yes or no, or a graph; StopRun where the form does not fit the kind of query."""
    from pyoxigraph import QueryBoolean, QueryTriples  # noqa: PLC0415 - help does without

    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.cli.graphs import shown  # noqa: PLC0415 - help does without

    if isinstance(answer, QueryTriples):
        _print_graph(answer, form, terminal)
        return
    if form == "turtle":
        raise StopRun("Turtle fits CONSTRUCT and DESCRIBE only; use --format table, csv or json.")
    if isinstance(answer, QueryBoolean):
        print_answer(("answer",), [("yes" if answer else "no",)], form or "table", terminal)
        return
    columns = [variable.value for variable in answer.variables]  # type: ignore[attr-defined]  # solutions are left
    rows = ([shown(term) for term in solution] for solution in answer)  # type: ignore[attr-defined]  # the same
    print_answer(columns, rows, form or "table", terminal)


def _print_graph(answer: "QueryTriples", form: str | None, terminal: Terminal) -> None:
    """Triples: sorted Turtle, or their three columns."""
    from pyoxigraph import RdfFormat, serialize  # noqa: PLC0415 - help does without

    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.cli.graphs import shown  # noqa: PLC0415 - help does without
    from graph.namespaces import PREFIXES  # noqa: PLC0415 - help does without

    triples = sorted(answer, key=str)
    if form in {None, "turtle"}:
        terminal.write_bytes(serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"")
        return
    rows = ([shown(each.subject), shown(each.predicate), shown(each.object)] for each in triples)
    print_answer(("subject", "predicate", "object"), rows, form or "table", terminal)
