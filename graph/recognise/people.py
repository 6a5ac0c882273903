"""Persons, offices and bodies of one block, in order: runs read (runs.py), then joined in apposition.

Office and name come in all orders: "Menteri PANRB Abdullah Azwar Anas", "Kepala OIKN, Bambang Susantono", "Bambang
Susantono, Kepala OIKN", "Rini Widyantini selaku Menteri PANRB", "Saifullah Yusuf (Gus Ipul)".
"""

from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.recognise.appointments import appoint
from graph.recognise.apposition import join
from graph.recognise.described import OPENERS, opens
from graph.recognise.mention import Mention
from graph.recognise.naming import read_name, trim_name
from graph.recognise.office import read_office, read_opener
from graph.recognise.organisations import acronym, after_place, english_body, known_body, read_body, tailed_body
from graph.recognise.scene import Known, Scene, is_rank, name_end, person, skip_honorifics
from graph.recognise.shapes import NAME_LIKE, OFFICE_WORDS, Shape, is_upper_head

_NO_START = frozenset({Shape.LOWER, Shape.MARK, Shape.NUMBER, Shape.CALENDAR, Shape.ROMAN, Shape.PARTICLE})
_ACTING = frozenset({"tugas", "harian"})
# "Marketing Director PT Contoh": the words of an English post stand before its head.
# What the everyday heads of described.py look like.
_EVERYDAY = frozenset({Shape.COMMON, Shape.EITHER, Shape.UNKNOWN, Shape.ACRONYM, Shape.LOWER})
_ENGLISH_HEADS = word_set("people_english_heads")
_ENGLISH_LINKS = frozenset({"&", "and", "of"})
_WHOLE = 2  # words behind the form of address
_MOST_ENGLISH = 8
_LONGEST_INITIALS = 5
# Everyday words that begin names ("Once Contoh"), taken so behind a cue; degrees that only stand before a name.
_NAME_HEADS = word_set("people_name_heads")
_DEGREES = word_set("people_degrees")
_KINGS = frozenset({"Raja", "Ratu", "Sultan"})
_NATION = frozenset({"Republik", "Indonesia"})
_STATE = "Republik Indonesia"
_BETWEEN_NAMES = frozenset({",", "/", "&"})
_BEHIND_CUES = word_set("people_behind_cues")
# Things in capitals that say nothing: "PHK", "SIM".
_NO_BODIES = word_set("people_no_bodies")


def find_mentions(scene: Scene) -> list[Mention]:
    """The mentions of a block, in order, not overlapping.

    >>> from graph.recognise.scene import scene_of
    >>> from graph.segment import tokenise
    >>> text = "Mantan Kepala Badan Contoh Sari Wulandari bertemu Menteri Urusan Contoh, Budi Harjo."
    >>> for m in find_mentions(scene_of(text, tokenise(text, 0, len(text)), [])):
    ...     print(m.kind, m.name, [(t.text, t.status) for t in m.titles])
    person Sari Wulandari [('Kepala Badan Contoh', 'former')]
    person Budi Harjo [('Menteri Urusan Contoh', 'current')]
    """
    found: list[Mention] = []
    upcoming, words = 0, scene.tokens.words
    for i, here in enumerate(scene.shapes):
        if i < upcoming or (here in _NO_START and words[i] not in OPENERS):
            continue
        if here is Shape.HEAD and i in scene.inside:
            upcoming = scene.inside[i] + 1  # "Kabupaten Raja Ampat" names no king
            continue
        mention, upcoming = _read(scene, i)
        if mention is not None and mention.name != _STATE:  # "perwakilan pemerintah Republik Indonesia"
            while found and found[-1].end > mention.start:
                found.pop()  # the first words of a long form: "World Food Program (WFP)"
            found.append(mention)
    return appoint(scene, join(scene, found))


def _read(scene: Scene, i: int) -> tuple[Mention | None, int]:  # noqa: C901, PLR0911, PLR0912 - one branch a case of the rule
    """The mention that begins at token `i`, if any, and the index to go on from."""
    here, words = scene.shapes[i], scene.tokens.words
    if here is Shape.PLACE:
        return _read_namesake(scene, i) or (None, after_place(scene, i))
    if here is Shape.STATUS:
        return _read_status(scene, i)
    if words[i] == "The" and (named := english_body(scene, i)) is not None:
        return named
    known = scene.known.get(i)
    if known is not None and known.kind == "agency" and here is not Shape.HEAD:
        return known_body(scene, known)
    if known is not None and known.last > i and known.kind in ("initiative", "region"):
        return None, _past_short(scene, known.last + 1)
    if known is not None and known.last > i and known.kind == "person":
        return _known_person(scene, known)
    if is_rank(scene, i):
        return _read_honorific(scene, i)
    office = _office_at(scene, i, here)
    if office is not None:
        return office
    if here is Shape.BODY:
        return read_body(scene, i)
    if here is Shape.HONORIFIC:
        return _read_honorific(scene, i)
    if known is not None and known.kind == "person":
        return _known_person(scene, known)
    if known is not None and known.kind == "office":
        return read_office(scene, i, i, "current")
    if known is not None and known.kind == "region" and here is not Shape.NAME:
        return None, known.last + 1
    if (here in NAME_LIKE or here is Shape.ACRONYM) and (tailed := tailed_body(scene, i)) is not None:
        return tailed
    if here is Shape.ACRONYM:
        return _read_acronym(scene, i)
    if words[i] in _NATION and scene.shapes[i + 1 : i + 2] in ([Shape.NAME], [Shape.UNKNOWN]):
        return None, i + 1  # "Duta Besar Contoh untuk Republik Indonesia Sari Wulandari"
    if here in NAME_LIKE or (here is Shape.COMMON and _opens_name(scene, i)):
        return read_name(scene, i, i)
    return None, i + 1


def _known_person(scene: Scene, known: Known) -> tuple[Mention, int]:
    """Somebody the gazetteer knows; a form of address is no part of a whole name: "Kang Sari Wulandari"."""
    first = known.first + (known.last - known.first >= _WHOLE and scene.shapes[known.first] is Shape.HONORIFIC)
    return person(scene, known.first, first, known.last + 1, ())._replace(key=known.key), known.last + 1


def _read_acronym(scene: Scene, i: int) -> tuple[Mention | None, int]:
    """The body whose short form stands at `i`; None for an initiative's and for things: "MBG", "PHK" say nothing."""
    known, words = scene.known.get(i), scene.tokens.words
    degree = i > 1 and words[i - 1] == "." and words[i - 2] in _DEGREES  # "Sari Wulandari, Sp.KN"
    if degree or (known is not None and known.kind == "initiative"):
        return None, i + 1
    body, after = acronym(scene, i)
    return None if words[i] in _NO_BODIES else body, after


def _office_at(scene: Scene, i: int, here: Shape) -> tuple[Mention | None, int] | None:
    """The office whose head stands at `i`, with its holder where he is named; None where no head of an office does."""
    if scene.tokens.words[i] in _KINGS and _names_somebody(scene, i):
        end = trim_name(scene, i, name_end(scene, i + 1))
        return person(scene, i, i, end, ()), end
    acting = _acting(scene, i)
    if acting is not None:
        return read_office(scene, i, acting, "acting")
    if here in (Shape.HEAD, Shape.LOWER_HEAD):
        return acronym(scene, i) if _in_capitals(scene, i) else read_office(scene, i, i, "current")
    if here in _EVERYDAY and opens(scene, i):
        told = read_opener(scene, i)
        if told is not None or here is Shape.LOWER:
            return told or (None, i + 1)
    return read_office(scene, i, i, "current") if here is Shape.COMMON and _opens_english(scene, i) else None


def _names_somebody(scene: Scene, i: int) -> bool:
    """Whether a king's title is a given name: behind an office's comma, "Ketua Umum Contoh, Raja Sapta Wulandari"."""
    named = scene.shapes[i + 1 : i + 2] in ([Shape.NAME], [Shape.UNKNOWN], [Shape.EITHER])
    return named and i > 1 and scene.tokens.words[i - 1] == ","


def _opens_name(scene: Scene, i: int) -> bool:
    """Whether an everyday word that begins names does so here: "kata Once Contoh", "pasangan Sabar Contoh Wulan"."""
    words, shapes = scene.tokens.words, scene.shapes
    named = words[i] in _NAME_HEADS and i + 1 < len(words) and shapes[i + 1] in (Shape.NAME, Shape.UNKNOWN)
    if not named or i == 0:
        return False
    inside = words[i - 1] in _BETWEEN_NAMES or shapes[i - 1] is Shape.LOWER
    return words[i - 1] in _BEHIND_CUES or (inside and shapes[i + 2 : i + 3] in ([Shape.NAME], [Shape.UNKNOWN]))


def _read_namesake(scene: Scene, i: int) -> tuple[Mention, int] | None:
    """A person who bears the name of the country told before: "Menteri Contoh Israel, Israel Wulan"."""
    words = scene.tokens.words
    twice = i > 1 and words[i - 1] == "," and words[i - 2] == words[i]
    if not twice or scene.shapes[i + 1 : i + 2] not in ([Shape.NAME], [Shape.UNKNOWN]):
        return None
    end = trim_name(scene, i, name_end(scene, i + 1))
    return person(scene, i, i, end, ()), end


def _past_short(scene: Scene, after: int) -> int:
    """The index behind the short form of a place or plan, where it follows in parentheses: "Sumba Barat Daya (SBD)"."""
    words = scene.tokens.words
    short = words[after : after + 1] == ["("] and words[after + 2 : after + 3] == [")"]
    return after + 3 if short and scene.shapes[after + 1] is Shape.ACRONYM and after + 1 not in scene.known else after


def _in_capitals(scene: Scene, i: int) -> bool:
    """Whether a head in capitals stands in a line of capitals: "KETUA BADAN CONTOH", of which no name can be told."""
    words = scene.tokens.words
    following = words[i + 1] if i + 1 < len(words) else ""
    return is_upper_head(words[i]) and len(following) > _LONGEST_INITIALS and following.isupper()


def _opens_english(scene: Scene, i: int) -> bool:
    """Whether English words of an office lead up to its head: "Marketing Director", "Sales & Service Manager"."""
    words = scene.tokens.words
    if words[i] not in OFFICE_WORDS:
        return False
    for k in range(i + 1, min(i + _MOST_ENGLISH, len(words))):
        if words[k] in _ENGLISH_HEADS:
            return True
        if words[k] not in OFFICE_WORDS and words[k] not in _ENGLISH_LINKS:
            return False
    return False


def _read_status(scene: Scene, i: int) -> tuple[Mention | None, int]:
    """A title or name behind "mantan", "eks", "Plt." ..."""
    words = scene.tokens.words
    status = title_lexicon().status[words[i].casefold()]
    j = i + 1
    if j < len(words) and words[j] == ".":
        j += 1
    if words[j : j + 1] == ["("]:  # "Penjabat (Pj.) Bupati Contoh"
        j = next((k + 1 for k in range(j + 1, min(j + 4, len(words))) if words[k] == ")"), j)
    if j < len(words) and scene.shapes[j] in (Shape.HEAD, Shape.LOWER_HEAD):
        return read_office(scene, i, j, status)
    known = scene.known.get(j)
    if known is not None and known.kind == "office":
        return read_office(scene, i, j, status)
    return None, i + 1


def _acting(scene: Scene, i: int) -> int | None:
    """The head of the title behind "Pelaksana tugas (Plt.)" or "Pelaksana Harian", where one stands there."""
    words = scene.tokens.words
    if i + 2 >= len(words) or words[i].casefold() != "pelaksana" or words[i + 1].casefold() not in _ACTING:
        return None
    j = i + 2
    if words[j] == "(":
        j = next((k + 1 for k in range(j + 1, min(j + 4, len(words))) if words[k] == ")"), j)
    head = j < len(words) and scene.shapes[j] in (Shape.HEAD, Shape.LOWER_HEAD)
    return j if head or (j in scene.known and scene.known[j].kind == "office") else None


def _read_honorific(scene: Scene, i: int) -> tuple[Mention | None, int]:
    if scene.tokens.words[i] == "H" and i > 0 and scene.shapes[i - 1] is Shape.NUMBER:
        return None, i + 1  # "Iduladha 1447 H. Menurut Sari, ..."
    j = skip_honorifics(scene, i)
    if j >= len(scene.tokens.words):
        return None, j
    if scene.shapes[j] is Shape.HEAD or (scene.shapes[j] is Shape.STATUS):
        mention, after = _read(scene, j)
        return (mention._replace(start=scene.tokens.starts[i]) if mention else None), after
    if scene.shapes[j] in (*NAME_LIKE, Shape.COMMON):
        return read_name(scene, i, j, addressed=True)
    return None, max(j, i + 1)
