"""Who said it: cues, direct, indirect and uncued statements, anaphora, relays; kind, certainty and targets.

in: an Article; out: a Reading (`read_article`).
"""

from graph.attribute.reading import read_article

__all__ = ["read_article"]
