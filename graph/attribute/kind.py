"""What kind of statement it is: commitment, directive, prediction, hope, evaluation, claim or denial.

In: the article's text, the content's span, the cue (lemma and group) and the mode.  Out: a KindVerdict with the kind,
how certain the speaker is, whether the main claim is negated, and the condition it stands under.
The kind is the best of a linear score over features of the language (`kind_features`, weights in kind_weights.yaml).
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from graph.attribute.condition import certainty_of, condition_in, is_negated
from graph.attribute.kind_acts import ANYBODY, Teller
from graph.attribute.kind_features import DECISIVE, ITEMS, features, headed, told_group, warns_to
from graph.attribute.kind_words import words_of
from graph.lexicon.cues import negates
from graph.lexicon.language import table
from graph.model import Certainty, Kind, Span

__all__ = ["KindVerdict", "classify"]

KINDS: tuple[Kind, ...] = ("claim", "commitment", "denial", "directive", "evaluation", "hope", "prediction")


class KindVerdict(NamedTuple):
    """The kind, the certainty, whether negated or conditional, and the condition's words."""

    kind: Kind
    certainty: Certainty
    negated: bool
    conditional: bool
    condition: Span | None


def classify(  # noqa: PLR0913 - a statement is told by all of these
    text: str,
    span: Span,
    cue_lemma: str | None = None,
    cue_kind: str | None = None,
    mode: str = "indirect",
    *,
    teller: Teller = ANYBODY,
    told: str = "",
    previous: Kind | None = None,
) -> KindVerdict:
    """The verdict on the statement `text[span]`.

    cue_lemma: the cue's lemma or form ("berharap", "ujarnya"), None for an uncued statement.  cue_kind: the kind that
    the cue list gives the cue, used where the lemma is not known here.  teller: who speaks.  told: the words between
    the cue and the content ("merinci target ...").  previous: the kind of the speaker's statement just before, which
    an uncued item of a list takes over ("Kedua, ...").

    >>> said = "Kami akan memindahkan ASN jika hunian siap."
    >>> verdict = classify(said, Span(0, len(said)), "kata", None, "direct")
    >>> verdict.kind, verdict.conditional
    ('commitment', True)
    >>> classify("ada daerah tertinggal", Span(0, 21), "tak ingin", "hope").negated
    True
    """
    words = words_of(text[span.start : span.end])
    group = told_group(cue_lemma, cue_kind, told)
    settled = "directive" if group == "warning" and warns_to(words, told) else DECISIVE.get(group)
    if settled is None and mode == "uncued" and words and words[0] in ITEMS:
        settled = previous
    if settled is None and mode != "direct":
        settled = headed(words, cue_lemma, told)
    kind = settled or _best(features(words, cue_lemma, mode, cue_kind=cue_kind, teller=teller))
    condition = condition_in(text, span, words)
    main = words_of(text[span.start : condition.start] + text[condition.end : span.end]) if condition else words
    negated = is_negated(main) != negates(cue_lemma)  # "tak ingin" a thing: the cue holds the content's negation
    return KindVerdict(kind, certainty_of(words, kind), negated, condition is not None, condition)


def _best(names: list[str]) -> Kind:
    """The kind with the highest sum of weights; the earlier in the alphabet where two are equal."""
    weights = _weights()
    rows = [weights[name] for name in names if name in weights]
    sums = [round(sum(column), 6) for column in zip(*rows, strict=True)] or [0.0]
    return KINDS[sums.index(max(sums))]


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    rows = table("kind_weights")
    return MappingProxyType({name: tuple(float(row.get(kind, 0.0)) for kind in KINDS) for name, row in rows.items()})
