"""The readings on disk, `readings.jsonl.gz`: the source of truth that the store is derived from, article texts and all.

It is the user's local working copy; what is published (Turtle, page) holds no article's full text.
"""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from graph.errors import StopRun
from graph.model import Reading

NAME = "readings.jsonl.gz"
_LEVEL = 1  # a corpus in one second instead of four, a fifth larger


def read(folder: Path) -> Iterator[Reading]:
    """The readings of an output folder, in the order written; none where there is no such file."""
    path = folder / NAME
    if not path.exists():
        return
    decoder = msgspec.json.Decoder(Reading)
    number = 0
    try:
        with gzip.open(path, "rb") as file:
            for line in file:
                number += 1
                yield decoder.decode(line)
    except (OSError, EOFError, zlib.error, msgspec.MsgspecError) as error:
        raise StopRun(
            f"{path} is damaged or from another version near line {number} ({error}); "
            "move it away and build again from the articles."
        ) from error


def write(folder: Path, readings: Iterable[Reading]) -> None:
    """Writes all readings; the file appears whole or not at all, the same bytes for the same readings."""
    encoder = msgspec.json.Encoder()
    part = folder / f".{NAME}.part"
    try:
        with part.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as file:
            for reading in readings:
                file.write(encoder.encode(reading) + b"\n")
        part.replace(folder / NAME)
    except OSError as error:
        raise StopRun(f"{folder / NAME} cannot be written ({error.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)
