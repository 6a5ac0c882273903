"""The named questions and their parameters."""
