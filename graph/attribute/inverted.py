"""Cues behind or inside what is said, without quotation marks: '..., kata X.', 'A, menurut X, B'."""

from graph.attribute.content import OCCASION, content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.inserted import ADVERBIAL, belongs, has_predicate, is_predicate, tells_where
from graph.attribute.passage import Passage, inside_mention, next_mark, trim
from graph.attribute.source import Source, after_cue, clitic, span_of
from graph.lexicon.cues import Cue, cue_lexicon
from graph.model import Span
from graph.segment import Sentence

_ANY_SOURCE = frozenset({"kata", "ujar", "menurut", "tutur", "ucap"})
_COMPOUNDS = frozenset({"sandi", "kunci", "benda", "kerja", "sifat", "hati", "majemuk", "dasar"})  # "kata sandi"
_FEWEST_WORDS = 3
_SHORT_LEAD, _SHORTEST = 4, 20
_SO = frozenset({"begitu", "demikian", "sapaan"})
_CALLED = frozenset({"disapa", "dipanggil", "akrab", "sapaan", "panggilan", "sapaannya"})


def inverted(passage: Passage, sentence: Sentence) -> Draft | None:
    """'..., kata X.' and 'A, menurut X, B': the cue behind or inside the content, no quotation marks."""
    lexicon = cue_lexicon()
    words, lower = passage.tokens.words, passage.lower
    for k in passage.words_between(sentence.span.start, sentence.span.end):
        word = lower[k]
        if k == 0 or words[k - 1] != ",":
            continue
        # "menurut" and "menurutnya" stand where "kata" and "katanya" may
        nya = lexicon.post_nya.get("katanya" if word == "menurutnya" else word)
        post = lexicon.post.get("kata" if word == "menurut" else word)
        cue = nya or post
        if cue is None or inside_mention(passage, k):
            continue
        if sentence.quotes(passage.tokens.starts[k]):
            continue
        span = span_of(passage, k, k)
        source = clitic(span) if nya is not None else after_cue(passage, k + 1, sentence.span.end)
        if source is None or (post is not None and word not in _ANY_SOURCE and not _at_once(passage, source, k + 1)):
            continue
        if source.kind == "group" and k + 1 < len(lower) and lower[k + 1] in _COMPOUNDS:
            continue
        return _around(passage, sentence, k, source, span, cue)
    return None


def _at_once(passage: Passage, source: Source, first: int) -> bool:
    """Whether a name, an office or a pronoun stands right behind the cue; in 'nilai tukar dolar AS' none does."""
    return source.kind != "group" and (source.kind != "mention" or passage.begins.get(first) is not None)


def _behind_nickname(passage: Passage, comma: int | None, stop: int) -> int | None:
    """The comma behind "begitu ia akrab disapa", where that stands behind the source; else the same comma."""
    if comma is None or comma + 3 >= stop or passage.lower[comma + 1] not in _SO:
        return comma
    called = not _CALLED.isdisjoint(passage.lower[comma + 2 : comma + 6])
    return (next_mark(passage, comma + 2, stop, ",", 9) or comma) if called else comma


def _behind_source(passage: Passage, behind: int, stop: int, clitic_at: int | None, *, subject: bool) -> int | None:
    """The token behind which the words go on after an inserted cue, mostly a comma; None where they do not."""
    comma = _behind_nickname(passage, next_mark(passage, behind, stop, ",", 3), stop)
    if comma is not None or behind >= stop:
        return comma
    if clitic_at is not None and stop - behind > _FEWEST_WORDS and passage.lower[behind] not in OCCASION:
        return clitic_at  # "Meski mahal, menurutnya layanan itu perlu"
    return behind - 1 if subject and is_predicate(passage, behind) else None  # "Layanan itu, lanjut Sari bisa ..."


def _around(  # noqa: PLR0913, PLR0917 - the parts of one thing
    passage: Passage,
    sentence: Sentence,
    k: int,
    source: Source,
    cue_span: Span,
    cue: Cue,
) -> Draft | None:
    """The longer side of an inverted cue: what stands before it, or behind the comma that closes the source."""
    stop = passage.tokens.at(sentence.span.end)
    before = trim(passage.text, sentence.span.start, passage.tokens.starts[k])
    behind = max(k + 1, passage.tokens.at(source.span.end)) if source.kind != "nya" else k + 1
    if passage.tokens.words[behind : behind + 1] == ["("]:  # "menurut Badan Contoh (2024), ..."
        behind = next((j + 1 for j in range(behind, min(behind + 4, stop)) if passage.tokens.words[j] == ")"), behind)
    subject = not has_predicate(passage, before)
    comma = _behind_source(passage, behind, stop, k if source.kind == "nya" else None, subject=subject)
    after = content_span(passage, passage.tokens.ends[comma], sentence.span.end) if comma is not None else Span(0, 0)
    lead = len(passage.words_between(before.start, before.end))
    predicated = subject and comma is not None and comma + 1 < stop and is_predicate(passage, comma + 1)
    hangs = predicated or passage.lower[passage.tokens.at(before.start)] in ADVERBIAL or lead <= _SHORT_LEAD
    ratio = 0.1 if predicated else 0.5 if hangs else 2
    longer = after.end - after.start > ratio * (before.end - before.start)
    told_where = comma is not None and comma + 1 < stop and tells_where(passage, behind, comma)
    use_after = after.end - after.start > _SHORTEST and longer and not told_where
    if not use_after and lead < _FEWEST_WORDS:
        return None
    if use_after and belongs(passage, before, comma, stop):
        after = Span(before.start, after.end)  # without its subject or condition the clause would say something else
    draft = reported(passage, sentence, after if use_after else before, "inverted", 0.9, source)
    return None if draft is None else draft.cued(cue, passage.text[cue_span.start : cue_span.end], cue_span)
