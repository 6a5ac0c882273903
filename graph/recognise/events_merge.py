"""One event told in several sentences becomes one Event.

In: Events in order of place.  Out: the same, where two of one kind on one day (or with no other day) share a
participant joined into the first.
"""

from collections.abc import Iterable

from graph.model import Event

_APART = 1500


def merged(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with retellings joined.

    >>> from graph.model import Span
    >>> a = Event(id="1", kind="visit", span=Span(0, 9), participants=("sari",), date="2024-03-20")
    >>> b = Event(id="2", kind="visit", span=Span(20, 29), participants=("sari",), place="Balai Contoh")
    >>> [(e.date, e.place) for e in merged([a, b])]
    [('2024-03-20', 'Balai Contoh')]
    """
    kept: list[Event] = []
    for event in events:
        for at in range(len(kept) - 1, max(-1, len(kept) - 6), -1):
            if _same(kept[at], event):
                kept[at] = _joined(kept[at], event)
                break
        else:
            kept.append(event)
    return tuple(kept)


def _same(left: Event, right: Event) -> bool:
    if left.kind != right.kind or right.span.start - left.span.start > _APART:
        return False
    if left.date and right.date and left.date != right.date:
        return False
    return bool(set(left.participants) & set(right.participants))


def _joined(left: Event, right: Event) -> Event:
    return Event(
        id=left.id,
        kind=left.kind,
        span=left.span,
        participants=tuple(dict.fromkeys((*left.participants, *right.participants))),
        host=left.host or right.host,
        place=left.place or right.place,
        date=left.date or right.date,
        topic=left.topic or right.topic,
        initiatives=tuple(dict.fromkeys((*left.initiatives, *right.initiatives))),
    )
