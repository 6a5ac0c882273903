"""The known world's office for a title as written: "Menteri Contoh (Mencon)", not "Presiden Komisaris PT Contoh"."""

import re
from functools import lru_cache

from graph.gazetteer import OfficeMatch, World
from graph.recognise.shapes import Shape, shape
from graph.recognise.terms import without_term

_PARENTHESES = re.compile(r"\([^)]*\)")
_PRESIDENTS = frozenset({"presiden", "wakil-presiden"})
_OURS = ("RI", "Republik", "Indonesia", "ke-", "terpilih", "Terpilih", "kelima", "keenam", "ketujuh", "kedelapan")


# The same titles and names return in article after article; the bound keeps memory flat.
@lru_cache(maxsize=1 << 15)
def parse_office(world: World, title: str) -> OfficeMatch | None:
    """The office a title names, read without what stands in parentheses unless only the whole is known."""
    bare = without_term(" ".join(_PARENTHESES.sub(" ", title).split()))
    match = world.parse_office(bare)
    if match is None and bare != title:
        match = world.parse_office(title)
        match = match if match is not None and match.whole else None
    return None if match is not None and _other_president(match, bare) else match


def _other_president(match: OfficeMatch, title: str) -> bool:
    """Whether the president is no head of our state: "Presiden Komisaris PT Contoh", "Presiden regional Contoh"."""
    if match.whole or match.key not in _PRESIDENTS:
        return False
    rest = title.split("residen ", 1)
    word = rest[-1].split(maxsplit=1)[0]
    return len(rest) > 1 and not word.startswith(_OURS) and shape(word) is not Shape.NAME
