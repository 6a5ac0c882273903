"""The brief on one initiative, as Markdown and as one HTML file that asks for nothing from outside.

Every word out of an article is escaped; a link is written only where it is http or https.
"""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from graph.namespaces import BASE
from graph.query.render import cell
from graph.query.table import Table, Value
from graph.report.facts import Facts, facts

if TYPE_CHECKING:
    from jinja2 import Template
    from pyoxigraph import Store

_HIDDEN = {"statement", "previous_statement", "other_statement", "tenure", "earliest", "latest"}
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|!&"})
HEADS: dict[str, str] = {
    "date": "tanggal",
    "speaker": "pembicara",
    "office": "jabatan",
    "agency": "lembaga",
    "holder": "pemegang",
    "status": "status",
    "quote": "kutipan",
    "outlet": "media",
    "article": "berita",
    "value": "nilai",
    "change": "perubahan",
    "due": "jatuh tempo",
    "days": "hari lewat",
    "statements": "pernyataan",
    "first": "pertama",
    "last": "terakhir",
    "relayed_by": "disampaikan oleh",
    "type": "jenis",
    "previous_value": "nilai sebelumnya",
    "previous_date": "tanggal sebelumnya",
    "previous_speaker": "pembicara sebelumnya",
    "previous_office": "jabatan sebelumnya",
    "previous_quote": "kutipan sebelumnya",
    "regulation": "peraturan",
    "source": "sumber",
    "since": "sejak",
    "attribute": "atribut",
}


def brief(store: "Store", initiative: str, *, as_of: str | None = None, base: str = BASE) -> Facts:
    """The facts of the brief; `to_markdown` and `to_html` write them."""
    return facts(store, initiative, as_of=as_of, base=base)


def shown(table: Table) -> tuple[tuple[str, ...], list[list[tuple[str, str | None]]]]:
    """The columns worth showing, and each row's cells as (text, link): the address becomes the article's link."""
    kept = [
        column
        for i, column in enumerate(table.columns)
        if column not in _HIDDEN and not column.startswith("url") and any(row[i] is not None for row in table.rows)
    ]
    rows = [[(cell(row[c]), _link(row, c)) for c in kept] for row in table.dicts()]
    return tuple(kept), rows


def _link(row: dict[str, Value], column: str) -> str | None:
    url = row.get("url") if column == "article" else None
    return url if isinstance(url, str) and url.startswith(("http://", "https://")) else None


def to_markdown(found: Facts) -> str:
    """The brief as Markdown: headings in Indonesian with English beside, a table each; an empty part says so."""
    lines = [f"# {_plain(found.name)}", ""]
    lines += [f"*{_plain(found.english)}*", ""] if found.english else []
    lines += [_plain(found.definition), ""] if found.definition else []
    lines += [f"Keadaan per {found.as_of} (as of {found.as_of})", ""]
    for part in found.parts:
        lines += [f"## {part.heading_id} ({part.heading_en})", "", *_table(part.table), ""]
    return "\n".join(lines).rstrip() + "\n"


def _table(table: Table) -> list[str]:
    columns, rows = shown(table)
    if not rows:
        return ["Tidak ada (none)."]
    head = ["| " + " | ".join(HEADS.get(c, c.replace("_", " ")) for c in columns) + " |", "|" + "---|" * len(columns)]
    return head + ["| " + " | ".join(_cell(*one) for one in row) + " |" for row in rows]


def _cell(text: str, link: str | None) -> str:
    plain = _plain(text)
    return f"[{plain}](<{link.replace('>', '%3E').replace('<', '%3C')}>)" if link else plain


def _plain(text: str) -> str:
    r"""On one line, none of it read as Markdown or HTML.

    >>> print(_plain("a|b <script>"))
    a\|b \<script\>
    """
    return " ".join(text.split()).translate(_SPECIAL)


def to_html(found: Facts) -> str:
    """The brief as one HTML file: no script, no outside request, a content security policy that forbids both."""
    from graph.report.plot import stated_dates  # noqa: PLC0415 - jinja's escaping, only where HTML is written

    parts: list[dict[str, Any]] = []
    for part in found.parts:
        columns, rows = shown(part.table)
        heads = [(HEADS.get(c, c.replace("_", " ")), c.replace("_", " ")) for c in columns]
        parts.append({"part": part, "heads": heads, "rows": rows})
    return _template().render(facts=found, parts=parts, plot=stated_dates(found.part("stated")))


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only who writes HTML pays for it

    text = (resources.files("graph.report") / "templates" / "brief.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(text)
