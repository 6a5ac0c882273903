"""The blocks of an article that tell of before ("Sebelumnya, Sari mengatakan ..."), where its own day does not hold.

In: the text, its sentences, where the statements stand.  Out: for each statement the number of its block of before, 0
where it stands in none.  A block begins with a sentence that says so and goes on while the same speaker speaks, and in
a paragraph of ordinary length with all who speak there.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from graph.attribute.sayings import Outside, Saying
from graph.lexicon.language import alternation, table
from graph.model import Span

__all__ = ["NEAR", "before_numbers", "opens_before"]

_T: dict[str, Any] = table("said")
_OPENING = re.compile(
    rf"(?:{alternation(_T['before_openings'])})\b"
    rf"|Pada\s+(?:bulan\s+)?(?:{alternation(table('months')['months'])})\s+(?:lalu|silam|20\d\d)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"\b(?:{alternation(_T['before_inside'])})\b", re.IGNORECASE)
_ALSO = ("juga ", "pun ")
_LONG_BLOCK = 1200  # some sites run all paragraphs into one
_BESIDE = 40
NEAR = 400  # sentences so far apart, in characters, still speak of each other


def opens_before(text: str, at: int) -> bool:
    """Whether the sentence that begins here tells of before or is the newsroom's own note.

    >>> opens_before("Sebelumnya, Sari menyebut kantor itu kosong.", 0), opens_before("Sari menyebut", 0)
    (True, False)
    """
    return _OPENING.match(text, at) is not None


def before_numbers(text: str, sentences: Sequence[Span], sayings: Sequence[Saying], outside: Outside) -> list[int]:
    """For each statement the number of the block of before in which it stands, 0 where in none.

    >>> text = "Sari bilang siap. Sebelumnya, Budi menyebut kantor itu kosong."
    >>> whole = Span(0, len(text))
    >>> first = Saying(Span(12, 16), Span(0, 17), Span(5, 11), whole, "sari", "person")
    >>> then = Saying(Span(44, 61), Span(18, 62), Span(35, 43), whole, "budi", "person")
    >>> before_numbers(text, [Span(0, 17), Span(18, 62)], [first, then], Outside([first, then]))
    [0, 1]
    """
    out: list[int] = []
    number, current, block, since = 0, 0, Span(0, 0), 0
    speakers: set[str | None] = set()
    heard: set[str] = set()
    for one in sayings:
        newcomer = one.speaker not in heard
        if _tells_of_before(text, one, outside) or (newcomer and _follows_opening(text, sentences, since, one)):
            number += 1
            current, block, speakers = number, one.block, {one.speaker, one.agency}
        elif current and not _goes_on(one, block, speakers):
            current = 0
        elif current:
            block = one.block
        if not current:
            heard.add(one.speaker)
        out.append(current)
        since = one.sentence.end
    return out


def _goes_on(one: Saying, block: Span, speakers: set[str | None]) -> bool:
    """Whether a statement goes on in the block of before: the same people speak, or the paragraph is the same."""
    if one.speaker in speakers or (one.agency is not None and one.agency in speakers):
        return True
    return one.block == block and block.end - block.start <= _LONG_BLOCK


def _tells_of_before(text: str, one: Saying, outside: Outside) -> bool:
    """Whether the statement's own sentence tells of before: at its opening, or beside the cue."""
    if opens_before(text, one.sentence.start):
        return True
    if one.cue is None:
        return False
    low = max(one.sentence.start, one.cue.start - _BESIDE)
    marks = _INSIDE.finditer(text, low, min(one.sentence.end, one.cue.end + _BESIDE))
    # "Ia juga sempat bertanya" goes on in the article's own time
    return any(outside.words_at(mark.start()) is None and not text.endswith(_ALSO, low, mark.start()) for mark in marks)


def _follows_opening(text: str, sentences: Sequence[Span], since: int, one: Saying) -> bool:
    """Whether a sentence in which nobody speaks opens what was before, shortly ahead of this statement.

    Only for newcomers: who has been heard in the article's own time goes on speaking behind the newsroom's notes.
    """
    first = bisect_left(sentences, (since, 0))
    stop = bisect_left(sentences, (one.sentence.start, 0))
    near = sentences[max(first, stop - 2) : stop]
    return any(span.start >= one.block.start - NEAR and opens_before(text, span.start) for span in near)
