"""Checks on a Reading that its quads no longer show: the words are the article's, every span lies inside it.

They run over every statement of every article, so they are plain comparisons.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from graph.model import Article, Reading, Span, Statement
from graph.validate.failure import Failure

Check = Callable[[Article, Statement], bool]
_LONGEST = 20_000  # characters: a statement longer than this is a parser gone astray


def _inside(article: Article, span: Span | None) -> bool:
    return span is None or 0 <= span.start < span.end <= len(article.text)


def _places(article: Article, one: Statement) -> bool:
    return bool(one.places) and all(_inside(article, place) for place in one.places)


def _words(article: Article, one: Statement) -> bool:
    words = article.text[one.span.start : one.span.end]
    return bool(words.strip()) and len(words) <= _LONGEST


def _same_words(article: Article, one: Statement) -> bool:
    """The same words at every place, but for white space and case: a body pasted twice may be broken otherwise."""
    texts = {"".join(article.text[place.start : place.end].split()).casefold() for place in one.places}
    return len(texts) == 1


def _parts(article: Article, one: Statement) -> bool:
    spans = (one.cue_span, one.source_span, one.condition, one.sentence, *(target.span for target in one.targets))
    return all(_inside(article, span) for span in spans)


def _speaker(_article: Article, one: Statement) -> bool:
    return bool(one.speaker and one.speaker_id)


def _confidence(_article: Article, one: Statement) -> bool:
    return 0.0 <= one.confidence <= 1.0


# (name, check, what is wrong in English, in Indonesian); each check may rely on those above it
CHECKS: tuple[tuple[str, Check, str, str], ...] = (
    ("places", _places, "A place of the statement lies outside the article.", "Tempat pernyataan di luar teks berita."),
    ("words", _words, "The statement has no words, or far too many.", "Pernyataan kosong atau terlalu panjang."),
    ("same-words", _same_words, "Its places hold different words.", "Kata-kata di tempat-tempatnya berbeda."),
    ("parts", _parts, "Its cue, source, condition or target lies outside the article.", "Bagian di luar teks berita."),
    ("speaker", _speaker, "It has no speaker.", "Pernyataan tidak punya sumber."),
    ("confidence", _confidence, "Its confidence is not between 0 and 1.", "Keyakinannya bukan angka 0 sampai 1."),
)


def check(reading: Reading, seen: set[str]) -> tuple[Reading, list[Failure]]:
    """The reading without the statements that fail, and why; `seen` holds the statement ids met so far, and grows.

    A date of saying after the publication is dropped from its statement with a warning: the words still stand.
    """
    kept: list[Statement] = []
    failures: list[Failure] = []
    for one in reading.statements:
        wrong = next(_wrong(reading.article, one, seen), None)
        if wrong is not None:
            failures.append(wrong)
            continue
        seen.add(one.id)
        mended = _with_sane_date(reading.article, one)
        failures += [_late(one)] if mended is not one else []
        kept.append(mended)
    same = len(kept) == len(reading.statements) and not failures
    return (reading if same else replace(reading, statements=tuple(kept))), failures


def _wrong(article: Article, one: Statement, seen: set[str]) -> Iterator[Failure]:
    if one.id in seen:
        yield Failure(one.id, "statement", "id", "Two statements have one id.", "Dua pernyataan punya satu pengenal.")
    for name, holds, english, indonesian in CHECKS:
        if not holds(article, one):
            yield Failure(one.id, "statement", name, english, indonesian)


def _with_sane_date(article: Article, one: Statement) -> Statement:
    """Without a date of saying that is no day, or later than the day after publication (zones differ)."""
    said = _day(one.said_on)
    published = _day(article.published.day if article.published else None)
    late = said is not None and published is not None and said > published + timedelta(1)
    return replace(one, said_on=None) if late or (one.said_on and said is None) else one


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None


def _late(one: Statement) -> Failure:
    english = f"Its date of saying, {one.said_on}, is no day or after its article; it was left out."
    return Failure(
        one.id,
        "statement",
        "said-on",
        english,
        f"Tanggal bicara {one.said_on} tidak sah atau sesudah berita terbit; dihapus.",
        "warning",
    )
