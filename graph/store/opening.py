"""Opening a store without harm: never inside a folder that holds other things, never with an engine's message."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from graph.errors import StopRun

if TYPE_CHECKING:
    from pyoxigraph import Store

Mode = Literal["read", "write"]
MARK = "CURRENT"  # the file every RocksDB folder has


def memory_store() -> "Store":
    """An empty store in memory."""
    from pyoxigraph import Store  # noqa: PLC0415 - 30 ms that `jejak --help` need not pay

    return Store()


def open_store(folder: Path, mode: Mode = "read") -> "Store":
    """The store in a folder: `read` needs one that is there, `write` makes one in a missing or empty folder.

    Raises StopRun, in one sentence, for a missing store, a folder with other files, a lock held by another process.
    """
    from pyoxigraph import Store  # noqa: PLC0415 - as above

    check(folder, mode)
    try:
        return Store.read_only(str(folder)) if mode == "read" else Store(str(folder))
    except (OSError, ValueError) as error:
        raise StopRun(explain(folder, error)) from error


def check(folder: Path, mode: Mode) -> None:
    """StopRun unless the folder is a store, or (to write) may become one."""
    if folder.exists() and not folder.is_dir():
        raise StopRun(f"{folder} is a file, not a store; give the folder that `jejak build` wrote.")
    entries = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if MARK in entries or (mode == "write" and not entries):
        return
    if entries:
        raise StopRun(f"{folder} holds other files ({entries[0]}) and is no store; give an empty or a new folder.")
    raise StopRun(f"There is no store in {folder}; run `jejak build` first.")


def explain(folder: Path, error: Exception) -> str:
    """What an engine's error means to the user."""
    words = str(error)
    if "LOCK" in words or "lock" in words:
        return f"{folder} is in use by another process; wait until it is done, or stop it."
    if isinstance(error, PermissionError) or "ermission denied" in words:
        return f"{folder} may not be written by this user; change its permissions or give another folder."
    if "No space left" in words:
        return f"The disk is full while writing {folder}; free some space and build again."
    return f"{folder} is damaged ({words.splitlines()[0][:120]}); build again to make it new."
