"""The years in which an office was held, told behind it: "Ketua Umum Contoh 2013-2015", "... periode 2019-2024 Sari".

In: titles, the words between an office and a name, and when the article was published.  Out: the title without its
years, whether they are over, and the office joined to its holder over them.
"""

import re
from collections.abc import Sequence

from graph.model import Moment, Span
from graph.recognise.mention import Mention, Title
from graph.recognise.scene import Scene

_TELLS_YEARS = r"(?:[Pp]eriode|[Mm]asa\s+(?:[Jj]abatan|[Bb]akti)|[Tt]ahun)"
_TERM = re.compile(rf",?\s+(?:{_TELLS_YEARS}\s+)?(?:19|20)\d\d\s*[-–/]\s*(?P<last>(?:19|20)\d\d)$")
_BETWEEN = re.compile(rf",?\s*{_TELLS_YEARS}\s+(?:19|20)\d\d(?P<range>\s*[-–/]\s*(?:19|20)\d\d)?,?")


def without_term(title: str) -> str:
    """A title without the years behind it.

    >>> without_term("Bupati Contoh Periode 2019-2024"), without_term("Ketua Panitia Pekan Contoh 2025")
    ('Bupati Contoh', 'Ketua Panitia Pekan Contoh 2025')
    """
    return _TERM.sub("", title)


def with_terms(blocks: Sequence[list[Mention]], published: Moment | None) -> list[list[Mention]]:
    """The mentions, a title whose years are over at the day of publication being a former one.

    >>> told = Mention(0, 30, "person", "Sari", Span(26, 30), (Title("Bupati Contoh 2013-2015", Span(0, 23)),))
    >>> with_terms([[told]], Moment("2025-03-04"))[0][0].titles[0].status
    'former'
    """
    if published is None:
        return list(blocks)
    return [[_told(m, published.day[:4]) if m.titles else m for m in block] for block in blocks]


def years_between(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Bupati Contoh periode 2019-2024 Sari Wulandari": the years stand between the office and the name.

    Years from and to stay in the title for `with_terms` to read; one alone only goes by: "Ketua Tim tahun 2019 Sari".
    """
    if left.kind != "office" or right.kind != "person" or right.titles or (right.weak and " " not in right.name):
        return None
    match = _BETWEEN.fullmatch(bare)
    if match is None:
        return None
    *others, office = left.titles
    if match["range"] is not None:
        span = Span(office.span.start, scene.text.index(match["range"], office.span.end) + len(match["range"]))
        office = Title(scene.text[span.start : span.end], span, office.status)
    return right._replace(start=left.start, titles=(*others, office), weak=False)


def _told(mention: Mention, year: str) -> Mention:
    if not any(title.text[-1:].isdigit() for title in mention.titles):
        return mention
    return mention._replace(titles=tuple(_ended(title, year) for title in mention.titles))


def _ended(title: Title, year: str) -> Title:
    term = _TERM.search(title.text)
    over = term is not None and term["last"] < year
    return title._replace(status="former") if over else title
