"""What the recogniser finds in a block: persons with their titles, offices without a name, bodies."""

from typing import Literal, NamedTuple

from graph.model import OfficeStatus, Span

MentionKind = Literal["person", "office", "agency"]


class Title(NamedTuple):
    """An office as written ("mantan Kepala LKPP" without "mantan"), and how it is held."""

    text: str
    span: Span
    status: OfficeStatus = "current"


class Mention(NamedTuple):
    """A stretch that names a person, an office or a body.

    start, end: the whole phrase, with title and honorifics.  name: the person's or body's name as written, without
    titles; name_span: its place.  titles: offices in the phrase or in apposition.  alias: a second name in
    parentheses ("Saifullah Yusuf (Gus Ipul)").  key: the gazetteer's key for a known body or office.
    weak: it counts only beside a cue.  private: told as a private person ("warga", an age in parentheses).
    """

    start: int
    end: int
    kind: MentionKind
    name: str = ""
    name_span: Span = Span(0, 0)
    titles: tuple[Title, ...] = ()
    alias: str = ""
    key: str = ""
    weak: bool = False
    private: bool = False
