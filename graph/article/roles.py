"""Every line gets its role: by its own words (rules.py and the outlet's), then by its neighbours.

In: lines and the outlet.  Out: one role a line, in step with the lines.
"""

import re
from collections.abc import Sequence
from functools import cache

from graph.article.lines import Line
from graph.article.outlets import Outlet
from graph.article.rules import CREDITED, FACING, Rule, line_rules
from graph.model import Role

_CREDIT = re.compile(CREDITED)
_FACING = re.compile(FACING)
_HEADING = re.compile(
    r"(?i:[-•*>]?\s*(?:baca|simak|lihat|tonton)\s+(?:juga|pula)\s*:?|pilihan \w+\s*:?"
    r"|(?:berita|artikel) \w+\s*:?|terpopuler\s*:?)$"
)
_BARE = re.compile(r"[\w ]{2,24}\s*:$")
_SENTENCE_END = re.compile(r"[.,;][\"”’)]*$|[\"”]$|\.\.\.$")
_SHORT = 60
_LONGEST_TAG = 90


def line_roles(lines: Sequence[Line], outlet: Outlet) -> list[Role]:
    r"""The role of each line.

    >>> from graph.article.lines import cut_lines
    >>> from graph.article.outlets import DEFAULT
    >>> line_roles(cut_lines("Isi berita dimulai di sini.\nBaca juga:\nJudul Berita Lain\nEditor: Budi"), DEFAULT)
    ['body', 'link', 'link', 'editor']
    """
    matcher = _matcher(outlet)
    found = [_own_role(line.text, matcher) for line in lines]
    roles: list[Role] = [rule.role if rule else "body" for rule in found]
    _follow_headings(lines, found, roles)
    _follow_credits(lines, found, roles)
    _before_team(lines, found, roles)
    _follow_tags(lines, found, roles)
    _mark_twins(lines, roles)
    _fill_links(lines, roles)
    return roles


class _Matcher:
    """The rules of an outlet and the common ones as one pattern, and which group is which rule."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.match = re.compile("|".join(f"(?P<r{i}>{rule.begins})" for i, rule in enumerate(rules))).match
        self.rules = {f"r{i}": rule for i, rule in enumerate(rules)}


@cache
def _matcher(outlet: Outlet) -> _Matcher:
    return _Matcher((*outlet.lines, *line_rules()))


_PHOTO = Rule("credit", "caption", CREDITED, "Rapat di Istana. ANTARA/HO-Humas")


def _own_role(text: str, matcher: _Matcher) -> Rule | None:
    match = matcher.match(text)
    if match is not None:
        rule = matcher.rules[match.lastgroup or ""]
        if len(text) <= 300 or rule.role in {"copyright", "tags"}:
            return rule
    return _PHOTO if len(text) < 400 and _is_caption(text) else None


def _is_caption(text: str) -> bool:
    if "(k" in text or "(t" in text or "(p" in text:
        return _FACING.search(text) is not None
    tail = text[-75:]
    return ("/" in tail or "(" in tail or "oto" in tail or "ok" in tail) and _CREDIT.search(tail) is not None


def is_headline_like(text: str) -> bool:
    """Whether a line reads as a headline and not as a sentence of the story.

    >>> is_headline_like("Rencana Pemindahan ASN Dihitung Ulang"), is_headline_like("Rencana itu dihitung ulang.")
    (True, False)
    """
    return (
        len(text) <= 160
        and not _SENTENCE_END.search(text)
        and (text[0].isupper() or text[0].isdigit() or text[0] in "'\"‘“#")
    )


def _follow_headings(lines: Sequence[Line], found: Sequence[Rule | None], roles: list[Role]) -> None:
    """A bare "Baca juga:" takes the next line with it, a bare "Pilihan Redaksi" every headline that follows."""
    for i, line in enumerate(lines):
        rule = found[i]
        if rule is None or rule.role != "link" or not _HEADING.match(line.text):
            continue
        reach = i + 2 if rule.name == "also" else len(lines)
        for j in range(i + 1, min(reach, len(lines), i + 12)):
            if roles[j] != "body" or not is_headline_like(lines[j].text):
                break
            roles[j] = "link"


def _follow_credits(lines: Sequence[Line], found: Sequence[Rule | None], roles: list[Role]) -> None:
    """A bare "Source:" or "Editor:" has its name in the next line."""
    for i, rule in enumerate(found[:-1]):
        if (
            rule
            and rule.role in {"byline", "editor"}
            and _BARE.match(lines[i].text)
            and roles[i + 1] == "body"
            and len(lines[i + 1].text) <= _SHORT
        ):
            roles[i + 1] = rule.role


def _before_team(lines: Sequence[Line], found: Sequence[Rule | None], roles: list[Role]) -> None:
    """Kompas prints writers and editor in the line before "Tim Redaksi"."""
    for i, rule in enumerate(found[1:], 1):
        if rule and rule.name == "kompas.team" and roles[i - 1] == "body" and len(lines[i - 1].text) <= _LONGEST_TAG:
            roles[i - 1] = "byline"


def _follow_tags(lines: Sequence[Line], found: Sequence[Rule | None], roles: list[Role]) -> None:
    """After "Tags:", or after a newsroom's initials at the end, one tag a line."""
    following = False
    for i, rule in enumerate(found):
        if rule is not None and (rule.role == "tags" or rule.name == "initials"):
            following = True
        elif roles[i] == "body":
            words = lines[i].text
            following = following and len(words) <= _LONGEST_TAG and not _SENTENCE_END.search(words)
            roles[i] = "tags" if following else "body"


def _mark_twins(lines: Sequence[Line], roles: list[Role]) -> None:
    """A headline printed twice running, or again after its own link, is a teaser."""
    for i in range(1, len(lines)):
        one, two = lines[i - 1].text, lines[i].text
        if len(two) > 160 or roles[i] not in {"body", "link"} or not is_headline_like(two) or len(two) < 12:
            continue
        if one == two and roles[i - 1] in {"body", "link"}:
            roles[i - 1] = roles[i] = "link"
        elif roles[i - 1] == "link" and one.endswith(two):
            roles[i] = "link"


def _fill_links(lines: Sequence[Line], roles: list[Role]) -> None:
    """A word left over between two pieces of a promotion ("dan") belongs to it."""
    for i in range(1, len(lines) - 1):
        alone = roles[i] == "body" and roles[i - 1] == roles[i + 1] == "link"
        if alone and len(lines[i].text) <= 12 and not lines[i].gap and lines[i].text[0].islower():
            roles[i] = "link"
