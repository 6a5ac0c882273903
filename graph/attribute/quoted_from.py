"""Whose words a quotation without a cue is, where the newsroom tells behind it what it was copied from.

'"Layanan tutup," demikian dikutip dari akun Instagram resmi Dinas Contoh.' · '"..." begitu isi surat Badan Contoh.'
A newspaper alone is no source ("dilansir dari Koran Contoh"): it prints somebody else's words.
"""

import re

from graph.attribute.passage import Passage
from graph.attribute.source import Source
from graph.model import Span
from graph.segment import Quotation

_COPIED = re.compile(
    r"[.,]?\s*\(?(?:(?:demikian|begitu|begitulah|seperti|sebagaimana)\s+){0,2}"
    r"(?:(?:(?:dikutip|dilansir|disadur|tertulis|tertuang)(?:\s+(?:dari|di|dalam|lewat|melalui))?|mengutip|melansir"
    r"|bunyi|isi)\s+)?"
    r"(?:keterangan|pernyataan|siaran|rilis|akun|[Ii]nstagram|laman|situs|unggahan|surat|pesan|pengumuman|caption)"
    r"(?:\s+(?:resmi|tertulis|pers|media|sosial|web|[Ii]nstagram|Facebook|Twitter|X|TikTok|terbuka|singkat|dari|milik)"
    r"\b){0,4}"
    r"\s+"
)


def quoted_from(passage: Passage, quotation: Quotation) -> Source | None:
    """The body or person behind the quotation whose release, letter or account it was copied from, else None."""
    match = _COPIED.match(passage.text, quotation.outer.end)
    if match is None:
        return None
    mention = passage.begins.get(passage.tokens.at(match.end()))
    if mention is None or mention.kind not in ("agency", "person") or mention.weak:
        return None
    return Source("mention", Span(mention.start, mention.end), mention)
