"""Names of those who made the article, and its tags, read off the lines that hold them."""

import re
from collections.abc import Iterable

from graph.model import Role

_LABEL = re.compile(
    r"(?i)^\(?\s*(?:pewarta(?: foto)?|penulis|reporter|wartawan|laporan(?: (?:wartawan|reporter|kontributor))?"
    r"|kontributor|uploader|rep|oleh|source|tim redaksi|editor|redaktur(?: pelaksana| & reporter)?|penyunting"
    r"|via|red)\s*:?\s*"
)
_BOTH = re.compile(
    r"(?i)^\(?(?:reporter|penulis|pewarta|rep|wartawan)\s*:\s*(.{2,80}?)\s*[|/,]?\s*(?:editor|red|redaktur)\s*:\s*(.{2,80}?)\)?$"
)
_DESK = re.compile(r"\s*-\s*[a-z]+[A-Z]\w+$")
_NAME = re.compile(r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*| (?:bin|binti|van|de)){0,5}$")
_NO_PERSON = re.compile(
    r"(?i)humas|setpres|setkab|redaksi|antara|kompas|tribun|\.com|\.co\b|kementerian|istimewa|\bfoto\b|\d"
)
_TAGS = re.compile(r"(?i)^(?:tags?|topik(?: terkait)?|kata kunci|tagar|keywords?|label)\s*:\s*")


def credits(lines: Iterable[tuple[Role, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:  # noqa: A001 - the field's own word
    """Authors and editors named in byline and editor lines.

    >>> credits([("byline", "Pewarta: Sari Wulandari"), ("editor", "Editor: D.Dj. Contoh"), ("byline", "(hal/rrd)")])
    (('Sari Wulandari',), ('D.Dj. Contoh',))
    """
    authors: list[str] = []
    editors: list[str] = []
    signature: list[str] = []
    for role, words in lines:
        if role == "byline" and (both := _BOTH.match(words)):
            authors += _names(both[1])
            editors += _names(both[2])
        elif role == "byline" and words.startswith("(") and not _LABEL.match(words):
            signature = [name for name in _names(words) if " " in name]
        elif role in {"byline", "editor"} and not words.lower().startswith("sumber"):
            (authors if role == "byline" else editors).extend(_names(words))
    authors += signature
    return tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(editors))


def _names(words: str) -> list[str]:
    labelled = _LABEL.match(words)
    rest = _DESK.sub("", words[labelled.end() :] if labelled else words)
    bracketed = re.fullmatch(r"\((.+?)\s*\)", rest)
    parts = re.split(r"\s*[,/|]\s*| dan | I (?=[A-Z])", bracketed[1] if bracketed else rest)
    if labelled and re.match(r"(?i)laporan", words):
        parts = parts[-1:] if "," in rest else parts[:1]
    named = (part.strip(" .()") for part in parts)
    return [name for name in named if name and _NAME.match(name) and not _NO_PERSON.search(name)]


def tags(lines: Iterable[tuple[Role, str]]) -> tuple[str, ...]:
    """Tags in order, each once.

    >>> tags([("tags", "Tags: ASN, IKN"), ("tags", "IKN"), ("tags", "#nusantara")])
    ('ASN', 'IKN', 'nusantara')
    """
    parts = (
        part.strip(" #")
        for role, words in lines
        if role == "tags"
        for part in re.split(r"[,;|]|\s(?=#)", _TAGS.sub("", words))
    )
    return tuple(dict.fromkeys(part for part in parts if part and any(c.isalnum() for c in part)))
