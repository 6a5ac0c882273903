"""The known world: look-ups by key, by form, in a text, and through time."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Generic, TypeVar

from graph.gazetteer.artefact import Compiled
from graph.gazetteer.compose import compose
from graph.gazetteer.finder import Finder, plain
from graph.gazetteer.known import Agency, Hit, Initiative, Office, OfficeMatch, Person, Region, Tenure
from graph.gazetteer.local import bare, branch_stems
from graph.gazetteer.make import Maker
from graph.gazetteer.scene import Scene, Tables
from graph.gazetteer.title import status_and_rest
from graph.identifiers import fold

T = TypeVar("T")


class Derived(Mapping[str, T], Generic[T]):
    """A mapping whose values are tabled or made from their key by rule; it iterates over the tabled ones only."""

    def __init__(self, tabled: Mapping[str, T], make: Callable[[str], T | None]) -> None:
        self._tabled = tabled
        self._make = make
        self._made: dict[str, T | None] = {}  # a memo: what a key makes never changes

    def __getitem__(self, key: str) -> T:
        """The thing of that key; KeyError where neither table nor rule knows it."""
        value = self._tabled.get(key)
        if value is None:
            if key not in self._made:
                self._made[key] = self._make(key)
            value = self._made[key]
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        """The tabled keys, in the tables' order."""
        return iter(self._tabled)

    def __len__(self) -> int:
        """How many are tabled."""
        return len(self._tabled)


class World:
    """All that is known beforehand; nothing in it changes after loading.

    Mappings by key: agencies, offices (both also make what rules derive: `world.agencies["dprd-kota-bogor"]`),
    persons, initiatives, regions.  tenures: every dated holding, in the tables' order.
    """

    def __init__(self, compiled: Compiled) -> None:
        maker = Maker(compiled)
        self.agencies: Mapping[str, Agency] = Derived(maker.agencies, maker.agency)
        self.offices: Mapping[str, Office] = Derived(maker.offices, maker.office)
        self.persons: Mapping[str, Person] = {p.key: p for p in compiled.persons}
        self.initiatives: Mapping[str, Initiative] = {i.key: i for i in compiled.initiatives}
        self.regions: Mapping[str, Region] = maker.regions
        self.tenures: tuple[Tenure, ...] = compiled.tenures
        self.digest = compiled.digest
        self._compiled = compiled
        self._forms = compiled.forms
        self._finder = Finder([form for form, _, _ in compiled.forms])

    def find(self, text: str) -> list[Hit]:
        """Every known thing named in the text, leftmost and longest, on word boundaries, in order.

        >>> from graph.gazetteer import load_world
        >>> [(hit.form, hit.keys[0]) for hit in load_world().find("Wakil Bupati Lamsel menemui Menteri PANRB")]
        [('Wakil Bupati Lamsel', 'wakil-bupati-lampung-selatan'), ('Menteri PANRB', 'menteri-panrb')]
        """
        clean = plain(text)
        return compose(Scene(self._tables, clean, self._finder.atoms(clean)))

    def parse_office(self, title: str) -> OfficeMatch | None:
        """The office a written title means, its prefix (Plt., mantan ...) read as a status; None if it is not known.

        >>> from graph.gazetteer import load_world
        >>> load_world().parse_office("Plt. Kepala OIKN")[:2]
        ('kepala-otorita-ibu-kota-nusantara', 'Kepala Otorita Ibu Kota Nusantara')
        """
        status, rest = status_and_rest(title)
        hit = next((h for h in self.find(rest[:1].upper() + rest[1:]) if h.kind == "office"), None)
        if hit is None or hit.start > 0:
            return None
        key = hit.keys[0]
        office = self.offices.get(key)
        if office is None:
            return None
        agency = self.agencies.get(office.agency) if office.agency else None
        name = agency.name if agency else None
        return OfficeMatch(key, office.title, office.agency, name, status, hit.end == len(rest))

    def holders(self, office: str, on: str | None = None) -> tuple[Tenure, ...]:
        """Who held the office on that ISO day (None: all, in order); a month or year bound counts as a whole.

        On a day of handing over the newcomer holds it.  An open tenure goes on after its `as_of`.

        >>> from graph.gazetteer import load_world
        >>> [t.person for t in load_world().holders("menteri-panrb", "2024-03-20")]
        ['abdullah-azwar-anas']
        """
        held = self._by_office.get(office, ())
        if on is None:
            return held
        begun = {t.start for t in held}
        return tuple(t for t in held if _covers(t, on) and not (t.end == on and on in begun and t.start != on))

    def excludes(self, office: str, person: str) -> bool:
        """Whether the person certainly never held the office: all who did are tabled.

        >>> from graph.gazetteer import load_world
        >>> [load_world().excludes("presiden", person) for person in ("joko-widodo", "sari-wulandari")]
        [False, True]
        """
        found = self.offices.get(office)
        return found is not None and found.closed and all(t.person != person for t in self._by_office.get(office, ()))

    def offices_of(self, person: str) -> tuple[Tenure, ...]:
        """Every tabled tenure of a person, in order of start."""
        return self._by_person.get(person, ())

    def agency_for(self, form: str) -> str | None:
        """The key of the body a form means, whatever its case; None if unknown or not one body."""
        return self._look_up(form, "agency")

    def state_for(self, form: str) -> str | None:
        """The key of the government of the foreign state that a form means, in its own case.

        >>> from graph.gazetteer import load_world
        >>> load_world().state_for("Jepang"), load_world().state_for("Bandung")
        ('pemerintah-jepang', None)
        """
        number = self._finder.index.get(form)
        if number is None or self._forms[number][1] != "C":
            return None
        return f"pemerintah-{self._forms[number][2][0]}"

    def state_of(self, leader: str) -> str | None:
        """The name of the foreign state of which the person is a known leader or minister.

        >>> from graph.gazetteer import load_world
        >>> load_world().state_of("Emmanuel Macron"), load_world().state_of("Sari Wulandari")
        ('Prancis', None)
        """
        number = self._finder.index.get(leader)
        if number is None or self._forms[number][1] != "L":
            return None
        return self._countries[self._forms[number][2][0]]

    def initiative_for(self, form: str) -> str | None:
        """The key of the initiative a form means, whatever its case."""
        return self._look_up(form, "initiative")

    def person_for(self, form: str) -> str | None:
        """The key of the one person of public record with that name or alias."""
        return self._look_up(form, "person")

    def written(self, kinds: AbstractSet[str]) -> Iterator[str]:
        """The written forms of these kinds (letters of `spellings`); with "o", those of the regions' heads."""
        yield from (form for form, letter, _ in self._forms if letter in kinds)
        if "o" in kinds:
            heads = [role for role in self._compiled.roles if role.local and role.level]
            yield from (
                f"{role.title} {bare(region)}"
                for role in heads
                for region in self.regions.values()
                if region.level == role.level
            )

    def _look_up(self, form: str, kind: str) -> str | None:
        keys = self._folded.get((kind, fold(form)), ())
        if len(keys) == 1:
            return keys[0]
        hits = self.find(form)
        whole = len(hits) == 1 and hits[0].kind == kind and hits[0].start == 0 and hits[0].end == len(form)
        return hits[0].keys[0] if whole and len(hits[0].keys) == 1 else None

    @cached_property
    def _tables(self) -> Tables:
        return Tables(
            kinds=[letter for _, letter, _ in self._forms],
            keys=[keys for _, _, keys in self._forms],
            numbers=self._finder.index,
            roles={r.key: r for r in self._compiled.roles},
            bodies={b.key: b for b in self._compiled.bodies},
            named={n.key: n for n in self._compiled.named},
            regions=self.regions,
            branches=branch_stems(self._compiled.agencies, self._compiled.bodies),
            same=dict(self._compiled.same),
            wholes=self._wholes(),
            parties=frozenset(a.key for a in self._compiled.agencies if a.kind == "party"),
        )

    def _wholes(self) -> dict[str, frozenset[str]]:
        """Each tabled part and post, and the bodies it is of."""
        parents = {agency.key: agency.parent for agency in self._compiled.agencies if agency.parent}
        of_posts = {
            office.key: frozenset(filter(None, (office.agency, parents.get(office.agency))))
            for office in self._compiled.offices
            if office.agency
        }
        return of_posts | {key: frozenset((parent,)) for key, parent in parents.items()}

    @cached_property
    def _folded(self) -> dict[tuple[str, str], tuple[str, ...]]:
        names = {"a": "agency", "i": "initiative", "p": "person"}
        table: dict[tuple[str, str], tuple[str, ...]] = {}
        for form, letter, keys in self._forms:
            if letter in names:
                at = (names[letter], fold(form))
                table[at] = tuple(dict.fromkeys((*table.get(at, ()), *keys)))
        return table

    @cached_property
    def _countries(self) -> dict[str, str]:
        return dict(self._compiled.countries)

    @cached_property
    def _by_office(self) -> dict[str, tuple[Tenure, ...]]:
        return _grouped(self.tenures, lambda t: t.office)

    @cached_property
    def _by_person(self) -> dict[str, tuple[Tenure, ...]]:
        return _grouped(self.tenures, lambda t: t.person)


def _grouped(tenures: tuple[Tenure, ...], key: Callable[[Tenure], str]) -> dict[str, tuple[Tenure, ...]]:
    groups: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        groups.setdefault(key(tenure), []).append(tenure)
    return {name: tuple(sorted(group, key=lambda t: (t.start or "", t.end or "~"))) for name, group in groups.items()}


def _covers(tenure: Tenure, on: str) -> bool:
    """Whether the day lies in the tenure, both ends included, each to the precision it is known to."""
    after_start = tenure.start is None or on[: len(tenure.start)] >= tenure.start
    before_end = tenure.end is None or on[: len(tenure.end)] <= tenure.end
    return after_start and before_end
