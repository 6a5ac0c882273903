"""Offices behind a name: "Sari, Kepala OIKN", "Sari selaku Menteri", "Sari Wulandari Kepala Dinas Contoh".

In: two neighbouring mentions and the words between them.  Out: the one mention they are; None where an office is the
next of a list, belongs to whoever is named behind it, or acts by itself.
"""

import re

from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.scene import Scene
from graph.recognise.shapes import Shape, shape

_LOCAL = word_set("runs_local")
_FIRM_HEADS = word_set("bodies_firm_heads")
# What may stand between a name and the office it holds: "selaku", "yang kini menjabat sebagai"; not "sebagai tanggapan
# atas", behind which an office is somebody else's.
_LINKED = re.compile(
    rf"(?:selaku|Selaku|sebagai|sekaligus|merangkap|yang)(?:\s(?:{'|'.join(sorted(word_set('apposition_linking')))}))*"
)
_THEN = re.compile(r"\b(?:kala|saat|waktu|ketika) itu\b")
_ONE_OF = frozenset({"seorang", "salah satu", "salah seorang"})
_POINTING = frozenset(
    {"itu", "ini", "tersebut", "yang", "setempat", "sekaligus", "merangkap", "dan", "dari", "di", "pada"}
)
_BEFORE_OFFICE = frozenset({"sekaligus", "merangkap"})
_GOES_ON = frozenset({",", "dengan", "dan", "serta", "bersama"})
_DEGREES_BEHIND = frozenset({"", "MBA", "SH", "MH", "MSi", "MM"})
_BEGINS_NAME = (Shape.NAME, Shape.UNKNOWN, Shape.HONORIFIC)
_NAMES = ([Shape.NAME], [Shape.UNKNOWN], [Shape.HONORIFIC])
_GIVEN_BY = word_set("appointments_given") | {"oleh"}
# An office that is only planned, and one held once.
NOT_YET = word_set("appointments_not_yet")
ONCE = word_set("appointments_once")


def _enumerated(scene: Scene, left: Mention, right: Mention, bare: str) -> bool:
    """Whether an office behind a name with its own title is the next of a list: "Presiden Sari, Ketua DPR, dan MPR".

    Also where another office or the name of who holds it follows: "Menteri Sari, Ketua DPR sekaligus Kepala Y Budi",
    "Menteri Sari, Kepala Y, Budi Harjo".
    """
    if bare != "," or not left.titles:
        return False
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after : after + 2]
    if follows in ([",", "dan"], [",", "serta"]) or (follows and (follows[0] == "dan" or follows[0] in _BEFORE_OFFICE)):
        return True
    named = follows[:1] == [","] and after + 1 < len(scene.shapes) and scene.shapes[after + 1] in _BEGINS_NAME
    return named and left.titles[0].span.start < left.name_span.start


def _named_as_giver(scene: Scene, left: Mention) -> bool:
    """Whether the person is who gave the office: "ditunjuk Presiden Sari sebagai Kepala OIKN"."""
    before = scene.tokens.at(left.start) - 1
    return before >= 0 and scene.tokens.words[before] in _GIVEN_BY


def name_then_office(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sari, Kepala OIKN", "Sari selaku Kepala OIKN", "Sari, S.H., Kepala OIKN"."""
    unsure = right.weak or (left.weak and left.titles)
    if left.kind != "person" or right.kind != "office" or unsure or _enumerated(scene, left, right, bare):
        return None
    if bare == "," and (_next_subject(scene, right) or _compared(scene, left, right)):
        return None
    link = " ".join(bare.strip(",").split())
    linked = _LINKED.fullmatch(link) is not None or (bare.startswith(",") and link in _ONE_OF)
    given = not link.startswith("yang") and _named_as_giver(
        scene, left
    )  # not 'diungkapkan oleh Sari yang juga Ketua X'
    if linked and (given or not NOT_YET.isdisjoint(link.split())):
        return None
    bracketed = bare.endswith("(") and bare[:-1].strip(" ,.") in _DEGREES_BEHIND and _closes(scene, right.end)
    titles = right.titles
    if linked and (not ONCE.isdisjoint(link.split()) or _THEN.search(link)):
        titles = tuple(title._replace(status="former") for title in titles)
    if (
        bare == ","
        or linked
        or (bracketed and not left.titles)
        or (not bare and _beside_itself(scene, left, right))
        or (bare.startswith(",") and bare.endswith(",") and _degrees(bare))
    ):
        return left._replace(end=right.end, titles=(*left.titles, *titles), weak=False)
    return None


def _closes(scene: Scene, end: int) -> bool:
    """Whether a bracket closes right there: "Sari Wulandari (Gubernur Contoh)"."""
    return scene.text.startswith(")", end)


def _beside_itself(scene: Scene, left: Mention, right: Mention) -> bool:
    """Whether an office stands behind a whole name without a comma: "Sari Wulan Kepala Dinas Contoh mengaku ..."."""
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after] if after < len(scene.tokens.words) else ""
    whole = " " in left.name and not left.titles and " " in right.titles[-1].text
    return whole and not left.weak and (follows in _GOES_ON or follows in cue_lexicon().active)


def _next_subject(scene: Scene, right: Mention) -> bool:
    """Whether a lone word of office behind a name and a comma acts itself: "Menurut Sari, Gubernur akan datang"."""
    after = scene.tokens.at(right.end)
    lone = " " not in right.titles[-1].text and after < len(scene.shapes)
    return lone and scene.shapes[after] is Shape.LOWER and scene.tokens.words[after] not in _POINTING


def _compared(scene: Scene, left: Mention, right: Mention) -> bool:
    """Whether the office is whose who says the like: "Senada dengan Sari, Direktur Contoh, Budi Harjo, menilai ..."."""
    before = scene.tokens.at(left.start) - 1
    after = scene.tokens.at(right.end)
    named = scene.tokens.words[after : after + 1] == [","] and scene.shapes[after + 1 : after + 2] in _NAMES
    return before >= 0 and scene.tokens.words[before] == "dengan" and named


def _of_place(title: Title, right: Mention) -> bool:
    return " " not in right.name and not _LOCAL.isdisjoint(title.text.split())


def _of_firm(scene: Scene, title: Title, right: Mention, comma: int) -> bool:
    """Whether the words behind a firm's office are the firm, as a verb behind the comma says: "Sari, VP Contoh,"."""
    follows = scene.tokens.words[comma + 1 : comma + 2]
    told = bool(follows) and follows[0] in cue_lexicon().active
    everyday = any(shape(word) in (Shape.COMMON, Shape.UNKNOWN) for word in right.name.split())
    return told and everyday and title.text.split(maxsplit=1)[0] in _FIRM_HEADS


def name_then_small_office(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sari, Kepala Dusun Contohsari, mengatakan": the word taken for a name is the small office's place."""
    after = scene.tokens.at(right.end)
    closed = scene.tokens.words[after : after + 1] == [","]
    if bare != "," or left.kind != "person" or left.titles or left.weak or right.kind != "person" or not closed:
        return None
    title = right.titles[-1] if right.titles and right.titles[-1].span.start < right.name_span.start else None
    if title is None or not (_of_place(title, right) or _of_firm(scene, title, right, after)):
        return None
    span = Span(title.span.start, right.name_span.end)
    told = title._replace(text=" ".join(scene.text[span.start : span.end].split()), span=span)
    return left._replace(end=right.end, titles=(*right.titles[:-1], told))


def name_then_linked_office(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sari Wulan, yang juga Ketua BEM Contohsari": the lone word taken for a name is the office's body."""
    link = " ".join(bare.strip(",").split())
    told = left.kind == right.kind == "person" and bool(right.titles) and _LINKED.fullmatch(link) is not None
    lone = (
        told
        and " " in left.name
        and " " not in right.name
        and right.titles[-1].span.start < right.name_span.start
        and not right.key
    )
    if not lone or not NOT_YET.isdisjoint(link.split()):
        return None
    span = Span(right.titles[-1].span.start, right.name_span.end)
    title = right.titles[-1]._replace(text=" ".join(scene.text[span.start : span.end].split()), span=span)
    return left._replace(end=right.end, titles=(*left.titles, *right.titles[:-1], title), weak=False)


def _degrees(bare: str) -> bool:
    kinds = (Shape.INITIAL, Shape.ACRONYM, Shape.MARK, Shape.UNKNOWN)
    return all(shape(w) in kinds or w in ("Si", "Sc", "Pd") for w in bare.replace(",", " ").replace(".", " ").split())
