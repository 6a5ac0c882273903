"""The named questions: each a file in queries/, documented at its head, run with parameters as people write them.

`all()` lists them by number, `get` finds one, `run` answers it over a store that the build has made.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from graph.errors import UnknownName
from graph.identifiers import fold
from graph.namespaces import BASE
from graph.query import sparql
from graph.query.bind import bind
from graph.query.header import NamedQuery, parse
from graph.query.table import Table

if TYPE_CHECKING:
    from pyoxigraph import Store

# Every question there is; a test compares this list with the files and with the questions of the project's promise.
NAMES: tuple[str, ...] = (
    "source-of-edge",
    "statements-of-official",
    "timeline-changes",
    "office-timeline-changes",
    "overdue-commitments",
    "outcomes",
    "office-holder-on",
    "capacity",
    "agencies-by-month",
    "contradictions",
    "number-history",
    "uncheckable",
    "by-mode",
    "by-kind",
    "negated-or-conditional",
    "meetings",
    "single-source",
    "relays",
    "silence",
    "responsible-now",
    "legal-basis",
    "bridges",
    "new-since",
    "awaiting-review",
    "gaps",
)


@cache
def get(name: str) -> NamedQuery:
    """The query of this name; UnknownName with the nearest ones otherwise."""
    wanted = fold(name).replace(" ", "-").replace("_", "-")
    if wanted not in NAMES:
        import difflib  # noqa: PLC0415 - only a mistyped name needs it

        raise UnknownName("The question", name, tuple(difflib.get_close_matches(wanted, NAMES, n=3, cutoff=0.4)))
    file = resources.files("graph.query") / "queries" / f"{wanted}.rq"
    return parse(wanted, file.read_text(encoding="utf-8"))


def all() -> tuple[NamedQuery, ...]:  # noqa: A001 - named.all() is how other rooms ask for them
    """All questions, by number."""
    return tuple(sorted((get(name) for name in NAMES), key=lambda query: query.number))


def run(store: "Store", name: str, params: Mapping[str, str] | None = None, base: str = BASE) -> Table:
    """The answer to a named question; its columns are those that its header documents, in that order."""
    query = get(name)
    return sparql.evaluate(store, bind(store, query, params or {}, base))
