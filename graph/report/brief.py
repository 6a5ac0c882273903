"""The brief on one initiative, as Markdown and as one HTML file that asks for nothing from outside.

Every word out of an article is escaped; a link is written only where it is http or https.
"""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from graph.namespaces import BASE
from graph.report.facts import Facts, facts
from graph.report.sections import Cell, Piece, Section, sections
from graph.report.wording import day, number, terms, value

if TYPE_CHECKING:
    from jinja2 import Template
    from pyoxigraph import Store

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|!&"})


def brief(store: "Store", initiative: str, *, as_of: str | None = None, base: str = BASE) -> Facts:
    """The facts of the brief; `to_markdown` and `to_html` write them."""
    return facts(store, initiative, as_of=as_of, base=base)


def lead(found: Facts) -> tuple[tuple[str, str], ...]:
    """The first lines, in Indonesian and English: how much there is, and what changed last."""
    counts = found.counts
    told = (
        f"{number(counts.statements)} pernyataan dalam {number(counts.articles)} berita",
        f"{counts.statements} statements in {counts.articles} articles",
    )
    if counts.first and counts.last:
        told = (
            f"{told[0]}, {day(counts.first)} sampai {day(counts.last)}",
            f"{told[1]}, {counts.first} to {counts.last}",
        )
    lines = [told]
    changes = [*found.part("dates").dicts(), *found.part("numbers").dicts()]
    if changes:
        last = max(changes, key=lambda row: (str(row["date"] or ""), str(row["statement"])))
        indonesian, english = terms("change")[str(last["change"])]
        step = f"{value(str(last['previous_value']))} → {value(str(last['value']))}"
        on = day(str(last["date"]))
        lines.append(
            (
                f"Perubahan terakhir: {step} ({indonesian}), {on}, {last['speaker']}",
                f"latest change: {english}, {last['date']}",
            )
        )
    return tuple(lines)


def to_markdown(found: Facts) -> str:
    """The brief as Markdown: headings in Indonesian with English beside, a table each; an empty part says so."""
    lines = [f"# {_plain(found.name)}", ""]
    lines += [f"*{_plain(found.english)}*", ""] if found.english else []
    lines += [_plain(found.definition), ""] if found.definition else []
    lines += [f"Keadaan per {day(found.as_of)} (as of {found.as_of})", ""]
    lines += [f"- {_plain(indonesian)} ({_plain(english)})" for indonesian, english in lead(found)] + [""]
    for section in sections(found):
        lines += [f"## {section.heading_id} ({section.heading_en})", "", *_table(section), ""]
    return "\n".join(lines).rstrip() + "\n"


def _table(section: Section) -> list[str]:
    if not section.rows:
        return ["Tidak ada (none)."]
    head = ["| " + " | ".join(one for one, _ in section.heads) + " |", "|" + "---|" * len(section.heads)]
    rows = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in section.rows]
    hidden = section.total - len(section.rows)
    return head + rows + (["", f"Ditampilkan {len(rows)} dari {section.total} (shown of all)."] if hidden else [])


def _cell(cell: Cell) -> str:
    return "; ".join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> str:
    plain = _plain(piece.text)
    if piece.link:
        return f"[{plain}](<{piece.link.replace('>', '%3E').replace('<', '%3C')}>)"
    return f"**{plain}**" if piece.tone == "strong" else f"*{plain}*" if piece.tone == "tag" else plain


def _plain(text: str) -> str:
    r"""On one line, none of it read as Markdown or HTML.

    >>> print(_plain("a|b <script>"))
    a\|b \<script\>
    """
    return " ".join(text.split()).translate(_SPECIAL)


def to_html(found: Facts) -> str:
    """The brief as one HTML file: no script, no outside request, a content security policy that forbids both."""
    from graph.report.plot import stated_dates, stated_numbers  # noqa: PLC0415 - jinja's escaping, only for HTML

    stated = found.part("stated")
    return _template().render(
        facts=found,
        as_of=day(found.as_of),
        lead=lead(found),
        sections=sections(found),
        plots=[plot for plot in (stated_dates(stated), stated_numbers(stated)) if plot],
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only who writes HTML pays for it

    text = (resources.files("graph.report") / "templates" / "brief.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(text)
