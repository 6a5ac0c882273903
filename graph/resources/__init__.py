"""Where the data files are: inside the installed package, or in the checkout while developing.

`ontology/` and `tests/articles/` lie at the top of the checkout and are packed into the wheel under this room.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_CHECKOUT = _HERE.parent.parent


def _find(packed: str, checkout: str) -> Path:
    inside = _HERE / packed
    return inside if inside.is_dir() else _CHECKOUT / checkout


def ontology_dir() -> Path:
    """The folder with policy.ttl, concepts/, shapes/ and examples/."""
    return _find("ontology", "ontology")


def articles_dir() -> Path:
    """The folder with the sample articles that ship with the project."""
    return _find("articles", "tests/articles")
