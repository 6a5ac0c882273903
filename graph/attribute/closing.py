"""A subject and its verb of saying at the close of a sentence, as in '..., Sari mengatakan pada Sabtu'."""

from graph.attribute.content import OCCASION, WEEKDAYS, content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.source import Source, span_of
from graph.lexicon.cues import cue_lexicon
from graph.model import Span
from graph.segment import Sentence

_MOST_BEHIND = 14
_WHEN = OCCASION - {"soal", "terkait", "menanggapi"}
_FEWEST_BEFORE = 5
_TELLING = frozenset({"any", "clause", "bahwa"})


def closed(passage: Passage, sentence: Sentence) -> Draft | None:
    """The statement before ', X mengatakan (pada Sabtu).'; None where anything but an occasion follows the verb."""
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    for comma in range(max(first + _FEWEST_BEFORE, stop - 30), stop - 2):
        if passage.tokens.words[comma] != "," or inside_mention(passage, comma):
            continue
        mention = passage.begins.get(comma + 1)
        if mention is None or mention.weak:
            continue
        verb = passage.tokens.at(mention.end)
        cue = cue_lexicon().active.get(passage.lower[verb]) if verb < stop else None
        if cue is None or cue.kind is not None or cue.takes not in _TELLING or not _ends(passage, verb + 1, stop):
            continue
        content = content_span(passage, sentence.span.start, passage.tokens.starts[comma])
        source = Source("mention", Span(mention.start, mention.end), mention)
        draft = reported(passage, sentence, content, "closed", 0.85, source)
        return None if draft is None else draft.cued(cue, passage.tokens.words[verb], span_of(passage, verb, verb))
    return None


def _ends(passage: Passage, k: int, stop: int) -> bool:
    """Whether the sentence ends at `k`, or only tells the occasion from there on."""
    if k >= stop or passage.tokens.words[k] == ".":
        return True
    told = passage.lower[k] in _WHEN or passage.lower[k] in WEEKDAYS or passage.tokens.words[k] == "("
    return told and stop - k <= _MOST_BEHIND and "," not in passage.tokens.words[k + 3 : stop]
