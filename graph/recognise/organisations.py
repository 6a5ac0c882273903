"""Bodies as runs of words: known ones, those that begin with a head ("Dinas ..."), acronyms; and places passed over."""

from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.long_forms import long_form
from graph.recognise.mention import Mention
from graph.recognise.scene import Known, Scene, flat
from graph.recognise.shapes import COUNTRIES, NAME_LIKE, Shape

_BODY_WORDS = (
    Shape.COMMON,
    Shape.ACRONYM,
    Shape.EITHER,
    Shape.UNKNOWN,
    Shape.NAME,
    Shape.ROMAN,
    Shape.BODY,
    Shape.HEAD,
    Shape.INITIAL,
)


_NAMED_AFTER = frozenset({"RSUD", "RSUP", "RS", "Universitas", "Institut"})
# English names of bodies end with their kind: "Gates Foundation", "Brown University"; not "WhatsApp Group".
_TAILS = word_set("organisations_tails")
_NO_TAILS = word_set("organisations_no_tails")
_MOST_BEFORE_TAIL = 5
_MOST_BEHIND_THE = 3
_BEHIND_THE = frozenset({Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.COMMON, Shape.PLACE})
_NAME = 2  # words of a whole name
_THINGS = word_set("organisations_things")
# Words of a long form that tell a body: "National Oceanic and Atmospheric Administration (NOAA)".
_OF_BODIES = _TAILS | word_set("title_firms_tails") | word_set("organisations_of_bodies")
_MEASURES = word_set("organisations_measures")
_HOUSES = word_set("organisations_houses")
# "Dinas Perumahan, Permukiman, dan Pertanahan": bodies whose fields stand in a list, and the words of such fields.
_LISTING = word_set("organisations_listing")
_FIELDS = word_set("organisations_fields")
_LOOSE = word_set("bodies_loose_heads")
_JOINS = frozenset({",", "dan", "serta"})
_GENERAL = frozenset({"Jenderal", "Jendral"})
# "Peraturan Jaksa Agung Nomor 15" names no prosecutor.
_DOCUMENTS = word_set("organisations_documents")
_NUMBERED = frozenset({"Nomor", "No", "NOMOR"})
_LEVELS = word_set("title_bodies_levels")
_LONGEST_ISSUER = 14
_LONGEST_SHORT = 3  # tokens up to the ")" of a short form; several short forms in a row may be more: "(FMC SIL UI)"
# "Instagram Badan Contoh" is the account of that body.
_PLATFORMS = frozenset({"Instagram", "Facebook", "Twitter", "TikTok", "YouTube", "WhatsApp"})
_STREETS = frozenset({"Jalan", "Jl", "Jln"})  # "Jalan Kapten P. Tendean" names no captain


def after_place(scene: Scene, i: int) -> int:
    """The index behind a place's or document's name, so that its words are not taken for a person's."""
    j = _after_issuer(scene, i) or i + 1
    if scene.tokens.words[i] in COUNTRIES:
        while j < len(scene.shapes) and scene.shapes[j] is Shape.COMMON:
            j += 1
        return j
    while j < len(scene.tokens.words):
        known = scene.known.get(j)
        if known is not None and known.kind == "agency" and scene.tokens.words[i] in _PLATFORMS:
            break
        if known is not None and known.kind == "region":
            j = known.last + 1
        elif (
            (scene.tokens.words[j] == "." and scene.tokens.words[j - 1] in _STREETS)
            or scene.shapes[j] in (*NAME_LIKE, Shape.COMMON, Shape.ACRONYM, Shape.PLACE)
            or (scene.tokens.words[j] == "Presiden" and j == i + 1)  # "Istana Presiden", not "Tahun ... Presiden Sari"
            or (scene.tokens.words[i] in _STREETS and scene.shapes[j] in (Shape.HEAD, Shape.HONORIFIC))
        ):
            j += 1
        else:
            break
    return j


def _after_issuer(scene: Scene, i: int) -> int:
    """The index of the "Nomor" of the regulation that begins at `i`, behind whoever issued it; 0 where none is."""
    words = scene.tokens.words
    if words[i] not in _DOCUMENTS:
        return 0
    for k in range(i + 1, min(i + _LONGEST_ISSUER, len(words))):
        if words[k] in _NUMBERED:
            return k
        if not words[k][0].isupper() and words[k] not in _JOINS:
            return 0
    return 0


def known_body(scene: Scene, known: Known) -> tuple[Mention, int]:
    """A body the gazetteer knows, with the short form that may follow in parentheses."""
    tokens = scene.tokens
    start, end = tokens.starts[known.first], tokens.ends[known.last]
    after, alias = short_form(scene, known.last + 1)
    if alias and alias[0].upper() not in {word[0].upper() for word in tokens.words[known.first : known.last + 1]}:
        after, alias = known.last + 1, ""  # "Rapat Dewan Gubernur Bank Contoh (RDG)": another thing's short form
    stop = tokens.ends[after - 1] if alias else end
    name = scene.text[start:end]
    return Mention(start, stop, "agency", name, Span(start, end), alias=alias, key=known.key), after


def short_form(scene: Scene, index: int) -> tuple[int, str]:
    """The acronym in parentheses at `index`: (index after it, the acronym), or (index, "")."""
    words = scene.tokens.words
    if index + 2 < len(words) and words[index] == "(":
        closed = next((k for k in range(index + 1, min(index + 6, len(words))) if words[k] == ")"), -1)
        if closed > index + _LONGEST_SHORT and any(s is not Shape.ACRONYM for s in scene.shapes[index + 1 : closed]):
            return index, ""
        if closed > 0 and scene.shapes[index + 1] in (
            Shape.ACRONYM,
            Shape.UNKNOWN,
            Shape.COMMON,
            Shape.NAME,
            Shape.BODY,
        ):
            return closed + 1, scene.text[scene.tokens.starts[index + 1] : scene.tokens.ends[closed - 1]]
    return index, ""


def _honours(scene: Scene, j: int) -> bool:
    """Whether an honorific before a name stands here, or its full stop."""
    return scene.shapes[j] is Shape.HONORIFIC or (
        scene.tokens.words[j] == "." and scene.shapes[j - 1] in (Shape.HONORIFIC, Shape.INITIAL)
    )


def read_body(scene: Scene, i: int) -> tuple[Mention | None, int]:
    """A body from its head word on: "Dinas Kesehatan Kota Bogor", "PT Contoh Jaya"."""
    words, shapes = scene.tokens.words, scene.shapes
    j = _body_end(scene, i)
    closed = j if words[j - 1] == ")" and "(" in words[i:j] else 0
    if closed:  # "Tim Contoh Badan Gizi Nasional (BGN)": the short form is the inner body's
        j = closed - 1 - words[i:closed][::-1].index("(")
    while j > i + 1 and shapes[j - 1] in (Shape.HEAD, Shape.MARK):
        j -= 1
    if j == i + 1 or (words[i] == "Rumah" and words[i + 1] not in _HOUSES):
        return None, j  # "Rumah Subsidi" is a house
    start, end = scene.tokens.starts[i], scene.tokens.ends[j - 1]
    after, alias = (closed, "") if closed else short_form(scene, j)
    stop = scene.tokens.ends[after - 1] if alias or closed else end
    return Mention(start, stop, "agency", flat(scene, i, j - 1), Span(start, end), alias=alias), after


def _body_end(scene: Scene, i: int) -> int:
    """The index after the run of a body's words that begins with its head at `i`."""
    words, shapes = scene.tokens.words, scene.shapes
    j, count = i + 1, len(words)
    while j < count and j - i < 16:
        known = scene.known.get(j)
        if known is not None and known.kind != "person":
            j = known.last + 1
        elif (
            shapes[j] in _BODY_WORDS
            or words[j] in _FIELDS
            or (words[j] in COUNTRIES and words[i] not in _LOOSE)
            or (j == i + 1 and words[j] in _GENERAL)
        ):
            j += 1
        elif words[j] == "," and words[i] in _LISTING and (listed := _list_end(scene, j)):
            j = listed
        elif (
            words[j] in ("dan", "&")
            and j + 1 < count
            and (shapes[j + 1] in (Shape.COMMON, Shape.EITHER) or words[j + 1] in _FIELDS)
            and (shapes[j - 1] is Shape.COMMON or words[j - 1] in _FIELDS)
        ):
            j += 2
        elif words[j] in (".", ",") and words[j - 1] in ("PT", "CV", "RS"):
            j += 1
        elif words[i] in _NAMED_AFTER and _honours(scene, j):
            j += 1  # "RSUD Prof. Dr. Contoh"
        else:
            break
    return j


def _list_end(scene: Scene, comma: int) -> int:
    """The index behind the fields that a list at `comma` adds to a body's name, up to the one behind "dan"; 0 if none.

    As in "Dinas Perumahan, Permukiman, Cipta Karya dan Tata Ruang".
    """
    words = scene.tokens.words
    j, joined = comma, False
    while j < len(words) and (words[j] in _FIELDS or (words[j] in _JOINS and not joined)):
        joined = joined or words[j] in ("dan", "serta")
        j += 1
    return j if joined and words[j - 1] in _FIELDS else 0


def tailed_body(scene: Scene, i: int) -> tuple[Mention | None, int] | None:
    """A body under an English name, which ends with its kind: "Gates Foundation", "Temasek Holdings Group".

    Behind the word of a thing it only says whose the thing is: "pesawat Contoh Airlines".
    """
    words, shapes = scene.tokens.words, scene.shapes
    if _TAILS.isdisjoint(words[i + 1 : i + _MOST_BEFORE_TAIL + 1]):
        return None
    j = i + 1
    while j < len(words) and j - i < _MOST_BEFORE_TAIL and words[j] not in _TAILS:
        if shapes[j] not in (*NAME_LIKE, Shape.COMMON, Shape.ACRONYM) or words[j] in _NO_TAILS:
            return None
        j += 1
    if j >= len(words) or words[j] not in _TAILS or words[i] in _NO_TAILS:
        return None
    j += words[j + 1 : j + 2] == ["Indonesia"]
    if j + 1 < len(words) and shapes[j + 1] in (*NAME_LIKE, Shape.COMMON) and not _holder_behind(scene, i, j):
        return None
    if i > 0 and words[i - 1] in _THINGS:
        return None, j + 1
    start, end = scene.tokens.starts[i], scene.tokens.ends[j]
    after, alias = short_form(scene, j + 1)
    stop = scene.tokens.ends[after - 1] if alias else end
    return Mention(start, stop, "agency", flat(scene, i, j), Span(start, end), alias=alias), after


def english_body(scene: Scene, i: int) -> tuple[Mention, int] | None:
    """A newspaper or group under its English name with "The" at `i`, which is no person: "The Contoh Post".

    A weak body: it counts where a cue stands beside it.
    """
    words, last = scene.tokens.words, i
    if i in scene.known:
        return None  # "The Fed"
    while last + 1 < len(words) and last - i < _MOST_BEHIND_THE:
        known, of = scene.known.get(last + 1), words[last + 1] == "of"
        if known is not None and known.kind == "agency":
            return None
        if not (of or known is not None or scene.shapes[last + 1] in _BEHIND_THE):
            break
        last = known.last if known is not None else last + 1
    last -= words[last] == "of"
    if last == i or (i > 0 and scene.shapes[i - 1] in NAME_LIKE) or tailed_body(scene, i + 1) is not None:
        return None
    span = Span(scene.tokens.starts[i], scene.tokens.ends[last])
    return Mention(*span, "agency", flat(scene, i, last), span, weak=True), last + 1


def _holder_behind(scene: Scene, first: int, last: int) -> bool:
    """Whether a person of the body is named right behind it: "pemerhati dari Contoh Institute Sari Wulan"."""
    name = scene.shapes[last + 1 : last + 3]
    whole = len(name) == _NAME and all(s in (Shape.NAME, Shape.UNKNOWN) for s in name)
    return whole and first > 0 and scene.tokens.words[first - 1] in ("dari", "di")


def _goes_on(scene: Scene, first: int, k: int) -> bool:
    """Whether letters at `k` belong to the short form begun at `first`: "FMC SIL UI", but "DPD" and "PDIP"."""
    known = scene.known.get(k)
    if known is None:
        return True
    return known.kind == "agency" and known.last == k and scene.tokens.words[first] not in _LEVELS


def acronym(scene: Scene, i: int) -> tuple[Mention, int]:
    """Acronyms that the gazetteer does not know: a weak body, which counts where a cue stands beside it."""
    words = scene.tokens.words
    long = long_form(scene, i)
    if long is not None:
        name = Span(scene.tokens.starts[long], scene.tokens.ends[i - 2])
        end = scene.tokens.ends[i + 1]
        # "World Food Program (WFP)" is a body, "Izin Usaha Pertambangan (IUP)" and "Program Contoh (PC)" are none
        weak = _OF_BODIES.isdisjoint(words[long : i - 1]) or words[long] in _MEASURES
        full = flat(scene, long, i - 2)
        return Mention(name.start, end, "agency", full, name, alias=words[i], weak=weak), i + 2
    last = i
    while last + 1 < len(scene.shapes) and scene.shapes[last + 1] is Shape.ACRONYM and _goes_on(scene, i, last + 1):
        last += 1
    region = scene.known.get(last + 1)
    if region is not None and region.kind == "region":
        last = region.last
    last += words[last + 1 : last + 2] == ["Indonesia"]
    start, end = scene.tokens.starts[i], scene.tokens.ends[last]
    return Mention(start, end, "agency", scene.text[start:end], Span(start, end), weak=True), last + 1
