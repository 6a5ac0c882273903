"""Full names in everyday words, told once without a title: "Eva Maryanti merintis usaha", where "kata Eva" follows."""

from collections.abc import Sequence

from graph.recognise.mention import Mention
from graph.recognise.spellings import name_words


def with_full_names(blocks: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions, a weak name of two words or more counting where the article calls somebody by one of them alone.

    Not where a stronger name holds the word already.

    >>> from graph.model import Span
    >>> full = Mention(0, 12, "person", "Eva Maryanti", Span(0, 12), weak=True)
    >>> short = Mention(40, 43, "person", "Eva", Span(40, 43), weak=True)
    >>> with_full_names([[full, short]])[0][0].weak
    False
    """
    persons = [(m, name_words(m.name)) for block in blocks for m in block if m.kind == "person"]
    alone = {words[0] for _, words in persons if len(words) == 1}
    told = {word for m, words in persons if not m.weak and len(words) > 1 for word in words}
    wanted = alone - told
    full = {m for m, words in persons if m.weak and len(words) > 1 and not wanted.isdisjoint(words)}
    return [[m._replace(weak=False) if m in full else m for m in block] for block in blocks] if full else list(blocks)
