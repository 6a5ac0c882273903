"""Titles read off a run: the office, and the name that may close it: "Menteri PANRB Abdullah Azwar Anas".

In: the head of a title.  Out: the person or the office without a name, and the index to go on from.  Where the run
names nobody, a name may still stand beside the office behind or before a comma (described.py).
"""

from graph.lexicon.words import word_set
from graph.model import OfficeStatus, Span
from graph.recognise.closing import is_no_name, known_name_end
from graph.recognise.described import (
    ALSO,
    before_name,
    behind_name,
    cut_short,
    description_end,
    name_behind_body,
    name_behind_words,
)
from graph.recognise.mention import Mention, Title
from graph.recognise.naming import trim_name, with_alias
from graph.recognise.runs import BEHIND_TITLES, best_suffix, title_end, wants_place
from graph.recognise.scene import Scene, flat, is_rank, person, skip_honorifics
from graph.recognise.shapes import NAME_LIKE, Shape, is_upper_head

_RANK = word_set("people_rank")
_NO_NAME = frozenset({Shape.NUMBER, Shape.PLACE, Shape.ROMAN})  # "Kepala SPPG Contohsari 4 Kota Bekasi"
# Bodies in lower case, for whom a spokesman speaks: "juru bicara kepolisian setempat".
_LOWER_BODIES = word_set("office_lower_bodies")
_FIRST_OF_RANK = frozenset({"Inspektur", "Komisaris", "Brigadir", "Ajun"})  # "Kapolda DIY Inspektur Jenderal Sari"
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
# Forms of address that only stand before a name: "Ketua DPRD Tanahlaut H Sari Wulandari".
_LOCAL = word_set("runs_local") | {"DPRD", "Bupati", "Kapolres", "Camat", "Kabupaten"}
_ADDRESS = frozenset({"H", "Hj", "Drs", "Dra", "Ir", "KH"})
_NAMED_FROM = 2  # words of the title before a form of address with a full stop
_NO_NAMES = frozenset({Shape.UNKNOWN, Shape.ACRONYM, Shape.COMMON, Shape.BODY})
_DOCTORS = word_set("people_doctors")
_HOSPITALS = frozenset({"RS", "RSUD", "RSUP", "RSUPN", "RSPAD", "RSJ", "RSIA", "Sakit", "Umum", "Pusat"})
# Heads whose firm or club may be unknown and stand right before the holder's name: "CEO Ducati Massimo Contoh".
_WANTS_FIRM = word_set("people_wants_firm")
_FIRM_AND_NAME = 3


def read_office(scene: Scene, first: int, head: int, status: OfficeStatus) -> tuple[Mention | None, int]:
    """A title from `head` on, also one in everyday words that a name stands beside: "pakar pasar modal, Sari"."""
    mention, after = _read_title(scene, first, head, status)
    if mention is not None and mention.kind == "person" and not cut_short(scene, after):
        return mention, after
    end = description_end(scene, head)
    named = name_behind_words(scene, head, end) or (name_behind_body(scene, head, end) if end > after else None)
    if named is not None:
        titles = _both(scene, head, _title_last(scene, head, named[0]), status)
        return with_alias(scene, person(scene, first, *named, titles), named[1])
    if end < after or not _beside_name(scene, head, end):
        return mention, after
    titles = _both(scene, head, end - 1, status)
    return Mention(scene.tokens.starts[first], titles[-1].span.end, "office", titles=titles), end


def read_opener(scene: Scene, i: int) -> tuple[Mention, int] | None:
    """An office whose head is an everyday word elsewhere, where a name stands beside it: "Pemilik Toko Contoh Sari"."""
    mention, after = read_office(scene, i, i, "current")
    if mention is None or (mention.kind == "office" and not _beside_name(scene, i, after)):
        return None
    return mention, after


def _beside_name(scene: Scene, head: int, end: int) -> bool:
    return before_name(scene, head, end) or behind_name(scene, head, end)


def _read_title(scene: Scene, first: int, head: int, status: OfficeStatus) -> tuple[Mention | None, int]:
    """A title from `head` on, with the name that may close it."""
    end, scores = title_end(scene, head)
    cut = head + best_suffix(scores[: end - head])
    known = scene.known.get(head)
    if known is not None and known.kind == "office" and cut >= end and known.last + 1 < end:
        # a known office is complete: what follows it in the run is the name
        named = _NO_NAME.isdisjoint(scene.shapes[known.last + 1 : end]) and scene.shapes[known.last + 1] in NAME_LIKE
        cut = known.last + 1 if named else cut
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


def _both(scene: Scene, head: int, last: int, status: OfficeStatus) -> tuple[Title, ...]:
    """The title of tokens `head..last`, or the two that "sekaligus" joins."""
    joint = next((k for k in range(head + 1, last) if scene.tokens.words[k] == ALSO), None)
    if joint is None:
        return (_title(scene, head, last, status),)
    return _title(scene, head, joint - 1, status), _title(scene, joint + 1, last, status)


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
    words = scene.tokens.words
    doctor = next(
        (k for k in range(head + 1, end - 1) if words[k] in _DOCTORS and words[k - 1] not in _HOSPITALS), None
    )
    if doctor is not None:
        return doctor
    addressed = next((k for k in range(head + 2, end - 1) if _addressed(scene, head, k)), None)
    if addressed is not None:
        return addressed
    for k in range(end - 2, head, -1):
        if scene.tokens.words[k] in _RANK and scene.tokens.words[k - 1].capitalize() not in _GENERAL:
            first = k
            while first - 1 > head and _of_rank(scene, first - 1):
                first -= 1
            return first
    return None


def _addressed(scene: Scene, head: int, k: int) -> bool:
    """Whether a form of address at `k` begins the name: "Ketua DPRD Tanahlaut H Sari", "Ketua Umum Contoh H. Sari"."""
    words = scene.tokens.words
    if words[k] not in _ADDRESS:
        return False
    closed = words[k + 1 : k + 2] == ["."] and k - head > _NAMED_FROM and scene.shapes[k - 1] in _NO_NAMES
    return closed or words[k - 2] in _LOCAL


def _of_rank(scene: Scene, k: int) -> bool:
    """Whether a token before a rank belongs to it: "Inspektur Jenderal (Irjen)", "Komisaris Besar Pol."."""
    if is_rank(scene, k) or is_rank(scene, k - 1) or scene.tokens.words[k] == "(":
        return True
    return scene.shapes[k] is Shape.HONORIFIC and not _forces_of(scene, k)


def _worth_it(scene: Scene, head: int, last: int) -> bool:
    """Whether a lower-case title without a name is an office at all: it names a body ("juru bicara KPK")."""
    known = scene.known.get(head)
    if known is not None and known.kind == "office" and known.last > head:
        return True
    if scene.tokens.words[head] == "juru" and any(
        word in _LOWER_BODIES for word in scene.tokens.words[head : last + 1]
    ):
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
            (last > head + 1 and scene.tokens.words[last] in _FIRST_OF_RANK and not _chairs(scene, last - 1))
            or scene.shapes[last] in (Shape.HONORIFIC, Shape.PARTICLE)
            or scene.tokens.words[last] in (".", ",", "dan", "&", "di", "dari", "bidang", "/", "-", "–", "untuk")
        )
    ):
        last -= 1
    return last


def _chairs(scene: Scene, before: int) -> bool:
    """Whether the word makes an office of the "Komisaris" behind it: "Presiden Komisaris", "Wakil Komisaris"."""
    return scene.shapes[before] in (Shape.HEAD, Shape.LOWER_HEAD)


def _forces_of(scene: Scene, last: int) -> bool:
    """Whether "TNI" names the body here ("Panglima TNI") and not the rank before it ("Mayjen TNI")."""
    before = last - 1
    return scene.tokens.words[last] == "TNI" and not (
        scene.shapes[before] is Shape.HONORIFIC or is_rank(scene, before - 1)
    )
