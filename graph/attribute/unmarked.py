"""Articles whose quotations lost their marks on the way, as in 'Kami siap. Layanan dibuka, kata Sari'."""

import re

from graph.attribute.passage import Passage
from graph.attribute.source import PRONOUNS
from graph.lexicon.words import word_set
from graph.segment import Sentence

_FIRST_PERSON = word_set("finder_own_words")
_MOST_MARKS = 2
_MARKS = ('"', "“", "”")
# Somebody's own words, closed by a cue in the same paragraph, without a mark in between.
_OWN = re.compile(
    r"\b(?:[Ss]aya|[Kk]ami|[Kk]ita)\b[^\n\"“”]{0,600},\s(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|tambah)(?:nya)?\b"
)


# A paragraph of several sentences closed by a cue.
_CLOSED = re.compile(
    r"[.?!]\s[^\n]+,\s(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|tambah)(?:nya)?\b[^\n.,]{0,60}(?:[.,][^\n]{0,160})?$",
    re.MULTILINE,
)
_FEWEST_CLOSED = 2


def lost_marks(text: str) -> bool:
    """Whether an article closes words with a cue, but has no quotation marks.

    The words are in the first person, or whole paragraphs are closed so and not one mark stands in the article.

    >>> lost_marks("Kami sudah siap, kata Sari."), lost_marks('"Kami sudah siap," kata Sari. "Ya." "Ya."')
    (True, False)
    """
    marks = sum(map(text.count, _MARKS))
    if marks == 0 and len(_CLOSED.findall(text)) >= _FEWEST_CLOSED:
        return True
    return marks <= _MOST_MARKS and _OWN.search(text) is not None


def in_first_person(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence is in the first person or in everyday speech: "kami", "nggak"."""
    return not _FIRST_PERSON.isdisjoint(passage.lower[k] for k in passage.words_between(*sentence.span))


def own_words(passage: Passage, sentence: Sentence, *, unmarked: bool) -> bool:
    """Whether a sentence may be somebody's own words: in the first person, or any that names nobody at its head.

    unmarked: the article's quotations lost their marks; else only the first person tells.
    """
    if in_first_person(passage, sentence):
        return True
    tokens = passage.words_between(*sentence.span)
    head = passage.begins.get(tokens[0]) if unmarked and tokens else None
    about = bool(tokens) and passage.lower[tokens[0]] in PRONOUNS  # "Ia juga mengomentari ..." tells of the speaker
    return unmarked and not about and (head is None or head.kind != "person" or head.weak)
