"""Articles whose quotations lost their marks on the way, as in 'Kami siap. Layanan dibuka, kata Sari'."""

import re

_MOST_MARKS = 2
_MARKS = ('"', "“", "”")
# Somebody's own words, closed by a cue, without a mark in between.
_OWN = re.compile(
    r"\b(?:[Ss]aya|[Kk]ami|[Kk]ita)\b[^\n\"“”.]{0,200},\s(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|tambah)(?:nya)?\b"
)


def lost_marks(text: str) -> bool:
    """Whether an article tells words in the first person, and closes them with a cue, but has no quotation marks.

    >>> lost_marks("Kami sudah siap, kata Sari."), lost_marks('"Kami sudah siap," kata Sari. "Ya." "Ya."')
    (True, False)
    """
    return sum(map(text.count, _MARKS)) <= _MOST_MARKS and _OWN.search(text) is not None
