"""Every file in ledger_cases/ is a test: statements in, exactly these changes and contradictions out.

A statement's targets are written `words in the text = meaning`, the meaning being `[before|after|after-event] 2024-09`
(a day, month, quarter or year, or `first..last` days), `indefinite`, or `1740..3072 ASN` for a number (`1740 -`: the
words name no unit).
`duties`: who answers for an initiative (none: the cabinet).
"""

import calendar
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.identifiers import slug
from graph.ledger import changes, contradictions

CASES = Path(__file__).parent / "ledger_cases"
FILES = sorted(CASES.glob("*.yaml"))
_DATE = re.compile(r"^(?:(before|after|after-event|period) )?(\d{4}[^ ]*)$")
_NUMBER = re.compile(r"^(\d*)(?:\.\.(\d*))? (\S.*)$")


class Plain:
    """A resolution under which every local id is its own entity."""

    def entity(self, article_key: str, local_id: str, kind: Any = None) -> str:  # noqa: ARG002 - as the Protocol asks
        return local_id


def _interval(said: str) -> tuple[str, str, str]:
    if ".." in said:
        first, last = said.split("..")
        return first, last, "interval"
    if re.fullmatch(r"\d{4}", said):
        return f"{said}-01-01", f"{said}-12-31", "year"
    if re.fullmatch(r"\d{4}-\d\d", said):
        year, month = map(int, said.split("-"))
        return f"{said}-01", f"{said}-{calendar.monthrange(year, month)[1]}", "month"
    return said, said, "day"


def _target(row: str) -> tuple[str, dict[str, Any]]:
    words, meaning = (part.strip() for part in row.split(" = "))
    if meaning == "indefinite":
        return words, {"kind": "date", "value": "indefinite", "relation": "indefinite"}
    if date := _DATE.match(meaning):
        first, last, precision = _interval(date[2])
        fields = {"kind": "date", "value": date[2], "relation": date[1] or "on", "precision": precision}
        return words, fields | {"earliest": first, "latest": last}
    number = _NUMBER.match(meaning)
    assert number, meaning
    low, high, unit = number[1], number[2], None if number[3] == "-" else number[3]
    high = low if high is None else high
    ends = {"low": float(low) if low else None, "high": float(high) if high else None}
    return words, {"kind": "quantity", "value": meaning, "unit": unit} | ends


def _readings(case: dict[str, Any], compose: Any, say: Any) -> list[Any]:
    articles: dict[str, list[dict[str, Any]]] = {}
    for number, row in enumerate(case["statements"]):
        articles.setdefault(str(row.get("article", f"{row['said']}/{number}")), []).append(row)
    readings = []
    for name, rows in articles.items():
        says = [_say(row, case, say) for row in rows]
        published = str(rows[0].get("published", rows[0]["said"]))
        readings.append(compose(name, says, published=published, url=f"https://kabar.example/{name}"))
    return readings


def _say(row: dict[str, Any], case: dict[str, Any], say: Any) -> Any:
    who = case["people"][row["who"]]
    extra: dict[str, Any] = {"said_on": str(row["said"])[:10]} if "published" in row else {}
    if "relayed_by" in row:
        relay = case["people"][row["relayed_by"]]
        extra |= {"relayed_by": relay[0], "relayed_by_id": relay[0].lower().replace(" ", "-")}
    extra |= row.get("extra", {})
    return say(
        row["text"],
        (who[0], who[1] if len(who) > 1 else None, who[2] if len(who) > 2 else None),
        row.get("kind", "commitment"),
        about=tuple(row.get("about", ["pemindahan contoh"])),
        targets=tuple(_target(one) for one in row.get("targets", ())),
        speaker_kind=who[3] if len(who) > 3 else "person",
        extra=tuple(extra.items()),
    )


def _duties(case: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {slug(name): frozenset(offices) for name, offices in case.get("duties", {}).items()}


def _shown(found: Any, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The found rows with the fields that the case names, so that a case says only what it is about."""
    fields = sorted({field for row in wanted for field in row}) or ["kind", "attribute", "before_value", "after_value"]
    return [{field: getattr(one, field, None) for field in fields} for one in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case(path: Path, compose: Any, say: Any) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    readings = _readings(case, compose, say)
    options = case.get("options", {})
    duties = _duties(case)
    found = changes(readings, Plain(), duties, with_restated=options.get("with_restated", False))
    wanted = [{k: str(v) if k.endswith("_on") else v for k, v in row.items()} for row in case["changes"]]
    assert _shown(found, wanted) == wanted, case["why"]
    disputes = [{k: str(v) if k.endswith("_on") else v for k, v in row.items()} for row in case["contradictions"]]
    assert _shown(contradictions(readings, Plain(), duties), disputes) == disputes, case["why"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_order_of_input_does_not_matter(path: Path, compose: Any, say: Any) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    readings = _readings(case, compose, say)
    duties = _duties(case)
    assert changes(readings, Plain(), duties) == changes(readings[::-1], Plain(), duties)
    assert contradictions(readings, Plain(), duties) == contradictions(readings[::-1], Plain(), duties)


def test_every_kind_of_change_has_a_case() -> None:
    from typing import get_args

    from graph.ledger import ChangeKind

    shown = {row["kind"] for path in FILES for row in yaml.safe_load(path.read_text(encoding="utf-8"))["changes"]}
    assert shown == set(get_args(ChangeKind))
