"""The first active cue of a clause that has a subject: "Sari juga MENEGASKAN ..."."""

from typing import NamedTuple

from graph.attribute.passage import Passage
from graph.attribute.source import Source
from graph.attribute.subject import before_cue
from graph.lexicon.cues import Cue, cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span

_NOT_AFTER = word_set("active_not_after")
# "meminta maaf", "meminta keterangan": deeds, not requests that are reported.
_DEEDS = word_set("active_deeds")
# "percaya diri", "percaya kepada pemain": no clause is believed.
_NO_BELIEF = frozenset({"diri", "kepada", "pada", "terhadap", "dengan"})
# "lebih menjanjikan", "sangat menegaskan": what a thing is like.
_QUALITIES = frozenset({"menjanjikan", "meyakinkan", "mengkhawatirkan", "membanggakan", "menyinggung"})
_DEGREES = frozenset({"lebih", "paling", "sangat", "cukup", "kurang", "begitu", "amat", "makin", "semakin", "terlihat"})
# Nouns of phrases that belong to what is said where more is told of them: "menyatakan | dukungan kuat untuk Contoh".
_NOUNS = frozenset({"dukungan", "apresiasi", "harapan"})
_LINKS = frozenset(
    {"kepada", "atas", "terhadap", "untuk", "bagi", "agar", "supaya", "bahwa", "pada", "dan", "serta", ",", "dalam"}
)


# Who may stand before a cue without prefix.
_SPEAKS = frozenset({"ia", "dia", "beliau", "pihaknya"})
_BARE_LEAD = 2  # words before the subject: "Kemudian ia paparkan ..."


class Active(NamedTuple):
    """An active cue with its subject: the entry, the word, its place, and the token behind it."""

    cue: Cue
    word: str
    span: Span
    source: Source
    after: int


def find_active(passage: Passage, clause: Span, since: int | None = None) -> Active | None:
    """The first active cue of the clause, from the offset `since` on, whose subject stands before it; else None.

    A cue behind "yang", "untuk", "akan" ... is no report of speech; one whose entry takes "never" is an action.
    """
    start, lower, openers, bare = clause.start, passage.lower, cue_lexicon().openers, cue_lexicon().bare
    for k in passage.words_between(clause.start if since is None else since, clause.end):
        if lower[k] not in openers or (passage.tokens.words[k][0].isupper() and passage.tokens.starts[k] > start):
            continue  # a headline run on: "BPJPH Minta Usaha Besar ..."
        cue, end = _entry(passage, k)
        if cue is None or (lower[k] in bare and not _opens_bare(passage, k, start)):
            continue
        if cue.adjective and cue.takes != "bahwa" and lower[end + 1 : end + 2] and lower[end + 1] in _NO_BELIEF:
            continue
        if cue.takes == "never" or (k > 0 and lower[k - 1] in _NOT_AFTER):
            continue
        if lower[k] in _QUALITIES and k > 0 and lower[k - 1] in _DEGREES:
            continue
        if k in passage.named or (cue.takes == "request" and end + 1 < len(lower) and lower[end + 1] in _DEEDS):
            continue
        source = before_cue(passage, k, start)
        if source is None:
            continue
        span = Span(passage.tokens.starts[k], passage.tokens.ends[end])
        return Active(cue, passage.text[span.start : span.end], span, source, end + 1)
    return None


def _entry(passage: Passage, k: int) -> tuple[Cue | None, int]:
    """The cue that begins at `k` and the index of its last word: two words that work as one, else the verb alone."""
    lexicon, lower = cue_lexicon(), passage.lower
    for phrase in lexicon.phrases.get(lower[k], ()):
        if k + 1 < len(lower) and lower[k + 1] == phrase.words[1]:
            praised = lower[k + 1] in _NOUNS and k + 2 < len(lower) and lower[k + 2] not in _LINKS
            return Cue(active=" ".join(phrase.words), takes=phrase.takes, kind=phrase.kind), k + (not praised)
    return lexicon.active.get(lexicon.bare.get(lower[k], lower[k])), k


def _opens_bare(passage: Passage, k: int, start: int) -> bool:
    """Whether a cue without prefix has its subject at once before it, at the head of the sentence.

    "hal yang Sari sampaikan" and "seperti Sari jelaskan" have theirs elsewhere.
    """
    if not passage.tokens.words[k].islower() or passage.lower[k + 1 : k + 2] == ["saja"]:
        return False
    mention = passage.ends.get(k - 1)
    if mention is not None:
        return not mention.weak and passage.tokens.at(mention.start) - passage.tokens.at(start) <= _BARE_LEAD
    return k > 0 and passage.lower[k - 1] in _SPEAKS and k - 1 - passage.tokens.at(start) <= _BARE_LEAD
