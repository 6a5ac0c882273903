"""The key, the name and the other names of each person.

The key comes from the first mention in time, so that later articles do not change it: the slug of its name; a second
person of that name gets the post (or else the article) of its first mention behind it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.identifiers import slug
from graph.resolve.cluster import Groups
from graph.resolve.days import iso_day
from graph.resolve.grouping import Person
from graph.resolve.known import Known
from graph.resolve.names import read_name
from graph.resolve.profiles import PersonSighting, Profile
from graph.resolve.types import Entity

LATER = 10**7
FREQUENT = 0.2


def in_time(group: Sequence[Profile]) -> list[PersonSighting]:
    """The mentions of a group of profiles, the earliest first, undated ones last."""
    return sorted((one for profile in group for one in profile.sightings), key=_when)


def identify(profiles: Sequence[Profile], groups: Groups[Person], known: Known) -> dict[int, str]:
    """The key of each group that has a mention, by the group's root."""
    grouped: dict[int, list[Profile]] = {}
    for number, profile in enumerate(profiles):
        grouped.setdefault(groups.root(number), []).append(profile)
    mentions = {root: in_time(group) for root, group in grouped.items() if any(one.sightings for one in group)}
    anchored = {root: key for root in mentions if (key := groups.payloads[root].anchor)}
    taken = set(known.world.persons)
    ids = dict(anchored)
    for root in sorted(mentions.keys() - anchored.keys(), key=lambda root: _when(mentions[root][0])):
        ids[root] = next(key for key in _keys(mentions[root]) if key not in taken)
        taken.add(ids[root])
    return ids


def make_entity(key: str, group: Sequence[Profile], known: Known) -> Entity:
    """The entity of a group of profiles."""
    mentions = in_time(group)
    person = known.person(key)
    name = person.name if person else _fullest([one.text for one in mentions])
    forms = {one.text for one in mentions} | {alias for one in mentions for alias in one.aliases}
    days = [one.day for one in mentions if one.day is not None]
    return Entity(
        id=key,
        kind="person",
        name=name,
        aliases=tuple(sorted((forms | set(person.aliases if person else ())) - {name, ""})),
        members=tuple(sorted(one.member for one in mentions)),
        known=person is not None,
        first=iso_day(days[0]) if days else None,
        last=iso_day(days[-1]) if days else None,
    )


def _when(one: PersonSighting) -> tuple[int, str, str]:
    return (LATER if one.day is None else one.day, *one.member)


def _keys(mentions: Sequence[PersonSighting]) -> Iterator[str]:
    """Keys to try, the shortest first; a short name alone names nobody."""
    first = next((one for one in mentions if one.name.full), mentions[0])
    base = slug(first.text)
    post = next((held.post.id for one in mentions for held in one.posts), None)
    if first.name.full:
        yield base
    if post:
        yield f"{base}--{post}"
    yield f"{base}--{first.member.article[:8]}"
    yield f"{base}--{first.member.article}-{slug(first.member.local)}"


def _fullest(names: Sequence[str]) -> str:
    """The name with the most tokens among those that are not rare slips; once is a slip where another stands twice."""
    counted = Counter(names)
    most = max(counted.values())
    often = [name for name, count in counted.items() if count == most or (count > 1 and count >= FREQUENT * most)]
    return min(often, key=lambda name: (-len(read_name(name).tokens), -counted[name], name))
