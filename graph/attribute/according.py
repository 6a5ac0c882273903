"""Sources at the head of a sentence: 'Menurut X, ...', 'Berdasarkan siaran pers, ...', 'Dikatakan X, ...'."""

from graph.attribute.content import OCCASION, content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, next_mark
from graph.attribute.source import Source, after_cue
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_CONJUNCTIONS = frozenset({"namun", "sementara", "itu", "sedangkan", "dan", "sebab", "selain", "adapun", ","})
_LEADS = _CONJUNCTIONS | {"juga", "lebih", "lanjut", "jauh", "lalu"}
_NO_SOURCE_HEADS = frozenset({"data", "catatan", "hasil", "rencana", "informasi", "jadwal"})
_NO_AGENT = word_set("according_no_agent")
_SOURCE_DOCUMENTS = frozenset({"siaran", "rilis", "keterangan", "surat", "pernyataan", "laporan"})


def according(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Menurut X, ...', 'Menurutnya, ...', 'Berdasarkan siaran pers ..., ...' at the head of a sentence."""
    first = passage.tokens.at(sentence.span.start)
    stop = passage.tokens.at(sentence.span.end)
    if first >= stop:
        return None
    while first < stop - 1 and passage.lower[first] in _CONJUNCTIONS:
        first += 1
    word = passage.lower[first]
    cue_span = Span(passage.tokens.starts[first], passage.tokens.ends[first])
    surface = passage.tokens.words[first]
    if word in ("menurutnya", "baginya", "katanya", "ujarnya", "lanjutnya", "tambahnya", "jelasnya"):
        comma = next_mark(passage, first + 1, stop, ",", 3)
        source: Source = Source("nya", Span(cue_span.end - 3, cue_span.end))
    elif word in ("menurut", "bagi", "kata", "ujar", "ungkap", "jelas", "tutur", "ucap"):
        named = after_cue(passage, first + 1, sentence.span.end)
        if named is None or (word == "bagi" and named.kind not in ("mention", "pronoun")):
            return None
        source = named
        comma = next_mark(passage, max(first + 1, passage.tokens.at(source.span.end)), stop, ",", 16)
        if source.kind == "group" and passage.lower[first + 1] in _NO_SOURCE_HEADS:
            return None
        behind = passage.tokens.at(source.span.end)
        if (
            comma is None
            and behind < stop
            and passage.lower[behind] not in OCCASION
            and passage.lower[behind] not in ("yang", "dan")
        ):
            comma = behind - 1
    elif word == "berdasarkan" and first + 1 < stop and passage.lower[first + 1] in _SOURCE_DOCUMENTS:
        comma = _last_adverbial_comma(passage, first, stop)
        last = (
            first + 2 if first + 2 < stop and passage.lower[first + 2] in ("pers", "tertulis", "resmi") else first + 1
        )
        source = Source("document", Span(passage.tokens.starts[first + 1], passage.tokens.ends[last]))
    else:
        return None
    if comma is None or comma + 1 >= stop:
        return None
    span = content_span(passage, passage.tokens.ends[comma], sentence.span.end)
    draft = reported(passage, sentence, span, "according", 0.93, source)
    return (
        None
        if draft is None
        else draft._replace(
            cue=surface,
            cue_span=cue_span,
            lemma="menurut",
            kind="claim" if word == "berdasarkan" else None,
        )
    )


def passive(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Dikatakan Sari, ...', 'Dijelaskannya, ...', 'Disampaikan Gubernur bahwa ...' at the head of a sentence."""
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    while first < stop - 1 and passage.lower[first] in _LEADS:
        first += 1
    if first >= stop - 2:
        return None
    word, lexicon = passage.lower[first], cue_lexicon()
    cue = lexicon.passive.get(word.removesuffix("nya"))
    if cue is None or word in _NO_AGENT:
        return None
    cue_span = Span(passage.tokens.starts[first], passage.tokens.ends[first])
    if word.endswith("nya"):
        source, behind = Source("nya", Span(cue_span.end - 3, cue_span.end)), first + 1
    else:
        found = after_cue(passage, first + 1, sentence.span.end)
        if found is None or found.kind not in ("mention", "pronoun", "epithet"):
            return None
        source, behind = found, passage.tokens.at(found.span.end)
    link = next(
        (
            k
            for k in range(behind, min(behind + 18, stop))
            if passage.tokens.words[k] == "," or passage.lower[k] in ("bahwa", "agar")
        ),
        None,
    )
    if link is None:
        return None
    if passage.tokens.words[link] == "," and link + 1 < stop and passage.lower[link + 1] == "bahwa":
        link += 1
    span = content_span(passage, passage.tokens.ends[link], sentence.span.end)
    draft = reported(passage, sentence, span, "passive", 0.9, source)
    return None if draft is None else draft.cued(cue, passage.tokens.words[first], cue_span)


def _last_adverbial_comma(passage: Passage, first: int, stop: int) -> int | None:
    """The comma that closes 'Berdasarkan siaran pers ... di Jakarta, Rabu, ': the last before the clause."""
    found = None
    for k in range(first, min(first + 30, stop)):
        if passage.tokens.words[k] == ",":
            found = k
            after = passage.lower[k + 1] if k + 1 < stop else ""
            if after not in ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu") and after not in OCCASION:
                return found
    return found
