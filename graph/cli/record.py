"""What the public record knows of one thing, by section: for a name that no article of the graph has, or no graph.

In: a name as people write it, or a key.  Out: headings and tables, as `graph.cli.known` gives them from a graph.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.gazetteer import Agency, Initiative, Office, Person, Tenure, World
from graph.identifiers import fold, slug
from graph.query.table import Table, Value

Thing = Agency | Initiative | Office | Person
Section = tuple[str, Table]
_PLACES = {  # of a hit's kind: the thing's kind, and what goes before its key
    "person": ("official", ""),
    "agency": ("agency", ""),
    "initiative": ("initiative", ""),
    "office": ("office", ""),
    "region": ("agency", "pemerintah-"),
}


class Known(NamedTuple):
    """A thing of the public record: its place ("official/sari-wulandari") and itself."""

    place: str
    thing: Thing


def look_up(world: World, name: str) -> tuple[Known, ...]:
    """The things a name may mean; a key ("agency/otorita-ibu-kota-nusantara") or a whole name means one.

    >>> from graph.gazetteer import load_world
    >>> [known.place for known in look_up(load_world(), "Menteri PANRB")]
    ['office/menteri-panrb']
    >>> [known.place for known in look_up(load_world(), "Anas")]
    ['official/abdullah-azwar-anas']
    """
    tables = _tables(world)
    kind, _, key = name.strip().partition("/")
    places = (
        [(kind, key)] if kind in tables and key else list(_named(world, name.strip())) or list(_within(world, name))
    )
    found = ((f"{kind}/{key}", tables[kind].get(key)) for kind, key in dict.fromkeys(places))
    return tuple(Known(place, thing) for place, thing in found if thing is not None)


def known_place(world: World, name: str) -> str | None:
    """The place of the one thing that the whole name means; None where it means none or several.

    >>> from graph.gazetteer import load_world
    >>> known_place(load_world(), "Sekolah Rakyat"), known_place(load_world(), "Bandung")
    ('initiative/sekolah-rakyat', None)
    """
    places = dict.fromkeys(_named(world, name.strip()))
    return "/".join(next(iter(places))) if len(places) == 1 else None


def _tables(world: World) -> Mapping[str, Mapping[str, Thing]]:
    return {
        "official": world.persons,
        "agency": world.agencies,
        "office": world.offices,
        "initiative": world.initiatives,
    }


def _named(world: World, name: str) -> Iterator[tuple[str, str]]:
    """The places of what the whole name means."""
    asked = {"official": world.person_for, "agency": world.agency_for, "initiative": world.initiative_for}
    yield from ((kind, key) for kind, ask in asked.items() if (key := ask(name)) is not None)
    office = office_of(world, name)
    if office is not None:
        yield "office", office.key
    for hit in world.find(name):
        if hit.kind in _PLACES and hit.end - hit.start == len(name):
            kind, before = _PLACES[hit.kind]
            yield from ((kind, f"{before}{key}") for key in hit.keys)


def office_of(world: World, title: str) -> Office | None:
    """The one post that the whole title means, whatever its status ("mantan Menteri PANRB"); a kind of post is none.

    >>> from graph.gazetteer import load_world
    >>> office_of(load_world(), "Bupati"), office_of(load_world(), "Bupati Entah Mana")
    (None, None)
    """
    match = world.parse_office(title.strip())
    office = world.offices.get(match.key) if match is not None and match.whole else None
    return None if office is None or office.generic else office


def ended(world: World, title: str, day: str | None) -> str:
    """What to ask instead where the post's body had ended by the day; "" where it had not.

    >>> from graph.gazetteer import load_world
    >>> ended(load_world(), "Menkominfo", "2025-01-01")
    "Kemenkominfo ended 2024-10-21; ask for 'Menteri Komunikasi dan Digital'."
    """
    office = office_of(world, title)
    body = world.agencies.get(office.agency) if office is not None and office.agency else None
    if office is None or body is None or body.valid_until is None or day is None or day < body.valid_until:
        return ""
    word = (office.short or office.title).split(maxsplit=1)[0]
    after = [
        one for one in world.offices.values() if one.agency in body.successors and one.title.startswith(f"{word} ")
    ]
    names = [one.short or one.title for one in after] or [world.agencies[key].name for key in body.successors]
    asks = f"; ask for {' or '.join(map(repr, names))}" if names else ""
    return f"{_short(body) or body.name} ended {body.valid_until}{asks}."


def _within(world: World, name: str) -> Iterator[tuple[str, str]]:
    """The places of what has all the words in its name."""
    words = set(fold(name).split())
    for kind, table in _tables(world).items():
        if kind != "office" and words:
            yield from ((kind, key) for key, thing in table.items() if words <= set(fold(_title(thing)).split()))


def _title(thing: Thing) -> str:
    return thing.title if isinstance(thing, Office) else thing.name


def _short(thing: Thing) -> str | None:
    """What it is called for short, where it has such a name."""
    if isinstance(thing, Person):
        return None
    return thing.short if isinstance(thing, Office) else thing.acronym


def sections(world: World, thing: Thing) -> Iterator[Section]:
    """Each heading with its rows; empty ones are left out."""
    yield "Names", Table(("what", "value"), tuple(_names(thing)))
    for heading, columns, rows in _more(world, thing):
        filled = tuple(rows)
        if filled:
            yield heading, Table(columns, filled)


def _names(thing: Thing) -> Iterator[tuple[Value, ...]]:
    title, short = _title(thing), _short(thing)
    yield "name", title
    if short:
        yield "acronym", short
    others = thing.aliases if isinstance(thing, Person) else thing.forms
    yield from (("also", form) for form in _unlike((title, short or title), others))
    for what, attribute in (("in English", "name_en"), ("from", "valid_from"), ("until", "valid_until")):
        if getattr(thing, attribute, None):
            yield what, getattr(thing, attribute)
    if isinstance(thing, Initiative):
        yield from (("not", form) for form in thing.negative)
        yield from (("rests on", rule) for rule in thing.basis)
    yield "source", f"{thing.source} (as of {thing.as_of})"


def _unlike(shown: Sequence[str], forms: Iterable[str]) -> Iterator[str]:
    """The forms that differ from those shown, and from each other, in more than case and hyphens."""
    seen = {_letters(form) for form in shown}
    for form in forms:
        if _letters(form) not in seen:
            seen.add(_letters(form))
            yield form


def _letters(form: str) -> str:
    return slug(form).replace("-", "")


_HELD = ("office", "status", "since", "until", "source")
_HOLDERS = ("office", "holder", "status", "since", "until", "source")
_BODIES = ("what", "body")


def _more(world: World, thing: Thing) -> Iterator[tuple[str, tuple[str, ...], Iterable[tuple[Value, ...]]]]:
    if isinstance(thing, Person):
        held = world.offices_of(thing.key)
        yield "Offices held", _HELD, ((world.offices[one.office].title, *_dated(one)) for one in held)
    elif isinstance(thing, Office):
        yield "Holders", _HOLDERS, _holders(world, (thing,))
        yield "Body", _BODIES, (("in", world.agencies[key].name) for key in filter(None, (thing.agency,)))
    elif isinstance(thing, Agency):
        posts = dict.fromkeys((*world.offices, *(one.office for one in world.tenures)))  # made by rule are held too
        own = (office for key in posts if (office := world.offices[key]).agency == thing.key)
        yield "Holders", _HOLDERS, _holders(world, own)
        yield "Other bodies", _BODIES, _bodies(world, thing)
    else:
        yield "Who answers for it", ("office", "since", "until", "source"), _answering(world, thing)
        near = (("broader", thing.broader), ("related", thing.related))
        yield "Other initiatives", ("what", "initiative"), _near(world, near)


def _holders(world: World, offices: Iterable[Office]) -> Iterator[tuple[Value, ...]]:
    for office in offices:
        for one in world.holders(office.key):
            yield office.title, world.persons[one.person].name, *_dated(one)


def _dated(one: Tenure) -> tuple[Value, ...]:
    return one.status, one.start, one.end, one.source


def _bodies(world: World, body: Agency) -> Iterator[tuple[Value, ...]]:
    groups = (("part of", filter(None, (body.parent,))), ("before", body.predecessors), ("after", body.successors))
    return ((what, world.agencies[key].name) for what, keys in groups for key in keys)


def _answering(world: World, thing: Initiative) -> Iterator[tuple[Value, ...]]:
    return ((world.offices[one.office].title, one.start, one.end, one.source) for one in thing.responsible)


def _near(world: World, groups: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[Value, ...]]:
    return ((what, world.initiatives[key].name) for what, keys in groups for key in keys)


def nearest(world: World, name: str, limit: int = 3, *, offices: bool = False) -> tuple[str, ...]:
    """The known names most like this one, best first; those of offices only, where an office is asked.

    >>> from graph.gazetteer import load_world
    >>> nearest(load_world(), "Mentri PANRB", offices=True)[0]
    'Menteri PANRB'
    """
    from graph.cli.suggest import nearest as alike  # noqa: PLC0415 - only a mistyped name pays for it

    forms = world.written(frozenset("o" if offices else "aoip"))
    usual = (_usual(world, form) for form in alike(name, forms, limit * _FORMS_EACH))
    return tuple(dict.fromkeys(usual))[:limit]


_FORMS_EACH = 5  # ways of writing one thing that may all be near


def _usual(world: World, form: str) -> str:
    """How the thing that the form means is mostly called."""
    found = look_up(world, form)
    return (_short(found[0].thing) or _title(found[0].thing)) if found else form
