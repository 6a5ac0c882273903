"""Turtle, TriG, N-Quads, JSON-LD, GraphML, GEXF and CSV, in canonical order: one graph, the same bytes.

In: a store.  Out: bytes to a file or a stream, by `write(store, format, target)`, or Turtle
while a store is loaded, by `TurtleStream`.
"""

from graph.export.turtle import TurtleStream
from graph.export.writing import FORMATS, write

__all__ = ["FORMATS", "TurtleStream", "write"]
