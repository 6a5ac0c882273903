"""Measures against hand annotations, and explains a reading statement by statement."""
