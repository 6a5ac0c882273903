"""Above 5,000 nodes: an overview of communities as nodes, and for each community a page of its own beside it."""

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from graph.view.data import ViewData, ViewEdge, ViewNode
from graph.view.measures import link_weights, measure

if TYPE_CHECKING:
    from graph.view.page import PageSummary
    from graph.view.sparql import SparqlParts

SMALLEST = 12
"""A community of fewer members shares one page with the others like it."""

REST = "lainnya"


def write_overview(data: ViewData, target: Path, *, title: str, sparql: "SparqlParts | None" = None) -> "PageSummary":
    """Write the overview to `target` and the communities' pages into the folder `<stem>-gugus` beside it."""
    from graph.view.page import PageSummary, render  # noqa: PLC0415 - page imports this room's module on demand

    groups = communities(data)
    folder = target.parent / f"{target.stem}-gugus"
    folder.mkdir(parents=True, exist_ok=True)
    files = [target]
    links = {}
    for name, members in groups.items():
        path = folder / f"{name}.html"
        part = restrict(data, members)
        path.write_text(render(part, title=f"{title} · {_head(data, members).name}"), "utf-8", newline="\n")
        files.append(path)
        links[f"group/{name}"] = f"{folder.name}/{path.name}"
    whole = summarise(data, groups)
    target.write_text(render(whole, title=title, sparql=sparql, links=links), "utf-8", newline="\n")
    return PageSummary(
        files=tuple(files), nodes=len(data.nodes), edges=len(data.edges), statements=len(data.statements)
    )


def communities(data: ViewData) -> dict[str, frozenset[int]]:
    """Node numbers by the name of their community's page; the small ones together under `lainnya`."""
    groups: dict[int, set[int]] = defaultdict(set)
    for node, community in enumerate(measure(data).community):
        groups[community].add(node)
    large = {f"{number:03}": frozenset(group) for number, group in sorted(groups.items()) if len(group) >= SMALLEST}
    rest = frozenset(node for group in groups.values() if len(group) < SMALLEST for node in group)
    return large | ({REST: rest} if rest else {})


def restrict(data: ViewData, members: frozenset[int]) -> ViewData:
    """The part of the data among these nodes, with the evidence that it needs and no other."""
    ids = {data.nodes[n].id for n in members}
    edges = tuple(edge for edge in data.edges if edge.source in ids and edge.target in ids)
    cited = {one for edge in edges for one in edge.statements}
    records = {one for edge in edges for one in edge.records}
    changes = tuple(change for change in data.changes if change.initiative in ids)
    cited |= {one for change in changes for one in (change.before, change.after)}
    statements = tuple(s for s in data.statements if s.id in cited or s.speaker in ids)
    kept_records = tuple(record for record in data.records if record.id in records)
    articles = {s.article for s in statements} | {record.article for record in kept_records}
    return ViewData(
        nodes=tuple(data.nodes[n] for n in sorted(members)),
        edges=edges,
        statements=statements,
        articles=tuple(article for article in data.articles if article.id in articles),
        records=kept_records,
        changes=changes,
        base=data.base,
    )


def summarise(data: ViewData, groups: dict[str, frozenset[int]]) -> ViewData:
    """Each community as one node named after its weightiest members, and how much joins it to the others."""
    home = {node: name for name, members in groups.items() for node in members}
    between: Counter[tuple[str, str]] = Counter()
    for (a, b), weight in link_weights(data).items():
        if home[a] != home[b]:
            one, other = sorted((home[a], home[b]))
            between[one, other] += weight
    nodes = tuple(
        ViewNode(id=f"group/{name}", kind="community", name=_title(data, members), aliases=_names(data, members))
        for name, members in sorted(groups.items())
    )
    edges = tuple(
        ViewEdge(source=f"group/{one}", relation="sharesWith", target=f"group/{other}", weight=weight)
        for (one, other), weight in sorted(between.items())
    )
    return ViewData(nodes=nodes, edges=edges, base=data.base)


def _ranked(data: ViewData, members: frozenset[int]) -> list[ViewNode]:
    """Members by how often edges name them, initiatives first: they say best what a community is about."""
    ids = {data.nodes[n].id: data.nodes[n] for n in members}
    counts: Counter[str] = Counter()
    for edge in data.edges:
        if edge.source in ids and edge.target in ids:
            counts[edge.source] += edge.weight
            counts[edge.target] += edge.weight
    return sorted(ids.values(), key=lambda node: (node.kind != "initiative", -counts[node.id], node.id))


def _head(data: ViewData, members: frozenset[int]) -> ViewNode:
    return _ranked(data, members)[0]


def _title(data: ViewData, members: frozenset[int]) -> str:
    return f"{_head(data, members).name} ({len(members)})"


def _names(data: ViewData, members: frozenset[int]) -> tuple[str, ...]:
    return tuple(node.name for node in _ranked(data, members)[:12])
