"""Numbered regulations in a text: "Peraturan Presiden (Perpres) Nomor 79 Tahun 2025" is "Perpres 79/2025"."""

import re

from graph.gazetteer.known import Hit
from graph.gazetteer.scene import Scene

HEADS: dict[str, tuple[str, ...]] = {  # short name -> how it is written
    "UU": ("UU", "Undang-Undang", "Undang-undang", "UU RI", "Undang-Undang RI", "Undang-Undang Republik Indonesia"),
    "PP": ("PP", "Peraturan Pemerintah"),
    "Perppu": ("Perppu", "Perpu", "Peraturan Pemerintah Pengganti Undang-Undang"),
    "Perpres": ("Perpres", "Peraturan Presiden", "Peraturan Presiden Republik Indonesia"),
    "Inpres": ("Inpres", "Instruksi Presiden"),
    "Keppres": ("Keppres", "Keputusan Presiden"),
    "PMK": ("PMK", "Peraturan Menteri Keuangan"),
    "KMK": ("KMK", "Keputusan Menteri Keuangan"),
    "Permenaker": ("Permenaker", "Peraturan Menteri Ketenagakerjaan"),
    "Permendag": ("Permendag", "Peraturan Menteri Perdagangan"),
    "Permen ESDM": ("Permen ESDM", "Peraturan Menteri ESDM"),
    "": ("Peraturan Menteri", "Keputusan Menteri", "Peraturan Gubernur", "Peraturan Daerah", "Peraturan Bupati"),
}
_REST = re.compile(r"(?: \(\w+\))?(?: RI)?(?: (?:Nomor|nomor|No\.?))? ?(\d{1,3})(?:/| [Tt]ahun )(\d{4})(?!\d)")


def regulation(scene: Scene, at: int) -> tuple[Hit | None, int]:
    """The known regulation whose number follows the atom; unknown ones are left to the reader of articles."""
    start, end, _ = scene.atoms[at]
    match = _REST.match(scene.text, end)
    if match is None:
        return None, at + 1
    number = scene.tables.numbers.get(f"{scene.keys(at)[0]} {match[1]}/{match[2]}")
    after = scene.skip(at + 1, match.end())
    if number is None:
        return None, after
    keys = scene.tables.keys[number]
    return Hit(start, match.end(), "initiative", keys, scene.text[start : match.end()]), after
