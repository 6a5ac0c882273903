"""What a noun of saying reports: 'instruksi Presiden agar ...', 'komitmen Kementerian Contoh untuk ...'.

Read only where nothing else in the sentence reports: the noun stands in somebody's narration of somebody's words.
"""

import re
from functools import cache

from graph.attribute.content import content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.source import Source, span_of
from graph.lexicon.cues import Cue
from graph.lexicon.words import word_set
from graph.model import Kind, Span
from graph.recognise.mention import Mention
from graph.segment import Sentence

_KINDS: dict[Kind | None, str] = {
    "commitment": "nominal_commitment",
    "directive": "nominal_directive",
    "hope": "nominal_hope",
    "evaluation": "nominal_evaluation",
    None: "nominal_plain",
}
_LINKS = frozenset({"agar", "supaya", "bahwa", "untuk"})
# 'menunggu instruksi Presiden untuk ...', 'tanpa perintah ...': nothing was said yet.
_NOT_YET = word_set("nominal_not_yet")
# 'Peresmian ini merupakan komitmen Kementerian Contoh untuk ...': the newsroom's reading of a deed, and no promise.
_ONLY_A_SIGN = word_set("nominal_only_a_sign")
_VERB = re.compile(r"(?:me|ber|di|ter|tidak|tak|segera|terus|ikut|turut|lebih)")
_FEWEST = 4


@cache
def _nouns() -> dict[str, Cue]:
    """The nouns of saying with what they tell of the kind."""
    return {word: Cue(active=word, takes="any", kind=kind) for kind, name in _KINDS.items() for word in word_set(name)}


def nominal(passage: Passage, sentence: Sentence, part: Span | None = None) -> Draft | None:
    """The statement told by a noun, its source and a link word; None where the sentence, or that part of it, has none.

    'Kebijakan itu tindak lanjut dari instruksi Presiden agar layanan dibuka' is the president's, a directive.
    """
    part = part or sentence.span
    nouns, lower = _nouns(), passage.lower
    first, stop = passage.tokens.at(part.start), passage.tokens.at(part.end)
    if nouns.keys().isdisjoint(lower[first:stop]):
        return None
    for k in range(first, stop - _FEWEST):
        cue = nouns.get(lower[k])
        if cue is None or inside_mention(passage, k) or sentence.quotes(passage.tokens.starts[k]):
            continue
        none_given = _NOT_YET | _ONLY_A_SIGN if cue.kind == "commitment" else _NOT_YET
        if not none_given.isdisjoint(lower[max(first, k - 4) : k]):
            continue
        mention = _source(passage, k + 1)
        if mention is None:
            continue
        link = passage.tokens.at(mention.end)
        if link >= stop - _FEWEST or lower[link] not in _LINKS:
            continue
        if lower[link] == "untuk" and (cue.kind is None or k == first or _VERB.match(lower[link + 1]) is None):
            continue
        start = passage.tokens.starts[link] if lower[link] == "untuk" else passage.tokens.starts[link + 1]
        content = content_span(passage, start, part.end)
        source = Source("mention", Span(mention.start, mention.end), mention)
        draft = reported(passage, sentence, content, "nominal", 0.75, source)
        return None if draft is None else draft.cued(cue, passage.tokens.words[k], span_of(passage, k, k))
    return None


def _source(passage: Passage, k: int) -> Mention | None:
    """Who stands behind the noun: a person, an office or a body, at once or behind "dari"."""
    k += passage.lower[k : k + 1] == ["dari"]
    mention = passage.begins.get(k)
    return mention if mention is not None and not mention.weak else None
