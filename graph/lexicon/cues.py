"""The cue verbs as tables: which word tells that somebody said something, and what it tells of the kind.

in: data/cues.yaml; out: frozen look-up tables, read once.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct, ValidationError, convert

from graph.errors import DataError
from graph.lexicon.language import table
from graph.model import Kind

Takes = Literal["any", "clause", "figure", "bahwa", "request", "never"]


class Cue(Struct, frozen=True):
    """One cue verb; `active` is its lemma in the tables and the output."""

    active: str
    takes: Takes
    post: str | None = None
    passive: str | None = None
    kind: Kind | None = None
    adjective: bool = False


class Phrase(Struct, frozen=True):
    """Two words that work as one active cue ("memberikan arahan"); `negates`: "tak ingin" negates what it takes."""

    words: tuple[str, str]
    takes: Takes
    kind: Kind | None = None
    negates: bool = False


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    cues: tuple[Cue, ...]
    post_only: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    according: tuple[str, ...]
    bare: dict[str, str]


class CueLexicon(Struct, frozen=True):
    """Look-up tables by lower-case form.

    active: "mengatakan" -> Cue.  post: "kata" -> Cue.  post_nya: "katanya" -> Cue.  passive: "dikatakan" -> Cue.
    phrases: first word -> Phrases.  according: words that head "Menurut X, ...".
    openers: the words an active cue may begin with.  bare: a cue without its prefix -> the cue.
    """

    active: dict[str, Cue]
    post: dict[str, Cue]
    post_nya: dict[str, Cue]
    passive: dict[str, Cue]
    phrases: dict[str, tuple[Phrase, ...]]
    according: frozenset[str]
    openers: frozenset[str]
    bare: dict[str, str]


def data_text(name: str) -> str:
    """The text of a data file of this room."""
    return files("graph.lexicon").joinpath("data", name).read_text(encoding="utf-8")


@cache
def cue_lexicon() -> CueLexicon:
    """The cue verbs of data/cues.yaml.

    Raises: DataError where the file does not fit the table.

    >>> cue_lexicon().post_nya["ujarnya"].active
    'berujar'
    >>> cue_lexicon().active["berharap"].kind
    'hope'
    """
    try:
        entries = convert(table("cues"), _File)
    except ValidationError as error:
        raise DataError(f"graph/lexicon/data/cues.yaml: {error}; mend that line.") from error
    post: dict[str, Cue] = {}
    for cue in entries.cues:
        if cue.post:
            post.setdefault(cue.post, cue)
    for word in entries.post_only:
        post.setdefault(word, Cue(active=word, takes="never", post=word))
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for phrase in entries.phrases:
        phrases[phrase.words[0]] = (*phrases.get(phrase.words[0], ()), phrase)
    active = {cue.active: cue for cue in entries.cues}
    return CueLexicon(
        active=active,
        post=post,
        post_nya={f"{word}nya": cue for word, cue in post.items()},
        passive={cue.passive: cue for cue in reversed(entries.cues) if cue.passive},
        phrases=phrases,
        according=frozenset(entries.according),
        openers=frozenset({*active, *phrases, *entries.bare}),
        bare=entries.bare,
    )


def negates(lemma: str | None) -> bool:
    """Whether a cue negates its content: who "tak ingin" a thing speaks against it.

    >>> negates("tak ingin"), negates("tidak menampik"), negates("ingin"), negates(None)
    (True, False, False, False)
    """
    first, *_ = words = tuple((lemma or "").casefold().split()) or ("",)
    return any(phrase.negates and phrase.words == words for phrase in cue_lexicon().phrases.get(first, ()))


def stands_before_speaker(word: str) -> bool:
    """Whether who says so is named right behind a word: "kata", "ujar", "menurut", whatever its capitals.

    >>> stands_before_speaker("Menurut"), stands_before_speaker("ujar"), stands_before_speaker("mengatakan")
    (True, True, False)
    """
    lower = word.casefold()
    return lower == "menurut" or lower in cue_lexicon().post
