"""The outcome as rows to print: figures in per cent, the kinds confused, the mistakes in words."""

from collections.abc import Callable, Iterator

from graph.evaluate.measures import COMPONENTS, Mistake, Outcome

Figure = int | float | list[int | float]
WORDS = 90  # characters of a statement that a mistake shows


def figures(outcome: Outcome) -> dict[str, Figure]:
    """Every figure under its name: counts, [precision, recall, F1] in per cent, recall by mode [gold, found, right]."""
    shown: dict[str, Figure] = {"articles": outcome.articles, "missing_articles": outcome.missing}
    for name in COMPONENTS:
        shown[name] = [_percent(value) for value in outcome.tallies[name].figures]
    for mode, count in outcome.modes.items():
        found, right = (_percent(count[what] / count["gold"]) for what in ("found", "right"))
        shown[f"recall {mode}"] = [count["gold"], found, right]
    matched = outcome.matched
    parts = [_percent(matched[what] / (matched["all"] or 1)) for what in ("exact", "speaker", "mode", "kind")]
    shown["of matched: exact span, speaker, mode, kind"] = [*parts]
    shown["date right"] = _percent(matched["date"] / (matched["dated"] or 1))
    return shown


def confusion(outcome: Outcome) -> list[tuple[str, str, int]]:
    """Annotated kind, found kind, how often; only those that differ, the most frequent first."""
    wrong = [(gold, found, times) for (gold, found), times in outcome.kinds.items() if gold != found]
    return sorted(wrong, key=lambda row: (-row[2], row[0], row[1]))


def mistakes(outcome: Outcome, text_of: Callable[[str], str]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Rows of article, what is wrong, mode, annotated speaker, found speaker, and the words."""
    for each in outcome.mistakes:
        yield (each.article, each.what, each.mode, each.gold, each.found, _words(each, text_of(each.article)))


def _words(mistake: Mistake, text: str) -> str:
    start, end = mistake.words
    words = " ".join(text[start:end].split())
    return words if len(words) <= WORDS else f"{words[: WORDS - 1]}…"


def _percent(share: float) -> float:
    return round(100 * share, 1)
