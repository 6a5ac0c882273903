"""One door to every export: a format's name, a store, a file or a stream."""

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.errors import StopRun, UnknownName
from graph.export.jsonld import write_jsonld
from graph.export.network import write_gexf, write_graphml
from graph.export.nquads import write_nquads
from graph.export.table import write_csv
from graph.export.turtle import write_trig, write_turtle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import Store

WRITERS: "tuple[tuple[str, str, Callable[[Store, BinaryIO], None]], ...]" = (
    ("turtle", ".ttl", write_turtle),
    ("trig", ".trig", write_trig),
    ("nquads", ".nq", write_nquads),
    ("jsonld", ".jsonld", write_jsonld),
    ("graphml", ".graphml", write_graphml),
    ("gexf", ".gexf", write_gexf),
    ("csv", ".csv", write_csv),
)
FORMATS: tuple[str, ...] = tuple(name for name, *_ in WRITERS)


def write(store: "Store", form: str, target: Path | BinaryIO) -> None:
    """Writes the graph in one of `FORMATS` to a file, which appears whole or not at all, or to a binary stream."""
    writer = next((writer for name, _, writer in WRITERS if name == form), None)
    if writer is None:
        raise UnknownName("The export format", form, FORMATS)
    if not isinstance(target, Path):
        writer(store, target)
        return
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            writer(store, file)
        part.replace(target)
    except OSError as error:
        raise StopRun(f"{target} cannot be written ({error.strerror}); give another file.") from error
    finally:
        part.unlink(missing_ok=True)
