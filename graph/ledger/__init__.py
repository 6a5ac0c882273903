"""What changed between statements: postponed, brought forward, raised, cut, made indefinite, done, cancelled, denied.

reading: comes in as Readings and a Resolution (who is who), goes out as Changes and Contradictions that name two
statements each; `triples` writes them.  Pure: no clock, no disk.  Nothing said is ever retired: a change links two
statements, and both stay.

    matter          what a stated date or number is about: the initiative itself, or only something beside it
    stated          the values of one statement
    standing        who may move an initiative's timeline
    entries         statements become Entries: one stated value of one attribute of one initiative
    values          two stated dates or amounts compared
    status          words that say a promise was done, cancelled or deferred
    goals           the targets that are an initiative's own
    changes         entries in order of effective date, one line a key
    contradictions  incompatible values of different officials within a period
"""

from graph.ledger.changes import changes
from graph.ledger.contradictions import contradictions
from graph.ledger.goals import goals
from graph.ledger.standing import Duties, duties_of
from graph.ledger.types import Attribute, Change, ChangeKind, Contradiction, Goal, ResolutionLike

__all__ = [
    "Attribute",
    "Change",
    "ChangeKind",
    "Contradiction",
    "Duties",
    "Goal",
    "ResolutionLike",
    "changes",
    "contradictions",
    "duties_of",
    "goals",
]
