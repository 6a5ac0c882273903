"""A difference as text, JSON and Atom; stated dates as an iCalendar file.

No clock: an Atom entry is dated by its statement, DTSTAMP by the day the date was stated.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

import msgspec

from graph.identifiers import digest
from graph.query.render import cell
from graph.query.table import Table
from graph.report.difference import Difference

WORDS = {
    "new": "baru",
    "changed": "dibaca lain",
    "withdrawn": "ditarik",
    "moved": "bergeser",
    "overdue": "lewat waktu",
}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_text(rows: Sequence[Difference]) -> str:
    """One line a difference: kind, day, speaker, words, outlet."""
    return "".join(f"{' | '.join(_line(row))}\n" for row in rows) or "Tidak ada perbedaan (no difference).\n"


def _line(row: Difference) -> list[str]:
    when = f"{row.date or '-'}" + (f" -> {row.due}" if row.due else "")
    moved = [f"{row.initiative}: {row.change}"] if row.change else []
    return [WORDS[row.what], when, *moved, cell(row.speaker), cell(row.quote or row.statement), cell(row.outlet)]


def to_json(rows: Sequence[Difference]) -> str:
    """A JSON array, one difference a line."""
    body = ",\n".join(json.dumps(msgspec.to_builtins(row), ensure_ascii=False) for row in rows)
    return f"[\n{body}\n]\n" if rows else "[]\n"


def to_atom(rows: Sequence[Difference], title: str, feed_id: str) -> str:
    """An Atom 1.0 feed; its date is that of the latest entry, so the same difference is the same feed."""
    updated = max((row.date or "1970-01-01" for row in rows), default="1970-01-01")
    entries = "".join(_entry(row) for row in rows)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">\n'
        f"<title>{_xml(title)}</title>\n<id>{_xml(feed_id)}</id>\n<updated>{updated}T00:00:00Z</updated>\n"
        f"<author><name>Jejak</name></author>\n{entries}</feed>\n"
    )


def _entry(row: Difference) -> str:
    link = f"<link href={quoteattr(_clean(row.url))}/>" if row.url else ""
    heading = f"{WORDS[row.what]}: {row.speaker or row.statement}"
    if row.change:
        heading = f"{WORDS[row.what]}: {row.initiative}, {row.change}"
    return (
        f"<entry><title>{_xml(heading)}</title><id>{_xml(_entry_id(row))}</id>"
        f"<updated>{row.date or '1970-01-01'}T00:00:00Z</updated>{link}"
        f'<content type="text">{_xml(row.quote or "")}</content></entry>\n'
    )


def _entry_id(row: Difference) -> str:
    """Two changes that one statement brings are two entries."""
    return f"{row.statement}#{row.what}" + (f"-{digest(row.initiative or '', row.change)}" if row.change else "")


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _xml(text: str) -> str:
    return escape(_clean(text))


def to_icalendar(stated: Table, name: str) -> str:
    """Target dates as whole-day events, RFC 5545: CRLF, lines of at most 75 octets.

    stated: the brief's part "stated", or the `dates` of a difference, which name the initiative of each.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jejak//Jejak//ID", f"X-WR-CALNAME:{_ics(name)}"]
    for row in stated.dicts():
        if row["type"] == "date" and row["latest"] and row["date"]:
            lines += _event({key: cell(value) for key, value in row.items()}, cell(row.get("initiative")) or name)
    return "".join(_folded([*lines, "END:VCALENDAR"]))


def _event(row: dict[str, str], name: str) -> list[str]:
    last = date.fromisoformat(row["latest"])
    lines = [
        "BEGIN:VEVENT",
        f"UID:{digest(row['statement'], row['value'], row['latest'])}@jejak",
        f"DTSTAMP:{row['date'].replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{last:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        "SUMMARY:" + _ics(f"{name}: {row['value']} ({row['speaker']})"),
        f"DESCRIPTION:{_ics(row['quote'])}",
    ]
    address = row["url"] if re.fullmatch(r"https?://[\x21-\x7e]+", row["url"]) else None
    return [*lines, *([f"URL:{address}"] if address else []), "END:VEVENT"]


def _ics(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n").replace("\r", "")


def _folded(lines: Iterable[str]) -> Iterable[str]:
    """Each line in pieces of at most 75 octets, never inside a character."""
    for line in lines:
        piece, size = "", 0
        for char in line:
            octets = len(char.encode("utf-8"))
            if size + octets > 75:
                yield piece + "\r\n"
                piece, size = " ", 1
            piece, size = piece + char, size + octets
        yield piece + "\r\n"
