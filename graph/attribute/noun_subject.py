"""Subjects told in lower-case words: "pemerintah", "sejumlah warga", "Sejumlah kementerian/lembaga", or a state."""

import re

from graph.attribute.passage import Passage
from graph.attribute.source import DOCUMENTS, Source, span_of
from graph.attribute.states import state_ending
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention
from graph.recognise.shapes import Shape, shape

_AUXILIARIES = word_set("source_auxiliaries")
_PREPOSITIONS = word_set("source_prepositions")
_NEGATIONS = frozenset({"tidak", "tak", "bukan", "belum"})
_SOME = frozenset({"sejumlah", "beberapa", "berbagai", "para", "seluruh", "semua", "sebagian", "banyak"})
_ANY_VERB = re.compile(r"(?:me|di|ter|ber)[a-z]{4,}")
_COUNTS = frozenset({"dua", "tiga", "empat", "lima", "salah", "satu", "banyak", "sebagian", "mayoritas", "kebanyakan"})
# Before the subject of a clause: 'maka pemerintah juga menyatakan ...', 'di mana pihak sekolah mengatakan ...'.
JOINS = word_set("subject_joins")
"""Conjunctions before the subject of a clause."""
_KIN = word_set("source_kin")
_BEFORE_HEAD = _AUXILIARIES | _COUNTS | JOINS
_VERB = re.compile(r"ber(?:h|t|k|s|j|l|n|m)[a-z]{4,}")
MODALS = frozenset({"akan", "bisa", "dapat", "harus", "perlu", "wajib", "mampu"})
"""What may stand before the verb of a clause."""


def noun_subject(passage: Passage, j: int, first: int) -> Source | None:
    """A subject told in lower-case words whose head is a kind of speaker ("sejumlah warga"), or a state."""
    state = state_ending(passage, j, first)
    if state is not None:
        return Source("group", span_of(passage, state, j))
    head = _phrase_head(passage, j, first)
    if head > j or _has_passive(passage, head, j):
        return None
    inner = next((passage.begins[m] for m in range(head, j + 1) if m in passage.begins), None)
    alone = head == j and shape(passage.tokens.words[head]) is Shape.BODY  # "Satgas menyebut ..."
    lexicon = title_lexicon()
    of_body = inner is not None and inner.kind == "agency" and passage.lower[head].split("-")[0] in lexicon.people
    if alone or of_body or passage.lower[head] in lexicon.groups:
        named = _named_in(passage, inner, head, j)
        return named or _apposed(passage, head, first) or Source("group", span_of(passage, head, j))
    if passage.lower[head] in DOCUMENTS:
        return Source("document", span_of(passage, head, j))
    return _mentioned_head(passage, inner, head, j)


def _named_in(passage: Passage, inner: Mention | None, head: int, j: int) -> Source | None:
    """Whom a description names at its end: "pengamat Sari"; in "pendukung Sari" she does not speak."""
    if inner is None or inner.kind == "agency" or inner.weak or passage.tokens.at(inner.end) - 1 != j:
        return None
    if inner.kind == "person" and not inner.titles and passage.lower[head] in _KIN:
        return None
    return Source("mention", Span(passage.tokens.starts[head], inner.end), inner)


def _phrase_head(passage: Passage, j: int, first: int) -> int:
    """The first word of the noun phrase that ends at `j`, behind counts, adverbs and conjunctions; `j + 1` if none."""
    k = j
    while k >= first and j - k <= 6 and passage.tokens.words[k][0].isalpha() and passage.lower[k] not in _PREPOSITIONS:
        k -= 1
    head = k + 1
    while head <= j and passage.lower[head] in _BEFORE_HEAD:
        head += 1
    return head


def _mentioned_head(passage: Passage, inner: Mention | None, head: int, j: int) -> Source | None:
    """The person or office that heads the phrase, with nothing or a clause behind: "Menteri yang hadir"."""
    if inner is None or inner.kind not in ("person", "office"):
        return None
    if head not in (passage.tokens.at(inner.start), passage.tokens.at(inner.name_span.start)):
        return None
    rest = passage.lower[passage.tokens.at(inner.end) : j + 1]
    return Source("mention", Span(inner.start, inner.end), inner) if rest[:1] == ["yang"] or not rest else None


def _apposed(passage: Passage, head: int, first: int) -> Source | None:
    """The person whom a description behind a comma only describes: "Sari Wulandari, seorang pedagang kain".

    Also "Sari, salah satu siswa", "Sari, karyawan Contoh".
    """
    while head > first and passage.lower[head - 1] in _COUNTS:
        head -= 1
    if head - 2 < first or passage.tokens.words[head - 1] != ",":
        return None
    mention = passage.ends.get(head - 2)
    if mention is None or mention.kind != "person" or (mention.weak and passage.tokens.at(mention.start) != first):
        return None
    private = mention.private or not title_lexicon().private.isdisjoint(passage.lower[head : head + 3])
    return Source("mention", Span(mention.start, mention.end), mention._replace(private=private))


def wide_group(passage: Passage, j: int, first: int) -> Source | None:
    """A group of several kinds: "Sejumlah kementerian/lembaga (K/L) pusat dan daerah", not "... gratis dan warga"."""
    if passage.lower[first] not in _SOME or not 2 <= j - first <= 12:
        return None
    kind = passage.tokens.words[first + 1]
    if kind.lower() not in title_lexicon().groups and not kind[0].isupper():
        return None
    joined, inside = False, False
    for k in range(first + 1, j + 1):
        word = passage.tokens.words[k]
        inside = word == "(" or (inside and word != ")")
        if inside or word == ")":
            continue
        joined = joined or word in ("/", "dan", "serta")
        plain = word == "/" or (word[0].isalpha() and (word in ("dan", "serta") or word not in _PREPOSITIONS))
        if not plain or (_ANY_VERB.fullmatch(word) is not None and k not in passage.begins):
            return None
    return Source("group", span_of(passage, first, j)) if joined else None


def _has_passive(passage: Passage, head: int, last: int) -> bool:
    """Whether the words hold a verb or negation: in "pemerintah didesak mewajibkan" nobody says anything."""
    return any(
        passage.lower[k] in cue_lexicon().passive
        or passage.lower[k] in _NEGATIONS
        or (k > head and _VERB.fullmatch(passage.tokens.words[k]) is not None)
        or (k > head and passage.lower[k] in MODALS)
        for k in range(head, last + 1)
    )
