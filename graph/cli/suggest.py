"""Did you mean: the known names nearest to one that was mistyped."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Up to `limit` known names that look like this one, best first; none when nothing does.

    >>> nearest("biuld", ("build", "extract", "query"))
    ('build',)
    >>> nearest("xyz", ("build", "extract"))
    ()
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped word pays for it

    folded = {candidate.casefold(): candidate for candidate in known}
    return tuple(folded[match] for match in get_close_matches(name.casefold(), folded, limit, 0.6))


def hint(name: str, known: Iterable[str]) -> str:
    """The sentence to append to a message about an unknown name; empty when nothing is near.

    >>> hint("extrct", ("build", "extract"))
    ' Did you mean extract?'
    """
    found = nearest(name, known)
    return f" Did you mean {' or '.join(found)}?" if found else ""
