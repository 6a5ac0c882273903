"""One writer at a time: a lock file that the operating system releases even when the process is killed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StopRun

LOCK = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the writer's lock on an output folder (made if missing); StopRun when another process has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StopRun(f"{folder} cannot be written ({error.strerror}); give another folder with -o.") from error
    try:
        if not _take(handle):
            raise StopRun(f"Another run is writing to {folder}; wait until it is done, or give another folder with -o.")
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:  # where there is no flock, RocksDB's own lock still keeps two writers of one store apart
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
