"""How regulations and their articles are named: 'Pasal 7 ayat (2) Permen Nomor 12 Tahun 2025', 'beleid tersebut'."""

import re
from collections.abc import Sequence

from graph.lexicon.words import word_set

ARTICLE = r"(?:Bab\s+[IVX]+\s+)?(?:[Pp]asal|[Ll]ampiran)\s+(?:\d+\w?|[IVX]+)(?:\s+(?:[Aa]yat|huruf)\s*\(?\w+\)?)*"
KIND = (
    r"(?:Rancangan\s+)?(?:Peraturan|Undang-Undang|Undang-undang|Instruksi|Keputusan|Putusan|Surat|Perpres|Inpres|Ingub|Keppres|Permen\w*|"
    r"Perda|Pergub|Perwali|Perbup|Perpol|UU|PP|Perppu|SE|KMA|PMK|Peppres|Kepmen\w*)\b"
)
# A document that can be looked up: numbered, an article of law, or pointed back to.
_GENERIC = (
    r"(?:[Bb]eleid|[Aa]turan|[Rr]egulasi|[Kk]etentuan|[Pp]eraturan|[Kk]eputusan|[Ss]urat edaran|[Pp]erpres|"
    r"[Ii]npres|[Dd]okumen|[Ss]urat|[Kk]esepakatan|[Pp]erjanjian|[Nn]ota kesepahaman|[Pp]etisi|[Dd]eklarasi|"
    r"[Mm]emorandum)"
)
CERTAIN = (
    rf"(?:{ARTICLE}(?:\s+(?:di\s+|dalam\s+|pada\s+)?(?:{KIND}|{_GENERIC})[^,;:\"“”]{{0,140}}?)?"
    rf"|{KIND}\s+\([A-Z][\w/-]{{1,11}}\)(?:\s+[A-Z][\w-]*){{1,6}}"
    rf"|{KIND}[^,;:\"“”]{{0,140}}?(?:Nomor\s?:\s?)?\d[^,;:\"“”]{{0,140}}?"
    rf"|(?:{KIND}|{_GENERIC})(?:\s+(?:baru|lama|terbaru|resmi))?\s+(?:itu|ini|tersebut))"
)
# A name of a document holds one of these words, or one that begins so ("Permendagri", "Kepmenkes").
_WORDS = word_set("document_names_words")
_BEGIN = ("permen", "kepmen")
_AT = re.compile(rf"{CERTAIN}(?=\s*[,.;:\"“”)]|\s+(?:yang|tentang|tertanggal|seperti|pada|saat)\b|\s*$)")


def document_end(text: str, start: int, end: int) -> int | None:
    """Where the name of a document that begins at `start` ends; None where none that can be looked up begins there.

    >>> text = "bunyi Pasal 7 ayat (2) Permen 12/2025."
    >>> text[6 : document_end(text, 6, len(text))]
    'Pasal 7 ayat (2) Permen 12/2025'
    """
    match = _AT.match(text, start, end)
    return None if match is None else match.end()


def may_name_document(words: Sequence[str]) -> bool:
    """Whether any of the words, in lower case, may belong to a document's name: a quick look before the patterns.

    >>> may_name_document(["menurut", "pasal", "7"]), may_name_document(["menurut", "sari"])
    (True, False)
    """
    return not _WORDS.isdisjoint(words) or any(word.startswith(_BEGIN) for word in words)
