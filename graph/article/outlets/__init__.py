"""One small class an outlet; a newcomer is one file here, one line in `OUTLETS` and one page in tests/article_cases."""

import re
from functools import cache

from graph.article.address import host
from graph.article.outlets.antara import Antara
from graph.article.outlets.base import Outlet
from graph.article.outlets.detik import Detik
from graph.article.outlets.government import Government, Ikn, InfoPublik, Menpan, Setkab
from graph.article.outlets.jpnn import Jpnn
from graph.article.outlets.kompas import Kompas, KompasId
from graph.article.outlets.lampost import Lampost
from graph.article.outlets.liputan6 import Liputan6
from graph.article.outlets.okezone import Okezone
from graph.article.outlets.others import Bisnis, CnbcIndonesia, CnnIndonesia, Kontan, Rmol, Viva
from graph.article.outlets.republika import Republika
from graph.article.outlets.sindonews import Sindonews
from graph.article.outlets.tempo import Tempo
from graph.article.outlets.tribun import Tribun

__all__ = ["DEFAULT", "OUTLETS", "Outlet", "outlet_in_text", "outlet_of_address", "outlet_of_name"]

DEFAULT = Outlet()
_QUOTED = re.compile(r"(?:dari|dilansir|melansir|mengutip|dikutip|situs|laman|portal|media) $")

OUTLETS: tuple[Outlet, ...] = (
    Antara(),
    CnbcIndonesia(),
    CnnIndonesia(),
    Detik(),
    Kompas(),
    KompasId(),
    Tempo(),
    Republika(),
    Liputan6(),
    Tribun(),
    Sindonews(),
    Okezone(),
    Jpnn(),
    InfoPublik(),
    Setkab(),
    Menpan(),
    Ikn(),
    Lampost(),
    Bisnis(),
    Kontan(),
    Viva(),
    Rmol(),
    Government(),
)
"""In order: the first whose host fits an address; without one, the outlet whose marks come first in the text."""


def outlet_of_address(url: str) -> Outlet:
    """The outlet of an address; the default where none is known.

    >>> outlet_of_address("https://lampung.antaranews.com/berita/1/judul").name
    'ANTARA'
    """
    return _outlet_of_host(host(url))


@cache
def _outlet_of_host(name: str) -> Outlet:
    return next((outlet for outlet in OUTLETS if outlet.publishes(name)), DEFAULT)


@cache
def outlet_of_name(name: str) -> Outlet:
    """The outlet a dump calls "detik.com" or "ANTARA"; the default where none is known."""
    wanted = name.strip().lower()
    return next((o for o in OUTLETS if wanted and (o.name.lower() == wanted or o.publishes(wanted))), DEFAULT)


def outlet_in_text(text: str) -> Outlet:
    r"""The outlet whose marks stand in the text, the earliest mark first; the default where there is none.

    >>> outlet_in_text("Judul\n\nNusantara (ANTARA) - Rapat dikutip dari detikcom.").name
    'ANTARA'
    """
    found = [(at, i) for i, outlet in enumerate(OUTLETS) for mark in outlet.marks if (at := _own(text, mark)) >= 0]
    if found:
        return OUTLETS[min(found)[1]]
    lines = [line.strip() for line in text[:400].split("\n")[:5]]
    fits = (outlet for outlet in OUTLETS if outlet.dates and any(re.fullmatch(outlet.dates, line) for line in lines))
    return next(fits, DEFAULT)


def _own(text: str, mark: str) -> int:
    """Where a mark first stands without being quoted from there ("dikutip dari detikcom"); -1 if nowhere."""
    at = text.find(mark)
    while at >= 0 and _QUOTED.search(text, max(0, at - 16), at):
        at = text.find(mark, at + 1)
    return at
