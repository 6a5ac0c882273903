"""Gathers the mentions of an article's initiatives into entities: one a key, with its forms, places and short name.

In: known hits and pattern candidates, in order.  Out: `entities()` and `mentions`.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from graph.model import Initiative, InitiativeKind, Span
from graph.recognise.initiatives_patterns import Candidate

_LOOKED_UP = 60


class Mention(NamedTuple):
    """A place where an initiative is named or pointed back to."""

    start: int
    end: int
    id: str


class Hits:
    """Known forms of some kinds, in order, to be asked by span."""

    def __init__(self, hits: Iterable[Any], kinds: frozenset[str]) -> None:
        self._hits = sorted((h for h in hits if h.kind in kinds), key=lambda h: (h.start, h.end))
        self._starts = [h.start for h in self._hits]

    def inside(self, span: Span) -> list[Any]:
        """The hits that lie in the span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [h for h in self._hits[first:last] if h.end <= span.end]

    def covers(self, place: int) -> bool:
        """Whether a hit stands on that place."""
        at = bisect_right(self._starts, place)
        return at > 0 and self._hits[at - 1].end > place


class _Entry:
    """An initiative while it is gathered."""

    def __init__(self, name: str, kind: InitiativeKind, acronym: str | None, short: str | None, *, known: bool) -> None:
        self.name, self.kind, self.acronym, self.short, self.known = name, kind, acronym, short, known
        self.forms: Counter[str] = Counter()
        self.spans: list[Span] = []


class Collector:
    """Entities by key, in order of first mention."""

    def __init__(self, text: str, known: Mapping[str, Any]) -> None:
        self._text = text
        self._known = known
        self._entries: dict[str, _Entry] = {}
        self._known_as: dict[str, str] = {}
        self.mentions: list[Mention] = []

    def kind_of(self, key: str) -> InitiativeKind:
        """The kind of an initiative gathered so far."""
        return self._entries[key].kind

    def add_hit(self, hit: Any) -> None:
        """A known form in the text."""
        key = hit.keys[0]
        entry = self._entries.get(key)
        if entry is None:
            thing = self._known[key]
            entry = self._entries[key] = _Entry(thing.name, thing.kind, thing.acronym, None, known=True)
        self._note(key, entry, Span(hit.start, hit.end))

    def add_candidate(self, one: Candidate, inside: Sequence[Any]) -> None:
        """A pattern's find; `inside`: the known initiatives within its words, which it may only spell out."""
        if one.kind != "regulation" and inside:
            return
        known = next((hit.keys[0] for hit in inside if hit.start == one.span.start), None)
        if known is not None:
            self._known_as[one.key] = known
            return
        key = self._known_as.get(one.key, one.key)
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = _Entry(one.name, one.kind, one.acronym, one.short, known=False)
        entry.acronym = entry.acronym or one.acronym
        self._note(key, entry, one.span, one.name)

    def _note(self, key: str, entry: _Entry, span: Span, form: str | None = None) -> None:
        entry.spans.append(span)
        entry.forms[form or " ".join(self._text[span.start : span.end].split())] += 1
        self.mentions.append(Mention(span.start, span.end, key))

    def join_variants(self) -> None:
        """One entity for a name and the same name with more words after it ('penanggulangan kemiskinan (ekstrem)').

        A regulation keeps the shorter name (the longer ran on into the next words), a measure the longer.
        """
        into: dict[str, str] = {}
        keys = sorted(key for key, entry in self._entries.items() if not entry.known)
        for shorter, longer in pairwise(keys):
            if longer.startswith(shorter + "-") and not longer[len(shorter) + 1].isdigit():
                regulation = self._entries[longer].kind == "regulation"
                into[longer if regulation else shorter] = shorter if regulation else longer
        for key in sorted(into, reverse=True):
            self._merge(key, into[key])

    def _merge(self, key: str, target: str) -> None:
        if key not in self._entries or target not in self._entries:
            return
        gone, kept = self._entries.pop(key), self._entries[target]
        kept.forms.update(gone.forms)
        kept.spans.extend(gone.spans)
        self.mentions = [m._replace(id=target) if m.id == key else m for m in self.mentions]

    def add_repeats(self, spans: Sequence[Span]) -> None:
        """Later mentions of new initiatives by acronym or by name without its head word ("Sekolah Contoh")."""
        new = [(key, entry) for key, entry in self._entries.items() if not entry.known][:_LOOKED_UP]
        taken = sorted((m.start, m.end) for m in self.mentions)
        for key, entry in new:
            for form in {entry.acronym, entry.name} - {None}:
                if form is not None and len(form) > 2:
                    self._repeat(key, entry, form, spans, taken)

    def _repeat(self, key: str, entry: _Entry, form: str, spans: Sequence[Span], taken: list[tuple[int, int]]) -> None:
        text = self._text
        for span in spans:
            at = text.find(form, span.start, span.end)
            while at >= 0:
                end = at + len(form)
                whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
                if whole and not _covered(taken, at, end):
                    self._note(key, entry, Span(at, end))
                at = text.find(form, end, span.end)

    def point(self, key: str, span: Span) -> None:
        """A word that points back to the initiative: a place, not a form."""
        self.mentions.append(Mention(span.start, span.end, key))

    def entities(self) -> tuple[Initiative, ...]:
        """In order of first mention; aliases: the short name first, then the other forms by frequency."""
        ordered = sorted(self._entries.items(), key=lambda item: (min(item[1].spans), item[0]))
        return tuple(_initiative(key, entry) for key, entry in ordered)


def _covered(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (start + 1, 0))
    return any(s < end and start < e for s, e in taken[max(0, at - 1) : at + 1])


def _initiative(key: str, entry: _Entry) -> Initiative:
    short = entry.short or _short(entry)
    others = [form for form, _ in sorted(entry.forms.items(), key=lambda item: (-item[1], item[0]))]
    aliases = tuple(dict.fromkeys((short, *others)))
    name = entry.name if entry.known else max((entry.name, *entry.forms), key=len)
    return Initiative(
        id=key,
        name=name,
        acronym=entry.acronym,
        aliases=aliases,
        kind=entry.kind,
        mentions=tuple(sorted(entry.spans)),
        known=entry.known,
    )


def _short(entry: _Entry) -> str:
    """The acronym, where the article uses it about as often as any other form; else the form it uses most."""
    forms: Counter[str] = Counter()
    for form, count in entry.forms.items():
        forms[_small(form)] += count
    most = max(forms.values())
    if entry.acronym and (not entry.known or forms[entry.acronym] * 2 >= most):
        return entry.acronym
    return max(forms, key=lambda form: (forms[form], -len(form), form))


def _small(form: str) -> str:
    """The form without the capital that the start of a sentence gives it."""
    first, *rest = form.split()
    plain = first.istitle() and rest and not any(word[:1].isupper() for word in rest)
    return form[:1].lower() + form[1:] if plain else form
