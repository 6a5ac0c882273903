"""The parts of a brief as sections of few columns, the same for Markdown and HTML: who, what, the words, the source.

In: Facts.  Out: Sections; a cell is pieces of text, each with a tone (what it is, not how it looks).
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from msgspec import Struct

from graph.query.render import cell
from graph.query.table import Value
from graph.report.facts import Facts
from graph.report.wording import day, terms, value

Tone = Literal["plain", "strong", "soft", "quote", "tag"]
Row = dict[str, Value]
LONGEST = 60


class Piece(NamedTuple):
    """A piece of a cell: its text, what it is, where it leads (http or https only), the English beside it."""

    text: str
    tone: Tone = "plain"
    link: str | None = None
    english: str | None = None


Cell = tuple[Piece, ...]
Head = tuple[str, str]


class Section(Struct, frozen=True):
    """A heading in both languages, the columns' heads in both, the rows, and how many there are in all."""

    key: str
    heading_id: str
    heading_en: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int


_SAID: Head = ("dinyatakan", "stated")
_WHO: Head = ("oleh", "by")
_WORDS: Head = ("kata-kata dan sumber", "words and source")


def sections(facts: Facts) -> tuple[Section, ...]:
    """The sections of a brief in order; the longest show their newest rows only."""
    changes = [*facts.part("dates").dicts(), *facts.part("numbers").dicts()]
    changes.sort(key=lambda row: (str(row["date"] or ""), str(row["statement"])))
    rows: dict[str, Iterable[Row]] = {key: facts.part(key).dicts() for key in _PARTS if key != "changes"}
    return tuple(_section(key, list(changes if key == "changes" else rows[key])) for key in _PARTS)


def _section(key: str, rows: list[Row]) -> Section:
    heading_id, heading_en, heads, cells = _PARTS[key]
    shown = rows[-LONGEST:] if key in _OLDEST_FIRST else rows[:LONGEST]
    numbered = range(len(rows) - len(shown) + 1, len(rows) + 1)
    made = tuple(cells(row | {"number": str(number)}) for number, row in zip(numbered, shown, strict=True))
    return Section(key, heading_id, heading_en, heads, made, len(rows))


def _text(row: Row, column: str) -> str:
    return cell(row.get(column))


def _day(row: Row, column: str = "date") -> Cell:
    return (Piece(day(_text(row, column))),)


def _who(row: Row, before: str = "") -> Cell:
    pieces = [Piece(_text(row, f"{before}speaker"), "strong"), Piece(_text(row, f"{before}office"), "soft")]
    if relay := _text(row, f"{before}relayed_by"):
        pieces.append(Piece(f"disampaikan oleh {relay}", "soft", english=f"relayed by {relay}"))
    return tuple(piece for piece in pieces if piece.text)


def _words(row: Row, before: str = "") -> Cell:
    url = row.get(f"{before}url")
    link = url if isinstance(url, str) and url.startswith(("http://", "https://")) else None
    source = ", ".join(one for one in (_text(row, f"{before}outlet"), _text(row, f"{before}article")) if one)
    quote = _text(row, f"{before}quote")
    return tuple(
        piece for piece in (Piece(f"“{quote}”" if quote else "", "quote"), Piece(source, "soft", link)) if piece.text
    )


def _responsible(row: Row) -> tuple[Cell, ...]:
    since, seen = _text(row, "since"), _text(row, "observed_on")
    holder = [Piece(_text(row, "holder") or "tidak diketahui", "strong")]
    if _text(row, "status") == "acting":
        holder.append(Piece("pelaksana tugas", "tag", english="acting"))
    if since:
        holder.append(Piece(f"sejak {day(since)}", "soft", english=f"since {since}"))
    if seen:
        holder.append(Piece(f"terakhir tampak {day(seen)}", "soft", english=f"last seen {seen}"))
    duty = _text(row, "source") if _text(row, "basis") == "duty" else "jabatan yang berjanji"
    basis = [Piece(duty), Piece(_text(row, "holder_source"), "soft")]
    return (
        (Piece(_text(row, "office"), "strong"), Piece(_text(row, "agency"), "soft")),
        tuple(holder),
        tuple(piece for piece in basis if piece.text),
    )


def _change(row: Row) -> tuple[Cell, ...]:
    indonesian, english = terms("change").get(_text(row, "change"), (_text(row, "change"),) * 2)
    before, after = value(_text(row, "previous_value")), value(_text(row, "value"))
    earlier = f"{day(_text(row, 'previous_date'))}, {_text(row, 'previous_speaker')}"
    return (
        _day(row),
        (
            Piece(indonesian, "tag", english=english),
            Piece(f"{before} → {after}", "strong"),
            Piece(f"sebelumnya: {earlier}", "soft", english=f"before: {earlier}"),
        ),
        _who(row),
        _words(row),
    )


def _stated(row: Row) -> tuple[Cell, ...]:
    return (
        (Piece(_text(row, "number"), "soft"),),
        _day(row),
        (Piece(value(_text(row, "value")), "strong"),),
        _who(row),
        _words(row),
    )


def _due(row: Row) -> tuple[Cell, ...]:
    late = _text(row, "days")
    due = [Piece(day(_text(row, "due")), "strong")]
    due += [Piece(f"lewat {late} hari", "tag", english=f"{late} days overdue")] if late else []
    return (tuple(due), _day(row), _who(row), _words(row))


def _done(row: Row) -> tuple[Cell, ...]:
    return (_day(row), _who(row), _words(row))


def _contradiction(row: Row) -> tuple[Cell, ...]:
    sides = []
    for before in ("", "other_"):
        head = Piece(value(_text(row, f"{before}value")), "strong")
        on = Piece(day(_text(row, f"{before}date")), "soft")
        sides.append((head, on, *_who(row, before), *_words(row, before)))
    return tuple(sides)


def _basis(row: Row) -> tuple[Cell, ...]:
    source = _text(row, "source")
    said = (Piece(source, "soft"),) if source else (*_day(row), *_who(row), *_words(row))
    return ((Piece(_text(row, "regulation"), "strong"),), tuple(piece for piece in said if piece.text))


def _speaker(row: Row) -> tuple[Cell, ...]:
    span = " - ".join(dict.fromkeys((day(_text(row, "first")), day(_text(row, "last")))))
    return ((Piece(_text(row, "speaker"), "strong"),), (Piece(_text(row, "statements")),), (Piece(span, "soft"),))


def _source(row: Row) -> tuple[Cell, ...]:
    return (_day(row), (Piece(_text(row, "outlet"), "soft"),), _words({**row, "outlet": None, "quote": None}))


# Where the last rows are the news; elsewhere the first ones are what matters.
_OLDEST_FIRST = {"changes", "stated", "kept", "contradictions", "sources"}
_PARTS: dict[str, tuple[str, str, tuple[Head, ...], Callable[[Row], tuple[Cell, ...]]]] = {
    "responsible": (
        "Siapa yang bertanggung jawab",
        "Who answers for it now",
        (("jabatan", "office"), ("pemegang", "holder"), ("dasar", "basis")),
        _responsible,
    ),
    "changes": ("Apa yang berubah", "What changed", (_SAID, ("perubahan", "change"), _WHO, _WORDS), _change),
    "stated": (
        "Tanggal dan angka yang dinyatakan",
        "Stated dates and numbers",
        (("no.", "no."), _SAID, ("nilai", "value"), _WHO, _WORDS),
        _stated,
    ),
    "contradictions": (
        "Pernyataan yang bertentangan",
        "Contradictions",
        (("yang satu", "one side"), ("yang lain", "the other")),
        _contradiction,
    ),
    "overdue": ("Janji yang lewat waktu", "Overdue promises", (("jatuh tempo", "due"), _SAID, _WHO, _WORDS), _due),
    "open": ("Janji yang masih berjalan", "Open promises", (("jatuh tempo", "due"), _SAID, _WHO, _WORDS), _due),
    "kept": ("Janji yang dilaporkan selesai", "Promises reported done", (_SAID, _WHO, _WORDS), _done),
    "basis": ("Dasar hukum", "Legal basis", (("peraturan", "regulation"), ("disebut oleh", "cited by")), _basis),
    "speakers": (
        "Siapa yang paling sering berbicara",
        "Who speaks most",
        (("pembicara", "speaker"), ("pernyataan", "statements"), ("dari - sampai", "from - to")),
        _speaker,
    ),
    "sources": ("Sumber", "Sources", (("terbit", "published"), ("media", "outlet"), ("berita", "article")), _source),
}
