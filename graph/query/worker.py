"""A query with a time limit, in a process of its own: a running query cannot be stopped inside a process.

The worker opens the store read-only, has no network where the kernel lets it give that up, and is killed when the time
is over.  It costs 0.2 to 0.3 s to start.
"""

import contextlib
import ctypes
import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

from graph.errors import StopRun
from graph.query.guard import check
from graph.query.table import Table

_NEW_USER_AND_NET = 0x1000_0000 | 0x4000_0000  # CLONE_NEWUSER | CLONE_NEWNET, see unshare(2)
Document: TypeAlias = tuple[str, bytes]
"""An answer in a standard form: its media type and its bytes."""
_Answer: TypeAlias = Table | Document
_Reply: TypeAlias = tuple[bool, _Answer | str]


class TooSlow(StopRun):
    """A query that was stopped when its time was over."""


def run_limited(folder: Path, text: str, seconds: float, *, limit: int = 100_000) -> Table:
    """The answer from the store in `folder`, or StopRun after `seconds` (which begin when the store is open)."""
    found = _run(folder, text, seconds, limit)
    if not isinstance(found, Table):
        raise StopRun("The query worker sent no table: run the query again.")
    return found


def run_serialized(folder: Path, text: str, seconds: float, forms: tuple[str, str]) -> Document:
    """As `run_limited`, in the first of `forms` (media types) for rows and truth, in the second for triples."""
    found = _run(folder, text, seconds, forms)
    if isinstance(found, Table):
        raise StopRun("The query worker sent no document: run the query again.")
    return found


def _run(folder: Path, text: str, seconds: float, how: int | tuple[str, str]) -> _Answer:
    """The answer as a table of at most `how` rows, or in the forms that `how` names."""
    check(text)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, str(folder), text, how), daemon=True)
    process.start()
    theirs.close()
    try:
        return _receive(ours, seconds)
    finally:
        process.kill()
        process.join()
        ours.close()


def _receive(ours: Connection, seconds: float) -> _Answer:
    try:
        _unpack(ours.recv())
        if not ours.poll(seconds):
            raise TooSlow(f"The query took longer than {seconds:g} s and was stopped: narrow it, or raise the limit.")
        reply = _unpack(ours.recv())
    except EOFError as error:
        raise StopRun("The query ended its process: it is too deep or too large for the engine.") from error
    if isinstance(reply, str):
        raise StopRun("The query worker sent no answer: run the query again.")
    return reply


def _unpack(reply: _Reply) -> _Answer | str:
    good, payload = reply
    if not good:
        raise StopRun(str(payload))
    return payload


def _work(pipe: Connection, folder: str, text: str, how: int | tuple[str, str]) -> None:
    _leave_network()
    from pyoxigraph import Store  # noqa: PLC0415 - after the network is gone

    from graph.query import sparql  # noqa: PLC0415 - the worker's own import

    try:
        store = Store.read_only(folder)
        pipe.send((True, "open"))
        if isinstance(how, int):
            pipe.send((True, sparql.evaluate(store, text, how)))
        else:
            pipe.send((True, sparql.document(store, text, how)))
    except (StopRun, OSError) as error:
        pipe.send((False, str(error)))


def _leave_network() -> None:
    """An empty network name space; where the kernel refuses, the textual check alone stands."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NET)
