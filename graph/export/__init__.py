"""Turtle, TriG, N-Quads, JSON-LD, GraphML, GEXF and CSV, in canonical order."""
