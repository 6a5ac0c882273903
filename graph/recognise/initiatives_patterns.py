"""Initiatives that the known world does not list, found by how they are named.

In: the article's text and a span.  Out: `Candidate`s: numbered regulations ('Perpres Nomor 79 Tahun 2025 tentang ...'),
drafts ('RUU Penyiaran'), named programmes ('Program Sekolah Rakyat'), measures in lower case ('pemindahan ASN'), and
expansions with their acronym ('Data Tunggal Sosial Ekonomi Nasional (DTSEN)').  One scan for head words, then anchored.
"""

import re
from collections.abc import Callable, Iterator
from string import ascii_uppercase
from typing import Any, NamedTuple

from graph.identifiers import slug
from graph.lexicon.language import table
from graph.lexicon.triggers import Triggers
from graph.model import InitiativeKind, Span

_T: dict[str, Any] = table("initiative_patterns")
_REGULATIONS: dict[str, dict[str, Any]] = {f: row for row in (*_T["regulations"], *_T["drafts"]) for f in row["forms"]}
_DRAFTS = frozenset(f for row in _T["drafts"] for f in row["forms"])
_HEADS: dict[str, InitiativeKind] = _T["heads"]
_ABSTRACT = frozenset(_T["abstract"])
_GENERIC = frozenset(_T["generic"])
_STOPS = frozenset(_T["stops"])
_MEASURES = frozenset(_T["measures"])
_VAGUE = frozenset(_T["vague_objects"])
_NOUNS = frozenset(_T["nouns_like_verbs"])
_VAGUE_KNOWN = frozenset(_T["vague_but_known"])

_TITLE = (
    r"[A-Z][\w'’-]*(?:\s+(?:(?:dan|di|ke|untuk|bagi|atas|dalam|serta|pada|dari|atau|of|for)\s+)?(?!RUU\b|Perpres\b|UU\b)"
    r"(?:[A-Z][\w'’-]*(?:/[A-Z][\w-]*)?|\([A-Z][\w/-]{1,11}\)\s+(?:dan|atau|tentang)\s+[A-Z][\w-]*|(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?))*"
    r"(?:\s+\([A-Z][\w/-]{1,11}\))?"
)
_HEAD_WORDS = (
    *_REGULATIONS,
    *(w for head in (*_HEADS, *_MEASURES) for w in (head, head.capitalize())),
)
_SCAN = Triggers(_HEAD_WORDS, beginnings=(f"({letter}" for letter in ascii_uppercase))
_NUMBERED = re.compile(
    r"(?P<form>(?:\s+\([A-Z][\w/-]{1,11}\))?(?:\s+(?:RI|Republik Indonesia))?(?:\s+[A-Z][\w-]*){0,5}?"
    r"\s+(?:Nomor|No\.?|nomor)?\s*"
    r"(?P<number>\d{1,4})(?:/[\w.]{1,12})?(?:\s+[Tt]ahun\s+|\s*/\s*)(?P<year>(?:19|20)\d\d))"
    rf"(?P<about>\s+[Tt]entang\s+{_TITLE})?",
)
_TITLED = re.compile(rf"(?:\s+\([A-Z][\w/-]{{1,11}}\))?(?P<about>\s+[Tt]entang)?\s+(?P<title>{_TITLE})")
_NAMED = re.compile(rf"\s+[\"“'‘]?(?P<title>{_TITLE})")
_LOWER = re.compile(r"(?:\s+[^\W\d_][\w/-]*){1,7}")
_QUOTED_NAME = re.compile(r"\s+[\"“'‘](?P<title>[^\"“”'‘’]{3,60})[\"”'’]")
_VERB = re.compile(r"(?:me[mnl]?|ber|ter|di)[a-z]{4,}")
_EXPANSION_REACH = 90
_ACRONYM = re.compile(r"\((?P<acronym>[A-Z][A-Za-z/&-]{1,11})\)")
_WORDS_BEFORE = re.compile(r"[\w/'’-]+(?:\s+[\w/'’-]+){0,9}\s*$")


class Candidate(NamedTuple):
    """An initiative named by pattern: where, the name in its words, its key, kind, and acronym where one is given."""

    span: Span
    name: str
    key: str
    kind: InitiativeKind
    acronym: str | None = None
    short: str | None = None
    title_start: int = -2


def candidates(text: str, span: Span) -> Iterator[Candidate]:
    """The initiatives named by pattern inside the span, in order, not overlapping.

    >>> said = "Dalam Perpres Nomor 79 Tahun 2025 disebut pemindahan ASN dan Program Sekolah Contoh."
    >>> [c.key for c in candidates(said, Span(0, len(said)))]
    ['perpres-79-2025', 'pemindahan-asn', 'sekolah-contoh']
    """
    at = span.start
    for hit in _SCAN.find(text[span.start : span.end]):
        start, end = span.start + hit.start, span.start + hit.end
        bracket = hit.word[0] == "("
        if start < at and not bracket:
            continue
        found = _expansion(text, start, span) if bracket else _read(text, Head(start, end, hit.word), span)
        if found is not None and found.span.start >= at:
            at = found.span.end
            yield found


class Head(NamedTuple):
    """A head word: its place and the word itself."""

    start: int
    end: int
    word: str


def _read(text: str, hit: Head, span: Span) -> Candidate | None:
    word = hit.word
    if word in _REGULATIONS:
        return _regulation(text, hit, span)
    small = word.lower()
    reader: Callable[[str, Head, Span], Candidate | None] = _programme if small in _HEADS else _measure
    return reader(text, hit, span)


def _regulation(text: str, hit: Head, span: Span) -> Candidate | None:
    form = " ".join(hit.word.split())
    row = _REGULATIONS[form]
    numbered = _NUMBERED.match(text, hit.end, span.end)
    if numbered and form not in _DRAFTS:
        key = f"{row['key']}-{int(numbered['number'])}-{numbered['year']}"
        short = f"{row['short']} {int(numbered['number'])}/{numbered['year']}"
        return Candidate(
            Span(hit.start, numbered.end()),
            text[hit.start : numbered.end()],
            key,
            "regulation",
            None,
            short,
        )
    titled = _TITLED.match(text, hit.end, span.end)
    if titled is None or not (titled["about"] or form in _DRAFTS or row["key"] == "uu"):
        return None
    title = titled["title"]
    if not titled["about"] and len(title) < 3:
        return None
    name = text[hit.start : titled.end()]
    return Candidate(
        Span(hit.start, titled.end()),
        name,
        slug(f"{row['key']} {title}"),
        "regulation",
        None,
        f"{row['short']} {title}",
    )


def _programme(text: str, hit: Head, span: Span) -> Candidate | None:
    """'Program Sekolah Rakyat', 'program "Satu Desa"', 'program penanggulangan kemiskinan ekstrem'."""
    head = hit.word.lower()
    kind = _HEADS[head]
    quoted = _QUOTED_NAME.match(text, hit.end, span.end)
    if quoted and quoted["title"][0].isupper():
        return Candidate(Span(hit.start, quoted.end()), quoted["title"], slug(quoted["title"]), kind)
    named = _NAMED.match(text, hit.end, span.end)
    if named:
        title = named["title"]
        first = title.split()[0].lower()
        if head in _ABSTRACT and " " not in title and not title.isupper():
            return None  # 'kebijakan Sari' is somebody's policy
        if first in _GENERIC or len(title) < 3 or f"{head} {first}" in _T["not_expansions"]:
            return None
        return Candidate(
            Span(hit.start, named.end()),
            text[hit.start : named.end()],
            slug(title),
            kind,
            None,
            title,
            named.start("title"),
        )
    return _lower_case(text, hit, span, kind) if head in {"program", "kebijakan"} else None


def _measure(text: str, hit: Head, span: Span) -> Candidate | None:
    return _lower_case(text, hit, span, "policy")


def _lower_case(text: str, hit: Head, span: Span, kind: InitiativeKind) -> Candidate | None:
    """The head and its nouns, up to the first word that ends a noun phrase ('pemindahan ASN' ke IKN)."""
    run = _LOWER.match(text, hit.end, span.end)
    if run is None:
        return None
    end = hit.end
    kept: list[str] = []
    for word in re.finditer(r"\S+", text[hit.end : run.end()]):
        small = word.group().lower()
        if small in _STOPS or (_VERB.fullmatch(small) and small not in _NOUNS) or (not kept and small in _GENERIC):
            break
        kept.append(small)
        end = hit.end + word.end()
        if len(kept) == 6:
            break
    name = text[hit.start : end]
    key = slug(" ".join(kept) if hit.word.lower() in _HEADS else name)
    return Candidate(Span(hit.start, end), name, key, kind) if _names_something(hit.word, kept) else None


def _names_something(head: str, kept: list[str]) -> bool:
    if not kept:
        return False
    if kept[0] in _VAGUE and len(kept) == 1:
        return f"{head.lower()} {kept[0]}" in _VAGUE_KNOWN
    return head.lower() not in _HEADS or kept[0].startswith(("pe", "ke")) or kept[0] in _MEASURES


def _expansion(text: str, at: int, span: Span) -> Candidate | None:
    """'Data Tunggal Sosial Ekonomi Nasional (DTSEN)': the words whose initials the acronym has, of a policy's kind."""
    match = _ACRONYM.match(text, at)
    before = _WORDS_BEFORE.search(text, max(span.start, at - _EXPANSION_REACH), at)
    if match is None or before is None:
        return None
    acronym = match["acronym"]
    words = list(re.finditer(r"[\w'’-]+", before.group()))
    for size in range(min(len(words), len(acronym) + 3), 1, -1):
        chosen = words[len(words) - size :]
        if _fits(acronym, [w.group() for w in chosen]):
            start = before.start() + chosen[0].start()
            name = text[start : before.start() + chosen[-1].end()]
            return Candidate(Span(start, match.end()), name, slug(acronym), "programme", acronym)
    return None


def _fits(acronym: str, words: list[str]) -> bool:
    small = [word.lower() for word in words]
    pair = " ".join(small[:2])
    if not words[0][0].isupper() or pair in _T["not_expansions"]:
        return False
    if small[0] not in _T["expansions"] and pair not in _T["expansions"]:
        return False
    initials = "".join(word[0] for word in small if word not in {"dan", "di", "untuk", "yang"})
    letters = "".join(c for c in acronym.lower() if c.isalpha())
    return initials == letters or (
        initials[0] == letters[0] and initials[-1] == letters[-1] and len(initials) == len(letters)
    )
