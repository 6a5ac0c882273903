"""Quotations about "klien kami": who speaks of a client is the lawyer, not the client of whom the sentence before told.

In: the speaker at hand and who has spoken.  Out: the lawyer among them, where the one at hand has said nothing yet.
"""

import re
from collections.abc import Sequence

from graph.attribute.discourse import Speaker
from graph.attribute.draft import Draft

_CLIENT = re.compile(r"\bklien (?:kami|saya|kita)\b", re.IGNORECASE)
_LAWYER = re.compile(r"\b(?:kuasa hukum|penasihat hukum|pengacara|advokat|lawyer)\b", re.IGNORECASE)


def speaks_of_client(text: str, draft: Draft) -> bool:
    """Whether the words tell of the speaker's client and nobody is named with them: '"Klien kami siap," katanya'."""
    return draft.source.kind in ("nya", "none") and _CLIENT.search(text, *draft.span) is not None


def counsel(at_hand: Speaker, told: Sequence[Speaker]) -> Speaker:
    """The lawyer who spoke last, where the speaker at hand has not spoken yet; else the one at hand."""
    if any(speaker.id == at_hand.id for speaker in told):
        return at_hand
    return next((s for s in reversed(told) if _is_lawyer(s)), at_hand)


def _is_lawyer(speaker: Speaker) -> bool:
    titles = speaker.person.titles if speaker.person is not None else []
    return any(_LAWYER.search(title.text) is not None for title in titles)
