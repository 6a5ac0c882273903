"""The pages of the server itself: where to begin, and an answer as a table.  No script; everything is escaped."""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from graph.query import named
from graph.query.render import cell
from graph.query.table import Table
from graph.view.assets import source_hash
from graph.view.environment import environment

if TYPE_CHECKING:
    import jinja2

FIRST = """SELECT ?day ?speaker ?words WHERE {
  ?statement a jejak:Statement ; jejak:speaker/rdfs:label ?speaker ; jejak:text ?words ; jejak:effectiveDate ?day .
} ORDER BY DESC(?day) ?words LIMIT 20"""
ROWS = 1_000
"""So many rows at most stand on a page; CSV and JSON hold all."""


def policy() -> str:
    """The security policy of these pages: their own style, a form that asks here, and nothing else."""
    return (
        f"default-src 'none'; style-src {source_hash(_style())}; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


def page(files: list[str]) -> str:
    """Where to begin: the map, the Turtle, a query to try, and the questions that have a name."""
    return _render(files=files, query=FIRST, columns=None, questions=named.all())


def answer(query: str, table: Table) -> str:
    """The answer to a query, as a page that a reader can go on from."""
    rows = [[cell(value) for value in row] for row in table.rows[:ROWS]]
    return _render(query=query, columns=table.columns, rows=rows, count=len(table.rows))


def _render(**values: object) -> str:
    return _template().render(style=_style(), **values)


@cache
def _style() -> str:
    return resources.files("graph.serve").joinpath("templates", "home.css").read_text("utf-8")


@cache
def _template() -> "jinja2.Template":
    return environment("graph.serve").get_template("home.html.j2")
