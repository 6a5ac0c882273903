"""Frozen types that pass from stage to stage; every span is a pair of character offsets into `Article.text`.

reading: `article` makes Article, `segment` adds Sentence and Quotation, `recognise` Mention, `attribute` Statement and
with the rest a Reading; `resolve` links Readings into Entities, `ledger` makes Changes.  Nothing here computes.
"""

from graph.model.article import Article, Block, Moment, Role, Skipped, Span
from graph.model.entities import (
    Agency,
    Event,
    EventKind,
    Initiative,
    InitiativeKind,
    OfficeHeld,
    OfficeStatus,
    Official,
)
from graph.model.reading import Reading
from graph.model.statement import Certainty, Kind, Mode, SpeakerKind, Statement, Target, TargetKind, TargetRelation

__all__ = [
    "Agency",
    "Article",
    "Block",
    "Certainty",
    "Event",
    "EventKind",
    "Initiative",
    "InitiativeKind",
    "Kind",
    "Mode",
    "Moment",
    "OfficeHeld",
    "OfficeStatus",
    "Official",
    "Reading",
    "Role",
    "Skipped",
    "Span",
    "SpeakerKind",
    "Statement",
    "Target",
    "TargetKind",
    "TargetRelation",
]
