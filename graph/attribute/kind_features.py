"""What is read off a statement to tell its kind: the cue's group, words and word sequences, and who acts.

In: the content's words (lower case) and the cue.  Out: a set of feature names; `kind` adds up their weights.
One pass over the words with dictionary look-ups, so the cost is linear and small.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from graph.lexicon.language import table
from graph.model import Kind

_T: dict[str, Any] = table("kinds")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?](?=\s)|[?]")
_STOPS = frozenset(".!?")
_REACH = 7

Sequences = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


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
_MODAL = frozenset(w for name in ("must", "need", "should") for w in _T["features"][name] if " " not in w)


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
    speaker_kind: str = "person",
) -> list[str]:
    """The names of the features that hold, in a fixed order.

    >>> features(words_of("kami akan memindahkan ASN"), "kata", "direct")[:3]
    ['bias', 'cue.neutral', 'mode.direct']
    """
    group = group_of(lemma, cue_kind)
    found = ["bias", f"cue.{group}", f"mode.{mode}"]
    if speaker_kind == "document":
        found.append("speaker.document")
    places = phrases_in(words, _FEATURES)
    names = dict.fromkeys(name for _, name in places)
    found.extend(names)
    found.extend(f"first.{name}" for name in dict.fromkeys(name for at, name in places if at < 2))
    found.extend(_acting(words, places))
    if any(word[0].isdigit() for word in words):
        found.append("number")
    if len(words) < 8:
        found.append("short")
    if words and words[0].endswith("nya"):
        found.append("first.nominal")
    if words and words[-1] == "?":
        found.append("question")
    return found


def _acting(words: list[str], places: list[tuple[int, str]]) -> list[str]:
    """Whether the speaker's own side will act ('kami akan ...'), or something will be done, happen, or must be."""
    found: dict[str, None] = {}
    for at, name in places:
        if name == "will":
            near = _subject(words, at)
            found["own.will" if _OWN_SIDE.intersection(near) else "other.will"] = None
            if words[at + 1 : at + 2] and words[at + 1].startswith("di"):
                found["will.passive"] = None
            if at < 12:
                found["early.will"] = None
        elif name in {"must", "need"} and at < 12:
            found[f"early.{name}"] = None
        elif name == "commit" and _OWN_SIDE.intersection(_subject(words, at)):
            found["own.commit"] = None
        elif name in {"done", "now"} and at < 8:
            found[f"early.{name}"] = None
    return list(found)


def _subject(words: list[str], at: int) -> list[str]:
    near = words[max(0, at - _REACH) : at]
    for stop in range(len(near) - 1, -1, -1):
        if near[stop] in _STOPS:
            return near[stop + 1 :]
    return near
