"""Provinces, regencies and cities: the code table becomes regions with keys, names and the ways they are written."""

from graph.gazetteer.items import RegionShortFile
from graph.gazetteer.known import Region
from graph.identifiers import slug

_RENAMED = {  # the code table's long official names, and how everybody writes them
    "Daerah Khusus Ibukota Jakarta": "DKI Jakarta",
    "Daerah Istimewa Yogyakarta": "DI Yogyakarta",
}
_LEVELS = {"Kabupaten": "regency", "Kota": "city"}
LEVEL_WORDS = {
    "province": ("Provinsi", "Propinsi", "Prov.", "provinsi"),
    "regency": ("Kabupaten", "Kab.", "Kab", "kabupaten", "Kabupaten Administrasi"),
    "city": ("Kota", "kota", "Kota Administrasi"),
}


def read_regions(rows: list[tuple[str, str]], short: RegionShortFile) -> tuple[Region, ...]:
    """Regions from (code, name) rows; the first of a region's forms is its bare name ("Lampung Selatan").

    >>> table = RegionShortFile(forms={"18.01": ("Lamsel",)})
    >>> [r.key for r in read_regions([("18", "Lampung"), ("18.01", "Kabupaten Lampung Selatan")], table)]
    ['provinsi-lampung', 'kabupaten-lampung-selatan']
    """
    keys = {code: _key(code, name) for code, name in rows}
    return tuple(_region(code, name, keys, short.forms.get(code, ())) for code, name in rows)


def _key(code: str, name: str) -> str:
    return slug(name if "." in code else f"Provinsi {_RENAMED.get(name, name)}")


def _region(code: str, name: str, keys: dict[str, str], short: tuple[str, ...]) -> Region:
    if "." not in code:
        bare = _RENAMED.get(name, name)
        return Region(key=keys[code], name=f"Provinsi {bare}", level="province", code=code, forms=(bare, *short))
    word, bare = _split(name)
    level = _LEVELS[word]
    return Region(
        key=keys[code],
        name=name,
        level="city" if level == "city" else "regency",
        code=code,
        province=keys[code[:2]],
        forms=tuple(dict.fromkeys((bare, *short))),
    )


def _split(name: str) -> tuple[str, str]:
    word, bare = name.split(" ", 1)
    return word, bare.removeprefix("Administrasi ")
