"""Direct speech: quotations with the cue after, before, between, or none of their own.

'"A," kata X.' · 'X mengatakan, "A."' · '"A," kata X, "B."' · '"A."' (the speaker at hand goes on)
"""

import re
from typing import NamedTuple

from graph.attribute.active import Active, find_active
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, trim
from graph.attribute.quoted_from import quoted_from
from graph.attribute.source import NAMED, PRONOUNS, Source, after_cue, clitic, span_of
from graph.lexicon.cues import Cue, cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Quotation, Sentence

_ENDS_SPEECH = frozenset(",.?!…")
_FEWEST_WORDS = 4
_TITLE_OF = word_set("direct_title_of")
# A link of the page's that stands in quotation marks: 'Simak juga video: ...'.
_LINK = re.compile(
    r"(?:(?:Simak|Tonton|Lihat|Saksikan|Baca)\s+(?:juga|video|selengkapnya)|detik\s+(?:pagi|siang|sore|malam),)",
    re.IGNORECASE,
)
# Where a verse or a saying of the prophet stands, behind it.
_SCRIPTURE = re.compile(r"[.,]?\s*\(\s*(?:H\.?\s?R|Q\.?\s?S)\b")
_NO_CUES = (
    word_set("source_prepositions") | word_set("coordinate_opens_another") | {"adalah", "bukan", "namun", "tetapi"}
)
_SHORT_WORD = 3
_BEFORE_POST = word_set("direct_before_post")


# 'kata Sari mengutip ucapan Budi'
_PASSES_ON = frozenset(
    {"menyampaikan", "mengutip", "menirukan", "meneruskan", "meniru", "menyitir", "mengulang", "mengulangi"}
)
_WORDS_OF = frozenset(
    {
        "ucapan",
        "pernyataan",
        "pesan",
        "perkataan",
        "kata-kata",
        "arahan",
        "omongan",
        "amanat",
        "permintaan",
        "kembali",
        "langsung",
    }
)


class Found(NamedTuple):
    """A cue beside a quotation: the entry, its word and place, the source it names, and the rule."""

    cue: Cue
    word: str
    span: Span
    source: Source
    rule: str
    relayer: Source | None = None


def is_speech(passage: Passage, quotation: Quotation, sentence: Sentence) -> bool:
    """Whether a quotation is speech rather than a term in quotation marks ("smart city").

    Speech ends with a mark of its own inside the quotation, or is long, or is the whole sentence.
    """
    inner = quotation.inner
    link = _LINK.match(passage.text, inner.start, inner.end) is not None
    if link or passage.text.startswith("http", inner.start) or _is_title(passage, quotation):
        return False
    words = len(passage.words_between(inner.start, inner.end))
    if passage.text[inner.end - 1] in _ENDS_SPEECH:
        return words >= 2
    if quotation.outer.start == sentence.span.start and words >= 3:
        return True
    return words >= _FEWEST_WORDS * 2


def _is_title(passage: Passage, quotation: Quotation) -> bool:
    """Whether the quotation marks hold a name: 'pelatihan bertajuk "..."', 'spanduk bertuliskan "..."'."""
    before = passage.tokens.at(quotation.outer.start) - 1
    if before >= 0 and passage.tokens.words[before] == ":":
        before -= 1
    return before >= 0 and (passage.lower[before] in _TITLE_OF or _is_named_work(passage, quotation, before))


def _is_named_work(passage: Passage, quotation: Quotation, before: int) -> bool:
    """Whether a report or article is named: 'tulis Contoh dalam "Laporan Kemiskinan Daerah"', no clause in it."""
    if passage.lower[before] not in ("dalam", "pada", "lewat", "melalui"):
        return False
    words = [passage.tokens.words[k] for k in passage.words_between(*quotation.inner)]
    long = [word for word in words if word[0].isalpha() and len(word) > _SHORT_WORD]
    return passage.text[quotation.inner.end - 1] not in _ENDS_SPEECH and all(word[0].isupper() for word in long)


def direct(passage: Passage, sentence: Sentence) -> list[Draft]:
    """The drafts of the quotations in a sentence, in order; those of a term in quotation marks are left out."""
    speech = [q for q in sentence.quotations if is_speech(passage, q, sentence) or _cued_after(passage, q, sentence)]
    drafts: list[Draft] = []
    for number, quotation in enumerate(speech):
        until = speech[number + 1].outer.start if number + 1 < len(speech) else sentence.span.end
        since = speech[number - 1].outer.end if number else sentence.span.start
        span = trim(passage.text, quotation.inner.start, quotation.inner.end)
        if span.end <= span.start:
            continue
        draft = Draft(span, sentence.span, "direct", "direct.uncued", 0.7, unfinished=not quotation.closed)
        found = _after(passage, quotation, until)
        active = None
        if found is None:
            active = find_active(passage, Span(since, quotation.outer.start))
            found = _before(passage, quotation, since, active)
        if found is not None and drafts and found.span == drafts[-1].cue_span:
            found = None  # the cue of the part before
        if found is not None:
            draft = draft._replace(rule=found.rule, confidence=0.97, source=found.source)
            draft = draft.cued(found.cue, found.word, found.span)._replace(relayer=found.relayer)
        elif not drafts and active is not None and passage.tokens.at(quotation.outer.start) > active.after:
            # 'X menyebut program itu "sangat penting."': the quotation is part of a reported clause
            return []
        else:
            without = _without_cue(passage, sentence, quotation, draft, drafts)
            if without is None:
                continue
            draft = without
        drafts.append(draft)
    return drafts


def _without_cue(
    passage: Passage, sentence: Sentence, quotation: Quotation, draft: Draft, drafts: list[Draft]
) -> Draft | None:
    """The quotation that has no cue of its own: the second part of one, or with the name before it; else None.

    'Acara bertema kerja sama "..." dibuka' holds words that nobody is said to have spoken.
    """
    if drafts:
        # '"A," kata X, "B."': the second part has the cue of the first
        first = drafts[-1]
        return draft._replace(
            source=first.source, rule="direct.split", confidence=0.93, kind=first.kind, lemma=first.lemma
        )
    if _SCRIPTURE.match(passage.text, quotation.outer.end) is not None:
        return None  # '"Puasa adalah perisai." (HR. Bukhari)'
    if passage.tokens.at(quotation.outer.start) == passage.tokens.at(sentence.span.start):
        whose = quoted_from(passage, quotation)
        return draft if whose is None else draft._replace(source=whose, rule="direct.quoted-from", confidence=0.85)
    named = _named_before(passage, sentence, quotation)
    return None if named is None else draft._replace(source=named, rule="direct.named-before", confidence=0.85)


def _named_before(passage: Passage, sentence: Sentence, quotation: Quotation) -> Source | None:
    """Who stands before a quotation without a verb: 'Menurut Sari, "..."', 'Sari: "..."'."""
    first, last = passage.tokens.at(sentence.span.start), passage.tokens.at(quotation.outer.start) - 1
    if passage.tokens.words[last] not in ":,":
        return None
    according = passage.lower[first] == "menurut"
    source = after_cue(passage, first + according, passage.tokens.starts[last])
    if source is None or source.kind not in NAMED:
        return None
    return (
        source
        if according or (passage.tokens.words[last] == ":" and passage.tokens.at(source.span.end) == last)
        else None
    )


def _cued_after(passage: Passage, quotation: Quotation, sentence: Sentence) -> bool:
    return _after(passage, quotation, sentence.span.end) is not None


def _after(passage: Passage, quotation: Quotation, until: int) -> Found | None:
    """A cue behind the quotation: '," kata X', '," ujarnya', '," X menegaskan'."""
    k = passage.tokens.at(quotation.outer.end)
    stop = passage.tokens.at(until)
    while k < stop and (passage.tokens.words[k] in ",.-–" or passage.lower[k] in _BEFORE_POST):
        if passage.lower[k] == "demikian" and (k + 1 >= stop or passage.lower[k + 1] not in cue_lexicon().post):
            break
        k += 1
    if k >= stop:
        return None
    word = passage.lower[k]
    lexicon = cue_lexicon()
    span = span_of(passage, k, k)
    nya = lexicon.post_nya.get(word)
    if nya is not None:
        return _first_said(passage, Found(nya, passage.tokens.words[k], span, clitic(span), "direct.cue-nya"), until)
    post = lexicon.post.get(word)
    if post is not None:
        source = after_cue(passage, k + 1, until)
        if source is None:
            return None
        return _first_said(passage, Found(post, passage.tokens.words[k], span, source, "direct.cue-after"), until)
    if (
        word.endswith("nya")
        and len(word) > 6
        and (
            k + 1 >= stop
            or not passage.tokens.words[k + 1][0].isalpha()
            or passage.lower[k + 1] in ("di", "dalam", "saat", "kepada", "pada")
        )
    ):
        return Found(
            Cue(active=word, takes="never"),
            passage.tokens.words[k],
            span,
            clitic(span),
            "direct.cue-nya-unlisted",
        )
    return _slip(passage, quotation, k, until) or _subject_after(passage, quotation, k, until)


def _slip(passage: Passage, quotation: Quotation, k: int, until: int) -> Found | None:
    """A cue that no table has, a slip of the pen or a rare verb: '"A," kara Sari.', '"A," ancam dia.'."""
    word, stop = passage.lower[k], passage.tokens.at(until)
    plain = passage.tokens.words[k].islower() and word.isalpha() and word not in _NO_CUES
    if not plain or k + 1 >= stop or passage.text[quotation.inner.end - 1] != ",":
        return None
    mention = passage.begins.get(k + 1)
    if passage.lower[k + 1] not in ("dia", "ia") and (mention is None or mention.kind == "agency"):
        return None
    source = after_cue(passage, k + 1, until)
    if source is None:
        return None
    span = span_of(passage, k, k)
    cue = Cue(active=word, takes="never")
    return Found(cue, passage.tokens.words[k], span, source, "direct.cue-after-unlisted")


def _first_said(passage: Passage, found: Found, until: int) -> Found:
    """'..., kata Sari menirukan ucapan Budi': the words are Budi's, and who stands beside the cue passed them on."""
    stop = passage.tokens.at(until)
    k = passage.tokens.at(found.source.span.end if found.source.kind != "nya" else found.span.end)
    k += k < stop and passage.tokens.words[k] == ","
    if k + 1 >= stop or passage.lower[k] not in _PASSES_ON:
        return found
    k += 1
    while k < stop - 1 and passage.lower[k] in _WORDS_OF:
        k += 1
    mention = passage.begins.get(k)
    if mention is None or mention.kind == "agency":
        return found
    return found._replace(source=Source("mention", Span(mention.start, mention.end), mention), relayer=found.source)


def _subject_after(passage: Passage, quotation: Quotation, k: int, until: int) -> Found | None:
    """'"A," X menegaskan.': the subject and an active cue behind the quotation, which must have ended with a comma."""
    if passage.text[quotation.inner.end - 1] != ",":
        return None
    if passage.begins.get(k) is None and passage.lower[k] not in PRONOUNS:
        return None
    active = find_active(passage, Span(passage.tokens.starts[k], until))
    if active is None:
        return None
    return Found(active.cue, active.word, active.span, active.source, "direct.subject-after")


def _before(passage: Passage, quotation: Quotation, since: int, active: Active | None) -> Found | None:
    """A cue before the quotation: 'X mengatakan, "A"' (`active`, the clause's active cue), 'kata X, "A"'."""
    first, last = passage.tokens.at(since), passage.tokens.at(quotation.outer.start) - 1
    if last < first:
        return None
    if active is not None and last - passage.tokens.at(active.span.end) <= 14 and _leads_in(passage, active, last):
        return Found(active.cue, active.word, active.span, active.source, "direct.subject-before")
    return _post_before(passage, first, last)


def _leads_in(passage: Passage, active: Active, last: int) -> bool:
    """Whether the words before the quotation lead up to it: a colon, a comma, or the cue itself stands last."""
    return (
        passage.tokens.words[last] in ":,"
        or passage.tokens.ends[last] <= active.span.end + 1
        or passage.lower[last] == "bahwa"
    )


def _post_before(passage: Passage, first: int, last: int) -> Found | None:
    """'Kata X, "A"' or 'ujar X: "A"': the cue of inverted order in front."""
    if passage.tokens.words[last] not in ":,":
        return None
    lexicon = cue_lexicon()
    told = lexicon.passive.get(passage.lower[first].removesuffix("nya"))
    if told is not None and passage.lower[first].endswith("nya"):  # 'Ditambahkannya, "A"'
        span = span_of(passage, first, first)
        return Found(told, passage.tokens.words[first], span, clitic(span), "direct.cue-in-front")
    for k in range(first, last):
        cue = lexicon.post.get(passage.lower[k])
        if cue is not None and passage.lower[k] in lexicon.according and passage.begins.get(k + 1) is not None:
            span = span_of(passage, k, k)
            source = after_cue(passage, k + 1, passage.tokens.starts[last])
            if source is not None:
                return Found(cue, passage.tokens.words[k], span, source, "direct.cue-in-front")
    return None
