"""One self-contained HTML file out of a graph: this is what people open and e-mail.

Names and quotations are hostile text.  They reach the page only as JSON escaped for HTML, the script puts them into
it as text, and the security policy names the only scripts and styles that may run.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from graph.errors import UnknownName
from graph.identifiers import fold
from graph.view import assets
from graph.view.data import ViewData
from graph.view.environment import environment
from graph.view.look import look, words
from graph.view.measures import Measures, measure
from graph.view.network import network_class, vis_script
from graph.view.opening import WHOLE_LIMIT, opening, places
from graph.view.rows import edge_dicts, evidence_island, graph_island, node_dicts, packed

if TYPE_CHECKING:
    import jinja2
    import pyoxigraph

    from graph.view.overview import Overview
    from graph.view.sparql import SparqlParts

OVERVIEW_LIMIT = 5_000
"""Beyond so many nodes the page is an overview of communities, each with a page of its own."""

OVERVIEW_ROOM = 2.4
"""Communities are drawn larger than nodes and stand so many times further apart."""

TITLE = "Jejak: siapa mengatakan apa"


class PageSummary(Struct, frozen=True, kw_only=True):
    """What was written: the files (the page first), and how much is in them."""

    files: tuple[Path, ...]
    nodes: int
    edges: int
    statements: int


def write_page(
    store: "pyoxigraph.Store",
    target: Path,
    *,
    focus: str | None = None,
    with_sparql: bool = False,
    title: str = TITLE,
) -> PageSummary:
    """Write the page of a whole store.

    focus: a node's IRI, id ("initiative/mbg"), name, acronym or alias, on which the page opens.  with_sparql: put
    the graph as Turtle and a SPARQL engine into the page (about 2 MB more).
    """
    from graph.view.projection import project  # noqa: PLC0415 - a caller with ViewData at hand needs no store

    extra = None
    if with_sparql:
        from graph.view.sparql import sparql_parts  # noqa: PLC0415 - it reads 1.4 MB of engine

        extra = sparql_parts(store)
    return write_data(project(store), target, focus=focus, title=title, sparql=extra)


def write_data(
    data: ViewData, target: Path, *, focus: str | None = None, title: str = TITLE, sparql: "SparqlParts | None" = None
) -> PageSummary:
    """Write the page of a ViewData; the same data gives the same bytes."""
    if len(data.nodes) > OVERVIEW_LIMIT and focus is None:
        from graph.view.overview import write_overview  # noqa: PLC0415 - it writes its pages through this module

        return write_overview(data, target, title=title, sparql=sparql)
    text = render(_near(data, focus), focus=focus, title=title, sparql=sparql)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return PageSummary(files=(target,), nodes=len(data.nodes), edges=len(data.edges), statements=len(data.statements))


def _near(data: ViewData, focus: str | None) -> ViewData:
    """Of a graph too large for one page, what stands within two steps of what the page opens on."""
    if focus is None or len(data.nodes) <= OVERVIEW_LIMIT:
        return data
    from graph.view.overview import around, restrict  # noqa: PLC0415 - it writes its pages through this module

    return restrict(data, around(data, _focus(data, focus), WHOLE_LIMIT))


def render(  # noqa: PLR0913 - what a page may have, each by name
    data: ViewData,
    *,
    focus: str | None = None,
    title: str = TITLE,
    sparql: "SparqlParts | None" = None,
    overview: "Overview | None" = None,
    counted: ViewData | None = None,
    home: str = "",
    heading: str = "",
) -> str:
    """The page as text.

    overview: what it knows of pages beside it.  counted: the data whose statements, articles ... the line under the
    title counts, where they are not the page's own.  home: address of the overview that this page belongs to.
    heading: what stands at the top where it need not be the whole title.
    """
    totals = _totals(counted or data)
    measures = measure(data)
    first = opening(data, measures.evidence)
    island = _graph(data, measures, first, room=OVERVIEW_ROOM if overview else 1.0)
    island["meta"] = {
        "title": title,
        "base": data.base,
        "focus": _focus(data, focus),
        "opening": first,
        "links": overview.links if overview else {},
        "totals": totals,
    }
    template = _environment().get_template("page.html.j2")
    return template.render(
        title=title,
        heading=heading or title,
        home=home,
        summary=_summary(totals),
        graph=island,
        evidence=packed(evidence_island(data)),
        overview=overview.island() if overview else None,
        **_fixed(sparql),
    )


def _graph(data: ViewData, measures: Measures, first: list[int], *, room: float) -> dict[str, Any]:
    """Nodes and edges, through pyvis' Network."""
    net = network_class()()
    net.fill(node_dicts(data, places(data, first, room), measures, len(first or data.nodes)), edge_dicts(data))
    return graph_island(net.nodes, net.edges)


def _fixed(sparql: "SparqlParts | None") -> dict[str, Any]:
    """What does not depend on the data: scripts, style, words, and the policy that names them."""
    scripts = [vis_script(), assets.script()] + ([sparql.script] if sparql else [])
    return {
        "policy": assets.policy(scripts, [assets.style()], wasm=sparql is not None),
        "style": assets.style(),
        "vis": scripts[0],
        "script": scripts[1],
        "sparql": sparql,
        "look": look(),
        "words": words(),
        "t": {key: value["id"] for key, value in words().items()},
    }


def _totals(data: ViewData) -> dict[str, Any]:
    """How much the page rests on, and the first and last day said (None where no statement has a day)."""
    kinds = Counter(node.kind for node in data.nodes)
    days = sorted(s.date[:10] for s in data.statements if re.fullmatch(r"\d{4}-\d\d-\d\d.*", s.date, re.DOTALL))
    return {
        "statements": len(data.statements),
        "articles": len(data.articles),
        "officials": kinds["official"],
        "initiatives": kinds["initiative"],
        "period": [days[0], days[-1]] if days else None,
    }


def _summary(totals: dict[str, Any]) -> str:
    """The line under the title, as the script writes it too: there from the start, so that nothing jumps."""
    counts = {key: f"{value:,}".replace(",", ".") for key, value in totals.items() if key != "period"}
    line = words()["summary"]["id"].format(**counts)
    months = dict.fromkeys(_month(day) for day in totals["period"] or ())
    return f"{line} · {' – '.join(months)}" if months else line


def _month(iso: str) -> str:
    """The month of an ISO day in Indonesian.

    >>> _month("2024-03-05")
    'Mar 2024'
    """
    year, month, _ = iso.split("-")
    return f"{words()['months']['id'].split()[int(month) - 1]} {year}"


def _focus(data: ViewData, focus: str | None) -> int:
    """The number of the node meant, -1 for none."""
    if focus is None:
        return -1
    wanted = fold(focus.removeprefix(data.base))
    for n, node in enumerate(data.nodes):
        names = (node.id, node.name, node.name_en, node.acronym, *node.aliases)
        if wanted in {fold(name) for name in names if name}:
            return n
    import difflib  # noqa: PLC0415 - only for a message

    nearest = difflib.get_close_matches(focus, [node.name for node in data.nodes], n=3, cutoff=0.5)
    raise UnknownName("Node", focus, tuple(nearest))


@cache
def _environment() -> "jinja2.Environment":
    made = environment("graph.view", keep_trailing_newline=True)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made
