"""Statements and entities become quads; the only place that knows how the vocabulary is used."""
