"""The subject of an active cue, found by stepping left from it: "Sari, di Jakarta, Rabu (20/3), MENGATAKAN ..."."""

import re

from graph.attribute.degrees import before_degrees
from graph.attribute.noun_subject import JOINS, MODALS, noun_subject, wide_group
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.relative_head import clause_start, headed
from graph.attribute.source import POINTING, PRONOUNS, Source, is_epithet, span_of
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention

_AUXILIARIES = word_set("source_auxiliaries")
_PREPOSITIONS = word_set("source_prepositions")
_OPENINGS = word_set("subject_openings")
_VERB = re.compile(r"me[a-z]{4,}")
_NEAR = 4
_NESTED = 2
_KIN = word_set("source_kin")
_BEFORE_BODIES = word_set("subject_before_bodies")
_KINDS_OF_BODIES = word_set("subject_kinds_of_bodies")
_LONGEST_KIND = 3  # words between the kind and the name
_UNDER = frozenset({"kepemimpinan", "pimpinan", "komando", "arahan", "era", "bimbingan", "asuhan"})
# Behind these "ini" and "itu" make an adverb of time ("saat itu", "baru-baru ini"), not a subject ("menteri itu").
_TIMES = word_set("source_times")
_CALLED = frozenset({"disapa", "dipanggil", "bernama"})
# "..., hingga sempat menolak tawaran itu": a clause without a subject of its own.
_OPENS_CLAUSE = frozenset({"hingga", "sampai", "sehingga", "untuk", "agar", "tanpa", "guna"})


def before_cue(passage: Passage, cue: int, start: int) -> Source | None:
    """The subject of an active cue at token `cue`, in the clause that begins at offset `start`."""
    first = passage.tokens.at(start)
    j = _step_left(passage, cue - 1, first)
    if j > first and passage.lower[j] == "yang":
        return _antecedent(passage, j, first)
    return None if j >= first and passage.lower[j] in _OPENS_CLAUSE else _subject_left(passage, j, first)


def _antecedent(passage: Passage, which: int, first: int) -> Source | None:
    """Whom a clause with "yang" tells of: 'melapor kepada Sari, yang kemudian menyarankan ...' is Sari's advice."""
    last = which - 1 - (passage.tokens.words[which - 1] == ",")
    mention = passage.ends.get(last)
    if mention is None or mention.weak or passage.tokens.at(mention.start) < first:
        return None
    return Source("mention", Span(mention.start, mention.end), mention)


def _subject_left(passage: Passage, j: int, first: int, clauses: int = _NESTED) -> Source | None:
    """The subject at token `j` or to the left of it, over places, parentheses and adverbial phrases.

    clauses: so many clauses with "yang" may stand inside each other.
    """
    j = before_degrees(passage, j, first)
    which = clause_start(passage, j, first) if clauses else None
    if which is not None:
        told = _subject_left(passage, which - 1, first, clauses - 1)
        settled, source = headed(passage, told, which, j, first)
        if settled:
            return source
    return _over_phrases(passage, j, first)


def _over_phrases(passage: Passage, j: int, first: int) -> Source | None:
    """The subject at token `j` or to the left of it, where no clause with "yang" stands behind it."""
    for _ in range(6):
        if j < first:
            return None
        found = _subject_at(passage, j, first) or _of_place(passage, j, first)
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
        j = before_degrees(passage, _step_left(passage, phrase - 1, first), first)
    return wide_group(passage, j, first) or noun_subject(passage, j, first)


def _of_place(passage: Passage, j: int, first: int) -> Source | None:
    """The body whose place ends at `j`: "Bea Cukai Aceh mengimbau ...", not "Sari dari RS Contoh Jakarta"."""
    place = passage.places.get(j)
    body = passage.ends.get(place - 1) if place is not None else None
    if body is None or body.kind != "agency":
        return None
    told = passage.lower[max(first, passage.tokens.at(body.start) - 1)] == "dari"
    return None if told else Source("mention", Span(body.start, body.end), body)


def _step_left(passage: Passage, j: int, first: int) -> int:
    """Over auxiliaries and adverbs before the cue ("juga", "baru-baru ini"); "menteri itu" is a subject and stays."""
    while j >= first and passage.ends.get(j) is None:
        if passage.lower[j] in POINTING:
            if j == first or passage.lower[j - 1] not in _TIMES:
                break
            j -= 2
        elif passage.lower[j] in _AUXILIARIES:
            j -= 1
        else:
            break
    return j


def _subject_at(passage: Passage, j: int, first: int) -> Source | None:
    """The subject whose last token is `j`: a pronoun, a mention, or an epithet closed by itu/tersebut."""
    word = passage.lower[j]
    if word in PRONOUNS:
        is_object = j > first and passage.lower[j - 1] in ("kepada", "oleh", "dengan", "bagi", "untuk")
        return None if is_object else Source("pronoun", span_of(passage, j, j))
    mention = passage.ends.get(j)
    if mention is not None and passage.tokens.at(mention.start) >= first:
        before = passage.tokens.at(mention.start) - 1
        if before >= first and _belongs_before(passage, mention, before, first):
            return None
        return Source("mention", Span(mention.start, mention.end), mention)
    if word in POINTING and j > first:
        return _epithet(passage, j, first)
    return None


def _belongs_before(passage: Passage, mention: Mention, before: int, first: int) -> bool:
    """Whether the mention belongs to the word before it: to a name, a preposition, or the verb of a clause with "yang".

    In 'oknum yang mengatasnamakan Contoh menjanjikan ...' Contoh promises nothing.
    """
    word = passage.tokens.words[before]
    if (mention.weak and word[0].isupper() and before in passage.ends) or _from_whole(passage, before, first):
        return True
    before -= passage.lower[before - 1 : before + 1] == ["dari", "pihak"]
    if passage.lower[before] in _PREPOSITIONS and passage.lower[before] not in ("dan", "sebagai"):
        return not _speaks_for(passage, mention, before)
    if mention.kind == "agency" and (passage.lower[before - 1] == "kelas" or _is_head(passage, before)):
        return True  # "siswa kelas VIII SMPN 1 Contoh"
    if mention.kind == "person" and not mention.titles and passage.lower[before] in _KIN:
        return True  # "pendukung Sari", "istri Budi"
    if passage.lower[before] in _UNDER:
        return True  # "Pemerintah di bawah kepemimpinan Sari memandang ..."
    which = passage.lower[max(first, before - _NEAR) : before]
    return "yang" in which and "," not in which and _acts(passage, before)


def _from_whole(passage: Passage, before: int, first: int) -> bool:
    """Whether the mention closes a name behind "dari": 'Sari Wulan dari The Contoh Collaboration menilai'."""
    k, words = before, passage.tokens.words
    while k > first and words[k][0].isupper() and (k not in passage.ends or passage.ends[k].kind == "agency"):
        k -= 1
    named = passage.ends.get(k - 1)
    whose = words[k - 1] == ")" or (named is not None and named.kind == "person")
    return k < before and passage.lower[k] == "dari" and whose


def _is_head(passage: Passage, k: int) -> bool:
    """Whether the word before a body heads the phrase: "karyawan Contoh" speaks, "kebijakan Contoh" says nothing."""
    if passage.lower[k].split("-")[0] in title_lexicon().people:
        return True
    word = passage.tokens.words[k]
    if not (word.isalpha() and word.islower()) or k in passage.ends or word in _BEFORE_BODIES:
        return False
    described = passage.lower[max(0, k - _LONGEST_KIND) : k]
    return _KINDS_OF_BODIES.isdisjoint(described)  # "raksasa niaga global Contoh"


def _acts(passage: Passage, k: int) -> bool:
    """Whether the word is a verb or a modal: "mencegah", "bisa", not "melalui"."""
    word = passage.lower[k]
    verb = word not in _PREPOSITIONS and _VERB.fullmatch(passage.tokens.words[k]) is not None
    return verb or word in MODALS


def _speaks_for(passage: Passage, mention: Mention, before: int) -> bool:
    """Whether a body speaks through the person: 'Istana melalui Menteri Contoh, Sari mengaku ...'."""
    through = passage.lower[before] in ("melalui", "lewat") and mention.kind == "person"
    return through and (before - 1 in passage.ends or passage.tokens.words[before - 1][:1].isupper())


def _epithet(passage: Passage, j: int, first: int) -> Source | None:
    """As in "Mantan Kepala LKPP itu": an office or description that points back."""
    described = _description(passage, j, first)
    mention = passage.ends.get(j - 1)
    if mention is not None and mention.kind == "agency" and _is_part(passage, mention, first):
        return described or _described(
            passage, j, first
        )  # "Legislator Contoh itu", but not "Sanksi AS itu" or "aturan BGN tersebut"
    if described is not None and mention is not None and mention.kind == "person" and not mention.titles:
        called = not _CALLED.isdisjoint(passage.lower[passage.tokens.at(described.span.start) : j])
        # "Mantan personel Contoh ini": nobody points at a name; but "pria yang disapa Didi ini"
        return described._replace(mention=mention) if called else described
    if mention is not None and first <= passage.tokens.at(mention.start) and not _governed(passage, mention, first):
        return Source("epithet", Span(mention.start, passage.tokens.ends[j]), mention)
    return described or _described(passage, j, first)


def _description(passage: Passage, j: int, first: int) -> Source | None:
    """The description of a person that ends with itu/ini/tersebut at `j`: "Politikus asal Contoh itu"."""
    k = j - 1
    while k >= first and j - k <= 8:
        if is_epithet(passage, k) and (
            k == first or not passage.tokens.words[k - 1][0].isalpha() or passage.lower[k - 1] in _PREPOSITIONS
        ):
            return Source("epithet", span_of(passage, k, j), _office_at(passage, k))
        if not passage.tokens.words[k][0].isalnum():
            return None
        k -= 1
    return None


def _described(passage: Passage, j: int, first: int) -> Source | None:
    """A description that opens the sentence and is closed by itu/ini/tersebut at `j`, whatever stands inside it."""
    if not is_epithet(passage, first) or j - first > 20:
        return None
    return Source("epithet", span_of(passage, first, j), _office_at(passage, first))


def _office_at(passage: Passage, k: int) -> Mention | None:
    """The office that begins a description; a name is none: nobody points at a name ("Imam Besar ... ini")."""
    mention = passage.begins.get(k)
    return mention if mention is not None and mention.kind == "office" else None


def _is_part(passage: Passage, body: Mention, first: int) -> bool:
    """Whether a body's name only closes a longer noun phrase."""
    before = passage.tokens.at(body.start) - 1
    return before >= first and passage.tokens.words[before][0].isalpha() and passage.lower[before] not in _PREPOSITIONS


def _governed(passage: Passage, mention: Mention, first: int) -> bool:
    """Whether a preposition stands before the mention: 'perusahaan yang dikendalikan oleh Sari ini' is not Sari."""
    before = passage.tokens.at(mention.start) - 1
    return before >= first and passage.lower[before] in ("oleh", "dari", "di", "bersama", "kepada", "milik")


def _phrase_start(passage: Passage, j: int, first: int) -> int | None:
    """Where the prepositional phrase ending at `j` begins ("di Jakarta", "dalam keterangan tertulis"), if it is one."""
    k = j
    while k >= first and j - k <= 10:
        if passage.lower[k] in _PREPOSITIONS and passage.lower[k] not in ("dan", "atau", "oleh"):
            return k if passage.lower[k + 1] != "mana" else None
        if not (passage.tokens.words[k][0].isalnum() or passage.tokens.words[k] in "/()"):
            return None
        k -= 1
    return None


def _inserted(passage: Passage, j: int, first: int) -> Source | None:
    """The subject before inserted segments ("Sari, di Jakarta, Rabu (20/3), mengatakan"): the head of its clause.

    The clause is split at commas; leading adverbial segments fall away; the first that begins with a mention, or the
    one whose mention is followed by "yang", is the subject.
    """
    if j - 1 > first and passage.lower[j - 1] in POINTING:
        described = _described(passage, j - 1, first)  # "Legislator dari Contoh itu, mengatakan ..."
        if described is not None:
            return described
    while first < j and passage.lower[first] in JOINS and first not in passage.begins:
        first += 1  # "Sedangkan Menteri Contoh, Sari Wulandari, dalam pidatonya menekankan ..."
    starts = [first] + [
        k + 1 for k in range(first, j) if passage.tokens.words[k] == "," and not inside_mention(passage, k)
    ]
    including = len(starts) > 1 and passage.lower[starts[1]] in ("termasuk", "antara", "seperti")
    if including and passage.lower[first] in title_lexicon().groups:
        return Source("group", span_of(passage, first, starts[1] - 2))  # "Sejumlah kalangan, termasuk Contoh, mendesak"
    for start in starts:
        k = _past_opening(passage, start, j)
        mention = passage.begins.get(k)
        if mention is None:
            if passage.lower[k] in PRONOUNS and k < j:
                return Source("pronoun", span_of(passage, k, k))
            continue
        if mention.weak and mention.kind == "agency" and passage.tokens.at(mention.end) != j:
            continue  # but "Perusahaan niaga, Contoh, menegaskan ..."
        behind = passage.tokens.at(mention.end)
        if behind < j and passage.lower[behind] in MODALS:
            return None  # "Pemerintah bisa mencegah penjualan itu, menolak ...": one deed in a list
        return Source("mention", Span(mention.start, mention.end), mention)
    return None


def _past_opening(passage: Passage, k: int, j: int) -> int:
    """The index behind what opens a clause before its subject: "Adapun tokoh X, Sari", "Salah satu Y, Budi"."""
    while k < j and k not in passage.begins and passage.lower[k] in _OPENINGS:
        k += 1
    return k
