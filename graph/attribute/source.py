"""Who a cue points to, in the phrase behind it ("kata Menteri X"); the subject before it is in subject.py.

Indonesian noun phrases begin with their head, so behind a cue the first mention is the speaker.
"""

import re
from typing import Literal, NamedTuple

from graph.attribute.document_names import document_end
from graph.attribute.named_near import PREPOSITIONS, named_later, of_body, relative_of
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.states import state_beginning
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention
from graph.recognise.shapes import Shape, shape

SourceKind = Literal["mention", "pronoun", "nya", "epithet", "group", "document", "none"]

NAMED: tuple[SourceKind, ...] = ("mention", "pronoun", "epithet")
"""The kinds of source that mean somebody, by name, by a pronoun or by pointing back."""

PRONOUNS = frozenset({"dia", "ia", "beliau", "pihaknya", "mereka", "dirinya"})
POINTING = frozenset({"itu", "tersebut", "ini"})
_AGAIN = frozenset({"lagi", "pula", "juga", "kembali"})
DOCUMENTS = word_set("source_documents")
_EPITHETS = word_set("source_epithets")
# What carries words for somebody: in 'bunyi pernyataan dari Kementerian Contoh' the ministry speaks.
_CARRIERS = word_set("source_carriers")
_OFFICIAL = frozenset({"laman", "situs", "resmi"})
_LEADS = frozenset({"lagi", "pula", "sang", "si", "oleh", "para", "seorang", "salah", "satu"})
_CALLING = frozenset({"disapa", "dipanggil"})
_STATEMENTS = frozenset({"pernyataan", "keterangan", "penjelasan"})
_OWN_WORDS = word_set("source_own_words")
_HEADS = (Shape.HEAD, Shape.LOWER_HEAD)


_COUNTS = frozenset({"dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"})
_TIMES = word_set("source_times")
_JOINING = frozenset({"and", "of", "for", "the", "dan", "&"})
_KIN = word_set("source_kin")
# No noun phrase begins so: 'hal itu diharapkan dapat membantu pemerintah'.
_NO_NOUNS = word_set("source_no_nouns")
_PREDICATES = word_set("source_predicates")
_ACTS = re.compile(r"me[a-z]{3,}kan")
# A description may go on so far, an office further: "Anggota DPR RI Dapil Contoh III Kota Contoh dan Contoh ini".
_FARTHEST_PLAIN, _FARTHEST_POINTED = 10, 20


class Source(NamedTuple):
    """A source as the words give it, not yet resolved to a person: its kind, its place, the mention if it is one."""

    kind: SourceKind
    span: Span
    mention: Mention | None = None

    def text(self, passage: Passage) -> str:
        """The source's exact words; "-nya" for a clitic."""
        return "-nya" if self.kind == "nya" else passage.text[self.span.start : self.span.end]


def span_of(passage: Passage, first: int, last: int) -> Span:
    """The offsets of the tokens from `first` to `last`, both included."""
    return Span(passage.tokens.starts[first], passage.tokens.ends[last])


def clitic(word: Span) -> Source:
    """The source of a word that ends in -nya: whoever is at hand."""
    return Source("nya", Span(word.end - len("nya"), word.end))


def after_cue(passage: Passage, index: int, limit: int) -> Source | None:
    """The source that begins at token `index`, behind a cue such as "kata"; None where nothing names one.

    limit: offset behind which not to look (the end of the sentence or the next quotation).
    """
    stop = passage.tokens.at(limit)
    index = _first_of_phrase(passage, index, stop)
    if index >= stop:
        return None
    plain = _plain(passage, index, stop)
    if plain is not None:
        return plain
    mention = _mention_in_phrase(passage, index, stop)
    if mention is not None:
        return Source("mention", Span(mention.start, mention.end), mention)
    state = state_beginning(passage, index, stop)
    if state is not None:
        return Source("group", span_of(passage, index, state))
    described = _described(passage, index, stop)
    return _named_behind(passage, described, stop) or described


def _first_of_phrase(passage: Passage, index: int, stop: int) -> int:
    """The first word of the source's phrase, over "oleh", "seorang" and what else may stand before it."""
    lower = passage.lower
    while index < stop and (lower[index] in _LEADS or passage.tokens.words[index] == ":"):
        if passage.begins.get(index) is not None:
            break
        index += 1
    # "imbuh pernyataan kepolisian setempat": the police speak
    carries = index + 1 < stop and lower[index] in _STATEMENTS and lower[index + 1] in title_lexicon().groups
    return index + carries


def _plain(passage: Passage, index: int, stop: int) -> Source | None:
    """A source that its first words tell: a pronoun, "@contoh", "politisi itu", "pria yang akrab disapa Didi"."""
    if passage.lower[index] in PRONOUNS:
        return Source("pronoun", span_of(passage, index, index))
    if passage.lower[index] in _OWN_WORDS and passage.lower[index - 1 : index] == ["menurut"]:
        # "menurut pengakuannya": whoever is spoken of
        return clitic(span_of(passage, index, index))
    if passage.lower[index] == "perseroan":
        return Source("group", span_of(passage, index, index))  # the firm at hand
    if passage.tokens.words[index] == "@" and index + 1 < stop:
        return Source("group", span_of(passage, index, index + 1))
    return _pointed(passage, index, stop) or _called(passage, index, stop)


def _pointed(passage: Passage, index: int, stop: int) -> Source | None:
    """As in "politisi dari Fraksi Contoh ini": a description closed by itu/ini/tersebut points back to a person."""
    if not is_epithet(passage, index):
        return None
    for k in range(index + 1, min(index + _FARTHEST_POINTED, stop)):
        if k - index >= _FARTHEST_PLAIN and not inside_mention(passage, k - 1):
            return None
        if passage.lower[k] in POINTING:
            return _pointed_at(passage, index, k)
        if not (passage.tokens.words[k][0].isalnum() or inside_mention(passage, k) or _lists(passage, k)):
            return None
    return None


def _lists(passage: Passage, k: int) -> bool:
    """Whether a comma stands between two names of a list: "mantan pemain Contoh, Tirta dan Persatria itu"."""
    names = passage.tokens.words[k - 1 : k + 2]
    listed = len(names) > 2 and names[1] == "," and names[0][0].isupper() and names[2][0].isupper()
    return listed and "dan" in passage.lower[k + 2 : k + 5]


def _pointed_at(passage: Passage, index: int, k: int) -> Source | None:
    """The description from `index` to the pointing word at `k`; None in "kepala desa pada saat itu"."""
    counted = passage.lower[k - 2] in _COUNTS  # "juara dunia dua kali itu"
    if passage.lower[k - 1] in _TIMES and not counted:
        return None
    mention = passage.begins.get(index)
    if mention is not None and mention.kind == "person":
        if passage.tokens.at(mention.end) != k or " " in mention.name:
            return None
        mention = None  # "Dewan Pengawas Danantara itu": nobody points at a name
    return Source("epithet", span_of(passage, index, k), mention)


def _called(passage: Passage, index: int, stop: int) -> Source | None:
    """Whom a description calls by a nickname: "pria yang akrab disapa Didi"."""
    if passage.lower[index + 1 : index + 2] != ["yang"]:
        return None
    verb = next((k for k in range(index + 2, min(index + 6, stop)) if passage.lower[k] in _CALLING), None)
    if verb is None:
        return None
    mention = next((passage.begins[k] for k in range(verb + 1, min(verb + 4, stop)) if k in passage.begins), None)
    if mention is None or mention.kind != "person":
        return None
    return Source("mention", Span(passage.tokens.starts[index], mention.end), mention._replace(private=False))


def is_epithet(passage: Passage, index: int) -> bool:
    """Whether a description of a person may begin here: "politisi ...", "Menko ..."."""
    return passage.lower[index] in _EPITHETS or shape(passage.tokens.words[index]) in _HEADS


def _mention_in_phrase(passage: Passage, index: int, stop: int) -> Mention | None:
    """The mention in the noun phrase that begins at `index`: at once, or behind a few words of description."""
    for k in range(index, min(index + 7, stop)):
        mention = passage.begins.get(k)
        if mention is not None:
            if mention.kind == "office" and k == index:
                return named_later(passage, mention, stop) or mention
            if mention.kind == "person" and k > index and passage.lower[k - 1] in _KIN and not mention.titles:
                return relative_of(passage, mention, stop)
            return of_body(passage, mention, stop) if mention.kind == "agency" and k > index else mention
        word = passage.tokens.words[k]
        if passage.lower[k] == "dari" and not _CARRIERS.isdisjoint(passage.lower[index:k]):
            continue
        if not word[0].isalpha() or passage.lower[k] in PREPOSITIONS:
            return None
    return None


def _capitals(passage: Passage, index: int, last: int) -> int:
    """The index behind the words with a capital from `index` on, and what joins them: "Travel and Trust"."""
    words, run = passage.tokens.words, index
    while run < last and (words[run][0].isupper() or (words[run] in _JOINING and words[run + 1][0].isupper())):
        run += 1
    return run


def _named_behind(passage: Passage, described: Source | None, stop: int) -> Source | None:
    """The person named behind a description and a comma: "ujar warga setempat, Budi, Senin".

    The description tells whether it is a private person.
    """
    if described is None or described.kind != "group":
        return None
    comma = passage.tokens.at(described.span.end)
    mention = passage.begins.get(comma + 1)
    if (
        comma >= stop
        or passage.tokens.words[comma] != ","
        or mention is None
        or mention.kind != "person"
        or mention.titles
    ):
        return None
    words = {passage.lower[k] for k in passage.words_between(*described.span)}
    private = mention.private or not title_lexicon().private.isdisjoint(words)
    return Source("mention", Span(mention.start, mention.end), mention._replace(private=private))


def _phrase_end(passage: Passage, index: int, stop: int) -> int:
    """The index behind the noun phrase in everyday words that begins at `index`; `index` itself where none does."""
    if passage.lower[index] in _NO_NOUNS or _ACTS.fullmatch(passage.tokens.words[index]):
        return index
    last = index
    while last < stop and passage.tokens.words[last][0].isalpha() and passage.lower[last] not in PREPOSITIONS:
        if last - index >= 8 or (last > index and passage.lower[last] in _PREDICATES):
            break
        last += 1
    while last - 1 > index and passage.lower[last - 1] in _AGAIN:
        last -= 1
    return last


def _described(passage: Passage, index: int, stop: int) -> Source | None:
    """A source told in lower-case words: a document ("bunyi beleid tersebut") or a group ("kata warga setempat")."""
    last = _phrase_end(passage, index, stop)
    if last == index:
        return None
    run = _capitals(passage, index, last)
    if run - index > 1 and DOCUMENTS.isdisjoint(passage.lower[index:run]):
        return Source("group", span_of(passage, index, run - 1))  # "menurut Standard Contoh harga Bitcoin ..."
    official = not _OFFICIAL.isdisjoint(passage.lower[index:last])
    if official and last + 1 < stop and passage.tokens.words[last] == "@":
        return Source("document", span_of(passage, index, last + 1))  # "laman Instagram @contoh"
    if (
        passage.tokens.words[index][0].isupper()
        and last - index <= 2
        and passage.tokens.words[index].istitle()
        and passage.lower[index] not in DOCUMENTS
    ):
        # "ujar Awal": an everyday word with a capital behind a cue is a name
        span = span_of(passage, index, index)
        name = passage.tokens.words[index]
        return Source("mention", span, Mention(span.start, span.end, "person", name, span, weak=True))
    named = document_end(passage.text, passage.tokens.starts[index], passage.tokens.ends[stop - 1])
    if named is not None:
        return Source("document", Span(passage.tokens.starts[index], named))
    kind: SourceKind = (
        "document" if any(word in DOCUMENTS for word in passage.lower[index : min(last, index + 2)]) else "group"
    )
    if kind == "group" and passage.lower[last - 1] in POINTING and passage.lower[index] in _EPITHETS:
        kind = "epithet"
    return Source(kind, span_of(passage, index, last - 1))
