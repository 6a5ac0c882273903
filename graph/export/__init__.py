"""Turtle, TriG, N-Quads, JSON-LD, GraphML, GEXF and CSV, in canonical order: one graph, the same bytes.

In: a store.  Out: bytes to a file or a stream, by `write(store, format, target)`.
"""

from graph.export.writing import FORMATS, write

__all__ = ["FORMATS", "write"]
