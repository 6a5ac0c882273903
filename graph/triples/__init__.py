"""Statements and entities become quads; the only room that knows how the vocabulary is used.

`from graph.triples.quads import quads, lines`; `graph.triples.vocabulary` names every term and costs nothing to import,
so readers of the graph take it alone.
"""
