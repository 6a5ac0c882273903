"""Characters of films and plays: "memerankan karakter Didi"; nobody in the article is called so."""

import re

from graph.recognise.cast import Cast

_PLAYED = re.compile(
    r"\b(?:karakter|memerankan|perankan|berperan sebagai|pemeran)\s+(?:karakter\s+|sosok\s+|tokoh\s+)?"
    r"(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})"
)


def mark_parts(text: str, cast: Cast) -> None:
    """Mark the persons of the cast who are parts that somebody plays: one word of a name, or all of it.

    A person with an office or of public record is none: a film may be about him.
    """
    if "karakter" not in text and "peran" not in text:
        return
    played = {match["name"] for match in _PLAYED.finditer(text)}
    for person in cast.persons:
        person.played = not person.titles and not person.key and not played.isdisjoint(person.surfaces)
