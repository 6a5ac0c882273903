"""The targets that are an initiative's own, so that a brief shows these and not every number said beside it."""

from collections.abc import Sequence

from graph.ledger.entries import entries, said_twice
from graph.ledger.standing import NO_DUTIES, Duties
from graph.ledger.types import Goal, ResolutionLike
from graph.model import Reading


def goals(readings: Sequence[Reading], resolution: ResolutionLike, duties: Duties = NO_DUTIES) -> tuple[Goal, ...]:
    """Each once, sorted; reprints, denials and what a region says of itself are left out."""
    repeats = said_twice(readings, resolution)
    found = {
        (entry.initiative, entry.statement, target)
        for entry in entries(readings, resolution, duties)
        if entry.statement not in repeats and not entry.denies and entry.standing != "local"
        for target in entry.which
    }
    return tuple(Goal(initiative=i, statement=s, target=t) for i, s, t in sorted(found))
