"""Short forms of known bodies that an article uses for something else: "Pajak Kendaraan Bermotor (PKB)" is no party.

In: the text and the known forms found in it.  Out: the forms without those of a body whose letters the article spells
out as another thing.
"""

import re
from collections.abc import Iterable, Sequence

from graph.gazetteer import Hit, World
from graph.lexicon.kin import akin

_WORD = r"[A-Z][\w'’-]*"
_SMALL = r"(?:dan|di|untuk|atas|serta)"
_SPELLED_OUT = re.compile(rf"(?P<long>{_WORD}(?: (?:{_SMALL} )?{_WORD}){{1,7}}) ?\((?P<short>[A-Z]{{2,6}})\)")


def own_meanings(text: str, hits: Sequence[Hit], world: World) -> Sequence[Hit]:
    """The known forms without short forms to which the article gives a meaning of its own.

    >>> from graph.gazetteer import load_world
    >>> world = load_world()
    >>> def bodies(text: str) -> list[str]:
    ...     return [hit.form for hit in own_meanings(text, world.find(text), world) if hit.kind == "agency"]
    >>> bodies("Pajak Kendaraan Bermotor (PKB) naik. PKB itu mahal."), bodies("Partai Kebangkitan Bangsa (PKB) naik.")
    ([], ['Partai Kebangkitan Bangsa (PKB)'])
    """
    known = {hit.form: hit.keys for hit in hits if hit.kind == "agency" and hit.form.isupper()}
    if not known:
        return hits
    others = {
        match["short"]
        for match in _SPELLED_OUT.finditer(text)
        if match["short"] in known
        and (long := _spelled(match["long"], match["short"])) is not None
        and not _is_one_of(long, known[match["short"]], world)
    }
    return [hit for hit in hits if not (hit.kind == "agency" and hit.form in others)] if others else hits


def _spelled(words: str, short: str) -> str | None:
    """The last words whose initials the letters are, or None."""
    capitals = list(re.finditer(_WORD, words))
    own = capitals[-len(short) :]
    return words[own[0].start() :] if "".join(match.group()[0] for match in own) == short else None


def _is_one_of(long: str, keys: Iterable[str], world: World) -> bool:
    """Whether the words can be the name of one of the known bodies."""
    bodies = (world.agencies.get(key) for key in keys)
    return any(body is not None and akin(long, (body.name, *body.forms)) for body in bodies)
