"""Who is who in one article: full names, short names, nicknames and offices drawn together.

in: the mentions of the article in order; out: the Cast, which says for a name or an office whom it means.  A short
name joins the full name that holds all its words; where two do, the one mentioned last before it.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from graph.gazetteer import OfficeMatch, World
from graph.identifiers import fold, slug
from graph.lexicon.words import word_set
from graph.recognise.mention import Mention, Title
from graph.recognise.office_told import parse_office
from graph.recognise.spellings import Words, clips, closes, covers, hints, name_words, two_persons, varies

_MOST_COMPARED = 200  # persons of one text whose names are compared letter by letter; a list of more is no article
_SPOUSES = word_set("cast_spouses")
_ADDRESS = word_set("cast_address")  # forms of address that grow into a name: "Gus Fawait", Muhammad Fawait


def _wife(mention: Mention) -> bool:
    """Whether the name may be a wife's with her husband's behind it: "Ketua TP PKK Sari Budi Harjo"."""
    return any(not _SPOUSES.isdisjoint(title.text.split()) for title in mention.titles)


@lru_cache(maxsize=4)
def _bearers(world: World) -> dict[str, str]:
    """Folded names and nicknames of public record that mean one person only, with that person's key."""
    names: dict[str, set[str]] = {}
    for known in world.persons.values():
        for name in (known.name, *known.aliases):
            names.setdefault(fold(name), set()).add(known.key)
    return {name: next(iter(keys)) for name, keys in names.items() if len(keys) == 1}


class Person:
    """One person of the article while it is being read."""

    def __init__(self, name: str, key: str = "") -> None:
        self.name = name
        self.key = key
        self.words: set[str] = set(name_words(name))
        self.full: Words = name_words(name)
        self.surfaces: dict[str, None] = {name: None}
        self.titles: list[Title] = []
        self.places: list[tuple[int, int]] = []
        self.told_private = False
        self.played = False  # a part in a film, parts_played.py

    @property
    def private(self) -> bool:
        """Whether the article tells of a private person: no office, not of public record."""
        return self.told_private and not self.titles and not self.key

    @property
    def id(self) -> str:
        """The gazetteer's key, or the slug of the fullest name."""
        return self.key or slug(self.name)

    def add_surface(self, name: str) -> None:
        """Remember another way the name is written; a longer one that covers it becomes the name."""
        self.surfaces.setdefault(name, None)


class Cast:
    """The persons of an article, in order of appearance, and look-ups by name, office and place."""

    def __init__(self, world: World) -> None:
        self.persons: list[Person] = []
        self.world = world
        self._by_start: dict[int, Person] = {}
        self._glued: set[Words] = set()
        self.posts: list[Title] = []

    def _known(self, name: str) -> str | None:
        return _bearers(self.world).get(fold(name))

    def office(self, title: str, holder: "Person | None" = None) -> OfficeMatch | None:
        """The gazetteer's office for a written title; a known foreign minister's is that of his state."""
        match = parse_office(self.world, title)
        state = self.world.state_of(holder.name) if holder is not None and match is not None else None
        return (parse_office(self.world, f"{title} {state}") or match) if state and match is not None else match

    def build(self, mentions: Sequence[Mention]) -> None:
        """Draw the strong person mentions together, longest names first, then place every mention by recency."""
        strong = [m for m in mentions if m.kind == "person" and not m.weak]
        self.posts = [title for mention in mentions if mention.kind == "office" for title in mention.titles]
        clusters: dict[Words, Person] = {}
        names = {name_words(mention.name) for mention in strong}
        self._glued = {full for full in names if two_persons(full, names)}
        own = self._glued | {name_words(mention.name) for mention in strong if _wife(mention)}
        often = Counter(name_words(mention.name) for mention in strong)
        for mention in sorted(strong, key=lambda m: (-len(name_words(m.name)), m.start)):
            words = name_words(mention.name)
            if (
                words
                and words not in clusters
                and not any(covers(full, words) or clips(words, full) for full in clusters.keys() - own)
                and words not in self._glued
                and not (words[0] in _ADDRESS and words[1:] and any(covers(full, words[1:]) for full in clusters))
                and sum(closes(words, full) for full in clusters.keys() - own) != 1
                and not self._misspelt(mention.name, words, clusters, often)
            ):
                clusters[words] = Person(mention.name, self._known(mention.name) or mention.key)
        self.persons = list(clusters.values())
        self._merge_known(strong)
        last_seen: dict[int, int] = {}
        for mention in mentions:
            if mention.kind == "person":
                self._place(mention, last_seen)
        self.persons = sorted((p for p in self.persons if p.places), key=lambda p: p.places[0])

    def _misspelt(self, name: str, words: Words, clusters: dict[Words, Person], often: Counter[Words]) -> bool:
        """Whether the name is that of one person here but for a letter; of two spellings the usual one becomes his."""
        key = self._known(name)
        near = [p for p in clusters.values() if (key or p.key) == p.key and hints(words, p.full)]
        if len(near) != 1 or (len(words) == len(near[0].full) and not varies(words, near[0].full)):
            return False
        person = near[0]
        person.words |= set(words)
        person.add_surface(name)
        if len(words) == len(person.full) and often[words] > often[person.full]:
            person.name, person.full = name, words
        return True

    def _merge_known(self, strong: Sequence[Mention]) -> None:
        """Nicknames: by the article's own parentheses, and by the gazetteer where it knows one bearer only."""
        for mention in strong:
            if mention.alias:
                person = self._covering(name_words(mention.name))
                other = self._exact(name_words(mention.alias))
                if person is not None:
                    person.words |= set(name_words(mention.alias))
                    if other is not None and other is not person:
                        self._absorb(person, other)
        by_key: dict[str, Person] = {}
        for person in list(self.persons):
            if person.key:
                first = by_key.setdefault(person.key, person)
                if first is not person:
                    longer, shorter = sorted((first, person), key=lambda p: -len(p.full))
                    by_key[person.key] = longer
                    self._absorb(longer, shorter)

    def _absorb(self, person: Person, other: Person) -> None:
        person.words |= other.words
        for name in other.surfaces:
            person.add_surface(name)
        self.persons.remove(other)

    def words(self) -> set[str]:
        """The folded words of all names in the cast."""
        return {word for person in self.persons for word in person.words}

    def _exact(self, words: Words) -> Person | None:
        return next((p for p in self.persons if p.full == words), None)

    def _covering(self, words: Words) -> Person | None:
        return next((p for p in self.persons if covers(p.full, words)), None)

    def _candidates(self, words: Words) -> list[Person]:
        exact = [p for p in self.persons if p.full == words or words == tuple(sorted(p.words))]
        if exact:
            return exact
        covering = [p for p in self.persons if covers(p.full, words) or set(words) <= p.words]
        if not covering and len(words) > 1 and words[0] in _ADDRESS:
            return self._candidates(words[1:])
        if covering or len(self.persons) > _MOST_COMPARED:
            return covering
        return [p for p in self.persons if clips(words, p.full)] or self._nearly(words)

    def _nearly(self, words: Words) -> list[Person]:
        """The one person whose name this is but for a letter, or ends so ("Yudi", Iswahyudi); none where two fit."""
        near = [p for p in self.persons if hints(words, p.full)] or [p for p in self.persons if closes(words, p.full)]
        return near if len(near) == 1 else []

    def _place(self, mention: Mention, last_seen: dict[int, int]) -> None:
        words = name_words(mention.name)
        person = None if words in self._glued else self._pick(words, last_seen)
        if person is None:
            if mention.weak or words in self._glued:
                return
            person = Person(mention.name, self._known(mention.name) or "")
            self.persons.append(person)
        last_seen[id(person)] = mention.start
        self.remember(person, mention)

    def remember(self, person: Person, mention: Mention) -> None:
        """Note a mention of the person: its place, its spelling and its titles."""
        self._by_start[mention.start] = person
        self._by_start[mention.name_span.start] = person
        person.places.append((mention.start, mention.end))
        person.add_surface(mention.name)
        if mention.alias:
            person.add_surface(mention.alias)
            person.words |= set(name_words(mention.alias))
        person.titles.extend(t for t in mention.titles if self.may_hold(person, t) and not _everyday(mention, t))
        person.told_private = person.told_private or mention.private

    def may_hold(self, person: Person, title: Title) -> bool:
        """Whether the post may be this person's: "Presiden" before a club's or a foreign head's name is not ours."""
        match = self.office(title.text, person)
        return match is None or not self.world.excludes(match.key, person.key)

    def _pick(self, words: Words, last_seen: dict[int, int]) -> Person | None:
        candidates = self._candidates(words)
        if len(candidates) <= 1:
            return candidates[0] if candidates else None
        seen = [p for p in candidates if id(p) in last_seen]
        pool = seen or candidates
        return max(pool, key=lambda p: (last_seen.get(id(p), -1), p.full[:1] == words[:1], -self.persons.index(p)))

    def at(self, mention: Mention) -> Person | None:
        """Whom a mention means; a weak one nobody else claims becomes a person of its own (a cue stands beside it)."""
        person = self._by_start.get(mention.start) or self._by_start.get(mention.name_span.start)
        if person is None and mention.kind == "person":
            person = self._pick(name_words(mention.name), {})
            if person is None:
                person = Person(mention.name, self._known(mention.name) or "")
                self.persons.append(person)
            self.remember(person, mention)
        return person

    def knows(self, name: str) -> bool:
        """Whether somebody of the cast may be called so."""
        return self._pick(name_words(name), {}) is not None

    def named(self, word: str, before: int) -> Person | None:
        """The person whose name a lone word is, where it is a title too: "Juri" after "Juri Ardiantoro", "Sultan"."""
        words = name_words(word)
        if len(words) != 1:
            return None
        bearers = [p for p in self.persons if words[0] in p.full and len(p.full) > 1]
        seen = [p for p in bearers if p.places and p.places[0][0] < before]
        return seen[-1] if seen else None

    def holder(self, title: Title, before: int) -> Person | None:
        """Who in this article holds the office a title names: the last one mentioned before the place, else the first.

        "Menkeu" finds "Menteri Keuangan Sri ..." by the gazetteer's key; "Gubernur" finds "Gubernur Lampung ..." by
        its words.
        """
        match = self.office(title.text)
        wanted = set(_title_words(title.text))
        best: tuple[int, int, int] | None = None
        found: Person | None = None
        for person in self.persons:
            how = max((self._same_office(title, match, wanted, other) for other in person.titles), default=0)
            if how:
                position = bisect_right([start for start, _ in person.places], before)
                rank = (how, 1 if position else 0, person.places[position - 1][0] if position else -person.places[0][0])
                if best is None or rank > best:
                    best, found = rank, person
        return found

    def _same_office(self, title: Title, match: OfficeMatch | None, wanted: set[str], other: Title) -> int:
        if (title.status == "former") != (other.status == "former"):
            return 0
        theirs = self.office(other.text)
        if match is not None and theirs is not None and match.key == theirs.key:
            return 3
        words = _title_words(other.text)
        if wanted and wanted == set(words):
            return 3
        # "Gubernur" for "Gubernur Lampung": the head must be the same word, and no word may contradict.
        if words and wanted <= set(words) and _title_words(title.text)[:1] == words[:1]:
            return 2
        return 0


def _everyday(mention: Mention, title: Title) -> bool:
    """Whether a title in everyday words leaves a private person private: "guru honorer, Sari Wulandari (35)"."""
    return mention.private and title.text[0].islower()


def _title_words(title: str) -> list[str]:
    bare = re.sub(r"\([^)]*\)", " ", title)
    return [fold(w) for w in re.findall(r"[^\W_]+(?:-[^\W_]+)*", bare) if w not in ("RI", "Republik", "Indonesia")]
