"""Where words stand in an article, as Web Annotation selectors: by position, and by the words with their neighbours."""

from graph.model import Span
from graph.triples import text
from graph.triples import vocabulary as v
from graph.triples.sheet import Sheet

NEIGHBOURS = 40  # characters of context on each side: enough to find the words again, too few to replace the article


def places(sheet: Sheet, subject: str, spans: tuple[Span, ...]) -> None:
    """One position selector a place, `<subject>/place/N`, N from 0 in the order given."""
    for number, span in enumerate(spans):
        selector = f"{subject[:-1]}/place/{number}>"
        sheet.put(subject, v.HAS_SELECTOR, selector)
        sheet.kind(selector, v.POSITION_SELECTOR)
        sheet.put(selector, v.SELECTOR_START, text.integer(span.start))
        sheet.put(selector, v.SELECTOR_END, text.integer(span.end))


def quotation(sheet: Sheet, subject: str, words: str, span: Span) -> None:
    """The quote selector of the first place, `<subject>/quote`; `words` is the article's text."""
    selector = f"{subject[:-1]}/quote>"
    sheet.put(subject, v.HAS_SELECTOR, selector)
    sheet.kind(selector, v.QUOTE_SELECTOR)
    sheet.put(selector, v.EXACT, text.quoted(words[span.start : span.end]))
    sheet.words(selector, v.PREFIX, words[max(0, span.start - NEIGHBOURS) : span.start])
    sheet.words(selector, v.SUFFIX, words[span.end : span.end + NEIGHBOURS])
