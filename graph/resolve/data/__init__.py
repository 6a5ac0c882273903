"""What resolution knows, as YAML beside this module."""

from functools import cache
from importlib.resources import files
from typing import Any

from graph.resources.tables import parse_yaml


@cache
def load(name: str) -> Any:
    """The content of one YAML file; lists of words become frozensets where only membership matters.

    >>> "jenderal" in load("names.yaml")["titles"]
    True
    """
    return parse_yaml(files(__name__).joinpath(name).read_text(encoding="utf-8"))
