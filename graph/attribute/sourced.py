"""The statements of a sentence that has a source of its own, by the rules in order of what they know."""

from graph.attribute.agents import agented
from graph.attribute.documents import document, figures, grounded, released
from graph.attribute.draft import Draft
from graph.attribute.indirect import indirect
from graph.attribute.nominal import nominal
from graph.attribute.passage import Passage
from graph.attribute.relative import somebody_says
from graph.segment import Sentence


def sourced(passage: Passage, sentence: Sentence) -> list[Draft]:
    """The statements of a sentence that has a source of its own."""
    said = document(passage, sentence) or released(passage, sentence) or figures(passage, sentence)
    if said is not None:
        return [said]
    found = indirect(passage, sentence)
    if found:
        return found
    said = grounded(passage, sentence) or agented(passage, sentence) or somebody_says(passage, sentence)
    said = said or nominal(passage, sentence)
    return [] if said is None else [said]
