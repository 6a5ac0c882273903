"""Whom a source phrase means, as the article goes on: pronouns, clitics, epithets, offices, groups and documents.

The state is small: who spoke last, which person is salient (the last speaker, or the subject of a later sentence),
and the last document named.
"""

import re
from typing import NamedTuple

from graph.attribute.named_documents import NamedDocuments
from graph.attribute.passage import Passage
from graph.attribute.source import Source
from graph.attribute.states import is_state
from graph.identifiers import slug
from graph.model import SpeakerKind
from graph.recognise.bodies import Bodies
from graph.recognise.cast import Cast, Person
from graph.recognise.councils import is_council
from graph.recognise.initials import initialled
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, shape

_ORGANISATIONS = re.compile(
    r"(?:pemerintah|kementerian|lembaga|perusahaan|manajemen|partai|fraksi|kepolisian|kejaksaan|polisi|pihak (?:kepolisian|sekolah|perusahaan|manajemen|istana))\b",  # noqa: E501 - a pattern or an example reads better whole
    re.IGNORECASE,
)
_THAT_BODY = re.compile(
    r"(?:lembaga|badan|kementerian|perusahaan|organisasi|komisi|partai|instansi|dinas|otorita)\s+(?:itu|ini|tersebut)$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?:beleid|aturan|perpres|inpres|uu|undang-undang|peraturan|surat|surat edaran|keputusan|regulasi|pasal|rancangan)\b.*\b(?:itu|ini|tersebut)$",  # noqa: E501 - a pattern or an example reads better whole
    re.IGNORECASE,
)
_MEMBERS = frozenset({"politikus", "politisi", "legislator", "senator"})
_IN_WRITING = frozenset({"lanjutnya", "tambahnya", "tulisnya", "sambungnya", "bunyinya", "isinya", "terangnya"})
_PART = re.compile(r"(?:bagian|poin|diktum|konsideran|lampiran|bab)\b")
_POINTED = re.compile(r"(?P<head>[\w-]+)(?:\s+[\w-]+){0,3}\s+(?:itu|ini|tersebut)")
_BEHIND_NUMBER = re.compile(r"(?<=\d)\s+(?:yang|diatur|disebutkan|dijelaskan|tentang)$")
_NUMBERED_POINTING = re.compile(r"(?<=\d)\s+(?:itu|ini|tersebut)$")


# A troop or banner does not go on in "-nya": who does is the person at hand.
_MUTE = frozenset({"tim", "spanduk", "massa", "pihak", "militer", "rombongan", "pasukan"})
_COURT = frozenset({"hakim", "jaksa", "jpu"})
_AT_LENGTH = 3
_MANY = ("para ", "sejumlah ", "beberapa ", "serikat", "massa", "warga", "banyak ", "sebagian ")
_SHORT_BODIES = frozenset({"pemprov", "pemkot", "pemkab", "pemda"})


class Speaker(NamedTuple):
    """A resolved source: canonical name, id, kind; the person behind it, and the office as written beside it."""

    name: str
    id: str
    kind: SpeakerKind
    person: Person | None = None
    title: Title | None = None


class Discourse:
    """The state of one article's telling."""

    def __init__(self, text: str, cast: Cast, bodies: Bodies) -> None:
        self.text = text
        self.cast = cast
        self.bodies = bodies
        self.last: Speaker | None = None
        self.salient: Person | None = None
        self.body: Speaker | None = None
        self.group: Speaker | None = None  # people named in the sentence before, whom "mereka" means
        self._documents = NamedDocuments(text)
        self._before_last: Person | None = None  # who was salient when the last one spoke

    def spoke(self, speaker: Speaker) -> None:
        """Note who spoke; a person becomes the salient one, behind an unnamed holder of an office nobody is."""
        self.last = speaker
        if speaker.person is not None or _is_another(speaker, self.salient):
            self.salient = speaker.person
        self._before_last = self.salient

    def resolve(self, source: Source, passage: Passage) -> Speaker | None:  # noqa: PLR0911 - one return a case of the rule
        """The speaker a source means here; None where it means nobody in sight."""
        match source.kind:
            case "mention":
                return self._mention(source)
            case "pronoun" if passage.text[source.span.start : source.span.end].lower() == "mereka":
                return self.group or (self.last if self.last and self.last.kind in ("group", "organisation") else None)
            case "nya" if self._heard_last(_cue_of(source, passage)) is not None:
                return self.last
            case "pronoun":
                return self._he()
            case "nya":
                return self._salient()
            case "epithet":
                return self._epithet(source, passage)
            case "group" if self.body is not None and _THAT_BODY.match(
                passage.text[source.span.start : source.span.end],
            ):
                return self.body
            case "group":
                return self._group(passage.text[source.span.start : source.span.end])
            case "document":
                return self._document(passage.text[source.span.start : source.span.end], source.span.start)
            case _:
                return self._at_hand()

    def _at_hand(self) -> Speaker | None:
        """The speaker at hand: a person who became the subject since the last statement, else the last speaker."""
        if self.salient is not None and (self.last is None or self.salient is not self._before_last):
            return self.of(self.salient)
        return self.last

    def _heard_last(self, cue: str) -> Speaker | None:
        """The group or document that spoke last, while no person has come to the fore since: "..., tambahnya".

        No document speaks with its own mouth: "..., katanya" is a person's.
        """
        document = self.last is not None and self.last.kind == "document"
        if document and cue not in _IN_WRITING and self.salient is not None:
            return None
        if self.last is None or self.last.kind not in ("group", "document") or self.salient is not self._before_last:
            return None
        return None if self.last.kind == "group" and self.last.name.split()[0].lower() in _MUTE else self.last

    def _group(self, words: str) -> Speaker | None:
        """A group as described; "Satgas" is the one body it begins, "akun tersebut" the last speaker of that kind."""
        if words.lower() == "perseroan" and self.body is not None:
            return self.body
        if shape(words) is Shape.BODY or words in _SHORT_BODIES:
            named = self.bodies.begun_by(words)
            if named is not None:
                return Speaker(*named, "organisation")
            return _described(words) if words in _SHORT_BODIES else None
        match = _POINTED.fullmatch(words)
        if match is None:
            return self._of_court(words) or _described(words)
        return self.last if self.last is not None and match["head"].lower() in self.last.name.lower().split() else None

    def _of_court(self, words: str) -> Speaker | None:
        """The judge or prosecutor whom the article names, where "hakim" or "jaksa" alone speaks."""
        if words.lower() not in _COURT:
            return None
        named = [p for p in self.cast.persons if any(words.lower() in title.text.lower() for title in p.titles)]
        return self.of(named[0]) if len(named) == 1 else None

    def _he(self) -> Speaker | None:
        """Whom "ia" or "dia" means: a person, or the body that spoke last; no group, which is "mereka"."""
        told = self._salient()
        return None if told is not None and told.kind == "group" and told.name.lower().startswith(_MANY) else told

    def _salient(self) -> Speaker | None:
        return self.of(self.salient) if self.salient is not None else self.last

    def of(self, person: Person, title: Title | None = None) -> Speaker:
        """The speaker that a person is."""
        return Speaker(person.name, person.id, "person", person, title)

    def _mention(self, source: Source) -> Speaker | None:
        mention = source.mention
        if mention is None:
            return None
        if mention.kind == "agency":
            return self._body(mention)
        if mention.kind == "office":
            return self._holder(mention)
        short = self.bodies.short_form(mention.name) if mention.weak and not mention.titles else None
        if short is not None:
            return Speaker(*short, "organisation")
        person = self.cast.at(mention)
        if person is not None and mention.private:
            person.told_private = True
        return self.of(person, mention.titles[0] if mention.titles else None) if person is not None else None

    def _body(self, mention: Mention) -> Speaker:
        """The body a mention names, or the person whose initials it is."""
        person = initialled(self.cast.persons, mention.name) if mention.weak and not mention.key else None
        if person is not None:
            return self.of(person)
        self.body = Speaker(*self.bodies.canonical(mention), "organisation")
        return self.body

    def _holder(self, mention: Mention) -> Speaker:
        """Who holds the office named without him; the office itself where the article does not tell."""
        title = mention.titles[0]
        named = self.cast.named(title.text, mention.start)
        if named is not None:
            return self.of(named)
        person = self.cast.holder(title, mention.start) or self._described_before(title)
        person = person or initialled(self.cast.persons, title.text.rsplit(maxsplit=1)[-1])  # "Bupati BBS"
        return self.of(person, title) if person is not None else self._vacant(title)

    def _described_before(self, title: Title) -> Person | None:
        """Who spoke last, where only a party's or house's member is told of: "Politikus Partai Contoh pun menilai"."""
        member = title.text.split(maxsplit=1)[0].lower() in _MEMBERS
        return self.last.person if member and self.last is not None and title.status != "former" else None

    def _vacant(self, title: Title) -> Speaker:
        """An office whose holder the article does not name: left as the office, but for a council, which is a body."""
        council = self.bodies.of_title(title.text) if is_council(title.text) else None
        if council is not None:
            self.body = Speaker(*council, "organisation")
            return self.body
        match = self.cast.office(title.text)
        return Speaker(title.text, match.key if match is not None else slug(title.text), "person", None, title)

    def _epithet(self, source: Source, passage: Passage) -> Speaker | None:
        """As in "mantan Kepala LKPP itu": who holds or held that office here; else the salient person."""
        mention = source.mention
        told = mention is not None and (mention.kind == "agency" or self.cast.knows(mention.name))
        if mention is not None and mention.kind in ("person", "agency") and told:
            return self._mention(source)
        if mention is not None and mention.titles:
            title = mention.titles[0]
            person = self.cast.holder(title, mention.start)
            if person is not None:
                return self.of(person, title)
            if self.salient is not None:
                if self.cast.office(title.text) is not None or title.status == "former":
                    self.salient.titles.append(title)
                return self.of(self.salient)
        return self._salient() or _described(passage.text[source.span.start : source.span.end])

    def _document(self, name: str, before: int) -> Speaker:
        """A document; "beleid tersebut" means the last numbered regulation before it."""
        if _VAGUE.match(name) or _PART.match(name) or name.lower() in ("beleid", "aturan", "perpres"):
            name = self._documents.regulation(before) or self._documents.titled(name, before) or name
        name = _NUMBERED_POINTING.sub("", _BEHIND_NUMBER.sub("", " ".join(name.split())))
        return Speaker(name, slug(name), "document")


def _is_another(speaker: Speaker, at_hand: Person | None) -> bool:
    """Whether an office told without its holder is somebody else's than the person's at hand, who holds others."""
    title = speaker.title
    if title is None or title.status == "former":
        return False
    words = title.text.split()
    held = [other.text.split()[0] for other in at_hand.titles] if at_hand is not None else []
    return len(words) >= _AT_LENGTH and words[0] not in held


def _cue_of(source: Source, passage: Passage) -> str:
    """The cue that the clitic stands at: "katanya"."""
    return passage.lower[passage.tokens.at(source.span.end) - 1]


def _described(words: str) -> Speaker:
    kind: SpeakerKind = "organisation" if _ORGANISATIONS.match(words) or is_state(words) else "group"
    return Speaker(" ".join(words.split()), slug(words), kind)
