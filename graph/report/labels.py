"""Where the numbers beside a plot's marks can stand without covering one another.

Above the mark if that is free, else beside it, else higher; where no place is free there is none, since two numbers on
each other tell less than one.  In: the marks with their words, in order.  Out: a place, or None, for each.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LETTER, _HEIGHT, _DOT = 6.6, 11.0, 5.0  # pixels of the page's type, and of a mark


class Mark(NamedTuple):
    """Where the mark stands, in pixels, and what is to be written beside it."""

    x: float
    y: float
    words: str


class Place(NamedTuple):
    """Where words begin, end or have their middle (`anchor`, as SVG calls it), on their base line."""

    x: float
    y: float
    anchor: str


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def places(marks: Sequence[Mark], width: float) -> list[Place | None]:
    """A place for each mark's words, the earlier mark first; None where nothing is free.

    width: of the plot, which no words leave.

    >>> [place and place.anchor for place in places([Mark(50, 50, "1"), Mark(54, 50, "2"), Mark(200, 50, "3")], 300)]
    ['middle', 'start', 'middle']
    """
    taken = [_Box(mark.x - _DOT, mark.y - _DOT, mark.x + _DOT, mark.y + _DOT) for mark in marks]
    found: list[Place | None] = []
    for mark in marks:
        free = [(place, box) for place, box in _candidates(mark) if _free(box, taken, width)]
        found.append(free[0][0] if free else None)
        taken += [box for _, box in free[:1]]
    return found


def _candidates(mark: Mark) -> Iterator[tuple[Place, _Box]]:
    wide = len(mark.words) * _LETTER
    for x, y, anchor in (
        (mark.x, mark.y - 8, "middle"),
        (mark.x + 8, mark.y + 4, "start"),
        (mark.x - 8, mark.y + 4, "end"),
        (mark.x, mark.y - 20, "middle"),
    ):
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        yield Place(round(x, 1), round(y, 1), anchor), _Box(left, y - _HEIGHT, left + wide, y)


def _free(box: _Box, taken: Sequence[_Box], width: float) -> bool:
    return box.left >= 0 and box.right <= width and not any(_meet(box, one) for one in taken)


def _meet(one: _Box, other: _Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
