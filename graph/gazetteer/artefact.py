"""The compiled world as a file: its type, and the hash that says whether it is still what the tables say."""

import hashlib
from pathlib import Path

from msgspec import Struct

from graph.gazetteer.items import LocalBodyItem, NamedBodyItem, PartItem, RoleItem
from graph.gazetteer.known import Agency, Initiative, Office, Person, Region, Tenure
from graph.resources import ontology_dir

DATA = Path(__file__).resolve().parent / "data"
COMPILED = Path(__file__).resolve().parent / "compiled.json"
FORMAT = "5"


class Compiled(Struct, frozen=True, kw_only=True):
    """Everything the world needs, ready to use; forms are (written form, kind letter, keys)."""

    digest: str
    agencies: tuple[Agency, ...]
    offices: tuple[Office, ...]
    persons: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    initiatives: tuple[Initiative, ...]
    regions: tuple[Region, ...]
    roles: tuple[RoleItem, ...]
    bodies: tuple[LocalBodyItem, ...]
    named: tuple[NamedBodyItem, ...]
    parts: tuple[PartItem, ...]
    countries: tuple[tuple[str, str], ...]
    same: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, str, tuple[str, ...]], ...]


def source_files() -> tuple[Path, ...]:
    """Every table the world is made from, in a fixed order."""
    return (
        *sorted(DATA.rglob("*.yaml")),
        *sorted(DATA.rglob("*.csv")),
        *sorted((ontology_dir() / "concepts").glob("*.yaml")),
    )


def sources_digest() -> str:
    """A hash of the tables' names and bytes and of the compiled file's format."""
    state = hashlib.blake2b(FORMAT.encode(), digest_size=16)
    for path in source_files():
        state.update(f"{path.name}:{path.stat().st_size}:".encode())
        state.update(path.read_bytes())
    return state.hexdigest()
