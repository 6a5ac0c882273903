"""Everything read off one article: what `extract` prints and every later stage starts from."""

from msgspec import Struct

from graph.model.article import Article
from graph.model.entities import Agency, Event, Initiative, Official
from graph.model.statement import Statement


class Reading(Struct, frozen=True, kw_only=True):
    """One article with its statements, officials, agencies, initiatives and events, each in order of appearance."""

    article: Article
    statements: tuple[Statement, ...] = ()
    officials: tuple[Official, ...] = ()
    agencies: tuple[Agency, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    events: tuple[Event, ...] = ()
