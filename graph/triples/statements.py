"""A statement and its targets, in the graph of its article."""

from graph.model import Reading, Statement, Target
from graph.triples import iris, selectors, text
from graph.triples import vocabulary as v
from graph.triples.names import Names
from graph.triples.sheet import Sheet

LANGUAGE = "id"


def statement(sheet: Sheet, reading: Reading, one: Statement, names: Names) -> None:
    """Everything about one statement: who, in which office, about what, how, where the words stand."""
    subject = f"<{names.node('statement', one.id)}>"
    words = reading.article.text
    sheet.kind(subject, v.STATEMENT)
    sheet.link(subject, v.IN_ARTICLE, names.node("article", reading.article.key))
    _who(sheet, subject, reading, one, names)
    _manner(sheet, subject, one, words)
    _when(sheet, subject, reading, one)
    sheet.put(subject, v.TEXT, text.literal(words[one.span.start : one.span.end], LANGUAGE))
    sheet.put(subject, v.CONFIDENCE, text.decimal(one.confidence))
    sheet.words(subject, v.RULE, one.rule)
    for initiative in dict.fromkeys(one.initiatives):
        sheet.link(subject, v.ABOUT, names.of(reading.article.key, initiative, "initiative"))
    for number, wanted in enumerate(one.targets):
        target(sheet, subject, wanted, f"<{names.node('target', one.id)}-{number}>", words)
    selectors.places(sheet, subject, one.places)
    selectors.quotation(sheet, subject, words, one.span)


def _who(sheet: Sheet, subject: str, reading: Reading, one: Statement, names: Names) -> None:
    key = reading.article.key
    sheet.link(subject, v.SPEAKER, names.speaker(reading, one))
    sheet.link(subject, v.SPOKEN_AS, names.of(key, one.office_id, "office", one.office))
    sheet.link(subject, v.SPOKEN_FOR, names.of(key, one.agency_id, "agency", one.agency))
    if one.relayed_by_id:
        relay = names.any_of(key, one.relayed_by_id)
        sheet.link(subject, v.RELAYED_BY, relay or names.of(key, one.relayed_by_id, "person", one.relayed_by))
    inferred = names.resolution.inference(key, one.speaker_id)
    if inferred is not None:
        sheet.link(subject, v.SPEAKER_INFERRED_FROM, names.made("office", inferred.office))
        sheet.put(subject, v.INFERENCE_CONFIDENCE, text.decimal(inferred.confidence))


def _manner(sheet: Sheet, subject: str, one: Statement, words: str) -> None:
    sheet.link(subject, v.KIND, iris.concept("kind", one.kind))
    sheet.link(subject, v.MODE, iris.concept("mode", one.mode))
    sheet.link(subject, v.CERTAINTY, iris.concept("certainty", one.certainty))
    sheet.put(subject, v.NEGATED, text.boolean(one.negated))
    sheet.put(subject, v.CONDITIONAL, text.boolean(one.conditional))
    if one.condition is not None:
        sheet.words(subject, v.CONDITION, words[one.condition.start : one.condition.end], LANGUAGE)
    sheet.words(subject, v.CUE, one.cue)
    sheet.words(subject, v.SOURCE_TEXT, one.source_text)


def _when(sheet: Sheet, subject: str, reading: Reading, one: Statement) -> None:
    said = text.day(one.said_on)
    published = text.day(reading.article.published.day) if reading.article.published else None
    sheet.put(subject, v.SAID_ON, said)
    sheet.put(subject, v.EFFECTIVE_DATE, said or published)


def target(sheet: Sheet, statement_node: str, one: Target, subject: str, words: str) -> None:
    """A deadline or an amount: its words, its value, and the interval or the range that can be compared."""
    sheet.put(statement_node, v.HAS_TARGET, subject)
    sheet.kind(subject, v.TARGET)
    sheet.words(subject, v.TARGET_KIND, one.kind)
    sheet.words(subject, v.TEXT, words[one.span.start : one.span.end], LANGUAGE)
    sheet.words(subject, v.VALUE, one.value)
    sheet.words(subject, v.AFTER_EVENT, one.event, LANGUAGE)
    sheet.words(subject, v.UNIT, one.unit)
    if one.kind == "date":
        sheet.link(subject, v.RELATION, iris.concept("relation", one.relation) if one.relation else None)
        sheet.words(subject, v.PRECISION, one.precision)
    sheet.put(subject, v.EARLIEST, text.day(one.earliest))
    sheet.put(subject, v.LATEST, text.day(one.latest))
    sheet.put(subject, v.LOW, text.decimal(one.low) if one.low is not None else None)
    sheet.put(subject, v.HIGH, text.decimal(one.high) if one.high is not None else None)
