"""The graph that a command asks: where it lies, and what to say where there is none."""

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StopRun

if TYPE_CHECKING:
    from pyoxigraph import Store


def store_folder(output: str) -> Path:
    """The folder of the store in an output folder; a StopRun says what to do where there is none."""
    folder = Path(output) / "store"
    if not folder.is_dir():
        raise StopRun(f"There is no graph in {output}; make one with: jejak build ARTICLES -o {output}")
    return folder


def store_of(output: str) -> "Store":
    """The graph in an output folder, to read."""
    from graph.store import open_store  # noqa: PLC0415 - help does without the engine

    return open_store(store_folder(output))
