"""Events an article reports: meetings, visits, launches, signings, hearings, inaugurations; who, where, when, on what.

In: the text, its sentences, the article's officials and agencies (with their places), its initiatives, the publication.
Out: Events in order.  Only what took place: no wish, plan or invitation, nothing inside a quotation, and at least one
named participant.  The words are a table (events.yaml); roles and place are read in `events_roles`.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.identifiers import digest
from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import Triggers
from graph.model import Agency, Event, EventKind, Initiative, Moment, Official, Span
from graph.recognise.dates_anchored import anchored_days
from graph.recognise.events_merge import merged
from graph.recognise.events_roles import Named, Scene, place_after, topic_of

__all__ = ["find_events"]

_T: dict[str, Any] = table("events")


class _Trigger(NamedTuple):
    """What the words mean: the kind, and whose role the one before them has."""

    kind: EventKind
    subject: str
    noun: bool
    passive: bool


_TRIGGERS: dict[str, _Trigger] = {
    words: _Trigger(row["kind"], row.get("subject", "guest"), row.get("noun", False), row.get("passive", False))
    for row in _T["triggers"]
    for words in row["words"]
}
_SCAN = Triggers(form for words in _TRIGGERS for form in (words, words.capitalize(), words.title(), words.upper()))
_UNREAL = re.compile(rf"\b(?:{alternation(_T['unreal'])})\b", re.IGNORECASE)
_OCCASION = re.compile(rf"\b(?:{alternation(_T['occasions'])})\b", re.IGNORECASE)
_NEAR = 34
_LATER = 2


def find_events(  # noqa: PLR0913, PLR0917 - an event is made of all of these
    text: str,
    sentences: Sequence[Span],
    officials: Sequence[Official],
    agencies: Sequence[Agency],
    initiatives: Sequence[Initiative],
    published: Moment | None,
) -> tuple[Event, ...]:
    """The events that the sentences report.

    >>> said = "Menteri Contoh Sari menerima audiensi Gubernur Contoh Budi di Balai Contoh, Rabu (20/3/2024)."
    >>> sari = Official("sari", "Sari", mentions=(Span(15, 19),))
    >>> budi = Official("budi", "Budi", mentions=(Span(54, 58),))
    >>> found = find_events(said, [Span(0, 93)], [sari, budi], [], [], None)
    >>> [(e.kind, e.host, e.participants, e.place, e.date) for e in found]
    [('meeting', 'sari', ('sari', 'budi'), 'Balai Contoh', '2024-03-20')]
    """
    scene = Scene(text, officials, agencies, initiatives)
    found: list[Event] = []
    for number, sentence in enumerate(sentences):
        for place in _SCAN.find(text[sentence.start : sentence.end]):
            trigger = _TRIGGERS[place.word.lower()]
            hit = Span(sentence.start + place.start, sentence.start + place.end)
            if not _took_place(text, sentence, hit, trigger):
                continue
            event = _event(scene, sentences, number, hit, trigger, published)
            if event is not None:
                found.append(event)
                break
    return merged(found)


def _took_place(text: str, sentence: Span, hit: Span, trigger: _Trigger) -> bool:
    before = max(sentence.start, hit.start - _NEAR)
    if _quoted(text, sentence.start, hit.start):
        return False
    clause = max(before, text.rfind(",", before, hit.start) + 1)
    if _UNREAL.search(text, clause, hit.start):
        return False
    return not trigger.noun or _OCCASION.search(text, before, hit.start) is not None


def _quoted(text: str, start: int, at: int) -> bool:
    opened = max(text.rfind("“", start, at), text.rfind("”", start, at))
    if opened >= 0 and text[opened] == "“":
        return True
    return text.count('"', start, at) % 2 == 1


def _event(  # noqa: PLR0913, PLR0917 - all that the sentence gives
    scene: Scene,
    sentences: Sequence[Span],
    number: int,
    hit: Span,
    trigger: _Trigger,
    published: Moment | None,
) -> Event | None:
    sentence = sentences[number]
    roles = scene.roles(sentence, hit, passive=trigger.passive, noun=trigger.noun)
    if not roles.people and not (roles.subject or roles.others):
        return None
    if trigger.passive and trigger.kind == "meeting" and not (roles.subject and roles.others):
        return None  # 'bantuan diterima warga'
    host = _host(trigger, roles.subject, roles.others)
    ids = tuple(dict.fromkeys(n.id for n in (*([roles.subject] if roles.subject else []), *roles.others)))
    day = next(anchored_days(scene.text, sentence, published), None)
    topic = topic_of(scene.text, sentences[number : number + 1 + _LATER], hit.end, trigger.kind)
    return Event(
        id=digest("event", trigger.kind, scene.text[sentence.start : sentence.end], str(hit.start)),
        kind=trigger.kind,
        span=sentence,
        participants=ids,
        host=host,
        place=place_after(scene.text, hit.end, sentence.end),
        date=day.earliest if day else None,
        topic=topic,
        initiatives=scene.initiatives_in(sentence),
    )


def _host(trigger: _Trigger, subject: Named | None, others: Sequence[Named]) -> str | None:
    if trigger.subject == "host" and not trigger.noun and subject is not None:
        return subject.id
    if trigger.kind == "visit":
        return next((n.id for n in others if n.agency), None)
    return None
