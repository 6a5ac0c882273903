"""Who held which office: tenures that articles show or the known world has, doubts about who is who, contradictions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from graph.gazetteer import known
from graph.identifiers import digest
from graph.resolve import Inconsistency, Link, Observation, Resolution, ResolvedTenure
from graph.triples import iris, text
from graph.triples import vocabulary as v
from graph.triples.entities import KnownWorld, Wanted
from graph.triples.names import Names
from graph.triples.sheet import Sheet

AUTOMATIC = frozenset({"score", "key"})  # how a link was made when no person decided it


def observations(resolution: Resolution) -> dict[str, list[tuple[ResolvedTenure, Observation]]]:
    """By article: the tenures it shows, each once, though two mentions of one person may show it."""
    found: dict[str, list[tuple[ResolvedTenure, Observation]]] = defaultdict(list)
    for tenure in resolution.tenures:
        for seen in {one.article: one for one in reversed(tenure.observations)}.values():
            found[seen.article].append((tenure, seen))
    return found


def tenure_lines(resolution: Resolution, names: Names) -> list[str]:
    """The lines of every tenure that resolution found."""
    sheet = Sheet()
    for one in resolution.tenures:
        subject = f"<{names.node('tenure', one.id)}>"
        _tenure(sheet, subject, names.made("person", one.person), names.made("office", one.office), one.status)
        sheet.words(subject, v.TITLE, one.title, "id")
        _period(sheet, subject, one.start, one.end, one.source)
        sheet.put(subject, v.FIRST_OBSERVED, text.day(one.first))
        sheet.put(subject, v.LAST_OBSERVED, text.day(one.last))
    return sheet.lines


def _tenure(sheet: Sheet, subject: str, person: str, office: str, status: str) -> None:
    sheet.kind(subject, v.TENURE)
    sheet.link(subject, v.MEMBER, person)
    sheet.link(subject, v.POST, office)
    sheet.link(subject, v.STATUS, iris.concept("status", status))


def _period(sheet: Sheet, subject: str, start: str | None, end: str | None, source: str | None) -> None:
    """Known dates, the widest interval they allow; `precision` says when a month or a year is all that is known."""
    sheet.put(subject, v.START, text.first_day(start))
    sheet.put(subject, v.END, text.last_day(end))
    shortest = min((len(one) for one in (start, end) if one), default=10)
    sheet.words(subject, v.PRECISION, {4: "year", 7: "month"}.get(shortest))
    sheet.words(subject, v.SOURCE, source)


def known_tenures(resolution: Resolution, world: KnownWorld, offices: AbstractSet[str]) -> Iterator[known.Tenure]:
    """The known world's tenures of these offices that resolution does not give already."""
    given = {(one.person, one.office, one.start) for one in resolution.tenures}
    for one in world.tenures:
        if one.office in offices and (one.person, one.office, one.start) not in given:
            yield one


def known_tenure_lines(tenures: Iterable[known.Tenure], names: Names) -> tuple[list[str], list[Wanted]]:
    """The lines of known tenures, and the persons they name."""
    sheet, persons = Sheet(), list[Wanted]()
    for one in tenures:
        subject = f"<{names.node('tenure', digest('known', one.person, one.office, one.start or ''))}>"
        _tenure(sheet, subject, names.made("person", one.person), names.made("office", one.office), one.status)
        _period(sheet, subject, one.start, one.end, one.source)
        persons.append(("person", one.person))
    return sheet.lines, persons


def review_lines(resolution: Resolution, names: Names) -> list[str]:
    """What awaits a person's judgement, what a person decided, and facts about offices that cannot all hold."""
    sheet = Sheet()
    for pair in resolution.unsure:
        _comparison(sheet, pair.link, names.made(pair.kind, pair.left), names.made(pair.kind, pair.right), names)
    for link in resolution.links:
        if link.by not in AUTOMATIC:
            _comparison(sheet, link, _side(link, link.left, names), _side(link, link.right, names), names)
    for one in resolution.inconsistencies:
        _inconsistency(sheet, one, names)
    return sheet.lines


def _side(link: Link, side: str, names: Names) -> str | None:
    """The entity that one side of a link became: `local@article` or `gazetteer:KEY`."""
    if side.startswith("gazetteer:"):
        return names.made(link.kind, side.removeprefix("gazetteer:"))
    local, _, article = side.rpartition("@")
    return names.any_of(article, local, (link.kind,))


def _comparison(sheet: Sheet, link: Link, left: str | None, right: str | None, names: Names) -> None:
    if left is None or right is None:
        return  # the mention is gone with its article; the judgement stays in its file
    subject = f"<{names.node('comparison', digest(link.kind, link.left, link.right))}>"
    sheet.kind(subject, v.COMPARISON)
    sheet.link(subject, v.LEFT, left)
    sheet.link(subject, v.RIGHT, right)
    sheet.link(subject, v.VERDICT, iris.concept("verdict", link.verdict))
    sheet.put(subject, v.SCORE, text.decimal(round(link.score, 4)))
    sheet.words(subject, v.DECIDED_BY, link.by)
    sheet.words(subject, v.REASON, ", ".join(link.features))


def _inconsistency(sheet: Sheet, one: Inconsistency, names: Names) -> None:
    subject = f"<{names.node('inconsistency', digest(one.rule, one.message, *one.tenures))}>"
    sheet.kind(subject, v.INCONSISTENCY)
    sheet.words(subject, v.RULE, one.rule)
    sheet.words(subject, v.REASON, one.message)
    for tenure in one.tenures:
        sheet.link(subject, v.CONCERNS, names.node("tenure", tenure))
