"""Reported speech without quotation marks: 'X mengatakan (bahwa) ...', 'Menurut X, ...', '..., kata X', 'X: ...'.

A clause that holds a quoted fragment is "partial".  The content ends before a closing date, place or occasion
("..., Rabu (20/3/2024)", "dalam keterangan tertulis").
"""

import re

from graph.attribute.according import according, passive
from graph.attribute.active import Active, find_active
from graph.attribute.content import DAY, OCCASION, content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.inverted import inverted
from graph.attribute.passage import Passage
from graph.attribute.source import Source
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_GOES_ON = frozenset({"namun", "tetapi", "dan", "sehingga"})
_SPEAKING = word_set("indirect_speaking")
_DAY_WORD = re.compile(rf"{DAY}$")
_CLAUSE_SIGNS = word_set("indirect_clause_signs")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_RESTATED = frozenset({"itu", "tersebut", "demikian", "ini"})


def indirect(passage: Passage, sentence: Sentence) -> Draft | None:
    """The reported statement of a sentence, if it has one."""
    return (
        according(passage, sentence)
        or passive(passage, sentence)
        or _active(passage, sentence)
        or inverted(passage, sentence)
        or _colon(passage, sentence)
    )


def _active(passage: Passage, sentence: Sentence) -> Draft | None:
    """'X mengatakan bahwa ...', 'X meminta agar ...', 'X menilai ...'."""
    active = find_active(passage, sentence.span)
    if active is None:
        return None
    start, linked = _content_start(passage, active, sentence.span.end)
    if start is None or not _reports(passage, active, start, sentence.span.end, linked=linked):
        return None
    span = content_span(passage, start, sentence.span.end)
    if _points_back(passage, span):
        return None
    rule = "subject-cue-bahwa" if linked == "bahwa" else "subject-cue"
    confidence = {"mention": 0.95, "pronoun": 0.93, "epithet": 0.9, "document": 0.85}.get(active.source.kind, 0.75)
    draft = reported(passage, sentence, span, rule, confidence, active.source)
    if draft is None:
        return None
    draft = draft.cued(active.cue, active.word, active.span)
    return _relayed(passage, sentence, draft, active) or draft


def _content_start(passage: Passage, active: Active, end: int) -> tuple[int | None, str]:
    """Where the content begins behind the cue, and the word that linked it ("bahwa", ",", "")."""
    words, lower = passage.tokens.words, passage.lower
    k, stop = active.after, passage.tokens.at(end)
    linked = ""
    while k < stop - 1 and lower[k] in ("kembali", "pula", "juga", "lagi", "tegas", "karena", "atas"):
        k += 1
    if k + 1 < stop and lower[k] == "pada" and _DAY_WORD.match(words[k + 1]):
        k = _after_day(passage, k + 1, stop)
    if k < stop and lower[k] in OCCASION and active.cue.takes != "request":
        skipped = _skip_occasion(passage, k, stop)
        if skipped is not None:
            k, linked = skipped
    if k < stop and words[k] in ",:":
        k, linked = k + 1, ","
    if k < stop and lower[k] in ("bahwa", "bahwasanya", "kalau", "jika", "agar", "supaya", "untuk"):
        linked = "bahwa" if lower[k] in ("bahwa", "bahwasanya", "kalau", "jika") else lower[k]
        k += 1 if lower[k] not in ("untuk", "jika", "kalau") else 0
        if k < stop and words[k] == ",":
            k += 1
    return (passage.tokens.starts[k] if k < stop else None), linked


def _after_day(passage: Passage, k: int, stop: int) -> int:
    """The index behind a weekday and the date in parentheses that may follow it."""
    k += 1
    if k < stop and passage.tokens.words[k] == "(":
        k = next((j + 1 for j in range(k, min(k + 9, stop)) if passage.tokens.words[j] == ")"), k)
    return k


def _skip_occasion(passage: Passage, k: int, stop: int) -> tuple[int, str] | None:
    """Over 'dalam rapat itu, ' or 'kepada wartawan bahwa ' between cue and content; None where nothing closes it.

    Only an occasion of speaking is skipped ("dalam keterangannya"), not an adverbial of the content ("pada awalnya").
    """
    lower = passage.lower
    if lower[k] not in ("kepada", "melalui", "lewat", "usai", "seusai", "menanggapi") and (
        k + 1 >= stop or lower[k + 1] not in _SPEAKING
    ):
        return None
    for j in range(k + 1, min(k + 22, stop)):
        if lower[j] == "bahwa":
            return j, "bahwa"
        if passage.tokens.words[j] == "," and stop - j > j - k and lower[j + 1] not in _GOES_ON:
            return j, ","
    return None


def _reports(passage: Passage, active: Active, start: int, end: int, *, linked: str) -> bool:
    """Whether what stands behind the cue is said, not done: by what the cue's entry takes."""
    takes = active.cue.takes
    if linked in ("bahwa", "agar", "supaya") or takes == "any":
        return True
    if takes == "request":
        return True
    if linked == "," and takes in ("clause", "bahwa"):
        return True
    return takes == "clause" and _is_clause(passage, start, end)


def _is_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether the words hold a predicate, as a clause does and "laporan perubahan Prolegnas" does not."""
    tokens = passage.words_between(start, end)
    for position, k in enumerate(tokens):
        word = passage.lower[k]
        if position and (word in _CLAUSE_SIGNS or (_VERB.fullmatch(word) and passage.tokens.words[k].islower())):
            return position <= 14
    return False


def _points_back(passage: Passage, span: Span) -> bool:
    """Whether the content only points back: "hal itu", "hal tersebut kepada wartawan"."""
    tokens = list(passage.words_between(span.start, span.end))
    lead = [passage.lower[k] for k in tokens[:2]]
    if len(lead) < 2 or lead[0] not in ("hal", "pernyataan", "itu", "demikian", "pesan") or lead[1] not in _RESTATED:
        return False
    return len(tokens) == 2 or passage.lower[tokens[2]] in OCCASION or passage.tokens.words[tokens[2]] == ","


def _relayed(passage: Passage, sentence: Sentence, draft: Draft, active: Active) -> Draft | None:
    """'Basuki menyampaikan bahwa Presiden meminta ...': the inner source speaks, the outer one passes it on."""
    if active.cue.takes == "request" or active.cue.kind in ("hope", "evaluation"):
        return None
    inner = find_active(passage, Span(draft.span.start, sentence.span.end))
    if inner is None or inner.source.kind != "mention" or inner.source.mention is None:
        return None
    if (
        inner.source.mention.kind == "agency"
        or passage.tokens.at(inner.source.span.start) - passage.tokens.at(draft.span.start) > 3
    ):
        return None
    start, linked = _content_start(passage, inner, sentence.span.end)
    if start is None or not _reports(passage, inner, start, sentence.span.end, linked=linked):
        return None
    span = content_span(passage, start, sentence.span.end)
    told = reported(passage, sentence, span, "relay", 0.85, inner.source)
    return None if told is None else told.cued(inner.cue, inner.word, inner.span)._replace(relayer=active.source)


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
