"""Articles become Readings, one by one; a broken article is Skipped with its reason and never stops the run."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.article import read_path
from graph.attribute import read_article
from graph.errors import SkipArticle
from graph.model import Article, Reading, Skipped

if TYPE_CHECKING:
    from graph.gazetteer import World


def extract(paths: Iterable[Path], world: "World | None" = None) -> Iterator[Reading | Skipped]:
    """Every article of the files and folders, in the order given.

    world: the known world, loaded on demand.  Raises StopRun for a path that does not exist.
    """
    for path in paths:
        for item in read_path(Path(path)):
            yield item if isinstance(item, Skipped) else read(item, world)


def read(article: Article, world: "World | None" = None) -> Reading | Skipped:
    """One article's Reading, or why there is none."""
    try:
        return read_article(article, world)
    except SkipArticle as error:
        return Skipped(article.source, str(error))
    except Exception as error:  # noqa: BLE001 - one article that trips a rule must not cost the other ten thousand
        what = f"{type(error).__name__}: {error}"[:200]
        return Skipped(article.source, f"Reading this article failed ({what}); please report it with the article.")
