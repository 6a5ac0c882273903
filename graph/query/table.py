"""The answer to a query: named columns and rows of plain Python values, whatever engine gave them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Term = BlankNode | Literal | NamedNode | Triple

Value = str | int | float | bool | None

_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = {_XSD + name for name in ("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger")}
_BROKEN = {_XSD + name for name in ("decimal", "double", "float")}


class Table(Struct, frozen=True):
    """Columns and rows, each row as long as `columns`; dates are ISO strings, IRIs plain strings, no value is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()

    def dicts(self) -> Iterator[dict[str, Value]]:
        """Each row by column.

        >>> list(Table(("a",), ((1,),)).dicts())
        [{'a': 1}]
        """
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def plain(term: "Term | None") -> Value:
    """A term as a plain value: numbers and booleans as such where their form is valid, all else as its text."""
    datatype = getattr(term, "datatype", None)
    if datatype is None:
        return None if term is None else str(getattr(term, "value", term))
    text, kind = str(getattr(term, "value", "")), datatype.value
    if kind == _XSD + "boolean":
        return text in {"true", "1"}
    try:
        if kind in _WHOLE:
            return int(text)
        if kind in _BROKEN:
            return _number(text)
    except (ValueError, ArithmeticError):
        return text
    return text


def _number(text: str) -> int | float:
    number = Decimal(text)
    whole = number.is_finite() and number == number.to_integral_value()
    return int(number) if whole else float(number)
