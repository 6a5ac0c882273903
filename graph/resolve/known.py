"""What resolution asks of the known world, each answer remembered; the only module that knows its shape."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from graph.gazetteer import Agency, Initiative, Office, Person, Tenure, World
from graph.resolve.days import OPEN, ordinal, ordinal_end
from graph.resolve.text import folded


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

    def agency_key(self, form: str) -> str | None:
        """The key of the one body a form means."""
        if form not in self._forms:
            self._forms[form] = self.world.agency_for(form)
        return self._forms[form]

    def office_key(self, title: str) -> str | None:
        """The key of the post a whole title means."""
        if title not in self._titles:
            match = self.world.parse_office(title)
            self._titles[title] = match.key if match else None
        return self._titles[title]

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
