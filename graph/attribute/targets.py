"""Targets inside a statement: by when, how much.

In: the article's text, the content's span, the publication time, the statement's kind where it is known.  Out:
`Target`s in order of place.  Not every number is one: a target is a deadline, a date on which something is to happen,
or an amount to be reached; a past fact is none.  In a claim only a sentence that speaks of a goal has targets.
"""

import re
from itertools import pairwise
from typing import Any

from graph.attribute.targets_dates import date_targets, is_coming
from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import DIGITS, Triggers
from graph.model import Kind, Moment, Span, Target
from graph.recognise.amounts import AmountMention, find_amounts
from graph.recognise.dates import DateMention, find_dates
from graph.recognise.dates_rules import RULES

__all__ = ["find_targets"]

_T: dict[str, Any] = table("targets")
_FORWARD = frozenset(_T["forward_kinds"])
_PROMISING = _FORWARD - {"prediction"}  # who foretells gives figures, and few of them are aimed at
_NEVER = frozenset(_T["never_units"])
_GOAL = re.compile(
    rf"\b(?:{alternation(_T['goals'])}|(?<!telah )(?<!sudah )(?:{alternation(_T['goals_unless_done'])}))\b",
    re.IGNORECASE,
)
_BOUND = re.compile(rf"\b(?:{alternation(_T['bounds'])})\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\b(?:{alternation(_T['ahead'])})\b", re.IGNORECASE)
_FULLY = re.compile(rf"\s+(?:{alternation(_T['fully'])})\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\s+(?:{alternation(_T['behind'])})\b|\s+(?:19|20)\d\d\b", re.IGNORECASE)
_SHARE = re.compile(rf"\s+dari\s+(?:{alternation(_T['shares'])})\b", re.IGNORECASE)
_LENGTH = re.compile(rf"\b(?:{alternation(_T['lengths'])})\b", re.IGNORECASE)
_EACH = re.compile(rf"\b(?:{alternation(_T['each'])})\s+$", re.IGNORECASE)
_REACHES = re.compile(rf"\b(?:{alternation(_T['reaches'])})\s+$", re.IGNORECASE)
_CURRENT = re.compile(r"(?:tahun|bulan|minggu|pekan)\s+ini$", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,3}(?:\s+ada)?$")
_DONE = re.compile(rf"\b(?:{alternation(_T['done'])})\b", re.IGNORECASE)
_LOOK = Triggers(
    (
        *(word for word in RULES if word != "0"),
        *table("units")["numbers"],
        *_T["after_event"],
        *_T["school_years"],
        *_T["indefinite"],
        *_T["indefinite_with_time"],
    ),
    beginnings=DIGITS,
)
_GOALS = Triggers((*_T["goals"], *_T["goals_unless_done"], *_T["bounds"]))
_DAY_LIKE = re.compile(rf"\d/\d|\b(?:{alternation(table('months')['months'])})\b")
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")
_NAME_AHEAD = re.compile(r"[A-Z][a-z]+ $")
_SENTENCE_END = re.compile(r"[.!?][\"”']?\s+(?=[A-Z\"“])")
_SPELLED = re.compile(
    rf"(?:{alternation(table('units')['numbers'])})\b(?!\s+(?:ribu|juta|miliar|triliun))",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\d (?=[a-z])(?!ribu|juta|miliar|triliun|persen|ton|hektare|kilometer)")
_BEFORE_SMALL = re.compile(
    rf"\b(?:{alternation(_T['bounds'])}|{alternation(_T['reaches'])}|target\w*|sebanyak|minimal)\s+$"
)
_MEASURED = frozenset({"%", "pekan", "bulan", "tahun", "hari", "hari kerja"})
_DONE_VERB = re.compile(r"\b(?:telah|sudah)\b")
_AGE = re.compile(r"\b(?:ber)?(?:usia|umur)\s+(?:di\s+\w+\s+)?$", re.IGNORECASE)
_COMING = re.compile(r"\b(?:depan|mendatang|lagi)\b", re.IGNORECASE)
_NEAR = 45
_CLAIMED = (90, 40)  # how far before and behind an amount of a claim its goal word may stand


def find_targets(text: str, span: Span, published: Moment | None, kind: Kind | None = None) -> tuple[Target, ...]:
    """The targets of the statement `text[span]`.

    >>> said = "Pemindahan 11.916 ASN dimulai paling lambat September 2024"
    >>> [(t.value, t.relation) for t in find_targets(said, Span(0, len(said)), None, "commitment")]
    [('11916 ASN', None), ('2024-09', 'before')]
    >>> find_targets("Sudah 158 kapal berizin tahun 2023", Span(0, 34), None, "claim")
    ()
    """
    lowered = text[span.start : span.end].lower()
    if not _LOOK.any_in(lowered):
        return ()
    aimed = kind is None or kind in _FORWARD or _GOALS.any_in(lowered)
    if not aimed and _DAY_LIKE.search(lowered) is None:
        return date_targets(text, span, (), published, only_indefinite=True)
    found: list[Target] = []
    for sentence in _sentences(text, span):
        one = _in_sentence(text, sentence, published, kind)
        told = sentence.start == span.start or any(w.search(text, *sentence) for w in (_GOAL, _BOUND, _AHEAD))
        found.extend(target for target in one if told or target.kind == "date")
    return tuple(sorted(found, key=lambda target: target.span))


def _sentences(text: str, span: Span) -> list[Span]:
    cuts = [m.end() for m in _SENTENCE_END.finditer(text, span.start, span.end)]
    edges = [span.start, *cuts, span.end]
    return [Span(a, b) for a, b in pairwise(edges) if b > a]


def _in_sentence(text: str, sentence: Span, published: Moment | None, kind: Kind | None) -> list[Target]:
    aimed = any(words.search(text, sentence.start, sentence.end) for words in (_GOAL, _BOUND))
    mentions = tuple(m for m in find_dates(text, sentence, published, tense="ahead") if not _in_name(text, m))
    if not aimed and kind is not None and kind not in _FORWARD:
        coming = [m for m in mentions if is_coming(m, published)]
        return list(date_targets(text, sentence, coming, published, only_indefinite=not coming))
    if kind is not None and kind not in _FORWARD and _DONE_VERB.search(text, sentence.start, sentence.end):
        mentions = ()
    if not aimed and not _AHEAD.search(text, sentence.start, sentence.end):  # "baru tahun ini kami ..." aims at nothing
        mentions = tuple(m for m in mentions if not _CURRENT.match(text[slice(*m.span)]))
    mentions = tuple(m for m in mentions if not _is_past_length(text, sentence, m))
    dates = date_targets(text, sentence, mentions, published)
    forward = kind is None or kind in _PROMISING
    taken = [m.span for m in mentions if not m.is_duration]
    amounts = [
        _quantity(amount)
        for amount in find_amounts(text, sentence)
        if not any(_overlap(amount.span, span) for span in (*taken, *(d.span for d in dates)))
        and _is_goal(text, sentence, amount)
        and (forward or _is_near_goal(text, sentence, amount))
    ]
    return [*dates, *amounts]


def _is_goal(text: str, sentence: Span, amount: AmountMention) -> bool:
    """An amount to be reached: has a unit or a share, and no word of the past stands right before it."""
    if amount.unit in _NEVER or _AGE.search(text, max(sentence.start, amount.span.start - 16), amount.span.start):
        return False
    if _counts_things(text, amount) or _is_no_amount(text, sentence, amount):
        return False
    return not _is_done(text, sentence, amount.span, _NEAR)


def _is_done(text: str, sentence: Span, span: Span, reach: int) -> bool:
    """A word of the past stands before the span, within `reach`, and no word of a goal behind it."""
    before = max(sentence.start, span.start - reach)
    done = [m.start() for m in _DONE.finditer(text, before, span.start)]
    goal = [m.start() for m in _GOAL.finditer(text, before, span.start)]
    return bool(done) and not (goal and goal[-1] > done[-1])


def _in_name(text: str, mention: DateMention) -> bool:
    """Whether a month is part of a person's name: "Raja Juli Antoni"."""
    start, end = mention.span
    bare = mention.precision == "month" and text[start:end].istitle() and text[start:end].isalpha()
    return (
        bare
        and _NAME_BEHIND.match(text, end) is not None
        and _NAME_AHEAD.search(text, max(0, start - 24), start) is not None
    )


def _is_past_length(text: str, sentence: Span, mention: DateMention) -> bool:
    """'sudah tuntas dalam waktu 8 hari'; 'dalam 8 hari ke depan' never is."""
    return (
        mention.is_duration
        and _COMING.search(text, *mention.span) is None
        and _is_done(text, sentence, mention.span, 2 * _NEAR)
    )


def _is_near_goal(text: str, sentence: Span, amount: AmountMention) -> bool:
    """In a claim: a goal word stands near ('targetnya 840'), not just somewhere in a long sentence."""
    start = max(sentence.start, amount.span.start - _CLAIMED[0])
    stop = min(sentence.end, amount.span.end + _CLAIMED[1])
    return any(words.search(text, start, stop) for words in (_GOAL, _BOUND))


def _counts_things(text: str, amount: AmountMention) -> bool:
    """A small number before a common noun ('tujuh kecamatan', '4 perusahaan') counts things; it is no goal."""
    if amount.unit in _MEASURED or not amount.unit:
        return False
    small = _SMALL.match(text, amount.span.start) is not None
    bound = _BEFORE_SMALL.search(text, max(0, amount.span.start - 16), amount.span.start) is not None
    return _SPELLED.match(text, amount.span.start) is not None or (small and not bound)


def _is_no_amount(text: str, sentence: Span, amount: AmountMention) -> bool:
    """A number of a name ('SMAN 2'), '100 persen setuju', a past length of time, a frequency ('tiap tiga bulan')."""
    start, end = amount.span
    if amount.unit in _MEASURED:
        if amount.unit == "%":
            fully = text.startswith("100", start) and _FULLY.match(text, end) is not None
            return fully or _SHARE.match(text, end) is not None
        if _BEHIND.match(text, end) or _EACH.search(text, max(sentence.start, start - 16), start):
            return True
        return _LENGTH.search(text, max(sentence.start, start - 30), end) is None
    if amount.unit or _WHOLE.fullmatch(text[start:end]) is None:
        return False
    return _REACHES.search(text, max(sentence.start, start - 12), start) is None


def _quantity(amount: AmountMention) -> Target:
    return Target(
        span=amount.span,
        kind="quantity",
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=amount.unit or None,
    )


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
