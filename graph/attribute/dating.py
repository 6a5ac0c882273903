"""The day of every statement of an article: its own, that of the words beside it, or one carried over.

In: the text, its blocks with their sentences, the statements.  Out: an ISO day or None for each.  A day is carried over
a speaker's further statements, from the head of a body to the body, from an occasion or a release to those who speak
there; never into or out of a block that tells of before ("Sebelumnya, ..."), and never to a document.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from graph.attribute.before import NEAR, before_numbers, opens_before
from graph.attribute.days import Day, Role, days_in, role, shared
from graph.attribute.said_on import enacted, named_day, occasion, own_day
from graph.attribute.sayings import Outside, Saying
from graph.lexicon.language import alternation, table
from graph.model import Moment
from graph.segment import Sentence

__all__ = ["days_of_saying"]

_T: dict[str, Any] = table("said")
_SAME = re.compile(rf"\b(?:{alternation(_T['same'])})\b", re.IGNORECASE)
_THIS_OCCASION = re.compile(rf"(?:{alternation(_T['shared'])})\s+ini\b", re.IGNORECASE)
_AROUND = re.compile(rf"\b(?:{alternation(_T['around'])})\b")
_POINTING = re.compile(
    rf"\b(?:usai|seusai|selepas|saat|dalam|pada|di)\s+(?:{alternation(_T['shared'])})"
    rf"(?:\s+(?:itu|tersebut|ini)\b|(?=\s*[.,]))",
    re.IGNORECASE,
)
_RECORD = re.compile(rf"(?:{alternation(_T['records'])})\b", re.IGNORECASE)
_TITLED = re.compile(r"(?:[\s,]+(?:[A-Z][\w.'-]*|\d+|dan|\([A-Z]+\)))+")  # a title and a name
_COMMON = frozenset(_T["common_in_names"])
_SECOND_HAND = {Role.RECEIPT, Role.REPRINT}
_LEAD = 700  # the lead ends so many characters into the body
_GAP = 600  # and the words it sums up begin so near
_SUMMED_UP = 2  # statements, at most, before they do
_NAME = 4
_MOST_KIN = 60  # dated statements of persons looked at for a name spelled alike
_OCCASIONS = 12  # of an article, at most, that are looked at

_Dated = tuple[str, Role]


def days_of_saying(
    text: str,
    blocks: Iterable[Sequence[Sentence]],
    sayings: Sequence[Saying],
    published: Moment | None,
) -> list[str | None]:
    """The day of every statement; `blocks` are the sentences of the body, block by block.

    >>> from graph.model import Span
    >>> from graph.segment import split_block
    >>> text = "Kami siap, kata Sari, Rabu (20/3/2024). Kantor pindah, kata Sari."
    >>> whole = Span(0, len(text))
    >>> first = Saying(Span(0, 9), Span(0, 39), Span(11, 15), whole, "sari", "person")
    >>> then = Saying(Span(40, 53), Span(40, 65), Span(55, 59), whole, "sari", "person")
    >>> days_of_saying(text, [split_block(text, whole)], [first, then], None)
    ['2024-03-20', '2024-03-20']
    """
    return _Telling(text, blocks, sayings, published).days_of_saying() if sayings else []


class _Telling:
    """One article's statements on their way to a day."""

    def __init__(
        self,
        text: str,
        blocks: Iterable[Sequence[Sentence]],
        sayings: Sequence[Saying],
        published: Moment | None,
    ) -> None:
        told = [sentences for sentences in blocks if sentences]
        self.text, self.sayings, self.published = text, sayings, published
        self.sentences = [s.span for sentences in told for s in sentences]
        self.outside = Outside(sayings)
        self.days = [day for sentences in told for day in days_in(text, sentences, published)]
        self.before = before_numbers(text, self.sentences, sayings, self.outside)
        self.own = self._own()

    def days_of_saying(self) -> list[str | None]:
        found: list[str | None] = [None if own is None else own[0] for own in self.own]
        self._carry(found)
        self._share(found)
        return found

    def _own(self) -> list[_Dated | None]:
        """The days given in the statements' own sentences or right beside them."""
        beside, talk = self._beside()
        out: list[_Dated | None] = []
        for k, one in enumerate(self.sayings):
            own = own_day(self.text, self.days, one, self.outside)
            day = (own[0].day, own[1]) if own else None
            if k in beside and (day is None or (day[1] <= Role.RELEASE and beside[k] < day[0])):
                day = (beside[k], Role.SAID)
            elif k in talk and not self.before[k] and (day is None or (day[1] in _SECOND_HAND and talk[k] < day[0])):
                day = (talk[k], Role.TALK)
            out.append(self._documented(one, day) if one.kind == "document" else day)
        return out

    def _documented(self, one: Saying, day: _Dated | None) -> _Dated | None:
        """What a document says was said on the day its sentence names, else when it was enacted."""
        if day is not None and day[1] not in _SECOND_HAND:
            return day
        named = named_day(self.days, one, self.outside) if day is None else None
        act = named.day if named else enacted(self.text, one.sentence, self.published)
        return (act, Role.SAID) if act else day

    def _beside(self) -> tuple[dict[int, str], dict[int, str]]:
        """Days of sentences without words of their own: of what was told beside, and of a talk told beside."""
        told: dict[int, str] = {}
        talk: dict[int, str] = {}
        starts = [one.sentence.start for one in self.sayings]
        for day in self.days:
            if self._told(day) or opens_before(self.text, day.sentence.start):
                continue
            k = bisect_left(starts, day.sentence.start) - 1
            behind = k >= 0 and day.sentence.start - self.sayings[k].sentence.end <= NEAR
            ahead = k + 1 < len(starts) and starts[k + 1] - day.sentence.end <= NEAR
            if occasion(self.text, day):
                if behind:
                    told.setdefault(k, day.day)
                if ahead:
                    (talk if behind else told).setdefault(k + 1, day.day)
            elif (behind or ahead) and self._at_talk(day):
                talk.setdefault(k if behind else k + 1, day.day)
        return told, talk

    def _told(self, day: Day) -> bool:
        return day.quoted or self.outside.words_at(day.span.start) is not None

    def _at_talk(self, day: Day) -> bool:
        """Whether the sentence, in which nobody is found to speak, tells of talk on that day."""
        if self.outside.tells(day.sentence):
            return False
        return role(self.text, day.sentence.start, day, cued=False) is Role.TALK

    def _carry(self, found: list[str | None]) -> None:
        """Over the same speaker's statements: the last day named holds until the next, the first one also backwards."""
        last: dict[tuple[str, int], str] = {}
        for k, one in enumerate(self.sayings):
            key = (one.speaker, self.before[k])
            own = self.own[k]
            if own is None and one.kind == "document":
                continue
            if own is None or (own[1] is Role.RECEIPT and key in last):
                found[k] = last.get(key) or (found[k - 1] if k and self._at_same(one) else None)
            day = found[k]
            if day is not None:
                last[key] = day
                if one.relayer:
                    last[one.relayer, key[1]] = day
        last.clear()
        for k in range(len(found) - 1, -1, -1):
            one = self.sayings[k]
            key = (one.speaker, self.before[k])
            if (own := self.own[k]) is not None:
                last[key] = found[k] or own[0]
            elif found[k] is None and one.kind != "document":
                found[k] = last.get(key)

    def _at_same(self, one: Saying) -> bool:
        """Whether the statement falls at the occasion of the one before, as its sentence or the one before it says."""
        if _THIS_OCCASION.match(self.text, one.words.start):
            return True
        start = max(one.sentence.start, one.words.start - NEAR)
        k = bisect_left(self.sentences, (one.sentence.start, 0)) - 1
        if k >= 0 and not self.outside.tells(before := self.sentences[k]) and one.sentence.start - before.start <= NEAR:
            start = before.start
        marks = _SAME.finditer(self.text, start, min(one.sentence.end, one.words.end + NEAR))
        return any(self.outside.words_at(mark.start()) is None for mark in marks)

    def _share(self, found: list[str | None]) -> None:
        """To statements still without a day: from the same body, from what the lead sums up, occasion, or release."""
        dated = [k for k, own in enumerate(self.own) if own is not None and not self.before[k]]
        bodies: dict[str, str] = {}
        for k in dated:
            for key in (self.sayings[k].agency, self.sayings[k].speaker):
                if key:
                    bodies.setdefault(key, found[k] or "")
        events = self._events()
        release, only = self._release(dated), self._only_day(dated, events)
        again: dict[str, str] = {}
        people = [k for k, day in enumerate(found) if day and self._is_person(k)][:_MOST_KIN]
        for k, one in enumerate(self.sayings):
            if found[k] is not None or one.kind == "document":
                continue
            if self.before[k]:
                found[k] = self._spoken_for(k, found)
            elif _RECORD.match(self.text, one.sentence.start) is None:
                day = again.get(one.speaker) or bodies.get(one.speaker) or bodies.get(one.agency or "")
                if day is None and dated and k < dated[0] and self._leads(k, dated[0]):
                    day = found[dated[0]]
                found[k] = day = day or self._at_event(one, events) or release or self._kin(one, people, found) or only
                again |= {one.speaker: day} if day else {}
            if found[k] and len(people) < _MOST_KIN and self._is_person(k):
                people.append(k)

    def _spoken_for(self, k: int, found: Sequence[str | None]) -> str | None:
        """What was before: the day on which somebody of the body speaks right behind the body."""
        one = self.sayings[k]
        behind = range(k + 1, min(k + 1 + _SUMMED_UP, len(found)))
        near = [j for j in behind if self.sayings[j].sentence.start - one.sentence.end <= _GAP]
        return next((found[j] for j in near if self.sayings[j].agency == one.speaker and self.own[j]), None)

    def _leads(self, k: int, first: int) -> bool:
        """Whether a statement of the article's lead sums up its first dated one."""
        lead, then = self.sayings[k], self.sayings[first]
        own = self.own[first]
        if own is None or own[1] in _SECOND_HAND or lead.sentence.start - self.sentences[0].start > _LEAD:
            return False
        if then.sentence.start - lead.sentence.end > _GAP:
            return False
        between = {one.speaker for one in self.sayings[k + 1 : first]} <= {lead.speaker, then.speaker}
        return (k == 0 and first <= _SUMMED_UP and between and lead.kind != "group") or bool(
            _names(lead) & _names(then)
        )

    def _events(self) -> list[Day]:
        """The recent days of occasions, outside the words told and what was before."""
        found = (
            day
            for day in self.days
            if day.recent
            and not self._told(day)
            and not opens_before(self.text, day.sentence.start)
            and role(self.text, day.sentence.start, day, cued=False) in {Role.OCCASION, Role.TALK}
        )
        return list(islice(found, _OCCASIONS))

    def _shared(self, day: Day) -> bool:
        return shared(self.text, day) and not occasion(self.text, day)

    def _at_event(self, one: Saying, events: Sequence[Day]) -> str | None:
        """The day of an occasion told before at which the statement falls."""
        named = self._took_part(one, events) or self._points_at(one, events)
        event = None if named else next((day for day in events if self._shared(day)), None)
        return event.day if event and one.sentence.start > event.span.start else named

    def _took_part(self, one: Saying, events: Sequence[Day]) -> str | None:
        """The day of an occasion that names the speaker: 'Sari menerima kunjungan Budi di Jakarta, Rabu (20/3)'."""
        names = _own_names(one) if one.kind == "person" else set()
        for day in events if names else ():
            if not self.outside.tells(day.sentence) and day.sentence.start < one.sentence.start:
                start = max(day.sentence.start, day.span.start - NEAR)
                words = self.text[start : day.span.start].lower()
                if any(name in words for name in names) and _AROUND.search(words) is None:
                    return day.day
        return None

    def _points_at(self, one: Saying, events: Sequence[Day]) -> str | None:
        """The day of the occasion told before, where the cue points at one ('ujar Budi usai pertemuan itu')."""
        if one.cue is None or not events or events[0].sentence.start >= one.sentence.start:
            return None
        stop = min(one.sentence.end, one.cue.end + _GAP)
        marks = _POINTING.finditer(self.text, max(one.sentence.start, one.cue.start - _GAP), stop)
        told = any(self.outside.words_at(mark.start()) is None for mark in marks)
        return events[0].day if told else None

    def _release(self, dated: Sequence[int]) -> str | None:
        """The day of the written release on which the article rests, where it names no other day of saying."""
        own = {self.own[k] for k in dated}
        only = next(iter(own)) if len(own) == 1 else None
        return only[0] if only and only[1] in {Role.WRITTEN, Role.RECEIPT} else None

    def _only_day(self, dated: Sequence[int], events: Sequence[Day]) -> str | None:
        """The day of the only occasion told, where nobody's words have one: 'Sari meninjau dapur, Rabu. Ia puas'."""
        return events[0].day if not dated and len({day.day for day in events}) == 1 else None

    def _is_person(self, k: int) -> bool:
        return self.sayings[k].kind == "person" and not self.before[k]

    def _kin(self, one: Saying, people: Sequence[int], found: Sequence[str | None]) -> str | None:
        """The day of one whose name is spelled nearly the same ('Harsono' of 'Suharsono') or stands behind his cue."""
        if one.kind != "person":
            return None
        names = _own_names(one)
        return next((found[k] for k in people if self._alike(names, self.sayings[k])), None)

    def _alike(self, names: set[str], other: Saying) -> bool:
        spelled = [word for word in other.speaker.split("-") if len(word) > _NAME]
        if any(a != b and (a.endswith(b) or b.endswith(a)) for a in names for b in spelled):
            return True
        named = _TITLED.match(self.text, other.cue.end, other.sentence.end) if other.cue is not None else None
        return named is not None and not names.isdisjoint(re.split(r"\W+", named.group().lower()))


def _own_names(one: Saying) -> set[str]:
    """The longer words of the speaker's own name."""
    return {word for word in one.speaker.split("-") if len(word) > _NAME and word not in _COMMON}


def _names(one: Saying) -> set[str]:
    """The words of the speaker's name and body that tell them from others."""
    words = f"{one.speaker}-{one.agency or ''}".split("-")
    return {word for word in words if len(word) >= _NAME and word not in _COMMON}
