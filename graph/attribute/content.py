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
# The newsroom tells what was left unsaid: "..., meskipun tidak merinci kapan kejadian itu berlangsung".
_NOT_TOLD = re.compile(
    r",\s+(?:tanpa|(?:meski(?:pun)?|walau(?:pun)?|namun|tetapi|tapi|kendati)\s+(?:(?:ia|dia|beliau)\s+)?"
    r"(?:tidak|tak|belum|enggan|menolak)(?:\s+(?:mau|bersedia|dapat|bisa))?)\s+"
    r"(?:(?:me)?merinci|membeberkan|(?:menjelaskan|menyebutkan?|mengungkap(?:kan)?)"
    r"\s+(?:lebih|secara|detail|rinci|kapan|siapa|apa|berapa|di mana|identitas))\b"
)
_UNTOLD_VERBS = word_set("content_untold_verbs")
OCCASION = word_set("content_occasion")
WEEKDAYS = word_set("content_weekdays")
# What an adverbial behind it belongs to: "terjadi di Blora, pada Rabu", "kondisi korban tidak dalam keadaan kritis".
_NEEDS_MORE = word_set("content_needs_more")
_VERB = re.compile(r"(?:di|ter|ber)[a-z]{4,}")
_ACTIVE_VERB = re.compile(r"me[a-z]{4,}")
_EVENT_DAY = re.compile(rf"\bpada\s+(?:hari\s+)?{DAY}")
# 'Dilansir laman Contoh, berikut daftar lengkapnya': the newsroom announces a list.
_ANNOUNCES = frozenset({"berikut", "simak"})
_VENUE = word_set("content_venue")


def content_span(passage: Passage, start: int, end: int) -> Span:
    """The content between two offsets, without the sentence's full stop and a closing date, place or occasion."""
    span = trim(passage.text, start, end)
    tail = _TAIL.search(passage.text, max(span.start, span.end - 260), span.end)
    if tail is not None and tail.start() - span.start >= 12 and not _of_content(passage, tail):
        span = trim(passage.text, span.start, tail.start())
    silent = None
    if not _UNTOLD_VERBS.isdisjoint(passage.lower[passage.tokens.at(span.start) : passage.tokens.at(span.end)]):
        silent = _NOT_TOLD.search(passage.text, span.start, span.end)
    if silent is not None and silent.start() - span.start >= 12:
        span = trim(passage.text, span.start, silent.start())
    return span


def _of_content(passage: Passage, tail: re.Match[str]) -> bool:
    """Whether a closing adverbial tells of what is said, not of the saying.

    So it is behind a word that asks for one ("kebakaran terjadi di Blora, Rabu (3/4)"), and with "pada" before the day
    unless the place is one where people speak ("di Istana Merdeka pada Rabu").
    """
    words = tail.group()
    last = passage.tokens.at(tail.start()) - 1
    if last < 0 or words.startswith(","):
        return False
    before = passage.lower[last]
    if before in _NEEDS_MORE or (_VERB.fullmatch(before) and passage.tokens.words[last].islower()):
        return True
    if _EVENT_DAY.search(words) is None:
        return False
    inside = passage.lower[last + 1 : passage.tokens.at(tail.end())]
    return _VENUE.isdisjoint(inside) or _ACTIVE_VERB.fullmatch(before) is not None


def whole_quotations(sentence: Sentence, span: Span) -> Span:
    """The span with both marks of a quotation inside it, where trimming took one: '"anggaran naik" tahun depan'."""
    start, end = span
    for quotation in sentence.quotations:
        outer, inner = quotation.outer, quotation.inner
        if outer.start < start <= inner.start and outer.end <= end:
            start = outer.start
        if inner.end - 1 <= end < outer.end and outer.start >= start:
            end = outer.end
    return Span(start, end)


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
    span = whole_quotations(sentence, span)
    if span.end - span.start < 8 or len(passage.words_between(span.start, span.end)) < 2:
        return None
    if passage.lower[passage.tokens.at(span.start)] in _ANNOUNCES:
        return None
    mode = _mode(sentence, span)
    return Draft(span, sentence.span, mode, f"{mode}.{rule}", confidence, source)
