"""What resolution knows, as YAML beside this module."""

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> Any:
    """The content of one YAML file; lists of words become frozensets where only membership matters.

    >>> "jenderal" in load("names.yaml")["titles"]
    True
    """
    import yaml  # noqa: PLC0415 - loaded only when resolving, so that `jejak --help` stays quick

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files(__name__).joinpath(name).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - safe loaders
