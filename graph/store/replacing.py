"""A new store takes the old one's place as a whole, or not at all: an error or Ctrl-C leaves the old one as it was."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StopRun
from graph.store.opening import check, explain, open_store
from graph.store.seal import seal_path, write_seal

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import Store


def replace_store(store: Path, fill: "Callable[[Store], None]") -> int:
    """Fills an empty store beside `store`, flushes and seals it, puts it there, and gives the number of its quads.

    The caller holds the writer's lock (`locked`).  `fill` keeps no reference to the store it is given: it is closed
    before its files are sealed.
    """
    recover(store)
    if store.exists():
        check(store, "write")
    fresh = store.with_name(f".{store.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        quads = _filled(fresh, fill)
        write_seal(fresh, quads, seal_path(fresh))
        _swap(store, fresh)
    except OSError as error:
        raise StopRun(explain(store, error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        seal_path(fresh).unlink(missing_ok=True)
    return quads


def _filled(fresh: Path, fill: "Callable[[Store], None]") -> int:
    filled = open_store(fresh, "write")
    fill(filled)
    filled.flush()
    return len(filled)


def _swap(store: Path, fresh: Path) -> None:
    """Two renames; `recover` mends what a crash between them leaves."""
    old = _old(store)
    shutil.rmtree(old, ignore_errors=True)
    if store.exists():
        store.rename(old)
    fresh.rename(store)
    seal_path(fresh).replace(seal_path(store))
    shutil.rmtree(old, ignore_errors=True)


def _old(store: Path) -> Path:
    return store.with_name(f".{store.name}.old")


def recover(store: Path) -> None:
    """After a crash between the two renames the old store is put back."""
    old = _old(store)
    if old.is_dir() and not store.exists():
        old.rename(store)
