"""What a run adds to what is there: new articles, the same article with a changed text, the same article again."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from graph.model import Reading, Skipped
from graph.triples import text


class Merged(Struct, frozen=True, kw_only=True):
    """All readings, sorted by publication and key, and what became of each input.

    added, replaced, unchanged: keys, in order of input.  skipped: inputs that are not in the graph, with the reason.
    inputs: how many there were; it is the sum of the four.
    """

    readings: tuple[Reading, ...]
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    inputs: int


def merge(old: Iterable[Reading], new: Iterable[Reading | Skipped], retracted: Mapping[str, str]) -> Merged:
    """The old readings with the new ones; of two inputs with one key the later text wins.

    retracted: keys of withdrawn articles, which stay out, with the reasons.
    """
    before = {one.article.key: one for one in old if one.article.key not in retracted}
    fresh: dict[str, Reading] = {}
    skipped: list[Skipped] = []
    inputs = 0
    for item in new:
        inputs += 1
        if isinstance(item, Skipped):
            skipped.append(item)
        elif item.article.key in retracted:
            skipped.append(Skipped(item.article.source, f"Retracted: {retracted[item.article.key]}"))
        else:
            skipped += _twice(fresh.get(item.article.key), item)
            fresh[item.article.key] = item
    return _merged(before, fresh, skipped, inputs)


def _twice(first: Reading | None, second: Reading) -> list[Skipped]:
    if first is None:
        return []
    same = first.article.text == second.article.text
    source, why = second.article.source, "the same article" if same else "an older text of the same article"
    return [Skipped(first.article.source, f"It is {why} as {source}, which is used instead.")]


def _merged(before: dict[str, Reading], fresh: dict[str, Reading], skipped: list[Skipped], inputs: int) -> Merged:
    known = [key for key in fresh if key in before]
    changed = {key for key in known if before[key].article.text != fresh[key].article.text}
    everything = (before | fresh).values()
    return Merged(
        readings=tuple(sorted(everything, key=_when)),
        added=tuple(key for key in fresh if key not in before),
        replaced=tuple(key for key in known if key in changed),
        unchanged=tuple(key for key in known if key not in changed),
        skipped=tuple(skipped),
        inputs=inputs,
    )


def _when(reading: Reading) -> tuple[str, str]:
    published = reading.article.published
    known = published is not None and text.day(published.day) is not None  # a month alone comes last, as in exports
    return (published.day if published and known else "9999", reading.article.key)
