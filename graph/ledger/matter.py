"""What a stated date or number is about: the initiative itself, or something that the sentence only mentions beside it.

A change is claimed only between two values of one matter, so every sentence must earn its place: the initiative stands
in it as the thing that is to happen ("pelaksanaan SPBE dimulai pada Juli 2026"), or a stated number of it is to be
reached ("82,9 juta penerima MBG pada akhir 2025").  "Masalah pembayaran MBG selesai minggu ini" is neither: its head
is the payment.  Better no entry than a wrong one: nothing said is lost by that, only no change is made of it.

In: a Clause of one statement and a target in it.  Out: a key, or None.
"""

import re

from graph.ledger import words
from graph.ledger.clauses import (
    AGAIN,
    BREAK,
    CONTRAST,
    DOUBT,
    LASTING,
    MILESTONE,
    PART,
    REACH,
    RECALLED,
    SUMS,
    TOTAL,
    Clause,
    counted_as,
    local,
    milestone,
    neutral,
    without,
    word_list,
)
from graph.model import Span, Target

# A promise without a date: "program ini akan segera diluncurkan".
PROMISED = rf"\b(?:akan|bakal|segera)\b(?: \w+){{0,2}} {MILESTONE.pattern}"
_FAR_WORDS, _NEAR_WORDS = 12, 8


def date_key(clause: Clause, target: Target) -> str | None:
    """The matter of a stated date: "" the initiative, "selesai" its end, "terbit" its paper; else a number to reach."""
    at = clause.place(target)
    if _doubted(clause):
        return None
    reached = _reached(clause, target, at)
    return reached if reached is not None else _headed(clause, target, at)


def _doubted(clause: Clause) -> bool:
    return DOUBT.search(without(clause.text, [one for _, one in clause.targets])) is not None


def _reached(clause: Clause, target: Target, at: Span) -> str | None:
    """The number that is to be reached by then, where the sentence names one number and one day."""
    if len(clause.counted) != 1 or target.relation == "indefinite" or not clause.named:
        return None
    (number, place) = clause.counted[0]
    days = [t for t, _ in clause.targets if t.kind == "date" and t.relation != "indefinite"]
    if len(days) != 1 or number.low is None or number.low != number.high:
        return None
    if PART.search(clause.text) or not REACH.search(clause.text) or local(clause, clause.text):
        return None
    unit = counted_as(clause, number)
    between = clause.text[min(place.end, at.end) : max(place.start, at.start)]
    if unit is None or BREAK.search(between):
        return None
    return f"{_two_digits(number.low)} {unit}"


def _two_digits(number: float) -> str:
    """The number cut to two figures, as people do: 82,9 juta is also called 82 juta."""
    power = 10 ** max(0, len(f"{number:.0f}") - 2)
    return f"{number // power * power:.0f}"


def _headed(clause: Clause, target: Target, at: Span) -> str | None:
    """The milestone of the initiative where it is the head of the sentence and the date belongs to it."""
    before = [one for one in clause.named if one.end <= at.start]
    named = before[-1] if before else next(iter(clause.named), None)
    if named is None or not _neutral(clause, named, at):
        return None
    if before:
        between = without(clause.text[named.end : at.start], ())
        after = clause.text[at.end :]
        verbs = list(MILESTONE.finditer(between))
    else:
        between, after = clause.text[at.end : named.start], clause.text[named.end :]
        verbs = list(MILESTONE.finditer(" ".join(after.split()[:_NEAR_WORDS])))[:1] or list(
            MILESTONE.finditer(clause.text[: named.start])
        )
    vague = target.relation in {"indefinite", "after-event"}
    if any(named.end <= place.start < at.start for _, place in clause.counted):
        return None
    if BREAK.search(between) or len(between.split()) > _FAR_WORDS or local(clause, between + after[:40]):
        return None
    if AGAIN.search(clause.text) or (target.relation == "before" and LASTING.search(between)):
        return None
    if not verbs:
        plain = neutral(between)
        return "" if vague or (before and plain) else None
    return milestone(verbs[-1])


def event_key(clause: Clause, pattern: str) -> str | None:
    """Phase and milestone of what the sentence says of the initiative itself; None where it is not its head.

    pattern: the words that say what becomes of it.
    """
    for named in clause.named:
        match = re.search(pattern, clause.text[named.end :], re.IGNORECASE)
        if match is None:
            continue
        between = clause.text[named.end : named.end + match.start()]
        whole = clause.text[named.end : named.end + match.end()]
        rest = without(clause.text, [Span(named.end + match.start(), named.end + match.end())])
        if BREAK.search(CONTRAST.sub(" ", between)) or len(between.split()) > _FAR_WORDS or DOUBT.search(rest):
            continue
        if not local(clause, clause.text) and _neutral(clause, named, Span(named.end, named.end)):
            verbs = list(MILESTONE.finditer(whole))
            kind = milestone(verbs[-1]) if verbs else ""
            phase = words.phase(clause.text, named.start, named.end)
            return f"{'' if phase == '1' else phase}|{kind}"
    return None


def _neutral(clause: Clause, named: Span, at: Span) -> bool:
    """Whether nothing stands before the initiative, in its part of the sentence, that would be its head."""
    head = without(clause.text, [*(p for _, p in clause.targets), *clause.named])[: named.start]
    head = re.split(r"[,;:(]", head)[-1] if named.end <= at.start else head
    return neutral(head)


def number_key(clause: Clause, target: Target) -> str | None:
    """The matter of a stated number: unit, phase, measure and the day it is due; None where it is not the whole."""
    at = clause.place(target)
    if not clause.named or _doubted(clause) or PART.search(clause.text):
        return None
    due = _due(clause)
    unit = counted_as(clause, target)
    if due is None or not _alone(clause, target, unit) or unit is None or local(clause, clause.text):
        return None
    what = _money(clause, target, at) if (target.unit or "") in SUMS else _counted(clause, at)
    return None if what is None else "|".join((unit, words.phase(clause.text, at.start, at.end), what, due))


def _alone(clause: Clause, target: Target, unit: str | None) -> bool:
    """Whether no other number of the unit stands in the sentence, but one that this one replaces or is replaced by."""
    at = clause.place(target)
    return not any(
        counted_as(clause, one) == unit
        and (one.low, one.high) != (target.low, target.high)
        and not words.becomes(clause.text[min(at.end, place.end) : max(at.start, place.start)])
        for one, place in clause.counted
        if one is not target
    )


def _counted(clause: Clause, at: Span) -> str | None:
    """The measure of a count, which is none (""), or None where the number is not the initiative's total."""
    near = min(clause.named, key=lambda one: max(one.start - at.end, at.start - one.end))
    between = clause.text[min(near.end, at.end) : max(near.start, at.start)]
    if BREAK.search(between) or len(between.split()) > _NEAR_WORDS or not TOTAL.search(clause.text):
        return None
    return ""


def _money(clause: Clause, target: Target, at: Span) -> str | None:
    """Measure and year of a sum: "anggaran MBG 2026"; the measure must be that of the initiative itself."""
    what = words.measure(clause.text, at.start, target.unit or "")
    if not what or not what[-4:].isdigit():
        return None
    sums = [one for one, _ in clause.targets if one.kind == "quantity" and one.unit == target.unit]
    named = [one for one in clause.named if one.end <= at.start]
    if len(sums) > 1 or not named:
        return None
    head, between = clause.text[: named[-1].start], clause.text[named[-1].end : at.start]
    last = word_list(head)[-2:]
    direct = any(words.measure(word + " ", len(word) + 1, "IDR") for word in last)
    return what if direct and not BREAK.search(between) and len(between.split()) <= _NEAR_WORDS else None


def _due(clause: Clause) -> str | None:
    """The last day of the one date beside the number, "" without a date, None where there are several."""
    days = {t.latest for t, _ in clause.targets if t.kind == "date" and t.latest}
    return None if len(days) > 1 else next(iter(days), "")


def recalled(clause: Clause, target: Target) -> bool:
    """Whether the words give the value as an old one: "semula ditargetkan 11.916 ASN"."""
    at = clause.place(target)
    last = None
    for match in RECALLED.finditer(clause.text, 0, at.start):
        last = match
    return last is not None and not words.becomes(clause.text[last.end() : at.start])
