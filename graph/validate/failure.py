"""One thing that is wrong with one node."""

from typing import Literal

from msgspec import Struct

Severity = Literal["violation", "warning"]


class Failure(Struct, frozen=True, order=True):
    """A node and what is wrong with it.

    node: its IRI.  shape: the shape's or the check's name.  path: the property, "" for the node as a whole.
    A violation keeps the node out of the store; a warning is only reported.
    """

    node: str
    shape: str
    path: str
    message: str
    message_id: str
    severity: Severity = "violation"
