"""The ledger's own frozen types: what goes out (Change, Contradiction) and the Entry they are computed from."""

from typing import Literal, Protocol

from msgspec import Struct

from graph.ledger.standing import Standing
from graph.resolve import EntityKind

Attribute = Literal["target-date", "quantity", "scope", "status"]
ChangeKind = Literal[
    "postponed",
    "brought-forward",
    "made-indefinite",
    "made-definite",
    "raised",
    "cut",
    "widened",
    "narrowed",
    "restated",
    "denied",
    "done",
    "cancelled",
]


class ResolutionLike(Protocol):
    """What the ledger asks of `resolve`: which entity a local id of an article stands for."""

    def entity(self, article_key: str, local_id: str, kind: EntityKind | None = None) -> str:
        """The entity's id across articles; KeyError where the article's reading does not use the local id."""
        ...


class Verdict(Struct, frozen=True):
    """How a later value stands to an earlier one, and the rule that says so."""

    kind: ChangeKind
    rule: str


class Window(Struct, frozen=True):
    """A stated date: from `earliest` to `latest` (ISO days, either open); both open is "indefinite".

    calendar: true for a whole day, month, quarter or year as one says it; false for a range that was stated as one.
    """

    earliest: str | None = None
    latest: str | None = None
    calendar: bool = True

    @property
    def indefinite(self) -> bool:
        """No date at all: "diserahkan kepada pemerintahan berikutnya", "menunggu Perpres"."""
        return self.earliest is None and self.latest is None


class Amount(Struct, frozen=True):
    """A stated number or range, as plain numbers (either end may be open: "paling banyak 4.000")."""

    low: float
    high: float


class Entry(Struct, frozen=True, kw_only=True):
    """One stated value: who said it, in which office, when, of which attribute of which initiative.

    key: only entries of one (initiative, attribute, key) are compared: the matter of the value, see `matter`.
    sides: offices (or agencies) and persons that stand behind the words, the relaying one too.
    standing: whether the speaker answers for the initiative (`standing`).
    which: the numbers of the statement's targets that make the value.
    recalled: an old value that the statement itself quotes ("dari 11.916 menjadi 1.740").
    announces: the statement itself says that it replaces an earlier value ("diundur ke April").
    """

    statement: str
    article: str
    initiative: str
    attribute: Attribute
    key: str
    value: Window | Amount | str
    words: str
    on: str
    order: tuple[str, str, str, int, int]
    speaker: str
    office: str | None
    relayed_by: str | None
    sides: frozenset[str]
    standing: Standing
    confidence: float
    recalled: bool = False
    announces: bool = False
    which: tuple[int, ...] = ()
    denies: bool = False
    promise: bool = False


class Goal(Struct, frozen=True, kw_only=True):
    """A target that is the initiative's own, not something the statement mentions beside it.

    target: its number among the statement's targets.
    """

    initiative: str
    statement: str
    target: int


class Change(Struct, frozen=True, kw_only=True):
    """A later statement gives another value than an earlier one.

    before / after: statement ids; before_article / after_article: article keys.  before_on / changed_on: effective
    dates (ISO).  speakers and offices are entity ids, the speaker being the first source; relayed_by who told it on.
    before_value / after_value: as stated, normalised ("2024-09", "1740-3072 ASN", "indefinite", "done").
    """

    id: str
    kind: ChangeKind
    attribute: Attribute
    initiative: str
    before: str
    after: str
    before_article: str
    after_article: str
    before_value: str
    after_value: str
    before_on: str
    changed_on: str
    before_speaker: str
    after_speaker: str
    before_office: str | None
    after_office: str | None
    before_relayed_by: str | None
    after_relayed_by: str | None
    rule: str
    confidence: float


class Contradiction(Struct, frozen=True, kw_only=True):
    """Two officials state values of one attribute that cannot both hold; left is the earlier one."""

    id: str
    attribute: Attribute
    initiative: str
    left: str
    right: str
    left_article: str
    right_article: str
    left_value: str
    right_value: str
    left_on: str
    right_on: str
    left_speaker: str
    right_speaker: str
    left_office: str | None
    right_office: str | None
    rule: str
