"""The status a title's prefix gives: acting, former, elect."""

import re

from graph.gazetteer.known import TitleStatus

_PREFIX = re.compile(
    r"(?P<acting>(?:plt|pj|plh|pjs|pgs)\.?|pelaksana tugas(?: \(plt\.?\))?|penjabat(?: \(pj\.?\))?|"
    r"pelaksana harian(?: \(plh\.?\))?|penjabat sementara)\s+"
    r"|(?P<former>mantan|eks|bekas)[\s-]+"
    r"|(?P<elect>calon)\s+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+(?:(?P<elect>terpilih)|(?P<former>demisioner))$", re.IGNORECASE)


def status_and_rest(title: str) -> tuple[TitleStatus, str]:
    """The status and the title without the words that gave it.

    >>> status_and_rest("Plt. Kepala OIKN")
    ('acting', 'Kepala OIKN')
    >>> status_and_rest("eks bupati Banyuwangi")
    ('former', 'bupati Banyuwangi')
    >>> status_and_rest("Menteri PANRB")
    ('current', 'Menteri PANRB')
    """
    rest, status = title.strip(), "current"
    while match := _PREFIX.match(rest):
        status = "former" if status == "former" else str(match.lastgroup)
        rest = rest[match.end() :]
    ending = _SUFFIX.search(rest)
    if ending:
        rest = rest[: ending.start()]
        status = str(ending.lastgroup) if status == "current" else status
    return status, rest  # type: ignore[return-value]  # the group names are the statuses
