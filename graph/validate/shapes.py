"""The shapes in `ontology/shapes/`, and the engine that applies them behind an interface.

The engine is `shacl` (Rust): 29 times faster than pySHACL, which tests use as the oracle.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from graph.resources import ontology_dir
from graph.validate.failure import Failure, Severity


class Validator(Protocol):
    """Applies the shapes to lines of N-Quads; the graphs count as one."""

    def failures(self, lines: Iterable[str]) -> list[Failure]:
        """What is wrong, in no particular order."""
        ...


def shapes_text() -> str:
    """All shape files as one Turtle document, in the order of their names."""
    files = sorted((ontology_dir() / "shapes").glob("*.ttl"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


class RustValidator:
    """The `shacl` package."""

    def __init__(self, turtle: str) -> None:
        from shacl import Shapes  # noqa: PLC0415 - only a build pays for the import

        self._shapes = Shapes.from_turtle(turtle)

    def failures(self, lines: Iterable[str]) -> list[Failure]:
        """What is wrong, as the engine reports it."""
        report = self._shapes.validate_text("".join(lines), "nquads")
        return [self._failure(result) for result in report.results]

    @staticmethod
    def _failure(result: Any) -> Failure:
        severity: Severity = "violation" if result.severity == "Violation" else "warning"
        messages = [*result.messages, result.component]
        return Failure(
            node=result.focus_node.strip("<>"),
            shape=local_name(result.root_shape or ""),
            path=local_name(result.path)
            if (result.path or "").count("<") == 1
            else "",  # a path of several says no property
            message=messages[1] if len(messages) > 2 else messages[0],
            message_id=messages[0],
            severity=severity,
        )


def local_name(iri: str) -> str:
    """What stands behind the last # or /.

    >>> local_name("<https://w3id.org/jejak/ontology#kind>")
    'kind'
    """
    return iri.strip("<>()+*").rsplit("#", 1)[-1].rsplit("/", 1)[-1].rstrip(">")


def load_validator() -> Validator:
    """The project's shapes, ready to apply."""
    return RustValidator(shapes_text())
