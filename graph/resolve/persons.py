"""Persons across articles: profiles are compared where they may be one, and joined by score, judgements first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.model import Reading
from graph.resolve.cluster import Edge, Groups
from graph.resolve.decide import Lookup, looker, pinned, settle
from graph.resolve.features import FEATURES
from graph.resolve.grouping import Outcome, Person, edges_of, group
from graph.resolve.identity import identify, in_time, make_entity
from graph.resolve.judgements import Judgements
from graph.resolve.keyed import Part
from graph.resolve.known import Known
from graph.resolve.profiles import PersonSighting, Profile, anchors, gather, profiles_of
from graph.resolve.text import folded
from graph.resolve.types import EntityKind, Link, UnsurePair

UNSURE_EACH = 3


class Persons(NamedTuple):
    """The persons' share of the Resolution, and the mentions of each, in order of time."""

    part: Part
    sightings: Mapping[str, Sequence[PersonSighting]]


def resolve_persons(
    readings: Sequence[Reading],
    known: Known,
    judgements: Judgements,
    offices: Part,
    agencies: Mapping[tuple[str, str], str],
) -> Persons:
    """The persons of all readings."""
    by_local = {(article, local): entity for (_, article, local), entity in offices.ids.items()}
    bodies = {entity.id: entity.agency for entity in offices.entities}
    sightings = gather(readings, known, by_local, agencies, bodies)
    decided = judgements.of("person")
    judged = frozenset(folded(side) for item in decided for side in (item.left, item.right))
    profiles = [*anchors(known, sightings, judged), *profiles_of(sightings, pinned(judgements, "person"))]
    edges = edges_of(profiles)
    outcome = group(profiles, edges)
    if decided:
        lookup = _lookup(profiles, outcome.groups, identify(profiles, outcome.groups, known))
        outcome = group(profiles, edges, lambda groups: settle(groups, decided, lookup))
    return _assemble(profiles, outcome, known)


def _lookup(profiles: Sequence[Profile], groups: Groups[Person], ids: Mapping[int, str]) -> Lookup:
    members = {str(one.member): n for n, profile in enumerate(profiles) for one in profile.sightings}
    by_name: dict[str, dict[int, int]] = {}
    for n, profile in enumerate(profiles):
        root = groups.root(n)
        if root in ids or profile.anchor:
            for form in sorted({folded(profile.text), *profile.called}):
                by_name.setdefault(form, {}).setdefault(root, n)
    nodes = {form: tuple(found.values()) for form, found in by_name.items()}
    known = {profile.anchor: n for n, profile in enumerate(profiles) if profile.anchor}
    return looker(members, known | {key: root for root, key in ids.items()}, nodes)


def _assemble(profiles: Sequence[Profile], outcome: Outcome, known: Known) -> Persons:
    ids = identify(profiles, outcome.groups, known)
    grouped: dict[int, list[Profile]] = {}
    for n, profile in enumerate(profiles):
        if outcome.groups.root(n) in ids:
            grouped.setdefault(outcome.groups.root(n), []).append(profile)
    entities = {root: make_entity(ids[root], group, known) for root, group in grouped.items()}
    own: dict[tuple[EntityKind, str, str], str] = {
        ("person", m.article, m.local): entity.id for entity in entities.values() for m in entity.members
    }
    names = [_ref(profile) for profile in profiles]
    links = [_link(edge, names) for edge in outcome.joined if outcome.groups.root(edge.left) in ids]
    inside = [_inside(profile) for profile in profiles if len(profile.sightings) > 1]
    part = Part(
        tuple(sorted(entities.values(), key=lambda entity: entity.id)),
        own,
        tuple(sorted([*links, *inside], key=lambda link: (link.left, link.right, link.verdict))),
        _unsure(outcome, ids, names),
        outcome.messages,
    )
    return Persons(part, {ids[root]: in_time(group) for root, group in grouped.items()})


def _ref(profile: Profile) -> str:
    return str(profile.sightings[0].member) if profile.sightings else f"gazetteer:{profile.anchor}"


def _link(edge: Edge, names: Sequence[str]) -> Link:
    return Link(
        kind="person",
        left=names[edge.left],
        right=names[edge.right],
        verdict=edge.verdict,
        score=edge.score,
        features=edge.features,
        by=edge.by,
    )


def _inside(profile: Profile) -> Link:
    """The evidence of a profile of several mentions: one name, and the same posts or a name that few people bear."""
    second = "post.same" if profile.holdings else "name.rare"
    ends = str(profile.sightings[0].member), str(profile.sightings[-1].member)
    score = sum(feature.weight for feature in FEATURES if feature.name in {"name.exact", second})
    return Link(
        kind="person",
        left=ends[0],
        right=ends[1],
        verdict="same",
        score=score,
        features=("name.exact", second),
    )


def _unsure(outcome: Outcome, ids: Mapping[int, str], names: Sequence[str]) -> tuple[UnsurePair, ...]:
    pairs: dict[tuple[str, str], UnsurePair] = {}
    for edge in outcome.open:
        a, b = outcome.groups.root(edge.left), outcome.groups.root(edge.right)
        if a == b or not (a in ids and b in ids):
            continue
        left, right = sorted((ids[a], ids[b]))
        link = _link(edge._replace(verdict="unsure"), names)
        old = pairs.get((left, right))
        if old is None or (old.link.by == "score" and old.link.score < edge.score):
            pairs[left, right] = UnsurePair(kind="person", left=left, right=right, link=link)
    return tuple(pairs[pair] for pair in sorted(_telling(pairs)))


def _telling(pairs: Mapping[tuple[str, str], UnsurePair]) -> list[tuple[str, str]]:
    """The best-supported pairs of each person: twenty of one common name need not all be set against each other."""
    seen: Counter[str] = Counter()
    kept: list[tuple[str, str]] = []
    for pair in sorted(pairs, key=lambda one: (-pairs[one].link.score, one)):
        judged = pairs[pair].link.by != "score"
        if judged or min(seen[pair[0]], seen[pair[1]]) < UNSURE_EACH:
            seen.update(pair)
            kept.append(pair)
    return kept
