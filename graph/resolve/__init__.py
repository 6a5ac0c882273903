"""Mentions of many articles become entities: candidates, features, a score, three verdicts, a person's judgements.

In: Readings, the known World, a user's Judgements.  Out: a Resolution.  Pure; see `graph.resolve.types`.
"""

from graph.resolve.judgements import Judgement, Judgements, parse_judgements, read_judgements
from graph.resolve.resolve import resolve
from graph.resolve.types import (
    Entity,
    EntityKind,
    Inconsistency,
    Inferred,
    Link,
    Member,
    Observation,
    Resolution,
    ResolvedTenure,
    UnsurePair,
    Verdict,
)

__all__ = [
    "Entity",
    "EntityKind",
    "Inconsistency",
    "Inferred",
    "Judgement",
    "Judgements",
    "Link",
    "Member",
    "Observation",
    "Resolution",
    "ResolvedTenure",
    "UnsurePair",
    "Verdict",
    "parse_judgements",
    "read_judgements",
    "resolve",
]
