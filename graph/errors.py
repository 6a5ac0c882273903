"""The error tree: what may go wrong, and whether it skips one article or stops the run.

Every message is one sentence that names the file (line or offset where there is one) and what to do.
"""


class JejakError(Exception):
    """Anything Jejak itself reports; the command line prints its message without a traceback."""


class SkipArticle(JejakError):  # noqa: N818 - it names the consequence, not the cause
    """One article cannot be read; the run goes on and the report counts it."""


class StopRun(JejakError):  # noqa: N818 - it names the consequence, not the cause
    """The run cannot go on: a missing input, a locked or foreign store, an unwritable folder."""


class DataError(StopRun):
    """A lexicon, gazetteer, judgement or query file of the project or the user is malformed."""


class UnknownName(StopRun):  # noqa: N818, RUF100 - reads as the message does
    """A name on the command line is not known; carries the nearest known ones."""

    def __init__(self, what: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        hint = f" Did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"{what} {name!r} is not known.{hint}")
        self.nearest = nearest
