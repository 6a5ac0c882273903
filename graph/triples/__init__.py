"""Statements and entities become quads; the only room that knows how the vocabulary is used."""
