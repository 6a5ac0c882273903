"""What a page costs its reader: CPU of the page's process until it is usable, beside plain pyvis in the same run.

    python tests/benchmarks/bench_page.py [--no-pyvis]

Prints, for 1,000 nodes / 3,000 edges and 5,000 / 15,000: CPU seconds of the renderer (ProcessTime of Chromium's
Performance domain, less what an empty page takes), and the size of the file.  Plain pyvis draws the same 1,000 nodes
with its own template, whose outside requests are answered with nothing; it counts as usable at its first
"stabilized", or not at all: then what it has spent by then is printed.  Medians of three.
"""

import argparse
import importlib.util
import statistics
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
SIZES = ((1_000, 3_000), (5_000, 15_000))
ROUNDS = 3
PATIENCE = 100  # seconds for plain pyvis


def load(name: str) -> ModuleType:
    """A helper beside the page's tests."""
    path = HERE.parent / "view_cases" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def process_time(session: Any) -> float:
    """CPU seconds of the page's process so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(m["value"]) for m in metrics if m["name"] == "ProcessTime")


def cost(browser: Any, path: Path, ready: str) -> tuple[float, bool]:
    """CPU seconds until the expression holds, or until patience ends; and whether it came to hold."""
    context = browser.new_context(viewport={"width": 1400, "height": 860})
    page = context.new_page()
    page.route("http*://**", lambda route: route.abort())
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(path.as_uri(), wait_until="commit")
    ends, found = time.monotonic() + PATIENCE, False
    while time.monotonic() < ends and not found:
        page.wait_for_timeout(100)
        found = bool(page.evaluate(ready))
    spent = process_time(session)
    context.close()
    return spent, found


def median(browser: Any, path: Path, ready: str) -> float:
    """The median of three, which all must come to hold."""
    return statistics.median(
        spent if found else float("inf") for spent, found in (cost(browser, path, ready) for _ in range(ROUNDS))
    )


def plain_pyvis(data: Any, path: Path) -> None:
    """The same graph as pyvis writes it by itself, physics on; only a mark for the end of its layout is added."""
    from pyvis.network import Network

    net = Network(cdn_resources="in_line", directed=True)
    number = {node.id: n for n, node in enumerate(data.nodes)}
    for node in data.nodes:
        net.add_node(number[node.id], label=node.name)
    net.edges = [{"from": number[e.source], "to": number[e.target], "arrows": "to"} for e in data.edges]
    text = net.generate_html()
    mark = 'network.once("stabilized", () => { document.documentElement.dataset.ready = "1"; });\nreturn network;'
    path.write_text(text.replace("return network;", mark), "utf-8")


def bare_vis(data: Any, path: Path) -> None:
    """vis-network alone with the same places, physics off, straight edges: what of the cost is not ours."""
    import json

    from graph.view.layout import positions
    from graph.view.network import vis_script

    number = {node.id: n for n, node in enumerate(data.nodes)}
    nodes = [{"id": n, "x": x, "y": y, "shape": "dot", "size": 10} for n, (x, y) in enumerate(positions(data))]
    edges = [{"from": number[e.source], "to": number[e.target]} for e in data.edges]
    start = (
        f"const n = new vis.Network(document.getElementById('c'), {{nodes: new vis.DataSet({json.dumps(nodes)}), "
        f"edges: new vis.DataSet({json.dumps(edges)})}}, {{physics: false, edges: {{smooth: false}}}});"
        "n.once('afterDrawing', () => { document.documentElement.dataset.ready = '1'; });"
    )
    page = "<!doctype html><meta charset=utf-8><style>#c { height: 800px }</style><div id=c></div>"
    path.write_text(f"{page}<script>{vis_script()}</script><script>{start}</script>", "utf-8")


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description="CPU of the page's process until it is usable.")
    parser.add_argument("--no-pyvis", action="store_true", help="leave out plain pyvis (some minutes)")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    from graph.view.page import write_data

    shared, generated = load("browser"), load("generated")
    ready = "document.documentElement.dataset.ready === '1' && document.documentElement.dataset.drawn === '1'"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shared.BROWSER, args=list(shared.SWITCHES))
        empty = Path(folder) / "kosong.html"
        empty.write_text("<!doctype html><title>kosong</title>", "utf-8")
        base = median(browser, empty, "true")
        print(f"empty page            {base:6.2f} s")
        for nodes, edges in SIZES:
            path = Path(folder) / f"{nodes}.html"
            write_data(generated.generate(nodes, edges), path)
            spent = median(browser, path, ready) - base
            print(f"jejak {nodes:5} / {edges:6} {spent:6.2f} s  {path.stat().st_size:9,} bytes")
        path = Path(folder) / "bare.html"
        bare_vis(generated.generate(*SIZES[0]), path)
        mark = "document.documentElement.dataset.ready === '1'"
        spent = median(browser, path, mark) - base
        print(f"vis alone, 1000 / 3000 {spent:5.2f} s  (places given; no labels, panel, search, table, filters)")
        for nodes, edges in () if options.no_pyvis else SIZES:
            path = Path(folder) / "pyvis.html"
            plain_pyvis(generated.generate(nodes, edges), path)
            spent, found = cost(browser, path, mark)
            words = "" if found else f"  (not usable yet after {PATIENCE} s)"
            print(f"plain pyvis {nodes:5} / {edges:6} {spent - base:6.2f} s{words}", flush=True)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
