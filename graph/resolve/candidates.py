"""Which profiles are worth comparing: blocks of names, of names within a post or body, of names people are called.

The work is linear in the mentions as long as blocks stay small; a block too large to tell anybody apart is left to
its smaller neighbours (every name stands in several).
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.resolve.names import read_name
from graph.resolve.profiles import Profile
from graph.resolve.text import folded

LARGEST_BLOCK = 300


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of profile numbers (smaller first), sorted, each once."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    for number, profile in enumerate(profiles):
        for key in set(_keys(profile)):
            blocks.setdefault(key, []).append(number)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        pairs.update(_pairs(block, profiles))
    return sorted(pairs)


def _pairs(block: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(block) > LARGEST_BLOCK:
        return
    for a, b in combinations(block, 2):
        if not (profiles[a].anchor and profiles[b].anchor):
            yield a, b


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    yield from _name_keys(profile)
    for called in profile.called:
        name = read_name(called)
        if name.full or profile.anchor:
            yield ("name", *sorted(name.keys))
            yield ("text", called)
    if profile.name.full or profile.holdings or profile.nickname:
        yield ("text", folded(profile.text))
    yield from _post_keys(profile)


def _name_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    keys = profile.name.keys
    if not profile.name.full:
        return
    yield ("name", *sorted(keys))
    yield ("joined", "".join(keys))
    for a, b in combinations(sorted(set(keys)), 2):
        yield ("two", a, b)
    yield ("first", keys[0], keys[-1][:3])
    yield ("last", keys[0][:3], keys[-1])


def _post_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    starts = {key[:3] for key in profile.name.keys if len(key) > 2}
    for holding in profile.holdings.values():
        for start in starts:
            yield ("post", holding.post.id, start)
            if holding.post.agency and profile.name.full:
                yield ("body", holding.post.agency, start)
