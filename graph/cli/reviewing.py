"""Two entities that may be one, side by side with what is known of each, for a person to judge.

In: a Resolution and the Readings it is over.  Out: lines of text; deciding and keeping is the command's.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from graph.model import Reading
from graph.resolve import Entity, Judgement, Member, Resolution, UnsurePair, Verdict

QUOTES = 3  # shown of each side
WORDS = 160  # characters of a quotation


def card(entity: Entity, resolution: Resolution, articles: Mapping[str, Reading]) -> Iterator[str]:
    """What tells who an entity is: names, offices with their days, when seen, and some of its words."""
    yield entity.name + (f" ({entity.acronym})" if entity.acronym else "")
    if entity.aliases:
        yield f"also: {', '.join(entity.aliases)}"
    for tenure in resolution.tenures:
        if tenure.id in entity.tenures:
            yield f"{tenure.status}: {tenure.title}{_days(tenure.first, tenure.last)}"
    count = len({member.article for member in entity.members})
    yield f"in {count} article{'s' * (count > 1)}{_days(entity.first, entity.last)}"
    yield from islice((quote for member in entity.members for quote in _quotes(member, articles)), QUOTES)


def _days(first: str | None, last: str | None) -> str:
    """The days it was seen, in words; nothing where undated."""
    if not first:
        return ""
    return f", seen {first}" if first == last or not last else f", seen {first} to {last}"


def _quotes(member: Member, articles: Mapping[str, Reading]) -> Iterator[str]:
    """Words of the entity in one article, or the words around its name there, with outlet and day."""
    reading = articles.get(member.article)
    if reading is None:
        return
    text = reading.article.text
    said = [each.span for each in reading.statements if each.speaker_id == member.local]
    named = [span for each in reading.officials if each.id == member.local for span in each.mentions]
    named += [span for each in reading.agencies if each.id == member.local for span in each.mentions]
    where = _where(reading)
    if said:
        yield f"“{_cut(text, *said[0])}” ({where})"
    elif named:
        start, end = named[0]
        yield f"… {_cut(text, max(start - 60, 0), end + 60)} … ({where})"


def _cut(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split())
    return words if len(words) <= WORDS else f"{words[: WORDS - 1]}…"


def _where(reading: Reading) -> str:
    article = reading.article
    day = article.published.day if article.published else "undated"
    return f"{article.outlet or article.source}, {day}"


def decided(pair: UnsurePair, verdict: Verdict, resolution: Resolution, who: str, note: str = "") -> Judgement:
    """The judgement on a pair; its sides are mentions, which stay what they are when entities change."""
    sides = (_side(pair, side, resolution) for side in (pair.left, pair.right))
    left, right = sides
    return Judgement(verdict=verdict, kind=pair.kind, left=left, right=right, who=who, note=note)


def _side(pair: UnsurePair, entity_id: str, resolution: Resolution) -> str:
    entity = resolution.by_id[pair.kind, entity_id]
    return str(entity.members[0]) if entity.members else entity.id


def open_pairs(resolution: Resolution, judged: Sequence[Judgement]) -> tuple[UnsurePair, ...]:
    """The unsure pairs on which nobody has said "unsure" yet, the likeliest first."""
    done = {frozenset((each.left, each.right)) for each in judged}
    pairs = (
        pair
        for pair in resolution.unsure
        if frozenset((_side(pair, pair.left, resolution), _side(pair, pair.right, resolution))) not in done
    )
    return tuple(sorted(pairs, key=lambda pair: (-pair.link.score, pair.kind, pair.left, pair.right)))
