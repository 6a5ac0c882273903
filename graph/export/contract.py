"""A reading as the JSON object that `jejak extract` prints, one line an article.

In: a Reading.  Out: plain dicts in the order of the contract (README, "What extract prints"), ready for any JSON
writer.  Where the reading holds local ids the contract shows names; texts are cut from the article at their offsets.
"""

from typing import Any

from graph.model import Agency, Article, Event, Initiative, OfficeHeld, Official, Reading, Span, Statement, Target
from graph.recognise.initiatives import short_name

Json = dict[str, Any]


def as_contract(reading: Reading) -> Json:
    """The object for one article."""
    article = reading.article
    initiatives = {each.id: short_name(each) for each in reading.initiatives}
    names = {agency.id: agency.name for agency in reading.agencies}
    names.update((official.id, official.name) for official in reading.officials)
    return {
        "source": article.source,
        "article": _article(article),
        "statements": [_statement(each, article.text, initiatives) for each in reading.statements],
        "officials": [_official(each) for each in reading.officials],
        "agencies": [_agency(each) for each in reading.agencies],
        "initiatives": [_initiative(each) for each in reading.initiatives],
        "events": [_event(each, names) for each in reading.events],
    }


def as_line(reading: Reading) -> bytes:
    """The object as one line of JSON in UTF-8, with its line end."""
    from msgspec import json  # noqa: PLC0415 - beside its one use

    return json.encode(as_contract(reading)) + b"\n"


def _article(article: Article) -> Json:
    return {
        "headline": article.headline,
        "published": article.published.iso if article.published else None,
        "outlet": article.outlet,
        "dateline_place": article.dateline_place,
        "authors": article.authors,
        "editors": article.editors,
        "from_release": article.from_release,
        "url": article.url,
        "key": article.key,
    }


def _statement(statement: Statement, text: str, initiatives: dict[str, str]) -> Json:
    start, end = statement.span
    return {
        "id": statement.id,
        "start": start,
        "end": end,
        "text": text[start:end],
        "places": statement.places,
        "mode": statement.mode,
        "cue": statement.cue,
        "cue_span": statement.cue_span,
        "source_text": statement.source_text,
        "source_span": statement.source_span,
        "speaker": statement.speaker,
        "speaker_id": statement.speaker_id,
        "speaker_kind": statement.speaker_kind,
        "office": statement.office,
        "agency": statement.agency,
        "relayed_by": statement.relayed_by,
        "kind": statement.kind,
        "certainty": statement.certainty,
        "negated": statement.negated,
        "conditional": statement.conditional,
        "initiatives": [initiatives.get(each, each) for each in statement.initiatives],
        "targets": [_target(each, text) for each in statement.targets],
        "said_on": statement.said_on,
        "confidence": statement.confidence,
        "rule": statement.rule,
        "condition": _cut(text, statement.condition),
    }


def _target(target: Target, text: str) -> Json:
    shown: Json = {"text": _cut(text, target.span), "kind": target.kind, "value": target.value}
    if target.kind == "quantity":
        return shown | {"low": target.low, "high": target.high, "unit": target.unit}
    return shown | {
        "relation": target.relation,
        "earliest": target.earliest,
        "latest": target.latest,
        "precision": target.precision,
        "event": target.event,
    }


def _cut(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def _official(official: Official) -> Json:
    offices = [_office(each) for each in official.offices]
    return {"id": official.id, "name": official.name, "aliases": official.aliases, "offices": offices}


def _office(held: OfficeHeld) -> Json:
    return {"title": held.title, "agency": held.agency, "status": held.status}


def _agency(agency: Agency) -> Json:
    return {"id": agency.id, "name": agency.name, "acronym": agency.acronym, "aliases": agency.aliases}


def _initiative(initiative: Initiative) -> Json:
    return {
        "id": initiative.id,
        "name": initiative.name,
        "acronym": initiative.acronym,
        "aliases": initiative.aliases,
        "kind": initiative.kind,
    }


def _event(event: Event, names: dict[str, str]) -> Json:
    return {
        "kind": event.kind,
        "participants": [names.get(each, each) for each in event.participants],
        "host": names.get(event.host, event.host) if event.host else None,
        "place": event.place,
        "date": event.date,
        "topic": event.topic,
    }
