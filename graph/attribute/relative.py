"""What somebody says in a relative clause: 'Hal senada disampaikan Sari yang mengatakan layanan itu gratis'."""

from graph.attribute.active import Active
from graph.attribute.complement import told_from
from graph.attribute.content import content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.attribute.source import Source, span_of
from graph.lexicon.cues import cue_lexicon
from graph.model import Span
from graph.segment import Sentence

_REACH = 4
_FARTHEST_THAT = 18  # words between the source and "bahwa", its offices among them
_WORDS_OF = frozenset(
    {"pernyataan", "ucapan", "klaim", "pendapat", "penjelasan", "penegasan", "komentar", "keterangan"}
    | {"arahan", "instruksi", "permintaan", "perintah", "pesan", "imbauan", "usulan", "saran", "desakan"}
)
_ADVERBS = frozenset(
    {"juga", "turut", "ikut", "kemudian", "lantas", "lalu", "sempat", "sebelumnya", "kembali", "pernah"}
)


def somebody_says(passage: Passage, sentence: Sentence) -> Draft | None:
    """Somebody in the sentence "yang menyebut bahwa ...": with bahwa or agar it is a report, whoever the subject is."""
    if "yang" not in passage.lower[passage.tokens.at(sentence.span.start) : passage.tokens.at(sentence.span.end)]:
        return None
    for k in passage.words_between(*sentence.span):
        mention = passage.begins.get(k)
        if mention is None or mention.weak:
            continue
        # 'mengamini pernyataan Sari yang menyebut layanan itu gratis' needs no "bahwa"
        linked = k == 0 or passage.lower[k - 1] not in _WORDS_OF
        draft = who_says(passage, sentence, Source("mention", Span(mention.start, mention.end), mention), linked=linked)
        if draft is not None:
            return draft
    return None


def who_says(passage: Passage, sentence: Sentence, source: Source, *, linked: bool = False) -> Draft | None:
    """The statement of the clause "yang mengatakan ..." right behind a source, or None.

    linked: only where "bahwa" or "agar" follows the verb.
    """
    lower, behind = passage.lower, passage.tokens.at(source.span.end)
    stop = passage.tokens.at(sentence.span.end)
    which = next((k for k in range(behind, min(behind + _REACH, stop)) if lower[k] == "yang"), None)
    if which is None:
        return None
    k = which + 1
    while k < stop - 1 and lower[k] in _ADVERBS:
        k += 1
    cue = cue_lexicon().active.get(lower[k]) if k < stop else None
    if cue is None or cue.takes == "never":
        return None
    span = span_of(passage, k, k)
    active = Active(cue, passage.text[span.start : span.end], span, source, k + 1)
    told = told_from(passage, active, sentence.span.end)
    if told is None or (linked and told[1] not in ("bahwa", "agar")):
        return None
    content = content_span(passage, told[0], sentence.span.end)
    draft = reported(passage, sentence, content, "relative", 0.85, source)
    return None if draft is None else draft.cued(cue, active.word, span)


def said_that(passage: Passage, sentence: Sentence, source: Source, cue_span: Span) -> Draft | None:
    """The statement behind "bahwa" of a sentence that names its source by a passive cue, or None.

    As in 'Hal senada dikatakan Sari Wulandari, Kepala Contoh, bahwa layanan itu gratis'.
    """
    word = passage.text[cue_span.start : cue_span.end]
    cue = cue_lexicon().passive.get(word.lower().removesuffix("nya"))
    behind, stop = passage.tokens.at(max(source.span.end, cue_span.end)), passage.tokens.at(sentence.span.end)
    near = passage.lower[behind : min(behind + _FARTHEST_THAT, stop - 1)]
    if cue is None or "bahwa" not in near:
        return None
    content = content_span(passage, passage.tokens.starts[behind + near.index("bahwa") + 1], sentence.span.end)
    draft = reported(passage, sentence, content, "backward-bahwa", 0.85, source)
    return None if draft is None else draft.cued(cue, word, cue_span)
