"""Whether an article rests on a press release or a written statement, as it says itself.

A release named in the first part of the story is its source; one named at the end is the source of a last remark.
"keterangannya" alone ("kata X dalam keterangannya") may be spoken and does not count.
"""

_RELEASES = (
    "siaran pers",
    "rilis pers",
    "pers rilis",
    "press release",
    "siaran resmi",
    "rilis resmi",
    "rilis tertulis",
    "rilis yang diterima",
    "keterangan tertulis",
    "keterangan pers tertulis",
    "keterangan resmi",
    "pernyataan tertulis",
    "pernyataan resmi",
)
_PART = 0.6


def is_from_release(body: str) -> bool:
    """Whether the story says early on that it rests on a release.

    >>> is_from_release("Berdasarkan siaran pers yang diterima di Jakarta, rapat itu membahas ASN.")
    True
    >>> is_from_release("Rapat membahas ASN. " * 9 + 'Kata dia dalam keterangan tertulis.')
    False
    """
    folded = body.lower()
    return 0 <= min((at for words in _RELEASES if (at := folded.find(words)) >= 0), default=-1) <= _PART * len(folded)
