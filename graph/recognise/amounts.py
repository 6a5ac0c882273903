"""Amounts in Indonesian news: money, shares, counts, lengths of time; single or a range, with bounds and unit.

In: the article's text and a span.  Out: `AmountMention`s in order, never overlapping.  Dates, times and numbers of
regulations are none.  Numbers are read the Indonesian way (1.700 is a thousand and more, 1,95 a little under two).
Linear in the span: one scan for numbers, then anchored patterns.
"""

import re
from typing import Any, NamedTuple

from graph.lexicon.language import alternation, table
from graph.lexicon.triggers import DIGITS, Triggers
from graph.model import Span

__all__ = ["AmountMention", "find_amounts"]

_T: dict[str, Any] = table("units")
_SCALES: dict[str, float] = {**_T["scales"], **_T["short_scales"]}
_CURRENCIES: dict[str, str] = _T["currencies"]
_UNITS: dict[str, str] = _T["units"]
_NUMBERS: dict[str, float] = _T["numbers"]
_BOUNDS: dict[str, str] = _T["bounds"]
_NOT_UNITS: frozenset[str] = frozenset(_T["not_units"])
_WORD_UNITS: frozenset[str] = frozenset(_T["word_units"])

_DIGITS = r"\d(?:[.,]?[\do](?![^\W\d_o]))*"
_SCALE = rf"(?:\s*(?:{alternation(_T['scales'])})\b)?"
_MONEY_SCALE = rf"(?:\s*(?:{alternation(_SCALES)})\b)?"
_TO = r"\s*(?:-|–|—|hingga|sampai(?:\s+dengan)?|s/d)\s*"
_CURRENCY = rf"(?:{alternation(_CURRENCIES)})"
_STARTS = Triggers(
    _NUMBERS,
    beginnings=(*DIGITS, *(f"{name}{gap}{digit}" for name in _CURRENCIES for gap in ("", " ") for digit in DIGITS)),
)
_MONEY = re.compile(
    rf"(?P<currency>{_CURRENCY})\s?(?P<low>{_DIGITS})(?P<scale>{_MONEY_SCALE})"
    rf"(?:{_TO}(?:{_CURRENCY}\s?)?(?P<high>{_DIGITS})(?P<scale2>{_MONEY_SCALE}))?",
)
_COUNT = re.compile(rf"(?P<low>{_DIGITS})(?P<scale>{_SCALE})(?:{_TO}(?P<high>{_DIGITS})(?P<scale2>{_SCALE}))?")
_WORDS = re.compile(rf"(?P<low>{alternation(_NUMBERS)})(?P<scale>{_SCALE})(?P<high>)(?P<scale2>)")
_UNIT = re.compile(
    rf"\s?(?:(?P<percent>%|(?:persen|prosen)\b)|(?P<known>{alternation(_UNITS)})\b(?![/-]\w)"
    rf"|(?P<money>{alternation(_T['currency_nouns'])})\b|(?P<word>[^\W\d_][\w/]*(?:-[^\W\d_]\w*)?))",
)
_BOUND = re.compile(rf"(?:^|\W)(?P<bound>{alternation(_BOUNDS)})\s+(?:(?:{alternation(_T['about'])})\s+)?$")
_NOT_AMOUNT = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{1,4}/\d{1,4}(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}[.:]\d{2}\s*(?:wib|wita|wit)\b|\d+[:]\d|\d+[a-z]\w*\d",
)
_LABEL = re.compile(
    r"(?:nomor|no\.?|pasal|ayat|bab|tahap|ke-|jilid|lantai|rt|rw|km|pukul|jam|tanggal|tahun|era|covid-|g|f-|\()\s?\(?$",
)
_MONTHS = frozenset(table("months")["months"])
_PLAIN_UNIT = re.compile(r"(?:me|ber|ter|di)\w{4,}")
_ALIKE = str.maketrans({"o": "0", "O": "0"})
_BRACKETED = re.compile(r"\s\((?:ha|kk|mw|gw|km)\)")
_LONGEST = 24
_REACH = 40
_JOINED = {".", ",", "/", "-", "_"}


class AmountMention(NamedTuple):
    """An amount in a text.

    span: its words, with a bound before them ("maksimal tiga persen").  value: as the words say it, in one writing
    ("11916 ASN", "Rp1,95 triliun", "20%", "<12%", "1700-4100 orang").  low / high: plain numbers, None where open.
    unit: "IDR", "%", "ASN", "orang", ..., "" where the number stands alone.
    """

    span: Span
    value: str
    low: float | None
    high: float | None
    unit: str


class Unit(NamedTuple):
    """What is counted: where its words end, its kept name, and the sign of a currency."""

    end: int
    name: str
    symbol: str


def find_amounts(text: str, span: Span) -> tuple[AmountMention, ...]:
    """The amounts inside the span, in order.

    >>> said = "Anggaran Rp 1,95 triliun untuk 11.916 ASN, maksimal tiga persen."
    >>> [a.value for a in find_amounts(said, Span(0, len(said)))]
    ['Rp1,95 triliun', '11916 ASN', '<=3%']
    """
    words = text[span.start : span.end]
    lowered = words.lower()
    if len(lowered) != len(words):
        lowered = words
    found: list[AmountMention] = []
    at = 0
    for start, _, _ in _STARTS.find(lowered):
        if start < at or lowered[start - 1 : start] in _JOINED or _NOT_AMOUNT.match(lowered, start):
            continue
        read = _amount(words, lowered, start)
        if read is not None:
            at = read.span.end
            shifted = Span(span.start + read.span.start, span.start + read.span.end)
            found.append(read._replace(span=shifted))
    return tuple(found)


def _amount(words: str, lowered: str, at: int) -> AmountMention | None:
    money = _MONEY.match(lowered, at)
    if money:
        return _money(lowered, money)
    spelled = not lowered[at].isdigit()
    match = (_WORDS if spelled else _COUNT).match(lowered, at)
    if match is None or (not spelled and _LABEL.search(lowered, max(0, at - 12), at)):
        return None
    return _count(words, lowered, match, spelled=spelled)


def _money(lowered: str, match: re.Match[str]) -> AmountMention | None:
    currency = _CURRENCIES[match["currency"]]
    return _mention(lowered, match, Unit(match.end(), currency, _T["symbols"][currency]))


def _count(words: str, lowered: str, match: re.Match[str], *, spelled: bool) -> AmountMention | None:
    end, unit = _unit(words, lowered, match.end())
    if spelled and not (unit in _WORD_UNITS or unit == "%" or match["scale"].strip()):
        return None
    if unit in _T["symbols"]:
        return _mention(lowered, match, Unit(end, unit, _T["symbols"][unit]))
    if not unit and (_is_year(match) or _is_day(words, match)):
        return None
    return _mention(lowered, match, Unit(end, unit, ""))


def _is_year(match: re.Match[str]) -> bool:
    return len(match["low"]) == 4 and match["low"][:2] in {"19", "20"} and not match["scale"]


def _is_day(words: str, match: re.Match[str]) -> bool:
    """A day of the month: '15 September' (the unit was refused because it is a month)."""
    after = words[match.end() : match.end() + 16].split()
    return bool(after) and after[0].strip(".,)").lower() in _MONTHS


def _unit(words: str, lowered: str, at: int) -> tuple[int, str]:
    """Where the unit ends and its kept form; the number's end and "" where the next word is no unit."""
    match = _UNIT.match(lowered, at)
    if match is None:
        return at, ""
    if match["percent"]:
        return match.end(), "%"
    if match["known"]:
        end = match.end()
        bracket = _BRACKETED.match(lowered, end)
        return (bracket.end() if bracket else end), _UNITS[" ".join(match["known"].split())]
    if match["money"]:
        return match.end(), _T["currency_nouns"][" ".join(match["money"].split())]
    return _plain_unit(words, match, at)


def _plain_unit(words: str, match: re.Match[str], at: int) -> tuple[int, str]:
    """A noun or an acronym after the number ('35 desa', '68 RUU'); no verb, function word, month or name."""
    small = match["word"]
    written = words[match.start("word") : match.end("word")]
    if small in _NOT_UNITS or small in _MONTHS or _PLAIN_UNIT.fullmatch(small) or at == match.start("word"):
        return at, ""
    if written[0].isupper() and not written.isupper():
        return at, ""
    return match.end(), written


def _mention(lowered: str, match: re.Match[str], unit: Unit) -> AmountMention | None:
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    scale, scale2 = match["scale"].strip(), (match["scale2"] or "").strip()
    low_scaled = round(low * _factor(scale or scale2), 6)
    high_scaled = round(high * _factor(scale2 or scale), 6) if high is not None else low_scaled
    if high_scaled < low_scaled:
        return None
    start, sign = _bound(lowered, match.start())
    value = sign + _value(match, scale2 or scale, unit.name, unit.symbol)
    floor = None if sign.startswith("<") else low_scaled
    ceiling = None if sign.startswith(">") else high_scaled
    return AmountMention(Span(start, unit.end), value, floor, ceiling, unit.name)


def _bound(lowered: str, at: int) -> tuple[int, str]:
    match = _BOUND.search(lowered, max(0, at - _REACH), at)
    return (match.start("bound"), _BOUNDS[" ".join(match["bound"].split())]) if match else (at, "")


def _factor(scale: str) -> float:
    return _SCALES.get(scale, 1.0)


def _number(written: str) -> float | None:
    """1.700 is 1700; 1,95 is 1.95; 4.1O0 (a letter for a nought) is 4100; 2.5 is two and a half.

    >>> [_number(n) for n in ("1.700", "1,95", "4.1o0", "2.5", "dua")]
    [1700.0, 1.95, 4100.0, 2.5, 2.0]
    """
    if written in _NUMBERS:
        return float(_NUMBERS[written])
    if len(written) > _LONGEST:
        return None
    digits = written.translate(_ALIKE)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits) and digits.count(",") > 1:
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d+,\d+", digits):
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _value(match: re.Match[str], scale: str, unit: str, symbol: str) -> str:
    """Money keeps its scale word ("Rp127 miliar"); everything else is a plain number and its unit."""
    if symbol:
        kept = _T["scale_names"].get(scale, scale)
        joined = "-".join(_shown(_number(n) or 0) for n in (match["low"], match["high"]) if n)
        return f"{symbol}{joined} {kept}".strip()
    scale1, scale2 = match["scale"].strip(), (match["scale2"] or "").strip()
    numbers = [(_number(match["low"]) or 0) * _factor(scale1 or scale2)]
    if match["high"]:
        numbers.append((_number(match["high"]) or 0) * _factor(scale2 or scale1))
    joined = "-".join(_shown(n) for n in numbers)
    return joined + "%" if unit == "%" else f"{joined} {unit}".strip()


def _shown(number: float) -> str:
    """Without a useless ".0", decimals with a comma.

    >>> _shown(11916.0), _shown(1.95)
    ('11916', '1,95')
    """
    return str(int(number)) if number == int(number) else f"{number:.10g}".replace(".", ",")
