"""From a ministry's or an agency's YAML item to its ways of writing and the posts at its head, by rule.

A kind of body has a head and a deputy: a ministry its Menteri and Wakil Menteri, an agency its Kepala and Wakil
Kepala; the posts below (Sekjen, Dirjen, Juru Bicara, Deputi ...) are composed in the text (`compose`).
"""

from graph.gazetteer.items import AgencyItem
from graph.gazetteer.known import Office
from graph.gazetteer.spell import initial_lower, joined_spellings, short_spellings

_PREFIXES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # kind -> (words before a stem, prefixes glued to a short stem) for body, head, deputy
    "ministry.body": (("Kementerian",), ("Kemen",)),
    "ministry.head": (("Menteri", "menteri"), ("Men",)),
    "ministry.deputy": (("Wakil Menteri", "wakil menteri", "Wamen", "Wakil Menteri (Wamen)"), ("Wamen",)),
    "coordinating.body": (
        ("Kementerian Koordinator Bidang", "Kementerian Koordinator", "Kemenko Bidang", "Kemenko"),
        ("Kemenko",),
    ),
    "coordinating.head": (
        (
            "Menteri Koordinator Bidang",
            "Menteri Koordinator",
            "Menteri Koordinator (Menko) Bidang",
            "Menteri Koordinator (Menko)",
            "Menko Bidang",
            "Menko",
            "menko",
        ),
        ("Menko",),
    ),
    "coordinating.deputy": (
        (
            "Wakil Menteri Koordinator Bidang",
            "Wakil Menteri Koordinator",
            "Wakil Menko Bidang",
            "Wakil Menko",
            "Wamenko",
        ),
        ("Wamenko",),
    ),
}


def body_forms(item: AgencyItem, kind: str) -> tuple[str, ...]:
    """Every way to write the body: its name, acronym, listed forms, and those its stems make.

    >>> body_forms(AgencyItem(key="k", name="Kementerian Keuangan", stems=("Keuangan",), short=("keu",)), "ministry")
    ('Kementerian Keuangan', 'kementerian Keuangan', 'Kemenkeu', 'KEMENKEU')
    """
    own = (item.name, *((item.acronym,) if item.acronym else ()), *item.forms)
    made = _made(item, f"{kind}.body")
    lowered = (initial_lower(f) for f in (*own, *made) if f.startswith("Kementerian "))
    return tuple(dict.fromkeys((*own, *lowered, *made)))


def heads(item: AgencyItem, kind: str, source: str, as_of: str) -> tuple[Office, ...]:
    """The posts of minister and deputy minister with all their forms (other heads are composed in the text).

    >>> item = AgencyItem(key="kementerian-keuangan", name="Kementerian Keuangan", stems=("Keuangan",))
    >>> [office.key for office in heads(item, "ministry", "UU 39/2008", "2026-11")]
    ['menteri-keuangan', 'wakil-menteri-keuangan']
    """
    if kind == "unit" and item.name.startswith(_DIRECTORATE):
        return (_director_general(item, source, as_of),)
    if kind not in {"ministry", "coordinating"}:
        return ()
    nucleus = item.key.removeprefix("kementerian-").removeprefix("kemenko-")
    word, long = ("menteri", "Menteri") if kind == "ministry" else ("menko", "Menteri Koordinator Bidang")
    posts = (("head", "", item.head_forms), ("deputy", "Wakil ", item.deputy_forms))
    return tuple(
        _post(
            item,
            kind,
            (part, f"{before.strip().lower()}-{word}".lstrip("-"), f"{before}{long}"),
            more,
            (source, as_of),
            nucleus,
        )
        for part, before, more in posts
    )


_DIRECTORATE = "Direktorat Jenderal "


def _director_general(item: AgencyItem, source: str, as_of: str) -> Office:
    """A Direktorat Jenderal has a Direktur Jenderal, a "Ditjen Hubdat" a "Dirjen Hubdat"."""
    stems = [name.removeprefix(_DIRECTORATE) for name in (item.name, *item.forms) if name.startswith(_DIRECTORATE)]
    shorts = [n.removeprefix("Ditjen ") for n in (item.acronym or "", *item.forms) if n.startswith("Ditjen ")]
    made = [f"{word} {stem}" for stem in (*stems, *shorts) for word in _DIRECTORS]
    title = f"Direktur Jenderal {stems[0]}"
    return Office(
        key=f"direktur-jenderal-{item.key}",
        title=title,
        short=f"Dirjen {(shorts or stems)[0]}",
        agency=item.key,
        forms=tuple(dict.fromkeys((title, *item.head_forms, *made))),
        source=source,
        as_of=as_of,
    )


_DIRECTORS = ("Direktur Jenderal", "Dirjen", "Direktur Jenderal (Dirjen)")


def _post(  # noqa: PLR0913, PLR0917 - the parts of one row of the table of heads
    item: AgencyItem,
    kind: str,
    names: tuple[str, str, str],
    more: tuple[str, ...],
    origin: tuple[str, str],
    nucleus: str,
) -> Office:
    part, word, long = names
    stem = item.name.removeprefix("Kementerian ").removeprefix("Koordinator Bidang ").removeprefix("Koordinator ")
    short_stem = item.stems[0] if item.stems else stem
    title = f"{long} {stem}"
    return Office(
        key=f"{word}-{nucleus}",
        title=title,
        short=f"{long.replace('Menteri Koordinator Bidang', 'Menko')} {short_stem}",
        agency=item.key,
        forms=tuple(
            dict.fromkeys(
                (title, *more, *map(initial_lower, filter(_spelled_out, more)), *_made(item, f"{kind}.{part}")),
            ),
        ),
        source=origin[0],
        as_of=origin[1],
    )


def _spelled_out(form: str) -> bool:
    return form.startswith(("Menteri ", "Wakil Menteri "))


def _made(item: AgencyItem, rule: str) -> tuple[str, ...]:
    words, glued = _PREFIXES.get(rule, ((), ()))
    plain = (f"{word} {form}" for stem in item.stems for form in joined_spellings(stem) for word in words)
    short = (form for stem in item.short for prefix in glued for form in short_spellings(prefix, stem))
    return tuple(dict.fromkeys((*plain, *short)))
