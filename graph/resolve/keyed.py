"""Resolution of everything that a canonical key names: agencies, offices, initiatives, groups, documents.

In: sightings, each with its key; edges between keys where a form may mean several.  Out: a Part of the Resolution.
One key is one entity unless a judge says otherwise.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.resolve.cluster import Edge, Groups, join_by_score
from graph.resolve.decide import Lookup, looker, pinned, settle
from graph.resolve.judgements import Judgements
from graph.resolve.text import folded
from graph.resolve.types import Entity, EntityKind, Link, Member, UnsurePair, Verdict

KEY_SCORE = 10.0


class Sighting(NamedTuple):
    """One mention with its canonical key; `how` names what gave the key where it was not written out."""

    key: str
    member: Member
    day: str | None
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    how: tuple[str, ...] = ()


class KeyEdge(NamedTuple):
    """Two keys that may be one."""

    left: str
    right: str
    verdict: Verdict
    features: tuple[str, ...]
    score: float


class Facts(NamedTuple):
    """What is known of a key beforehand."""

    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    agency: str | None = None
    subkind: str | None = None


class Part(NamedTuple):
    """One kind's share of the Resolution."""

    entities: tuple[Entity, ...] = ()
    ids: Mapping[tuple[EntityKind, str, str], str] = {}
    links: tuple[Link, ...] = ()
    unsure: tuple[UnsurePair, ...] = ()
    conflicts: tuple[str, ...] = ()


class _Keys:
    """A group's keys of the known world: two of them are never one without a judge."""

    def __init__(self, key: str | None) -> None:
        self.known = key

    def clashes(self, other: "_Keys", /) -> bool:
        return self.known is not None and other.known is not None

    def absorb(self, other: "_Keys", /) -> None:
        self.known = self.known or other.known


def resolve_keyed(
    kind: EntityKind,
    sightings: Iterable[Sighting],
    facts: Mapping[str, Facts],
    judgements: Judgements,
    edges: Sequence[KeyEdge] = (),
) -> Part:
    """The entities of one kind; `facts` holds the keys known beforehand."""
    nodes = _nodes(sightings, pinned(judgements, kind))
    keys = sorted(nodes)
    number = {key: n for n, key in enumerate(keys)}
    compared = [*_numbered(edges, number), *_pin_edges(keys, number)]
    groups = Groups([_Keys(key if key in facts else None) for key in keys])
    decided = judgements.of(kind)
    judged, messages = settle(groups, decided, _lookup(nodes, keys, facts)) if decided else ([], [])
    join_by_score(groups, compared)
    return _part(_Built(kind, nodes, keys, groups, [*judged, *compared]), facts, tuple(messages))


def _nodes(sightings: Iterable[Sighting], pins: frozenset[str]) -> dict[str, list[Sighting]]:
    nodes: dict[str, list[Sighting]] = {}
    for one in sightings:
        key = f"{one.key}--{one.member.article[:8]}" if pins and str(one.member) in pins else one.key
        nodes.setdefault(key, []).append(one)
    for group in nodes.values():
        group.sort(key=lambda one: (one.day or "~", one.member))
    return nodes


def _numbered(edges: Sequence[KeyEdge], number: Mapping[str, int]) -> list[Edge]:
    both = [e for e in edges if e.left in number and e.right in number and e.left != e.right]
    return [_edge(e.score, number[e.left], number[e.right], e.verdict, e.features) for e in both]


def _edge(score: float, a: int, b: int, verdict: Verdict, features: tuple[str, ...]) -> Edge:
    return Edge(score, min(a, b), max(a, b), verdict, features)


def _pin_edges(keys: Sequence[str], number: Mapping[str, int]) -> list[Edge]:
    """A mention that a judgement names stands alone until its key brings it home."""
    bases = ((key, key.rsplit("--", 1)[0]) for key in keys if "--" in key)
    there = [(number[key], number[base]) for key, base in bases if base in number]
    return [_edge(KEY_SCORE, a, b, "same", ("key",)) for a, b in there]


def _lookup(nodes: Mapping[str, Sequence[Sighting]], keys: Sequence[str], facts: Mapping[str, Facts]) -> Lookup:
    members = {str(one.member): n for n, key in enumerate(keys) for one in nodes[key]}
    by_name: dict[str, list[int]] = {}
    for n, key in enumerate(keys):
        known = facts.get(key)
        names = {one.name for one in nodes[key]} | ({known.name, *known.aliases} if known else set())
        for name in sorted({folded(name) for name in names}):
            by_name.setdefault(name, []).append(n)
    return looker(members, {key: n for n, key in enumerate(keys)}, by_name)


class _Built(NamedTuple):
    """One kind's nodes in order, and how they were grouped."""

    kind: EntityKind
    nodes: Mapping[str, Sequence[Sighting]]
    keys: Sequence[str]
    groups: Groups[_Keys]
    edges: Sequence[Edge]

    def name(self, node: int) -> str:
        """The node's first mention, as links write it."""
        return str(self.nodes[self.keys[node]][0].member)


def _part(built: _Built, facts: Mapping[str, Facts], conflicts: tuple[str, ...]) -> Part:
    made: dict[int, list[str]] = {}
    for n, key in enumerate(built.keys):
        made.setdefault(built.groups.root(n), []).append(key)
    entities = {root: _entity(built.kind, group, built.nodes, facts) for root, group in made.items()}
    ids = {(built.kind, m.article, m.local): entity.id for entity in entities.values() for m in entity.members}
    links = {_link(built, edge) for edge in built.edges} | set(_hows(built))
    return Part(
        tuple(sorted(entities.values(), key=lambda entity: entity.id)),
        ids,
        tuple(sorted(links, key=lambda link: (link.left, link.right, link.by, link.verdict))),
        _unsure(built, entities),
        conflicts,
    )


def _entity(
    kind: EntityKind,
    keys: Sequence[str],
    nodes: Mapping[str, Sequence[Sighting]],
    facts: Mapping[str, Facts],
) -> Entity:
    seen = sorted((one for key in keys for one in nodes[key]), key=lambda one: (one.day or "~", one.member))
    own = next((key for key in keys if key in facts), None) or min(
        keys,
        key=lambda key: (nodes[key][0].day or "~", key),
    )
    known = facts.get(own)
    names = Counter(one.name for one in seen)
    name = known.name if known else min(names, key=lambda text: (-names[text], -len(text), text))
    acronym = known.acronym if known else _commonest(one.acronym for one in seen)
    others = {*names, *(alias for one in seen for alias in one.aliases), *(known.aliases if known else ())}
    days = [one.day for one in seen if one.day]
    return Entity(
        id=own,
        kind=kind,
        name=name,
        acronym=acronym,
        aliases=tuple(sorted(others - {name, acronym, ""})),
        members=tuple(sorted({one.member for one in seen})),
        known=known is not None,
        agency=known.agency if known else None,
        subkind=known.subkind if known else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda text: (-counted[text], text)) if counted else None


def _hows(built: _Built) -> Iterable[Link]:
    for key in built.keys:
        for how in sorted({one.how for one in built.nodes[key] if one.how}):
            first = next(one for one in built.nodes[key] if one.how == how)
            yield Link(
                kind=built.kind,
                left=str(first.member),
                right=key,
                verdict="same",
                score=KEY_SCORE,
                features=how,
                by="key",
            )


def _link(built: _Built, edge: Edge) -> Link:
    return Link(
        kind=built.kind,
        left=built.name(edge.left),
        right=built.name(edge.right),
        verdict=edge.verdict,
        score=edge.score,
        features=edge.features,
        by=edge.by,
    )


def _unsure(built: _Built, entities: Mapping[int, Entity]) -> tuple[UnsurePair, ...]:
    pairs: dict[tuple[str, str], UnsurePair] = {}
    for edge in sorted(built.edges, key=lambda e: (e.by == "score", -e.score, e.left, e.right)):
        a, b = built.groups.root(edge.left), built.groups.root(edge.right)
        if edge.verdict != "unsure" or a == b or (edge.by == "score" and built.groups.barred(a, b)):
            continue
        left, right = sorted((entities[a].id, entities[b].id))
        pair = UnsurePair(kind=built.kind, left=left, right=right, link=_link(built, edge))
        pairs.setdefault((left, right), pair)
    return tuple(pairs[pair] for pair in sorted(pairs))
