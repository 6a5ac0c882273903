"""The rules by which statements are found, told to people: what each sees, with an example and a counter-example.

in: data/rules.yaml; out: frozen entries by the rule's name, read once.  The rules themselves are code in
graph/attribute; here stands what they are for.
"""

from functools import cache

from msgspec import Struct, ValidationError, convert

from graph.errors import DataError
from graph.lexicon.language import table


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text, and the words that the rule must find in it with their speaker."""

    text: str
    words: str
    speaker: str


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """What a rule sees, in Indonesian and English; what it must find and what it must leave alone."""

    id: str
    en: str
    example: Example
    counter: str


@cache
def rules() -> dict[str, Rule]:
    """The rules by name, as in `rule` of the output behind the mode and its dot.

    Raises: DataError where the file does not fit the table.

    >>> rules()["subject-cue-bahwa"].en
    'a subject, a verb of saying, then "bahwa"'
    """
    try:
        return convert(table("rules")["rules"], dict[str, Rule])
    except ValidationError as error:
        raise DataError(f"graph/lexicon/data/rules.yaml: {error}; mend that entry.") from error


def told(rule: str) -> Rule | None:
    """The entry of a statement's `rule` ("indirect.subject-cue"); None for a name that is not in the table.

    >>> told("partial.subject-cue").id
    'subjek dan kata kerja berkata di depan isi'
    """
    return rules().get(rule.partition(".")[2])
