"""The statements of an article, found block by block and resolved as the article goes on.

in: passages in order and the discourse; out: Found statements (a draft and its speaker), in order of place.
"""

from graph.attribute.accounts import is_unknown_account
from graph.attribute.announced import announcement, item, listed
from graph.attribute.backward import Backward, agentless, backward, is_act
from graph.attribute.content import content_span
from graph.attribute.counsel import counsel, speaks_of_client
from graph.attribute.direct import direct
from graph.attribute.discourse import Discourse, Speaker
from graph.attribute.draft import Draft
from graph.attribute.found import Found, Listing, Summary, Unclaimed
from graph.attribute.newsroom import aside, goes_on, narrated
from graph.attribute.passage import Passage
from graph.attribute.relative import said_that, who_says
from graph.attribute.source import Source
from graph.attribute.sourced import sourced
from graph.attribute.tellers import many, who_told
from graph.attribute.uncued import between, uncued
from graph.attribute.unmarked import in_first_person, lost_marks, own_words
from graph.lexicon.words import word_set
from graph.model import Span
from graph.segment import Sentence

# What somebody wants or ordered is told by who speaks: behind 'Sari mengatakan ... Presiden ingin ...' "dia" is Sari.
_WISHES = word_set("finder_told_of")
# Only persons do so: 'Rosmala berterima kasih'.
_HUMAN = (["berterima"], ["bersyukur"], ["bercerita"], ["tersenyum"], ["menangis"])
_LISTED = ([",", "dan"], [",", "serta"])
# Passives that sum up what the source of the next sentence says, in the article's lead or in the same paragraph.
_SUMS_UP = frozenset({"menilai", "meminta", "mengimbau", "mendorong", "menyarankan", "berharap", "meyakini"})
_LEAD = 2
_ELSEWHERE = ("Sementara", "Namun", "Di sisi lain", "Adapun", "Di lain pihak", "Sebaliknya", "Sedangkan")
_MOST_BETWEEN = 1
_FARTHEST = 1  # sentences a backward sentence or an agentless cue may reach back


class Finder:
    """Goes through an article once."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.found: list[Found] = []
        self._waiting: list[tuple[Draft, Passage]] = []
        self._unclaimed: Unclaimed | None = None
        self._number = 0
        self._last_number = -9
        self._list: Listing | None = None
        self._summary: Summary | None = None
        self._between: list[tuple[Passage, Sentence]] = []  # sentences since the last statement
        self._actor: tuple[Source, int] | None = None
        # Sentences of this block that nobody has said yet: in the first person, or any where quotations lost marks.
        self._own_words: list[Sentence] = []
        self._unmarked = lost_marks(discourse.text)

    def read(self, passage: Passage) -> None:
        """Find the statements of one block."""
        self._own_words.clear()
        for position, sentence in enumerate(passage.sentences):
            self._number += 1
            waiting = len(self._own_words)
            self._sentence(passage, sentence, first=position == 0)
            if len(self._own_words) == waiting:
                self._own_words.clear()

    def finish(self) -> list[Found]:
        """All statements, in order of place; quotations that nobody claimed fall away."""
        self._waiting.clear()
        return sorted(self.found, key=lambda f: (f.draft.span.start, f.draft.span.end))

    def _sentence(self, passage: Passage, sentence: Sentence, *, first: bool) -> None:
        drafts = direct(passage, sentence) if sentence.quotations else []
        if drafts:
            for draft in drafts:
                self._take(draft, passage)
            return
        told = backward(passage, sentence)
        if told is not None:
            that = said_that(passage, sentence, told.source, told.cue_span)
            if that is None:
                self._claim(told, passage, sentence)
            more = that or who_says(passage, sentence, told.source)
            if more is not None:
                self._take(more, passage)
            return
        if self._point(passage, sentence):
            return
        if self._report(passage, sentence, first=first):
            return
        if not goes_on(passage, sentence):
            self._subject(passage, sentence)
        self._teller(passage, sentence)
        if own_words(passage, sentence, unmarked=self._unmarked):
            self._own_words.append(sentence)
        self._unclaimed = Unclaimed(passage, sentence, self._number)
        self._between.append((passage, sentence))
        group = many(passage, sentence)
        self.discourse.group = self.discourse.resolve(group, passage) if group is not None else None

    def _teller(self, passage: Passage, sentence: Sentence) -> None:
        """Who told something in the sentence becomes salient, as in 'Kasus itu diungkap oleh Sari Wulandari'."""
        source = who_told(passage, sentence)
        speaker = self.discourse.resolve(source, passage) if source is not None else None
        if speaker is not None and speaker.person is not None:
            self.discourse.salient = speaker.person

    def _report(self, passage: Passage, sentence: Sentence, *, first: bool) -> bool:
        """Whether the sentence reports somebody's words by itself or goes on with them; then they are taken."""
        reported, own = sourced(passage, sentence), aside(passage, sentence)
        if own:
            reported = [draft for draft in reported if not narrated(draft)]
        active = announcement(passage, sentence)
        self._list = None if active is None else Listing(active, self._number, begun=bool(reported))
        if not reported and not own and not (self._unmarked and in_first_person(passage, sentence)):
            going_on = self._continuing(passage, sentence, first=first)
            reported = [] if going_on is None else [going_on]
        for draft in reported:
            if draft.rule.endswith(".nominal"):
                self._subject(passage, sentence)
            self._take(self._within(self._with_own_words(draft), passage, sentence), passage)
        return bool(reported)

    def _with_own_words(self, draft: Draft) -> Draft:
        """A quotation that lost its marks begins before: in 'Kami siap. Layanan dibuka, kata Sari' with "kami"."""
        closes = draft.cue_span is not None and draft.cue_span.start >= draft.span.end
        if not self._own_words or not closes or not draft.rule.endswith(".inverted"):
            return draft
        start = self._own_words[0].span.start
        return draft._replace(span=Span(start, draft.span.end), sentence=Span(start, draft.sentence.end))

    def _point(self, passage: Passage, sentence: Sentence) -> bool:
        """Whether the sentence is the next of the points announced; then it is the announcer's statement."""
        told = self._list
        if told is None or self._number - told.number != 1 or not item(passage, sentence):
            return False
        draft = listed(passage, sentence, told.active, first=not told.begun)
        if draft is None:
            return False
        self._take(draft, passage)
        self._list = Listing(told.active, self._number, begun=True)
        return True

    def _within(self, draft: Draft, passage: Passage, sentence: Sentence) -> Draft:
        """A pronoun in the sentence means its subject: 'X buka suara soal itu, dia memastikan ...'."""
        if draft.source.kind == "pronoun" and draft.source.span.start > sentence.span.start:
            self._subject(passage, sentence, draft.source.span.start)
        return draft

    def _continuing(self, passage: Passage, sentence: Sentence, *, first: bool) -> Draft | None:
        draft = agentless(passage, sentence)
        if draft is not None and (draft.source.kind != "none" or self._near()):
            return draft
        if draft is not None and self._actor is not None and draft.kind in ("commitment", "hope"):
            acted, number = self._actor
            if self._number - number <= _FARTHEST:
                return draft._replace(source=acted, rule="indirect.agentless", confidence=0.55)
        if draft is not None and draft.lemma in _SUMS_UP:
            self._summary = Summary(draft, passage, self._number)
        if (
            self._number - self._last_number == 1
            and self.discourse.last is not None
            and self.discourse.last.kind == "person"
        ):
            person = self.discourse.last.person
            return uncued(passage, sentence, person.words if person is not None else (), same_block=not first)
        return None

    def _near(self) -> bool:
        return self._number - self._last_number <= _FARTHEST and self.discourse.last is not None

    def _take(self, draft: Draft, passage: Passage) -> None:
        """Resolve a draft's speaker and keep it; a quotation without anybody in sight waits for the next who speaks."""
        if is_unknown_account(draft.source, passage):
            return
        if draft.unfinished and draft.source.kind == "none":
            self._waiting.append((draft, passage))
            return
        speaker = self.discourse.resolve(draft.source, passage)
        if speaker is not None and speaks_of_client(passage.text, draft):
            speaker = counsel(speaker, [one.speaker for one in self.found])
        if speaker is not None and speaker.kind == "group" and draft.rule == "direct.uncued":
            return  # behind "kata warga" the next quotation is anybody's
        if speaker is None:
            if draft.mode == "direct":
                self._waiting.append((draft, passage))
            return
        relayer = self.discourse.resolve(draft.relayer, passage) if draft.relayer is not None else None
        # What a noun tells of somebody ("pesan Budi agar ...") leaves the word with who tells it.
        told_of = (
            draft.rule.endswith(".nominal")
            or passage.text.startswith("Padahal", draft.sentence.start)
            or (draft.lemma in _WISHES and self._number - self._last_number == 1)
        )
        self._summed_up(draft, speaker, passage)
        self._told_ahead(draft, speaker)
        self._keep(Found(draft, speaker, passage, relayer))
        if not told_of:
            self.discourse.spoke(relayer or speaker)

    def _told_ahead(self, draft: Draft, speaker: Speaker) -> None:
        """What stands between a person's statement and the same one's quotation right behind is that person's, too."""
        person = speaker.person
        goes_on = self.found and self.found[-1].speaker.id == speaker.id and self.found[-1].relayer is None
        if draft.mode == "direct" and person is not None and goes_on and 0 < len(self._between) <= _MOST_BETWEEN:
            for passage, sentence in self._between:
                told = between(passage, sentence, person.words)
                if told is not None:
                    self.found.append(Found(told, speaker, passage))
        self._between.clear()

    def _summed_up(self, draft: Draft, speaker: Speaker, passage: Passage) -> None:
        """A passive without agent right before a named source sums it up: 'X dinilai ... Menteri Y berkata'."""
        told = self._summary
        named = draft.source.kind == "mention" and draft.kind is None
        if told is not None and self._number - told.number == 1 and named:
            beside = told.number <= _LEAD or told.passage.block is passage.block
            if beside and not passage.text.startswith(_ELSEWHERE, draft.sentence.start):
                self.found.append(Found(told.draft._replace(confidence=0.5), speaker, told.passage))
        self._summary = None

    def _keep(self, found: Found) -> None:
        for draft, passage in self._waiting:
            self.found.append(Found(draft._replace(confidence=0.6), found.speaker, passage))
        self._waiting.clear()
        self.discourse.group = None
        self.found.append(found)
        self._last_number = self._number
        self._unclaimed = None

    def _claim(self, told: Backward, passage: Passage, sentence: Sentence) -> None:
        """A backward sentence: its source claims the sentence before, waits no longer, and speaks on."""
        speaker = self.discourse.resolve(told.source, passage)
        if speaker is None:
            return
        before = self._unclaimed
        for draft, where in self._waiting:
            self.found.append(Found(draft._replace(confidence=0.85), speaker, where))
        self._waiting.clear()
        near = before is not None and self._number - before.number == 1 and not before.sentence.quotations
        if before and near and not before.passage.text.startswith("Padahal", before.sentence.span.start):
            span = content_span(before.passage, before.sentence.span.start, before.sentence.span.end)
            told_act = told.source.kind == "document" and is_act(before.passage, before.sentence)
            if not told_act and len(before.passage.words_between(span.start, span.end)) >= 5:
                draft = Draft(
                    span,
                    sentence.span,
                    "indirect",
                    "indirect.backward",
                    0.75,
                    told.source,
                    told.cue,
                    told.cue_span,
                    told.cue,
                )
                self.found.append(Found(draft, speaker, before.passage))
        elif self.found and self._number - self._last_number == 1:
            self._pass_on(speaker)
        self.discourse.spoke(speaker)
        self._last_number = self._number
        self._unclaimed = None

    def _pass_on(self, teller: Speaker) -> None:
        """The statement before was told by another: it keeps its speaker and gains the one who passed it on.

        What a body plans is told, not said, by the body: 'Pemerintah berencana ... Hal itu diungkapkan Sari' is hers.
        """
        last = self.found[-1]
        if last.relayer is not None or last.speaker.id == teller.id or teller.kind != "person":
            return
        if last.speaker.kind == "person":
            self.found[-1] = last._replace(relayer=teller)
        elif last.draft.kind == "commitment" and last.speaker.kind == "organisation":
            whole = content_span(last.passage, *last.draft.sentence)
            self.found[-1] = last._replace(draft=last.draft._replace(span=whole), speaker=teller)

    def _subject(self, passage: Passage, sentence: Sentence, before: int | None = None) -> None:
        """A person who opens a sentence as its subject becomes salient for the pronouns that follow."""
        first = passage.tokens.at(sentence.span.start)
        stop = passage.tokens.at(sentence.span.end if before is None else before)
        starts = [first] + [k + 1 for k in range(first, min(first + 14, stop)) if passage.tokens.words[k] == ","]
        head = passage.begins.get(first)
        if head is not None and head.kind == "agency" and not head.weak and before is None:
            self._actor = (Source("mention", Span(head.start, head.end), head), self._number)
        for k in starts:
            mention = passage.begins.get(k)
            if mention is not None and mention.kind in ("person", "office"):
                after = passage.tokens.at(mention.end)
                listed = passage.lower[after : after + 2] in _LISTED  # "..., Timor Leste, dan Kepulauan Solomon"
                if listed or (mention.weak and passage.lower[after : after + 1] not in _HUMAN):
                    return
                if after < stop and (passage.tokens.words[after][0].islower() or passage.tokens.words[after] == ","):
                    source = Source("mention", Span(mention.start, mention.end), mention)
                    speaker = self.discourse.resolve(source, passage)
                    if speaker is None or speaker.person is None or speaker.person.played:
                        continue  # "Gubernur Contoh periode 2019-2024, Sari Wulandari": the name follows
                    self.discourse.salient = speaker.person
                return
