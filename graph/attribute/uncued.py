"""Sentences without a cue that go on with the speaker's words: only where the language itself says so.

Such a sentence stands right behind a statement and points back to it ("Hal ini ...", "Dengan konsep itu, ...",
"Pasalnya, ...", "Selain itu, ..."), and does not tell an event of the newsroom's own ("Sebelumnya, ...").
"""

from graph.attribute.content import content_span
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.segment import Sentence

_POINTING = frozenset({"ini", "itu", "tersebut", "demikian"})
_CONNECTIVES = word_set("uncued_connectives")
_REASONS = word_set("uncued_reasons")
_NEWSROOM = word_set("uncued_newsroom")
# "Hal itu menyusul ...", "Hal ini disampaikan ...": the newsroom tells how the words fell.
_OF_SAYING = frozenset({"menyusul", "merespons", "menanggapi", "diambil", *cue_lexicon().passive})
_EVENT_SIGNS = word_set("uncued_event_signs")


def uncued(passage: Passage, sentence: Sentence, *, same_block: bool) -> Draft | None:  # noqa: PLR0911 - one return a case of the rule
    """The draft of a continuation, or None; the caller has seen that the sentence stands right behind a statement.

    In a new paragraph only a word that gives a reason or conclusion carries the speaker over.
    """
    if sentence.quotations:
        return None
    tokens = passage.words_between(sentence.span.start, sentence.span.end)
    words = [passage.lower[k] for k in tokens]
    if len(words) < 7 or words[0] in _NEWSROOM or not _EVENT_SIGNS.isdisjoint(words):
        return None
    if not same_block and words[0] not in _REASONS:
        return None
    if words[0] in ("hal", "pernyataan", "langkah") and not _OF_SAYING.isdisjoint(words[1:5]):
        return None
    if words[0] not in _CONNECTIVES or not {"dia", "ia", "beliau"}.isdisjoint(words[:8]):
        return None
    if words[0] in (
        "hal",
        "langkah",
        "program",
        "kebijakan",
        "konsep",
        "upaya",
        "kondisi",
        "dengan",
        "fondasi",
        "capaian",
        "skema",
        "inisiatif",
        "melalui",
        "untuk",
        "oleh",
        "selain",
    ) and _POINTING.isdisjoint(words[1:6]):
        return None
    if passage.begins.get(tokens[0]) is not None:
        return None
    span = content_span(passage, sentence.span.start, sentence.span.end)
    return Draft(span, sentence.span, "uncued", "uncued.continuation", 0.5)
