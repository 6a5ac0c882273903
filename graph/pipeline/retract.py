"""Taking an article back: its words leave everything that is derived, a tombstone with the reason stays."""

from collections.abc import Sequence
from pathlib import Path

from graph.errors import UnknownName
from graph.model import Article
from graph.pipeline import retractions, working_copy
from graph.pipeline.build import OpenStream, Output, build
from graph.pipeline.report import BuildReport


def retract(
    out: Path, which: str, reason: str, *, outputs: Sequence[Output] = (), streams: Sequence[OpenStream] = ()
) -> BuildReport:
    """Withdraws one article, named by its key or its address, and builds store and outputs anew without it.

    The store is rebuilt into new files, so nothing of the words is left in it.  Raises UnknownName for an article
    that is not in the graph.
    """
    articles = [reading.article for reading in working_copy.read(out)]
    found = next((one for one in articles if which in _names(one)), None)
    if found is None:
        raise UnknownName("The article", which, tuple(one.key for one in articles if one.key.startswith(which[:4]))[:3])
    retractions.write(out, retractions.read(out) | {found.key: reason})
    return build((), out, outputs=outputs, streams=streams)


def _names(article: Article) -> tuple[str | None, ...]:
    return (article.key, article.url, f"https://w3id.org/jejak/id/article/{article.key}")
