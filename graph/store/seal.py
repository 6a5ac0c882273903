"""A count and checksums beside the store, and a doctor that compares: RocksDB can lose data without an error.

The seal is written once the store is complete and closed; readers open it read-only, which changes none of its files.
"""

import hashlib
import json
from pathlib import Path

from msgspec import Struct

from graph.errors import JejakError
from graph.store.opening import open_store

SEAL = "store.seal.json"
_SEALED = (".sst", ".log")
_CHUNK = 1 << 20


class Health(Struct, frozen=True):
    """What the doctor found: `quads` that can be read, and one sentence a problem (none: the store is whole)."""

    quads: int
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the store is as it was built."""
        return not self.problems


def seal_path(store: Path) -> Path:
    """The seal beside a store folder: `<store>.seal.json`."""
    return store.with_name(f"{store.name}.seal.json")


def write_seal(store: Path, quads: int, target: Path) -> None:
    """Writes the seal of a closed store."""
    seal = {"quads": quads, "files": _checksums(store)}
    target.write_text(json.dumps(seal, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def doctor(store: Path) -> Health:
    """Compares a store with its seal; never raises for a damaged store, it says what is wrong and what to do."""
    seal = seal_path(store)
    try:
        wanted = json.loads(seal.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Health(0, (f"{seal} is missing or unreadable; build again to make store and seal new.",))
    problems = _differences(store, wanted["files"])
    try:
        quads = len(open_store(store))
    except (JejakError, OSError, RuntimeError) as error:  # RocksDB calls a bad block a RuntimeError
        return Health(0, (*problems, str(error)))
    if quads != wanted["quads"]:
        problems.append(f"{store} holds {quads} quads where {wanted['quads']} were built; build again.")
    return Health(quads, tuple(problems))


def _differences(store: Path, wanted: dict[str, str]) -> list[str]:
    have = _checksums(store)
    names = sorted(set(wanted) | set(have))
    return [
        f"{store / name} is not as it was written; build again." for name in names if wanted.get(name) != have.get(name)
    ]


def _checksums(store: Path) -> dict[str, str]:
    files = sorted(path for path in store.glob("*") if path.suffix in _SEALED) if store.is_dir() else []
    return {path.name: _checksum(path) for path in files}


def _checksum(path: Path) -> str:
    state = hashlib.blake2b(digest_size=16)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            state.update(chunk)
    return state.hexdigest()
