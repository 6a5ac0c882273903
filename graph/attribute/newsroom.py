"""Asides of the newsroom's own: 'Sebagai informasi, ...', 'Untuk diketahui, ...'; nobody in the article says them."""

from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.lexicon.words import word_set
from graph.segment import Sentence

_TOLD = frozenset({"diketahui", "diberitakan", "informasi", "dikabarkan", "diwartakan"})
_OPENS = word_set("newsroom_opens")
_REACH = 4
_GROUNDS = frozenset({"terlebih", "apalagi", "pasalnya", "sebab", "terutama", "padahal"})


def aside(passage: Passage, sentence: Sentence) -> bool:
    """Whether the sentence opens as the newsroom's own: 'Sebagai informasi, ...', 'Seperti diberitakan, ...'."""
    first = passage.tokens.at(sentence.span.start)
    lead = passage.lower[first : first + _REACH]
    return bool(lead) and (lead[0] in _TOLD or (lead[0] in _OPENS and not _TOLD.isdisjoint(lead)))


def goes_on(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence grounds the one before: 'Terlebih, Presiden ...'; "ia" is who was told of there."""
    return passage.lower[passage.tokens.at(sentence.span.start)] in _GROUNDS


def narrated(draft: Draft) -> bool:
    """Whether the newsroom tells in such an aside what a body plans; a person's or a document's words stay reported."""
    person = draft.source.mention is not None and draft.source.mention.kind != "agency"
    return draft.kind in ("commitment", "hope") and not person and draft.source.kind != "document"
