"""The subject behind which a clause with "yang" stands: 'Direktur Contoh Sari yang mendampingi Wapres itu berkata'."""

import re

from graph.attribute.passage import Passage, inside_mention
from graph.attribute.source import POINTING, Source, is_epithet
from graph.lexicon.words import word_set

_PREPOSITIONS = word_set("source_prepositions")
_VERB = re.compile(r"me[a-z]{4,}")
_LONGEST_RELATIVE = 16
_LONGEST_OPENING = 40
_HANGS = word_set("inverted_adverbial")
# "pria yang akrab disapa Didi ini" is Didi; behind "adalah" and "ketika" another clause begins.
_NO_RELATIVE = frozenset({",", ".", ":", ";", "—", "–"}) | word_set("relative_head_never")
_GOVERNS = re.compile(r"(?:me|di|ter)[a-z]{4,}|oleh|bersama|dengan|kepada|dari|di|atas")


def clause_start(passage: Passage, j: int, first: int) -> int | None:
    """The "yang" whose clause ends at `j`; None where none does or it hangs in an adverbial.

    As in 'Direktur Contoh Sari yang mendampingi Wapres itu menyatakan', not 'Dalam rapat yang dihadiri warga Sari
    mengatakan'.
    """
    which = None
    for k in range(j, max(first, j - _LONGEST_RELATIVE), -1):
        if passage.lower[k] in _NO_RELATIVE and not inside_mention(passage, k):
            return None
        if passage.lower[k] == "yang":
            which = k
            break
    if which is None or passage.tokens.words[which - 1] == ",":
        return None
    if passage.tokens.words[which + 1][0].isupper() and which + 1 not in passage.begins:
        return None  # a headline run on: "Post-Hajj Syndrome yang Kerap Dirasakan Sari mengatakan ..."
    opens = which - 1
    while opens > max(first, which - _LONGEST_OPENING) and (
        passage.tokens.words[opens - 1] != "," or inside_mention(passage, opens - 1)
    ):
        opens -= 1
    hangs = passage.lower[opens] in _PREPOSITIONS or passage.lower[opens] in _HANGS
    return None if hangs or passage.lower[opens] == "menurut" else which


def headed(passage: Passage, told: Source | None, which: int, j: int, first: int) -> tuple[bool, Source | None]:
    """Whether the clause with "yang" that ends at `j` only tells of the subject before it, and that subject.

    told: the subject found before that "yang" at token `which`, if any.
    In 'Gubernur Contoh yang juga calon presiden Sari Wulandari merasa ...' she is named inside the clause.
    """
    head = told.mention if told is not None else None
    named = head is not None and not head.weak and head.kind != "office"
    if not named and passage.lower[j] in POINTING and is_epithet(passage, first):
        return False, None
    within = passage.ends.get(j)
    if within is not None and within.kind == "person" and (head is None or head.kind != "person"):
        before = passage.lower[passage.tokens.at(within.start) - 1]
        if passage.lower[which + 1] == "juga" or (told is not None and not _GOVERNS.fullmatch(before)):
            return False, None
    if told is None or (head is not None and head.weak):
        return told is None, None
    between = passage.words_between(told.span.end, passage.tokens.starts[which])
    return True, None if any(_VERB.fullmatch(passage.lower[k]) for k in between) else told
