"""An explained article is the article: nothing lost, nothing added, nothing that runs."""

import base64
import hashlib
import re
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from graph.evaluate.explain import KINDS, explain_html
from graph.evaluate.marks import lines
from graph.model import Reading, Span


class Page(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_pieces_are_the_text(sample_readings: Sequence[Reading]) -> None:
    for reading in sample_readings:
        shown = "\n".join("".join(piece.text for piece in line.pieces) for line in lines(reading))
        assert shown == reading.article.text


def test_overlapping_marks_lose_nothing(sample_readings: Sequence[Reading]) -> None:
    reading = sample_readings[0]
    first = reading.statements[0]
    wider = replace(first, id="wider", places=(Span(first.span.start + 3, first.span.end + 9),), cue_span=None)
    mixed = replace(reading, statements=(first, wider))
    assert "\n".join("".join(piece.text for piece in line.pieces) for line in lines(mixed)) == reading.article.text


def test_every_statement_has_one_note_and_all_its_places_are_marked(sample_readings: Sequence[Reading]) -> None:
    for reading in sample_readings:
        shown = list(lines(reading))
        notes = [note for line in shown for note in line.notes]
        assert [note.number for note in notes] == list(range(1, len(reading.statements) + 1))
        marked = [piece.number for line in shown for piece in line.pieces if piece.part == "words"]
        assert len(marked) == sum(len(each.places) for each in reading.statements)


def test_a_note_tells_what_was_read(sample_readings: Sequence[Reading]) -> None:
    note = next(note for line in lines(sample_readings[3]) for note in line.notes)
    details = dict(note.details)
    assert (note.speaker, note.kind, note.rule) == ("Rina Kusumastuti", "commitment", "direct.after-kata")
    assert details["relayed by"] == "Budi Santosa"
    assert "akan diberitahukan kemudian" in details["target"]


def test_hostile_words_are_words_on_the_page(sample_readings: Sequence[Reading]) -> None:
    reading = sample_readings[-1]
    hostile = replace(
        reading, article=replace(reading.article, headline="</title><script>x</script>", url="javascript:x")
    )
    page = Page(explain_html(hostile))
    assert not {"script", "b", "img", "iframe", "object"} & (set(page.tags) - {"b"})
    assert page.tags.count("b") == len(reading.statements)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [value for name, value in page.attributes if name in {"href", "src"}]
    assert "</script><b onmouseover=" in "".join(page.words)


def test_the_page_allows_its_own_style_and_nothing_else(sample_readings: Sequence[Reading]) -> None:
    page = explain_html(sample_readings[0])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    shown = policy[1].replace("&#39;", "'")
    assert shown.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "style=" not in page


def test_the_page_is_the_same_every_time(sample_readings: Sequence[Reading]) -> None:
    assert explain_html(sample_readings[0]) == explain_html(sample_readings[0])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_kinds_can_be_read_on_their_colours(scheme: str) -> None:
    from graph.evaluate import explain

    style = explain._HERE.joinpath("explain.css").read_text(encoding="utf-8")  # noqa: SLF001 - the file is the subject
    light, dark = style.split("prefers-color-scheme: dark")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", light if scheme == "light" else dark.split("body")[0]))
    assert set(KINDS) <= set(colours)
    for kind in (*KINDS, "paper"):
        assert _contrast(colours["ink"], colours[kind]) >= 4.5, kind
    assert _contrast(colours["quiet"], colours["paper"]) >= 4.5


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
