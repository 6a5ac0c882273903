"""Places and clauses between an office and its holder: "Kepala Desa Contohsari, Kecamatan Lembang, Sari".

In: two neighbouring mentions and the words between them.  Out: whether only places stand there, or the one mention
that they are.
"""

import re

from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.scene import Scene
from graph.recognise.shapes import Shape

_LOCAL = word_set("runs_local")
_DIRECTIONS = word_set("people_directions")
_FROM = re.compile(r"(?:asal|dari|dapil|daerah pemilihan(?: \(dapil\))?)\s+[A-Z][^,.]{2,40},")
# "Owner Yayasan Contoh yang menaungi dapur itu, Sari, ..."; who is represented does not speak himself.
_CLAUSE = re.compile(r",?\s*yang (?!diwakili)[^.;:!?\"“”()]{3,90},")
# What qualifies an office before its holder's name: "Kepala Contoh di Gaza, Sari", "Koordinator Contoh wilayah Riau,".
_QUALIFIES = re.compile(
    rf"(?:\([^)]{{2,40}}\)\s*)?(?:(?:{'|'.join(sorted(word_set('places_qualifying')))})\b[^.;:!?\"“”()]{{0,70}}?)?,"
)
# Ranks and forms of address that the reading of names leaves out: ", Ajun Komisaris Besar Polisi (AKBP) Sari".
_ADDRESS = re.compile(rf",\s*(?:(?:{'|'.join(sorted(word_set('places_address')))})\b\.?\s*)*(?:\([A-Za-z.]{{2,8}}\))?")
# "Duta Besar Contoh untuk Indonesia Sari"
_ABROAD = re.compile(r"untuk (?:Republik )?[A-Z][a-z]+(?: (?:RI|[A-Z][a-z]+))?,?")
_ENVOYS = ("Duta Besar", "Dubes", "Konsul", "Kuasa Usaha", "Utusan", "duta besar", "dubes")
_RANKS = frozenset({"Kapten", "Mayor", "Letnan", "Kolonel", "Jenderal"})
_NEAR = 4
_BRACKETS = frozenset({",", "(", ")"})


def place_between(bare: str) -> bool:
    """Whether only a place stands between office and name: "Universitas Contoh, Samarinda, Sari", "asal Bali, Sari"."""
    if _FROM.fullmatch(bare) is not None:
        return True
    return bare.startswith(",") and bare.endswith(",") and 3 < len(bare) < 32 and bare.strip(", ").istitle()


def past_words(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kepala Contoh di Gaza, Sari, mengatakan", "Kapolres Contoh, AKBP Sari": words that qualify, or ranks."""
    ranked = all(title.text in _RANKS for title in right.titles)
    if left.kind != "office" or right.kind != "person" or not ranked:
        return None
    closed = _closed(scene, right)
    abroad = _ABROAD.fullmatch(bare) is not None and left.titles[-1].text.startswith(_ENVOYS)
    addressed = _ADDRESS.fullmatch(bare) is not None and (closed or not right.weak or " " in right.name)
    if not (abroad or addressed or (closed and _QUALIFIES.fullmatch(bare) is not None)):
        return None
    return right._replace(start=left.start, titles=left.titles, weak=False)


def _closed(scene: Scene, right: Mention) -> bool:
    """Whether a comma and a word in lower case, or the end, follow a name."""
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after : after + 2]
    return not follows or follows[0] in '.”"' or (follows[0] == "," and (len(follows) == 1 or follows[1].islower()))


def past_places(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kepala Desa Contohsari, Kecamatan Lembang, Kabupaten Bandung (KB), Sari": only places stand between."""
    titles = _with_place(scene, left)
    named = right.kind == "person" and not right.titles and not right.weak
    if not titles or not named or not bare.startswith(","):
        return None
    first, last = scene.tokens.at(left.end), scene.tokens.at(right.start)
    inside = {k for known in scene.known.values() if known.kind == "region" for k in range(known.first, known.last + 1)}
    if not bare.endswith(",") and not (" " in right.name and inside.issuperset(range(first + 1, last))):
        return None  # "Kepala Dinas Contoh Kabupaten Buru, Maluku Sari Wulandari" lost its second comma
    for k in range(first, last):
        place = k in inside or scene.shapes[k] is Shape.PLACE or scene.shapes[k - 1] is Shape.PLACE
        short = scene.tokens.words[k - 1] == "(" and scene.shapes[k] is Shape.ACRONYM
        place = place or scene.tokens.words[k] in _DIRECTIONS
        if not (place or short or scene.tokens.words[k] in _BRACKETS):
            return None
    return right._replace(start=left.start, titles=titles)


def _with_place(scene: Scene, left: Mention) -> tuple[Title, ...]:
    """The titles of an office, or of one whose place was taken for a doubtful name ("Korwil Kecamatan Contohsari")."""
    if left.kind == "office":
        return left.titles
    if left.kind != "person" or not left.titles or " " in left.name:
        return ()
    if not left.weak and _LOCAL.isdisjoint(left.titles[-1].text.replace("(", "").replace(")", "").split()):
        return ()
    span = Span(left.titles[-1].span.start, left.name_span.end)
    text = " ".join(scene.text[span.start : span.end].split())
    return (*left.titles[:-1], left.titles[-1]._replace(text=text, span=span))


def past_clause(scene: Scene, joined: list[Mention], right: Mention) -> int | None:
    """The place of the office before a clause that a name between commas ends, as in _CLAUSE; None where none is."""
    if right.kind != "person" or right.titles or right.weak or all(m.kind != "office" for m in joined[-_NEAR:]):
        return None
    after = scene.tokens.at(right.end)
    if scene.tokens.words[after : after + 1] != [","]:
        return None
    for k in range(len(joined) - 1, max(-1, len(joined) - _NEAR), -1):
        between = scene.text[joined[k].end : right.start].strip()
        if joined[k].kind == "office":
            return k if _CLAUSE.fullmatch(between) is not None else None
        if joined[k].kind == "person" and not joined[k].weak:
            return None
    return None
