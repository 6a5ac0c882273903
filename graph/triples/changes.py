"""The ledger's changes and contradictions, in the default graph: they join statements of several articles."""

from collections.abc import Iterable

from graph.ledger.types import Change, Contradiction, Goal
from graph.triples import iris, text
from graph.triples import vocabulary as v
from graph.triples.names import Names
from graph.triples.sheet import Sheet


def change_lines(changes: Iterable[Change], names: Names) -> list[str]:
    """The lines of every change: both statements, both values, who stated them in which office, and the rule."""
    sheet = Sheet()
    for one in changes:
        subject = f"<{names.node('change', one.id)}>"
        sheet.kind(subject, v.CHANGE)
        sheet.link(subject, v.CHANGE_KIND, iris.concept("change", one.kind))
        sheet.words(subject, v.ATTRIBUTE, one.attribute)
        sheet.link(subject, v.ON_INITIATIVE, names.made("initiative", one.initiative))
        _side(sheet, subject, names, _BEFORE, (one.before, one.before_value, one.before_speaker, one.before_office))
        _side(sheet, subject, names, _AFTER, (one.after, one.after_value, one.after_speaker, one.after_office))
        sheet.put(subject, v.BEFORE_ON, text.day(one.before_on))
        sheet.put(subject, v.CHANGED_ON, text.day(one.changed_on))
        sheet.words(subject, v.RULE, one.rule)
        sheet.put(subject, v.CONFIDENCE, text.decimal(round(one.confidence, 4)))
    return sheet.lines


_BEFORE = (v.BEFORE, v.BEFORE_VALUE, v.BEFORE_SPEAKER, v.BEFORE_OFFICE)
_AFTER = (v.AFTER, v.AFTER_VALUE, v.AFTER_SPEAKER, v.AFTER_OFFICE)


def _side(
    sheet: Sheet, subject: str, names: Names, terms: tuple[str, ...], side: tuple[str, str, str, str | None]
) -> None:
    (statement_term, value_term, speaker_term, office_term), (statement, value, speaker, office) = terms, side
    sheet.link(subject, statement_term, names.node("statement", statement))
    sheet.words(subject, value_term, value)
    sheet.link(subject, speaker_term, names.by_id(speaker))
    sheet.link(subject, office_term, names.made("office", office) if office else None)


def goal_lines(goals: Iterable[Goal], names: Names) -> list[str]:
    """Which targets are an initiative's own."""
    sheet = Sheet()
    for one in goals:
        target = f"<{names.node('target', one.statement)}-{one.target}>"
        sheet.link(target, v.GOAL_OF, names.made("initiative", one.initiative))
    return sheet.lines


def contradiction_lines(contradictions: Iterable[Contradiction], names: Names) -> list[str]:
    """The lines of every contradiction: its two statements and what they disagree about."""
    sheet = Sheet()
    for one in contradictions:
        subject = f"<{names.node('contradiction', one.id)}>"
        sheet.kind(subject, v.CONTRADICTION)
        sheet.link(subject, v.LEFT, names.node("statement", one.left))
        sheet.link(subject, v.RIGHT, names.node("statement", one.right))
        sheet.words(subject, v.BEFORE_VALUE, one.left_value)
        sheet.words(subject, v.AFTER_VALUE, one.right_value)
        sheet.words(subject, v.ATTRIBUTE, one.attribute)
        sheet.link(subject, v.ON_INITIATIVE, names.made("initiative", one.initiative))
        sheet.words(subject, v.RULE, one.rule)
    return sheet.lines
