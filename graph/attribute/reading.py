"""An article read: its statements with speakers, its officials, agencies, initiatives and events.

in: an Article; out: a Reading.  The order: mentions of every block, who is who, statements block by block, then what
each statement says (kind, targets, day, initiatives).
"""

from collections.abc import Sequence
from functools import cache

from graph.attribute.accounts import told_by_initials
from graph.attribute.dating import days_of_saying
from graph.attribute.discourse import Discourse, Speaker
from graph.attribute.finder import Finder
from graph.attribute.found import Found
from graph.attribute.kind import classify
from graph.attribute.officials import body_of, clean_title, officials
from graph.attribute.passage import Passage, passage
from graph.attribute.sayings import Saying
from graph.attribute.targets import find_targets
from graph.attribute.teller import Tellers
from graph.gazetteer import Hit, World, load_world
from graph.identifiers import digest
from graph.lexicon.names import title_lexicon
from graph.model import Article, Block, OfficeHeld, Official, Reading, Span, Statement
from graph.recognise.again import completed, known_again
from graph.recognise.bodies import Bodies
from graph.recognise.cast import Cast
from graph.recognise.events import find_events
from graph.recognise.fuller import with_full_names
from graph.recognise.initiatives import InitiativeIndex, find_initiatives
from graph.recognise.mention import Mention
from graph.recognise.neighbours import with_neighbours
from graph.recognise.nicknames import with_nicknames
from graph.recognise.parts_played import mark_parts
from graph.recognise.people import find_mentions
from graph.recognise.redefined import own_meanings
from graph.recognise.scene import Scene, scene_of
from graph.recognise.swallowed import with_first_names
from graph.recognise.terms import with_terms
from graph.recognise.told_alone import with_lone_words
from graph.segment import split_block, tokenise

_TOLD = ("body", "caption")


@cache
def _world() -> World:
    return load_world()


def read_article(article: Article, world: World | None = None) -> Reading:
    r"""Everything read off one article.

    >>> from graph.article import parse_text
    >>> text = "Kabar\n2024-03-20\nMenteri Urusan Contoh Sari Wulandari mengatakan layanan akan pindah pada 2028."
    >>> [(s.speaker, s.cue, s.kind) for s in read_article(parse_text(text, "contoh.txt")).statements]
    [('Sari Wulandari', 'mengatakan', 'commitment')]
    """
    world = world or _world()
    hits = own_meanings(article.text, world.find(article.text), world)
    scenes = _scenes(article, hits)
    read = with_full_names([find_mentions(scene) for _, scene in scenes])
    parts = [scene for _, scene in scenes]
    read = with_neighbours(parts, with_lone_words(parts, with_first_names(article.text, read)))
    read = with_terms(read, article.published)
    found_mentions = with_nicknames(article.text, read)
    cast = Cast(world)
    cast.build([m for part in found_mentions for m in part])
    mark_parts(article.text, cast)
    passages = [
        _passage(block, scene, [*completed(scene, part, cast), *known_again(scene, part, cast)])
        for (block, scene), part in zip(scenes, found_mentions, strict=True)
    ]
    mentions = [m for part in passages for m in part.mentions]
    bodies = Bodies(world)
    bodies.add(mentions)
    discourse = Discourse(article.text, cast, bodies)
    finder = Finder(discourse)
    for part in passages:
        if part.block.role == "body":
            finder.read(part)
    told = finder.finish()
    found = [f for f in told if not _private(f)]
    people = officials(cast, bodies, {f.speaker.id for f in found if f.speaker.kind == "person"})
    agencies = bodies.agencies()
    index = find_initiatives(article, world, hits)
    statements = _statements(article, told, passages, people, index, cast, bodies, Tellers(world, agencies))
    return Reading(
        article=article,
        statements=statements,
        officials=people,
        agencies=agencies,
        initiatives=index.entities,
        events=find_events(
            article.text,
            [s.span for p in passages for s in p.sentences],
            people,
            agencies,
            index.entities,
            article.published,
        ),
    )


def _scenes(article: Article, hits: Sequence[Hit]) -> list[tuple[Block, Scene]]:
    """The told blocks ready to be read; `hits` are handed out block by block, in order."""
    out: list[tuple[Block, Scene]] = []
    upcoming = 0
    for block in article.blocks:
        if block.role not in _TOLD:
            continue
        while upcoming < len(hits) and hits[upcoming].start < block.span.start:
            upcoming += 1
        last = upcoming
        while last < len(hits) and hits[last].end <= block.span.end:
            last += 1
        known = [(h.start, h.end, h.kind, h.keys[0]) for h in hits[upcoming:last]]
        out.append((block, scene_of(article.text, tokenise(article.text, *block.span), known)))
        upcoming = last
    return out


def _passage(block: Block, scene: Scene, mentions: list[Mention]) -> Passage:
    mentions.sort(key=lambda m: m.start)
    places = {k.last: k.first for k in scene.known.values() if k.kind == "region"}
    return passage(scene.text, block, scene.tokens, split_block(scene.text, block.span), tuple(mentions), places)


def _statements(  # noqa: PLR0913, PLR0917 - the parts of one thing
    article: Article,
    found: Sequence[Found],
    passages: Sequence[Passage],
    people: Sequence[Official],
    index: InitiativeIndex,
    cast: Cast,
    bodies: Bodies,
    tellers: Tellers,
) -> tuple[Statement, ...]:
    """Drafts become statements; the day of saying is carried over to a speaker's statements that give none."""
    by_id = {p.id: p for p in people}
    held = [_capacity(one.speaker, by_id.get(one.speaker.id), cast, bodies) for one in found]
    sayings = [_saying(one, post) for one, post in zip(found, held, strict=True)]
    body = [p.sentences for p in passages if p.block.role == "body"]
    days = days_of_saying(article.text, body, sayings, article.published)
    out: list[Statement] = []
    taken: set[Span] = set()
    before: Statement | None = None
    for one, post, day in zip(found, held, days, strict=True):
        if one.draft.span in taken or _private(one):
            continue
        taken.add(one.draft.span)
        before = _statement(article, one, day, post, index, tellers, before)
        out.append(before)
    return tuple(out)


def _private(one: Found) -> bool:
    """Whether a private person speaks, by name or by a word only ("pelaku", "akun @contoh"), or a part in a film."""
    if one.speaker.person is not None:
        return one.speaker.person.private or one.speaker.person.played
    if one.speaker.kind == "organisation" and told_by_initials(one.passage.text, one.speaker.name):
        return True
    words = one.speaker.name.lower().split()
    trade = words[1:2] and words[1] in ("usaha", "industri", "pasar", "tua", "umkm", "wisata")  # "pelaku usaha"
    return one.speaker.kind == "group" and words[0] in title_lexicon().unnamed and not trade


def _saying(one: Found, held: OfficeHeld | None) -> Saying:
    return Saying(
        one.draft.span,
        one.draft.sentence,
        one.draft.cue_span,
        one.passage.block.span,
        one.speaker.id,
        one.speaker.kind,
        held.agency_id if held else None,
        one.relayer.id if one.relayer else None,
    )


def _statement(  # noqa: PLR0913, PLR0917 - the parts of one thing
    article: Article,
    one: Found,
    said: str | None,
    held: OfficeHeld | None,
    index: InitiativeIndex,
    tellers: Tellers,
    before: Statement | None,
) -> Statement:
    draft, speaker = one.draft, one.speaker
    told = draft.cue_span.end if draft.cue_span else draft.span.start
    verdict = classify(
        article.text,
        draft.span,
        draft.lemma,
        draft.kind,
        draft.mode,
        teller=tellers.of(speaker, held),
        told=article.text[told : draft.span.start],
        previous=before.kind if before is not None and before.speaker_id == speaker.id else None,
    )
    relayer = one.relayer if one.relayer and one.relayer.id != speaker.id else None  # nobody relays himself
    source = draft.source if draft.source.kind != "none" else None
    return Statement(
        id=digest(article.key, str(draft.span.start), str(draft.span.end)),
        places=_places(one.passage.block, draft.span),
        mode=draft.mode,
        kind=verdict.kind,
        speaker=speaker.name,
        speaker_id=speaker.id,
        speaker_kind=speaker.kind,
        rule=draft.rule,
        confidence=draft.confidence,
        cue=draft.cue,
        cue_span=draft.cue_span,
        source_text=source.text(one.passage) if source else None,
        source_span=source.span if source else None,
        office=held.title if held else None,
        office_id=held.office_id if held else None,
        agency=held.agency if held else None,
        agency_id=held.agency_id if held else None,
        relayed_by=relayer.name if relayer else None,
        relayed_by_id=relayer.id if relayer else None,
        certainty=verdict.certainty,
        negated=verdict.negated,
        conditional=verdict.conditional,
        condition=verdict.condition,
        initiatives=index.about(draft.span) or index.about(draft.sentence),
        targets=find_targets(article.text, draft.span, article.published, verdict.kind),
        said_on=said,
        sentence=draft.sentence,
    )


def _capacity(speaker: Speaker, official: Official | None, cast: Cast, bodies: Bodies) -> OfficeHeld | None:
    """The office spoken in: the one written beside the cue unless it is a former one, else the first present one."""
    if official is None:
        if speaker.title is not None and speaker.person is None:
            match = cast.office(speaker.title.text)
            agency, agency_id = body_of(match, speaker.title.text, bodies)
            return OfficeHeld(clean_title(speaker.title.text), speaker.id, agency, agency_id, speaker.title.status)
        return None
    if speaker.title is not None:
        beside = next((o for o in official.offices if speaker.title.span in o.evidence), None)
        if beside is not None and beside.status != "former":
            return beside
    return next((o for o in official.offices if o.status != "former"), None)


def _places(block: Block, span: Span) -> tuple[Span, ...]:
    """The statement's places: its own, and the same offset in every repetition of its block."""
    shift = span.start - block.span.start
    length = span.end - span.start
    return tuple(
        Span(place.start + shift, place.start + shift + length)
        for place in block.places
        if place.end - place.start == block.span.end - block.span.start
    ) or (span,)
