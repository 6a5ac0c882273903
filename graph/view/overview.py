"""Above 5,000 nodes: an overview of communities as nodes, and for each community a page of its own beside it.

What has neither a relation nor a statement is left out: there is nothing to show of it.  Small communities, and those
who speak of no initiative, share pages of at most a thousand nodes.  The overview's search knows every name of every
page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from graph.view.data import ViewData, ViewEdge, ViewNode
from graph.view.measures import link_weights, measure

if TYPE_CHECKING:
    from graph.view.page import PageSummary
    from graph.view.sparql import SparqlParts

SMALLEST = 12
"""A community of fewer members shares a page with others like it."""

SHARED = 1_000
"""So many nodes at most on a page that communities share."""

STRONGEST = 3
"""So many of its strongest links each community keeps on the overview; all of them would hide each other."""

TOP = 15
_INITIATIVE = 4
REST = "lainnya"

Ranking = dict[str, list[ViewNode]]
"""The members of each page, weightiest first."""


class Overview(Struct, frozen=True, kw_only=True):
    """What an overview knows beside its own nodes.

    links: page by node id ("group/000").  facts: by node id, statements and members by kind.  top: by node id, its
    weightiest members as (kind, name, id).  rest: pages of small communities as (page, members).  directory: every
    node that a page shows as (name, other names, kind, page, id); pages are numbers of `pages`.
    """

    links: dict[str, str]
    facts: dict[str, dict[str, int]]
    top: dict[str, list[tuple[str, str, str]]]
    rest: list[tuple[str, int]]
    pages: list[str]
    directory: list[tuple[str, str, str, int, str]]

    def island(self) -> dict[str, Any]:
        """All of it, for the page."""
        from graph.view.rows import packed  # noqa: PLC0415 - only here

        return packed({"facts": self.facts, "top": self.top, "rest": self.rest, "pages": self.pages,
                       "directory": self.directory})  # fmt: skip


def write_overview(data: ViewData, target: Path, *, title: str, sparql: "SparqlParts | None" = None) -> "PageSummary":
    """Write the overview to `target` and the communities' pages into the folder `<stem>-gugus` beside it."""
    from graph.view.page import PageSummary, render  # noqa: PLC0415 - page imports this room's module on demand

    data = shown(data)
    groups = communities(data)
    folder = target.parent / f"{target.stem}-gugus"
    folder.mkdir(parents=True, exist_ok=True)
    files = [target]
    ranked = ranking(data, groups)
    for name, members in groups.items():
        path = folder / f"{name}.html"
        head = f"Gugus kecil {int(name[-2:])}" if name.startswith(REST) else ranked[name][0].name
        page = render(restrict(data, members), title=f"{title} · {head}", heading=head, home=f"../{target.name}")
        path.write_text(page, "utf-8", newline="\n")
        files.append(path)
    overview = describe(data, ranked, folder.name)
    whole = render(summarise(data, groups, ranked), title=title, sparql=sparql, overview=overview, counted=data)
    target.write_text(whole, "utf-8", newline="\n")
    return PageSummary(
        files=tuple(files), nodes=len(data.nodes), edges=len(data.edges), statements=len(data.statements)
    )


def shown(data: ViewData) -> ViewData:
    """The data without the nodes that have neither a relation nor a statement."""
    named = {end for edge in data.edges for end in (edge.source, edge.target)}
    for s in data.statements:
        named.update((s.speaker, s.agency, s.relayed_by, *s.about))
    return replace(data, nodes=tuple(node for node in data.nodes if node.id in named))


def communities(data: ViewData) -> dict[str, frozenset[int]]:
    """Node numbers by the name of their page: the large ones each by itself, the small ones together."""
    groups: dict[int, set[int]] = defaultdict(set)
    for node, community in enumerate(measure(data).community):
        groups[community].add(node)
    large = {f"{number:03}": frozenset(group) for number, group in sorted(groups.items()) if len(group) >= SMALLEST}
    shared: list[set[int]] = []
    for _, group in sorted(groups.items()):
        if len(group) >= SMALLEST:
            continue
        if not shared or len(shared[-1]) + len(group) > SHARED:
            shared.append(set())
        shared[-1] |= group
    return large | {f"{REST}-{n:02}": frozenset(group) for n, group in enumerate(shared, 1)}


def restrict(data: ViewData, members: Iterable[int]) -> ViewData:
    """The part of the data among these nodes, with all that was said by them or about them and no other evidence."""
    kept = sorted(members)
    ids = {data.nodes[n].id for n in kept}
    edges = tuple(edge for edge in data.edges if edge.source in ids and edge.target in ids)
    cited = {one for edge in edges for one in edge.statements}
    records = {one for edge in edges for one in edge.records}
    changes = tuple(change for change in data.changes if change.initiative in ids)
    contradictions = tuple(one for one in data.contradictions if one.initiative in ids)
    cited |= {one for change in changes for one in (change.before, change.after)}
    cited |= {one for pair in contradictions for one in (pair.left, pair.right)}
    statements = tuple(s for s in data.statements if s.id in cited or s.speaker in ids or not ids.isdisjoint(s.about))
    kept_records = tuple(record for record in data.records if record.id in records)
    articles = {s.article for s in statements} | {record.article for record in kept_records}
    return ViewData(
        nodes=tuple(data.nodes[n] for n in kept),
        edges=edges,
        statements=statements,
        articles=tuple(a for a in data.articles if a.id in articles),
        records=kept_records,
        changes=changes,
        contradictions=contradictions,
        base=data.base,
    )


def around(data: ViewData, centre: int, most: int) -> frozenset[int]:
    """A node with its neighbours and theirs, the nearest and weightiest first, at most so many."""
    near: dict[int, Counter[int]] = defaultdict(Counter)
    for (a, b), weight in link_weights(data).items():
        near[a][b] = near[b][a] = weight
    ring, kept = [centre], {centre}
    for _ in range(2):
        found: Counter[int] = Counter()
        for node in ring:
            for other, weight in near[node].items():
                if other not in kept:
                    found[other] += weight
        ring = sorted(found, key=lambda node: (-found[node], node))[: most - len(kept)]
        kept.update(ring)
    return frozenset(kept)


def summarise(data: ViewData, groups: Mapping[str, frozenset[int]], ranked: Ranking) -> ViewData:
    """Each large community as one node named after its weightiest member, and what joins it most to the others."""
    large = {name: members for name, members in groups.items() if not name.startswith(REST)}
    home = {node: name for name, members in large.items() for node in members}
    between: dict[str, Counter[str]] = defaultdict(Counter)
    for (a, b), weight in link_weights(data).items():
        if a in home and b in home and home[a] != home[b]:
            between[home[a]][home[b]] += weight
            between[home[b]][home[a]] += weight
    strong = {
        (min(one, other), max(one, other), weight)
        for one, others in between.items()
        for other, weight in sorted(others.items(), key=lambda item: (-item[1], item[0]))[:STRONGEST]
    }
    nodes = tuple(_community(name, ranked[name]) for name in sorted(large))
    edges = tuple(
        ViewEdge(source=f"group/{one}", relation="sharesWith", target=f"group/{other}", weight=weight)
        for one, other, weight in sorted(strong)
    )
    return ViewData(nodes=nodes, edges=edges, base=data.base)


def _community(name: str, members: list[ViewNode]) -> ViewNode:
    names = tuple(node.name for node in members[1:TOP])
    head = members[0]
    return ViewNode(
        id=f"group/{name}",
        kind="community",
        name=head.name,
        acronym=head.acronym,
        aliases=names,
        weight=len(members),
    )


def describe(data: ViewData, ranked: Ranking, folder: str) -> Overview:
    """What the overview says of each community, and where each name is to be found."""
    home = {node.id: name for name, members in ranked.items() for node in members}
    said: Counter[str] = Counter()
    for s in data.statements:
        said.update({home[one] for one in (s.speaker, *s.about) if one in home})
    facts: dict[str, dict[str, int]] = {}
    top = {}
    directory = []
    for number, (name, members) in enumerate(ranked.items()):
        kinds = Counter(node.kind for node in members)
        facts[f"group/{name}"] = {"statements": said[name], **dict(sorted(kinds.items()))}
        top[f"group/{name}"] = [(str(node.kind), node.name, node.id) for node in members[:TOP]]
        directory += [
            (node.name, " ".join((node.acronym, *node.aliases[:6])).strip(), str(node.kind), number, node.id)
            for node in members
            if node.kind != "event"
        ]
    page = {name: f"{folder}/{name}.html" for name in ranked}
    links = {f"group/{name}": page[name] for name in ranked if not name.startswith(REST)}
    rest = [(page[name], len(ranked[name])) for name in ranked if name.startswith(REST)]
    return Overview(links=links, facts=facts, top=top, rest=rest, pages=list(page.values()), directory=directory)


def ranking(data: ViewData, groups: Mapping[str, frozenset[int]]) -> Ranking:
    """Members by how often edges name them; an initiative counts four times, for it says best what all is about."""
    counts: Counter[str] = Counter()
    for edge in data.edges:
        counts[edge.source] += edge.weight
        counts[edge.target] += edge.weight
    return {
        name: sorted(
            (data.nodes[n] for n in members),
            key=lambda node: (-counts[node.id] * (_INITIATIVE if node.kind == "initiative" else 1), node.id),
        )
        for name, members in groups.items()
    }
