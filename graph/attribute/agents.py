"""Who says it is named inside the clause itself: 'Layanan itu dinilai Sari lambat', 'Jadwal itu menurut dia mundur'.

The statement is the whole clause; a closing 'seperti disampaikan Sari' leaves what stands before it.
"""

import re
from typing import NamedTuple

from graph.attribute.content import content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.source import NAMED, PRONOUNS, Source, after_cue, clitic, span_of
from graph.lexicon.cues import Cue, cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

# Passive verbs of saying, judging, asking and planning whose agent may stand right behind them.
_PASSIVES = word_set("agents_passives")
# The same, but only with "oleh": 'diketahui Sari' is what Sari knows, 'dilaporkan Sari' whom Sari reported.
_NEED_OLEH = word_set("agents_need_oleh")
# Behind these the verb belongs to a relative or dependent clause.
_NOT_BEHIND = word_set("agents_not_behind")
# "yang menurutnya murah" judges in passing, "dinamai menurut Sari" tells where a name comes from.
_NOT_ACCORDING = frozenset({"yang", "dinamai", "diurutkan", "dibagi"})
# Verbs without a prefix behind their agent: 'Layanan itu dia nilai lambat'.
_PAGE = frozenset({"baca", "simak", "lihat", "tonton"})
_GIVES_REASON = frozenset({"karena", "sebab", "lantaran", "padahal", "sehingga", "namun", "tetapi", "sementara"})
_BARE = word_set("agents_bare")
_AS = frozenset({"seperti", "sebagaimana"})
_ACCORDING = Cue(active="menurut", takes="any")
# Any of these in a sentence makes it worth a look.
_TRIGGERS = frozenset(
    {*_PASSIVES, *(f"{word}nya" for word in _PASSIVES), *PRONOUNS, *_AS, "menurut", "menurutnya"},
)
_SHORTEST = 6
_SHORT_LEAD = 2
_LEADS = word_set("inverted_leads")
_FEWEST_BEHIND = 4
_HEADS = re.compile(r"(?:Hal|Pernyataan|Tanggapan|Penjelasan|Sebagaimana|Seperti)\b")


class _Agent(NamedTuple):
    """Who says it, and the words that tell so."""

    source: Source
    cue: Cue
    cue_span: Span


def agented(passage: Passage, sentence: Sentence) -> Draft | None:
    """The statement whose source stands inside its own clause; None where an active verb of saying comes first."""
    lexicon, lower = cue_lexicon(), passage.lower
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    if _TRIGGERS.isdisjoint(lower[first:stop]):
        return None
    for k in range(first, stop):
        cue = lexicon.active.get(lower[k])
        if cue is not None and cue.takes != "never" and not cue.adjective and lower[k - 1 : k] != ["yang"]:
            return None
        if (
            k == first
            or lower[k] not in _TRIGGERS
            or inside_mention(passage, k)
            or sentence.quotes(passage.tokens.starts[k])
        ):
            continue
        closing = _closing(passage, k, sentence)
        agent = closing or _agent(passage, k, sentence)
        if agent is None:
            continue
        end = passage.tokens.starts[k] if closing else sentence.span.end
        content = content_span(passage, _from(passage, k, agent, sentence), end)
        if len(passage.words_between(*content)) < _SHORTEST:
            return None
        draft = reported(passage, sentence, content, "agent", 0.8, agent.source)
        word = passage.text[agent.cue_span.start : agent.cue_span.end]
        return None if draft is None else draft.cued(agent.cue, word, agent.cue_span)
    return None


def _from(passage: Passage, k: int, agent: _Agent, sentence: Sentence) -> int:
    """Where the content begins: with the clause, but behind the source in 'Hal itu karena, menurut Sari, ...'."""
    link = passage.lower[passage.tokens.at(sentence.span.start)] in _PAGE  # "Baca juga: ... Menurut dia, ..."
    lead = k - passage.tokens.at(sentence.span.start) <= _SHORT_LEAD and passage.lower[k - 1] in _LEADS
    if agent.cue is not _ACCORDING or (passage.lower[k - 1] not in _GIVES_REASON and not link and not lead):
        return sentence.span.start
    return agent.source.span.end if agent.source.kind != "nya" else agent.cue_span.end


def _agent(passage: Passage, k: int, sentence: Sentence) -> _Agent | None:
    """The agent that the word at `k` brings, inside the clause."""
    lower = passage.lower
    span = span_of(passage, k, k)
    if lower[k] in ("menurut", "menurutnya"):
        return None if lower[k - 1] in _NOT_ACCORDING else _according(passage, k, sentence)
    if lower[k - 1] in _NOT_BEHIND:
        return None
    if lower[k] in PRONOUNS and lower[k + 1 : k + 2] and lower[k + 1] in _BARE:
        cue = cue_lexicon().post.get(lower[k + 1].removesuffix("kan").removesuffix("i"))
        return _Agent(Source("pronoun", span), cue or _ACCORDING, span_of(passage, k + 1, k + 1))
    return _passive(passage, k, sentence)


def _passive(passage: Passage, k: int, sentence: Sentence) -> _Agent | None:
    """'Layanan itu dinilai (oleh) Sari lambat', 'Layanan itu dinilainya lambat'."""
    word, span = passage.lower[k], span_of(passage, k, k)
    bare = word.removesuffix("nya")
    cue = cue_lexicon().passive.get(bare) if bare in _PASSIVES else None
    if cue is None:
        return None
    if bare != word:
        return _Agent(clitic(span), cue, span)
    source = _behind(passage, k, sentence)
    if source is None or (cue.kind is None and not _goes_on(passage, source, sentence)):
        return None
    return _Agent(source, cue, span)


def _behind(passage: Passage, k: int, sentence: Sentence) -> Source | None:
    """The agent behind a passive verb: with "oleh" any that has a name, without it only one that stands there at once.

    A body without "oleh" is more often what the verb is about ("disebut KPK", "diakui oleh UNESCO").
    """
    by, narrow = passage.lower[k + 1 : k + 2] == ["oleh"], passage.lower[k] in _NEED_OLEH
    if narrow and not by:
        return None
    source = _somebody(passage, k + 1 + by, sentence)
    if source is None:
        return None
    if narrow and source.mention is not None and source.mention.kind == "agency":
        return None
    if by or source.kind != "mention":
        return source
    mention = passage.begins.get(k + 1)
    return source if mention is not None and mention.kind != "agency" and not mention.weak else None


def _goes_on(passage: Passage, source: Source, sentence: Sentence) -> bool:
    """Whether anything is told behind the agent; 'Tanggapan tambahan dikatakan oleh Sari.' only tells who spoke."""
    if _HEADS.match(passage.text, *sentence.span) is not None:
        return False
    return len(passage.words_between(source.span.end, sentence.span.end)) >= _FEWEST_BEHIND


def _according(passage: Passage, k: int, sentence: Sentence) -> _Agent | None:
    """'Jadwal itu menurut Sari mundur', 'Jadwal itu menurutnya mundur'."""
    span = span_of(passage, k, k)
    if passage.lower[k] == "menurutnya":
        return _Agent(clitic(span), _ACCORDING, span)
    source = _somebody(passage, k + 1, sentence)
    if source is None:
        return None
    at_once = source.kind != "mention" or passage.begins.get(k + 1) is not None
    return _Agent(source, _ACCORDING, span) if at_once else None


def _closing(passage: Passage, k: int, sentence: Sentence) -> _Agent | None:
    """'..., seperti (yang) disampaikan Sari' at the close of a sentence; `k` is the word "seperti"."""
    lower = passage.lower
    if lower[k] not in _AS or passage.tokens.words[k - 1] != ",":
        return None
    verb = k + 1 + (lower[k + 1 : k + 2] == ["yang"])
    cue = cue_lexicon().passive.get(lower[verb]) if verb < len(lower) else None
    if cue is None or cue.kind is not None:
        return None
    source = _somebody(passage, verb + 1, sentence)
    return None if source is None else _Agent(source, cue, span_of(passage, verb, verb))


def _somebody(passage: Passage, index: int, sentence: Sentence) -> Source | None:
    """The source that begins at token `index`, where it means somebody and is no mere group."""
    source = after_cue(passage, index, sentence.span.end)
    return source if source is not None and source.kind in NAMED else None
