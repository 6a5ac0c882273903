"""What stands on both sides of an inserted cue: 'Proyek ini, kata Sari, akan dibuka'; 'Selain itu, kata Sari, ...'."""

import re

from graph.attribute.content import OCCASION
from graph.attribute.passage import Passage
from graph.lexicon.words import word_set
from graph.model import Span

# What opens a phrase or clause that hangs on the one behind the cue: 'Dengan kerja sama itu, kata Sari, layanan ...'.
ADVERBIAL = word_set("inverted_adverbial")
_PREDICATES = word_set("inverted_predicates")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_CONDITIONS = frozenset(
    {"jika", "bila", "kalau", "apabila", "meski", "meskipun", "walau", "walaupun", "kendati", "asal", "asalkan"}
)
_ADVERBS = word_set("inserted_adverbs")
# Openings of a sentence that are no subject: 'Artinya, kata Sari, ...'.
_LEADS = word_set("inverted_leads")
_WITHOUT_VERB = frozenset(
    {"antara", "untuk", "yakni", "yaitu", "sebagai", "bagi", "demi", "berupa", "sekitar", "lebih", "sama"}
)
_TOLD_WHERE = frozenset({"dikutip", "dilansir", "seperti", "sebagaimana"})


def is_predicate(passage: Passage, k: int) -> bool:
    """Whether the word may be the predicate of a clause: "bisa", "akan", "diputuskan"."""
    return passage.lower[k] in _PREDICATES or _VERB.fullmatch(passage.tokens.words[k]) is not None


def has_predicate(passage: Passage, span: Span) -> bool:
    """Whether the words are a clause; "Kasus tambang yang menjadi sorotan" is only the subject of one."""
    for k in passage.words_between(*span):
        if passage.lower[k] == "yang":
            return False
        if is_predicate(passage, k):
            return True
    return False


def tells_where(passage: Passage, behind: int, comma: int) -> bool:
    """Whether the comma behind the source goes on with the place or channel: 'kata Sari melalui Biro Pers, Media'."""
    listed = passage.lower[behind] in OCCASION and passage.tokens.words[comma + 1][0].isupper()
    return listed or passage.lower[comma + 1] in _TOLD_WHERE


def belongs(passage: Passage, lead: Span, comma: int | None, stop: int) -> bool:
    """Whether the words before an inserted cue belong to the clause behind it: its subject, or its condition.

    'Proyek ini, kata Sari, akan dibuka' and 'Jika dilarang, kata Sari, warga rugi' are told whole, the cue inside; in
    'Selain itu, kata Sari, warga rugi' the clause stands by itself.
    """
    first = passage.tokens.at(lead.start)
    if passage.lower[first] in _CONDITIONS:
        told_of = passage.begins.get(first + 1)
        if told_of is not None and told_of.kind == "person":
            return False  # 'Meski Sari belum tahu, menurutnya ...': the newsroom tells of her
        return has_predicate(passage, Span(passage.tokens.ends[first], lead.end))
    k = (comma if comma is not None else stop) + 1
    while k < stop and passage.lower[k] in _ADVERBS:
        k += 1
    adverb = passage.lower[first] in ADVERBIAL or passage.lower[first] in _LEADS
    predicate = k < stop and (is_predicate(passage, k) or passage.lower[k] in _WITHOUT_VERB)
    return not adverb and predicate and not has_predicate(passage, lead)
