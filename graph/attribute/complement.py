"""What stands behind an active cue: where the content begins, where a second cue closes it, whether it is said."""

import re

from graph.attribute.active import Active
from graph.attribute.content import DAY, OCCASION
from graph.attribute.passage import Passage, next_mark
from graph.attribute.source import PRONOUNS
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Kind, Span

_GOES_ON = frozenset({"namun", "tetapi", "dan", "sehingga"})
_SPEAKING = word_set("indirect_speaking")
_DAY_WORD = re.compile(rf"{DAY}$")
_CLAUSE_SIGNS = word_set("indirect_clause_signs")
_OPENS_CLAUSE = word_set("indirect_opens_clause")
_AMOUNT_SIGNS = frozenset({"sebesar", "sebanyak", "senilai", "mencapai", "sejumlah"})
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_TOPICS = word_set("complement_topics")
# Topics that can also be the subject of what is told: 'menjelaskan target itu mencapai 50 persen' has a predicate.
_OF_FACTS = word_set("complement_topics_of_facts")
_PREDICATES = word_set("complement_predicates")
_ACTS = word_set("active_acts")
_COUNTING = frozenset({"sejumlah", "beberapa", "kondisi", "perkembangan", "isi", "rencana"})
_EXPLAIN = frozenset({"menjelaskan", "menerangkan"})
_NO_PREDICATE_BEHIND = word_set("complement_not_predicates_behind")
_HANGS_ON = frozenset(
    {"lantaran", "karena", "sebab", "sehingga", "yang", "dan", "tetapi", "termasuk", "terutama", "serta", "meski"}
)
_AROUND = frozenset({"merespons", "menanggapi", "menyusul"})
_AFTER_POINTING = OCCASION | {"untuk", "guna", "setelah", "bersama", "sekaligus", "sambil"}
_RESTATED = frozenset({"itu", "tersebut", "demikian", "ini"})


def closing_cue(passage: Passage, start: int, end: int) -> int:
    """Where a second cue closes the content: 'X mengajak kita ..., ucapnya di Jakarta' ends before ", ucapnya"."""
    lexicon = cue_lexicon()
    for k in list(passage.words_between(start, end))[3:-1]:
        if passage.tokens.words[k] != ",":
            continue
        word = passage.lower[k + 1]
        if word in ("dia", "ia") and not lexicon.active.keys().isdisjoint(passage.lower[k + 2 : k + 4]):
            return passage.tokens.starts[k]
        if word in lexicon.post_nya or (
            word in lexicon.according
            and (k + 2 in passage.begins or passage.lower[min(k + 2, len(passage.lower) - 1)] in PRONOUNS)
        ):
            return passage.tokens.starts[k]
    return end


def content_start(passage: Passage, active: Active, end: int) -> tuple[int | None, str]:
    """Where the content begins behind the cue, and the word that linked it ("bahwa", ",", "")."""
    words, lower = passage.tokens.words, passage.lower
    k, stop = active.after, passage.tokens.at(end)
    linked = ""
    while k < stop - 1 and lower[k] in ("kembali", "pula", "juga", "lagi", "tegas", "karena", "atas"):
        k += 1
    if k + 1 < stop and lower[k] == "pada" and _DAY_WORD.match(words[k + 1]):
        k = _after_day(passage, k + 1, stop)
    if k < stop and lower[k] in OCCASION and active.cue.takes != "request":
        skipped = _skip_occasion(passage, k, stop)
        if skipped is not None:
            k, linked = skipped
    if k + 1 < stop and _DAY_WORD.match(words[k]):
        day = _after_day(passage, k, stop)
        day += passage.lower[day] in ("pagi", "siang", "sore", "malam", "lalu")
        k = day if day < stop and (lower[day] == "bahwa" or words[day] == ",") else k
    k = _second_verb(passage, k, stop)
    if k < stop and words[k] in ",:":
        k, linked = k + 1, ","
    if k < stop and lower[k] in ("bahwa", "bahwasanya", "kalau", "jika", "agar", "supaya", "untuk"):
        linked = "bahwa" if lower[k] in ("bahwa", "bahwasanya", "kalau", "jika") else lower[k]
        whether = lower[k] in ("jika", "kalau") and not _means_that(passage, active, k, stop)
        k += 1 if lower[k] != "untuk" and not whether else 0
        if k < stop and words[k] == ",":
            k += 1
    return (passage.tokens.starts[k] if k < stop else None), linked


def _means_that(passage: Passage, active: Active, k: int, stop: int) -> bool:
    """Whether "kalau" or "jika" stands for "bahwa": 'menyebut kalau layanan itu gratis', no condition."""
    if active.cue.kind is not None or k != active.after or "maka" in passage.lower[k:stop]:
        return False
    comma = next_mark(passage, k, stop, ",", stop - k)
    return comma is None or comma + 1 >= stop or passage.lower[comma + 1] in _HANGS_ON


def _second_verb(passage: Passage, k: int, stop: int) -> int:
    """Over a second verb with the same content: 'merekomendasikan dan memberi saran kepada menteri agar ...'."""
    lower = passage.lower
    if k + 1 >= stop or lower[k] not in ("dan", "serta", "sekaligus") or not lower[k + 1].startswith("me"):
        return k
    linked = (j for j in range(k + 2, min(k + 12, stop)) if lower[j] in ("agar", "bahwa", "supaya"))
    return next(linked, k)


def _after_day(passage: Passage, k: int, stop: int) -> int:
    """The index behind a weekday and the date in parentheses that may follow it."""
    k += 1
    if k < stop and passage.tokens.words[k] == "(":
        k = next((j + 1 for j in range(k, min(k + 9, stop)) if passage.tokens.words[j] == ")"), k)
    return k


def _skip_occasion(passage: Passage, k: int, stop: int) -> tuple[int, str] | None:
    """Over 'dalam rapat itu, ' or 'kepada wartawan bahwa ' between cue and content; None where nothing closes it.

    Only an occasion of speaking is skipped ("dalam keterangannya"), not an adverbial of the content ("pada awalnya").
    """
    lower = passage.lower
    if lower[k] not in ("kepada", "melalui", "lewat", "usai", "seusai", "menanggapi") and (
        k + 1 >= stop or lower[k + 1] not in _SPEAKING
    ):
        return None
    for j in range(k + 1, min(k + 22, stop)):
        if lower[j] == "bahwa":
            return j, "bahwa"
        if passage.tokens.words[j] == "," and stop - j > j - k and lower[j + 1] not in _GOES_ON:
            return j, ","
    return None


def told_from(passage: Passage, active: Active, end: int) -> tuple[int, str] | None:
    """Where what the cue reports begins, and the word that linked it; None where the cue reports nothing said."""
    start, linked = content_start(passage, active, end)
    if start is None or not reports(passage, active, start, end, linked=linked):
        return None
    return start, linked


def reports(passage: Passage, active: Active, start: int, end: int, *, linked: str) -> bool:
    """Whether what stands behind the cue is said, not done: by what the cue's entry takes."""
    if linked in ("bahwa", "agar", "supaya"):
        return True
    acts = passage.lower[passage.tokens.at(start)] in ("dan", "serta")  # "mengancam dan menyerang"
    if acts or _is_charge(passage, active, end) or _is_topic(passage, active, start, end):
        return False
    match active.cue.takes:
        case "any" | "request":
            return True
        case "bahwa":
            return linked == ","
        case "figure" if _has_figure(passage, start, end):
            return True
        case _:
            return linked == "," or is_clause(passage, start, end)


def _is_charge(passage: Passage, active: Active, end: int) -> bool:
    """Whether an office acts by its word: the police name a suspect, a court turns a suit down, a post is filled."""
    named = passage.lower[active.after : passage.tokens.at(end)]
    match active.cue.active:
        case "menetapkan":
            return "tersangka" in named or "sebagai" in named or named[:1] == ["ketua"]
        case "mengumumkan":
            return "tersangka" in named
        case "menolak":
            return bool(named) and named[0] in _ACTS
        case _:
            return False


def _is_topic(passage: Passage, active: Active, start: int, end: int) -> bool:
    """Whether only the subject of the words is told: 'menjelaskan alasan kenaikan itu', 'membeberkan hal yang ...'."""
    if active.cue.kind is not None:
        return False
    tokens = passage.words_between(start, end)
    if not tokens:
        return False
    head = passage.lower[tokens[0]]
    if head not in _TOPICS and head not in _OF_FACTS:
        return False
    predicated = any(_is_predicate(passage, k) for k in tokens[2:])
    if predicated and (head in _COUNTING or _is_pointed_at(passage, tokens)):
        return False  # "sejumlah program berpotensi ...", but "sejumlah alasan kenaikan itu"
    if head in _TOPICS:
        return _PREDICATES.isdisjoint(passage.lower[k] for k in tokens)
    return not predicated and (active.cue.takes == "clause" or active.cue.active in _EXPLAIN)


def _is_pointed_at(passage: Passage, tokens: range) -> bool:
    """Whether the words have a subject that points back: "hal ini jelas melanggar ketentuan"."""
    pointed = len(tokens) > 3 and passage.lower[tokens[1]] in _RESTATED
    return pointed and passage.lower[tokens[2]] not in _AFTER_POINTING


def _is_predicate(passage: Passage, k: int) -> bool:
    """Whether a word is the predicate of a clause, not part of a phrase ('dengan berfokus pada', 'yang dibangun')."""
    if passage.lower[k - 1] in _NO_PREDICATE_BEHIND:
        return False
    return passage.lower[k] in _PREDICATES or _VERB.fullmatch(passage.tokens.words[k]) is not None


def _has_figure(passage: Passage, start: int, end: int) -> bool:
    """Whether the words give an amount: 'mencatat indeks sebesar 2,79'."""
    return any(passage.lower[k] in _AMOUNT_SIGNS for k in passage.words_between(start, end))


def is_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether the words hold a predicate, as a clause does and "laporan perubahan Prolegnas" does not.

    A clause whose subject is left out begins with its predicate ("mencatat TELAH menyalurkan kredit").
    """
    tokens = passage.words_between(start, end)
    for position, k in enumerate(tokens):
        word = passage.lower[k]
        if not position and word in _OPENS_CLAUSE:
            return True
        if position and (word in _CLAUSE_SIGNS or (_VERB.fullmatch(word) and passage.tokens.words[k].islower())):
            return position <= 14
    return False


def points_back(passage: Passage, span: Span, kind: Kind | None = None) -> bool:
    """Whether the content only points back: "hal itu", "peluncuran itu", "hal tersebut kepada wartawan"."""
    tokens = list(passage.words_between(span.start, span.end))
    if kind == "evaluation" and len(tokens) == 2 and passage.lower[tokens[1]] in _RESTATED:
        return True
    lead = [passage.lower[k] for k in tokens[:2]]
    if len(lead) == 2 and lead[1] in _RESTATED and len(tokens) > 2 and passage.lower[tokens[2]] in _AROUND:
        return True
    if len(lead) < 2 or lead[0] not in ("hal", "pernyataan", "itu", "demikian", "pesan") or lead[1] not in _RESTATED:
        return False
    return len(tokens) == 2 or passage.lower[tokens[2]] in _AFTER_POINTING or passage.tokens.words[tokens[2]] == ","
