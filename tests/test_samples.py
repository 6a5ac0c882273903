"""What the reader must get out of the sample articles: tests/articles/expected.yaml, row by row."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.article import read_path
from graph.model import Article, Reading, Statement

HERE = Path(__file__).parent / "articles"
EXPECTED: dict[str, Any] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
OVERLAP = 0.9
Row = dict[str, Any]


@cache
def readings() -> dict[str, Reading]:
    from graph.attribute import read_article

    articles = [article for article in read_path(HERE) if isinstance(article, Article)]
    return {Path(article.source).name: read_article(article) for article in articles}


def cases(field: str) -> list[Any]:
    return list(_cases(field))


def _cases(field: str) -> Iterator[Any]:
    for name, article in EXPECTED.items():
        for row in article.get(field, ()):
            label = row.get("text") or row.get("name") or row.get("kind")
            yield pytest.param(name, row, id=f"{name[:10]} {label[:50]}", marks=_marks(row.get("not_yet")))


def _marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def overlap(reading: Reading, statement: Statement, text: str) -> float:
    """The best overlap over union of the statement's places with the words in the article."""
    words = reading.article.text
    best = 0.0
    for start, end in statement.places:
        at = words.find(text)
        while at >= 0:
            shared = min(end, at + len(text)) - max(start, at)
            best = max(best, shared / (max(end, at + len(text)) - min(start, at)))
            at = words.find(text, at + 1)
    return best


def found(reading: Reading, text: str) -> Statement | None:
    return max(reading.statements, key=lambda s: overlap(reading, s, text), default=None)


def differences(reading: Reading, statement: Statement, wanted: Row) -> Iterator[str]:
    told = {
        "mode": statement.mode,
        "kind": statement.kind,
        "speaker": statement.speaker,
        "speaker_kind": statement.speaker_kind,
        "office": statement.office_id,
        "relayed_by": statement.relayed_by,
        "said_on": statement.said_on,
        "negated": statement.negated,
        "conditional": statement.conditional,
        "places": len(statement.places),
    }
    for field, value in wanted.items():
        if field in told and told[field] not in (value if isinstance(value, list) else [value]):
            yield f"{field}: {told[field]!r}, not {value!r}"
    keys = {initiative.id for initiative in reading.initiatives if initiative.id in statement.initiatives}
    if missing := set(wanted.get("initiatives", ())) - keys:
        yield f"initiatives: {sorted(keys)} lacks {sorted(missing)}"
    for target in wanted.get("targets", ()):
        if not any(all(getattr(t, field) == value for field, value in target.items()) for t in statement.targets):
            yield f"targets: {statement.targets} lacks {target}"


@pytest.mark.parametrize(("name", "row"), cases("statements"))
def test_statement(name: str, row: Row) -> None:
    reading = readings()[name]
    statement = found(reading, row["text"])
    if row["is"].get("optional") and (statement is None or overlap(reading, statement, row["text"]) < OVERLAP):
        return
    assert statement is not None, "no statement at all"
    start, end = statement.span
    assert overlap(reading, statement, row["text"]) >= OVERLAP, f"nearest: {reading.article.text[start:end]}"
    assert not list(differences(reading, statement, row["is"]))


def whole() -> list[Any]:
    reasons = {name: article.get("not_yet") for name, article in EXPECTED.items()}
    return [pytest.param(name, marks=_marks(reason)) for name, reason in reasons.items()]


@pytest.mark.parametrize("name", whole())
def test_nothing_else_is_said(name: str) -> None:
    reading = readings()[name]
    wanted = [row["text"] for row in EXPECTED[name]["statements"]]
    for statement in reading.statements:
        start, end = statement.span
        assert any(overlap(reading, statement, text) > 0.5 for text in wanted), reading.article.text[start:end]


@pytest.mark.parametrize(("name", "row"), cases("officials"))
def test_official_and_office(name: str, row: Row) -> None:
    held = {
        (official.name, office.office_id, office.status)
        for official in readings()[name].officials
        for office in official.offices
    }
    assert (row["name"], row["office"], row["status"]) in held


@pytest.mark.parametrize(("name", "row"), cases("events"))
def test_event(name: str, row: Row) -> None:
    reading = readings()[name]
    names = {official.id: official.name for official in reading.officials}
    told = [
        {
            "kind": event.kind,
            "participants": {names.get(p, p) for p in event.participants},
            "host": names.get(event.host, event.host),
            "date": event.date,
        }
        for event in reading.events
    ]
    for event in told:
        people = set(row.get("participants", ()))
        if all(event[f] == row[f] for f in ("kind", "host", "date") if f in row) and people <= event["participants"]:
            return
    pytest.fail(f"{row} is not among {told}")


@pytest.mark.parametrize("name", EXPECTED)
def test_every_statement_is_the_articles_own_words(name: str) -> None:
    reading = readings()[name]
    for statement in reading.statements:
        assert statement.places
        assert len({reading.article.text[start:end] for start, end in statement.places}) == 1
