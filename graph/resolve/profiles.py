"""Profiles: the mentions of persons that need no comparing, because they carry one name and the same posts.

In: readings, with the entity ids of their offices and agencies.  Out: profiles in an order that does not depend on
the order of the readings, those of the known world's persons first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from graph.gazetteer import Person
from graph.model import Official, Reading, Statement
from graph.resolve.days import ordinal
from graph.resolve.known import Known
from graph.resolve.names import Name, is_common, read_name
from graph.resolve.posts import Holding, Post, make_post
from graph.resolve.text import folded, spaced
from graph.resolve.types import Member

SHORT_NAME_DAYS = 400
FEW_ARTICLES = 5
FEW_SHARE = 0.01
PostKey = tuple[str, str]


class PersonSighting(NamedTuple):
    """One mention of a person: where, when, the name, what else it is called, the posts, the bodies named beside.

    nickname: the key of the known person whom this form means and nobody else.
    """

    member: Member
    day: int | None
    text: str
    name: Name
    aliases: tuple[str, ...]
    posts: tuple[Holding, ...]
    beside: frozenset[str]
    nickname: str | None = None


class Profile(Struct):
    """Mentions of one name with the same posts; or, with an `anchor`, a person of the known world.

    holdings: by (post id, status), widened to the first and last day seen.  called: folded other names.
    """

    name: Name
    text: str
    sightings: list[PersonSighting]
    holdings: dict[PostKey, Holding]
    called: set[str]
    articles: set[str]
    beside: frozenset[str] = frozenset()
    anchor: str | None = None
    nickname: str | None = None

    @property
    def order(self) -> tuple[bool, tuple[str, ...], list[PostKey], str]:
        """A sort key that does not depend on the order of the readings."""
        first = str(min(one.member for one in self.sightings)) if self.sightings else self.anchor or ""
        return (self.anchor is None, self.name.tokens, sorted(self.holdings), first)


def gather(
    readings: Sequence[Reading],
    known: Known,
    offices: Mapping[tuple[str, str], str],
    agencies: Mapping[tuple[str, str], str],
    office_agency: Mapping[str, str | None],
) -> list[PersonSighting]:
    """Every mention of a person; `offices` and `agencies` map (article, local id) to entities."""
    posts: dict[tuple[str, str], Post] = {}
    found: list[PersonSighting] = []
    topics = _telling(readings, agencies)
    for reading in readings:
        key = reading.article.key
        day = ordinal(reading.article.published.day) if reading.article.published else None
        beside = topics[key]
        for official in people_of(reading, known):
            held = [(offices[key, one.office_id], one) for one in official.offices]
            for entity, one in held:
                if (entity, one.title) not in posts:
                    posts[entity, one.title] = _post(entity, one.title, office_agency.get(entity), known)
            holdings = tuple(Holding(posts[entity, one.title], one.status, day, day) for entity, one in held)
            member = Member(key, official.id)
            aliases = tuple(spaced(alias) for alias in official.aliases)
            name, nickname = read_name(official.name), known.nickname(official.name)
            found.append(PersonSighting(member, day, spaced(official.name), name, aliases, holdings, beside, nickname))
    return found


def _telling(readings: Sequence[Reading], agencies: Mapping[tuple[str, str], str]) -> dict[str, frozenset[str]]:
    """Each article's bodies and initiatives, without those that so many articles name that they tell nothing."""
    named: dict[str, set[str]] = {}
    for reading in readings:
        key = reading.article.key
        bodies = {agencies[key, agency.id] for agency in reading.agencies}
        named[key] = bodies | {f"initiative:{one.id}" for one in reading.initiatives}
    counted = Counter(topic for topics in named.values() for topic in topics)
    few = max(FEW_ARTICLES, FEW_SHARE * len(readings))
    return {key: frozenset(one for one in topics if counted[one] <= few) for key, topics in named.items()}


def people_of(reading: Reading, known: Known) -> Iterator[Official]:
    """The officials of a reading, and the persons whom only its statements name."""
    seen = {agency.id for agency in reading.agencies} | {official.id for official in reading.officials}
    yield from _once(reading.officials)
    for statement in reading.statements:
        speaks = statement.speaker_kind == "person" and office_alone(statement, known) is None
        named = (
            (statement.speaker_id, statement.speaker if speaks else None),
            (statement.relayed_by_id, statement.relayed_by),
        )
        for local, name in named:
            if local and name and local not in seen:
                seen.add(local)
                yield Official(local, name)


def _once(officials: Sequence[Official]) -> Iterable[Official]:
    """The officials, those of one id made one."""
    found: dict[str, Official] = {}
    for one in officials:
        old = found.get(one.id)
        found[one.id] = one if old is None else replace(old, offices=(*old.offices, *one.offices))
    return found.values()


def office_alone(statement: Statement, known: Known) -> str | None:
    """The reading's id of the office, where a statement's speaker is named by office alone; None where by name."""
    speaker = statement.speaker_id
    if statement.office_id and (speaker == statement.office_id or statement.speaker == statement.office):
        return statement.office_id
    return speaker if known.office(speaker) else None


def profiles_of(sightings: Iterable[PersonSighting], pins: frozenset[str]) -> list[Profile]:
    """The mentions in profiles; one that a judgement names (`pins`) is a profile by itself."""
    groups: dict[tuple[object, ...], list[PersonSighting]] = {}
    for one in sightings:
        groups.setdefault(_signature(one, pins), []).append(one)
    split = (part for group in groups.values() for part in _split_short(group))
    return sorted((_profile(group) for group in split), key=lambda profile: profile.order)


def anchors(known: Known, sightings: Sequence[PersonSighting], judged: frozenset[str]) -> list[Profile]:
    """Profiles of the known world's persons that some mention may be, by a name's beginning, an alias or a judgement.

    judged: the sides of the judgements, folded.
    """
    starts = {key[:3] for one in sightings for key in one.name.keys}
    texts = {folded(one.text) for one in sightings} | judged
    return [
        one
        for one in _all_anchors(known)
        if one.called & texts or one.anchor in judged or not starts.isdisjoint(key[:3] for key in one.name.keys)
    ]


@lru_cache(maxsize=4)
def _all_anchors(known: Known) -> tuple[Profile, ...]:
    return tuple(_anchor(key, person, known) for key, person in sorted(known.world.persons.items()))


def _signature(one: PersonSighting, pins: frozenset[str]) -> tuple[object, ...]:
    posts = tuple(sorted({(held.post.id, held.status) for held in one.posts}))
    vague = not posts and not one.nickname and (not one.name.full or is_common(one.name))
    alone = vague or str(one.member) in pins
    return (one.name.tokens, posts, str(one.member) if alone else "")


def _split_short(group: list[PersonSighting]) -> Iterator[list[PersonSighting]]:
    """A short name in one post is one person only while the mentions follow each other."""
    if group[0].name.full or group[0].nickname or len(group) == 1:
        yield group
        return
    ordered = sorted(group, key=lambda one: (one.day is None, one.day or 0, one.member))
    part = ordered[:1]
    for before, one in pairwise(ordered):
        if one.day is None or before.day is None or one.day - before.day > SHORT_NAME_DAYS:
            yield part
            part = []
        part.append(one)
    yield part


def _profile(group: list[PersonSighting]) -> Profile:
    ordered = sorted(group, key=lambda one: (one.day is None, one.day or 0, one.member))
    holdings: dict[PostKey, Holding] = {}
    for one in ordered:
        widen(holdings, {(held.post.id, held.status): held for held in one.posts})
    return Profile(
        name=ordered[0].name,
        text=ordered[0].text,
        sightings=ordered,
        holdings=holdings,
        called={folded(alias) for one in ordered for alias in one.aliases},
        articles={one.member.article for one in ordered},
        beside=frozenset().union(*(one.beside for one in ordered[:20])),
        nickname=ordered[0].nickname,
    )


def _anchor(key: str, person: Person, known: Known) -> Profile:
    holdings: dict[PostKey, Holding] = {}
    for tenure, start, end in known.periods.get(key, ()):
        office = known.office(tenure.office)
        title = office.title if office else tenure.office
        post = _post(tenure.office, title, office.agency if office else None, known)
        holdings[f"{post.id}@{tenure.start}", tenure.status] = Holding(post, tenure.status, start, end, of_record=True)
    called = {folded(alias) for alias in person.aliases} | {folded(person.name)}
    return Profile(read_name(person.name), person.name, [], holdings, called, set(), anchor=key)


def _post(entity: str, title: str, agency: str | None, known: Known) -> Post:
    return make_post(entity, title, agency, known.region(agency))


def widen(holdings: dict[PostKey, Holding], more: Mapping[PostKey, Holding]) -> None:
    """Take holdings in, each post and status once, from its first to its last day."""
    for key, one in more.items():
        old = holdings.get(key)
        holdings[key] = one if old is None else _over(old, one)


def _over(a: Holding, b: Holding) -> Holding:
    if a.first is None or a.last is None:
        return b
    if b.first is None or b.last is None:
        return a
    return Holding(a.post, a.status, min(a.first, b.first), max(a.last, b.last))
