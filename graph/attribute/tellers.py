"""Who comes to the fore in a sentence that reports no words: 'Kasus itu diungkap oleh Sari', 'Para petani menunggu'."""

import re

from graph.attribute.passage import Passage
from graph.attribute.source import Source, after_cue, span_of
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_ENDS = word_set("source_prepositions") | word_set("tellers_ends")
_LONGEST = 3
_MANY = frozenset({"para", "sejumlah", "ratusan", "puluhan", "ribuan"})
# What somebody gives who speaks next, as in "mendapat tanggapan serius dari Sari".
_ANSWERS = frozenset({"tanggapan", "respons", "sorotan", "perhatian", "kritik", "apresiasi", "dukungan", "komentar"})


def who_told(passage: Passage, sentence: Sentence) -> Source | None:
    """The named source behind a passive cue or behind an answer given, or None."""
    passives, lower = cue_lexicon().passive, passage.lower
    for k in passage.words_between(*sentence.span):
        told = lower[k] in passives
        at_once = passage.begins.get(k + 1) if told and passives[lower[k]].kind is None else None
        if at_once is not None and at_once.kind == "person" and at_once.titles:
            return Source("mention", Span(at_once.start, at_once.end), at_once)
        of = lower[k] in _ANSWERS and "dari" in lower[k + 1 : k + 3]
        if of or (told and lower[k + 1 : k + 2] == ["oleh"]):
            source = after_cue(passage, k + 2 + (of and lower[k + 1] != "dari"), sentence.span.end)
            return source if source is not None and source.kind == "mention" else None
    return None


def many(passage: Passage, sentence: Sentence) -> Source | None:
    """The last group of people named in the sentence, whom "mereka" in the next one means: "para petani"."""
    groups, lower = title_lexicon().groups, passage.lower
    tokens = passage.words_between(*sentence.span)
    for k in reversed(tokens):
        if lower[k] in _MANY and k + 1 in tokens and lower[k + 1] in groups:
            last = k + 1
            while last + 1 in tokens and last - k < _LONGEST and _names_kind(passage, last + 1):
                last += 1
            return Source("group", span_of(passage, k, last))
    return None


def _names_kind(passage: Passage, k: int) -> bool:
    """Whether a word goes on with what the people are: "para guru honorer", not "para guru menunggu"."""
    word = passage.tokens.words[k]
    plain = word.isalpha() and word.islower() and word not in _ENDS
    return plain and _VERB.fullmatch(word) is None and k not in passage.begins
