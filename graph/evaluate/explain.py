"""A reading explained as one self-contained HTML file: no script, no outside request, everything escaped."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graph.evaluate.marks import lines
from graph.lexicon.rules import told
from graph.model import Reading

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).parent
KINDS: dict[str, str] = {
    "commitment": "janji",
    "directive": "perintah atau permintaan",
    "prediction": "perkiraan",
    "hope": "harapan",
    "evaluation": "penilaian",
    "claim": "keterangan",
    "denial": "bantahan",
}
_DETAILS: dict[str, str] = {
    "source": "disebut sebagai",
    "cue": "kata penanda",
    "relayed by": "disampaikan oleh",
    "said on": "dikatakan pada",
    "about": "tentang",
    "certainty": "kepastian",
    "negated": "ingkar",
    "condition": "syarat",
    "target": "target",
    "also at": "juga pada",
}


def explain_html(reading: Reading) -> str:
    """The page: the article with each statement marked, numbered and followed by what was read off it, and the rule."""
    style = (_HERE / "explain.css").read_text(encoding="utf-8")
    url = reading.article.url or ""
    return _template().render(
        article=reading.article,
        link=url if url.startswith(("http://", "https://")) else "",
        lines=tuple(lines(reading)),
        total=len(reading.statements),
        kinds=tuple(KINDS.items()),
        kind_names=KINDS,
        detail_names=_DETAILS,
        rule_of=told,
        style=_unescaped(style),
        style_hash=_hash(style),
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only --html pays for it

    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("explain.html.jinja")


def _unescaped(style: str) -> object:
    """Our own style sheet, which holds nothing that came from outside."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    return Markup(style)  # noqa: S704 - a file of the package


def _hash(text: str) -> str:
    """The Content-Security-Policy source that admits exactly this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
