"""One block ready for attribution: its tokens, mentions and sentences, with quick look-ups between them."""

from typing import NamedTuple

from graph.model import Block, Span
from graph.recognise.mention import Mention
from graph.segment import Sentence, Tokens


class Passage(NamedTuple):
    """A block of the article's body.

    lower: the words in lower case.  begins / ends: the mention by its first and by its last token's index.
    places: first token's index of a place name by its last token's.
    named: the tokens of all mentions.  inner: the same without each mention's first.
    """

    text: str
    block: Block
    tokens: Tokens
    lower: list[str]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    begins: dict[int, Mention]
    ends: dict[int, Mention]
    places: dict[int, int]
    named: frozenset[int]
    inner: frozenset[int]

    def words_between(self, start: int, end: int) -> range:
        """Indices of the tokens that start in `start..end`."""
        return range(self.tokens.at(start), self.tokens.at(end))


def passage(  # noqa: PLR0913, PLR0917 - the parts of a passage
    text: str,
    block: Block,
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    places: dict[int, int],
) -> Passage:
    """A block with its look-ups made."""
    begins: dict[int, Mention] = {}
    ends: dict[int, Mention] = {}
    for mention in mentions:
        begins[tokens.at(mention.start)] = mention
        ends[tokens.at(mention.end) - 1] = mention
        # A person is also found by the name alone, behind a title that was read as words of the sentence.
        if mention.kind == "person":
            begins.setdefault(tokens.at(mention.name_span.start), mention)
    named, inner = _tokens_of(tokens, mentions)
    lower = [w.lower() for w in tokens.words]
    return Passage(text, block, tokens, lower, sentences, mentions, begins, ends, places, named, inner)


def _tokens_of(tokens: Tokens, mentions: tuple[Mention, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """The indices of the tokens that stand in a mention, and of those that do not begin one."""
    named: set[int] = set()
    inner: set[int] = set()
    for mention in mentions:
        inside = range(tokens.at(mention.start), tokens.at(mention.end))
        named.update(inside)
        inner.update(k for k in inside if tokens.starts[k] > mention.start)
    return frozenset(named), frozenset(inner)


def trim(text: str, start: int, end: int) -> Span:
    """The content of a statement without the space, comma or full stop that belongs to the sentence around it.

    >>> trim("a, bahwa kami siap.", 2, 19)
    Span(start=3, end=18)
    """
    while start < end and (text[start].isspace() or text[start] in ',.:;–—-"“”„‟«»\u200b'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',.;:–—"“”„‟«»\u200b'):
        end -= 1
    return Span(start, end)


def inside_mention(passage: Passage, k: int) -> bool:
    """Whether the token at `k` stands inside a mention, not at its start."""
    return k in passage.inner


def next_mark(passage: Passage, first: int, stop: int, mark: str, most: int) -> int | None:
    """The index of the next such mark outside a mention, among the `most` tokens from `first` on."""
    return next(
        (
            k
            for k in range(first, min(first + most, stop))
            if passage.tokens.words[k] == mark and not inside_mention(passage, k)
        ),
        None,
    )
