"""Target dates: how a date inside a statement relates to the goal, and dates that are said to be unknown.

In: a sentence of the content, its dates, the publication.  Out: date `Target`s: on, before or after a date, within a
period, after an event ('setelah Lebaran'), or indefinite ('belum ditentukan').
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import Place, Triggers
from graph.model import Moment, Span, Target, TargetRelation
from graph.recognise.dates import DateMention, day_of

_T: dict[str, Any] = table("targets")
_RELATION = {word: relation for relation, words in _T["relations"].items() for word in words}
_BEFORE = re.compile(
    rf"\b(?P<word>{alternation(_RELATION)})(?:\s+(?:{alternation(_T['between'])}))*\s+$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"\b(?P<word>{alternation(_T['after_event'])})\s+(?P<event>(?:[\w/-]+\s+){{0,3}}?(?:{alternation(_T['events'])})\b"
    r"(?:\s+(?:20\d\d|[A-Z][\w-]*|kelembagaan|ulang|selesai|rampung|siap|terbit|dilantik|disahkan)\b){0,5})",
    re.IGNORECASE,
)
_INDEFINITE = Triggers(_T["indefinite"])
_UNTIMED = Triggers(_T["indefinite_with_time"])
_TIMES = Triggers(_T["times"])
_WAITS = Triggers(_T["after_event"])
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w'’-]*|\))\s+$")  # 'APBN 2026', '(RPKD) 2025-2029': a name's own year
_NUMBER_BEFORE = re.compile(r"[\w-]/$")  # 'Nomor 01/KPPU-M/2026'
_SCHOOL_YEAR = re.compile(
    rf"\btahun\s+(?:{alternation(_T['school_years'])})(?:\s+baru)?\s+(?P<from>20\d\d)\s?[/-]\s?(?P<to>20\d\d)\b",
    re.IGNORECASE,
)
_NEW_SCHOOL_YEAR = re.compile(
    rf"\btahun\s+(?:{alternation(_T['school_years'])})\s+baru(?:\s+(?:mendatang|depan|ini|nanti))?(?!\s+20\d\d)",
    re.IGNORECASE,
)
_SCHOOL_STARTS = 7  # July
_SCHOOL_WORDS = Triggers(_T["school_years"])
_SAME_DAY = re.compile(r"[\s,(]*(?:hari\s+)?", re.IGNORECASE)
_DAY_TOLD = re.compile(r"\)?,? ")
_DONE_TODAY = re.compile(
    r"\b(?:selesai|rampung|tuntas|terbit|keluar|diterbitkan|diumumkan|diteken|disahkan|ditargetkan)\b", re.IGNORECASE
)
_STARTED = re.compile(r"\b(?:di\s?)?mulai\s+(?:pada\s+)?$")
_JUST = timedelta(days=7)
_FEAST = "feast"
_REACH = 40
_FARTHEST = "2150"  # "dalam seribu tahun ke depan" is no target


def date_targets(
    text: str,
    sentence: Span,
    mentions: Sequence[DateMention],
    published: Moment | None,
    *,
    only_indefinite: bool = False,
) -> tuple[Target, ...]:
    """The date targets of one sentence of the content, in no order.

    >>> said = "Waktunya akan diberitahukan kemudian"
    >>> [t.relation for t in date_targets(said, Span(0, len(said)), (), None)]
    ['indefinite']
    """
    lowered = text[sentence.start : sentence.end].lower()
    places = [*_INDEFINITE.find(lowered), *(_UNTIMED.find(lowered) if _TIMES.any_in(lowered) else ())]
    indefinite = [_indefinite(sentence.start, place) for place in places]
    if only_indefinite:
        return tuple(indefinite)
    waits = _WAITS.any_in(lowered)
    events = [_event(m, mentions) for m in (_EVENT.finditer(text, sentence.start, sentence.end) if waits else ())]
    if _SCHOOL_WORDS.any_in(lowered):
        events += _school_years(text, sentence, published)
    taken = [event.span for event in events]
    mentions = _named_days(text, mentions)
    dated = [
        _dated(text, sentence, mention)
        for mention in mentions
        if _is_ahead(text, sentence, mention, published)
        and not _inside(mention.span, taken)
        and not (mention.form in {"year", "years"} and _is_of_a_name(text, sentence, mention))
    ]
    return (*indefinite, *events, *dated)


def _indefinite(offset: int, place: Place) -> Target:
    return Target(
        span=Span(offset + place.start, offset + place.end),
        kind="date",
        value="indefinite",
        relation="indefinite",
    )


def _event(match: re.Match[str], mentions: Iterable[DateMention]) -> Target:
    """'setelah Lebaran 2025': after an event; where the event's own day is known, it is the earliest."""
    span = Span(*match.span())
    known = next((m for m in mentions if m.form == _FEAST and span.start <= m.span.start < span.end), None)
    words = match["event"]
    return Target(
        span=span,
        kind="date",
        value=f"after {known.value}" if known else f"after {words}",
        relation="after-event",
        earliest=known.latest if known else None,
        precision=known.precision if known else "none",
        event=words,
    )


def _is_of_a_name(text: str, sentence: Span, mention: DateMention) -> bool:
    before = _NAME_BEFORE.search(text, sentence.start, mention.span.start)
    return before is not None or _NUMBER_BEFORE.search(text, sentence.start, mention.span.start) is not None


def _named_days(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """'besok (Minggu)' is one day, as 'Kamis (28/5) besok' is: 'besok' may count from the day of saying."""
    out: list[DateMention] = []
    for mention in mentions:
        before = out[-1] if out else None
        if (
            before is not None
            and before.form == "relative"
            and mention.form == "weekday"
            and _SAME_DAY.fullmatch(text, before.span.end, mention.span.start)
        ):
            closing = "(" in text[before.span.end : mention.span.start] and text.startswith(")", mention.span.end)
            out[-1] = mention._replace(span=Span(before.span.start, mention.span.end + closing))
        elif (
            before is not None
            and mention.form == "relative"
            and _DAY_TOLD.fullmatch(text, before.span.end, mention.span.start)
        ):
            out[-1] = before._replace(span=Span(before.span.start, mention.span.end))
        else:
            out.append(mention)
    return [_closed(text, one) for one in out]


def _closed(text: str, mention: DateMention) -> DateMention:
    """The mention with the bracket that its words open: "Kamis (28/5)"."""
    words = text[mention.span.start : mention.span.end]
    open_ = words.count("(") > words.count(")") and text.startswith(")", mention.span.end)
    return mention._replace(span=Span(mention.span.start, mention.span.end + 1)) if open_ else mention


def _school_years(text: str, sentence: Span, published: Moment | None) -> list[Target]:
    """'Tahun Ajaran 2026/2027': from July to June, where it has not ended before the publication."""
    day = day_of(published)
    found: list[Target] = []
    for match in _SCHOOL_YEAR.finditer(text, sentence.start, sentence.end):
        first, last = f"{match['from']}-07-01", f"{match['to']}-06-30"
        if day is None or last >= day.isoformat():
            found.append(
                Target(
                    span=Span(*match.span()),
                    kind="date",
                    value=f"{match['from']}/{match['to']}",
                    relation="period",
                    earliest=first,
                    latest=last,
                    precision="interval",
                ),
            )
    if day is not None:
        found.extend(
            _coming_school_year(text, sentence, match, day) for match in _NEW_SCHOOL_YEAR.finditer(text, *sentence)
        )
    return found


def _coming_school_year(text: str, sentence: Span, match: re.Match[str], day: date) -> Target:
    """'tahun ajaran baru': the next July from the publication on."""
    start = f"{day.year + (day.month > _SCHOOL_STARTS)}-{_SCHOOL_STARTS:02}"
    before = _BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())
    relation: TargetRelation = _RELATION[" ".join(before["word"].lower().split())] if before else "on"
    return Target(
        span=Span(*match.span()),
        kind="date",
        value=start,
        relation=relation,
        earliest=f"{start}-01",
        latest=f"{start}-31",
        precision="month",
    )


def _dated(text: str, sentence: Span, mention: DateMention) -> Target:
    relation = _relation(text, sentence, mention)
    return Target(
        span=mention.span,
        kind="date",
        value=mention.value,
        relation=relation,
        earliest=mention.earliest,
        latest=mention.latest,
        precision=mention.precision,
    )


def _relation(text: str, sentence: Span, mention: DateMention) -> TargetRelation:
    match = _BEFORE.search(text, max(sentence.start, mention.span.start - _REACH), mention.span.start)
    if match:
        relation: TargetRelation = _RELATION[" ".join(match["word"].lower().split())]
        return relation
    return "period" if mention.precision == "interval" else "on"


def _is_ahead(text: str, sentence: Span, mention: DateMention, published: Moment | None) -> bool:
    """A target lies on or after the publication (the year's own days included), or has no known day at all.

    A start just before the publication ('yang dimulai pada 24 Juli') is one too; the day of the publication is one
    where something is to be done ('ditargetkan selesai hari ini').
    """
    if mention.form in {"vague", "ago", "weekday"} and mention.latest is None:
        return False
    if mention.form == "ago":
        return False
    day = day_of(published)
    if day is None or mention.latest is None:
        return mention.value != ""
    if mention.form == "relative" and mention.earliest == mention.latest == day.isoformat():
        return _DONE_TODAY.search(text, sentence.start, sentence.end) is not None
    if mention.latest >= day.isoformat():
        return mention.latest < _FARTHEST
    started = _STARTED.search(text, max(0, mention.span.start - _REACH), mention.span.start)
    return started is not None and mention.latest >= (day - _JUST).isoformat()


def is_coming(mention: DateMention, published: Moment | None) -> bool:
    """Whether a day or month lies behind the publication: what is told of it is planned, in a claim as well."""
    day = day_of(published)
    exact = mention.precision in {"day", "month"} and mention.form not in {
        "relative",
        "weekday",
        "vague",
        "ago",
        "feast",
    }
    return exact and day is not None and mention.earliest is not None and mention.earliest > day.isoformat()


def _inside(span: Span, taken: Iterable[Span]) -> bool:
    return any(t.start <= span.start and span.end <= t.end for t in taken)
