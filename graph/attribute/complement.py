"""What stands behind an active cue: where the content begins, where a second cue closes it, whether it is said."""

import re

from graph.attribute.active import Active
from graph.attribute.content import DAY, OCCASION
from graph.attribute.deeds import is_deed
from graph.attribute.passage import Passage, next_mark
from graph.attribute.source import POINTING, PRONOUNS
from graph.attribute.topics import is_topic
from graph.lexicon.cues import cue_lexicon
from graph.lexicon.words import word_set

_GOES_ON = frozenset({"namun", "tetapi", "dan", "sehingga"})
_SPEAKING = word_set("indirect_speaking")
_DAY_WORD = re.compile(rf"{DAY}$")
_CLAUSE_SIGNS = word_set("indirect_clause_signs")
_OPENS_CLAUSE = word_set("indirect_opens_clause")
_AMOUNT_SIGNS = frozenset({"sebesar", "sebanyak", "senilai", "mencapai", "sejumlah"})
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{3,}")
_ADVERBS = word_set("indirect_adverbs")
_MANNERLY = word_set("indirect_mannerly")
_MANNERS = frozenset({"dengan", "secara", "dalam", "pada", "di", "kepada"})
_FARTHEST_MANNER = 16
_ANY_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{4,}|akan|telah|sudah|ada|bisa|dapat|harus|tidak")
_FARTHEST_THAT = 12  # words between "sependapat dengan" and "bahwa"
_TELLING = frozenset({"membeberkan", "menceritakan", "memaparkan", "mengisahkan"})
_SUBORDINATES = frozenset({"sebelum", "setelah", "saat", "ketika", "usai", "selama", "sejak"})
_BARE = frozenset(
    {"segera", "tidak", "tak", "lebih", "tetap", "terus", "selalu", "turut", "ikut", "dapat", "bisa", "jangan"}
)
_PICTURING = frozenset({"menggambarkan", "mendeskripsikan"})
_PICTURED = 12
_HANGS_ON = frozenset(
    {"lantaran", "karena", "sebab", "sehingga", "yang", "dan", "tetapi", "termasuk", "terutama", "serta", "meski"}
)


def closing_cue(passage: Passage, start: int, end: int) -> int:
    """Where a second cue closes the content: 'X mengajak kita ..., ucapnya di Jakarta' ends before ", ucapnya"."""
    lexicon = cue_lexicon()
    for k in list(passage.words_between(start, end))[3:-1]:
        if passage.tokens.words[k] != ",":
            continue
        word = passage.lower[k + 1]
        if word in ("dia", "ia") and not lexicon.active.keys().isdisjoint(passage.lower[k + 2 : k + 4]):
            return passage.tokens.starts[k]
        if word in lexicon.post_nya or (
            word in lexicon.according
            and (k + 2 in passage.begins or passage.lower[min(k + 2, len(passage.lower) - 1)] in PRONOUNS)
        ):
            return passage.tokens.starts[k]
    return end


def content_start(passage: Passage, active: Active, end: int) -> tuple[int | None, str]:
    """Where the content begins behind the cue, and the word that linked it ("bahwa", ",", "")."""
    words, lower = passage.tokens.words, passage.lower
    k, stop = active.after, passage.tokens.at(end)
    linked = ""
    k = _behind_adverbs(passage, active, k, stop)
    k = _behind_addressee(passage, active, k, stop)
    if k + 1 < stop and lower[k] == "pada" and _DAY_WORD.match(words[k + 1]):
        k = _after_day(passage, k + 1, stop)
    if k < stop and lower[k] in OCCASION and active.cue.takes != "request":
        skipped = _skip_occasion(passage, k, stop)
        if skipped is not None:
            k, linked = skipped
    if k + 1 < stop and _DAY_WORD.match(words[k]):
        day = _after_day(passage, k, stop)
        day += passage.lower[day] in ("pagi", "siang", "sore", "malam", "lalu")
        k = day if day < stop and (lower[day] == "bahwa" or words[day] == ",") else k
    k = _over_manner(passage, _second_verb(passage, k, stop), stop)
    if k < stop and words[k] in ",:":
        k, linked = k + 1, ","
    if k < stop and lower[k] in ("bahwa", "bahwasanya", "kalau", "jika", "agar", "supaya", "untuk"):
        linked = "bahwa" if lower[k] in ("bahwa", "bahwasanya", "kalau", "jika") else lower[k]
        whether = lower[k] in ("jika", "kalau") and not _means_that(passage, active, k, stop)
        k += 1 if lower[k] != "untuk" and not whether else 0
        if k < stop and words[k] == ",":
            k += 1
    return (passage.tokens.starts[k] if k < stop else None), linked


def _behind_adverbs(passage: Passage, active: Active, k: int, stop: int) -> int:
    """Over how something is said: 'membantah keras tudingan itu', 'menyoroti secara khusus kasus itu'."""
    words, lower = passage.tokens.words, passage.lower
    while k < stop - 1 and lower[k] in _ADVERBS:
        if lower[k] == "karena" and active.cue.kind != "evaluation":
            break  # 'mengatakan karena hutan gundul'; but 'menyesalkan karena layanan lambat'
        k += 1
    if k + 2 < stop and lower[k] in ("secara", "dengan") and lower[k + 1] in _MANNERLY and words[k + 2] != ",":
        k += 2  # 'menyoroti secara khusus kasus itu'
    return k


def _behind_addressee(passage: Passage, active: Active, k: int, stop: int) -> int:
    """Over whom somebody asks or agrees with: 'meminta kepada Sari agar ...', 'sependapat dengan Sari bahwa ...'."""
    words, lower = passage.tokens.words, passage.lower
    links: tuple[str, ...] = ()
    if k < stop and lower[k] in ("kepada", "ke"):
        links = ("agar", "supaya")
    elif k < stop and lower[k] == "dengan" and active.cue.takes == "bahwa":
        links = ("bahwa",)
    link = next((j for j in range(k + 1, min(k + _FARTHEST_THAT, stop)) if lower[j] in links), k)
    # 'meminta kepada dinas agar segera ...': the addressee is whom the clause tells of
    bare = link + 1 < stop and (lower[link + 1] in _BARE or _VERB.fullmatch(words[link + 1]) is not None)
    return k if bare and "bahwa" not in links else link


def _means_that(passage: Passage, active: Active, k: int, stop: int) -> bool:
    """Whether "kalau" or "jika" stands for "bahwa": 'menyebut kalau layanan itu gratis', no condition."""
    if active.cue.kind is not None or k != active.after or "maka" in passage.lower[k:stop]:
        return False
    comma = next_mark(passage, k, stop, ",", stop - k)
    return comma is None or comma + 1 >= stop or passage.lower[comma + 1] in _HANGS_ON


def _second_verb(passage: Passage, k: int, stop: int) -> int:
    """Over a second verb with the same content: 'merekomendasikan dan memberi saran kepada menteri agar ...'."""
    lower = passage.lower
    if k + 1 >= stop or lower[k] not in ("dan", "serta", "sekaligus") or not lower[k + 1].startswith("me"):
        return k
    linked = (j for j in range(k + 2, min(k + 12, stop)) if lower[j] in ("agar", "bahwa", "supaya"))
    return next(linked, k)


def _over_manner(passage: Passage, k: int, stop: int) -> int:
    """Over how or where it was said to the "bahwa" behind it: 'menyatakan dengan tegas bahwa ...'."""
    lower = passage.lower
    first = k + (k < stop and passage.tokens.words[k] == ",")
    if first >= stop or lower[first] not in _MANNERS:
        return k
    for j in range(first + 1, min(first + _FARTHEST_MANNER, stop)):
        if lower[j] == "bahwa":
            return k if passage.tokens.words[j + 1 : j + 2] == [":"] else j
        if lower[j] == "yang" or _ANY_VERB.fullmatch(lower[j]):
            break
    return k


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
    to = lower[k] == "pada" and passage.tokens.words[k + 1 : k + 2] and passage.tokens.words[k + 1][0].isupper()
    if to and "bahwa" in lower[k + 1 : k + 6]:
        return lower.index("bahwa", k), "bahwa"  # 'bercerita pada Contoh bahwa ...'
    if lower[k] not in ("kepada", "melalui", "lewat", "usai", "seusai", "menanggapi") and (
        k + 1 >= stop or lower[k + 1] not in _SPEAKING
    ):
        return None
    for j in range(k + 1, min(k + 22, stop)):
        if lower[j] == "bahwa":
            return j, "bahwa"
        if passage.tokens.words[j] == "," and stop - j > j - k and lower[j + 1] not in _GOES_ON:
            return j, ","
    return None


def told_from(passage: Passage, active: Active, end: int) -> tuple[int, str] | None:
    """Where what the cue reports begins, and the word that linked it; None where the cue reports nothing said."""
    start, linked = content_start(passage, active, end)
    if start is None or not reports(passage, active, start, end, linked=linked):
        return None
    return start, linked


def reports(passage: Passage, active: Active, start: int, end: int, *, linked: str) -> bool:
    """Whether what stands behind the cue is said, not done: by what the cue's entry takes."""
    if linked in ("bahwa", "agar", "supaya"):
        return True
    head = passage.lower[passage.tokens.at(start)]
    # "mengancam dan menyerang"; what is wished for stands elsewhere in 'warga tak menghendaki karena lokasinya jauh'
    acts = head in ("dan", "serta") or (head == "karena" and active.cue.kind is not None)
    if acts or is_deed(passage, active, end) or is_topic(passage, active, passage.words_between(start, end)):
        return False
    match active.cue.takes:
        case "any" | "request":
            return True
        case "bahwa":
            return linked == "," or _pictures(passage, active, end)
        case "figure" if _has_figure(passage, start, end):
            return True
        case _:
            last = _main_end(passage, start, end) if active.cue.active in _TELLING else end
            return linked == "," or is_clause(passage, start, last)


def _main_end(passage: Passage, start: int, end: int) -> int:
    """Where a clause of time begins behind the first word: 'membeberkan kesibukan warga | sebelum diamankan polisi'."""
    for k in list(passage.words_between(start, end))[1:-1]:
        if passage.lower[k] in _SUBORDINATES and passage.lower[k + 1] not in POINTING:
            return passage.tokens.starts[k]
    return end


def _pictures(passage: Passage, active: Active, end: int) -> bool:
    """Whether somebody calls a thing something: 'menggambarkan layanan itu sebagai langkah maju'."""
    behind = passage.lower[active.after : min(active.after + _PICTURED, passage.tokens.at(end))]
    return active.cue.active in _PICTURING and "sebagai" in behind


def _has_figure(passage: Passage, start: int, end: int) -> bool:
    """Whether the words give an amount: 'mencatat indeks sebesar 2,79'."""
    return any(passage.lower[k] in _AMOUNT_SIGNS for k in passage.words_between(start, end))


def is_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether the words hold a predicate, as a clause does and "laporan perubahan Prolegnas" does not.

    A clause whose subject is left out begins with its predicate ("mencatat TELAH menyalurkan kredit").
    """
    tokens = passage.words_between(start, end)
    for position, k in enumerate(tokens):
        word = passage.lower[k]
        if not position and word in _OPENS_CLAUSE:
            return True
        if position and (word in _CLAUSE_SIGNS or (_VERB.fullmatch(word) and passage.tokens.words[k].islower())):
            return position <= 14
    return False
