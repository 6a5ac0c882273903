"""The officials of a reading: each person with the offices the article gives them, one entry an office."""

import re

from graph.gazetteer import OfficeMatch
from graph.identifiers import fold, slug
from graph.model import OfficeHeld, OfficeStatus, Official, Span
from graph.recognise.bodies import Bodies
from graph.recognise.cast import Cast, Person
from graph.recognise.mention import Title
from graph.recognise.posts import in_full
from graph.recognise.shapes import COUNTRIES
from graph.recognise.terms import without_term
from graph.recognise.title_bodies import tells_own_body

_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_TAIL = re.compile(r"\s+(?:RI|Republik Indonesia)$")
_MINISTERS = ("Menteri ", "Wakil Menteri ")
_MINISTERS_HEAD = re.compile(r"^(?:Wakil )?Menteri ")
# Who serves the holder of an office is of his body: "Staf Khusus Menteri Pertahanan".
_SERVING = re.compile(
    r"(?:Koordinator )?(?:Staf Khusus|Stafsus|Tenaga Ahli(?: Utama)?|[Jj]uru [Bb]icara|Jubir|[Ss]taf"
    r"|Asisten(?: Khusus)?|Penasihat(?: Khusus)?|Ajudan|Utusan(?: Khusus)?)\s+"
    r"(?=(?:Wakil |Wamen|Perdana )?(?:Menteri|Men[a-z]{2,}|Menko|Gubernur|Bupati|Wali Kota|Presiden)\b)"
)


def clean_title(text: str) -> str:
    """An office as written, without the short form in parentheses.

    >>> clean_title("Menteri Koordinator Bidang Pangan (Menko Pangan)")
    'Menteri Koordinator Bidang Pangan'
    """
    bare = _TAIL.sub("", without_term(" ".join(_PARENTHESES.sub("", text).split())))
    return bare or text


def officials(cast: Cast, bodies: Bodies, speaking: set[str]) -> tuple[Official, ...]:
    """Persons with an office, or who speak, in order of appearance."""
    out = []
    for person in cast.persons:
        held = offices(cast, bodies, person)
        if held or person.id in speaking:
            aliases = tuple(s for s in person.surfaces if s != person.name)
            out.append(Official(person.id, person.name, aliases, held, tuple(Span(*p) for p in person.places)))
    return tuple(out)


def offices(cast: Cast, bodies: Bodies, person: Person) -> tuple[OfficeHeld, ...]:
    """The offices of a person: titles that mean the same post are one, in the fullest form."""
    groups: list[tuple[str, set[str], list[Title], OfficeMatch | None]] = []
    for title in sorted((in_full(cast, person, t) for t in person.titles), key=lambda t: -len(clean_title(t.text))):
        match = cast.office(title.text, person)
        bare = clean_title(title.text)
        words = {fold(w) for w in bare.split()}
        same = next((g for g in groups if _same(g, match, words, title)), None)
        if same is None:
            # each SPPG has its own head
            key = slug(bare) if match is None or tells_own_body(bare) else match.key
            groups.append((key, words, [title], match))
        else:
            same[2].append(title)
    groups.sort(key=lambda g: min(t.span.start for t in g[2]))
    return tuple(_held(group, bodies) for group in groups)


def _same(
    group: tuple[str, set[str], list[Title], OfficeMatch | None],
    match: OfficeMatch | None,
    words: set[str],
    title: Title,
) -> bool:
    if (group[2][0].status == "former") != (title.status == "former"):
        return False
    if match is not None and group[3] is not None:
        return match.key == group[3].key or words <= group[1]
    return words <= group[1]


def _held(group: tuple[str, set[str], list[Title], OfficeMatch | None], bodies: Bodies) -> OfficeHeld:
    key, _, titles, match = group
    agency, agency_id = body_of(match, clean_title(titles[0].text), bodies)
    # who is called President, too, is not only elected; "Plt. Kepala X" once and "Kepala X" later is one acting holder
    told = {t.status for t in titles}
    status: OfficeStatus = next(
        (s for s in ("acting", "former") if s in told), "current" if "current" in told else "elect"
    )
    evidence = tuple(sorted({t.span for t in titles}))
    return OfficeHeld(clean_title(titles[0].text), key, agency, agency_id, status, evidence)


def body_of(match: OfficeMatch | None, title: str, bodies: Bodies) -> tuple[str | None, str | None]:
    """The name and id of the body of an office: the known post's, else the one that the title names.

    A minister of another state is of his ministry; a post for a region is of the whole body.
    """
    if match is not None and match.agency is not None:
        if match.agency.startswith("pemerintah-") and match.title.startswith(_MINISTERS):
            written = title if title.startswith(_MINISTERS) and len(title) >= len(match.title) else match.title
            return bodies.named(_MINISTERS_HEAD.sub("Kementerian ", written))
        own = bodies.of_title(title) if tells_own_body(title) else None
        name = bodies.name_of(match.agency) or bodies.only_kind(match.agency)
        return own or name or (match.agency_name, match.agency)
    if title.startswith(_MINISTERS) and title.rsplit(maxsplit=1)[-1] in COUNTRIES:
        return bodies.named(_MINISTERS_HEAD.sub("Kementerian ", title))
    served = _SERVING.match(title) if bodies.of_title(title) is None else None
    if served is not None:
        return body_of(bodies.world.parse_office(title[served.end() :]), title[served.end() :], bodies)
    return bodies.of_title(title) or (None, None)
