"""`jejak ask NAME --param value`: the named questions; each has its own parameters, read from its query."""

import argparse
from typing import TYPE_CHECKING

from graph.cli.answers import FORMATS
from graph.cli.exits import OK, USAGE
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

if TYPE_CHECKING:
    from graph.query.header import NamedQuery

EXAMPLES = (
    "jejak ask --list",
    'jejak ask timeline-changes --initiative "pemindahan ASN"',
    "jejak ask overdue-commitments --initiative SPBE --format csv > overdue.csv",
    'jejak ask office-holder-on --office "Menteri PANRB" --date 2024-03-20',
)


def configure(parser: argparse.ArgumentParser) -> None:
    """The question's name and the form of the answer; everything else is the question's own (see `extend`)."""
    parser.add_argument("question", metavar="NAME", nargs="?", help="the question; --list shows them")
    parser.add_argument("--list", action="store_true", help="list the questions with their parameters")
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    add_output(parser)


def extend(parser: argparse.ArgumentParser, words: list[str]) -> None:
    """Add the parameters of the question that the words name, so that help, errors and completion know them."""
    if not words:
        return
    from graph.query import named  # noqa: PLC0415 - the bare help does without

    name = next((word for word in words if word in named.NAMES), words[0])
    if name.startswith("-"):
        return
    query = named.get(name)
    parser.prog = f"{parser.prog} {query.name}"
    parser.description = f"{query.number}. {query.question_en}\n   {query.question_id}\n\nIt leaves out: {query.trap}"
    parser.epilog = f"example:\n  {_example(query)}"
    group = parser.add_argument_group("parameters")
    for param in query.params:
        need = "required; " if param.required else ""
        group.add_argument(
            f"--{param.name.replace('_', '-')}",
            dest=f"param_{param.name}",
            metavar=param.type.upper(),
            required=param.required,
            help=_plain(f"{param.doc} ({need}e.g. {param.example!r})"),
        )


def suggestions() -> tuple[str, ...]:
    """The names of the questions, for completion."""
    from graph.query import named  # noqa: PLC0415 - only the shell asks

    return named.NAMES


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Answer the question, or list them all."""
    from graph.query import named  # noqa: PLC0415 - help does without

    if options.list:
        _list(named.all(), options.format, terminal)
        return OK
    if options.question is None:
        terminal.say("jejak ask: which question? 'jejak ask --list' shows them.")
        return USAGE
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.cli.graphs import store_of  # noqa: PLC0415 - help does without

    given = {name.removeprefix("param_"): value for name, value in vars(options).items() if name.startswith("param_")}
    chosen = {name: value for name, value in given.items() if value is not None}
    print_answer(named.run(store_of(options.output), options.question, chosen), options.format, terminal)
    return OK


def _list(queries: "tuple[NamedQuery, ...]", form: str, terminal: Terminal) -> None:
    """One row a question: number, name, what it asks, what it takes."""
    from graph.cli.answers import print_answer  # noqa: PLC0415 - help does without
    from graph.query.table import Table  # noqa: PLC0415 - help does without

    rows = tuple((each.number, each.name, each.question_en, _parameters(each)) for each in queries)
    print_answer(Table(("number", "name", "question", "parameters"), rows), form, terminal)


def _parameters(query: "NamedQuery") -> str:
    """The question's options, those that may be left out in brackets."""
    shown = ((f"--{param.name.replace('_', '-')}", param.required) for param in query.params)
    return " ".join(name if required else f"[{name}]" for name, required in shown)


def _example(query: "NamedQuery") -> str:
    """The command line that asks the question, with the examples that its parameters give."""
    import shlex  # noqa: PLC0415 - only the help of a question pays for it

    given = (f"--{each.name.replace('_', '-')} {shlex.quote(each.example)}" for each in query.params if each.required)
    return " ".join(["jejak ask", query.name, *given])


def _plain(text: str) -> str:
    """The words for argparse's help, which reads % as its own."""
    return text.replace("%", "%%")
