"""What is not the story, as tables: lines.yaml for whole lines, inline.yaml for noise inside a line.

In: nothing.  Out: `line_rules()` and `inline_rules()`, read once; an outlet's class adds its own `Rule`s.
"""

from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from graph.errors import DataError
from graph.model import Role
from graph.resources.tables import parse_yaml


class Rule(NamedTuple):
    """One kind of line: begins is matched at its first character; example is a line it must catch."""

    name: str
    role: Role
    begins: str
    example: str
    counter: str = ""


class Inline(NamedTuple):
    """Noise inside a line: needs, a literal that must occur; cuts, the stretch to cut out; leaves, what is left."""

    name: str
    role: Role
    needs: str
    cuts: str
    example: str
    leaves: tuple[str, ...] = ()


CREDITED = (
    r"(?:ANTARA(?: FOTO)?/[\w .,'/-]{2,60}|ANTARA/HO\b.{0,60}"
    r"|\(?(?:Foto|FOTO|foto|Dok|dok|DOK|Sumber|Credit|credit|Image)\b\.?\s?[:./].{1,70}"
    r"|\((?:[Dd]ok\.? .{1,60}|AP|AFP|Reuters|REUTERS|[Ii]stimewa|ist|IST)(?: ?Photo)?\)"
    r"|/HO-.{2,60}|\bHO/.{2,60})\s*\)?\.?$"
)
"""How a photograph's line ends: its credit."""

FACING = r"\((?:kanan|kiri|tengah|ketiga|keempat|kedua|paling)\b[^()]{0,20}\)"
"""Who stands where in the picture; a caption's word, hardly ever the story's."""

TAIL = (
    r"(?<=[.!?\"”’)\s])\s*\((?:[a-z]{2,5}(?:/[a-z0-9]{2,5}){0,2}(?:/[A-Z ]{3,24})?|\*{1,3}"
    r"|[A-Z]{2,5}(?:/[A-Z0-9]{2,5})*|[A-Z][\w'.]+(?:[ /]+[A-Z][\w'.]*){0,3})\)$"
)
"""Initials, an asterisk or a signature in brackets after a story's last full stop: "(hal/rrd)", "(Sari Wulandari)"."""


@cache
def line_rules() -> tuple[Rule, ...]:
    """The common rules for lines, in order."""
    return tuple(
        Rule(row["name"], row["role"], "|".join(row["begins"]), row["example"], row["counter"])
        for row in _table("lines.yaml")
    )


@cache
def inline_rules() -> tuple[Inline, ...]:
    """The common rules for noise inside a line, in order."""
    return tuple(
        Inline(row["name"], row["role"], row["needs"], "|".join(row["cuts"]), row["example"], tuple(row["leaves"]))
        for row in _table("inline.yaml")
    )


def _table(name: str) -> list[dict[str, Any]]:
    rows = parse_yaml(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DataError(f"graph/article/{name}: it must be a list of rules.")
    return rows
