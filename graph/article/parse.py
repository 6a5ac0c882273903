"""One text becomes one Article: lines, roles, paragraphs, dateline, repeats, and what the layout tells of the whole.

Two layouts: a file (headline, date, story) and a dump's text field, whose headline and date stand beside it.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.article.address import article_key, host
from graph.article.credits import credits as names_in
from graph.article.credits import tags as tags_in
from graph.article.dateline import Dateline, find_dateline
from graph.article.decode import normalise
from graph.article.inline import Piece, active_rules, split_noise
from graph.article.lines import Line, cut_lines, goes_on, is_hard_wrapped
from graph.article.outlets import DEFAULT, Outlet, outlet_in_text, outlet_of_address, outlet_of_name
from graph.article.outlets.government import Government
from graph.article.published import is_date_line, published
from graph.article.release import is_from_release
from graph.article.repeats import align, fold_repeats, paragraph_key
from graph.article.roles import line_roles
from graph.errors import SkipArticle
from graph.model import Article, Block, Role, Span

_LONGEST_HEADLINE = 250
_BROKEN = {"-", "–", "—", "--", ")", "(", ",", "."}
_DATELINE_WITHIN = 4


def parse_text(  # noqa: PLR0913 - what a dump knows of an article, all of it by name
    text: str,
    source: str,
    *,
    url: str | None = None,
    outlet: str | None = None,
    headline: str | None = None,
    published: str | None = None,
    authors: Sequence[str] = (),
) -> Article:
    r"""The article that a text is.

    text: headline, date and story in lines; with `headline` given (a dump's title), the story alone.
    published: the metadata's words for the time.  authors: author fields as the dump has them.

    Raises:
        SkipArticle: there is no word in the text.

    >>> article = parse_text("Judul\n20 Maret 2024 21:39 WIB\nJakarta (ANTARA) - Anas menerima Bambang.", "a.txt")
    >>> article.headline, article.published.iso, article.outlet, article.dateline_place
    ('Judul', '2024-03-20T21:39:00+07:00', 'ANTARA', 'Jakarta')
    """
    text = normalise(text)
    lines = cut_lines(text)
    if not any(c.isalpha() for line in lines for c in line.text):
        raise SkipArticle("the text is empty: give an article with a headline and a story.")
    given = Given(url or None, outlet or "", headline, published or "", tuple(authors))
    page = _outlet(text, given)
    roles = _layout(lines, line_roles(lines, page), headline)
    blocks, dateline = _blocks(text, _cut(text, _paragraphs(text, lines, roles), page), page)
    if page is DEFAULT and not url and dateline and dateline.outlet:
        page = dateline.outlet
    return _article(text, source, Read(blocks, dateline, page), given)


class Given(NamedTuple):
    """What stands beside the text in a dump; empty for a file."""

    url: str | None
    outlet: str
    headline: str | None
    published: str
    authors: tuple[str, ...]


class Read(NamedTuple):
    """What the layout gave."""

    blocks: tuple[Block, ...]
    dateline: Dateline | None
    page: Outlet


def _outlet(text: str, given: Given) -> Outlet:
    """By address, by the dump's name, by marks in the text."""
    known = outlet_of_address(given.url) if given.url else DEFAULT
    if known is DEFAULT and given.outlet:
        known = outlet_of_name(given.outlet)
    return outlet_in_text(text) if known is DEFAULT and not given.url and not given.outlet else known


def _layout(lines: Sequence[Line], roles: list[Role], headline: str | None) -> list[Role]:
    """Headline and date lines; a line that is a date below the story's first is noise."""
    story = False
    for i, line in enumerate(lines):
        if (i == 0 and _is_headline(line, headline)) or (roles[0] == "headline" and _same_headline(line, lines[0])):
            roles[i] = "headline"
        elif len(line.text) <= 80 and is_date_line(line.text):
            roles[i] = _date_role(lines, roles, i) if story else "date"
        story = story or (roles[i] == "body" and len(line.text) > 60)
    return roles


def _same_headline(line: Line, first: Line) -> bool:
    """Whether the headline stands again, as where a whole page was pasted twice."""
    return len(line.text) == len(first.text) and paragraph_key(line.text) == paragraph_key(first.text)


def _date_role(lines: Sequence[Line], roles: Sequence[Role], i: int) -> Role:
    """A date broken out of a sentence ("..., / Selasa (10/6/2025).") is the story's; one that stands alone is noise."""
    return "body" if roles[i - 1] == "body" and goes_on(lines[i - 1], lines[i]) else "noise"


def _is_headline(line: Line, headline: str | None) -> bool:
    if headline is None:
        return len(line.text) <= _LONGEST_HEADLINE
    return bool(headline) and paragraph_key(line.text) == paragraph_key(headline)


def _paragraphs(text: str, lines: Sequence[Line], roles: Sequence[Role]) -> list[Piece]:
    """Lines as paragraphs: those of the story that a scraper broke are one again."""
    wrapped = is_hard_wrapped(text)
    merged: list[Piece] = []
    before: Line | None = None
    for i, line in enumerate(lines):
        role = "body" if roles[i] == "noise" and line.text in _BROKEN else roles[i]
        joins = (
            before is not None
            and role == "body"
            and (goes_on(before, line, lines[i + 1] if i + 1 < len(lines) else None) or (wrapped and not line.gap))
        )
        if joins:
            merged[-1] = (Span(merged[-1][0].start, line.span.end), "body")
        else:
            merged.append((line.span, roles[i]))
        before = line if joins or roles[i] == "body" else None
    return merged


def _cut(text: str, paragraphs: Iterable[Piece], page: Outlet) -> list[Piece]:
    rules = active_rules(text, page)
    also = any(words in text for words in ("Baca Juga", "BACA JUGA"))
    pieces: list[Piece] = []
    for span, role in paragraphs:
        pieces += split_noise(text, span, rules, also=also) if role == "body" else [(span, role)]
    return pieces


def _blocks(text: str, pieces: Sequence[Piece], page: Outlet) -> tuple[tuple[Block, ...], Dateline | None]:
    """Blocks with their places; the dateline becomes a block of its own before the story's first."""
    blocks: list[Block] = []
    dateline: Dateline | None = None
    bodies = 0
    for role, places in fold_repeats(text, align(text, pieces)):
        if role == "body" and dateline is None and bodies < _DATELINE_WITHIN:
            dateline = find_dateline(text, places[0], page, first=bodies == 0)
            if dateline:
                blocks.append(_head(text, places[0].start, dateline.end))
                places = tuple(Span(p.start + dateline.end - places[0].start, p.end) for p in places)  # noqa: PLW2901 - what is left of it
        bodies += role == "body"
        if places[0].start < places[0].end:
            blocks.append(Block(places[0], role, places))
    return tuple(blocks), dateline


def _head(text: str, start: int, end: int) -> Block:
    span = Span(start, start + len(text[start:end].rstrip()))
    return Block(span, "noise", (span,))


def _article(text: str, source: str, read: Read, given: Given) -> Article:
    page, dateline = read.page, read.dateline
    told = [(block.role, text[block.span.start : block.span.end]) for block in read.blocks]
    authors, editors = _credits(told, page, given)
    days = [words for role, words in told if role == "date"] + ([dateline.day] if dateline and dateline.day else [])
    heads = [words for role, words in told if role == "headline"] or [""]
    return Article(
        key=article_key(given.url, text),
        source=source,
        text=text,
        blocks=read.blocks,
        headline=" ".join((heads[0] if given.headline is None else given.headline).split()).rstrip(" -|"),
        published=published(given.published, days, given.url, page, text),
        outlet=_name(page, given),
        url=given.url,
        dateline_place=dateline.place if dateline else None,
        authors=authors,
        editors=editors,
        tags=tags_in(told),
        from_release=isinstance(page, Government) or is_from_release(_story(told)),
    )


def _credits(told: Sequence[tuple[Role, str]], page: Outlet, given: Given) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Authors and editors of the dump's field and of the article's lines."""
    listed = [words for role, words in told if role == "byline" and _is_list(words)]
    fields = [page.names(words) for words in (*given.authors, *listed) if words]
    bylines, editors = names_in((role, words) for role, words in told if words not in listed)
    return (
        tuple(dict.fromkeys([*(name for names, _ in fields for name in names), *bylines])),
        tuple(dict.fromkeys([*(name for _, names in fields for name in names), *editors])),
    )


def _is_list(words: str) -> bool:
    """Whether a byline is a bare list of names, "Sari Wulandari, Budi Tjahja", as a dump's author field is."""
    return "," in words and ":" not in words and not words.startswith(("(", "Laporan"))


def _story(told: Iterable[tuple[Role, str]]) -> str:
    return "\n".join(words for role, words in told if role == "body")


def _name(page: Outlet, given: Given) -> str:
    """The known outlet's name, else what the dump calls it, else the address's host."""
    if page.name and type(page) is not Government:
        return page.name
    return given.outlet or (host(given.url).removeprefix("www.") if given.url else page.name)
