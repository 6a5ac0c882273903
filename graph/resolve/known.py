"""What resolution asks of the known world, each answer remembered; the only module that knows its shape."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from graph.gazetteer import Agency, Initiative, Office, Person, Tenure, World
from graph.resolve.days import OPEN, ordinal, ordinal_end
from graph.resolve.text import folded
from graph.resolve.typing_errors import TypingErrors


@lru_cache(maxsize=4)
def known_of(world: World) -> "Known":
    """The world with its memory, one a world."""
    return Known(world)


class Known:
    """The known world with a memory; `None` everywhere for what it does not know."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._agencies: dict[str, Agency | None] = {}
        self._offices: dict[str, Office | None] = {}
        self._forms: dict[str, str | None] = {}
        self._holders: dict[tuple[str, str], tuple[str, ...]] = {}
        self._titles: dict[str, str | None] = {}
        self._mending: dict[str, TypingErrors] = {}

    def agency(self, key: str | None) -> Agency | None:
        """The body of that key."""
        if key is None:
            return None
        if key not in self._agencies:
            self._agencies[key] = self.world.agencies.get(key)
        return self._agencies[key]

    def office(self, key: str | None) -> Office | None:
        """The post of that key."""
        if key is None:
            return None
        if key not in self._offices:
            self._offices[key] = self.world.offices.get(key)
        return self._offices[key]

    def initiative(self, key: str) -> Initiative | None:
        """The initiative of that key."""
        return self.world.initiatives.get(key)

    def initiative_key(self, form: str) -> str | None:
        """The key of the initiative a form means."""
        return self.world.initiative_for(form)

    def person(self, key: str) -> Person | None:
        """The person of that key."""
        return self.world.persons.get(key)

    def agency_in_time(self, body: Agency, form: str, day: str | None) -> Agency:
        """The body itself, or its predecessor or successor that bears the same form and existed on that day.

        "BKPM" of 2023 is the former ministry, of 2025 the present one.
        """
        if day is None or _exists(body, day):
            return body
        others = (self.agency(key) for key in (*body.successors, *body.predecessors))
        fits = [one for one in others if one and _exists(one, day) and folded(form) in map(folded, one.forms)]
        return fits[0] if len(fits) == 1 else body

    def agency_of_day(self, form: str, day: str | None) -> Agency | None:
        """Of several bodies that a form means, the one that existed on the day."""
        hits = self.world.find(form)
        if day is None or len(hits) != 1 or hits[0].kind != "agency" or hits[0].end - hits[0].start != len(form):
            return None
        fits = [one for key in hits[0].keys if (one := self.agency(key)) and _exists(one, day)]
        return fits[0] if len(fits) == 1 else None

    def office_in_time(self, office: Office, title: str, day: str | None) -> Office:
        """The office itself, or that of the body's predecessor or successor, as `agency_in_time`."""
        body = self.agency(office.agency)
        if day is None or body is None or _exists(body, day):
            return office
        fits = [one for key in self._office_keys(title) if (one := self._office_on(key, day)) is not None]
        return fits[0] if len(fits) == 1 else office

    def _office_on(self, key: str, day: str) -> Office | None:
        office = self.office(key)
        body = self.agency(office.agency) if office else None
        return office if body is not None and _exists(body, day) else None

    def _office_keys(self, title: str) -> tuple[str, ...]:
        hits = self.world.find(title)
        return hits[0].keys if hits and hits[0].kind == "office" and hits[0].start == 0 else ()

    def agency_key(self, form: str) -> str | None:
        """The key of the one body a form means; a state that acts is its government ("AS menaikkan tarif")."""
        if form not in self._forms:
            key = self.world.agency_for(form) or self.world.state_for(form)
            meant = self._mistyped("a").mend(form) if key is None else None
            self._forms[form] = self.world.agency_for(meant) if meant else key
        return self._forms[form]

    def office_key(self, title: str) -> str | None:
        """The key of the post a whole title means."""
        if title not in self._titles:
            match = self.world.parse_office(title)
            meant = self._mistyped("o").mend(title) if match is None else None
            match = self.world.parse_office(meant) if meant else match
            self._titles[title] = match.key if match else None
        return self._titles[title]

    def _mistyped(self, letter: str) -> TypingErrors:
        """The known forms of bodies ("a") or posts ("o"), to mend names by."""
        if letter not in self._mending:
            self._mending[letter] = TypingErrors(self.world.written(frozenset(letter)))
        return self._mending[letter]

    def region(self, agency: str | None) -> str | None:
        """The region a body governs or serves."""
        found = self.agency(agency)
        return found.region if found else None

    def holders_on(self, office: str, day: str) -> tuple[str, ...]:
        """The keys of the persons who held the post on that day, as current or acting holders."""
        asked = (office, day)
        if asked not in self._holders:
            held = self.world.holders(office, day)
            self._holders[asked] = tuple(dict.fromkeys(tenure.person for tenure in held))
        return self._holders[asked]

    @cached_property
    def persons_by_form(self) -> Mapping[str, tuple[str, ...]]:
        """Folded names and aliases to the keys of the persons who bear them."""
        table: dict[str, list[str]] = {}
        for key, person in self.world.persons.items():
            for form in dict.fromkeys(map(folded, (person.name, *person.aliases))):
                table.setdefault(form, []).append(key)
        return {form: tuple(keys) for form, keys in table.items()}

    def nickname(self, form: str) -> str | None:
        """The key of the person whom a name or alias means, where it means only one."""
        keys = self.persons_by_form.get(folded(form), ())
        return keys[0] if len(keys) == 1 else None

    @cached_property
    def periods(self) -> Mapping[str, tuple[tuple[Tenure, int | None, int | None], ...]]:
        """Each person's tenures with the ordinals of their first and last day, open ends closed by the next holder."""
        table: dict[str, list[tuple[Tenure, int | None, int | None]]] = {}
        for tenure in self.world.tenures:
            start, end = ordinal(tenure.start), ordinal_end(tenure.end)
            table.setdefault(tenure.person, []).append((tenure, start, end or self._next(tenure, start)))
        return {person: tuple(rows) for person, rows in table.items()}

    def _next(self, tenure: Tenure, start: int | None) -> int:
        """The day before the next holder of the post began; far in the future where there is none."""
        later = (ordinal(other.start) for other in self.world.holders(tenure.office))
        after = [day for day in later if day is not None and start is not None and day > start]
        return min(after) - 1 if after else OPEN


def _exists(body: Agency, day: str) -> bool:
    """Whether the body existed on the day; the day of change counts for both."""
    begun = body.valid_from is None or day[: len(body.valid_from)] >= body.valid_from
    return begun and (body.valid_until is None or day[: len(body.valid_until)] <= body.valid_until)
