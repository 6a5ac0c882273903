"""An article's own graph: the article, its statements, events and what it shows of offices."""

from collections.abc import Iterable

from graph.identifiers import digest
from graph.model import Article, Event, Reading
from graph.resolve import Observation, ResolvedTenure
from graph.triples import iris, selectors, text
from graph.triples import vocabulary as v
from graph.triples.names import Names
from graph.triples.sheet import Sheet
from graph.triples.statements import LANGUAGE, statement

Seen = tuple[ResolvedTenure, Observation]


def article_lines(reading: Reading, names: Names, seen: Iterable[Seen] = (), copy_of: str | None = None) -> list[str]:
    """The N-Quads lines of one article's graph.

    seen: the tenures this article shows, with their observations.  copy_of: key of the article it reprints.
    """
    graph = names.node("article", reading.article.key)
    sheet = Sheet(graph)
    _article(sheet, f"<{graph}>", reading.article)
    sheet.link(f"<{graph}>", v.COPY_OF, names.node("article", copy_of) if copy_of else None)
    _mentions(sheet, f"<{graph}>", reading, names)
    for one in reading.statements:
        statement(sheet, reading, one, names)
    for event in reading.events:
        _event(sheet, reading, event, names)
    for tenure, observation in seen:
        _observation(sheet, reading.article, tenure, observation, names)
    return sheet.lines


def _article(sheet: Sheet, subject: str, article: Article) -> None:
    sheet.kind(subject, v.ARTICLE)
    sheet.words(subject, v.TITLE, article.headline or article.key, LANGUAGE)
    if article.published:
        sheet.put(subject, v.DATE_PUBLISHED, text.moment(article.published.iso))
        sheet.put(subject, v.PUBLISHED_ON, text.day(article.published.day))
    sheet.words(subject, v.OUTLET, article.outlet)
    sheet.put(subject, v.URL, text.address(article.url))
    sheet.words(subject, v.DATELINE, article.dateline_place)
    sheet.put(subject, v.FROM_RELEASE, text.boolean(article.from_release))
    for author in dict.fromkeys(article.authors):
        sheet.words(subject, v.AUTHOR, author)


def _mentions(sheet: Sheet, subject: str, reading: Reading, names: Names) -> None:
    key = reading.article.key
    found = dict.fromkeys(
        [names.of(key, one.id, "person", one.name) for one in reading.officials]
        + [names.of(key, one.id, "agency", one.name) for one in reading.agencies]
        + [names.of(key, one.id, "initiative", one.name) for one in reading.initiatives]
    )
    for node in found:
        sheet.link(subject, v.MENTIONS, node)


def _event(sheet: Sheet, reading: Reading, event: Event, names: Names) -> None:
    key = reading.article.key
    subject = f"<{names.node('event', digest(key, event.id))}>"
    sheet.kind(subject, v.EVENT)
    sheet.link(subject, v.IN_ARTICLE, names.node("article", key))
    sheet.link(subject, v.EVENT_KIND, iris.concept("event", event.kind))
    for participant in dict.fromkeys(event.participants):
        sheet.link(subject, v.PARTICIPANT, names.any_of(key, participant))
    sheet.link(subject, v.HOST, names.any_of(key, event.host) if event.host else None)
    sheet.words(subject, v.PLACE, event.place)
    sheet.put(subject, v.DATE, text.day(event.date))
    sheet.words(subject, v.TOPIC, event.topic, LANGUAGE)
    for initiative in dict.fromkeys(event.initiatives):
        sheet.link(subject, v.ABOUT, names.of(key, initiative, "initiative"))
    sheet.words(subject, v.TEXT, reading.article.text[event.span.start : event.span.end], LANGUAGE)
    selectors.places(sheet, subject, (event.span,))


def _observation(sheet: Sheet, article: Article, tenure: ResolvedTenure, seen: Observation, names: Names) -> None:
    subject = f"<{names.node('observation', digest(tenure.id, article.key))}>"
    sheet.kind(subject, v.OBSERVATION)
    sheet.link(subject, v.OBSERVED_TENURE, names.node("tenure", tenure.id))
    sheet.link(subject, v.STATUS, iris.concept("status", tenure.status))
    sheet.put(subject, v.OBSERVED_ON, text.day(seen.on))
    sheet.link(subject, v.IN_ARTICLE, names.node("article", article.key))
    selectors.places(sheet, subject, tuple(span for span in seen.spans if span.start < span.end)[:1])
