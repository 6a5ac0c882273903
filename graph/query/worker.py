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
_Reply: TypeAlias = tuple[bool, Table | str]


def run_limited(folder: Path, text: str, seconds: float, *, limit: int = 100_000) -> Table:
    """The answer from the store in `folder`, or StopRun after `seconds` (which begin when the store is open)."""
    check(text)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, str(folder), text, limit), daemon=True)
    process.start()
    theirs.close()
    try:
        return _receive(ours, seconds)
    finally:
        process.kill()
        process.join()
        ours.close()


def _receive(ours: Connection, seconds: float) -> Table:
    try:
        _unpack(ours.recv())
        if not ours.poll(seconds):
            raise StopRun(f"The query took longer than {seconds:g} s and was stopped: narrow it, or raise the limit.")
        reply = _unpack(ours.recv())
    except EOFError as error:
        raise StopRun("The query ended its process: it is too deep or too large for the engine.") from error
    if not isinstance(reply, Table):
        raise StopRun("The query worker sent no table: run the query again.")
    return reply


def _unpack(reply: _Reply) -> Table | str:
    good, payload = reply
    if not good:
        raise StopRun(str(payload))
    return payload


def _work(pipe: Connection, folder: str, text: str, limit: int) -> None:
    _leave_network()
    from pyoxigraph import Store  # noqa: PLC0415 - after the network is gone

    from graph.query import sparql  # noqa: PLC0415 - the worker's own import

    try:
        store = Store.read_only(folder)
        pipe.send((True, "open"))
        pipe.send((True, sparql.evaluate(store, text, limit)))
    except (StopRun, OSError) as error:
        pipe.send((False, str(error)))


def _leave_network() -> None:
    """An empty network name space; where the kernel refuses, the textual check alone stands."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NET)
