"""Jejak reads Indonesian government news into a knowledge graph of who said what about which policy."""

__version__ = "0.1.0"
