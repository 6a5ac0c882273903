"""Loads the known world once a process: the committed compiled file while it is fresh, the tables otherwise."""

from functools import cache

import msgspec

from graph.gazetteer.artefact import COMPILED, Compiled, sources_digest
from graph.gazetteer.world import World


@cache
def load_world() -> World:
    """The known world; the same object for the whole process.  DataError where a table is malformed."""
    return World(_fresh() or _compiled_now())


def _compiled_now() -> Compiled:
    from graph.gazetteer.compile import compile_world  # noqa: PLC0415 - only a changed table needs the compiler

    return compile_world()


def _fresh() -> Compiled | None:
    if not COMPILED.is_file():
        return None
    try:
        compiled = msgspec.json.decode(COMPILED.read_bytes(), type=Compiled)
    except msgspec.MsgspecError:  # an older format, or a merge left marks in it: the tables are the truth
        return None
    return compiled if compiled.digest == sources_digest() else None
