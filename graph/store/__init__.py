"""The graph on disk or in memory (pyoxigraph): opened safely, replaced as a whole, sealed with a count and checksums.

In: N-Quads lines.  Out: a pyoxigraph Store.  The store is derived from the readings and may be rebuilt at any time, so
it is never changed in place: `replace_store` builds a new one beside it and swaps them at the end.
"""

from graph.store.loading import load_lines
from graph.store.locking import locked
from graph.store.opening import memory_store, open_store
from graph.store.replacing import replace_store
from graph.store.seal import Health, doctor

__all__ = ["Health", "doctor", "load_lines", "locked", "memory_store", "open_store", "replace_store"]
