"""The day on which a statement was said.

In: the article's text, the sentence with the cue, its block, the publication.  Out: an ISO day or None.  A day counts
when it stands outside the quoted or reported words, in brackets or after a weekday or at the end of the cue's clause;
the day of a press release's receipt ('diterima', 'dikutip') only when the article gives no better one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from graph.lexicon.language import alternation, table
from graph.model import Block, Moment, Span
from graph.recognise.dates import DateMention, day_of, find_dates
from graph.recognise.dates_anchored import anchored_days

__all__ = ["article_default", "said_on"]

_T: dict[str, Any] = table("said")
_RECEIPT, _RELEASE, _OCCASION, _SAYING, _COMING, _DOCUMENT, _ENACTED = (
    re.compile(rf"\b(?:{alternation(_T[name])})\b", re.IGNORECASE)
    for name in ("receipt", "release", "occasion", "saying", "coming", "documents", "enacted")
)
_AHEAD = re.compile(rf"\s*\)?\s*(?:{alternation(_T['ahead'])})\b", re.IGNORECASE)
_OTHER = re.compile(rf"\b(?:{alternation(_T['other'])})\s+(?:hari\s+)?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z\"“‘'])")
_READ = {"headline", "body", "caption"}
_BACK = 1500
_WINDOW = 60
_HEAD = 24
_THEN_SUBJECT = re.compile(
    r"\)?,\s+(?!(?:kata|ujar|menurut|lanjut|sambung|ungkap|tutur|jelas|imbuh|tambah|terang)\w*\b)[A-Za-z]"
)
_ONLY_WEEKDAY = re.compile(rf"\b(?:{alternation(_T['other_unless_weekday'])})\s+(?:hari\s+)?$", re.IGNORECASE)
_OLDEST = timedelta(days=21)
_OLDEST_DATED = timedelta(days=400)


class _Candidate(NamedTuple):
    """A day, how strongly it dates what is said (0 receipt, 1 release, 2 mention, 3 cue, 4 occasion), and its place."""

    day: str
    strength: int
    at: int


def said_on(  # noqa: PLR0913 - the interface names them
    text: str,
    sentence: Span,
    block: Span,
    published: Moment | None,
    *,
    article_default: str | None = None,
    content: Span | None = None,
) -> str | None:
    """The ISO day on which the statement of this sentence was said, or None where the article does not tell.

    content: the statement's own words; a day inside them is not the day of saying.  article_default: the day carried
    from the speaker's earlier statement or from the article (see `article_default`).

    >>> said = "Pemindahan dimulai 2028, kata Sari di Jakarta, Rabu (20/3/2024)."
    >>> said_on(said, Span(0, len(said)), Span(0, len(said)), None)
    '2024-03-20'
    """
    own = own_day(text, sentence, block, published, article_default=article_default, content=content)
    return article_default if own is None else own


def own_day(  # noqa: PLR0913 - as `said_on`
    text: str,
    sentence: Span,
    block: Span,
    published: Moment | None,
    *,
    article_default: str | None = None,
    content: Span | None = None,
) -> str | None:
    """The ISO day that the sentence itself gives, None where it gives none; see `said_on`.

    A release's day gives way to the article's where that is earlier.
    """
    own = _best(_candidates(text, sentence, block.start, published, content, oldest=_OLDEST_DATED), strong_first=True)
    if (own is None or own.strength == 0) and (enacted := _enacted(text, sentence, published)):
        return enacted
    if own is None:
        return None
    if article_default is not None and own.strength <= 1 and article_default < own.day:
        return article_default
    if own.strength == 0 and article_default is not None:
        return article_default
    return own.day


def article_default(text: str, blocks: Iterable[Block], published: Moment | None) -> str | None:
    """The day on which most of the article was said: the strongest kind of mention, then the most frequent, then first.

    >>> article_default("Hal itu disampaikan Sari di Jakarta, Senin (1/9/2025).", (), None) is None
    True
    """
    found: list[_Candidate] = []
    for block in blocks:
        if block.role in _READ:
            found.extend(_candidates(text, block.span, block.span.start, published, None))
    best = _best(found)
    return best.day if best else None


def _best(found: Sequence[_Candidate], *, strong_first: bool = False) -> _Candidate | None:
    if not found:
        return None
    counts = Counter(one.day for one in found)
    if strong_first:
        return min(found, key=lambda one: (-one.strength, -one.at))
    return min(found, key=lambda one: (-one.strength, -counts[one.day], one.at))


def _candidates(  # noqa: PLR0913, PLR0917 - the parts of one thing
    text: str,
    span: Span,
    block_start: int,
    published: Moment | None,
    content: Span | None,
    oldest: timedelta = _OLDEST,
) -> list[_Candidate]:
    found: list[_Candidate] = []
    for mention in _days(text, span, published):
        at = mention.span
        if mention.earliest is None or (content and content.start <= at.start < content.end):
            continue
        if not _fits(mention, published, oldest):
            continue
        if _heads_the_saying(text, span, content, at) or _dates_the_words(text, span, block_start, at):
            found.append(_Candidate(mention.earliest, _strength(text, span, at), at.start))
    return found


# The statements of one long sentence all ask the same, here and of what was enacted.
@lru_cache(maxsize=4)
def _days(text: str, span: Span, published: Moment | None) -> tuple[DateMention, ...]:
    return tuple(anchored_days(text, span, published))


def _fits(mention: DateMention, published: Moment | None, oldest: timedelta) -> bool:
    """Not after the publication, and not long before it; a full date may lie back farther than a bare weekday."""
    anchor = day_of(published)
    if anchor is None or mention.earliest is None:
        return True
    back = oldest if mention.year_given else _OLDEST
    return anchor - back <= date.fromisoformat(mention.earliest) <= anchor + timedelta(days=1)


@lru_cache(maxsize=4)
def _enacted(text: str, sentence: Span, published: Moment | None) -> str | None:
    """For what a regulation says: the day on which the article says it was enacted ('diundangkan per 30 Juni 2025')."""
    if _DOCUMENT.search(text, sentence.start, sentence.end) is None:
        return None
    word = _ENACTED.search(text, max(0, sentence.start - _BACK), sentence.end)
    if word is None:
        return None
    window = Span(word.end(), min(len(text), word.end() + _WINDOW))
    mention = next(iter(find_dates(text, window, published, tense="past")), None)
    return mention.earliest if mention and mention.precision == "day" else None


def _dates_the_words(text: str, span: Span, block_start: int, at: Span) -> bool:
    """Whether the day can be that of the saying: not ahead, not of something else, not inside a quotation."""
    if _AHEAD.match(text, at.end) or _quoted(text, max(block_start, at.start - _BACK), at.start):
        return False
    bracketed = "(" in text[at.start : at.end] or text[at.start - 1 : at.start] == "("
    before = max(span.start, at.start - 24)
    if bracketed or not (_OTHER.search(text, before, at.start) or _ONLY_WEEKDAY.search(text, before, at.start)):
        return True
    if _OTHER.search(text, before, at.start) or not text[at.start].isalpha():
        return False
    return _COMING.search(text, max(span.start, at.start - _WINDOW), at.start) is None


def _heads_the_saying(text: str, span: Span, content: Span | None, at: Span) -> bool:
    """Whether the day opens a sentence whose subject then speaks: 'Sebelumnya, pada 27 April 2024, Sari menyebut ...'.

    Behind a cue of inverted order it belongs to what is said: 'Pada 17 Agustus 2028, kata Sari, kantor pindah'.
    """
    if content is None or content.start < at.end or at.start - span.start > _HEAD:
        return False
    return _THEN_SUBJECT.match(text, at.end) is not None


def _quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation is open at the place; its two marks may be of two kinds ('“Siap," kata Sari')."""
    opened = text.rfind("“", start, at)
    if opened >= 0 and text.find("”", opened, at) < 0:
        return text.count('"', opened, at) % 2 == 0
    if text.count('"', max(start, opened), at) % 2 == 0:
        return False
    return text.find("”", text.rfind('"', start, at), at) < 0


def _strength(text: str, span: Span, at: Span) -> int:
    start = max(span.start, at.start - 400)
    for cut in _SENTENCE_END.finditer(text, start, at.start):
        start = cut.end()
    close = max(start, at.start - 90)
    if _OCCASION.search(text, start, at.start):
        return 4
    if _RECEIPT.search(text, close, at.start):
        return 0
    if _RELEASE.search(text, close, at.start):
        return 1
    return 3 if _SAYING.search(text, start, at.start) else 2
