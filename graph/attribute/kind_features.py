"""What is read off a statement to tell its kind: the cue's group, words and word sequences, and who acts.

In: the content's words (lower case) and the cue.  Out: a set of feature names; `kind` adds up their weights.
One pass over the words with dictionary look-ups, so the cost is linear and small.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

from graph.lexicon.language import table
from graph.model import Kind, SpeakerKind

_T: dict[str, Any] = table("kinds")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?](?=\s)|[?]")
_STOPS = frozenset(".!?")
_REACH = 7

Sequences = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


class Teller(NamedTuple):
    """Who speaks: a person, a body, a document ...; whether for a public body, and the words of that body's names."""

    kind: SpeakerKind = "person"
    official: bool = False
    names: frozenset[str] = frozenset()


ANYBODY = Teller()


def sequences(groups: Mapping[str, Iterable[str]]) -> Sequences:
    """First word -> (the words after it, group), longest first: a look-up table for one pass over words.

    >>> sequences({"must": ["harus", "tidak boleh"]})["tidak"]
    ((('boleh',), 'must'),)
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, phrases in groups.items():
        for phrase in phrases:
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), group))
    return MappingProxyType(
        {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in found.items()},
    )


_FEATURES = sequences({**_T["features"], **{f"does.{kind}": phrases for kind, phrases in _T["performatives"].items()}})
DECISIVE: Mapping[str, Kind] = MappingProxyType(_T["decisive"])
ITEMS = frozenset(_T["items"])
_CUES: Mapping[str, str] = MappingProxyType(
    {form: group for group, forms in reversed(_T["cues"].items()) for form in forms},
)
_GROUPS = frozenset(_T["cues"])
_OWN_SIDE = frozenset(_T["own_side"])
_WILL = frozenset(_T["features"]["will"])
_PRONOUNS = frozenset(_T["own_pronouns"])
_AIMS = frozenset(_T["aim_nouns"])
_UNPROMISING = frozenset(_T["unpromising"])
_AHEAD = _WILL | {"dapat", "bisa", "segera", "mampu", "depan", "mendatang"}
_PAST = frozenset(_T["features"]["done"])
_DUTIES = frozenset({"must", "need"})
_INABLE = frozenset(_T["inability"])
_NEGATORS = frozenset(_T["features"]["negation"])
_BARE = re.compile(r"(?!me|di|ber|ter|ke|pe)[a-z]{3,}(?:kan|i)")  # 'kita awasi', 'kami siapkan'
_ACTION = re.compile(r"pe\w{3,}an|program|proses|tahap|kegiatan|bantuan|anggaran|layanan|insentif|aturan|regulasi")


def words_of(content: str) -> list[str]:
    """The words of the content in lower case, with "." between sentences.

    >>> words_of("Kami akan pindah. Mari.")
    ['kami', 'akan', 'pindah', '.', 'mari']
    """
    return _WORD.findall(content.lower())


def phrases_in(words: list[str], known: Sequences) -> list[tuple[int, str]]:
    """(place, group) of each known sequence among the words; at one place each group once.

    >>> phrases_in(["kami", "tidak", "boleh"], sequences({"must": ["tidak boleh"], "no": ["tidak"]}))
    [(1, 'must'), (1, 'no')]
    """
    found: list[tuple[int, str]] = []
    for at, word in enumerate(words):
        for rest, group in known.get(word, ()):
            if (not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest) and (at, group) not in found[-3:]:
                found.append((at, group))
    return found


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

    >>> features(words_of("kami akan memindahkan ASN"), "kata", "direct")[:3]
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
    found.extend(_acting(words, places, teller))
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
    return found


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
        if name == "will":
            found.update(_willing(words, at, teller))
        elif name in {"must", "need"} and at < 12:
            found[f"early.{name}"] = None
            found[f"{'official' if teller.official else 'outsider'}.{name}"] = None
        elif name in {"does.hope", "does.directive"} and at < 10:
            found[f"early.{name}"] = None
        elif name == "commit" and not (_OWN_SIDE | teller.names).isdisjoint(_subject(words, at)):
            found["own.commit"] = None
        elif name in {"done", "now"} and at < 8:
            found[f"early.{name}"] = None
    return list(found)


def _willing(words: list[str], at: int, teller: Teller) -> dict[str, None]:
    """Who will do it: the own side, the speaker's body, an action of a public office, or another."""
    near = _subject(words, at)
    own = bool(_OWN_SIDE.intersection(near))
    found = {"own.will" if own else "other.will": None}
    if words[at + 1 : at + 2] and words[at + 1].startswith("di"):
        found["will.passive"] = None
    if at < 12:
        found["early.will"] = None
    side = "official" if teller.official else "outsider"
    found[f"{side}.will"] = None
    if not teller.names.isdisjoint(near) or not near or not _PRONOUNS.isdisjoint(near):
        found["self.will"] = None
    elif teller.official and any(_ACTION.fullmatch(word) for word in near):
        found["action.will"] = None
    return found


def _subject(words: list[str], at: int) -> list[str]:
    near = words[max(0, at - _REACH) : at]
    for stop in range(len(near) - 1, -1, -1):
        if near[stop] in _STOPS:
            return near[stop + 1 :]
    return near


def told_group(lemma: str | None, cue_kind: str | None, told: str) -> str:
    """The cue's group; that of a promise where the cue's object is an aim ('merinci target ...').

    told: the words between the cue and the content.

    >>> told_group("merinci", None, " target pembangunan. Pertama, "), told_group("merinci", None, ", ")
    ('commitment', 'explain')
    """
    first = told.split(maxsplit=1)[:1]
    return "commitment" if first and first[0].lower() in _AIMS else group_of(lemma, cue_kind)
