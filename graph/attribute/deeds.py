"""Verbs of saying that now and then tell a deed: 'menetapkan tersangka', 'menolak berkomentar', 'memastikan gelar'."""

import re
from collections.abc import Callable, Mapping

from graph.attribute.active import Active
from graph.attribute.passage import Passage
from graph.attribute.states import is_state
from graph.lexicon.words import word_set
from graph.model import Span

_REFUSED = word_set("active_acts")
_NO_COMMENT = word_set("deeds_no_comment")
_UNCOVERED = word_set("deeds_uncovered")
_WON = word_set("deeds_won")
# Nouns of action: "pertumbuhan", "peningkatan", "hilirisasi".
_ACTION = re.compile(r"(?:pe|ke)[a-z]{4,}an|[a-z]+isasi|efisiensi|inovasi|adanya")
_AFTER_CHARGED = frozenset(
    {"atas", "ke", "kepada", "terkait", "karena", "setelah", "dengan", "pada", "usai", "dan", ",", "."}
)
_SENSES = frozenset({"rasa", "tatapan", "mata", "pandangan", "wajah", "kagum", "heran", "nanar"})
_FOR_WHAT = frozenset({"atas", "karena", "lantaran", "jika", "bila", "apabila", "terkait"})
_NEAR = 14
_TO_PLACE = frozenset({"ke", "masuk", "pulang", "makan", "jalan"})
_EVERYBODY = frozenset({"masyarakat", "warga", "semua", "seluruh", "para", "umat", "publik"})
_FEELINGS = word_set("deeds_feelings")
_FEW = 3
_HOW_MUCH = frozenset({"penuh", "banyak", "besar"})
_SET_UP = frozenset({"ketua", "sejumlah", "beberapa", "aturan", "kebijakan", "syarat", "ketentuan", "status", "jadwal"})
_TO = frozenset({"kepada", "ke"})

# What somebody did with what is told: "... dan menjawabnya", "... lalu menandatanganinya".
_DONE_WITH_IT = re.compile(r",?\s+(?:dan|serta|lalu|kemudian)\s+(?:langsung\s+|segera\s+|juga\s+)?me[a-z]{3,}nya\b")
_ANY_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}|akan|telah|sudah|ada|bisa|dapat|harus|tidak|yang")

Words = list[str]


def _reports_to(words: Words) -> bool:
    """Whether a thing is reported to somebody: 'melaporkan kejadian itu kepada bupati'."""
    return words[0] in _TO or (not words[0].startswith("me") and not _TO.isdisjoint(words[1:6]))


def _charges(passage: Passage, active: Active) -> bool:
    """Whether somebody is reported to the police: 'melaporkan Sari atas ...', not 'melaporkan Sari telah tiba'."""
    mention = passage.begins.get(active.after)
    if active.cue.active != "melaporkan" or mention is None or mention.kind != "person":
        return False
    behind = passage.lower[passage.tokens.at(mention.end) :][:1]
    return not behind or behind[0] in _AFTER_CHARGED


def _advances(passage: Passage, active: Active) -> bool:
    """Whether a firm works for something: 'Contoh Motor mendorong pertumbuhan'; a ministry that does so asks for it."""
    mention = active.source.mention
    if active.cue.active != "mendorong" or mention is None or mention.kind != "agency" or mention.key:
        return False
    return _ACTION.fullmatch(passage.lower[active.after]) is not None


# What stands behind the verb, in lower case and never empty, tells whether it was a deed.
_DEEDS: Mapping[str, Callable[[Words], bool]] = {
    "menetapkan": lambda words: "tersangka" in words or "sebagai" in words or words[0] in _SET_UP,
    "mengumumkan": lambda words: "tersangka" in words,
    "menolak": lambda words: words[0] in _REFUSED or not _NO_COMMENT.isdisjoint(words[:2]),
    "melaporkan": _reports_to,
    "mengungkap": lambda words: not _UNCOVERED.isdisjoint(words[:4]),
    "memandang": lambda words: "dengan" in words[1:] and not _SENSES.isdisjoint(words),
    "meminta maaf": lambda words: _FOR_WHAT.isdisjoint(words[:_NEAR]),
    "memohon maaf": lambda words: _FOR_WHAT.isdisjoint(words[:_NEAR]),
    "memastikan": lambda words: words[0] in _WON,
    "berharap": lambda words: words[0] in _HOW_MUCH,
    "mengajak": lambda words: not _TO_PLACE.isdisjoint(words[1:5]) and words[0] not in _EVERYBODY,
    "merasa": lambda words: len(words) < _FEW or words[0] in _FEELINGS,
}
_LAWS = frozenset({"mewajibkan", "melarang"})


def before_deed(passage: Passage, span: Span) -> Span:
    """The content without what the speaker did with it: 'menyambut baik usulan itu dan menjawabnya di sidang'."""
    done = _DONE_WITH_IT.search(passage.text, *span)
    if done is None or any(
        _ANY_VERB.fullmatch(passage.lower[k]) for k in passage.words_between(span.start, done.start())
    ):
        return span
    return Span(span.start, done.start())


def is_deed(passage: Passage, active: Active, end: int) -> bool:
    """Whether the cue tells what was done: a suspect named, a suit turned down, a cup won, a law of some land."""
    if active.cue.active in _LAWS:
        return is_state(passage.text[active.source.span.start : active.source.span.end])
    if active.after >= passage.tokens.at(end):
        return False
    if _charges(passage, active) or _advances(passage, active):
        return True
    deed = _DEEDS.get(active.cue.active)
    behind = passage.lower[active.after : passage.tokens.at(end)]
    return deed is not None and bool(behind) and deed(behind)
