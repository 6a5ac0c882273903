"""The table of written forms: every spelling of every known thing, with its kind letter and keys.

Letters: X blocked (looks like a known thing, is not), a agency, o office, p person, i initiative, r region,
q region only after a title, V word for a level of region, R title that needs more, B local body, N named body,
P part of a body, C country, L its leader, G word for a kind of regulation.
"""

from collections.abc import Iterator
from typing import Any

from graph.gazetteer.items import CountryFile, RoleItem
from graph.gazetteer.regions import LEVEL_WORDS
from graph.gazetteer.regulations import HEADS
from graph.gazetteer.spell import phrase_spellings, place_spellings, role_spellings

Form = tuple[str, str, tuple[str, ...]]
_LEVEL_ORDER = ("province", "city", "regency")


def forms(
    parts: dict[str, Any],
    states: CountryFile,
    blocked: tuple[str, ...],
    only_after: frozenset[str],
) -> tuple[Form, ...]:
    """Every form once; the first kind to claim it keeps it, and a kind's keys gather in order."""
    table: dict[str, tuple[str, list[str]]] = {}
    claims = _claims(parts, states, blocked, only_after)
    for form, letter, key in ((s, letter, key) for written, letter, key in claims for s in place_spellings(written)):
        known = table.setdefault(form, (letter, []))
        if known[0] == letter and key not in known[1]:
            known[1].append(key)
    return tuple((form, letter, tuple(keys)) for form, (letter, keys) in table.items())


def _claims(
    parts: dict[str, Any],
    states: CountryFile,
    blocked: tuple[str, ...],
    only_after: frozenset[str],
) -> Iterator[tuple[str, str, str]]:
    yield from ((form, "X", "") for form in blocked)
    yield from ((form, "G", short) for short, names in HEADS.items() for form in names)
    yield from ((form, "B", b.key) for b in parts["bodies"] if b.alone for form in (b.name, *b.forms))
    ended = {agency.key for agency in parts["agencies"] if agency.valid_until is not None}
    yield from _of(sorted(parts["offices"], key=lambda o: o.agency in ended), "o")
    yield from _of(sorted(parts["agencies"], key=lambda a: a.key in ended), "a")
    yield from ((s, "X", i.key) for i in parts["initiatives"] for form in i.negative for s in phrase_spellings(form))
    yield from ((s, "i", i.key) for i in parts["initiatives"] for form in i.forms for s in phrase_spellings(form))
    yield from ((form, "p", person.key) for person in parts["persons"] for form in (person.name, *person.aliases))
    yield from ((s, "R", r.key) for r in parts["roles"] for form in _titles(r) for s in role_spellings(form))
    yield from ((form, "B", b.key) for b in parts["bodies"] if not b.alone for form in (b.name, *b.forms))
    yield from ((form, "P", p.key) for p in parts["parts"] for form in (p.name, *p.forms))
    yield from ((form, "N", n.key) for n in parts["named"] for form in n.forms)
    yield from ((word, "V", level) for level, words in LEVEL_WORDS.items() for word in words)
    for region in sorted(parts["regions"], key=lambda r: _LEVEL_ORDER.index(r.level)):
        yield from ((form, "q" if form in only_after else "r", region.key) for form in region.forms)
    yield from ((form, "C", key) for key, names in states.countries.items() for form in names)
    yield from ((form, "L", key) for key, names in states.leaders.items() for form in names)


def _of(things: Any, letter: str) -> Iterator[tuple[str, str, str]]:
    return ((form, letter, thing.key) for thing in things for form in thing.forms)


def _titles(role: RoleItem) -> tuple[str, ...]:
    return (role.title, *role.forms) if role.written else role.forms
