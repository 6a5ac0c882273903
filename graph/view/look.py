"""Colours, shapes and words of the page, read from look.yaml and words.yaml, and the measure of contrast."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

THEMES = ("light", "dark")
LANGUAGES = ("id", "en")


@cache
def look() -> dict[str, Any]:
    """What look.yaml holds: background, ink, and a table each of kinds, relations, statement kinds ..."""
    return _read("look.yaml")


@cache
def words() -> dict[str, dict[str, str]]:
    """Every sentence of the page by its key, in Indonesian and English."""
    return _read("words.yaml")


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(resources.files("graph.view").joinpath(name).read_text("utf-8"))
    return found


def contrast(one: str, other: str) -> float:
    """The contrast ratio (1..21) of two #rrggbb colours by WCAG 2.2.

    >>> round(contrast("#ffffff", "#000000"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
