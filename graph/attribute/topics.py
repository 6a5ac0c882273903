"""Contents that only name what was spoken of: 'menjelaskan alasan kenaikan itu', 'menyampaikan hal itu di Contoh'."""

import re

from graph.attribute.active import Active
from graph.attribute.content import OCCASION
from graph.attribute.passage import Passage
from graph.lexicon.words import word_set
from graph.model import Kind, Span

_TOPICS = word_set("complement_topics")
# Topics that can also be the subject of what is told: 'menjelaskan target itu mencapai 50 persen' has a predicate.
_OF_FACTS = word_set("complement_topics_of_facts")
_PREDICATES = word_set("complement_predicates")
_NO_PREDICATE_BEHIND = word_set("complement_not_predicates_behind")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
# Nobody "says a reason": 'mengatakan alasan sewa itu semata efisiensi' is a clause.
_NO_TOPICS = frozenset({"mengatakan", "berkata", "menyatakan"})
_TO = frozenset({"kepada", "langsung"})
_MATTERS = frozenset({"mengenai", "tentang", "soal", "terkait", "perihal", "seputar", "menu"})
_LINKING = frozenset({"bahwa", "agar", "supaya", "untuk", "apakah", "bagaimana", "mengapa", "jika", "kalau"})
_WHY = frozenset({"kenapa", "mengapa", "bagaimana"})
_COUNTING = frozenset({"sejumlah", "beberapa", "kondisi", "perkembangan", "isi", "rencana"})
# Who only touches upon a thing says nothing yet: 'menyinggung dana desa'.
_TOUCH = frozenset({"menyinggung"})
_WEIGHTY = frozenset({"perlu", "penting", "pentingnya", "perlunya", "adanya", "betapa", "bagaimana"})
_CLOSES_PHRASE = frozenset({"yang", "di", "dalam", "untuk", "dengan", "kepada", "ketika", "saat", ","})
_EXPLAIN = frozenset({"menuturkan", "menjelaskan", "menerangkan"})
_FEW = 3
_AROUND = frozenset({"merespons", "menanggapi", "menyusul"})
_AFTER_POINTING = OCCASION | {"untuk", "guna", "setelah", "bersama", "sekaligus", "sambil"}
_RESTATED = frozenset({"itu", "tersebut", "demikian", "ini"})
_HEADS = frozenset({"hal", "pernyataan", "itu", "demikian", "pesan"})


def is_topic(passage: Passage, active: Active, tokens: range) -> bool:
    """Whether only the subject of the words is told: 'menjelaskan alasan kenaikan itu', 'membeberkan hal yang ...'."""
    if active.cue.active in _TOUCH:
        return not _says_more(passage, tokens)
    return _asks_about(passage, tokens) or _names_topic(passage, active, tokens)


def _names_topic(passage: Passage, active: Active, tokens: range) -> bool:
    """Whether the words begin with a topic and tell nothing of it."""
    head = passage.lower[tokens[0]] if tokens else ""
    if head in _TOPICS and len(tokens) > 1 and passage.lower[tokens[1]] in _WHY:
        return True  # 'menjelaskan alasan kenapa targetnya berbeda'
    known = head in _TOPICS or head in _OF_FACTS
    if active.cue.kind is not None or not known or (head != "hal" and active.cue.active in _NO_TOPICS):
        return False
    if head == "hal" and len(tokens) > 2 and passage.lower[tokens[1]] in _RESTATED:
        return passage.lower[tokens[2]] in _AFTER_POINTING  # "hal ini sebagai tindakan yang keliru" says more
    predicated = any(_is_predicate(passage, k) for k in tokens[2:])
    if predicated and (head in _COUNTING or _is_pointed_at(passage, tokens)):
        return False  # "sejumlah program berpotensi ...", but "sejumlah alasan kenaikan itu"
    if head in _TOPICS:
        return _PREDICATES.isdisjoint(passage.lower[k] for k in tokens)
    return not predicated and (active.cue.takes == "clause" or active.cue.active in _EXPLAIN)


def _asks_about(passage: Passage, tokens: range) -> bool:
    """Whether somebody is asked about a matter: 'kepada siswa mengenai rasa', but not 'kepada siswa agar makan'."""
    words = passage.lower[tokens[0] : tokens[-1] + 1] if tokens else [""]
    return words[0] in _TO and not _MATTERS.isdisjoint(words) and _LINKING.isdisjoint(words)


def _says_more(passage: Passage, tokens: range) -> bool:
    """Whether words behind 'menyinggung' have a predicate: 'demokrasi harus adil', not "warga yang mudik"."""
    if passage.lower[tokens[0]] in _WEIGHTY:
        return True
    for k in tokens[1:]:
        if passage.lower[k] in _CLOSES_PHRASE:
            return False
        if _is_predicate(passage, k) and passage.tokens.words[k].islower():
            return True
    return False


def _is_pointed_at(passage: Passage, tokens: range) -> bool:
    """Whether the words have a subject that points back: "target ini jelas melanggar ketentuan"."""
    pointed = len(tokens) > 3 and passage.lower[tokens[1]] in _RESTATED
    return pointed and passage.lower[tokens[2]] not in _AFTER_POINTING


def _is_predicate(passage: Passage, k: int) -> bool:
    """Whether a word is the predicate of a clause, not part of a phrase ('dengan berfokus pada', 'yang dibangun')."""
    if passage.lower[k - 1] in _NO_PREDICATE_BEHIND:
        return False
    return passage.lower[k] in _PREDICATES or _VERB.fullmatch(passage.tokens.words[k]) is not None


def points_back(passage: Passage, span: Span, kind: Kind | None = None) -> bool:
    """Whether the content only points back: "hal itu", "peluncuran itu", "hal tersebut kepada wartawan"."""
    tokens = list(passage.words_between(span.start, span.end))
    lead = [passage.lower[k] for k in tokens[:2]]
    if len(lead) < 2:
        return False
    if kind == "evaluation" and len(tokens) == 2 and lead[1] in _RESTATED:
        return True
    if kind is None and _names_no_more(passage, tokens):
        return True
    around = lead[1] in _RESTATED and len(tokens) > 2 and passage.lower[tokens[2]] in _AROUND
    if around or (lead[0] in _RESTATED and lead[1] in OCCASION):
        return True  # 'Sari menyampaikan ini dalam rapat tahunan'
    if lead[0] not in _HEADS or lead[1] not in _RESTATED:
        return False
    return len(tokens) == 2 or passage.lower[tokens[2]] in _AFTER_POINTING or passage.tokens.words[tokens[2]] == ","


def _names_no_more(passage: Passage, tokens: list[int]) -> bool:
    """Whether a few words without a predicate point back or tell to whom: "kedelapan aturan itu", "kepada Contoh"."""
    points = len(tokens) <= _FEW and passage.lower[tokens[-1]] in _RESTATED
    to_whom = len(tokens) <= _FEW + 1 and passage.lower[tokens[0]] == "kepada"  # the quotation stands in the next line
    return (points or to_whom) and not any(_is_predicate(passage, k) for k in tokens)
