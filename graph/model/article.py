"""An article as read: its text untouched, and what each stretch of it is."""

from typing import Literal, NamedTuple

from msgspec import Struct

Role = Literal["headline", "date", "caption", "body", "link", "byline", "editor", "copyright", "tags", "noise"]
Precision = Literal["minute", "day", "month", "year"]


class Span(NamedTuple):
    """A stretch of the article's text: `text[start:end]`, in characters."""

    start: int
    end: int


class Moment(Struct, frozen=True):
    """A publication time.

    iso: ISO 8601, to the precision given ("2024-03-20T21:39:00+07:00", "2025-07-24"); a zone only where one is known.
    """

    iso: str
    precision: Precision = "day"

    @property
    def day(self) -> str:
        """The calendar day (or the month or year, where no more is known): the first ten characters."""
        return self.iso[:10]


class Block(Struct, frozen=True):
    """One line or paragraph of the text, without surrounding white space, and what it is.

    places: where the same words stand again in the article (a body pasted twice), the first being `span`.  Later
    stages read a block once; a statement in it has as many places as its block.
    """

    span: Span
    role: Role
    places: tuple[Span, ...]


class Article(Struct, frozen=True, kw_only=True):
    r"""An article: text as decoded (UTF-8, NFC, line ends "\n") and what its layout tells.

    key: 16 hexadecimal characters, of the address where there is one, otherwise of the text.
    source: the path as given, with "#n" (line number) for a dump.  outlet: display name ("ANTARA"), "" if unknown.
    """

    key: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    headline: str = ""
    published: Moment | None = None
    outlet: str = ""
    url: str | None = None
    dateline_place: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    from_release: bool = False


class Skipped(Struct, frozen=True):
    """An input that did not become an article, and the one sentence that says why and what to do."""

    source: str
    reason: str
