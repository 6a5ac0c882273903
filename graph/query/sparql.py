"""Free SPARQL over the store: checked first, then answered over the union of all graphs.

`run` answers inside this process and cannot be stopped; `graph.query.worker.run_limited` answers in a process of its
own that can.  Every triple stands in one graph only, so the union counts nothing twice.
"""

import io
from typing import TYPE_CHECKING, Any

from graph.errors import StopRun
from graph.namespaces import PREFIXES
from graph.query.guard import check
from graph.query.table import Table, Value, plain

if TYPE_CHECKING:
    from pyoxigraph import Store

MAX_ROWS = 1_000_000


def run(store: "Store", text: str, *, limit: int = MAX_ROWS) -> Table:
    """The answer as a Table: of SELECT its variables, of ASK one column "answer", of CONSTRUCT and DESCRIBE triples.

    The prefixes of `graph.namespaces` need no declaration.  limit: rows after which the answer is refused.  Raises
    RefusedQuery for what is not allowed and StopRun, with the engine's line and column, for what is not SPARQL.
    """
    check(text)
    return evaluate(store, text, limit)


def evaluate(store: "Store", text: str, limit: int = MAX_ROWS) -> Table:
    """As `run` for the project's own queries, which need no check."""
    return as_table(_solve(store, text), limit)


def turtle(store: "Store", text: str) -> str:
    """The triples of a CONSTRUCT or DESCRIBE as Turtle, in sorted order."""
    from pyoxigraph import QueryTriples, RdfFormat, serialize  # noqa: PLC0415 - 30 ms that only graph answers need

    check(text)
    found = _solve(store, text)
    if not isinstance(found, QueryTriples):
        raise StopRun("Turtle is the form of CONSTRUCT and DESCRIBE answers: choose table, csv or json for this query.")
    data = serialize(sorted(found, key=str), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    return data.decode("utf-8") if data else ""


MAX_BYTES = 100_000_000
"""A document of more bytes than these is refused."""


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more."""

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > MAX_BYTES:
            raise OSError(f"The answer is larger than {MAX_BYTES} bytes: narrow the query, or add LIMIT.")
        return super().write(data)


def document(store: "Store", text: str, forms: tuple[str, str]) -> tuple[str, bytes]:
    """The answer in a standard form, as (media type, bytes): the first of `forms` for rows and truth, else the second.

    The query must have been checked.
    """
    from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat  # noqa: PLC0415 - as above

    found = _solve(store, text)
    triples = isinstance(found, QueryTriples)
    form = forms[triples]
    out = _Bounded()
    kinds = RdfFormat if triples else QueryResultsFormat
    found.serialize(out, format=kinds.from_media_type(form))
    return form, out.getvalue()


def _solve(store: "Store", text: str) -> Any:
    try:
        return store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
    except (SyntaxError, ValueError) as error:
        raise StopRun(f"This is not SPARQL that can be answered: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


def as_table(found: Any, limit: int = MAX_ROWS) -> Table:
    """Any answer of pyoxigraph as a Table."""
    from pyoxigraph import QueryBoolean, QuerySolutions  # noqa: PLC0415 - as above

    if isinstance(found, QueryBoolean):
        return Table(("answer",), ((bool(found),),))
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Table(columns, _rows(found, limit))
    return Table(("subject", "predicate", "object"), tuple(sorted(_rows(found, limit), key=str)))


def _rows(found: Any, limit: int) -> tuple[tuple[Value, ...], ...]:
    rows: list[tuple[Value, ...]] = []
    for one in found:
        if len(rows) >= limit:
            raise StopRun(f"The answer has more than {limit} rows: narrow the query, or add LIMIT.")
        rows.append(tuple(plain(term) for term in one))
    return tuple(rows)
