"""ViewData as compact tables for the page's data islands: columns named once, repeated words numbered.

Two islands: `graph` is all that the first frame needs; `evidence` (statements, articles, changes) comes after it and
is packed when it is large, so that a page of a thousand nodes stays under a megabyte.
"""

import json
import math
from collections.abc import Iterable, Sequence
from typing import Any

from graph.view.data import ViewData, ViewStatement
from graph.view.layout import Point
from graph.view.measures import Measures
from graph.view.pack import pack

PLAIN_LIMIT = 200_000
"""An evidence island up to this many characters stays readable JSON; beyond, it is packed."""

_NODE_COLUMNS = (
    "id", "kind", "name", "nameEn", "acronym", "aliases", "detail", "x", "y", "size", "community", "bridge", "tenures",
)  # fmt: skip
_EDGE_COLUMNS = ("from", "relation", "to", "weight")
_STATEMENT_COLUMNS = (
    "id", "article", "text", "kind", "mode", "speaker", "speakerName", "office", "agency", "agencyName", "relayedBy",
    "relayedByName", "certainty", "negated", "conditional", "condition", "about", "targets", "date", "before", "after",
    "start", "end", "confidence", "rule",
)  # fmt: skip
_ARTICLE_COLUMNS = ("id", "headline", "outlet", "published", "url", "fromRelease", "copyOf")
_RECORD_COLUMNS = ("id", "kind", "text", "date", "article")
_CHANGE_COLUMNS = (
    "id", "kind", "attribute", "initiative", "before", "after", "beforeValue", "afterValue", "date", "beforeWho",
    "afterWho",
)  # fmt: skip
_CONTRADICTION_COLUMNS = ("id", "attribute", "initiative", "left", "right", "leftValue", "rightValue")

Table = dict[str, Any]


class Words:
    """Numbers for words that come again and again (offices, names, rules)."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    def number(self, word: str) -> int:
        """The number of a word; the empty word is 0."""
        return self._numbers.setdefault(word, len(self._numbers))

    def all(self) -> list[str]:
        """The words in the order of their numbers."""
        return list(self._numbers)


def _table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Table:
    return {"columns": list(columns), "rows": [list(row) for row in rows]}


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {one: n for n, one in enumerate(ids)}


def node_size(kind: str, evidence: int, crowd: int = 0) -> float:
    """Radius in pixels at scale 1: grows with the logarithm of the evidence; initiatives are larger.

    A community's grows with the root of its members.  A crowd of nodes is drawn at a smaller scale, so its nodes are
    larger to be seen at all.

    >>> node_size("official", 0) < node_size("official", 10) < node_size("initiative", 10)
    True
    """
    if kind == "community":
        return round(12 + 1.6 * math.sqrt(evidence), 1)
    size = 9 + 3.6 * math.log1p(evidence) + (5 if kind == "initiative" else 0)
    return round(size * (1 + 0.7 * min(1.0, crowd / 800)), 1)


def node_dicts(
    data: ViewData, places: Sequence[Point], measures: Measures, crowd: int | None = None
) -> list[dict[str, Any]]:
    """The nodes as pyvis' Network holds them, each with its place, size, community and bridging.

    crowd: how many are drawn at first, where that is not all.
    """
    crowd = len(data.nodes) if crowd is None else crowd
    return [
        {
            "id": node.id, "kind": node.kind, "name": node.name, "nameEn": node.name_en, "acronym": node.acronym,
            "aliases": list(node.aliases), "detail": node.detail, "x": places[n][0], "y": places[n][1],
            "size": node_size(node.kind, node.weight or measures.evidence[n], crowd),
            "community": measures.community[n], "bridge": measures.betweenness[n],
            "tenures": [[t.title, t.agency, t.status, t.start, t.end, t.first_seen, t.last_seen] for t in node.tenures],
        }
        for n, node in enumerate(data.nodes)
    ]  # fmt: skip


def edge_dicts(data: ViewData) -> list[dict[str, Any]]:
    """The edges as pyvis' Network holds them, between node numbers."""
    number = _numbered(node.id for node in data.nodes)
    return [
        {"from": number[e.source], "relation": e.relation, "to": number[e.target], "weight": e.weight}
        for e in data.edges
    ]


def graph_island(nodes: Sequence[dict[str, Any]], edges: Sequence[dict[str, Any]]) -> Table:
    """Nodes and edges as tables; kinds and relations are numbers of `names`, an id without its kind begins with "/"."""
    names = Words()
    return {
        "nodes": _table(_NODE_COLUMNS, (_node(node, names) for node in nodes)),
        "edges": _table(_EDGE_COLUMNS, ((e["from"], names.number(e["relation"]), e["to"], e["weight"]) for e in edges)),
        "names": names.all(),
    }


def _node(node: dict[str, Any], names: Words) -> list[Any]:
    kind = node["kind"]
    brief = node | {"kind": names.number(kind), "id": node["id"].removeprefix(kind)}
    return [brief[column] for column in _NODE_COLUMNS]


def evidence_island(data: ViewData) -> Table:
    """Statements, articles, records, changes; and for each edge the numbers of its statements and records."""
    words = Words()
    number = _numbered(node.id for node in data.nodes)
    statement = _numbered(s.id for s in data.statements)
    article = _numbered(a.id for a in data.articles)
    record = _numbered(r.id for r in data.records)
    return {
        "statements": _table(_STATEMENT_COLUMNS, (_statement(s, number, article, words) for s in data.statements)),
        "articles": _table(
            _ARTICLE_COLUMNS,
            (
                (
                    a.id, a.headline, words.number(a.outlet), a.published, a.url, +a.from_release,
                    article.get(a.copy_of, -1),
                )
                for a in data.articles
            ),
        ),
        "records": _table(
            _RECORD_COLUMNS, ((r.id, r.kind, r.text, r.date, article.get(r.article, -1)) for r in data.records)
        ),
        **_ledger(data, number, statement),
        "edges": [[[statement[s] for s in e.statements], [record[r] for r in e.records]] for e in data.edges],
        "words": words.all(),
    }  # fmt: skip


def _ledger(data: ViewData, number: dict[str, int], statement: dict[str, int]) -> dict[str, Table]:
    """What became of statements: changes and contradictions."""
    return {
        "changes": _table(
            _CHANGE_COLUMNS,
            (
                (
                    c.id, c.kind, c.attribute, number.get(c.initiative, -1), statement.get(c.before, -1),
                    statement.get(c.after, -1), c.before_value, c.after_value, c.date, c.before_who, c.after_who,
                )
                for c in data.changes
            ),
        ),
        "contradictions": _table(
            _CONTRADICTION_COLUMNS,
            (
                (
                    c.id, c.attribute, number.get(c.initiative, -1), statement.get(c.left, -1),
                    statement.get(c.right, -1), c.left_value, c.right_value,
                )
                for c in data.contradictions
            ),
        ),
    }  # fmt: skip


def _statement(s: ViewStatement, node: dict[str, int], article: dict[str, int], words: Words) -> Sequence[Any]:
    word = words.number
    return (
        s.id, article.get(s.article, -1), s.text, word(s.kind), word(s.mode), node.get(s.speaker, -1),
        word(s.speaker_name), word(s.office), node.get(s.agency, -1), word(s.agency_name), node.get(s.relayed_by, -1),
        word(s.relayed_by_name), word(s.certainty), int(s.negated), int(s.conditional), s.condition,
        [node[i] for i in s.about if i in node],
        [[t.kind, t.text, t.value, t.relation, t.earliest, t.latest] for t in s.targets],
        s.date, s.before, s.after, s.start, s.end, round(s.confidence, 3), word(s.rule),
    )  # fmt: skip


def packed(island: Table) -> Table:
    """The island itself, or, where it is large, {"packed": its JSON made small}."""
    text = json.dumps(island, ensure_ascii=False, separators=(",", ":"))
    return island if len(text) <= PLAIN_LIMIT else {"packed": pack(text)}
