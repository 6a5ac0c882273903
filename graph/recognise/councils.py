"""Councils whose name reads as an office's: "Dewan Perwakilan Rakyat Daerah Kota Contoh" speaks as a body.

"Dewan Pakar Contoh" stays an office: whoever sits on it is called so.
"""

import re

_COUNCIL = re.compile(
    r"Dewan (?!Pakar|Pengawas|Pembina|Penasihat|Penasehat|Pengarah|Komisaris|Direksi|Juri|Kehormatan|Pertimbangan)[A-Z]"
    r"|Pimpinan (?:Pusat|Wilayah|Daerah|Cabang) (?:\([A-Z]+\) )?[A-Z]"
)


def is_council(title: str) -> bool:
    """Whether a title that nobody is named with is a council's name.

    >>> is_council("Dewan Perwakilan Rakyat Daerah (DPRD) Kota Contoh"), is_council("Pimpinan Pusat (PP) Contoh")
    (True, True)
    >>> is_council("Dewan Pakar Contoh"), is_council("Pimpinan Redaksi Contoh")
    (False, False)
    """
    return _COUNCIL.match(title) is not None
