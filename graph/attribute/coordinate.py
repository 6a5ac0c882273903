"""The second verb of a sentence, its subject left out: 'X menyambut peluncuran itu, tetapi mengingatkan agar ...'."""

import re

from msgspec.structs import replace

from graph.attribute.active import Active, find_active
from graph.attribute.complement import content_start, reports, told_from
from graph.attribute.content import content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, inside_mention
from graph.attribute.source import NAMED, PRONOUNS, Source, span_of
from graph.attribute.subject import before_cue
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.shapes import Shape, shape
from graph.segment import Sentence

_COORDINATORS = frozenset({"dan", "serta", "tetapi", "tapi", "namun", "sekaligus", "seraya", "sambil"})
_AND = frozenset({"dan", "serta", "tetapi", "tapi", "namun"})
_AGAINST = frozenset({"tetapi", "tapi", "namun", "sedangkan", "sementara"})
_CONTRASTS = _AND | {"sedangkan", "sementara", "adapun"}
_ADVERBS = frozenset({"juga", "turut", "pun", "ikut", "kembali", "sekaligus", "lantas"})
_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{4,}")
# As a second verb these tell what was done as often as what was said.
_DEEDS = word_set("coordinate_deeds")
# Between the first verb and the second these would open a clause of another subject, to which the second may belong.
_OPENS_ANOTHER = word_set("coordinate_opens_another")
# As a second verb these tell what was said, whatever the first one's clause holds.
_SPEECH = word_set("coordinate_speech")
_NO_VERBS = word_set("coordinate_no_verbs")
_NEGATIONS = frozenset({"tidak", "tak", "belum"})
_LINKS = (["agar"], ["bahwa"], ["supaya"])
_ACTORS = PRONOUNS | title_lexicon().groups
_FARTHEST = 40


def contrasted(passage: Passage, sentence: Sentence) -> tuple[int, Draft] | None:
    """What another says behind ", sedangkan", or the same with a pronoun behind ", dan", and where that part begins.

    'Sari mengatakan layanan itu gratis, sedangkan Budi menyebut warga masih membayar.'
    """
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    if _CONTRASTS.isdisjoint(passage.lower[first:stop]):
        return None
    for k in range(first + 4, stop - 3):
        if passage.lower[k + 1] not in _CONTRASTS:
            continue
        if passage.tokens.words[k] != "," and (passage.lower[k + 1] in _AND or passage.begins.get(k + 2) is None):
            continue
        if sentence.quotes(passage.tokens.starts[k]):
            continue
        part = Span(passage.tokens.starts[k + 2], sentence.span.end)
        active = find_active(passage, part)
        if active is None or passage.tokens.at(active.source.span.start) - k > 3:
            continue
        joint = passage.lower[k + 1]
        if not _speaks_for_himself(active, joined=joint in _AND, against=joint in _AGAINST):
            continue
        told = told_from(passage, active, part.end)
        if told is None:
            continue
        draft = reported(passage, sentence, content_span(passage, told[0], part.end), "contrast", 0.85, active.source)
        return None if draft is None else (passage.tokens.starts[k], draft.cued(active.cue, active.word, active.span))
    return None


def _speaks_for_himself(active: Active, *, joined: bool, against: bool) -> bool:
    """Whether the second subject's words are the newsroom's report and not part of what the first one says.

    Behind "tetapi" also a group's: 'pendukung mengatakan ..., tetapi ahli mengatakan ...'.  Behind a mere "dan" only a
    pronoun's are, and a named person's with a verb that does nothing but report.
    """
    if active.source.kind == "pronoun" or (active.source.kind == "mention" and not joined):
        return True
    if active.source.kind == "group" and against:
        return active.cue.kind is None and active.cue.takes == "any"
    mention = active.source.mention
    return mention is not None and mention.kind == "person" and active.cue.kind is None and active.cue.takes == "any"


def coordinated(passage: Passage, sentence: Sentence) -> tuple[int, Draft] | None:
    """What the second verb of a sentence reports, and the offset where its part begins.

    Only beside a first verb with a plain object: in 'X mengatakan pemerintah siap dan meminta warga tenang' it stays
    open who asks.
    """
    lexicon, lower = cue_lexicon(), passage.lower
    first = passage.tokens.at(sentence.span.start)
    for k in passage.words_between(sentence.span.start, sentence.span.end):
        cue = lexicon.active.get(lower[k])
        if cue is None or cue.takes == "never" or k - first > _FARTHEST or inside_mention(passage, k):
            continue
        joint = k - 1
        while joint > first and lower[joint] in _ADVERBS and lower[joint] not in _COORDINATORS:
            joint -= 1
        if joint <= first or lower[joint] not in _COORDINATORS:
            continue
        subject = _subject(passage, sentence, joint)
        if subject is None and cue.active in _SPEECH:
            subject = _speaking(passage, sentence, joint, k)
        if subject is None:
            continue
        span = span_of(passage, k, k)
        active = Active(cue, passage.text[span.start : span.end], span, subject, k + 1)
        start, linked = content_start(passage, active, sentence.span.end)
        if start is None or not _said(passage, active, start, sentence.span.end, linked):
            continue
        content = content_span(passage, start, sentence.span.end)
        draft = reported(passage, sentence, content, "second-verb", 0.85, subject)
        return None if draft is None else (passage.tokens.starts[joint], draft.cued(cue, active.word, span))
    return None


def _said(passage: Passage, active: Active, start: int, end: int, linked: str) -> bool:
    """Whether the second verb reports: with agar or bahwa, or with a clause; 'dan memastikan keamanan' is a deed."""
    if linked in ("bahwa", "agar", "supaya"):
        return True
    if active.cue.active not in _SPEECH and (active.cue.takes not in ("any", "request") or active.cue.active in _DEEDS):
        return False
    if active.cue.kind == "evaluation":
        return reports(passage, active, start, end, linked=linked)  # 'membuka acara dan mengapresiasi peran warga'
    as_clause = active._replace(cue=replace(active.cue, takes="clause"))
    return reports(passage, as_clause, start, end, linked=linked)


def _subject(passage: Passage, sentence: Sentence, joint: int) -> Source | None:
    """The subject of the sentence's first verb, where that verb has a plain object up to the joint."""
    start = sentence.span.start
    for k in range(passage.tokens.at(start) + 1, joint):
        if _is_verb(passage, k) and not inside_mention(passage, k):
            between = range(k + 1, joint)
            if any(passage.lower[i] in _OPENS_ANOTHER or _is_verb(passage, i) for i in between):
                return None
            found = before_cue(passage, k - (passage.lower[k - 1] in _NEGATIONS), start)
            return found if found is not None and found.kind in NAMED else None
    return None


def _speaking(passage: Passage, sentence: Sentence, joint: int, second: int) -> Source | None:
    """The subject of a first verb of speech, whose clause may have verbs of its own: who speaks goes on speaking.

    Not where somebody acts in that clause, unless a comma before and a link behind the second verb keep it apart:
    'Sari mengatakan Budi menghubunginya dan menyarankan ...' is Budi's advice.
    """
    first = find_active(passage, Span(sentence.span.start, passage.tokens.starts[joint]))
    if first is None or first.source.kind not in (*NAMED, "group"):
        return None
    apart = passage.tokens.words[joint - 1] == "," and passage.lower[second + 1 : second + 2] in _LINKS
    head = first.after + (passage.lower[first.after : first.after + 1] in _LINKS)
    actor = (
        head in passage.begins
        or passage.lower[head] in _ACTORS
        or shape(passage.tokens.words[head]) in (Shape.PLACE, Shape.UNKNOWN)
    )
    return first.source if apart or not actor else None


def _is_verb(passage: Passage, k: int) -> bool:
    return _VERB.fullmatch(passage.tokens.words[k]) is not None and passage.lower[k] not in _NO_VERBS
