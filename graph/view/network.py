"""pyvis' Network with our own page: nothing of its template, its outside addresses or its script is used.

What we take of pyvis: the network model (nodes, edges, options) and the vis-network library that it ships.  What it
must never do here raises: `show` and `write_html` write an unescaped page, `set_options` runs what it is given,
`from_nx` changes its input.  `add_edge` is quadratic, so nodes and edges are assigned.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from graph.errors import StopRun

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


def vis_script() -> str:
    """vis-network as pyvis ships it, with its licence at its head; found without importing pyvis."""
    spec = find_spec("pyvis")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        path = Path(folder) / _VIS
        if path.is_file():
            return path.read_text("utf-8")
    raise StopRun("pyvis 0.3.2 with vis-network 9.1.2 is not installed: run `pip install 'pyvis==0.3.2'`.")


@contextmanager
def _without_ipython() -> Iterator[None]:
    """While pyvis is imported, IPython (0.4 s, for notebooks only) is a stand-in, unless it is there already."""
    if "IPython" in sys.modules:
        yield
        return
    package, display = ModuleType("IPython"), ModuleType("IPython.display")
    display.IFrame = type("IFrame", (), {})  # type: ignore[attr-defined]  # the one name that pyvis asks for
    sys.modules.update({"IPython": package, "IPython.display": display})
    try:
        yield
    finally:
        del sys.modules["IPython"], sys.modules["IPython.display"]


@cache
def network_class() -> type:
    """Our subclass of pyvis' Network, made when first asked for, since pyvis is slow to import."""
    with _without_ipython():
        from pyvis.network import Network  # noqa: PLC0415 - 1.2 s of import that only a page needs

    class EvidenceNetwork(Network):  # type: ignore[misc]  # pyvis has no types
        """A directed network whose positions are given, with physics off and straight edges."""

        def __init__(self) -> None:
            super().__init__(directed=True, cdn_resources="in_line")
            self.toggle_physics(status=False)
            self.options.edges.smooth.enabled = False

        def fill(self, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> None:
            """Take the nodes and edges as they are; parallel edges stay."""
            self.nodes = nodes
            self.edges = edges
            self.node_ids = [node["id"] for node in nodes]
            self.node_map = {node["id"]: node for node in nodes}

        def _refuse(self, *_: object, **__: object) -> NoReturn:
            raise StopRun("This network is written by graph.view.page.write_page only: pyvis' own page is not safe.")

        show = write_html = save_graph = generate_html = set_options = from_nx = _refuse

    return EvidenceNetwork
