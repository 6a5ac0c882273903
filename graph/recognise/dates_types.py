"""What `dates` returns."""

from typing import NamedTuple

from graph.model import Span
from graph.model.statement import TargetPrecision


class DateMention(NamedTuple):
    """A date in a text.

    span: its words.  value: "2025-09-16", "2025-09", "2025-Q1", "2025-S1", "2025", "2025-04/2025-06"; "--09" for a
    month whose year is not known, "" for a vague one ("dalam waktu dekat").  earliest / latest: ISO days, None where
    nothing is known.  form: the rule that read it.  year_given: the year (or the way to it) is in the words.
    is_relative: read against the publication.  is_duration: a length counted from the publication.
    """

    span: Span
    value: str
    earliest: str | None
    latest: str | None
    precision: TargetPrecision
    form: str
    year_given: bool = True
    is_relative: bool = False
    is_duration: bool = False
