"""Sentences without a cue that go on with the speaker's words: only where the language itself says so.

Such a sentence stands right behind a statement and points back to it ("Hal ini ...", "Dengan konsep itu, ...",
"Pasalnya, ...", "Selain itu, ..."), and does not tell an event of the newsroom's own ("Sebelumnya, ...").
"""

import re
from collections.abc import Collection

from graph.attribute.content import WEEKDAYS, content_span
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.attribute.source import is_epithet
from graph.identifiers import fold
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_POINTING = frozenset({"ini", "itu", "tersebut", "demikian"})
_PRONOUNS = frozenset({"dia", "ia", "beliau"})
_TOLD_OF = frozenset({"hal", "pernyataan", "langkah"})
_CONNECTIVES = word_set("uncued_connectives")
# These open any sentence, unless they point: "Dengan konsep itu, ...".
_POINTED = word_set("uncued_pointed")
_REASONS = word_set("uncued_reasons")
_NEWSROOM = word_set("uncued_newsroom")
# "Hal itu menyusul ...", "Hal ini disampaikan ...": the newsroom tells how the words fell.
_OF_SAYING = frozenset({"menyusul", "merespons", "menanggapi", "diambil", *cue_lexicon().passive})
# The newsroom lists: 'Ini daftar pejabat baru yang dilantik'.
_DIRECTORY = re.compile(r"(?:Ini|Berikut)(?:lah)? (?:daftar|rincian|nama-nama|jadwal|isi|profil)\b")
_SHORTEST = 7
_SHORTEST_NAME = 4
_HEAD = 8
_LAID_DOWN = frozenset({"diatur", "mengatur", "pasal", "tertuang", "tercantum", "ketentuan"})  # a regulation's words
_NEAR = 3
_TELLERS = cue_lexicon().post.keys() | cue_lexicon().passive.keys() | {"menurut", "oleh"}
_ATTITUDES = word_set("uncued_attitudes")
_EVENT_SIGNS = word_set("uncued_event_signs")


def uncued(passage: Passage, sentence: Sentence, names: Collection[str], *, same_block: bool) -> Draft | None:
    """The draft of a continuation, or None; the caller has seen that the sentence stands right behind a statement.

    names: the words of the speaker's name, folded.  In a new paragraph only a word that gives a reason or
    conclusion carries the speaker over.
    """
    if sentence.quotations or _DIRECTORY.match(passage.text, *sentence.span) is not None:
        return None
    tokens = passage.words_between(sentence.span.start, sentence.span.end)
    words = [passage.lower[k] for k in tokens]
    if len(words) < _SHORTEST or not (same_block or words[0] in _REASONS) or not _points_back(words):
        return None
    span = content_span(passage, sentence.span.start, sentence.span.end)
    if passage.begins.get(tokens[0]) is not None or _tells_of(passage, span, names):
        return None
    return Draft(span, sentence.span, "uncued", "uncued.continuation", 0.5)


def between(passage: Passage, sentence: Sentence, names: Collection[str]) -> Draft | None:
    """The draft of a sentence between a speaker's statement and the same one's quotation, or None.

    Such sentences mostly tell ahead what the quotation says: 'Layanan itu akan gratis. "Warga tidak bayar," kata Sari'.
    names: the words of the speaker's name, folded; who is named or meant by a pronoun is told of.
    """
    if sentence.quotations or _DIRECTORY.match(passage.text, *sentence.span) is not None:
        return None
    tokens = passage.words_between(*sentence.span)
    words = [passage.lower[k] for k in tokens]
    if len(words) < _SHORTEST or words[0] in _NEWSROOM or not (_EVENT_SIGNS | _LAID_DOWN).isdisjoint(words):
        return None
    told = words[0] == "pernyataan" or (words[0] in _TOLD_OF and not _OF_SAYING.isdisjoint(words[1:5]))
    told = told or is_epithet(passage, tokens[0]) or not cue_lexicon().active.keys().isdisjoint(words)
    if told or not _PRONOUNS.isdisjoint(words[:_HEAD]) or not WEEKDAYS.isdisjoint(words):
        return None
    head = passage.begins.get(tokens[0])
    span = content_span(passage, *sentence.span)
    if (head is not None and head.kind == "person") or _tells_of(passage, span, names):
        return None
    return Draft(span, sentence.span, "uncued", "uncued.between", 0.45)


def _points_back(words: list[str]) -> bool:
    """Whether a sentence, given as its words in lower case, ties itself to the one before and tells no event.

    >>> _points_back("pasalnya layanan baru belum dipakai semua warga".split())
    True
    >>> _points_back("sebelumnya layanan baru belum dipakai semua warga".split())
    False
    """
    if words[0] in _NEWSROOM or words[0] not in _CONNECTIVES or not _EVENT_SIGNS.isdisjoint(words):
        return False
    if words[0] in _TOLD_OF and not _OF_SAYING.isdisjoint(words[1:5]):
        return False
    if not _PRONOUNS.isdisjoint(words[:8]):
        return False
    return words[0] not in _POINTED or not _POINTING.isdisjoint(words[1:6])


def _tells_of(passage: Passage, span: Span, names: Collection[str]) -> bool:
    """Whether a continuation names its own speaker, of whom then somebody else tells: 'Namun, Sari menggelar pameran'.

    Not so behind a cue ("disampaikan Sari") or before a word of what she thinks and means to do: only she can tell.
    """
    return any(
        passage.tokens.words[k][0].isupper()
        and len(passage.lower[k]) >= _SHORTEST_NAME
        and fold(passage.lower[k]) in names
        and passage.lower[k - 1] not in _TELLERS
        and _ATTITUDES.isdisjoint(passage.lower[k + 1 : k + 1 + _NEAR])
        for k in passage.words_between(*span)
    )
