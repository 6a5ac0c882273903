"""Documents as sources: regulations, articles of law, releases.

'Dalam Perpres itu disebutkan bahwa ...' · 'Pasal 3 Perpres Nomor 5 Tahun 2025 menyebutkan ...' ·
'Berdasarkan Pasal 6 Keppres Nomor 28 Tahun 2025, ...' · '..., sebagaimana diatur dalam Perpres Nomor 5 Tahun 2025' ·
'Hal ini tertuang dalam Perpres ...' (the sentence before is what the document says)
"""

import re

from graph.attribute.active import find_active
from graph.attribute.content import OCCASION, WEEKDAYS, content_span, reported
from graph.attribute.document_names import CERTAIN, KIND, document_end, may_name_document
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.attribute.source import Source, span_of
from graph.lexicon.cues import Cue, cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_BEHIND = r"(?=\s+(?:yang|untuk|dan telah|pada tanggal|disebutkan|tersebut|dijelaskan|mengatur)\b|[,;:.\"“”]|$)"
_DOCUMENT = re.compile(rf"{KIND}[^,;:\"“”]{{0,160}}?{_BEHIND}")
_LEAD = (
    r"(?:(?:Namun|Sementara itu|Sebab|Adapun|Selain itu|Kemudian|Lalu|Bahkan|Padahal|Sebagai informasi|Diketahui)"
    r",?\s+)?"
)
_SAID_IN = re.compile(
    rf"{_LEAD}(?:[Dd]alam|[Pp]ada|[Dd]i dalam|[Mm]elalui)\s+(?P<doc>[^,\"“”]{{3,140}}?)"
    r"(?:,[^,\"“”]{3,40}){0,2}?,?\s+(?:juga\s+|telah\s+|pun\s+)?"
    r"(?P<cue>disebutkan|dinyatakan|dijelaskan|ditegaskan|ditekankan|diterangkan|ditetapkan|dituliskan|ditulis|tertulis|tertera|termuat|tertuang|tercantum|"
    r"diatur)\b\s*,?\s*(?:pula\s+|juga\s+)?(?:bahwa\s+|jika\s+)?",
)
_SUBJECT = re.compile(
    rf"{_LEAD}(?P<doc>{CERTAIN})\s+(?:(?:juga|telah|sudah|secara tegas|dengan jelas|dengan tegas)\s+)*"
    r"(?P<cue>menyebutkan|menyebut|menyatakan|mengatur|menetapkan|mewajibkan|menegaskan|menjelaskan|melarang|mengamanatkan|memerintahkan|"
    r"menginstruksikan|mensyaratkan|menentukan|berbunyi|memungkinkan|memperbolehkan|membolehkan|berisi|memuat|mencantumkan|"
    r"memuat aturan bahwa|memuat ketentuan bahwa)\b\s*[,:]?\s*(?:bahwa\s+|jika\s+)?",
)
_ACCORDING = re.compile(
    rf"{_LEAD}(?:Hal\s+(?:ini|itu|tersebut)\s+)?(?P<cue>[Bb]erdasarkan|[Mm]engacu(?:\s+pada)?|[Mm]erujuk(?:\s+pada)?|[Ss]esuai(?:\s+dengan)?|[Mm]enurut)\s+"
    rf"(?P<doc>{CERTAIN})(?:,\s*|\s+bahwa\s+)",
)
# A slip of the pen that the press makes often: "Dalam Pasal 9 ... menjelaskan" for "dijelaskan".
_SAYS_IN = re.compile(
    rf"{_LEAD}(?:[Dd]alam|[Pp]ada|[Dd]i dalam)\s+(?P<doc>{CERTAIN})\s+"
    r"(?P<cue>menjelaskan|menyebutkan|menyatakan|mengatur)\b\s*,?\s*(?:bahwa\s+)?"
)
# 'Dalam bagian "Menimbang" tertulis, ...': a part of the document at hand.
_PART_SAYS = re.compile(
    rf"{_LEAD}(?:[Dd]alam|[Pp]ada)\s+(?P<doc>(?:bagian|poin|diktum|konsideran|lampiran|bab)\b[^,.]{{0,40}}?)\s+"
    r"(?P<cue>tertulis|tertera|disebutkan|dinyatakan|dijelaskan)\b\s*,?\s*(?:bahwa\s+)?"
)
_STUDY = (
    r"(?:(?:hasil\s+)?(?:laporan|studi|riset|survei|kajian|penelitian)|(?:surat )?dakwaan|putusan|draf|naskah|"
    r"siaran pers|rilis)(?:\s+[a-z]+)?\s+(?:itu|ini|tersebut)"
)
_INSIDE = re.compile(rf"{_LEAD}(?P<cue>[Dd]alam|[Dd]i dalam)\s+(?P<doc>{CERTAIN}|{_STUDY}),\s*")
_CLOSING = re.compile(
    r"(?:,?\s+(?:sebagaimana|seperti)\s+(?:yang\s+)?|,\s+(?:yang|hal (?:ini|itu)|ini|itu)\s+)"
    r"(?:telah\s+|sudah\s+|juga\s+)?"
    r"(?P<cue>(?:diatur|tertuang|tercantum|termuat|termaktub|ditetapkan|disebutkan)\s+(?:dalam|di|pada))\s+"
    rf"(?P<doc>{CERTAIN})(?=[,.;]|\s+(?:yang|tentang)\b|$)",
)
_WHICH_SAYS = re.compile(
    rf"(?P<doc>{CERTAIN})\s*,?\s+yang\s+(?:juga\s+)?"
    r"(?P<cue>berisi|mewajibkan|melarang|menyebutkan|menyatakan|memungkinkan|menegaskan|mengamanatkan|mensyaratkan|"
    r"memerintahkan|membatasi|membolehkan)\s+(?:bahwa\s+)?",
)
_LAID_DOWN = re.compile(
    r"(?P<head>[A-Z][^,;:.\"“”]{1,70}?)\s+(?:sendiri\s+)?(?:telah\s+|sudah\s+|juga\s+)?(?:sebagaimana\s+|seperti\s+)?(?:yang\s+)?"
    r"(?P<cue>(?:tertuang|tercantum|termuat|termaktub|terdapat|diatur|didasarkan)(?:\s+(?:dalam|di|pada|melalui))?)\b",
)
_PASSIVE = re.compile(r"\bdi[a-z]{3,}kan\b")
_POINTING = re.compile(r"(?:^(?:Hal|Ini|Itu)|\b(?:itu|ini|tersebut|demikian))$")
_HEADS = word_set("documents_heads")
_FIGURES = frozenset({"data", "hasil", "survei", "studi", "riset", "penelitian", "kajian", "laporan", "statistik"})
_BARE_FIGURES = frozenset({"data", "hasil", "statistik"})  # "data itu" is nobody's
_SHOW = frozenset(
    {"menunjukkan", "memperlihatkan", "mengungkap", "mengungkapkan", "mencatat", "menyebutkan", "menyebut", "menemukan"}
)
_REACH = 14
_STATES = Cue(active="menyebutkan", takes="any")
_LEAD_WORDS = word_set("documents_lead")
_RELEASED = word_set("documents_released_cues")
_RELEASES = word_set("documents_releases")
_RELEASE_WORDS = word_set("documents_release_words")
_FARTHEST_ISSUER = 8
_AT_HEAD, _SHORT_ADVERBIAL = 3, 8
_SPEAK_ALONE = frozenset({"keterangan", "pernyataan"})
# Clauses of an indictment: what the accused is charged under is nothing the law says.
_CHARGED = re.compile(
    r"\b(?:dijerat|disangka\w*|dikenakan (?:sanksi|pasal)|didakwa\w*|melanggar|terancam|tersangka|terdakwa|dakwaan)\b",
    re.IGNORECASE,
)


def document(passage: Passage, sentence: Sentence) -> Draft | None:
    """What a document says in this sentence, named as the place or the subject of the clause."""
    start, end = sentence.span
    place = _SAID_IN.match(passage.text, start, end)
    if place is not None and _is_document(place["doc"]) and _PASSIVE.search(place["doc"]) is None:
        return _draft(passage, sentence, place, Span(place.end(), end), 0.85)
    said = (
        _SUBJECT.match(passage.text, start, end)
        or _SAYS_IN.match(passage.text, start, end)
        or _PART_SAYS.match(passage.text, start, end)
    )
    if said is not None:
        return _draft(passage, sentence, said, Span(said.end(), end), 0.85)
    return None


def released(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Dikutip dari laman resmi Kementerian Contoh, pendaftaran dibuka ...': a body speaks by its page or release.

    Where no body stands behind "siaran pers", the release is the source; a newspaper is none ("dikutip dari Antara").
    """
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    while first < stop - 1 and passage.lower[first] in _LEAD_WORDS:
        first += 1
    if first >= stop or passage.lower[first] not in _RELEASED:
        return None
    k = first + 1
    while k < stop and passage.lower[k] in ("dari", "pada", "dalam"):
        k += 1
    if k >= stop or passage.lower[k] not in _RELEASES:
        return None
    source = _released_by(passage, sentence, first, k, stop)
    if source is None:
        return None
    comma = _last_adverbial_comma(passage, max(first, passage.tokens.at(source.span.end)), stop)
    if comma is None or comma + 1 >= stop or _somebody_says(passage, comma, sentence):
        return None
    span = content_span(passage, passage.tokens.ends[comma], sentence.span.end)
    draft = reported(passage, sentence, span, "released", 0.85, source)
    cue = span_of(passage, first, first)
    return (
        None
        if draft is None
        else draft._replace(cue=passage.text[cue.start : cue.end], cue_span=cue, lemma="menurut", kind="claim")
    )


def _somebody_says(passage: Passage, comma: int, sentence: Sentence) -> bool:
    """Whether the clause behind the comma has a speaker of its own: 'Mengutip data Contoh, Sari mengungkapkan ...'."""
    lexicon, word = cue_lexicon(), passage.lower[comma + 1]
    if word in lexicon.post_nya or word in lexicon.post:
        return True
    active = find_active(passage, Span(passage.tokens.ends[comma], sentence.span.end))
    return active is not None and passage.tokens.at(active.source.span.start) - comma <= _AT_HEAD


def _released_by(passage: Passage, sentence: Sentence, first: int, k: int, stop: int) -> Source | None:
    """Whose release, data or book begins at `k`: the body or person named behind it, else the release itself."""
    last = k
    while last + 1 < stop and passage.lower[last + 1] in _RELEASE_WORDS and passage.begins.get(last + 1) is None:
        last += 1
    itself = passage.lower[first] == "berdasarkan" and _is_release(passage, k)
    reach = 2 if itself else _FARTHEST_ISSUER
    issuer = next(
        (
            passage.begins.get(j)
            for j in range(last + 1, min(last + reach, stop))
            if j in passage.begins or not passage.tokens.words[j][0].islower()
        ),
        None,
    )
    if issuer is not None:
        return Source("mention", Span(issuer.start, issuer.end), issuer)
    if passage.lower[k] == "buku":
        title = next((q for q in sentence.quotations if q.outer.start == passage.tokens.starts[k + 1]), None)
        return None if title is None else Source("document", Span(passage.tokens.starts[k], title.outer.end))
    return Source("document", Span(passage.tokens.starts[k], passage.tokens.ends[min(last, k + 1)])) if itself else None


def _is_release(passage: Passage, k: int) -> bool:
    """Whether a release begins here that speaks by itself: "siaran pers", "keterangan resmi", not "laporan visual"."""
    word, after = passage.lower[k], passage.lower[min(k + 1, len(passage.lower) - 1)]
    return word in ("siaran", "rilis") or (word in _SPEAK_ALONE and after in ("tertulis", "resmi", "pers", "yang"))


def _last_adverbial_comma(passage: Passage, first: int, stop: int) -> int | None:
    """The comma that closes 'Berdasarkan siaran pers ... di Jakarta, Rabu, ': the last before the clause."""
    found = None
    for k in range(first, min(first + 30, stop)):
        if passage.tokens.words[k] == ",":
            found = k
            after = passage.lower[k + 1] if k + 1 < stop else ""
            near = "," in passage.tokens.words[k + 1 : k + 1 + _SHORT_ADVERBIAL]
            if after not in WEEKDAYS and not (after in OCCASION and near):
                return found
    return found


def figures(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Data Kementerian Contoh menunjukkan, hanya 15 persen ...': a body speaks by its figures, survey or study."""
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    while first < stop - 1 and passage.lower[first] in _LEAD_WORDS:
        first += 1
    if first + 2 < stop and passage.lower[first] in _RELEASED and passage.lower[first + 1] in (*_FIGURES, "dari"):
        first += 1 + (passage.lower[first + 1] == "dari")  # "Dikutip dari data Kementerian Contoh mencatat ..."
    if first >= stop or passage.lower[first] not in _FIGURES:
        return None
    verb = next((k for k in range(first + 1, min(first + _REACH, stop)) if passage.lower[k] in _SHOW), None)
    if verb is None:
        return None
    bodies = [passage.begins[k] for k in range(first + 1, verb) if k in passage.begins]
    if passage.lower[first] not in _BARE_FIGURES and passage.lower[first + 1] in ("ini", "itu", "tersebut"):
        source = Source("document", Span(passage.tokens.starts[first], passage.tokens.ends[first + 1]))
    elif bodies and bodies[0].kind == "agency":
        source = Source("mention", Span(bodies[0].start, bodies[0].end), bodies[0])
    else:
        return None
    k = verb + 1
    while k < stop - 1 and (passage.tokens.words[k] == "," or passage.lower[k] == "bahwa"):
        k += 1
    if k >= stop:
        return None
    span = content_span(passage, passage.tokens.starts[k], sentence.span.end)
    draft = reported(passage, sentence, span, "figures", 0.8, source)
    cue = span_of(passage, verb, verb)
    return None if draft is None else draft.cued(_STATES, passage.tokens.words[verb], cue)


def grounded(passage: Passage, sentence: Sentence) -> Draft | None:
    """What a document named as the ground or at the close of a clause says, where nobody else says it.

    'Berdasarkan Pasal 6 Keppres Nomor 28 Tahun 2025, tim terdiri dari ...' · 'Insentif berlaku pada Juni, sebagaimana
    diatur dalam PMK Nomor 36 Tahun 2025' · 'Perpres Nomor 5 Tahun 2025 yang mewajibkan setiap dinas membuka data'
    """
    start, end = sentence.span
    words = passage.lower[passage.tokens.at(start) : passage.tokens.at(end)]
    if not may_name_document(words) or _CHARGED.search(passage.text, start, end) is not None:
        return None
    ground = _ACCORDING.match(passage.text, start, end) or _INSIDE.match(passage.text, start, end)
    if ground is not None:
        return _draft(passage, sentence, ground, Span(ground.end(), end), 0.8)
    if sentence.quotations:
        return None
    close = _CLOSING.search(passage.text, start, end)
    if close is not None:
        return _draft(passage, sentence, close, Span(start, close.start()), 0.7)
    which = _WHICH_SAYS.search(passage.text, start, end)
    return None if which is None else _draft(passage, sentence, which, Span(which.end(), end), 0.7)


def laid_down(passage: Passage, sentence: Sentence) -> tuple[Source, str, Span] | None:
    """'Larangan itu tertuang dalam Surat Edaran Nomor 45': the document, the cue and its place."""
    start, end = sentence.span
    match = _LAID_DOWN.match(passage.text, start, end)
    if match is None or _POINTING.search(match["head"]) is None:
        return None
    named = _DOCUMENT.search(passage.text, match.end(), end)
    if named is None:
        return None
    whole = document_end(passage.text, named.start(), end) or 0
    span = Span(named.start(), max(whole, named.start() + len(named.group().rstrip())))
    return Source("document", span), match["cue"], Span(*match.span("cue"))


def _is_document(words: str) -> bool:
    return _DOCUMENT.match(words) is not None or words.split(maxsplit=1)[0].lower() in _HEADS


def _draft(
    passage: Passage, sentence: Sentence, match: re.Match[str], content: Span, confidence: float
) -> Draft | None:
    """The draft of what the document of a match says."""
    span = content_span(passage, content.start, content.end)
    source = Source("document", Span(*match.span("doc")))
    draft = reported(passage, sentence, span, "document", confidence, source)
    if draft is None or span.end - span.start < 12:
        return None
    said = cue_lexicon().active.get(match["cue"], _STATES)
    return draft.cued(said, match["cue"], Span(*match.span("cue")))
