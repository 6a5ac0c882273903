"""Sentences that say who said what stands beside them: "Hal itu disampaikan Menteri X ...", "Ditargetkan ...".

A backward sentence has no content of its own.  Where the sentence before it has no source yet, its words become that
source's statement; where it has another, the words were passed on by the one named here.
"""

import re
from typing import NamedTuple

from graph.attribute.content import content_span
from graph.attribute.documents import laid_down
from graph.attribute.draft import Draft
from graph.attribute.passage import Passage
from graph.attribute.source import PRONOUNS, Source, after_cue, clitic, span_of
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.names import title_lexicon
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

_HEADS = re.compile(
    r"(?:Hal|Pernyataan|Ucapan|Pesan|Imbauan|Permintaan|Harapan|Arahan|Instruksi|Kabar|Informasi|Penegasan|Komitmen|"
    r"Demikian|Itu|Ini|Pandangan|Penilaian|Ajakan|Usulan|Target|Keputusan|Kebijakan|Pengakuan|Keterangan|Penjelasan|"
    r"Tanggapan|Kritik|Kritikan|Apresiasi|Peringatan|Klaim|Bantahan|Seruan|Optimisme|Kekhawatiran|Keluhan|Aspirasi|"
    r"Sikap)\b(?:\s+(?:itu|ini|tersebut|demikian|serupa|senada|yang sama))?"
    # what these name is often done or made public by others, unless they point back
    r"|(?:Saran|Usul|Rekomendasi|Desakan|Tuntutan|Sorotan|Janji|Rencana|Gagasan|Ide|Wacana|Temuan|Dugaan|Prediksi|"
    r"Proyeksi|Perkiraan|Kesimpulan|Pengumuman|Kepastian|Anjuran|Larangan|Dukungan|Cerita)\s+(?:itu|ini|tersebut)\b",
)
_AGENTLESS = word_set("backward_agentless")
_ACTS = word_set("finder_acts")
# "Sikap itu dinilai menguntungkan industri" tells what was thought, not who said the words before.
_NO_REPORTS = ("prediction", "evaluation")
_TOLD = frozenset({"disebutkan", "dikatakan", "dijelaskan", "ditambahkan", "ditegaskan", "disampaikan"})
_NOT_BEHIND_TOLD = frozenset({"oleh", "dalam", "di", "pada", "sebelumnya", "saat", "melalui", "lewat", "juga", "pula"})
_SOME = frozenset({"para", "sejumlah", "banyak", "sebagian", "beberapa", "kalangan"})
_AT_ONCE = frozenset({"langsung", "kembali", "juga", "pula", "secara"})
_ADVERBS = word_set("source_auxiliaries") | {"sejak", "ini", "itu"}
_NO_HEADS = frozenset({"yang", "untuk", "bisa", "dapat", "saat", "ketika", "usai", "setelah"})
_HANGING = frozenset({"jika", "bila", "apabila", "karena", "lantaran", "ketika", "saat", "kalau"})
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_PASSIVE_LIMIT = 16
_BARE_VERBS = frozenset(
    {
        "sampaikan",
        "katakan",
        "ungkapkan",
        "tegaskan",
        "jelaskan",
        "kemukakan",
        "nyatakan",
        "utarakan",
        "sebut",
        "ucapkan",
    }
)


class Backward(NamedTuple):
    """Who said what stands before, and the cue that tells so."""

    source: Source
    cue: str
    cue_span: Span


def backward(passage: Passage, sentence: Sentence) -> Backward | None:  # noqa: PLR0911 - one branch a case of the rule
    """The backward sentence read, or None.

    'Hal itu disampaikan X saat ...' · 'Hal tersebut ia sampaikan ...' · 'Hal ini tertuang dalam Perpres ...'
    """
    text = passage.text
    inside = laid_down(passage, sentence)
    if inside is not None:
        return Backward(*inside)
    if _HEADS.match(text, sentence.span.start, sentence.span.end) is None:
        return None
    lexicon, lower = cue_lexicon(), passage.lower
    tokens = passage.words_between(sentence.span.start, sentence.span.end)
    for k in tokens[:_PASSIVE_LIMIT]:
        word = lower[k]
        span = span_of(passage, k, k)
        bare = word.removesuffix("nya")
        if bare in lexicon.passive and word != bare and lexicon.passive[bare].kind not in _NO_REPORTS:
            return Backward(clitic(span), word, span)
        found = _told_by(passage, k, sentence)
        if found is not None:
            return Backward(found, word, span)
        if word in PRONOUNS and k + 1 < len(lower) and lower[k + 1] in _BARE_VERBS:
            return Backward(
                Source("pronoun", span),
                lower[k + 1],
                Span(passage.tokens.starts[k + 1], passage.tokens.ends[k + 1]),
            )
        mention = passage.begins.get(k)
        if mention is not None:
            after = passage.tokens.at(mention.end)
            if after < len(lower) and lower[after] in ("sampaikan", "katakan", "ungkapkan", "tegaskan"):
                return Backward(
                    Source("mention", Span(mention.start, mention.end), mention),
                    lower[after],
                    span_of(passage, after, after),
                )
    return None


def _told_by(passage: Passage, k: int, sentence: Sentence) -> Source | None:
    """Who said it, behind the passive cue at `k`; None where no such cue stands there or nobody is named."""
    lower, cue = passage.lower, cue_lexicon().passive.get(passage.lower[k])
    if cue is None or cue.kind in _NO_REPORTS or lower[k - 1] == "yang":
        return None
    behind = next((j for j in range(k + 1, min(k + 4, len(lower))) if lower[j] not in _AT_ONCE), k + 1)
    found = after_cue(passage, behind, sentence.span.end)
    if found is None or (found.kind == "group" and not _is_group(passage, found)):
        return None
    # "Ini, disebut Sari, akan menjadi ..." is told in the sentence itself
    return None if lower[k - 1] == "," and _goes_on(passage, found) else found


def _goes_on(passage: Passage, source: Source) -> bool:
    """Whether a comma follows the source: the cue was inserted."""
    behind = passage.tokens.at(source.span.end)
    return passage.tokens.words[behind : behind + 1] == [","]


def _is_group(passage: Passage, source: Source) -> bool:
    """Whether the words name a group ("warga setempat") and are not the rest of the sentence ("sebesar 9 ton")."""
    return not title_lexicon().groups.isdisjoint(passage.lower[k] for k in passage.words_between(*source.span)[:2])


def _depends(passage: Passage, first: int, k: int) -> bool:
    """Whether the passive at `k` is in a clause that hangs on another: "yang sejak awal diprediksi", "jika dinilai"."""
    for j in range(k - 1, first - 1, -1):
        word = passage.lower[j]
        if word == "yang":
            return all(passage.lower[i] in _ADVERBS for i in range(j + 1, k))  # "warga yang datang diminta" is asked
        if word in _HANGING:
            return j > first and passage.lower[j + 1] != "itu"
        if passage.tokens.words[j] == "," or _VERB.fullmatch(passage.tokens.words[j]) is not None:
            return False
    return False


def _says_on(passage: Passage, k: int) -> bool:
    """Whether what is told follows the passive cue at `k`, no occasion or agent: "Disebutkan dalam unggahan ..."."""
    behind = passage.lower[k + 1 : k + 3]
    behind = behind[1:] if behind[:1] == [","] else behind[:1]
    return bool(behind) and behind[0] not in _NOT_BEHIND_TOLD


def _agent(passage: Passage, k: int, sentence: Sentence) -> Source | None:
    """Who stands behind the passive cue with "oleh", or as a group without it: 'dinilai para ahli dapat ...'."""
    behind = passage.lower[k + 1 : k + 2]
    if behind == ["oleh"]:
        return after_cue(passage, k + 2, sentence.span.end)
    if not behind or behind[0] not in _SOME:
        return None
    return Source("group", span_of(passage, k + 1, k + 2)) if k + 2 < len(passage.lower) else None


def agentless(passage: Passage, sentence: Sentence) -> Draft | None:
    """'Ditargetkan IKN dapat ...', 'Setiap instansi didorong ...': a passive cue without an agent.

    With 'oleh X' the agent is the source.
    """
    lexicon, lower = cue_lexicon(), passage.lower
    tokens = passage.words_between(sentence.span.start, sentence.span.end)
    for position, k in enumerate(tokens):
        cue = lexicon.passive.get(lower[k])
        told = (
            position == 0 and lower[k] in _TOLD and _says_on(passage, k)
        )  # "Disebutkan layanan itu ...", behind somebody's words
        if cue is None or not (told or lower[k] in _AGENTLESS) or sentence.quotes(passage.tokens.starts[k]):
            continue
        if k > 0 and (lower[k - 1] in _NO_HEADS or _depends(passage, tokens[0], k)):
            return None
        if "tentu" in lower[max(0, k - 3) : k]:
            return None  # "kehadirannya tentu diharapkan ...": the newsroom's own comment
        if lower[k] == "didorong" and lower[k - 1] == "terus":
            return None  # "layanan ini terus didorong" is worked on, not asked for
        span = span_of(passage, k, k)
        source = _agent(passage, k, sentence)
        if source is not None and source.kind == "group" and not _is_group(passage, source):
            return None  # "didorong oleh pola harga"
        behind = k + 1 + (lower[k + 1 : k + 2] == ["bahwa"])
        start = passage.tokens.starts[behind] if position == 0 and behind < len(lower) else sentence.span.start
        content = content_span(passage, start, sentence.span.end)
        draft = Draft(content, sentence.span, "indirect", "indirect.agentless", 0.6).cued(
            cue,
            passage.tokens.words[k],
            span,
        )
        return draft._replace(source=source, rule="indirect.agent") if source is not None else draft
    return None


def is_act(passage: Passage, sentence: Sentence) -> bool:
    """Whether an office acts in the sentence: who lifts or founds something does so; no document says it."""
    words = passage.lower[passage.tokens.at(sentence.span.start) : passage.tokens.at(sentence.span.end)]
    return not _ACTS.isdisjoint(words)
