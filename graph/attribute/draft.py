"""A statement as first found: where its words are, which cue and source stand beside it, and the rule that found it."""

from typing import NamedTuple

from graph.attribute.source import Source
from graph.lexicon.cues import Cue
from graph.model import Kind, Mode, Span

NO_SOURCE = Source("none", Span(0, 0))


class Draft(NamedTuple):
    """One statement before its speaker is resolved.

    span: content.  sentence: the sentence it stands in.  cue / cue_span: None where it has none of its own.
    source: as the words give it; kind "none" means the speaker at hand.  relay: the source of the inner words where
    somebody passes them on ("Basuki menyampaikan bahwa Presiden meminta ...").  unfinished: a quotation whose closing
    mark, and with it the cue, may stand in a later block.
    """

    span: Span
    sentence: Span
    mode: Mode
    rule: str
    confidence: float
    source: Source = NO_SOURCE
    cue: str | None = None
    cue_span: Span | None = None
    lemma: str | None = None
    kind: Kind | None = None
    relayer: Source | None = None
    unfinished: bool = False

    def cued(self, cue: Cue, word: str, span: Span) -> "Draft":
        """The draft with its cue."""
        return self._replace(cue=word, cue_span=span, lemma=cue.active, kind=cue.kind)
