"""Who speaks, as the kind of a statement needs it: for a public body or not, and the words of that body's names.

In: the speaker, the office spoken in, the article's bodies and the known world.  Out: a Teller.
"""

from collections.abc import Iterable

from graph.attribute.discourse import Speaker
from graph.attribute.kind_acts import Teller
from graph.gazetteer import World
from graph.lexicon.language import table
from graph.model import Agency, OfficeHeld

_COMMON = frozenset(table("kinds")["body_words"])
_PUBLIC = frozenset(table("kinds")["public_offices"])
_PRIVATE = frozenset({"party", "university", "association", "international", "company"})


class Tellers:
    """The tellers of one article."""

    def __init__(self, world: World, agencies: Iterable[Agency]) -> None:
        self._world = world
        self._names = {a.id: _words((a.name, a.acronym or "", *a.aliases)) for a in agencies}

    def of(self, speaker: Speaker, held: OfficeHeld | None) -> Teller:
        """The teller of a statement: whose "akan" is a promise and whose a prediction."""
        key = speaker.id if speaker.kind == "organisation" else held.agency_id if held else None
        by_title = held is not None and held.title.lower().split()[0] in _PUBLIC
        if key is None:
            return Teller(speaker.kind, by_title)
        known = self._world.agencies.get(key)
        public = by_title or (known is not None and known.kind not in _PRIVATE)
        acronym = (known.acronym or "") if known is not None else ""
        return Teller(speaker.kind, public, self._names.get(key, frozenset()) | _words((acronym,)))


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.lower().split() if len(word) > 2) - _COMMON
