"""Accounts as sources: 'tulis @contoh'; only one that the article calls official speaks for a body."""

import re

from graph.attribute.passage import Passage
from graph.attribute.source import Source


def is_unknown_account(source: Source, passage: Passage) -> bool:
    """Whether an account speaks that the article does not call an official one: some private person's."""
    name = passage.text[source.span.start : source.span.end]
    if source.kind != "group" or not name.startswith("@"):
        return False
    return re.search(rf"resmi[^.@\n]{{0,40}}{re.escape(name)}\b", passage.text) is None
