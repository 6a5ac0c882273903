"""Who takes part in an event, where it is held, and what it is about, read off its sentence.

In: the sentence and the place of the event's words.  Out: `Roles`, a place, a topic.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.lexicon.language import alternation, table
from graph.model import Agency, EventKind, Initiative, Official, Span

_T: dict[str, Any] = table("events")
_NAME = r"[A-Z][\w'’./-]*(?:\s+(?:\((?:[A-Z]\w*)\)|dan|RI|[A-Z\d][\w'’./-]*))*"
_DAYS = alternation(w.capitalize() for w in table("months")["weekdays"])
_PLACE = re.compile(
    rf"\b(?:{alternation(_T['places'])})\s+(?!(?:{alternation(_T['not_places'])})\b)(?P<place>{_NAME}(?:,\s+(?!{_DAYS}\b){_NAME})*)",
)
_TRAILING = re.compile(rf"[,\s]+(?:{_DAYS}|pada|dan)\b.*$")
_TOPIC = re.compile(rf"\b(?:{alternation(_T['topics'])})\s+(?P<topic>[^.;\"“”\n]{{8,200}})")
_LATER = re.compile(
    rf"\b(?:{alternation(_T['later'])})\s+(?:itu|tersebut|ini)\s+(?:juga\s+)?"
    r"(?:membahas|membicarakan|bertujuan|dalam rangka|digelar untuk|dilakukan untuk)\s+(?P<topic>[^.;\"“”\n]{8,200})",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s+(?P<topic>[^.;,\"“”\n()]{3,160})")
_TOPIC_END = re.compile(
    rf",\s+(?:{_DAYS}|ujar|kata|ucap|tutur|jelas)\b|\s+\(\d|\s+pada\s+(?:{_DAYS})\b|\s+di\s+(?=[A-Z])|,\s+(?=di\s)",
)
_PRONOUN = re.compile(r"\b(?:ia|dia|beliau|Ia|Dia|Beliau|keduanya|mereka)\b")
_OBJECT_KINDS = frozenset({"launch", "signing", "inauguration"})
_MOST = 12
_AGENT_NEAR = 90


class Named(NamedTuple):
    """A person or body in the text."""

    start: int
    end: int
    id: str
    agency: bool


class Roles(NamedTuple):
    """The one who acts, and the others named with the event."""

    subject: Named | None
    others: tuple[Named, ...]

    @property
    def people(self) -> bool:
        """Whether a person is among them."""
        return any(not n.agency for n in (*self.others, *([self.subject] if self.subject else [])))


class Scene:
    """The article's named persons and bodies by place."""

    def __init__(
        self,
        text: str,
        officials: Sequence[Official],
        agencies: Sequence[Agency],
        initiatives: Sequence[Initiative],
    ) -> None:
        self.text = text
        people = [Named(m.start, m.end, o.id, agency=False) for o in officials for m in o.mentions]
        bodies = [Named(m.start, m.end, a.id, agency=True) for a in agencies for m in a.mentions]
        self._named = sorted([*people, *bodies])
        self._starts = [n.start for n in self._named]
        self._initiatives = sorted((m.start, m.end, i.id) for i in initiatives for m in i.mentions)
        self._initiative_starts = [row[0] for row in self._initiatives]

    def inside(self, start: int, end: int) -> list[Named]:
        """Those named between the two places; a body inside a person's title is left out."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [n for n in self._named[first:last] if n.end <= end]

    def initiatives_in(self, span: Span) -> tuple[str, ...]:
        """The ids of the initiatives named in the span."""
        first = bisect_left(self._initiative_starts, span.start)
        last = bisect_left(self._initiative_starts, span.end)
        return tuple(dict.fromkeys(row[2] for row in self._initiatives[first:last] if row[1] <= span.end))

    def roles(self, sentence: Span, words: Span, *, passive: bool, noun: bool) -> Roles:
        """Subject before the words (after 'oleh' for a passive), the others after them; persons before bodies."""
        before = self.inside(sentence.start, words.start)
        after = self.inside(words.end, sentence.end)
        subject = _last(before)
        if subject is None and _PRONOUN.search(self.text, sentence.start, words.start):
            subject = self._earlier(sentence.start)
        if passive:
            agent = next((n for n in after if not n.agency and n.start - words.end <= _AGENT_NEAR), None)
            patients = [subject] if subject else []
            rest = [n for n in after if not n.agency and n != agent]
            return Roles(agent, tuple([*patients, *rest][:_MOST]))
        people = [n for n in after if not n.agency]
        together = [n for n in before if not n.agency and n != subject] if noun or subject is None else []
        others = [*together, *people] or [n for n in after if n.agency][:1]
        return Roles(subject, tuple(others[:_MOST]))

    def _earlier(self, place: int) -> Named | None:
        at = bisect_left(self._starts, place)
        return next((n for n in reversed(self._named[max(0, at - 8) : at]) if not n.agency), None)


def _last(before: Sequence[Named]) -> Named | None:
    """The nearest person before the words, else the nearest body."""
    people = [n for n in before if not n.agency]
    return people[-1] if people else (before[-1] if before else None)


def place_after(text: str, start: int, end: int) -> str | None:
    """The first named place after the words: "Kantor Kementerian Contoh, Jakarta".

    >>> said = "menerima Budi di Balai Contoh, Jakarta, Rabu (20/3/2024)"
    >>> place_after(said, 8, len(said))
    'Balai Contoh, Jakarta'
    """
    match = _PLACE.search(text, start, end)
    if match is None:
        return None
    return _TRAILING.sub("", match["place"]).rstrip(" ,.-")


def topic_of(text: str, sentences: Sequence[Span], start: int, kind: EventKind) -> str | None:
    """What the event is about: after 'membahas' and the like, here or in 'Pertemuan itu membahas ...' just after.

    >>> said = "Sari bertemu Budi. Pertemuan tersebut membahas penataan kantor."
    >>> topic_of(said, [Span(0, 18), Span(19, 63)], 12, "meeting")
    'penataan kantor'
    """
    here = sentences[0]
    match = _TOPIC.search(text, start, here.end)
    if match is None and kind in _OBJECT_KINDS:
        match = _OBJECT.match(text, start, here.end)
    for later in sentences[1:]:
        match = match or _LATER.search(text, later.start, later.end)
    if match is None:
        return None
    topic = _TOPIC_END.split(match["topic"], maxsplit=1)[0].strip(" ,")
    return topic or None
