"""What holds for any text at all, and how the time grows."""

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.article import parse_text
from graph.article.repeats import paragraph_key
from graph.errors import SkipArticle
from graph.model import Article

LINES = (
    "Judul Contoh",
    "20 Maret 2024 21:39 WIB",
    "Jakarta (ANTARA) - ",
    "Baca juga: Judul",
    "Baca Juga: Lain",
    "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT",
    "Anas mengatakan bahwa rapat itu selesai pada sore hari.",
    "dan",
    "(hal/rrd)",
    "Tags:",
    "Editor: Budi",
    "[Gambas:Video 20detik]",
    "Simak Video 'A':",
)
MARKS = ' \n\u00a0\u200b\u202e\u2028\x0b\x85\u0301”",-–().'
PIECES = st.sampled_from([*LINES, *MARKS, "\n\n", "\r\n", "e"])
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=200))
HEADLINES = st.one_of(st.none(), st.sampled_from(["", "Judul Contoh"]))


def read(text: str, headline: str | None) -> Article | None:
    try:
        return parse_text(text, "a", headline=headline)
    except SkipArticle:
        return None


def visible(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) != "Cf").strip()


@given(TEXTS, HEADLINES)
@example("Judul\n\n\u00a0\nJakarta (ANTARA) - ", None)
@settings(max_examples=300, deadline=None)
def test_blocks_are_in_order_apart_and_cover_every_word(text: str, headline: str | None) -> None:
    article = read(text, headline)
    if article is None:
        assert not any(c.isalpha() for c in text)
        return
    spans = sorted(place for block in article.blocks for place in block.places)
    assert [block.places[0] for block in article.blocks] == [block.span for block in article.blocks]
    assert [block.span for block in article.blocks] == sorted(block.span for block in article.blocks)
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not visible(article.text[at:start])
        assert article.text[start:end] == article.text[start:end].strip()
        at = end
    assert not visible(article.text[at:])


@given(TEXTS, HEADLINES)
@settings(max_examples=150, deadline=None)
def test_text_is_normal_and_reading_it_again_changes_nothing(text: str, headline: str | None) -> None:
    article = read(text, headline)
    if article is None:
        return
    assert unicodedata.is_normalized("NFC", article.text)
    assert "\r" not in article.text
    assert read(article.text, headline) == article


@given(TEXTS, HEADLINES)
@settings(max_examples=150, deadline=None)
def test_places_are_the_same_words_in_equal_length(text: str, headline: str | None) -> None:
    article = read(text, headline)
    for block in article.blocks if article else ():
        words = {paragraph_key(article.text[start:end]) for start, end in block.places} if article else set()
        assert len({end - start for start, end in block.places}) == 1
        assert len(words) == 1
