"""Names read off a sentence: those without a title, private persons, second names in parentheses."""

from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.recognise.mention import Mention
from graph.recognise.scene import Scene, name_end, person
from graph.recognise.shapes import Shape

_OPENING_MARKS = (["'"], ["‘"], ["“"], ['"'])
_CLOSING_MARKS = (["'"], ["’"], ["”"], ['"'])
_NAMES = (Shape.NAME, Shape.UNKNOWN, Shape.EITHER)
_DIRECTIONS = word_set("people_directions")
_DEGREES = word_set("people_degrees")
_BEHIND_CUES = word_set("people_behind_cues")
_BEHIND_NAMES = frozenset({"di", "dalam", "saat", "kepada", "dari", "usai", "yang"})
# "Mustafa SH": no part of the name; written apart they are none by themselves ("Sari, M.A., S.I.K").
_CAPITAL_DEGREES = frozenset(word for word in _DEGREES if sum(c.isupper() for c in word) > 1)


def trim_name(scene: Scene, first: int, end: int) -> int:
    """The index after the name's last token: a dangling full stop or particle is not part of it."""
    words = scene.tokens.words
    opened = next((k for k in range(first + 1, end) if words[k] == "("), end)
    end = opened if ")" not in words[opened : end - 1] else end
    while end > first and (
        scene.shapes[end - 1] in (Shape.MARK, Shape.PARTICLE, Shape.HONORIFIC)
        or (words[end - 1] in _CAPITAL_DEGREES and end - first > 1)
    ):
        end -= 1
    return end


def read_name(scene: Scene, first: int, start: int, *, addressed: bool = False) -> tuple[Mention | None, int]:
    """A name without a title.

    Taken when one of its words is seen in names or two are unknown; a lone unknown word is a weak mention: it counts
    where a cue stands beside it.
    """
    end = trim_name(scene, start, name_end(scene, start))
    shapes = scene.shapes[start:end]
    if not shapes:
        known = scene.known.get(start)
        return (None, start + 1) if known is None else (None, known.last + 1)
    closed = len(shapes) > 1 and _closed(scene, start, end, addressed=addressed)
    while shapes and shapes[-1] is Shape.COMMON and not closed:
        end -= 1
        shapes = shapes[:-1]
    strong = sum(1 for s in shapes if s is Shape.NAME)
    unknown = sum(1 for s in shapes if s is Shape.UNKNOWN)
    common = sum(1 for s in shapes if s is Shape.COMMON)
    if (
        not shapes
        or (common > strong + unknown and not closed)
        or _only_degrees(scene, start, end)
        or scene.tokens.words[end - 1] in _DIRECTIONS
        or (end - start == 1 and scene.tokens.words[start] == "Indonesia")
    ):
        return None, max(end, start + 1)
    mention = person(scene, first, start, end, ())
    weak = not addressed and strong == 0 and (unknown < 2 or common > 0)
    if scene.known.get(start) is not None and scene.known[start].kind == "region" and end - start == 1:
        weak = True
    return with_alias(scene, mention._replace(weak=weak, private=_is_private(scene, first, end)), end)


def _closed(scene: Scene, start: int, end: int, *, addressed: bool) -> bool:
    """Whether everyday words at a name's end are surely its own: "dr. Sari Daya, M.Gizi", "kata Sari Daya Yen."."""
    words = scene.tokens.words
    follows = words[end] if end < len(words) else "."
    if words[end - 1] == "Indonesia":
        return False
    if start > 0 and words[start - 1] in _BEHIND_CUES and scene.shapes[start] is Shape.NAME:
        return follows in ',.("' or follows in _BEHIND_NAMES
    return (follows == "," and addressed) or (follows in cue_lexicon().active and scene.shapes[start] is Shape.NAME)


def _only_degrees(scene: Scene, start: int, end: int) -> bool:
    """Whether initials and degrees alone stand here: "S.I.K", "M.Kes", the "Ph" of "Ph.D"."""
    words = scene.tokens.words
    if end - start == 1 and scene.shapes[start] is not Shape.INITIAL:
        behind = words[end : end + 1]
        listed = behind == [","] == words[start - 1 : start]  # "Sari Wulandari, S.Si, Apt, M.Kes"
        return words[start] in _DEGREES and (listed or behind == ["."])
    kinds = (Shape.INITIAL, Shape.MARK)
    return all(scene.shapes[k] in kinds or words[k] in _DEGREES for k in range(start, end))


def _is_private(scene: Scene, first: int, end: int) -> bool:
    """Whether a name without a title is a private person's: an age follows, or "warga" stands beside it."""
    words = scene.tokens.words
    if end + 2 < len(words) and words[end] == "(" and words[end + 1].isdigit() and len(words[end + 1]) <= 2:
        return True
    private = title_lexicon().private
    if end + 1 < len(words) and words[end] == "," and words[end + 1] in private:
        return True
    k = first - 1
    while k >= 0 and first - k <= 8 and words[k][0].isalnum():
        if words[k] in private or words[k].lower() in private:
            return True
        k -= 1
    return False


def _quoted_name(scene: Scene, end: int) -> int:
    """Where a nickname in quotation marks at `end` is closed ("Wahyudin 'Iwan'"); 0 where none stands there."""
    words = scene.tokens.words
    if words[end : end + 1] not in _OPENING_MARKS:
        return 0
    for k in (end + 2, end + 3):
        if words[k : k + 1] in _CLOSING_MARKS:
            return k if all(s in _NAMES for s in scene.shapes[end + 1 : k]) else 0
    return 0


def with_alias(scene: Scene, mention: Mention, end: int) -> tuple[Mention, int]:
    """The mention with its degrees in capitals and a second name in parentheses, where they follow."""
    words, shapes = scene.tokens.words, scene.shapes
    while end < len(words) and words[end] in _CAPITAL_DEGREES:
        end += 1
    mention = mention._replace(end=max(mention.end, scene.tokens.ends[end - 1]))
    quoted = _quoted_name(scene, end)
    if quoted:
        alias = scene.text[scene.tokens.starts[end + 1] : scene.tokens.ends[quoted - 1]]
        return mention._replace(alias=alias, end=scene.tokens.ends[quoted]), quoted + 1
    if end + 2 < len(words) and words[end] == "(":
        closed = next((k for k in range(end + 1, min(end + 6, len(words))) if words[k] == ")"), -1)
        inner = shapes[end + 1 : closed] if closed > 0 else []
        names = (Shape.NAME, Shape.UNKNOWN, Shape.EITHER, Shape.ACRONYM, Shape.COMMON, Shape.HONORIFIC)
        if inner and all(s in names for s in inner) and (end + 1) not in scene.known:
            alias = scene.text[scene.tokens.starts[end + 1] : scene.tokens.ends[closed - 1]]
            return mention._replace(alias=alias, end=scene.tokens.ends[closed]), closed + 1
        known = scene.known.get(end + 1)
        if known is not None and known.kind == "person":
            alias = scene.text[scene.tokens.starts[end + 1] : scene.tokens.ends[known.last]]
            return mention._replace(
                alias=alias,
                end=scene.tokens.ends[min(known.last + 1, len(words) - 1)],
            ), known.last + 2
    return mention, end
