"""Sources at the head of a sentence: 'Menurut X, ...', 'Dikatakan X, ...'."""

from graph.attribute.content import OCCASION, WEEKDAYS, content_span, reported
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, next_mark
from graph.attribute.source import NAMED, Source, after_cue, clitic, span_of
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.recognise.shapes import is_degree
from graph.segment import Sentence

_CONJUNCTIONS = frozenset(
    {
        "namun",
        "sementara",
        "itu",
        "sedangkan",
        "dan",
        "sebab",
        "selain",
        "adapun",
        "kemudian",
        "selanjutnya",
        "bahkan",
        "karena",
        "apalagi",
        ",",
    }
)
_LEADS = _CONJUNCTIONS | {"seperti", "sebagaimana", "juga", "lebih", "lanjut", "jauh", "lalu"}
_HEADS = frozenset({"menurut", "bagi", "kata", "ujar", "ungkap", "jelas", "tutur", "ucap"})
_CLITICS = frozenset({"menurutnya", "baginya", "katanya", "ujarnya", "lanjutnya", "tambahnya", "jelasnya"})
_CARRYING = word_set("source_carriers")
_NO_SOURCE_HEADS = frozenset({"data", "catatan", "hasil", "rencana", "informasi", "jadwal"})
_NO_HEAD = word_set("according_no_head")
_NO_AGENT = word_set("according_no_agent")
_LONGEST_DEGREE = 3
_DEGREES = word_set("people_degrees")
_DAYS = WEEKDAYS | word_set("according_days")


def according(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Menurut X, ...', 'Menurutnya, ...' at the head of a sentence."""
    first = passage.tokens.at(sentence.span.start)
    stop = passage.tokens.at(sentence.span.end)
    if first >= stop:
        return None
    while first < stop - 1 and passage.lower[first] in _CONJUNCTIONS:
        first += 1
    found = _clitic_head(passage, first, stop) or _named_head(passage, sentence, first, stop)
    if found is None:
        return None
    source, comma = found
    if comma + 1 >= stop:
        return None
    span = content_span(passage, passage.tokens.ends[comma], sentence.span.end)
    draft = reported(passage, sentence, span, "according", 0.93, source)
    cue = span_of(passage, first, first)
    return None if draft is None else draft._replace(cue=passage.tokens.words[first], cue_span=cue, lemma="menurut")


def _clitic_head(passage: Passage, first: int, stop: int) -> tuple[Source, int] | None:
    """The source in -nya and the token behind which the content begins: 'Menurutnya(,) ...', 'Katanya, ...'."""
    if passage.lower[first] not in _CLITICS:
        return None
    comma = next_mark(passage, first + 1, stop, ",", 3)
    if comma is None:
        if passage.lower[first] != "menurutnya" or first + 1 >= stop or passage.lower[first + 1] in OCCASION:
            return None
        comma = first
    return clitic(span_of(passage, first, first)), comma


def _named_head(passage: Passage, sentence: Sentence, first: int, stop: int) -> tuple[Source, int] | None:
    """The source named behind 'Menurut', and the token behind which the content begins."""
    if passage.lower[first] not in _HEADS:
        return None
    source = after_cue(passage, first + 1, sentence.span.end)
    if source is None or not _may_head(passage, first, source):
        return None
    comma = next_mark(passage, max(first + 1, passage.tokens.at(source.span.end)), stop, ",", 16)
    while comma is not None and comma + 1 < stop and (_degree(passage, comma + 1) or _from_body(passage, comma + 1)):
        comma = next_mark(passage, comma + 1, stop, ",", 12)  # "Menurut dr Sari Wulandari, SpOG(K), ..."
    comma = _behind_occasion(passage, comma, stop)
    apposed = _apposed(passage, source, comma, stop)
    if apposed is not None:
        return apposed
    if source.kind == "group" and passage.lower[first + 1] in _NO_SOURCE_HEADS:
        return None
    behind = passage.tokens.at(source.span.end)
    a_word = passage.lower[first] == "kata" and (source.mention is None or source.mention.weak)
    if comma is None and not a_word and behind < stop and passage.lower[behind] not in (*OCCASION, "yang", "dan"):
        comma = behind - 1  # but 'Kata Multazam berasal dari bahasa Arab' tells of a word
    if comma is None or any(passage.lower[k] in cue_lexicon().active for k in range(behind, comma)):
        return None  # "Bahkan, menurut Sari yang menulis kitab itu mengatakan ..."
    return source, comma


def _degree(passage: Passage, k: int) -> bool:
    """Whether a degree stands between two commas: "Menurut dr Sari, SpOG(K), ...", "Menurut Sari, MS, ..."."""
    word, behind = passage.tokens.words[k], passage.tokens.words[k + 1]
    dotted = word in _DEGREES and behind == "."  # "Sp.PD"
    return is_degree(word) or dotted or (word.isupper() and len(word) <= _LONGEST_DEGREE and behind == ",")


def _from_body(passage: Passage, k: int) -> bool:
    """Whether the body somebody is of stands between two commas: "Menurut Sari, dari RS Contoh, layanan itu ..."."""
    mention = passage.begins.get(k + 1)
    return passage.lower[k] == "dari" and mention is not None and mention.kind == "agency"


def _may_head(passage: Passage, first: int, source: Source) -> bool:
    """Whether a source may stand behind this word at the head: 'Jelas negara ...' and 'Bagi lulusan SMA ...' have none.

    'Menurut' takes any source, 'Kata' a group too; the others a name, an office or a pronoun at once.
    """
    word = passage.lower[first]
    if word == "kata" and source.kind == "group" and passage.lower[first + 1] not in title_lexicon().groups:
        return False  # "Kata kunci kecerdasan adalah ..."
    if word in ("menurut", "kata"):
        return passage.lower[first + 1] not in _NO_HEAD
    if source.kind not in NAMED or passage.lower[first + 1] in _NO_HEAD:
        return False
    if source.kind == "pronoun" and passage.lower[first + 2 : first + 3] == ["yang"]:
        return False  # "Bagi mereka yang datang, ..."
    if word == "bagi" and source.mention is not None and source.mention.kind == "agency" and source.mention.weak:
        return False  # "Bagi WNA ini merugikan": for whom, not in whose view
    return source.kind != "mention" or passage.begins.get(first + 1) is not None


def _behind_occasion(passage: Passage, comma: int | None, stop: int) -> int | None:
    """The comma behind an inserted place or day of saying: 'Menurut Sari, dalam artikelnya di Contoh, layanan ...'."""
    if comma is not None and comma + 2 < stop and passage.lower[comma + 1] in _DAYS:
        return next_mark(passage, comma + 2, stop, ",", 9) or comma
    if comma is None or comma + 2 >= stop or passage.lower[comma + 1] not in ("dalam", "melalui", "lewat"):
        return comma
    if passage.lower[comma + 2] not in _CARRYING and not passage.lower[comma + 2].endswith("nya"):
        return comma
    return next_mark(passage, comma + 2, stop, ",", 24)


def _apposed(passage: Passage, source: Source, comma: int | None, stop: int) -> tuple[Source, int] | None:
    """The person named behind a description: 'Menurut kepala cabang Contoh, Sari Wulandari, layanan ...'."""
    if comma is None or (source.mention is not None and source.mention.kind == "person" and not source.mention.weak):
        return None
    mention = passage.begins.get(comma + 1)
    if mention is None or mention.kind != "person":
        return None
    behind = passage.tokens.at(mention.end)
    if behind >= stop or passage.tokens.words[behind] != ",":
        return None
    return Source("mention", Span(mention.start, mention.end), mention), behind


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
    cue_span = span_of(passage, first, first)
    if word.endswith("nya"):
        source, behind = clitic(cue_span), first + 1
    else:
        found = after_cue(passage, first + 1, sentence.span.end)
        if found is None or found.kind not in NAMED:
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
    if link is None and word.endswith("nya"):
        link = first  # "Diakuinya layanan itu belum sempurna"
    if link is None:
        return None
    if passage.tokens.words[link] == "," and link + 1 < stop and passage.lower[link + 1] == "bahwa":
        link += 1
    span = content_span(passage, passage.tokens.ends[link], sentence.span.end)
    draft = reported(passage, sentence, span, "passive", 0.9, source)
    return None if draft is None else draft.cued(cue, passage.tokens.words[first], cue_span)
