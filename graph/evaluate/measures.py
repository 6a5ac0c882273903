"""What was found, what was missed, what was too much: counted over articles.

Statements pair one to one at an overlap of half their union.  Uncued ones are optional: found ones are not wrong,
missed ones not missed; they have a recall of their own.  A statement is attributed when its speaker is right too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from graph.evaluate.gold import Annotated, Body, Person, Said
from graph.evaluate.likeness import EXACT, common, overlap, pair, same_name, same_words

SPAN, ATTRIBUTED = "statement span", "attributed statement"
OFFICIALS, OFFICES, AGENCIES = "officials", "person+office+status", "agencies"
INITIATIVES, TARGETS = "initiative links", "targets"
COMPONENTS = (SPAN, ATTRIBUTED, OFFICIALS, OFFICES, AGENCIES, INITIATIVES, TARGETS)
OPTIONAL = "uncued"


class Tally(Struct):
    """Right, too much, missed; and the three figures made of them."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """So many of the found ones are right, of so many annotated."""
        self.right += right
        self.extra += found - right
        self.missed += gold - right

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1, 0 to 1; 0 where there is nothing to divide."""
        found, gold = self.right + self.extra, self.right + self.missed
        precision = self.right / found if found else 0.0
        recall = self.right / gold if gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


class Mistake(Struct, frozen=True):
    """One thing to look at: `what` is "missed", "speaker" or "extra"; gold and found are speakers."""

    article: str
    what: str
    mode: str
    gold: str
    found: str
    words: tuple[int, int]


class Outcome(Struct):
    """All counts over the articles measured so far."""

    articles: int = 0
    missing: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in COMPONENTS})
    modes: dict[str, Counter[str]] = field(default_factory=dict)
    matched: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    mistakes: list[Mistake] = field(default_factory=list)


def measure(gold: Iterable[Annotated], found: Mapping[str, Annotated]) -> Outcome:
    """Compare each annotated article with what was found in it (by the article's name)."""
    outcome = Outcome()
    for article in gold:
        outcome.articles += 1
        outcome.missing += article.name not in found
        ours = found.get(article.name, Annotated())
        _statements(article, ours.statements, outcome)
        _things(article, ours, outcome.tallies)
    return outcome


def _statements(article: Annotated, found: Sequence[Said], outcome: Outcome) -> None:
    """Count the article's statements: paired, missed, extra."""
    pairs = pair(article.statements, found)
    for i, gold in enumerate(article.statements):
        ours, value = (found[pairs[i][0]], pairs[i][1]) if i in pairs else (None, 0.0)
        _count_gold(article.name, gold, ours, outcome)
        if ours is not None:
            _count_pair(gold, ours, value, outcome)
    used = {j for j, _ in pairs.values()}
    for j, said in enumerate(found):
        if j not in used and not _optional(said, article.statements):
            _count_extra(article.name, said, outcome)


def _count_gold(name: str, gold: Said, ours: Said | None, outcome: Outcome) -> None:
    """One annotated statement: found or not, and with the right speaker or not."""
    right = ours is not None and same_name(gold.speaker, ours.speaker)
    mode = outcome.modes.setdefault(gold.mode, Counter())
    mode.update(gold=1, found=ours is not None, right=right)
    if gold.mode == OPTIONAL:
        return
    outcome.tallies[SPAN].add(ours is not None, ours is not None, 1)
    outcome.tallies[ATTRIBUTED].add(right, ours is not None, 1)
    if not right:
        what, speaker = ("speaker", ours.speaker) if ours else ("missed", "")
        outcome.mistakes.append(Mistake(name, what, gold.mode, gold.speaker, speaker, (gold.start, gold.end)))


def _count_extra(name: str, said: Said, outcome: Outcome) -> None:
    """One finding that no annotation stands for."""
    outcome.tallies[SPAN].extra += 1
    outcome.tallies[ATTRIBUTED].extra += 1
    outcome.mistakes.append(Mistake(name, "extra", said.mode, "", said.speaker, (said.start, said.end)))


def _count_pair(gold: Said, ours: Said, value: float, outcome: Outcome) -> None:
    """What is right in a statement that was found."""
    outcome.matched.update(
        all=1,
        exact=value >= EXACT,
        speaker=same_name(gold.speaker, ours.speaker),
        mode=gold.mode == ours.mode,
        kind=gold.kind == ours.kind,
        dated=bool(gold.day),
        date=bool(gold.day) and gold.day == ours.day,
    )
    outcome.kinds[gold.kind, ours.kind] += 1
    links = common(gold.initiatives, ours.initiatives, same_name)
    outcome.tallies[INITIATIVES].add(links, len(ours.initiatives), len(gold.initiatives))
    targets = common(gold.targets, ours.targets, lambda one, other: same_words(one.text, other.text))
    outcome.tallies[TARGETS].add(targets, len(ours.targets), len(gold.targets))


def _optional(said: Said, gold: Sequence[Said]) -> bool:
    """Whether the finding lies inside an uncued annotation, so that it is neither right nor wrong."""
    uncued = (each for each in gold if each.mode == OPTIONAL)
    return any(overlap(each, said) > 0 and each.start <= said.start and said.end <= each.end for each in uncued)


def _things(gold: Annotated, ours: Annotated, tallies: dict[str, Tally]) -> None:
    """Count officials, their offices, and agencies."""
    people = common(gold.officials, ours.officials, lambda one, other: same_name(one.name, other.name))
    tallies[OFFICIALS].add(people, len(ours.officials), len(gold.officials))
    bodies = common(gold.agencies, ours.agencies, _same_body)
    tallies[AGENCIES].add(bodies, len(ours.agencies), len(gold.agencies))
    held, claimed = _posts(gold.officials), _posts(ours.officials)
    tallies[OFFICES].add(common(held, claimed, _same_post), len(claimed), len(held))


def _same_body(one: Body, other: Body) -> bool:
    return any(same_name(a, b) for a in one.forms for b in other.forms)


def _posts(people: Iterable[Person]) -> list[tuple[str, str, str]]:
    """Name, title and status of each office of each person."""
    return [(person.name, held.title, held.status) for person in people for held in person.offices]


def _same_post(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    return same_name(one[0], other[0]) and same_name(one[1], other[1]) and one[2] == other[2]
