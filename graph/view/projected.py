"""Statements, targets, articles, tenures and changes of a store as the page's frozen types."""

from graph.triples import vocabulary as v
from graph.view.bags import Bag
from graph.view.data import ViewArticle, ViewChange, ViewContradiction, ViewStatement, ViewTarget, ViewTenure
from graph.view.read import Read

_NONE = Bag()


def statement_of(read: Read, iri: str, bag: Bag) -> ViewStatement:
    """One statement with the names of all it points to."""
    quote, place = read.quotes.get(f"{iri}/quote", _NONE), read.places.get(f"{iri}/place/0", _NONE)
    speaker, agency, relay = bag.one(v.SPEAKER), bag.one(v.SPOKEN_FOR), bag.one(v.RELAYED_BY)
    return ViewStatement(
        id=read.key(iri),
        article=read.key(bag.one(v.IN_ARTICLE)),
        text=bag.one(v.TEXT),
        kind=read.key(bag.one(v.KIND)),
        mode=read.key(bag.one(v.MODE)),
        speaker=read.id(speaker),
        speaker_name=read.name(speaker),
        office=read.name(bag.one(v.SPOKEN_AS)),
        agency=read.id(agency),
        agency_name=read.name(agency),
        relayed_by=read.id(relay),
        relayed_by_name=read.name(relay),
        certainty=read.key(bag.one(v.CERTAINTY)) or "unspecified",
        negated=bag.flag(v.NEGATED),
        conditional=bag.flag(v.CONDITIONAL),
        condition=bag.one(v.CONDITION),
        about=tuple(read.id(one) for one in bag.all(v.ABOUT)),
        targets=tuple(_target(read, read.targets[one]) for one in bag.all(v.HAS_TARGET) if one in read.targets),
        date=bag.one(v.EFFECTIVE_DATE) or bag.one(v.SAID_ON),
        before=within_paragraph(quote.one(v.PREFIX), before=True),
        after=within_paragraph(quote.one(v.SUFFIX), before=False),
        start=int(place.one(v.SELECTOR_START, "0")),
        end=int(place.one(v.SELECTOR_END, "0")),
        confidence=float(bag.one(v.CONFIDENCE, "1")),
        rule=bag.one(v.RULE),
    )


def within_paragraph(words: str, *, before: bool) -> str:
    r"""The words beside a quotation, no further than its own paragraph, with a mark where they are cut.

    >>> within_paragraph("Judul berita\nIa berkata, ", before=True)
    'Ia berkata, '
    >>> within_paragraph(" kemarin.\nBaca juga", before=False)
    ' kemarin.'
    >>> within_paragraph("pan rapat kerja itu ia berkata bahwa ", before=True)
    '… rapat kerja itu ia berkata bahwa '
    """
    if "\n" in words:
        return words.rpartition("\n")[2] if before else words.partition("\n")[0]
    if " " not in words.strip():
        return words
    if before:
        return "… " + words.lstrip().partition(" ")[2]
    return words.rstrip().rpartition(" ")[0] + " …"


def _target(read: Read, bag: Bag) -> ViewTarget:
    return ViewTarget(
        kind="quantity" if bag.one(v.TARGET_KIND) == "quantity" else "date",
        text=bag.one(v.TEXT),
        value=bag.one(v.VALUE),
        relation=read.key(bag.one(v.RELATION)),
        earliest=bag.one(v.EARLIEST) or None,
        latest=bag.one(v.LATEST) or None,
    )


def article_of(read: Read, iri: str, bag: Bag) -> ViewArticle:
    """One article's headline, outlet, day and address."""
    return ViewArticle(
        id=read.key(iri),
        headline=bag.one(v.TITLE),
        outlet=bag.one(v.OUTLET),
        published=bag.one(v.PUBLISHED_ON) or bag.one(v.DATE_PUBLISHED)[:10],
        url=bag.one(v.URL),
        from_release=bag.flag(v.FROM_RELEASE),
        copy_of=read.key(bag.one(v.COPY_OF)),
    )


def tenure_of(read: Read, iri: str) -> ViewTenure:
    """One office of an official."""
    bag = read.tenures[iri]
    post = bag.one(v.POST)
    agency = read.things[post].one(v.POST_IN) if post in read.things else ""
    return ViewTenure(
        title=bag.one(v.TITLE) or read.name(post),
        agency=read.name(agency),
        status=read.key(bag.one(v.STATUS)) or "current",
        start=bag.one(v.START) or None,
        end=bag.one(v.END) or None,
        first_seen=bag.one(v.FIRST_OBSERVED) or None,
        last_seen=bag.one(v.LAST_OBSERVED) or None,
    )


def change_of(read: Read, iri: str, bag: Bag) -> ViewChange:
    """One entry of the ledger."""
    return ViewChange(
        id=read.key(iri),
        kind=read.key(bag.one(v.CHANGE_KIND)),
        attribute=bag.one(v.ATTRIBUTE),
        initiative=read.id(bag.one(v.ON_INITIATIVE)),
        before=read.key(bag.one(v.BEFORE)),
        after=read.key(bag.one(v.AFTER)),
        before_value=bag.one(v.BEFORE_VALUE),
        after_value=bag.one(v.AFTER_VALUE),
        date=bag.one(v.CHANGED_ON),
        before_who=_who(read, bag.one(v.BEFORE_SPEAKER), bag.one(v.BEFORE_OFFICE)),
        after_who=_who(read, bag.one(v.AFTER_SPEAKER), bag.one(v.AFTER_OFFICE)),
    )


def contradiction_of(read: Read, iri: str, bag: Bag) -> ViewContradiction:
    """Two statements that cannot both hold."""
    return ViewContradiction(
        id=read.key(iri),
        attribute=bag.one(v.ATTRIBUTE),
        initiative=read.id(bag.one(v.ON_INITIATIVE)),
        left=read.key(bag.one(v.LEFT)),
        right=read.key(bag.one(v.RIGHT)),
        left_value=bag.one(v.BEFORE_VALUE),
        right_value=bag.one(v.AFTER_VALUE),
    )


def _who(read: Read, speaker: str, office: str) -> str:
    return ", ".join(part for part in (read.name(speaker), read.name(office)) if part)
