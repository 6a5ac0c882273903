"""`jejak serve`: the graph over HTTP for this machine only: the page, the Turtle and a SPARQL endpoint to read from."""

import argparse

from graph.cli.exits import OK
from graph.cli.parsing import add_output
from graph.cli.terminal import Terminal

EXAMPLES = (
    "jejak serve",
    "jejak serve --port 7070 -o output",
    "jejak serve --port 0 --timeout 5",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and how long a query may take."""
    parser.add_argument(
        "--port", metavar="N", type=int, default=8080, help="the port (default: 8080; 0 takes a free one)"
    )
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=float, default=30.0, help="stop a query after so long (default: 30)"
    )
    add_output(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Serve until Ctrl-C."""
    from graph.cli.graphs import store_folder  # noqa: PLC0415 - help does without
    from graph.serve.server import make_server  # noqa: PLC0415 - help does without

    folder = store_folder(options.output).parent
    server = make_server(folder, options.port, options.timeout)
    terminal.say(f"serving {folder} at {server.address} (SPARQL at {server.address}sparql); stop with Ctrl-C")
    try:
        server.serve_forever()
    finally:
        server.server_close()
    return OK
