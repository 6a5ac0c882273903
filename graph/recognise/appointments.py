"""Offices given or left by a verb: "menunjuk Sari menjadi Plt. Kepala X", "Budi mengundurkan diri sebagai Kepala X".

In: the mentions of a block, in order.  Out: the same, each person with the offices that verbs give or take.  The
words between a person and an office decide; what is only planned, asked or denied gives nothing.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from graph.lexicon.words import word_set
from graph.model import OfficeStatus
from graph.recognise.mention import Mention, Title
from graph.recognise.offices_behind import NOT_YET, ONCE
from graph.recognise.scene import Scene

_FARTHEST = 70
_GIVEN = "|".join(sorted(word_set("appointments_given")))
_GIVING = word_set("appointments_giving")
_NOT_YET = re.compile(rf"\b(?:{'|'.join(sorted(NOT_YET))})\b")
_ONCE = re.compile(rf"\b(?:{'|'.join(sorted(ONCE))})\b")
# what may stand before the verb: adverbs, "yang", a closing degree or parenthesis
_LEAD = (
    r"(?:,|\(.*\)|yang|saat ini|kini|sekarang|telah|sudah|resmi|baru saja|juga|kembali|pun|pernah|sempat|sebelumnya"
    r"|lalu|kemudian|\s)*"
)
_AS = r"(?:\s+(?:kembali|lagi))?(?:\s+(?:sebagai|menjadi|jadi|selaku))?(?:\s+(?:jabatan|posisi))?"
_GETS = re.compile(rf"{_LEAD}\b(?:{_GIVEN}){_AS}$", re.IGNORECASE)
_LEAVES = re.compile(
    rf"{_LEAD}\b(?:mengundurkan diri|mundur|dicopot|diberhentikan|berhenti|lengser|pensiun)\s+(?:sebagai|dari)"
    r"(?:\s+(?:jabatan(?:nya)?|posisi(?:nya)?|kursi))?(?:\s+(?:sebagai|selaku))?$",
    re.IGNORECASE,
)
_TO = frozenset({"menjadi", "jadi", "sebagai", "selaku", "untuk menjadi", "sebagai pejabat"})
_BY = re.compile(rf"{_LEAD}\b(?:{_GIVEN})(?:\s+oleh)?$", re.IGNORECASE)
_HELD_BY = re.compile(r"(?:yang\s+)?(?:kini\s+|saat ini\s+)?(?:dijabat|dipegang|diemban|diisi|dipimpin)(?:\s+oleh)?$")
_AND = frozenset({"dan", "serta", ", dan", ", serta", ","})


class Step(NamedTuple):
    """What the rules see: the mentions so far, and the place of the one that may change with its neighbour's."""

    scene: Scene
    mentions: list[Mention]
    at: int

    def between(self, left: int, right: int) -> str:
        """The words between two mentions; a text that matches nothing where they stand too far apart."""
        first, second = self.mentions[left], self.mentions[right]
        gap = self.scene.text[first.end : second.start] if second.start - first.end <= _FARTHEST else "\n"
        return " ".join(gap.split()) if gap != "\n" else gap


# A rule gives the place of the person, the title, and how it is held; None where it has no word.
Change = tuple[int, Title, OfficeStatus]
Rule = Callable[[Step], Change | None]


def appoint(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the offices that verbs give to persons or take from them."""
    left_before = False
    for at in range(len(mentions) - 1):
        step = Step(scene, mentions, at)
        if left_before and _also_left(step):
            continue
        left_before = False
        change = next((c for c in (rule(step) for rule in _RULES) if c is not None), None)
        if change is not None:
            place, title, status = change
            held = title._replace(status=status)
            mentions[place] = mentions[place]._replace(titles=(*mentions[place].titles, held), weak=False)
            left_before = status == "former"
    return mentions


def _is(step: Step, at: int, kind: str) -> bool:
    return at < len(step.mentions) and step.mentions[at].kind == kind


def _gets(step: Step) -> Change | None:
    """As in "Sari ditunjuk sebagai Plt. Kepala X", "Budi, yang pernah menjabat Ketua Y"."""
    if not _is(step, step.at, "person") or not _is(step, step.at + 1, "office"):
        return None
    bare = step.between(step.at, step.at + 1)
    if _GETS.match(bare) is None or _NOT_YET.search(bare) is not None:
        return None
    title = step.mentions[step.at + 1].titles[0]
    return step.at, title, "former" if _ONCE.search(bare) else title.status


def _made(step: Step) -> Change | None:
    """As in "Presiden melantik Sari menjadi Kepala X"."""
    if not _is(step, step.at, "person") or not _is(step, step.at + 1, "office"):
        return None
    before = step.scene.tokens.at(step.mentions[step.at].start) - 1
    giving = before >= 0 and step.scene.tokens.words[before].lower() in _GIVING
    planned = before >= 1 and _NOT_YET.fullmatch(step.scene.tokens.words[before - 1]) is not None
    if not giving or planned or step.between(step.at, step.at + 1) not in _TO:
        return None
    title = step.mentions[step.at + 1].titles[0]
    return step.at, title, title.status


def _given_by(step: Step) -> Change | None:
    """As in "Sari ditunjuk Presiden Budi sebagai Kepala X": the office is the first person's."""
    named = _is(step, step.at, "person") and (_is(step, step.at + 1, "person") or _is(step, step.at + 1, "office"))
    if not named or not _is(step, step.at + 2, "office"):
        return None
    bare = step.between(step.at, step.at + 1)
    by = _BY.match(bare) is not None and _NOT_YET.search(bare) is None
    if not by or step.between(step.at + 1, step.at + 2) not in _TO:
        return None
    title = step.mentions[step.at + 2].titles[0]
    return step.at, title, title.status


def _leaves(step: Step) -> Change | None:
    """As in "Sari mengundurkan diri sebagai Kepala X", "Budi dicopot dari jabatan Direktur Y"."""
    if not _is(step, step.at, "person") or not _is(step, step.at + 1, "office"):
        return None
    bare = step.between(step.at, step.at + 1)
    if _LEAVES.match(bare) is None or _NOT_YET.search(bare) is not None:
        return None
    return step.at, step.mentions[step.at + 1].titles[0], "former"


def _held_by(step: Step) -> Change | None:
    """As in "Kepala X kini dijabat Sari"."""
    if not _is(step, step.at, "office") or not _is(step, step.at + 1, "person"):
        return None
    if _HELD_BY.match(step.between(step.at, step.at + 1)) is None:
        return None
    title = step.mentions[step.at].titles[0]
    return step.at + 1, title, title.status


def _also_left(step: Step) -> bool:
    """As in "Sari mengundurkan diri sebagai Kepala X dan Budi sebagai Wakil Kepala X": the second left, too."""
    if not _is(step, step.at, "office") or not _is(step, step.at + 1, "person"):
        return False
    second = step.mentions[step.at + 1]
    if step.between(step.at, step.at + 1) not in _AND or len(second.titles) != 1:
        return False
    if second.titles[0].span.start < second.name_span.end:
        return False
    step.mentions[step.at + 1] = second._replace(titles=(second.titles[0]._replace(status="former"),))
    return True


_RULES: tuple[Rule, ...] = (_gets, _made, _given_by, _leaves, _held_by)
