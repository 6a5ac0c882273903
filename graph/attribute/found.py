"""What the finder keeps while it reads: statements found, and sentences that a later one may give to somebody."""

from typing import NamedTuple

from graph.attribute.active import Active
from graph.attribute.discourse import Speaker
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.segment import Sentence


class Found(NamedTuple):
    """A statement found: the draft, its speaker, the passage, and who passed it on."""

    draft: Draft
    speaker: Speaker
    passage: Passage
    relayer: Speaker | None = None


class Unclaimed(NamedTuple):
    """A sentence nobody has said yet, which a backward sentence right behind it may claim."""

    passage: Passage
    sentence: Sentence
    number: int


class Summary(NamedTuple):
    """A passive cue without an agent: what it tells, in which sentence."""

    draft: Draft
    passage: Passage
    number: int


class Listing(NamedTuple):
    """Points announced and being told: by whom, with which cue, and the number of the last sentence of the list."""

    active: Active
    number: int
    begun: bool = False
