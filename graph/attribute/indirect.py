"""Reported speech without quotation marks: 'X mengatakan (bahwa) ...', 'Menurut X, ...', '..., kata X', 'X: ...'.

A clause that holds a quoted fragment is "partial".  The content ends before a closing date, place or occasion
("..., Rabu (20/3/2024)", "dalam keterangan tertulis").
"""

import re

from graph.attribute.active import Active, find_active
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage, trim
from graph.attribute.source import PRONOUNS, Source, after_cue
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|Ahad|hari ini|kemarin)"
_TAIL = re.compile(
    rf"(?:,?\s+(?:di|dalam|pada|saat|usai|seusai|kepada|melalui|lewat|ketika|seperti|sebagaimana|berdasarkan)\s[^,.\"“”;]{{3,90}}(?:,\s+[^,.\"“”;]{{3,40}}){{0,2}})?"
    rf",?\s+(?:pada\s+(?:hari\s+)?)?{_DAY}\s*(?:,?\s*\d{{1,2}}[\s/.-]\w+[\s/.-]\d{{2,4}}|\([^)]{{1,24}}\))?(?:\s+(?:pagi|siang|sore|malam))?(?:\s+(?:di|saat|usai)\s[^.\"“”]{{3,60}})?\s*$"
    r"|,?\s+(?:dalam|melalui|lewat|berdasarkan)\s+(?:sebuah\s+)?(?:keterangan|siaran pers|pernyataan|rilis|unggahan|jumpa pers|konferensi pers|keterangannya)[^.\"“”;]{0,120}$"
    r"|,?\s+(?:kepada (?:wartawan|media|awak media|pers|ANTARA|detikcom|Kompas\.com|Tempo)|saat (?:ditemui|dihubungi|dikonfirmasi|ditanya)|seperti (?:dikutip|dilansir)|dikutip dari|dilansir)[^.\"“”;]{0,120}$",
    re.DOTALL,
)
_SPEAKING = word_set("indirect_speaking")
_DAY_WORD = re.compile(rf"{_DAY}$")
_OCCASION = word_set("indirect_occasion")
_CLAUSE_SIGNS = word_set("indirect_clause_signs")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_SOURCE_DOCUMENTS = frozenset({"siaran", "rilis", "keterangan", "surat", "pernyataan", "laporan"})
_NO_AGENT = word_set("indirect_no_agent")
_RESTATED = frozenset({"itu", "tersebut", "demikian", "ini"})


def content_span(passage: Passage, start: int, end: int) -> Span:
    """The content between two offsets, without the sentence's full stop and a closing date, place or occasion."""
    span = trim(passage.text, start, end)
    tail = _TAIL.search(passage.text, max(span.start, span.end - 260), span.end)
    if tail is not None and tail.start() - span.start >= 12:
        span = trim(passage.text, span.start, tail.start())
    return span


def indirect(passage: Passage, sentence: Sentence) -> Draft | None:
    """The reported statement of a sentence, if it has one."""
    return (
        _according(passage, sentence)
        or _passive(passage, sentence)
        or _active(passage, sentence)
        or _inverted(passage, sentence)
        or _colon(passage, sentence)
    )


def _mode(passage: Passage, sentence: Sentence, span: Span) -> str:
    inside = any(span.start <= q.outer.start and q.outer.end <= span.end + 2 for q in sentence.quotations)
    return "partial" if inside else "indirect"


def _draft(
    passage: Passage, sentence: Sentence, span: Span, rule: str, confidence: float, source: Source
) -> Draft | None:
    if span.end - span.start < 8 or len(passage.words_between(span.start, span.end)) < 2:
        return None
    mode = "partial" if _mode(passage, sentence, span) == "partial" else "indirect"
    return Draft(span, sentence.span, mode, f"{mode}.{rule}", confidence, source)


def _active(passage: Passage, sentence: Sentence) -> Draft | None:
    """'X mengatakan bahwa ...', 'X meminta agar ...', 'X menilai ...'."""
    active = find_active(passage, sentence.span)
    if active is None:
        return None
    start, linked = _content_start(passage, active, sentence.span.end)
    if start is None or not _reports(passage, active, start, sentence.span.end, linked=linked):
        return None
    span = content_span(passage, start, sentence.span.end)
    if _points_back(passage, span):
        return None
    rule = "subject-cue-bahwa" if linked == "bahwa" else "subject-cue"
    confidence = {"mention": 0.95, "pronoun": 0.93, "epithet": 0.9, "document": 0.85}.get(active.source.kind, 0.75)
    draft = _draft(passage, sentence, span, rule, confidence, active.source)
    if draft is None:
        return None
    draft = draft.cued(active.cue, active.word, active.span)
    return _relayed(passage, sentence, draft, active) or draft


def _content_start(passage: Passage, active: Active, end: int) -> tuple[int | None, str]:
    """Where the content begins behind the cue, and the word that linked it ("bahwa", ",", "")."""
    words, lower = passage.tokens.words, passage.lower
    k, stop = active.after, passage.tokens.at(end)
    linked = ""
    while k < stop - 1 and lower[k] in ("kembali", "pula", "juga", "lagi", "tegas", "karena", "atas"):
        k += 1
    if k + 1 < stop and lower[k] == "pada" and _DAY_WORD.match(words[k + 1]):
        k = _after_day(passage, k + 1, stop)
    if k < stop and lower[k] in _OCCASION and active.cue.takes != "request":
        skipped = _skip_occasion(passage, k, stop)
        if skipped is not None:
            k, linked = skipped
    if k < stop and words[k] in ",:":
        k, linked = k + 1, ","
    if k < stop and lower[k] in ("bahwa", "bahwasanya", "kalau", "jika", "agar", "supaya", "untuk"):
        linked = "bahwa" if lower[k] in ("bahwa", "bahwasanya", "kalau", "jika") else lower[k]
        k += 1 if lower[k] not in ("untuk", "jika", "kalau") else 0
        if k < stop and words[k] == ",":
            k += 1
    return (passage.tokens.starts[k] if k < stop else None), linked


def _after_day(passage: Passage, k: int, stop: int) -> int:
    """The index behind a weekday and the date in parentheses that may follow it."""
    k += 1
    if k < stop and passage.tokens.words[k] == "(":
        k = next((j + 1 for j in range(k, min(k + 9, stop)) if passage.tokens.words[j] == ")"), k)
    return k


def _skip_occasion(passage: Passage, k: int, stop: int) -> tuple[int, str] | None:
    """Over 'dalam rapat itu, ' or 'kepada wartawan bahwa ' between cue and content; None where nothing closes it.

    Only an occasion of speaking is skipped ("dalam keterangannya"), not an adverbial of the content ("pada awalnya").
    """
    lower = passage.lower
    if lower[k] not in ("kepada", "melalui", "lewat", "usai", "seusai", "menanggapi") and (
        k + 1 >= stop or lower[k + 1] not in _SPEAKING
    ):
        return None
    for j in range(k + 1, min(k + 22, stop)):
        if lower[j] == "bahwa":
            return j, "bahwa"
        if (
            passage.tokens.words[j] == ","
            and stop - j > j - k
            and lower[j + 1] not in ("namun", "tetapi", "dan", "sehingga")
        ):
            return j, ","
    return None


def _reports(passage: Passage, active: Active, start: int, end: int, *, linked: str) -> bool:
    """Whether what stands behind the cue is said, not done: by what the cue's entry takes."""
    takes = active.cue.takes
    if linked in ("bahwa", "agar", "supaya") or takes == "any":
        return True
    if takes == "request":
        return True
    if linked == "," and takes in ("clause", "bahwa"):
        return True
    return takes == "clause" and _is_clause(passage, start, end)


def _is_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether the words hold a predicate, as a clause does and "laporan perubahan Prolegnas" does not."""
    tokens = passage.words_between(start, end)
    for position, k in enumerate(tokens):
        word = passage.lower[k]
        if position and (word in _CLAUSE_SIGNS or (_VERB.fullmatch(word) and passage.tokens.words[k].islower())):
            return position <= 14
    return False


def _points_back(passage: Passage, span: Span) -> bool:
    """Whether the content only points back: "hal itu", "hal tersebut kepada wartawan"."""
    tokens = list(passage.words_between(span.start, span.end))
    lead = [passage.lower[k] for k in tokens[:2]]
    if len(lead) < 2 or lead[0] not in ("hal", "pernyataan", "itu", "demikian", "pesan") or lead[1] not in _RESTATED:
        return False
    return len(tokens) == 2 or passage.lower[tokens[2]] in _OCCASION or passage.tokens.words[tokens[2]] == ","


def _relayed(passage: Passage, sentence: Sentence, draft: Draft, active: Active) -> Draft | None:
    """'Basuki menyampaikan bahwa Presiden meminta ...': the inner source speaks, the outer one passes it on."""
    if active.cue.takes == "request" or active.cue.kind in ("hope", "evaluation"):
        return None
    inner = find_active(passage, Span(draft.span.start, sentence.span.end))
    if inner is None or inner.source.kind != "mention" or inner.source.mention is None:
        return None
    if (
        inner.source.mention.kind == "agency"
        or passage.tokens.at(inner.source.span.start) - passage.tokens.at(draft.span.start) > 3
    ):
        return None
    start, linked = _content_start(passage, inner, sentence.span.end)
    if start is None or not _reports(passage, inner, start, sentence.span.end, linked=linked):
        return None
    span = content_span(passage, start, sentence.span.end)
    told = _draft(passage, sentence, span, "relay", 0.85, inner.source)
    return None if told is None else told.cued(inner.cue, inner.word, inner.span)._replace(relayer=active.source)


def _according(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Menurut X, ...', 'Menurutnya, ...', 'Berdasarkan siaran pers ..., ...' at the head of a sentence."""
    first = passage.tokens.at(sentence.span.start)
    stop = passage.tokens.at(sentence.span.end)
    if first >= stop:
        return None
    if passage.lower[first] in ("namun", "sementara", "sedangkan", "dan", "sebab", "selain", "itu", "adapun"):
        while first < stop - 1 and passage.lower[first] in (
            "namun",
            "sementara",
            "itu",
            "sedangkan",
            "dan",
            "sebab",
            "selain",
            "adapun",
            ",",
        ):
            first += 1
    word = passage.lower[first]
    cue_span = Span(passage.tokens.starts[first], passage.tokens.ends[first])
    surface = passage.tokens.words[first]
    if word in ("menurutnya", "baginya", "katanya", "ujarnya", "lanjutnya", "tambahnya", "jelasnya"):
        comma = _next(passage, first + 1, stop, ",", 3)
        source: Source | None = Source("nya", Span(cue_span.end - 3, cue_span.end))
    elif word in ("menurut", "bagi", "kata", "ujar", "ungkap", "jelas", "tutur", "ucap"):
        source = after_cue(passage, first + 1, sentence.span.end)
        if source is None or (word == "bagi" and source.kind not in ("mention", "pronoun")):
            return None
        comma = _next(passage, max(first + 1, passage.tokens.at(source.span.end)), stop, ",", 16)
        if source.kind == "group" and passage.lower[first + 1] in (
            "data",
            "catatan",
            "hasil",
            "rencana",
            "informasi",
            "jadwal",
        ):
            return None
        behind = passage.tokens.at(source.span.end)
        if (
            comma is None
            and behind < stop
            and passage.lower[behind] not in _OCCASION
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
    draft = _draft(passage, sentence, span, "according", 0.93, source)
    return (
        None
        if draft is None
        else draft._replace(
            cue=surface, cue_span=cue_span, lemma="menurut", kind="claim" if word == "berdasarkan" else None
        )
    )


def _passive(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Dikatakan Sari, ...', 'Dijelaskannya, ...', 'Disampaikan Gubernur bahwa ...' at the head of a sentence."""
    first, stop = passage.tokens.at(sentence.span.start), passage.tokens.at(sentence.span.end)
    while first < stop - 1 and passage.lower[first] in (
        "juga",
        "lebih",
        "lanjut",
        "jauh",
        "selain",
        "itu",
        "namun",
        "lalu",
        ",",
    ):
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
    draft = _draft(passage, sentence, span, "passive", 0.9, source)
    return None if draft is None else draft.cued(cue, passage.tokens.words[first], cue_span)


def _next(passage: Passage, first: int, stop: int, mark: str, most: int) -> int | None:
    return next(
        (
            k
            for k in range(first, min(first + most, stop))
            if passage.tokens.words[k] == mark and not _in_mention(passage, k)
        ),
        None,
    )


def _in_mention(passage: Passage, k: int) -> bool:
    offset = passage.tokens.starts[k]
    return any(m.start < offset < m.end for m in passage.mentions)


def _last_adverbial_comma(passage: Passage, first: int, stop: int) -> int | None:
    """The comma that closes 'Berdasarkan siaran pers yang diterima ... di Jakarta, Rabu, ': the last before the clause."""
    found = None
    for k in range(first, min(first + 30, stop)):
        if passage.tokens.words[k] == ",":
            found = k
            after = passage.lower[k + 1] if k + 1 < stop else ""
            if after not in ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu") and after not in _OCCASION:
                return found
    return found


def _inverted(passage: Passage, sentence: Sentence) -> Draft | None:
    """'..., kata X.' and 'A, menurut X, B': the cue behind or inside the content, no quotation marks."""
    lexicon = cue_lexicon()
    words, lower = passage.tokens.words, passage.lower
    for k in passage.words_between(sentence.span.start, sentence.span.end):
        word = lower[k]
        nya = lexicon.post_nya.get(word) or (lexicon.post_nya["katanya"] if word == "menurutnya" else None)
        post = (
            lexicon.post.get(word)
            if word in lexicon.according or word == "menurut" or (word in lexicon.post and words[k - 1] == ",")
            else None
        )
        if word == "menurut":
            post = lexicon.post["kata"]
        if k == 0 or words[k - 1] != "," or (nya is None and post is None) or _in_mention(passage, k):
            continue
        if any(q.outer.start <= passage.tokens.starts[k] < q.outer.end for q in sentence.quotations):
            continue
        span = Span(passage.tokens.starts[k], passage.tokens.ends[k])
        source = (
            Source("nya", Span(span.end - 3, span.end))
            if nya is not None
            else after_cue(passage, k + 1, sentence.span.end)
        )
        if source is None or (post is not None and source.kind == "group" and word not in ("kata", "ujar", "menurut")):
            continue
        return _around(passage, sentence, k, source, span, (nya or post), word)  # type: ignore[arg-type]  # one of both is set
    return None


def _around(
    passage: Passage, sentence: Sentence, k: int, source: Source, cue_span: Span, cue: object, word: str
) -> Draft | None:
    """The longer side of an inverted cue: what stands before it, or behind the comma that closes the source."""
    stop = passage.tokens.at(sentence.span.end)
    before = trim(passage.text, sentence.span.start, passage.tokens.starts[k])
    behind = max(k + 1, passage.tokens.at(source.span.end)) if source.kind != "nya" else k + 1
    comma = _next(passage, behind, stop, ",", 3)
    after = content_span(passage, passage.tokens.ends[comma], sentence.span.end) if comma is not None else Span(0, 0)
    lead = len(passage.words_between(before.start, before.end))
    adverbial = passage.lower[passage.tokens.at(before.start)] in _OCCASION or lead <= 4
    use_after = after.end - after.start > 20 and (
        adverbial or after.end - after.start > 2 * (before.end - before.start)
    )
    draft = _draft(passage, sentence, after if use_after else before, "inverted", 0.9, source)
    if draft is None:
        return None
    return draft._replace(
        cue=passage.text[cue_span.start : cue_span.end],
        cue_span=cue_span,
        lemma=getattr(cue, "active", word),
        kind=getattr(cue, "kind", None),
    )


def _colon(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Sari: kami siap' — a name, a colon, what is said."""
    first = passage.tokens.at(sentence.span.start)
    mention = passage.begins.get(first)
    if mention is None or mention.kind == "agency" or mention.weak:
        return None
    k = passage.tokens.at(mention.end)
    if k >= len(passage.tokens.words) or passage.tokens.words[k] != ":":
        return None
    span = content_span(passage, passage.tokens.ends[k], sentence.span.end)
    return _draft(passage, sentence, span, "colon", 0.8, Source("mention", Span(mention.start, mention.end), mention))


__all__ = ["PRONOUNS", "content_span", "indirect"]
