"""Points that somebody announces and then tells one by one: 'Sari memaparkan tiga langkah. Pertama, ... Kedua, ...'."""

import re

from graph.attribute.active import Active, find_active
from graph.attribute.content import content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.lexicon.words import word_set
from graph.segment import Sentence

_COUNTS = word_set("announced_counts")
_POINTS = word_set("announced_points")
_ORDINALS = word_set("announced_ordinals")
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]\s+|[a-j][.)]\s+|[-–•*]\s*)(?=\w)")
_THERE = frozenset({"ada", "terdapat"})  # "menyebut ada tiga daerah unggul"
_SIGNS = _COUNTS | {"berikut", "target"}
_REACH = 8


def announcement(passage: Passage, sentence: Sentence) -> Active | None:
    """The cue and source of a sentence that promises points and tells none, as in 'Sari merinci sejumlah target'."""
    words = passage.lower[passage.tokens.at(sentence.span.start) : passage.tokens.at(sentence.span.end)]
    colon = passage.text[sentence.span.start : passage.block.span.end].rstrip().endswith(":")
    if not colon and _SIGNS.isdisjoint(words) and not any(map(str.isdigit, words)):
        return None
    active = find_active(passage, sentence.span)
    if active is None or colon:
        return active
    behind = passage.lower[active.after : min(active.after + _REACH, passage.tokens.at(sentence.span.end))]
    numbers = [a in _COUNTS or a.isdigit() for a in behind]
    counted = any(numbers) and not _POINTS.isdisjoint(behind)
    counted = counted or any(there in _THERE and number for there, number in zip(behind, numbers[1:], strict=False))
    return active if counted or "berikut" in behind or behind[:1] == ["target"] else None


def item(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence tells one of the points: 'Pertama, ...', '2. ...'."""
    first = passage.tokens.at(sentence.span.start)
    if first >= len(passage.lower):
        return False
    return passage.lower[first] in _ORDINALS or _ITEM.match(passage.text, *sentence.span) is not None


def listed(passage: Passage, sentence: Sentence, active: Active, *, first: bool) -> Draft | None:
    """The statement of one point: the first has the announcement's cue, the others go on without one."""
    number = _ITEM.match(passage.text, *sentence.span)
    content = content_span(passage, number.end() if number else sentence.span.start, sentence.span.end)
    draft = reported(passage, sentence, content, "listed", 0.75, active.source)
    if draft is None:
        return None
    if first:
        return draft.cued(active.cue, active.word, active.span)
    return draft._replace(mode="uncued", rule="uncued.listed", confidence=0.6, kind=active.cue.kind)
