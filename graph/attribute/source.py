"""Who a cue points to: the phrase after it ("kata Menteri X") or before it ("X, di Jakarta, mengatakan").

Indonesian noun phrases begin with their head, so behind a cue the first mention is the speaker; before a cue the
subject is found by stepping left over adverbs, inserted dates, places and parentheses.
"""

from typing import Literal, NamedTuple

from graph.attribute.passage import Passage, inside_mention
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention

SourceKind = Literal["mention", "pronoun", "nya", "epithet", "group", "document", "none"]

PRONOUNS = frozenset({"dia", "ia", "beliau", "pihaknya", "mereka", "dirinya"})
_AUXILIARIES = word_set("source_auxiliaries")
_PREPOSITIONS = word_set("source_prepositions")
_POINTING = frozenset({"itu", "tersebut", "ini"})
_DOCUMENTS = word_set("source_documents")
_EPITHETS = word_set("source_epithets")


class Source(NamedTuple):
    """A source as the words give it, not yet resolved to a person: its kind, its place, the mention if it is one."""

    kind: SourceKind
    span: Span
    mention: Mention | None = None

    def text(self, passage: Passage) -> str:
        """The source's exact words; "-nya" for a clitic."""
        return "-nya" if self.kind == "nya" else passage.text[self.span.start : self.span.end]


def _span(passage: Passage, first: int, last: int) -> Span:
    return Span(passage.tokens.starts[first], passage.tokens.ends[last])


def after_cue(passage: Passage, index: int, limit: int) -> Source | None:
    """The source that begins at token `index`, behind a cue such as "kata"; None where nothing names one.

    limit: offset behind which not to look (the end of the sentence or the next quotation).
    """
    words, lower = passage.tokens.words, passage.lower
    stop = passage.tokens.at(limit)
    while index < stop and (
        lower[index] in ("lagi", "pula", "sang", "si", "oleh", "para", "seorang", "salah", "satu")
        or words[index] == ":"
    ):
        if passage.begins.get(index) is not None:
            break
        index += 1
    if index >= stop:
        return None
    if lower[index] in PRONOUNS:
        return Source("pronoun", _span(passage, index, index))
    pointed = _pointed(passage, index, stop)
    if pointed is not None:
        return pointed
    mention = _mention_in_phrase(passage, index, stop)
    if mention is not None:
        return Source("mention", Span(mention.start, mention.end), mention)
    return _described(passage, index, stop)


def _pointed(passage: Passage, index: int, stop: int) -> Source | None:
    """As in "politisi dari Fraksi Contoh ini": a description closed by itu/ini/tersebut points back to a person."""
    if passage.lower[index] not in _EPITHETS:
        return None
    for k in range(index + 1, min(index + 10, stop)):
        if passage.lower[k] in _POINTING:
            mention = passage.begins.get(index)
            if mention is not None and mention.kind == "person":
                return None
            return Source("epithet", _span(passage, index, k), mention)
        if not passage.tokens.words[k][0].isalnum():
            return None
    return None


def _mention_in_phrase(passage: Passage, index: int, stop: int) -> Mention | None:
    """The mention in the noun phrase that begins at `index`: at once, or behind a few words of description."""
    for k in range(index, min(index + 7, stop)):
        mention = passage.begins.get(k)
        if mention is not None:
            if mention.kind == "office" and k == index:
                return _named_later(passage, mention, stop) or mention
            return mention
        word = passage.tokens.words[k]
        if not word[0].isalpha() or passage.lower[k] in _PREPOSITIONS:
            return None
    return None


def _named_later(passage: Passage, office: Mention, stop: int) -> Mention | None:
    """The person named right behind an office without a name ("kata Kapolres setempat, Budi")."""
    after = passage.tokens.at(office.end)
    for k in range(after, min(after + 4, stop)):
        mention = passage.begins.get(k)
        if mention is not None:
            return (
                mention._replace(titles=(*office.titles, *mention.titles), start=office.start)
                if mention.kind == "person"
                else None
            )
        if passage.lower[k] in _PREPOSITIONS or not (
            passage.tokens.words[k] == "," or passage.lower[k] in ("setempat", "yakni", "yaitu")
        ):
            return None
    return None


def _described(passage: Passage, index: int, stop: int) -> Source | None:
    """A source told in lower-case words: a document ("bunyi beleid tersebut") or a group ("kata warga setempat")."""
    last = index
    while last < stop and passage.tokens.words[last][0].isalpha() and passage.lower[last] not in _PREPOSITIONS:
        if last - index >= 8:
            break
        last += 1
    if last == index:
        return None
    if (
        passage.tokens.words[index][0].isupper()
        and last - index <= 2
        and passage.tokens.words[index].istitle()
        and passage.lower[index] not in _DOCUMENTS
    ):
        # "ujar Awal": an everyday word with a capital behind a cue is a name
        span = _span(passage, index, index)
        name = passage.tokens.words[index]
        return Source("mention", span, Mention(span.start, span.end, "person", name, span, weak=True))
    kind: SourceKind = (
        "document" if any(word in _DOCUMENTS for word in passage.lower[index : min(last, index + 2)]) else "group"
    )
    if kind == "group" and passage.lower[last - 1] in _POINTING and passage.lower[index] in _EPITHETS:
        kind = "epithet"
    return Source(kind, _span(passage, index, last - 1))


def before_cue(passage: Passage, cue: int, start: int) -> Source | None:
    """The subject of an active cue at token `cue`, in the clause that begins at offset `start`."""
    first = passage.tokens.at(start)
    j = _step_left(passage, cue - 1, first)
    for _ in range(6):
        if j < first:
            return None
        found = _subject_at(passage, j, first)
        if found is not None:
            return found
        place = passage.places.get(j)
        if place is not None and place > first + 1 and passage.tokens.words[place - 1] == ",":
            j = place - 2
            continue
        if passage.tokens.words[j] == ")":
            opened = next((k for k in range(j - 1, max(first, j - 6), -1) if passage.tokens.words[k] == "("), None)
            if opened is not None and passage.ends.get(opened - 1) is not None:
                j = opened - 1
                continue
            inside = passage.begins.get(opened + 1) if opened is not None else None
            if inside is not None and inside.kind == "agency" and opened is not None and opened - first <= 8:
                return Source("mention", Span(inside.start, inside.end), inside)
        if passage.tokens.words[j] == "," or passage.tokens.words[j] == ")":
            return _inserted(passage, j, first)
        phrase = _phrase_start(passage, j, first)
        if phrase is None:
            break
        j = _step_left(passage, phrase - 1, first)
    return _noun_subject(passage, j, first)


def _step_left(passage: Passage, j: int, first: int) -> int:
    """Over auxiliaries and adverbs before the cue."""
    while j >= first and passage.lower[j] in _AUXILIARIES and passage.ends.get(j) is None:
        # "saat itu" is an adverb, but "menteri itu" a subject
        if passage.lower[j] == "itu" and (j == first or passage.lower[j - 1] != "saat"):
            break
        j -= 1
    return j


def _subject_at(passage: Passage, j: int, first: int) -> Source | None:
    """The subject whose last token is `j`: a pronoun, a mention, or an epithet closed by itu/tersebut."""
    word = passage.lower[j]
    if word in PRONOUNS:
        return Source("pronoun", _span(passage, j, j)) if not _is_object(passage, j, first) else None
    mention = passage.ends.get(j)
    if mention is not None and passage.tokens.at(mention.start) >= first:
        before = passage.tokens.at(mention.start) - 1
        if (
            mention.weak
            and before >= first
            and passage.tokens.words[before][0].isupper()
            and passage.ends.get(before) is not None
        ):
            return None
        if (
            before >= first
            and passage.lower[before] in _PREPOSITIONS
            and passage.lower[before] not in ("dan", "sebagai")
        ):
            return None
        return Source("mention", Span(mention.start, mention.end), mention)
    if word in _POINTING and j > first:
        return _epithet(passage, j, first)
    return None


def _is_object(passage: Passage, j: int, first: int) -> bool:
    return j > first and passage.lower[j - 1] in ("kepada", "oleh", "dengan", "bagi", "untuk")


def _epithet(passage: Passage, j: int, first: int) -> Source | None:
    """As in "Mantan Kepala LKPP itu": an office or description that points back."""
    mention = passage.ends.get(j - 1)
    if mention is not None and passage.tokens.at(mention.start) >= first:
        return Source("epithet", Span(mention.start, passage.tokens.ends[j]), mention)
    k = j - 1
    while k >= first and j - k <= 8:
        if passage.lower[k] in _EPITHETS and (
            k == first or not passage.tokens.words[k - 1][0].isalpha() or passage.lower[k - 1] in _PREPOSITIONS
        ):
            return Source("epithet", _span(passage, k, j), passage.begins.get(k))
        if not passage.tokens.words[k][0].isalnum():
            return None
        k -= 1
    return None


def _phrase_start(passage: Passage, j: int, first: int) -> int | None:
    """Where the prepositional phrase ending at `j` begins ("di Jakarta", "dalam keterangan tertulis"), if it is one."""
    k = j
    while k >= first and j - k <= 10:
        if passage.lower[k] in _PREPOSITIONS and passage.lower[k] not in ("dan", "atau", "oleh"):
            return k
        if not (passage.tokens.words[k][0].isalnum() or passage.tokens.words[k] in "/()"):
            return None
        k -= 1
    return None


def _inserted(passage: Passage, j: int, first: int) -> Source | None:
    """The subject before inserted segments ("Sari, di Jakarta, Rabu (20/3), mengatakan"): the head of its clause.

    The clause is split at commas; leading adverbial segments fall away; the first that begins with a mention, or the
    one whose mention is followed by "yang", is the subject.
    """
    starts = [first] + [
        k + 1 for k in range(first, j) if passage.tokens.words[k] == "," and not inside_mention(passage, k)
    ]
    for k in starts:
        mention = passage.begins.get(k)
        if mention is None:
            if passage.lower[k] in PRONOUNS and k < j:
                return Source("pronoun", _span(passage, k, k))
            continue
        if mention.weak and mention.kind == "agency":
            continue
        return Source("mention", Span(mention.start, mention.end), mention)
    return None


def _noun_subject(passage: Passage, j: int, first: int) -> Source | None:
    """A subject told in lower-case words whose head is a kind of speaker ("pemerintah", "sejumlah warga")."""
    groups = title_lexicon().groups
    k = j
    while k >= first and j - k <= 6 and passage.tokens.words[k][0].isalpha() and passage.lower[k] not in _PREPOSITIONS:
        k -= 1
    head = k + 1
    while head <= j and passage.lower[head] in (*_AUXILIARIES, "dua", "tiga", "empat", "lima", "salah", "satu"):
        head += 1
    if head > j:
        return None
    inner = next((passage.begins[m] for m in range(head, j + 1) if m in passage.begins), None)
    if passage.lower[head] in groups:
        if inner is not None and inner.kind != "agency" and not inner.weak and passage.tokens.at(inner.end) - 1 == j:
            return Source("mention", Span(passage.tokens.starts[head], inner.end), inner)
        return Source("group", _span(passage, head, j))
    if passage.lower[head] in _DOCUMENTS:
        return Source("document", _span(passage, head, j))
    if inner is not None and inner.kind in ("person", "office") and passage.tokens.at(inner.start) == head:
        rest = passage.lower[passage.tokens.at(inner.end) : j + 1]
        if rest[:1] == ["yang"] or not rest:
            return Source("mention", Span(inner.start, inner.end), inner)
    return None
