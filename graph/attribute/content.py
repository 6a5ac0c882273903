"""The content of a reported clause: where it ends, whether it holds a quoted fragment, and the draft made of it."""

import re

from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, trim
from graph.attribute.source import Source
from graph.lexicon.words import word_set
from graph.model import Mode, Span
from graph.segment import Sentence

DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad|hari ini|kemarin)"
_TAIL = re.compile(
    rf"(?:,?\s+(?:di|dalam|pada|saat|usai|seusai|kepada|melalui|lewat|ketika|seperti|sebagaimana|berdasarkan)\s[^,.\"“”;]{{3,90}}(?:,\s+[^,.\"“”;]{{3,40}}){{0,2}})?"
    rf",?\s+(?:pada\s+(?:hari\s+)?)?{DAY}\s*(?:,?\s*\d{{1,2}}[\s/.-]\w+[\s/.-]\d{{2,4}}|\([^)]{{1,24}}\))?(?:\s+(?:pagi|siang|sore|malam))?(?:\s+(?:di|saat|usai)\s[^.\"“”]{{3,60}})?\s*$"
    r"|,?\s+(?:dalam|melalui|lewat|berdasarkan)\s+(?:sebuah\s+)?(?:keterangan|siaran pers|pernyataan|rilis|unggahan|jumpa pers|konferensi pers|keterangannya)[^.\"“”;]{0,120}$"  # noqa: E501 - a pattern or an example reads better whole
    r"|,?\s+(?:kepada (?:wartawan|media|awak media|pers|ANTARA|detikcom|Kompas\.com|Tempo)|saat (?:ditemui|dihubungi|dikonfirmasi|ditanya)|seperti (?:dikutip|dilansir)|dikutip dari|dilansir)[^.\"“”;]{0,120}$",  # noqa: E501 - a pattern or an example reads better whole
    re.DOTALL,
)
OCCASION = word_set("content_occasion")


def content_span(passage: Passage, start: int, end: int) -> Span:
    """The content between two offsets, without the sentence's full stop and a closing date, place or occasion."""
    span = trim(passage.text, start, end)
    tail = _TAIL.search(passage.text, max(span.start, span.end - 260), span.end)
    if tail is not None and tail.start() - span.start >= 12:
        span = trim(passage.text, span.start, tail.start())
    return span


def _mode(sentence: Sentence, span: Span) -> Mode:
    inside = any(span.start <= q.outer.start and q.outer.end <= span.end + 2 for q in sentence.quotations)
    return "partial" if inside else "indirect"


def reported(  # noqa: PLR0913, PLR0917 - the parts of one thing
    passage: Passage,
    sentence: Sentence,
    span: Span,
    rule: str,
    confidence: float,
    source: Source,
) -> Draft | None:
    """The draft of a reported clause, direct words in it making it partial; None where it is too short to be one."""
    if span.end - span.start < 8 or len(passage.words_between(span.start, span.end)) < 2:
        return None
    mode = _mode(sentence, span)
    return Draft(span, sentence.span, mode, f"{mode}.{rule}", confidence, source)
