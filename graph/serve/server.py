"""The network side: a threaded server of the standard library on the loopback address."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import BoundedSemaphore
from typing import ClassVar
from urllib.parse import unquote

from graph.errors import StopRun
from graph.serve import home
from graph.serve.answers import TEXT, Answer, Request, Site, answer

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
HTTP = 80  # the port that a browser leaves out of the name
MAX_BODY = 200_000
AT_ONCE = 4
PATIENCE = 15
"""Seconds that a client may take to send its request."""

HEADERS = (
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, asks `answer`, writes what it says."""

    server_version = "Jejak"
    sys_version = ""
    timeout = PATIENCE
    site: ClassVar[Site]
    turns: ClassVar[BoundedSemaphore]

    def do_GET(self) -> None:
        self._reply(self._answer(b""))

    do_HEAD = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_GET  # noqa: N815 - the names that http.server calls

    def do_POST(self) -> None:
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal() or int(size) > MAX_BODY:
            self.close_connection = True
            self._reply(Answer(413, TEXT, f"A request holds at most {MAX_BODY} bytes and says how many.\n".encode()))
            return
        self._reply(self._answer(self.rfile.read(int(size))))

    def _answer(self, body: bytes) -> Answer:
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(method=self.command, path=unquote(path), query=query, headers=headers, body=body)
        if not self.turns.acquire(timeout=PATIENCE):
            return Answer(503, TEXT, b"Too many requests at once: try again.\n")
        try:
            return answer(self.site, request)
        finally:
            self.turns.release()

    def _reply(self, found: Answer) -> None:
        self.send_response(found.status)
        self.send_header("Content-Type", found.media_type)
        self.send_header("Content-Length", str(len(found.body)))
        for name, value in HEADERS:
            self.send_header(name, value)
        if not self.path.startswith("/graph"):
            self.send_header("Content-Security-Policy", home.policy())  # the map carries its own
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Nothing is logged: queries may be private."""


class LocalServer(ThreadingHTTPServer):
    """A server whose threads end with it."""

    daemon_threads = True

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{ADDRESS}:{self.server_port}/"


def make_server(folder: Path, port: int, seconds: float) -> LocalServer:
    """A server on the loopback address that is bound and not yet running; port 0 takes a free one."""

    class Handler(_Handler):
        """One server's own handler."""

    try:
        server = LocalServer((ADDRESS, port), Handler)
    except (OSError, OverflowError) as error:
        why = error.strerror if isinstance(error, OSError) else "ports go from 0 to 65535"
        raise StopRun(f"Port {port} cannot be used ({why}): choose another with --port.") from error
    hosts = {f"{name}:{server.server_port}" for name in NAMES} | (set(NAMES) if server.server_port == HTTP else set())
    Handler.site = Site(folder=folder, hosts=frozenset(hosts), seconds=seconds)
    Handler.turns = BoundedSemaphore(AT_ONCE)
    return server
