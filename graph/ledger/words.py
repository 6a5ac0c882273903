"""Words around a stated value that decide what it may be compared with: its phase, its measure, what is an old value.

Each is a small table; a number of one phase ("tahap pertama") is never compared with one of another, nor a budget with
an investment, nor rupiah with people.
"""

import re
from functools import lru_cache

_ORDINALS = {
    "awal": "1",
    "pertama": "1",
    "perdana": "1",
    "satu": "1",
    "kesatu": "1",
    "i": "1",
    "kedua": "2",
    "dua": "2",
    "ii": "2",
    "ketiga": "3",
    "tiga": "3",
    "iii": "3",
    "keempat": "4",
    "empat": "4",
    "iv": "4",
    "kelima": "5",
    "lima": "5",
    "v": "5",
    "lanjutan": "lanjutan",
    "berikutnya": "berikutnya",
    "selanjutnya": "berikutnya",
    "akhir": "akhir",
    "terakhir": "akhir",
}
_PHASE = re.compile(
    r"\b(?:tahap(?:an)?|gelombang|fase|kloter|batch|termin|prioritas)(?: ke)?[ -]?"
    r"(\d{1,2}|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)

# What a number in rupiah or per cent measures; without one of these words it is compared with nothing.
_MEASURES: tuple[tuple[str, str], ...] = (
    ("anggaran", r"anggaran|pagu|alokasi|APBN|APBD|DIPA|belanja"),
    ("investasi", r"investasi|penanaman modal"),
    ("biaya", r"biaya|ongkos"),
    ("insentif", r"insentif|tunjangan|gaji|honor|bonus"),
    ("harga", r"harga|tarif|iuran"),
    ("bantuan", r"bantuan|hibah|subsidi"),
    ("pinjaman", r"pinjaman|utang|kredit"),
    ("pertumbuhan", r"pertumbuhan|tumbuh"),
    ("inflasi", r"inflasi"),
    ("kemiskinan", r"kemiskinan|miskin"),
)
_MEASURE = re.compile(
    r"\b(?:" + "|".join(f"(?P<m{n}>{pattern})" for n, (_, pattern) in enumerate(_MEASURES)) + r")\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:tahun(?: anggaran)?|APBN(?:-P)?|APBD|TA) ?(20\d\d)\b", re.IGNORECASE)

_NEEDS_MEASURE = {"IDR", "USD", "%", "Rp", "persen"}
SCOPE_UNITS = {
    "k/l",
    "instansi",
    "kementerian",
    "lembaga",
    "kementerian/lembaga",
    "kementerian dan lembaga",
    "provinsi",
    "kabupaten",
    "kota",
    "kabupaten/kota",
    "daerah",
    "kecamatan",
    "kelurahan",
    "desa",
    "pemda",
    "negara",
}

_BECOMES = re.compile(
    r"\b(?:menjadi|mundur|diundur|dimundurkan|digeser|bergeser|ditunda|dimajukan|maju|dipangkas|dikurangi|lalu|"
    r"kemudian|naik|turun)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:diundur|diundurkan|dimundurkan|mundur|digeser|bergeser|ditunda|menunda|dimajukan|direvisi|diubah)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:telah|sudah|berhasil|tercatat|terealisasi|realisasi)\b", re.IGNORECASE)


def phase(text: str, start: int, end: int) -> str:
    """The phase that governs the words text[start:end]: the nearest one named, "" where none is.

    >>> words = "tahap pertama September 2024 dan tahap kedua Juni 2025"
    >>> phase(words, 14, 28), phase(words, 45, 54), phase("September 2024", 0, 14)
    ('1', '2', '')
    """
    found = _phases(text)
    if not found:
        return ""
    nearest = min(found, key=lambda one: (_distance(one[0], one[1], start, end), one[0]))
    return nearest[2]


@lru_cache(maxsize=256)
def _phases(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (match.start(), match.end(), _ORDINALS.get(match[1].lower(), match[1])) for match in _PHASE.finditer(text)
    )


def _distance(left: int, right: int, start: int, end: int) -> int:
    """Characters between; what stands after counts double, as a phase is mostly named before its value."""
    return start - right if right <= start else 2 * max(0, left - end)


def measure(text: str, start: int, unit: str) -> str | None:
    """What a number in this unit measures: "" where the unit says it itself, None where nothing does.

    Money and shares need a word ("anggaran", "investasi") and keep the budget year, which makes them another number.

    >>> measure("pagu anggaran tahun 2026 sebesar Rp48 triliun", 33, "IDR")
    'anggaran 2026'
    >>> measure("sekitar 3.500 ASN", 8, "ASN"), measure("mencapai 80 persen", 9, "%")
    ('', None)
    """
    if unit not in _NEEDS_MEASURE:
        return ""
    before = [match for match in _MEASURE.finditer(text) if match.start() < start]
    if not before or not before[-1].lastgroup:
        return None
    name = _MEASURES[int(before[-1].lastgroup[1:])][0]
    years = [match[1] for match in _YEAR.finditer(text)]
    return f"{name} {years[0]}" if years else name


def becomes(between: str) -> bool:
    """Whether the words between two values say that the second took the first's place.

    >>> becomes(" ASN, kemudian dipangkas menjadi "), becomes(" sampai ")
    (True, False)
    """
    return _BECOMES.search(between) is not None


def announces(text: str) -> bool:
    """Whether the words themselves say that a stated date or number is replaced: that is news, no contradiction.

    >>> announces("target itu diundur ke Februari 2032"), announces("target itu tercapai pada Februari 2032")
    (True, False)
    """
    return _ANNOUNCED.search(text) is not None


def counts_so_far(before: str) -> bool:
    """Whether the words before a number say that it is what was reached, not what is planned.

    >>> counts_so_far("sebanyak yang sudah pindah "), counts_so_far("ditargetkan ")
    (True, False)
    """
    return _SO_FAR.search(before) is not None
