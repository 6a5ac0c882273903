"""The documents an article names, for what points back at them: "beleid tersebut", "surat itu"."""

import re
from bisect import bisect_right
from functools import cached_property

_REGULATION = re.compile(
    r"(?:Rancangan\s+)?(?:Peraturan (?:Presiden|Pemerintah|Menteri|Gubernur|Bupati|Wali Kota|Daerah|Badan|Komisi)|Undang-[Uu]ndang|Instruksi Presiden|Keputusan Presiden|Surat Edaran|Surat|Perpres|Inpres|Keppres|UU|PP|Permen\w*|Pergub|Perda|Perwali|Perbup|PMK|SE)\b"  # noqa: E501 - a pattern or an example reads better whole
    r"(?:\s+\([A-Za-z]+\))?[^,;:\"“”\n]{0,60}?\b(?:Nomor|No\.?)\s*:?\s*[\w./-]+(?:\s+Tahun\s+\d{4})?(?:\s+[Tt]entang(?:\s+[A-Z0-9(][\w()/-]*|\s+dan|\s+di|\s+atas)+)?",
)


class NamedDocuments:
    """Looks up the document named last before a place; each kind is searched for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._by_head: dict[str, tuple[list[int], list[str]]] = {}

    @cached_property
    def _regulations(self) -> tuple[list[int], list[str]]:
        """Where numbered regulations end, and by then the one meant: the last, unless a fuller name stood before it."""
        ends: list[int] = []
        names: list[str] = []
        best = ""
        for match in _REGULATION.finditer(self.text):
            if len(match.group()) >= len(best) or "Nomor" not in best:
                best = match.group()
            ends.append(match.end())
            names.append(best)
        return ends, names

    def regulation(self, before: int) -> str | None:
        """The numbered regulation that "aturan itu" at the offset means; None where none is named before.

        >>> NamedDocuments("Perpres Nomor 5 Tahun 2025 terbit. Aturan itu berlaku.").regulation(35)
        'Perpres Nomor 5 Tahun 2025'
        """
        return _last(*self._regulations, before)

    def titled(self, name: str, before: int) -> str | None:
        """The last document named with a title that begins with the same word: "surat itu" for "Surat Tugas Contoh".

        >>> NamedDocuments("Surat Tugas Contoh Baru terbit. Surat itu berlaku.").titled("surat itu", 32)
        'Surat Tugas Contoh Baru'
        """
        head = name.split(maxsplit=1)[0].capitalize()
        if head not in self._by_head:
            titles = re.compile(rf"\b{re.escape(head)}(?:\s+(?:[A-Z][\w-]*|dan|atas|untuk|tentang))*\s+[A-Z][\w-]*")
            found = list(titles.finditer(self.text))
            self._by_head[head] = [m.end() for m in found], [m.group() for m in found]
        return _last(*self._by_head[head], before)


def _last(ends: list[int], names: list[str], before: int) -> str | None:
    k = bisect_right(ends, before)
    return names[k - 1] if k else None
