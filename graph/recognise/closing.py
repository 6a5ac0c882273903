"""What stands at the end of a title's run: a person's name, or a region, a place, an initial that is none.

In: the scene, token numbers.  Out: where the name ends, or whether there is one.  "Menteri Kehutanan Raja Juli Antoni",
"Kapolda Sumatera Utara", "Guru SDN 01 Kalicontoh", "Pangdam I".
"""

from graph.lexicon.words import word_set
from graph.recognise.scene import Scene
from graph.recognise.shapes import Shape

_NEVER = frozenset({"Indonesia", "Jakarta"})
_DIRECTIONS = word_set("people_directions")
_NAMED_PLACES = word_set("people_named_places")
_NO_NAMES = word_set("people_no_names")


def known_name_end(scene: Scene, first: int) -> int:
    """The index after a known person's whole name that an everyday word follows, as in a headline; 0 elsewhere."""
    known = scene.known.get(first)
    if known is None or known.kind != "person" or known.last + 1 >= len(scene.shapes):
        return 0
    return known.last + 1 if scene.shapes[known.last + 1] in (Shape.COMMON, Shape.EITHER) else 0


def is_no_name(scene: Scene, first: int, end: int) -> bool:
    """Whether what closes a title is no name: a region, a lone initial, the place of "Guru SDN 01 Kalibaru"."""
    if scene.inside.get(first) == end - 1:
        return True
    known = scene.known.get(first)
    if known is not None and known.kind == "region" and known.last == end - 1 and scene.shapes[first] is not Shape.NAME:
        return True
    if scene.tokens.words[end - 1] in _DIRECTIONS or " ".join(scene.tokens.words[first:end]) in _NO_NAMES:
        return True  # "Kepala SPPG Contoh Timur": a place, an airport, a stadium
    if end - first > 1:
        return False
    if scene.tokens.words[first] in _NEVER:
        return True
    before = first - 1
    while scene.shapes[before] is Shape.NUMBER:
        before -= 1
    return scene.shapes[first] is Shape.INITIAL or scene.tokens.words[before] in _NAMED_PLACES
