"""Reported speech without quotation marks: 'X mengatakan (bahwa) ...', 'Menurut X, ...', '..., kata X', 'X: ...'.

A clause that holds a quoted fragment is "partial".  The content ends before a closing date, place or occasion
("..., Rabu (20/3/2024)", "dalam keterangan tertulis").
"""

from graph.attribute.according import according, passive
from graph.attribute.active import Active, find_active
from graph.attribute.closing import closed
from graph.attribute.complement import closing_cue, is_clause, told_from
from graph.attribute.content import OCCASION, content_span, reported, whole_quotations
from graph.attribute.coordinate import contrasted, coordinated
from graph.attribute.deeds import before_deed
from graph.attribute.draft import Draft
from graph.attribute.inverted import inverted
from graph.attribute.nominal import nominal
from graph.attribute.passage import Passage
from graph.attribute.source import Source
from graph.attribute.topics import points_back
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

# What may stand before an inner source: an adverbial, or the figures by which a body speaks ("hasil uji Dinas X").
_ADVERBIAL = OCCASION | word_set("indirect_adverbial")
_TRIES = 3
_SHORTEST = 8
_PASSED_ON = frozenset({"meminta", "mendesak", "menuntut", "menyatakan", "mengatakan", "menyebut"})


def indirect(passage: Passage, sentence: Sentence) -> list[Draft]:
    """The reported statements of a sentence: none, one, or two where its second verb reports too."""
    by = according(passage, sentence)
    first = (
        (_asked_through(passage, sentence, by) if by is not None else None)
        or passive(passage, sentence)
        or _active_or_inverted(passage, sentence)
        or _colon(passage, sentence)
        or closed(passage, sentence)
    )
    second = contrasted(passage, sentence) or coordinated(passage, sentence)
    if second is None:
        return [] if first is None else [first]
    joint, draft = second
    if first is None or first.cue_span == draft.cue_span:
        return [draft]
    if first.span.start < joint < first.span.end and first.cue_span is not None and first.cue_span.start < joint:
        kept = whole_quotations(sentence, content_span(passage, first.span.start, joint))
        return [first._replace(span=kept), draft] if _still_said(passage, first, kept) else [draft]
    return [first]


def _active_or_inverted(passage: Passage, sentence: Sentence) -> Draft | None:
    """The active cue's statement, unless ", kata X," stands before its subject: then X tells of that subject.

    'Soal harga, kata Sari, pemerintah optimistis dapat menekan inflasi' is Sari's.
    """
    active, turned = _active(passage, sentence), inverted(passage, sentence)
    if active is None or turned is None or turned.cue_span is None:
        return active or turned
    inside = turned.cue_span.end <= active.source.span.start and turned.span.start <= active.source.span.start
    return _asked_through(passage, sentence, turned) if inside else active


def _asked_through(passage: Passage, sentence: Sentence, told: Draft) -> Draft:
    """What the source tells somebody to have asked, as that one's; else the draft as it is.

    In 'Untuk itu, kata Sari, Presiden Budi meminta agar harga diawasi' she passes on what he asks.
    """
    inner = find_active(passage, Span(told.span.start, sentence.span.end))
    asks = inner is not None and inner.cue.kind == "directive" and told.source.kind != "document"
    if inner is None or not asks or not _is_somebody(inner.source):
        return told
    asked = told_from(passage, inner, sentence.span.end)
    if asked is None or not _opens(passage, told.span.start, inner.source.span.start):
        return told
    relay = reported(passage, sentence, content_span(passage, asked[0], sentence.span.end), "relay", 0.85, inner.source)
    return told if relay is None else relay.cued(inner.cue, inner.word, inner.span)._replace(relayer=told.source)


def _is_somebody(source: Source) -> bool:
    """Whether a person or an office is named, whose words another can pass on."""
    return source.kind == "mention" and source.mention is not None and source.mention.kind in ("person", "office")


def _still_said(passage: Passage, first: Draft, kept: Span) -> bool:
    """Whether what is left to the first verb is a statement: 'menyampaikan belasungkawa' alone is none."""
    cue = cue_lexicon().active.get(first.lemma or "")
    if cue is not None and cue.takes in ("clause", "figure") and not is_clause(passage, kept.start, kept.end):
        return False
    return kept.end - kept.start >= _SHORTEST and not points_back(passage, kept, first.kind)


def _active(passage: Passage, sentence: Sentence) -> Draft | None:
    """'X mengatakan bahwa ...', 'X meminta agar ...', 'X menilai ...': the first cue that reports."""
    since = sentence.span.start
    for _ in range(_TRIES):
        active = find_active(passage, sentence.span, since)
        if active is None:
            return None
        draft = _said_by(passage, sentence, active)
        if draft is not None:
            return draft
        since = active.span.end
    return None


def _said_by(passage: Passage, sentence: Sentence, active: Active) -> Draft | None:
    told = told_from(passage, active, sentence.span.end)
    if told is None:
        return None
    start, linked = told
    span = content_span(passage, start, closing_cue(passage, start, sentence.span.end))
    span = span if linked else before_deed(passage, span)
    if points_back(passage, span, active.cue.kind):
        return None
    rule = "subject-cue-bahwa" if linked == "bahwa" else "subject-cue"
    confidence = {"mention": 0.95, "pronoun": 0.93, "epithet": 0.9, "document": 0.85}.get(active.source.kind, 0.75)
    draft = reported(passage, sentence, span, rule, confidence, active.source)
    if draft is None:
        return None
    draft = draft.cued(active.cue, active.word, active.span)
    return _relayed(passage, sentence, draft, active) or draft


def _relayed(passage: Passage, sentence: Sentence, draft: Draft, active: Active) -> Draft | None:
    """'Basuki menyampaikan bahwa Presiden meminta ...': the inner source speaks, the outer one passes it on."""
    if active.cue.takes == "request" or active.cue.kind in ("hope", "evaluation"):
        return None
    message = _message(passage, sentence, draft) if active.cue.kind is None else None
    if message is not None:
        return message._replace(relayer=active.source)
    inner = find_active(passage, Span(draft.span.start, sentence.span.end))
    if inner is None or not _may_be_told(inner) or not _opens(passage, draft.span.start, inner.source.span.start):
        return None
    told = told_from(passage, inner, sentence.span.end)
    if told is None:
        return None
    span = content_span(passage, told[0], sentence.span.end)
    relay = reported(passage, sentence, span, "relay", 0.85, inner.source)
    return None if relay is None else relay.cued(inner.cue, inner.word, inner.span)._replace(relayer=active.source)


def _may_be_told(inner: Active) -> bool:
    """Whether the inner source's words may be passed on: a person's any, a body's or group's only what it says or asks.

    What 'Sari mengatakan Kementerian Contoh menargetkan ...' tells of the ministry is Sari's to tell.
    """
    mention = inner.source.mention
    if inner.source.kind == "mention" and mention is not None:
        return mention.kind != "agency" or inner.cue.kind is None
    return inner.source.kind == "group" and inner.cue.active in _PASSED_ON


def _message(passage: Passage, sentence: Sentence, draft: Draft) -> Draft | None:
    """What another's message says that opens the content: 'menyampaikan bahwa ada pesan dari Budi agar ...'."""
    found = nominal(passage, sentence, draft.span)
    if found is None or found.cue_span is None or found.kind not in ("directive", None):
        return None
    lead = passage.lower[passage.tokens.at(draft.span.start) : passage.tokens.at(found.cue_span.start)]
    return found if lead in ([], ["ada"], ["adanya"]) else None


def _opens(passage: Passage, start: int, source: int) -> bool:
    """Whether the inner source opens the content, or stands behind an adverbial: 'bahwa dalam rapat itu Sari ...'."""
    first, k = passage.tokens.at(start), passage.tokens.at(source)
    return k - first <= 3 or (passage.lower[first] in _ADVERBIAL and k - first <= 14)


def _colon(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Sari: kami siap' — a name, a colon, what is said."""
    first = passage.tokens.at(sentence.span.start)
    mention = passage.begins.get(first)
    if mention is None or mention.kind == "agency" or mention.weak:
        return None
    k = passage.tokens.at(mention.end)
    if k >= len(passage.tokens.words) or passage.tokens.words[k] != ":":
        return None
    span = content_span(passage, passage.tokens.ends[k], sentence.span.end)
    return reported(passage, sentence, span, "colon", 0.8, Source("mention", Span(mention.start, mention.end), mention))
