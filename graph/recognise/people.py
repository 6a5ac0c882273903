"""Persons, offices and bodies of one block, in order: runs read (runs.py), then joined in apposition.

Office and name come in all orders: "Menteri PANRB Abdullah Azwar Anas", "Kepala OIKN, Bambang Susantono", "Bambang
Susantono, Kepala OIKN", "Rini Widyantini selaku Menteri PANRB", "Saifullah Yusuf (Gus Ipul)".
"""

from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import OfficeStatus, Span
from graph.recognise.appointments import appoint
from graph.recognise.apposition import join
from graph.recognise.closing import is_no_name, known_name_end
from graph.recognise.mention import Mention, Title
from graph.recognise.naming import read_name, trim_name, with_alias
from graph.recognise.organisations import acronym, after_place, known_body, read_body, tailed_body
from graph.recognise.runs import BEHIND_TITLES, best_suffix, title_end, wants_place
from graph.recognise.scene import Scene, flat, is_rank, person, skip_honorifics
from graph.recognise.shapes import NAME_LIKE, OFFICE_WORDS, Shape, is_upper_head

_NO_START = frozenset({Shape.LOWER, Shape.MARK, Shape.NUMBER, Shape.CALENDAR, Shape.ROMAN, Shape.PARTICLE})
_RANK = word_set("people_rank")
# "Direktur Jenderal" is an office, "Jenderal" alone a rank.
_GENERAL = frozenset(
    {
        "Direktur",
        "Sekretaris",
        "Inspektur",
        "Konsul",
        "Gubernur",
        "Direktorat",
        "Sekretariat",
        "Inspektorat",
        "Konsulat",
    },
)
# "Berastagi, Karo, Sumatera Utara" has no Kepala Biro, "Tommy Perdana Putra" no prime minister.
_NO_TITLES = word_set("people_no_titles")
_ACTING = frozenset({"tugas", "harian"})
# "Marketing Director PT Contoh": the words of an English post stand before its head.
_ENGLISH_HEADS = word_set("people_english_heads")
_ENGLISH_LINKS = frozenset({"&", "and", "of"})
_MOST_ENGLISH = 5
_LONGEST_INITIALS = 5
_FIRM_AND_NAME = 3
# Everyday words that begin names ("Once Contoh"), taken so behind a cue; degrees that only stand before a name.
_NAME_HEADS = word_set("people_name_heads")
_BEHIND_CUES = word_set("people_behind_cues")
_DOCTORS = word_set("people_doctors")
# Heads whose firm or club may be unknown and stand right before the holder's name: "CEO Ducati Massimo Contoh".
_WANTS_FIRM = word_set("people_wants_firm")


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
    upcoming = 0
    for i, here in enumerate(scene.shapes):
        if i < upcoming or here in _NO_START:
            continue
        if here is Shape.HEAD and i in scene.inside:
            upcoming = scene.inside[i] + 1  # "Kabupaten Raja Ampat" names no king
            continue
        mention, upcoming = _read(scene, i)
        if mention is not None:
            found.append(mention)
    return appoint(scene, join(scene, found))


def _read(scene: Scene, i: int) -> tuple[Mention | None, int]:  # noqa: C901, PLR0911, PLR0912 - one branch a case of the rule
    """The mention that begins at token `i`, if any, and the index to go on from."""
    here = scene.shapes[i]
    if here is Shape.PLACE:
        return None, after_place(scene, i)
    if here is Shape.STATUS:
        return _read_status(scene, i)
    known = scene.known.get(i)
    if known is not None and known.kind == "agency" and here is not Shape.HEAD:
        return known_body(scene, known)
    if known is not None and known.last > i and known.kind in ("initiative", "region"):
        return None, _past_short(scene, known.last + 1)
    if known is not None and known.last > i and known.kind == "person":
        return person(scene, i, i, known.last + 1, ())._replace(key=known.key), known.last + 1
    if is_rank(scene, i):
        return _read_honorific(scene, i)
    acting = _acting(scene, i)
    if acting is not None:
        return _read_title(scene, i, acting, "acting")
    if here in (Shape.HEAD, Shape.LOWER_HEAD):
        return acronym(scene, i) if _in_capitals(scene, i) else _read_title(scene, i, i, "current")
    if here is Shape.COMMON and _opens_english(scene, i):
        return _read_title(scene, i, i, "current")
    if here is Shape.BODY:
        return read_body(scene, i)
    if here is Shape.HONORIFIC:
        return _read_honorific(scene, i)
    if known is not None and known.kind == "person":
        return person(scene, i, i, known.last + 1, ())._replace(key=known.key), known.last + 1
    if known is not None and known.kind == "office":
        return _read_title(scene, i, i, "current")
    if known is not None and known.kind == "region" and here is not Shape.NAME:
        return None, known.last + 1
    if (here in NAME_LIKE or here is Shape.ACRONYM) and (tailed := tailed_body(scene, i)) is not None:
        return tailed
    if here is Shape.ACRONYM:
        return acronym(scene, i)
    if here in NAME_LIKE or (here is Shape.COMMON and _opens_name(scene, i)):
        return read_name(scene, i, i)
    return None, i + 1


def _opens_name(scene: Scene, i: int) -> bool:
    """Whether an everyday word that begins names does so here: "kata Once Contoh"."""
    words = scene.tokens.words
    named = words[i] in _NAME_HEADS and i + 1 < len(words) and scene.shapes[i + 1] in (Shape.NAME, Shape.UNKNOWN)
    return named and i > 0 and words[i - 1] in _BEHIND_CUES


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
    if j < len(words) and scene.shapes[j] in (Shape.HEAD, Shape.LOWER_HEAD):
        return _read_title(scene, i, j, status)
    known = scene.known.get(j)
    if known is not None and known.kind == "office":
        return _read_title(scene, i, j, status)
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
    j = skip_honorifics(scene, i)
    if j >= len(scene.tokens.words):
        return None, j
    if scene.shapes[j] is Shape.HEAD or (scene.shapes[j] is Shape.STATUS):
        mention, after = _read(scene, j)
        return (mention._replace(start=scene.tokens.starts[i]) if mention else None), after
    if scene.shapes[j] in (*NAME_LIKE, Shape.COMMON):
        return read_name(scene, i, j, addressed=True)
    return None, max(j, i + 1)


def _read_title(scene: Scene, first: int, head: int, status: OfficeStatus) -> tuple[Mention | None, int]:
    """A title from `head` on, with the name that may close it."""
    end, scores = title_end(scene, head)
    cut = head + best_suffix(scores[: end - head])
    known = scene.known.get(head)
    if known is not None and known.kind == "office" and cut >= end and known.last + 1 < end:
        # a known office is complete: what follows it in the run is the name
        cut = known.last + 1 if scene.shapes[known.last + 1] in NAME_LIKE else cut
    cut = _parted(scene, head, end) or (cut + 1 if _begins_with_firm(scene, head, cut, end) else cut)
    title_to = _title_last(scene, head, cut)
    lower = scene.shapes[head] is Shape.LOWER_HEAD
    if flat(scene, head, title_to) in _NO_TITLES:
        return None, title_to + 1
    if title_to < head or (lower and cut >= end and not _worth_it(scene, head, title_to)):
        return None, head + 1
    if cut < end:
        name_from = skip_honorifics(scene, cut)
        name_to = known_name_end(scene, name_from) or trim_name(scene, name_from, end)
        if name_to > name_from and is_no_name(scene, name_from, name_to):
            title_to = name_to - 1
        elif name_to > name_from:
            mention = person(scene, first, name_from, name_to, (_title(scene, head, title_to, status),))
            if name_to == cut + 1 and wants_place(scene, head, cut):
                mention = mention._replace(weak=True)
            return with_alias(scene, mention, name_to)
    title = _title(scene, head, title_to, status)
    return Mention(scene.tokens.starts[first], title.span.end, "office", titles=(title,)), max(title_to + 1, head + 1)


def _begins_with_firm(scene: Scene, head: int, cut: int, end: int) -> bool:
    """Whether the unknown word at `cut` is the firm or club of a title that names none, with a whole name behind it."""
    words, shapes = scene.tokens.words, scene.shapes
    if words[cut - 1] not in _WANTS_FIRM or end - cut < _FIRM_AND_NAME or shapes[cut] is not Shape.UNKNOWN:
        return False
    known = scene.known.get(cut)
    heads = all(shapes[k] in (Shape.HEAD, Shape.LOWER_HEAD) for k in range(head, cut))
    return heads and (known is None or known.kind != "person") and all(s in NAME_LIKE for s in shapes[cut + 1 : end])


def _title(scene: Scene, head: int, last: int, status: OfficeStatus) -> Title:
    text = flat(scene, head, last)
    if is_upper_head(scene.tokens.words[head]):
        text = " ".join(word.capitalize() if is_upper_head(word) else word for word in text.split())
    told = [word for word in text.split() if word in BEHIND_TITLES]
    if told:
        text = " ".join(word for word in text.split() if word not in BEHIND_TITLES)
        status = "elect" if "terpilih" in told else status
    return Title(text, Span(scene.tokens.starts[head], scene.tokens.ends[last]), status)


def _parted(scene: Scene, head: int, end: int) -> int | None:
    """Where the name begins by a clear sign, whatever its words look like: behind a rank or "dr."."""
    doctor = next((k for k in range(head + 1, end - 1) if scene.tokens.words[k] in _DOCTORS), None)
    if doctor is not None:
        return doctor
    for k in range(end - 2, head, -1):
        if scene.tokens.words[k] in _RANK and scene.tokens.words[k - 1].capitalize() not in _GENERAL:
            first = k
            while is_rank(scene, first - 1) or (
                scene.shapes[first - 1] is Shape.HONORIFIC and not _forces_of(scene, first - 1)
            ):
                first -= 1
            return first
    return None


def _worth_it(scene: Scene, head: int, last: int) -> bool:
    """Whether a lower-case title without a name is an office at all: it names a body ("juru bicara KPK")."""
    known = scene.known.get(head)
    if known is not None and known.kind == "office" and known.last > head:
        return True
    return any(
        scene.shapes[k] in (Shape.ACRONYM, Shape.BODY, Shape.HEAD) or k in scene.known
        for k in range(head + 1, last + 1)
    )


def _title_last(scene: Scene, head: int, cut: int) -> int:
    """Index of the last token of the title: links and honorifics before the name fall away."""
    last = cut - 1
    while (
        last > head
        and not _forces_of(scene, last)
        and (
            scene.shapes[last] in (Shape.HONORIFIC, Shape.PARTICLE)
            or scene.tokens.words[last] in (".", "dan", "&", "di", "dari", "bidang", "/", "-", "–", "untuk")
        )
    ):
        last -= 1
    return last


def _forces_of(scene: Scene, last: int) -> bool:
    """Whether "TNI" names the body here ("Panglima TNI") and not the rank before it ("Mayjen TNI")."""
    before = last - 1
    return scene.tokens.words[last] == "TNI" and not (
        scene.shapes[before] is Shape.HONORIFIC or is_rank(scene, before - 1)
    )
