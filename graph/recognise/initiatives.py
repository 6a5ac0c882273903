"""The initiatives of an article: known ones by the gazetteer, new ones by pattern, and what points back to them.

In: the article and the known world.  Out: an InitiativeIndex: the entities, and which of them a span is about.
Linear in the text; a word that points back ('program tersebut') means the last one named of a fitting kind.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from graph.lexicon.language import table
from graph.lexicon.triggers import Triggers
from graph.model import Article, Initiative, InitiativeKind, Span
from graph.recognise.initiatives_collect import Collector, Hits, Mention
from graph.recognise.initiatives_patterns import candidates

__all__ = ["InitiativeIndex", "KnownWorld", "find_initiatives", "short_name"]

_T: dict[str, Any] = table("initiative_patterns")
_ANAPHORS: dict[str, list[InitiativeKind]] = _T["anaphors"]
_POINTING = Triggers(
    f"{word} {pointer}" for name in _ANAPHORS for word in (name, name.capitalize()) for pointer in _T["pointers"]
)
_READ = frozenset({"headline", "body", "caption"})
_KNOWN = frozenset({"initiative"})
_BLOCKING = frozenset({"agency", "office", "person"})
_LOOK_BACK = 30
_HALF = 300.0
_ENOUGH = 0.8
_OFTEN = 3
_SHARE = 0.5


class KnownWorld(Protocol):
    """What is used of the gazetteer's World."""

    @property
    def initiatives(self) -> Mapping[str, Any]:
        """Known initiatives by key, with name, kind, acronym."""
        ...

    def find(self, text: str) -> Sequence[Any]:
        """The known forms in a text: start, end, kind, keys."""
        ...


class InitiativeIndex:
    """The article's initiatives and their places.

    entities: in order of first mention, `id` the known key or the slug of the name.
    """

    def __init__(self, entities: tuple[Initiative, ...], mentions: Sequence[Mention], headline_end: int = 0) -> None:
        self.entities = entities
        self._mentions = tuple(sorted(set(mentions)))
        self._starts = [mention.start for mention in self._mentions]
        self._subject = self._main(headline_end)

    def about(self, span: Span, *, inherit: bool = True) -> tuple[str, ...]:
        """The ids of the initiatives named or pointed back to inside the span, in order, each once.

        inherit: a span that names none is about the one last named shortly before it, or about the article's main one.
        """
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        named = tuple(dict.fromkeys(m.id for m in self._mentions[first:last] if m.end <= span.end))
        if named or not inherit:
            return named
        return self._inherited(first, span)

    def _inherited(self, before: int, span: Span) -> tuple[str, ...]:
        """The initiative in the reader's mind: each earlier mention counts less the farther back it stands."""
        active: dict[str, float] = {}
        for mention in self._mentions[max(0, before - _LOOK_BACK) : before]:
            active[mention.id] = active.get(mention.id, 0.0) + 2.0 ** (-(span.start - mention.end) / _HALF)
        best = min(active, key=lambda key: (-active[key], key), default=None)
        if best is not None and active[best] >= _ENOUGH:
            return (best,)
        return (self._subject,) if self._subject in active else ()

    def _main(self, headline_end: int) -> str | None:
        """The article's subject: the one that outnumbers the others, or that the headline names alone, told again."""
        counts = Counter(mention.id for mention in self._mentions)
        titled = {mention.id for mention in self._mentions if mention.end <= headline_end}
        for key, count in counts.most_common(1):
            if count >= _OFTEN and count >= _SHARE * sum(counts.values()):
                return key
        return next((key for key in titled if counts[key] > 1), None) if len(titled) == 1 else None


def find_initiatives(article: Article, world: KnownWorld, hits: Iterable[Any] | None = None) -> InitiativeIndex:
    """The initiatives named in headline, body and captions.

    hits: what `world.find(article.text)` gave, when the caller has it already.
    """
    found = tuple(world.find(article.text) if hits is None else hits)
    known, others = Hits(found, _KNOWN), Hits(found, _BLOCKING)
    spans = [block.span for block in article.blocks if block.role in _READ]
    collector = Collector(article.text, world.initiatives)
    for block in article.blocks:
        span = block.span
        if block.role not in _READ:
            continue
        for hit in known.inside(span):
            collector.add_hit(hit)
        if block.role == "headline":  # capitals tell nothing there
            continue
        for one in candidates(article.text, span):
            if not (others.covers(one.span.start) or others.covers(one.title_start)):
                collector.add_candidate(one, known.inside(one.span))
    collector.join_variants()
    collector.add_repeats(spans)
    _point_back(article.text, spans, collector)
    headline = max((b.span.end for b in article.blocks if b.role == "headline"), default=0)
    return InitiativeIndex(collector.entities(), collector.mentions, headline)


def _point_back(text: str, spans: Sequence[Span], collector: Collector) -> None:
    """'program tersebut', 'beleid itu': the last initiative of a fitting kind named before, in the articles' body."""
    mentions = sorted(collector.mentions)
    starts = [mention.start for mention in mentions]
    for span in spans:
        for place in _POINTING.find(text[span.start : span.end]):
            before = bisect_left(starts, span.start + place.start)
            kinds = _ANAPHORS[place.word.split()[0].lower()]
            nearest = mentions[max(0, before - _LOOK_BACK) : before]
            for mention in reversed(nearest):
                if collector.kind_of(mention.id) in kinds:
                    collector.point(mention.id, Span(span.start + place.start, span.start + place.end))
                    break


def short_name(initiative: Initiative) -> str:
    """The short name the article uses: its acronym, or the form it uses most, or its name.

    >>> short_name(Initiative("spbe", "Sistem Pemerintahan Berbasis Elektronik", "SPBE", ("SPBE",)))
    'SPBE'
    """
    return initiative.aliases[0] if initiative.aliases else initiative.acronym or initiative.name
