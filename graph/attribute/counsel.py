"""Quotations about "klien kami": who speaks of a client is the lawyer, not the client of whom the sentence before told.

In: a draft and who has spoken.  Out: whether it speaks of a client, and who of them is a lawyer.
"""

import re

from graph.attribute.draft import Draft
from graph.recognise.cast import Person

_CLIENT = re.compile(r"\bklien (?:kami|saya|kita)\b", re.IGNORECASE)
_LAWYER = re.compile(r"\b(?:kuasa hukum|penasihat hukum|pengacara|advokat|lawyer)\b", re.IGNORECASE)


def speaks_of_client(text: str, draft: Draft) -> bool:
    """Whether the words tell of the speaker's client: '"Klien kami siap," katanya'."""
    return _CLIENT.search(text, *draft.span) is not None


def is_lawyer(person: Person) -> bool:
    """Whether a title of the person is a lawyer's."""
    return any(_LAWYER.search(title.text) is not None for title in person.titles)
