"""What a request gets: a status, a media type and bytes.  Pure functions of a request; `server` does the network."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

from msgspec import Struct

from graph.errors import JejakError, StopRun
from graph.query.guard import RefusedQuery
from graph.query.worker import TooSlow, run_limited, run_serialized
from graph.serve import accept, home

TEXT, HTML, TURTLE = "text/plain; charset=utf-8", "text/html; charset=utf-8", "text/turtle; charset=utf-8"
QUERY_TYPE, FORM_TYPE = "application/sparql-query", "application/x-www-form-urlencoded"


class Request(Struct, frozen=True, kw_only=True):
    """A request as far as it matters; header names in lower case."""

    method: str
    path: str
    query: str = ""
    headers: dict[str, str] = {}
    body: bytes = b""


class Answer(Struct, frozen=True):
    """What goes back."""

    status: int
    media_type: str
    body: bytes


class Site(Struct, frozen=True, kw_only=True):
    """What is served: the output folder, the names this server answers to, and how long a query may take."""

    folder: Path
    hosts: frozenset[str]
    seconds: float = 30.0


def answer(site: Site, request: Request) -> Answer:
    """The answer to any request; never raises for what a request holds."""
    if refused := _stranger(site, request):
        return _say(403, refused)
    handler = _ROUTES.get(request.path)
    if handler is None:
        return _page(site, request.path) or _say(404, f"There is nothing at {request.path[:80]}; begin at /.")
    if request.method not in ("GET", "HEAD") and not (request.method == "POST" and request.path == "/sparql"):
        return _say(405, "This server is read only: use GET.")
    try:
        return handler(site, request)
    except JejakError as error:
        return _say(_status(error), str(error))


def _say(status: int, text: str) -> Answer:
    return Answer(status, TEXT, f"{text}\n".encode())


def _status(error: JejakError) -> int:
    """403 for what may not be asked, 503 for what takes too long, 400 for what is not SPARQL."""
    return 403 if isinstance(error, RefusedQuery) else 503 if isinstance(error, TooSlow) else 400


def _stranger(site: Site, request: Request) -> str:
    """Why a request is not from this machine's own hand, "" if it is: another name (DNS rebinding), another site."""
    if request.headers.get("host", "").lower() not in site.hosts:
        return "This server answers to its own name only: use the address that `jejak serve` printed."
    origin = request.headers.get("origin", "").lower()
    if origin and origin.removeprefix("http://") not in site.hosts:
        return "Requests from other sites are not answered."
    if request.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return "Requests from other sites are not answered."
    return ""


def _healthz(_site: Site, _request: Request) -> Answer:
    return _say(200, "ok")


def _home(site: Site, _request: Request) -> Answer:
    return Answer(200, HTML, home.page(_files(site)).encode())


def _turtle(site: Site, _request: Request) -> Answer:
    return _file(site.folder / "graph.ttl", TURTLE)


def _sparql(site: Site, request: Request) -> Answer:
    """SPARQL 1.1 Protocol, query only: GET, POST of a form, POST of a query."""
    text = _query_of(request)
    if text is None:
        return _say(400, "Give one query: /sparql?query=SELECT... (see /).")
    wanted = request.headers.get("accept", "*/*")
    forms, store = accept.forms(wanted), site.folder / "store"
    if forms[0] == accept.PAGE:
        return Answer(200, HTML, home.answer(text, run_limited(store, text, site.seconds)).encode())
    media_type, body = run_serialized(
        store, text, site.seconds, (forms[0], forms[1].replace(accept.PAGE, accept.TURTLE))
    )
    return Answer(200, media_type, body)


def _query_of(request: Request) -> str | None:
    """The one query of a request; None where there is none, or more than one, or another graph is asked for."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and kind == QUERY_TYPE:
        return request.body.decode("utf-8", "replace")
    raw = request.body.decode("utf-8", "replace") if request.method == "POST" and kind == FORM_TYPE else request.query
    found = parse_qs(raw, max_num_fields=20)
    if "default-graph-uri" in found or "named-graph-uri" in found:
        raise StopRun("This endpoint has one dataset: leave default-graph-uri and named-graph-uri out.")
    queries = found.get("query", [])
    return queries[0] if len(queries) == 1 else None


def _files(site: Site) -> list[str]:
    return [name for name in ("graph.html", "graph.ttl") if (site.folder / name).is_file()]


def _page(site: Site, path: str) -> Answer | None:
    """The map, or a page of its communities: files found in the folder, never a path made of what was asked."""
    pages = {"/graph.html": site.folder / "graph.html"}
    pages |= {f"/graph-gugus/{one.name}": one for one in (site.folder / "graph-gugus").glob("*.html")}
    return _file(pages[path], HTML) if path in pages else None


def _file(path: Path, media_type: str) -> Answer:
    try:
        return Answer(200, media_type, path.read_bytes())
    except FileNotFoundError:
        return _say(404, f"{path.name} is not there yet: `jejak build` and `jejak view` make it.")


_ROUTES: dict[str, Callable[[Site, Request], Answer]] = {
    "/": _home,
    "/healthz": _healthz,
    "/graph.ttl": _turtle,
    "/sparql": _sparql,
}
