"""Who may move an initiative's timeline: the office that answers for it, the President, a regulation; not each speaker.

A regent's number of kitchens is his own, so it is compared with his own words only; the same number of the agency that
runs the programme is the programme's.  In: ids of the speaker's office and agency, the duties of record.  Out: a word.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from graph.gazetteer import World

# answers: speaks for the initiative.  other: a national office with its own line.  local: a region's office or body.
Standing = Literal["answers", "other", "local"]
# Of an initiative (entity id), the ids of the offices and agencies that answer for it.
Duties = Mapping[str, frozenset[str]]
NO_DUTIES: Duties = {}

_HIGHEST = re.compile(r"(?:wakil-)?presiden(?:-|$)")
_CABINET = re.compile(r"(?:menko|menteri|wakil-menteri|wamen|kementerian)(?:-|$)")
_REGULATION = re.compile(
    r"(?:uu|undang-undang|pp|peraturan|perpres|keppres|keputusan|inpres|instruksi|permen\w*|surat)-"
)
_LOCAL = re.compile(
    r"(?:(?:wakil|wakil-ketua|ketua|anggota|sekretaris|kepala|plt|pj|pjs|kabid|kabag|juru-bicara)-)*"
    r"(?:gubernur|bupati|wali-?kota|camat|lurah|desa|kelurahan|kecamatan|dinas|sekda|sekretaris-daerah|dprd|bappeda|"
    r"bapenda|badan-pendapatan|pemprov|pemkab|pemkot|pemda|pemerintah-(?:provinsi|kabupaten|kota|daerah|aceh)|provinsi|"
    r"kabupaten|kota|sekolah|sd|sdn|smp|smpn|sma|sman|smk|yayasan|sppg|puskesmas|polres|polda|polsek|kodim|kodam|kejari|"
    r"kejati|universitas|upt|uptd|satgas|koordinator)(?:-|$)"
)


def duties_of(world: "World") -> Duties:
    """Of each known initiative the offices that answer for it, and their bodies."""
    return {
        key: frozenset(one for duty in fact.responsible for one in (duty.office, _body(world, duty.office)) if one)
        for key, fact in world.initiatives.items()
        if fact.responsible
    }


def _body(world: "World", office: str) -> str | None:
    known = world.offices.get(office)
    return known.agency if known else None


def standing(bodies: Iterable[str], duty: frozenset[str] | None, *, document: bool = False) -> Standing:
    """How the speaker stands to the initiative.

    bodies: ids of the office and agency spoken for, the document's own for a document.  duty: ids of offices and
    agencies that answer for the initiative; where none is of record, the cabinet does.

    >>> standing(["menteri-panrb"], frozenset({"menteri-panrb"})), standing(["bupati-contoh"], None)
    ('answers', 'local')
    >>> standing(["perpres-79-2025"], None, document=True), standing(["menteri-contoh"], frozenset({"menteri-panrb"}))
    ('answers', 'other')
    """
    ids = list(bodies)
    if document:
        return "answers" if any(_REGULATION.match(one) for one in ids) else "other"
    if any(_HIGHEST.match(one) for one in ids) or (duty and not duty.isdisjoint(ids)):
        return "answers"
    if any(_LOCAL.match(one) for one in ids):
        return "local"
    return "answers" if not duty and any(_CABINET.match(one) for one in ids) else "other"
