"""What is read off a statement to tell its kind: the cue's group, words and word sequences, and who acts.

In: the content's words (lower case) and the cue.  Out: a set of feature names; `kind` adds up their weights.
One pass over the words with dictionary look-ups, so the cost is linear and small.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from graph.attribute.kind_acts import ANYBODY, Teller, acting, side_of, subject_of
from graph.attribute.kind_words import STOPS, main_clause, phrases_in, sequences
from graph.lexicon.language import table
from graph.model import Kind

_T: dict[str, Any] = table("kinds")
_FEATURES = sequences({**_T["features"], **{f"does.{kind}": phrases for kind, phrases in _T["performatives"].items()}})
DECISIVE: Mapping[str, Kind] = MappingProxyType(_T["decisive"])
ITEMS = frozenset(_T["items"])
_HEADS: Mapping[str, Kind] = MappingProxyType({noun: kind for kind, nouns in _T["heads"].items() for noun in nouns})
_TAKES_NOUN = frozenset(_T["takes_noun"])
_COPULAS = frozenset({"adalah", "merupakan", "menjadi", "akan", "harus", "bukan"})
_CUES: Mapping[str, str] = MappingProxyType(
    {form: group for group, forms in reversed(_T["cues"].items()) for form in forms},
)
_GROUPS = frozenset(_T["cues"])
_WILL = frozenset(_T["features"]["will"])
_PRONOUNS = frozenset(_T["own_pronouns"])
_AIMS = frozenset(_T["aim_nouns"])
_UNPROMISING = frozenset(_T["unpromising"])
_AHEAD = _WILL | {"dapat", "bisa", "segera", "mampu", "depan", "mendatang"}
_PAST = frozenset(_T["features"]["done"])
_DUTIES = frozenset({"must", "need"})
_MODALS = frozenset({"will", "can", "must", "need"})
_EARLY = _MODALS | {"does.hope", "does.directive", "done", "now"}
_INABLE = frozenset(_T["inability"])
_NEGATORS = frozenset(_T["features"]["negation"])
_INNER = frozenset({"directive", "hope", "evaluation", "belief", "prediction", "commitment", "denial"})
_ASKS = frozenset(_T["warning_asks"])
_ASKS_NEAR, _NEAR_LINK = _ASKS | frozenset(_T["warning_links"]), 16
_ORDER = re.compile(r"(?!me|di|ber|ter|ke|pe)[a-z]{4,}(?:kan|lah)")
_NO_ORDER = frozenset(_T["no_orders"])
_BARE = re.compile(r"(?!me|di|ber|ter|ke|pe)[a-z]{3,}(?:kan|i)")  # 'kita awasi', 'kami siapkan'


def cue_group(lemma: str | None) -> str:
    """The group of the cue's lemma or form: "hope" for "berharap", "neutral" for "mengatakan", "none" without one.

    >>> cue_group("berharap"), cue_group("kata"), cue_group(None)
    ('hope', 'neutral', 'none')
    """
    if not lemma:
        return "none"
    small = " ".join(lemma.lower().split())
    if small in _CUES:
        return _CUES[small]
    bare = small.removesuffix("nya").removesuffix("lah")
    return _CUES.get(bare) or _CUES.get(small.split()[0], "neutral")


def group_of(lemma: str | None, cue_kind: str | None) -> str:
    """The cue's group, or the kind that the cue list gives a cue which the groups do not know.

    >>> group_of("mendambakan", None), group_of("bersabda", "directive")
    ('hope', 'directive')
    """
    group = cue_group(lemma)
    return cue_kind if group == "neutral" and cue_kind is not None and cue_kind in _GROUPS else group


def features(
    words: list[str],
    lemma: str | None,
    mode: str,
    *,
    cue_kind: str | None = None,
    teller: Teller = ANYBODY,
) -> list[str]:
    """The names of the features that hold, in a fixed order.

    >>> features("kami akan memindahkan asn".split(), "kata", "direct")[:3]
    ['bias', 'cue.neutral', 'mode.direct']
    """
    group = group_of(lemma, cue_kind)
    found = ["bias", f"cue.{group}", f"mode.{mode}"]
    if teller.kind == "document":
        found.append("speaker.document")
    places = _standing(words, phrases_in(words, _FEATURES))
    names = dict.fromkeys(name for _, name in places)
    found.extend(names)
    found.extend(f"first.{name}" for name in dict.fromkeys(name for at, name in places if at < 2))
    head = len(main_clause(words))
    found.extend(f"main.{name}" for name in dict.fromkeys(name for at, name in places if at < head))
    found.extend(_acting(words, places, teller))
    found.extend(_inner(words, teller))
    found.extend(_shape(words, group))
    return found


def _standing(words: list[str], places: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The places less those that a longer sequence takes back ('wajib pajak') or that mark a noun ('yang perlu')."""
    taken = {(at, name.removeprefix("not.")) for at, name in places if name.startswith("not.")}
    taken.update((at, name) for at, name in places if name in _DUTIES and at > 0 and words[at - 1] == "yang")
    return [(at, name) for at, name in places if (at, name) not in taken and not name.startswith("not.")]


def _shape(words: list[str], group: str) -> list[str]:
    """What the words look like as a whole."""
    found = []
    if any(word[0].isdigit() for word in words):
        found.append("number")
    if len(words) < 8:
        found.append("short")
    if words and words[0].endswith("nya"):
        found.append("first.nominal")
    if words and words[-1] == "?":
        found.append("question")
    if group == "naming" and "sebagai" in words:
        found.append("called_as")
    if group == "belief" and not _AHEAD.isdisjoint(words):
        found.append("belief.ahead")
    if _denies_own(words):
        found.append("own.negation")
    if _promises(words):
        found.append("own.bare")
    if any(_ORDER.fullmatch(word) and word not in _NO_ORDER for word in _openings(words)):
        found.append("order")
    return found


def _openings(words: list[str]) -> list[str]:
    """The first word of each sentence."""
    return words[:1] + [after for word, after in pairwise(words) if word in STOPS]


def _inner(words: list[str], teller: Teller) -> list[str]:
    """The speech act that the words themselves name ('kami menuntut agar ...', 'saya menilai ...')."""
    found: dict[str, None] = {}
    for at, word in enumerate(words[:6]):
        before = words[at - 1] if at else ""
        if before in _NEGATORS or not (word.startswith(("me", "ber", "di")) or before in _PRONOUNS):
            continue  # "nilai investasi" and "janji itu" are nouns
        group = _CUES.get(word)
        if group in _INNER and _PAST.isdisjoint(words[:at]):
            side = side_of(words[:at], teller)
            found[f"{'own' if side in {'self', 'us'} else 'their'}.{group}"] = None
    return list(found)


def _denies_own(words: list[str]) -> bool:
    """'Pihaknya tidak ...', 'bukan kami ...': the speaker's own deed denied."""
    head = words[:3]
    at = next((at for at, word in enumerate(head) if word in _NEGATORS), None)
    if at is None or words[at + 1 : at + 2] == [] or words[at + 1] in _INABLE:
        return False
    return head[0] == "bukan" or not _PRONOUNS.isdisjoint(head[:at])


def _promises(words: list[str]) -> bool:
    """'Kita awasi dapurnya': a deed of the own side in the bare form, not yet done."""
    return any(
        word in _PRONOUNS and after not in _UNPROMISING and _BARE.fullmatch(after) is not None
        for word, after in pairwise(words[:5])
    ) and _PAST.isdisjoint(words)


def _acting(words: list[str], places: list[tuple[int, str]], teller: Teller) -> list[str]:
    """Whether the speaker's own side will act ('kami akan ...'), or something will be done, happen, or must be."""
    found: dict[str, None] = {}
    for at, name in places:
        if name in _MODALS:
            found.update(dict.fromkeys(acting(words, at, name, teller)))
        if at < 10 and name in _EARLY:
            found[f"early.{name}"] = None
        if name == "commit" and side_of(subject_of(words, at), teller) in {"self", "us"}:
            found["own.commit"] = None
    return list(found)


def headed(words: list[str], lemma: str | None, told: str) -> Kind | None:
    """The kind of an object that is no clause but a noun of attitude: 'menyampaikan apresiasi atas ...'.

    >>> headed("komitmennya menata arsip".split(), "menegaskan", " "), headed(["komitmen"], "menegaskan", " bahwa ")
    ('commitment', None)
    """
    if lemma not in _TAKES_NOUN or "bahwa" in told:
        return None
    for start in (2, 1):
        kind = _HEADS.get(" ".join(words[:start]).removesuffix("nya"))
        if kind is not None:
            return (
                kind if words[start : start + 1] != ["ini"] and _COPULAS.isdisjoint(words[start : start + 5]) else None
            )
    return None


def warns_to(words: list[str], told: str) -> bool:
    """Whether the words of a warning ask something, and do not only tell what may come.

    told: the words between the cue and the content.

    >>> warns_to("warga agar waspada".split(), ""), warns_to("warga tidak panik".split(), " agar ")
    (True, True)
    >>> warns_to("stok beras menipis".split(), " bahwa ")
    False
    """
    return not (_ASKS.isdisjoint(words) and _ASKS_NEAR.isdisjoint([*told.lower().split(), *words[:_NEAR_LINK]]))


def told_group(lemma: str | None, cue_kind: str | None, told: str) -> str:
    """The cue's group; that of a promise where the cue's object is an aim ('merinci target ...').

    told: the words between the cue and the content.

    >>> told_group("merinci", None, " target pembangunan. Pertama, "), told_group("merinci", None, ", ")
    ('commitment', 'explain')
    """
    first = told.split(maxsplit=1)[:1]
    return "commitment" if first and first[0].lower() in _AIMS else group_of(lemma, cue_kind)
