"""Who is named behind whom or what a cue's phrase names first: "ujar teman Budi, Sari", "ungkap bek Contoh Budi"."""

from graph.attribute.passage import Passage
from graph.lexicon.words import word_set
from graph.recognise.mention import Mention

PREPOSITIONS = word_set("source_prepositions")
"""What closes a noun phrase."""


def relative_of(passage: Passage, whose: Mention, stop: int) -> Mention | None:
    """The person named behind the one whose friend or wife speaks: "ujar teman Budi, Sari"; None where none is."""
    k = passage.tokens.at(whose.end)
    named = passage.begins.get(k + 1) if k + 1 < stop and passage.tokens.words[k] == "," else None
    return named if named is not None and named.kind == "person" and not named.titles else None


def of_body(passage: Passage, body: Mention, stop: int) -> Mention:
    """The person named behind the body of a description: "ungkap bek Persatria Budi", "kata PIC Satgas, Budi"."""
    k = passage.tokens.at(body.end)
    if k < stop and passage.tokens.words[k] == ",":
        k += 1
    person = passage.begins.get(k) if k < stop else None
    return person if person is not None and person.kind == "person" and not person.titles else body


def named_later(passage: Passage, office: Mention, stop: int) -> Mention | None:
    """The person named right behind an office without a name ("kata Kapolres setempat, Budi")."""
    after = passage.tokens.at(office.end)
    for k in range(after, min(after + 4, stop)):
        mention = passage.begins.get(k)
        if mention is not None:
            return (
                mention._replace(titles=(*office.titles, *mention.titles), start=office.start)
                if mention.kind == "person"
                else None
            )
        if passage.lower[k] in PREPOSITIONS or not (
            passage.tokens.words[k] == "," or passage.lower[k] in ("setempat", "yakni", "yaitu")
        ):
            return None
    return None
