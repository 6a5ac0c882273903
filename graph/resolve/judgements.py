"""A person's say over who is who, in a plain text file that only grows and can be read, diffed and merged by hand.

One judgement a line, fields between bars; `#` starts a comment line; the last two fields may be left out:

    same      | person | azwar-anas@0123456789abcdef | abdullah-azwar-anas | Wulan | nama lengkap di artikel lain
    different | agency | dinas-contoh-bogor | dinas-contoh-kota-bogor | Wulan | kabupaten dan kota | 2026-01-31

A side is a mention (`local@article`, the surest: it never changes), an entity's id, or a name.  The last field is the
day of the judgement, if its author wants one: nothing here asks a clock.  A later line on the same two sides replaces
the earlier one.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from msgspec import Struct

from graph.errors import DataError
from graph.resolve.types import EntityKind, Verdict

_VERDICTS: tuple[str, ...] = get_args(Verdict)
_KINDS: tuple[str, ...] = get_args(EntityKind)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHAPE = "verdict | kind | left | right | who | note | day"


class Judgement(Struct, frozen=True, kw_only=True):
    """One line: two sides of one kind, what somebody decided, who, why; `place` is "file:line"."""

    verdict: Verdict
    kind: EntityKind
    left: str
    right: str
    who: str
    note: str = ""
    day: str | None = None
    place: str = ""


class Judgements(Struct, frozen=True):
    """All judgements of a file, in its order."""

    items: tuple[Judgement, ...] = ()

    def of(self, kind: EntityKind) -> tuple[Judgement, ...]:
        """Those that hold for one kind: the last line on each pair of sides, in file order."""
        last: dict[frozenset[str], Judgement] = {}
        for item in self.items:
            if item.kind == kind:
                pair = frozenset((item.left, item.right))
                last.pop(pair, None)
                last[pair] = item
        return tuple(last.values())


def parse_judgements(text: str, name: str = "judgements.txt") -> Judgements:
    """The judgements in a file's text; `name` stands in the messages.  DataError names the first bad line.

    >>> parse_judgements("same | person | anas@0123456789abcdef | abdullah-azwar-anas | Wulan").items[0].verdict
    'same'
    """
    lines = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    return Judgements(tuple(_parse(line, f"{name}:{n}") for n, line in lines if _says_something(line)))


def read_judgements(path: Path) -> Judgements:
    """The judgements of a file; none where there is no such file."""
    if not path.exists():
        return Judgements()
    try:
        return parse_judgements(path.read_text(encoding="utf-8"), str(path))
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 at byte {error.start}; save it as UTF-8.") from error


def format_judgement(item: Judgement) -> str:
    """The line that says it, without a line end; bars and line breaks inside a field become spaces.

    >>> print(format_judgement(parse_judgements("same|person|a|b|Wulan|note").items[0]))
    same | person | a | b | Wulan | note
    """
    fields = [item.verdict, item.kind, item.left, item.right, item.who, item.note, item.day or ""]
    cleaned = [" ".join(field.replace("|", " ").split()) for field in fields]
    while not cleaned[-1]:
        cleaned.pop()
    return " | ".join(cleaned)


def append_judgements(path: Path, items: Iterable[Judgement]) -> None:
    """Add lines at the end of the file (made with a heading if new); what stands there is never rewritten."""
    old = path.read_text(encoding="utf-8") if path.exists() else f"# {_SHAPE}\n"
    gap = "" if not old or old.endswith("\n") else "\n"
    added = "".join(f"{format_judgement(item)}\n" for item in items)
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(("" if path.stat().st_size else old) + gap + added)


def _says_something(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def _parse(line: str, place: str) -> Judgement:
    fields = [field.strip() for field in line.split("|")]
    if not 5 <= len(fields) <= 7:
        raise DataError(f"{place}: {len(fields)} fields, expected 5 to 7: {_SHAPE}.")
    verdict, kind, left, right, who, note, day = [*fields, "", ""][:7]
    _check(verdict in _VERDICTS, f"{place}: verdict {verdict!r} is none of {', '.join(_VERDICTS)}.")
    _check(kind in _KINDS, f"{place}: kind {kind!r} is none of {', '.join(_KINDS)}.")
    _check(bool(left and right), f"{place}: a side is empty; write an id, a name or local@article.")
    _check(left != right, f"{place}: both sides are {left!r}; nothing to judge.")
    _check(bool(who), f"{place}: nobody is named as judge; write who decided in the fifth field.")
    _check(not day or _DAY.fullmatch(day) is not None, f"{place}: day {day!r} is not written YYYY-MM-DD.")
    return Judgement(
        verdict=verdict,  # type: ignore[arg-type]  # checked against the literal's values just above
        kind=kind,  # type: ignore[arg-type]  # the same
        left=left,
        right=right,
        who=who,
        note=note,
        day=day or None,
        place=place,
    )


def _check(good: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion does
    if not good:
        raise DataError(message)
