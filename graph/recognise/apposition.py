"""Mentions in apposition made one: "Kepala OIKN, Sari", "Sari, Kepala OIKN", "Sari selaku Menteri".

Each rule sees two neighbours and the words between them; the first that has a word on them decides.
"""

import re
from collections.abc import Callable

from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.mention import Mention, Title
from graph.recognise.offices_behind import name_then_linked_office, name_then_office, name_then_small_office
from graph.recognise.places import past_clause, past_places, past_words, place_between
from graph.recognise.scene import Scene
from graph.recognise.shapes import NAME_LIKE, Shape, shape
from graph.recognise.terms import years_between

# An office behind one of these is spoken about: "untuk Pj Gubernur, Sari mengatakan ..." names nobody.
_ABOUT = word_set("people_about")
_ALSO_CALLED = re.compile(
    r",?\s*(?:atau|alias|(?:atau\s+)?(?:yang\s+)?(?:lebih\s+)?(?:akrab|biasa|kerap|karib|sering|dikenal|populer)\s*"
    r"(?:disapa|dipanggil|dengan\s+sapaan|sebagai|dengan\s+nama))"
)
_JOINS_OFFICES = frozenset({"yang juga", "sekaligus", "merangkap", "yang juga merupakan", "yang juga menjabat"})
_BEFORE_NAME = frozenset({",", "yakni", ", yakni", ", yaitu", "yaitu", ":", ""})
# "posisi Kepala Contoh yang ditempati oleh Sari"
_HELD_BY = re.compile(
    r",? ?yang (?:kini |saat ini |sekarang |masih )?"
    r"(?:ditempati|dijabat|diemban|diduduki|dipegang|diisi|dipimpin)(?: oleh)?"
)
_THEN = re.compile(r"(?:(?:pada )?(?:saat|kala|waktu|ketika) itu|kala itu) ?,?")
_AGE = re.compile(r"^\(\d{1,2}(?: tahun)?\)")  # "Sari (27), Kepala Contoh"
_FARTHEST = 40
_FARTHEST_PLACES = 100
_NOT_BEHIND_NAMES = frozenset({"untuk", "sendiri", "adalah", "ini", "itu", "akan"})
# Whose holder is named behind the one he serves: "kuasa hukum Sari, Budi".
_SERVES = (
    *("kuasa hukum", "pengacara", "penasihat hukum", "juru bicara", "ajudan", "Kuasa Hukum", "Pengacara"),
    *("Stafsus", "Staf Khusus", "staf khusus", "Ajudan", "Juru Bicara", "Kuasa hukum", "Penasihat Hukum"),
)
_BEHIND_SERVED = frozenset({",", "lainnya,", "lainnya"})  # "penasihat hukum Sari lainnya, Budi"
_HOLDING = frozenset({",", "selaku", "sebagai", ", selaku", ", sebagai"})
_COOKS = frozenset({"Chef", "Coach"})  # forms of address, no ranks
_CAMPAIGN = re.compile(r"\b(?:Tim (?:Pemenangan|Kampanye)|TKN|TPN|Relawan|Timses)\b")
_LOCAL = word_set("runs_local")
# Places and houses that bear a person's name: "Kepala Bandara Harun Contoh, Sari Wulandari".
_NAMED_AFTER = word_set("apposition_named_after")
_OWNERS = word_set("title_firms_owners")
_EVERYDAY = (Shape.COMMON, Shape.EITHER)
_MOST_EVERYDAY = 2
# Everyday words, months among them, that begin names: "Kepala Dinas Contoh, Lalu Sari Wulandari".
_NAME_HEADS = word_set("people_name_heads")

# What a rule says of two neighbours: the one mention they are, the left one (they are two), or None (no word).
Rule = Callable[[Scene, Mention, Mention, str], Mention | None]


def join(scene: Scene, found: list[Mention]) -> list[Mention]:
    """The mentions with those in apposition made one, in order."""
    joined: list[Mention] = []
    for mention in found:
        both = _together(scene, joined[-1], mention) if joined else None
        if both is None and (office := past_clause(scene, joined, mention)) is not None:
            joined[office:] = [mention._replace(start=joined[office].start, titles=joined[office].titles)]
        elif both is not None:
            joined[-1] = both
        else:
            joined.append(mention)
    return joined


def _together(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    bare = _AGE.sub("", scene.text[left.end : right.start].strip())
    if len(bare) > _FARTHEST:
        far = len(bare) > _FARTHEST_PLACES
        return None if far else past_places(scene, left, right, bare) or past_words(scene, left, right, bare)
    for rule in _RULES:
        both = rule(scene, left, right, bare)
        if both is not None:
            return both if both is not left else None
    return None


def _rank_behind_title(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kaops Damai Contoh Brigjen Sari": a rank behind unknown capitals says that they were a title."""
    first = scene.tokens.at(right.start)
    ranked = scene.shapes[first] is Shape.HONORIFIC and scene.tokens.words[first] not in _COOKS
    if bare or not ranked or left.titles or left.kind != "person" or right.kind != "person":
        return None
    title = Title(left.name, left.name_span)
    return right._replace(start=left.start, titles=(title, *right.titles), weak=False)


def _word_of_office(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kepala Desa Tirtasari, Damar Prasetya": the word taken for a name was the last one of the office."""
    unknown = left.kind == "person" and (_unread(left.name) or _named_place(left) or _owned(left))
    named = right.kind == "person" and not right.titles and (not right.weak or " " in right.name)
    named = named or (right.kind == "person" and not right.titles and _set_off(scene, right))
    if bare != "," or not left.titles or not unknown or not named:
        return None
    last = left.titles[-1]
    if last.span.start > left.name_span.start or _lists_names(scene, right):
        return None
    span = Span(last.span.start, left.name_span.end)
    title = Title(scene.text[span.start : span.end], span, last.status)
    return right._replace(start=left.start, titles=(*left.titles[:-1], title), weak=False)


def _unread(name: str) -> bool:
    """Whether words taken for a name may be a body's: unknown ones, or such as end with letters or the nation."""
    last = name.rsplit(maxsplit=1)[-1]
    return shape(name) is Shape.UNKNOWN or shape(last) is Shape.ACRONYM or (last == "Indonesia" and last != name)


def _owned(left: Mention) -> bool:
    """Whether the name behind an owner's title may be the firm's: "CEO Dua Contoh, Sari Wulandari,"."""
    return bool(left.titles) and left.titles[-1].text in _OWNERS


def _set_off(scene: Scene, right: Mention) -> bool:
    """Whether a lone unknown word stands between commas, with a word in lower case behind: ", Yulianah, mengatakan"."""
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after : after + 2]
    return (
        len(follows) > 1 and follows[0] == "," and follows[1].islower() and follows[1] not in ("dan", "serta", "atau")
    )


def _named_place(left: Mention) -> bool:
    """Whether the name behind the title of a small place may be the place's: "Kepala SPPG Sindang Sari, Budi Harjo"."""
    if not left.titles:
        return False
    last = left.titles[-1].text.split()[-2:]
    of_place = last[-1] in _LOCAL and shape(last[-1]) is not Shape.HEAD  # no "Lurah Budi Harjo"
    named = of_place or (" " not in left.name and not _LOCAL.isdisjoint(last))
    return named or not _NAMED_AFTER.isdisjoint(last)


def _body_behind_office(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Deputi Bidang Contoh, Kementerian Contoh, Sari": the body between two commas belongs to the office.

    So does its other name behind "atau": "Direktur Utama PT Bank Contoh Tbk atau BC Sari".
    """
    after = scene.tokens.at(right.end)
    between = bare == "," and scene.tokens.words[after : after + 1] == [","] and after + 1 < len(scene.shapes)
    if left.kind != "office" or right.kind != "agency":
        return None
    if bare == "atau" and scene.shapes[after : after + 1] in ([Shape.NAME], [Shape.UNKNOWN]):
        return left._replace(end=right.end)
    if not between:
        return None
    if scene.shapes[after + 1] not in (Shape.NAME, Shape.HONORIFIC, Shape.UNKNOWN) or after + 1 in scene.known:
        return None
    span = Span(left.titles[-1].span.start, right.end)
    title = left.titles[-1]._replace(text=" ".join(scene.text[span.start : span.end].split()), span=span)
    return left._replace(end=right.end, titles=(*left.titles[:-1], title))


def _lists_names(scene: Scene, right: Mention) -> bool:
    """Whether a list of names goes on behind: "Wakil Ketua DPRD Contoh Zulkarnaen, Sari Wulandari dan Budi Harjo"."""
    after = scene.tokens.at(right.end)
    after += scene.tokens.words[after : after + 1] == [","]
    follows = scene.tokens.words[after : after + 1]
    return follows in (["dan"], ["serta"]) and after + 1 < len(scene.shapes) and scene.shapes[after + 1] in NAME_LIKE


def _serves(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "kuasa hukum Sari, Budi": the first name is whom he serves."""
    named = left.kind == right.kind == "person" and not right.titles and not right.weak
    if bare not in _BEHIND_SERVED or not named or not left.titles or not _is_served(left.titles[-1].text):
        return None
    last = left.titles[-1]
    span = Span(last.span.start, left.name_span.end)
    title = Title(" ".join(scene.text[span.start : span.end].split()), span, last.status)
    return right._replace(start=left.start, titles=(*left.titles[:-1], title))


def _serves_named(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sari Wulan selaku kuasa hukum Budi": whom she serves is named behind her office."""
    named = left.kind == right.kind == "person" and not left.titles and not left.weak and bool(right.titles)
    if not named or right.titles[-1].text not in _SERVES or bare not in _HOLDING:
        return None
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after] if after < len(scene.tokens.words) else "."
    if bare == "," and not (follows == "," or follows in cue_lexicon().active):
        return None
    last = right.titles[-1]
    span = Span(last.span.start, right.name_span.end)
    title = Title(" ".join(scene.text[span.start : span.end].split()), span, last.status)
    return left._replace(end=right.end, titles=(*right.titles[:-1], title))


def _is_served(office: str) -> bool:
    """Whether an office is told by whom it serves: "kuasa hukum Sari", "Ketua Tim Pemenangan Nasional Sari"."""
    return office in _SERVES or _CAMPAIGN.search(office) is not None


def _two_offices(_scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kepala X yang juga Ketua Y Sari", also before the name: "Kepala X sekaligus Ketua Y, Sari"."""
    joint = bare.strip(" ,")
    either = joint == "atau" and right.kind == "person" and right.titles  # the same post under its short name
    if left.kind != "office" or right.kind == "agency" or not (joint in _JOINS_OFFICES or either):
        return None
    return right._replace(start=left.start, titles=(*left.titles, *right.titles))


def _spoken_about(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "untuk Pj Gubernur, Sari mengatakan": the office behind such a word is not hers; the two stay apart."""
    first = scene.tokens.at(left.start)
    about = first > 0 and scene.tokens.words[first - 1].lower() in _ABOUT
    return left if left.kind == "office" and right.kind == "person" and bare == "," and about else None


def _office_then_name(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Kepala OIKN, Sari", also with a place between: "Rektor Universitas Contoh, Samarinda, Sari"."""
    if left.kind != "office" or right.kind != "person" or right.titles or _goes_elsewhere(scene, right, bare):
        return None
    if bare == "," or _opens_name(scene, left, right):
        return _whole_name(scene, left, right)._replace(start=left.start, titles=left.titles, weak=False)
    if _THEN.fullmatch(bare) is not None:  # "Menteri Urusan Contoh saat itu, Sari Wulandari"
        then = tuple(title._replace(status="former") for title in left.titles)
        return right._replace(start=left.start, titles=then, weak=False)
    if bare not in _BEFORE_NAME and not place_between(bare) and _HELD_BY.fullmatch(bare) is None:
        return None
    return right._replace(start=left.start, titles=left.titles, weak=False)


def _goes_elsewhere(scene: Scene, right: Mention, bare: str) -> bool:
    """Whether a lone unknown word behind an office is no holder: "anggota Contoh, yakni Utopia", "Sipadu untuk ..."."""
    if not right.weak or bare == "":
        return False
    after = scene.tokens.at(right.end)
    follows = scene.tokens.words[after] if after < len(scene.tokens.words) else ""
    return bare != "," or follows in _NOT_BEHIND_NAMES


def _opens_name(scene: Scene, left: Mention, right: Mention) -> bool:
    """Whether only a comma and everyday words with a capital stand between: "Juru Bicara Contoh, Panel Barus"."""
    between = range(scene.tokens.at(left.end), scene.tokens.at(right.start))
    return (
        1 < len(between) <= _MOST_EVERYDAY + 1
        and scene.tokens.words[between[0]] == ","
        and all(scene.shapes[k] in _EVERYDAY and k not in scene.known for k in between[1:])
    )


def _whole_name(scene: Scene, left: Mention, right: Mention) -> Mention:
    """The name behind "OFFICE," to its full length: everyday words beside it belong to it ("Ryan Utama")."""
    tokens = scene.tokens
    first = tokens.at(left.end) + 1 if _opens_name(scene, left, right) else tokens.at(right.name_span.start)
    last = tokens.at(right.name_span.end) - 1
    if tokens.ends[last] == right.end:
        for k in range(last + 1, min(last + 1 + _MOST_EVERYDAY, len(tokens.words))):
            if scene.shapes[k] not in _EVERYDAY or k in scene.known:
                break
            last = k
    span = Span(tokens.starts[first], tokens.ends[last])
    end = max(right.end, span.end)
    return right._replace(end=end, name=" ".join(scene.text[slice(*span)].split()), name_span=span)


def _name_from_everyday_word(scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sekda Contoh, Lalu Sari Wulandari", "Direktur Contoh Juli Sari": the word between begins the name."""
    if left.kind != "office" or right.kind != "person" or right.titles or bare.strip(", ") not in _NAME_HEADS:
        return None
    begins = scene.text.index(bare.strip(", "), left.end)
    span = Span(begins, right.name_span.end)
    name = " ".join(scene.text[span.start : span.end].split())
    return right._replace(start=left.start, titles=left.titles, name=name, name_span=span, weak=False)


def _also_called(_scene: Scene, left: Mention, right: Mention, bare: str) -> Mention | None:
    """As in "Sari Wulandari atau Nona Sari"."""
    if left.kind != "person" or right.kind != "person" or right.titles or _ALSO_CALLED.fullmatch(bare) is None:
        return None
    return left._replace(end=right.end, alias=right.name)


_RULES: tuple[Rule, ...] = (
    _rank_behind_title,
    years_between,
    _word_of_office,
    _body_behind_office,
    _serves,
    _serves_named,
    _two_offices,
    _spoken_about,
    _name_from_everyday_word,
    _office_then_name,
    _also_called,
    name_then_office,
    name_then_small_office,
    name_then_linked_office,
    past_places,
    past_words,
)
