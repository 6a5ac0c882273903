"""What cannot be so about who held which office when; each finding has a stable rule name and a plain sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from graph.resolve.names import read_name
from graph.resolve.posts import make_post
from graph.resolve.types import Inconsistency, ResolvedTenure

Names = Mapping[str, str]
Holders = Callable[[str, str], tuple[str, ...]]
_STEM = 4  # letters of the shortest name to which a word may be glued


def inconsistencies(tenures: Sequence[ResolvedTenure], names: Names, holders: Holders) -> tuple[Inconsistency, ...]:
    """Every finding over all tenures, sorted.

    names: person ids to names.  holders: the persons who of record held an office on a day.
    """
    found = [one for check in CHECKS for one in check(tenures, names, holders)]
    return tuple(sorted(found, key=lambda one: (one.rule, one.message)))


def start_after_end(tenures: Sequence[ResolvedTenure], names: Names, _: Holders) -> Iterator[Inconsistency]:
    """A tenure that ends before it starts."""
    for one in tenures:
        if one.start and one.end and one.end < one.start[: len(one.end)]:
            text = f"{names[one.person]} as {one.title} starts {one.start} after its end {one.end}"
            yield Inconsistency(rule="tenure.start-after-end", message=f"{text} ({one.source}).", tenures=(one.id,))


def other_holder(tenures: Sequence[ResolvedTenure], names: Names, holders: Holders) -> Iterator[Inconsistency]:
    """A person shown as current holder of a single-holder post on a day on which another holds it of record."""
    for one in _single(tenures):
        if one.start or one.end:  # of record itself: `seen_outside` tells where the days do not fit
            continue
        for seen in one.observations:
            record = holders(one.office, seen.on) if seen.on else ()
            garbled = any(is_garbled(names[one.person], names[key]) for key in record if key in names)
            if record and one.person not in record and not garbled:
                who = f"{names[one.person]} is shown as {one.title} on {seen.on} ({seen.article})"
                text = f"{who}, when the holder of record is {' or '.join(record)}."
                yield Inconsistency(rule="office.other-holder", message=text, tenures=(one.id,))
                break


def two_holders(tenures: Sequence[ResolvedTenure], names: Names, holders: Holders) -> Iterator[Inconsistency]:
    """Two persons seen as the current holder of one single-holder post on one day, neither of them of record."""
    by_office: dict[str, list[ResolvedTenure]] = {}
    for one in _single(tenures):
        if not one.start and not (one.first and holders(one.office, one.first)):
            by_office.setdefault(one.office, []).append(one)
    for office in sorted(by_office):
        yield from _overlaps(by_office[office], names)


def seen_outside(tenures: Sequence[ResolvedTenure], names: Names, _: Holders) -> Iterator[Inconsistency]:
    """A person shown as current holder on a day on which the known tenure had not begun or was over."""
    for one in tenures:
        days = [seen.on for seen in one.observations if seen.on]
        outside = [day for day in days if _before(day, one.start) or _after(day, one.end)]
        if one.status == "current" and outside:
            known = f"{one.start or ''}..{one.end or ''}"
            text = f"{names[one.person]} is shown as {one.title} on {min(outside)}, outside {known}"
            yield Inconsistency(rule="tenure.seen-outside", message=f"{text} ({one.source}).", tenures=(one.id,))


def former_is_current(tenures: Sequence[ResolvedTenure], names: Names, _: Holders) -> Iterator[Inconsistency]:
    """A person called former holder on a day on or before which other articles still, later, show the office held."""
    current = {(one.person, one.office): one for one in tenures if one.status == "current"}
    for one in tenures:
        other = current.get((one.person, one.office)) if one.status == "former" else None
        if other and one.first and other.last and one.first < other.last:
            text = f"{names[one.person]} is former {one.title} on {one.first} and still in office on {other.last}"
            yield Inconsistency(rule="tenure.former-is-current", message=f"{text}.", tenures=(one.id, other.id))


def is_garbled(shown: str, name: str) -> bool:
    """Whether a name is another cut short or with a word glued on, so that it tells of no second holder.

    >>> is_garbled("Wulandarilangsung", "Sari Wulandari"), is_garbled("Sari Wul", "Sari Wulandari")
    (True, True)
    >>> is_garbled("Sari Harjo", "Sari Wulandari")
    False
    """
    one, other = read_name(shown).tokens, read_name(name).tokens
    glued = any(len(word) >= _STEM and long != word and long.startswith(word) for word in other for long in one)
    return glued or (len("".join(one)) > _STEM and "".join(other).startswith("".join(one)))


CHECKS: tuple[Callable[[Sequence[ResolvedTenure], Names, Holders], Iterator[Inconsistency]], ...] = (
    start_after_end,
    other_holder,
    two_holders,
    seen_outside,
    former_is_current,
)


def _single(tenures: Sequence[ResolvedTenure]) -> Iterator[ResolvedTenure]:
    """The current tenures of posts that have one holder; "Kasat Reskrim" alone may be any town's."""
    for one in tenures:
        post = make_post(one.office, one.title, one.agency)
        if one.status == "current" and post.single and not post.vague:
            yield one


def _overlaps(held: Sequence[ResolvedTenure], names: Names) -> Iterator[Inconsistency]:
    ordered = sorted(held, key=lambda one: (one.first or "~", one.id))
    for n, one in enumerate(ordered):
        for other in ordered[n + 1 :]:
            day = _common_day(one, other)
            if one.person != other.person and day:
                who = " and ".join(sorted((names[one.person], names[other.person])))
                text = f"{who} are both shown as {one.title} on {day}."
                yield Inconsistency(rule="office.two-holders", message=text, tenures=tuple(sorted((one.id, other.id))))


def _common_day(one: ResolvedTenure, other: ResolvedTenure) -> str | None:
    """The first day on which both are seen in the post, or one is seen inside the other's observed time."""
    if not (one.first and one.last and other.first and other.last):
        return None
    start, end = max(one.first, other.first), min(one.last, other.last)
    return start if start <= end else None


def _before(day: str, start: str | None) -> bool:
    return start is not None and day[: len(start)] < start


def _after(day: str, end: str | None) -> bool:
    return end is not None and day[: len(end)] > end
