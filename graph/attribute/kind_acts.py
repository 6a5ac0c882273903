"""Who does what by a modal word: 'kami akan menata' promises, 'harga akan naik' foretells.

In: the content's words (lower case), the places of the modals, who speaks.  Out: feature names SIDE.MODAL, MODAL.VERB
and SIDE.MODAL.VERB: whose deed it is (the speaker's own side, all of us, a public body, others) and what sort of verb
follows (done to something, a result that comes about, an effect, a deed).
"""

import re
from typing import Any, NamedTuple

from graph.attribute.kind_words import STOPS
from graph.lexicon.language import table
from graph.model import SpeakerKind

_T: dict[str, Any] = table("kinds")
_REACH = 7
_SELF = frozenset(_T["own_pronouns"]) - {"kita"}
_PUBLIC = frozenset(_T["own_side"]) - _SELF - {"kita"}
_BETWEEN = frozenset(_T["between_modal_and_verb"])
_MORE = frozenset({"lebih", "semakin", "makin", "sangat", "banyak"})
_SAYING = frozenset(_T["saying_before_modal"])
_UNSAID = _SAYING | frozenset(_T["small_before_modal"])  # "nantinya akan dibangun": the speaker's side is unsaid
_OPENERS = _SAYING | frozenset(_T["clause_openers"])
_RESULTS = frozenset(_T["result_verbs"])
_EFFECTS = frozenset(_T["effect_verbs"])
_SUBORDINATE = frozenset(_T["subordinate_before_modal"])
_ACTION = re.compile(_T["actions"])
_NO_ACTION = frozenset(_T["no_actions"])
_NEAR_ONLY = frozenset(_T["features"]["if"]) | {"yang"}
_NEGATORS = frozenset(_T["negators"])
_NOT_PASSIVE = frozenset({"di", "dia", "dinas", "dini", "diri", "dialog", "direksi", "direktur"})


class Teller(NamedTuple):
    """Who speaks: a person, a body, a document ...; whether for a public body, and the words of that body's names."""

    kind: SpeakerKind = "person"
    official: bool = False
    names: frozenset[str] = frozenset()


ANYBODY = Teller()


def subject_of(words: list[str], at: int) -> list[str]:
    """The words of the same clause before the modal at `at`, at most seven, with the word that opens the clause.

    >>> subject_of("selesai . harga beras akan naik".split(), 4)
    ['harga', 'beras']
    >>> subject_of("saya yakin harga akan turun".split(), 3)
    ['yakin', 'harga']
    """
    near = words[max(0, at - _REACH) : at]
    for stop in range(len(near) - 1, -1, -1):
        if near[stop] in STOPS:
            return near[stop + 1 :]
        if near[stop] in _OPENERS:
            return near[stop:]
    return near


def side_of(near: list[str], teller: Teller) -> str:
    """Whose deed it is: "self", "us" ('kita'), "public", "action" (an office tells of its programme) or "other".

    >>> side_of(["pihaknya"], ANYBODY), side_of(["kita"], ANYBODY), side_of(["harga", "beras"], ANYBODY)
    ('self', 'us', 'other')
    """
    if not near or not _SELF.isdisjoint(near) or not teller.names.isdisjoint(near):
        return "self"
    if "kita" in near:
        return "us"
    if _UNSAID.issuperset(near):
        return "self"
    if not _PUBLIC.isdisjoint(near):
        return "public"
    return "action" if teller.official and any(_ACTION.fullmatch(w) and w not in _NO_ACTION for w in near) else "other"


def verb_after(words: list[str], at: int) -> str:
    """What sort of verb follows the modal at `at`: "passive", "result", "effect", "deed" or "rest".

    >>> [verb_after(text.split(), 0) for text in ("akan segera dibuka", "akan naik", "akan menata", "akan ada")]
    ['passive', 'result', 'deed', 'result']
    """
    for word in words[at + 1 : at + 5]:
        if word in _BETWEEN:
            continue
        if word in _MORE or word in _RESULTS or word.startswith("ter"):
            return "result"
        if word in _EFFECTS:
            return "effect"
        if word.startswith("di") and word not in _NOT_PASSIVE:
            return "passive"
        return "deed" if word.startswith(("me", "ber")) else "rest"
    return "rest"


def acting(words: list[str], at: int, modal: str, teller: Teller) -> tuple[str, ...]:
    """The features of one modal at `at`.

    >>> acting("kami akan menata arsip".split(), 1, "will", ANYBODY)
    ('self.will', 'will.deed', 'self.will.deed', 'outsider.will')
    >>> acting("warga yang akan pindah".split(), 2, "will", ANYBODY)
    ('sub.will',)
    """
    near = subject_of(words, at)
    if not _SUBORDINATE.isdisjoint(near[-4:]) or not _NEAR_ONLY.isdisjoint(near[-2:]):
        return (f"sub.{modal}",)
    if near and near[-1] in _NEGATORS:
        return (f"not.{modal}",)
    side, verb = side_of(near, teller), verb_after(words, at)
    voice = "official" if teller.official else "outsider"
    return (f"{side}.{modal}", f"{modal}.{verb}", f"{side}.{modal}.{verb}", f"{voice}.{modal}")
