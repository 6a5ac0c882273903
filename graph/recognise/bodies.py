"""The bodies an article names, each once: by the gazetteer's key, else by name and acronym.

in: mentions of kind agency, and titles that name a body ("Kepala Badan Gizi Nasional"); out: canonical name, acronym
and aliases, and whom a given mention means.
"""

import re
from collections.abc import Iterable

from graph.gazetteer import World
from graph.identifiers import fold, slug
from graph.lexicon.kin import akin
from graph.lexicon.words import word_set
from graph.model import Agency, Span
from graph.recognise.mention import Mention, Title
from graph.recognise.shapes import Shape, shape
from graph.recognise.title_bodies import bodies_in_title
from graph.recognise.title_firms import NO_BODY

_TAIL = re.compile(r"\s+(?:RI|Republik Indonesia)$")
_SHORT = re.compile(r"\s*\(([^)]{2,30})\)")
# Bodies of a kind rather than one body: "Badan Usaha Milik Negara", "Pemerintah Daerah".
_GENERIC = frozenset(fold(name) for name in word_set("bodies_generic"))
# Heads whose everyday words alone name no body: "Unit Gawat Darurat", "Tim Koordinasi".
_LOOSE = word_set("bodies_loose_heads")
_MOST_LOOSE = 4
_CENTRES = frozenset({"Pusat", "Balai", "Biro"})  # "Pusat Kesehatan Haji" is one, "Pusat Data" may be any
_FEWEST_OWN = 3
# An era, and halls that carry the name of a body: "Balai Kota Contoh".
_PLACES_NOT_BODIES = ("pemerintahan ", "balai kota ", "balai desa ", "balai kartini", "balai sudirman", "balai sarbini")


def _split(name: str, alias: str) -> tuple[str, str]:
    """A body's name without its short form in parentheses, and the short form."""
    match = _SHORT.search(name)
    if match is not None:
        alias = alias or match.group(1)
        name = f"{name[: match.start()]}{name[match.end() :]}"
    return _TAIL.sub("", name.strip()), alias


class Body:
    """One body while the article is being read."""

    def __init__(self, name: str, key: str) -> None:
        self.name = name
        self.key = key
        self.acronym: str | None = None
        self.surfaces: dict[str, None] = {name: None}
        self.mentions: list[Span] = []


def _is_generic(body: Body) -> bool:
    """Whether a body is only one of a kind ("Pemerintah Daerah", "Unit Gawat Darurat"): an actor, but no agency."""
    name = fold(body.name)
    if name in _GENERIC or name.startswith(_PLACES_NOT_BODIES) or (not body.key and body.name in NO_BODY):
        return True
    words = body.name.split()
    most = _FEWEST_OWN - 1 if words[0] in _CENTRES else _MOST_LOOSE
    loose = not body.key and body.acronym is None and words[0] in _LOOSE and len(words) <= most
    return loose and all(shape(word) in (Shape.COMMON, Shape.BODY, Shape.LOWER, Shape.HEAD) for word in words)


class Bodies:
    """The bodies of an article, in order of appearance."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._bodies: list[Body] = []
        self._by_name: dict[str, Body] = {}
        self._by_key: dict[str, Body] = {}

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the bodies among the mentions, and those that titles name."""
        for mention in mentions:
            if mention.kind == "agency" and not (mention.weak and fold(mention.name) not in self._by_name):
                self._take(mention.name, mention.key, mention.alias, Span(mention.start, mention.end))
            for title in mention.titles:
                self._from_title(title)
        self._join_short_forms()

    def _take(self, name: str, key: str, alias: str, span: Span) -> Body:
        bare, alias = _split(" ".join(name.split()), alias)
        body = (self._by_key.get(key) if key else None) or self._by_name.get(fold(bare))
        if body is None:
            body = Body(bare, key)
            self._bodies.append(body)
        if len(bare) > len(body.name) and not self._in_own_words(body):
            body.name = bare
        body.key = body.key or (key if self._may_be(body, key) else "")
        for surface in (bare, alias):
            if surface:
                body.surfaces.setdefault(surface, None)
                self._by_name.setdefault(fold(surface), body)
        if alias and shape(alias.split()[0]) in (Shape.ACRONYM, Shape.UNKNOWN, Shape.COMMON, Shape.BODY):
            body.acronym = body.acronym or alias
        if body.key:
            self._by_key.setdefault(body.key, body)
        body.mentions.append(span)
        return body

    def _in_own_words(self, body: Body) -> bool:
        """Whether the name is the known body's own in full: "Dewan Gubernur BI" does not lengthen "Bank Indonesia"."""
        known = self.world.agencies.get(body.key) if body.key else None
        return known is not None and known.name == body.name

    def _may_be(self, body: Body, key: str) -> bool:
        """Whether a body of the article, found by its short form, can be the known one that bears the same letters."""
        known = self.world.agencies.get(key) if key else None
        return known is None or akin(body.name, (known.name, *known.forms))

    def _from_title(self, title: Title) -> None:
        """The bodies a title names."""
        for named in bodies_in_title(self.world, title.text):
            span = Span(title.span.start + named.start, title.span.start + named.end)
            if named.end > named.start:
                self._take(title.text[named.start : named.end], named.key, named.alias, span)

    def _join_short_forms(self) -> None:
        """A body named by its first words only, or by its kind, is the article's one body that is named in full."""
        for body in list(self._bodies):
            whole = self._in_full(body)
            if whole is None:
                continue
            self._bodies.remove(body)
            for surface in body.surfaces:
                whole.surfaces.setdefault(surface, None)
                self._by_name[fold(surface)] = whole
            if body.key:
                self._by_key[body.key] = whole
            whole.mentions.extend(body.mentions)

    def _in_full(self, body: Body) -> Body | None:
        """The one body here that an unknown name cut short, or a kind of local office, must mean."""
        known = self.world.agencies.get(body.key) if body.key else None
        head, _, short = body.name.rpartition(" ")
        told = [o for o in self._bodies if o.acronym == short and head and fold(o.name).startswith(f"{fold(head)} ")]
        if len(told) == 1 and told[0] is not body:
            return told[0]  # "Fraksi PKS" of "Fraksi Partai Keadilan Sejahtera (PKS)"
        if known is None or (not known.generic and known.region is None and known.source.startswith("derived")):
            begin = f"{fold(body.name)} "
            longer = [o for o in self._bodies if o is not body and any(fold(s).startswith(begin) for s in o.surfaces)]
        elif known.generic:
            longer = [o for o in self._bodies if o is not body and o.key.startswith(f"{body.key}-")]
        else:
            return None
        return longer[0] if len(longer) == 1 else None

    def canonical(self, mention: Mention) -> tuple[str, str]:
        """The name and id of the body a mention means, as the article's longest form gives it."""
        name, _ = _split(" ".join(mention.name.split()), "")
        body = (self._by_key.get(mention.key) if mention.key else None) or self._by_name.get(fold(name))
        if body is None:
            body = self._take(name, mention.key, mention.alias, Span(mention.start, mention.end))
        return body.name, body.key or slug(body.name)

    def short_form(self, word: str) -> tuple[str, str] | None:
        """The name and id of the body whose short form a lone word is: "Dikbud" for "Dinas Pendidikan (Dikbud) ..."."""
        body = self._by_name.get(fold(word)) if " " not in word else None
        return None if body is None or fold(body.name) == fold(word) else (body.name, body.key or slug(body.name))

    def begun_by(self, word: str) -> tuple[str, str] | None:
        """The name and id of the one body here whose name a word begins: "Satgas" for "Satgas Contoh"; else None."""
        begin = f"{fold(word)} "
        found = {id(b): b for surface, b in self._by_name.items() if surface.startswith(begin)}
        if len(found) != 1:
            return None
        body = next(iter(found.values()))
        return body.name, body.key or slug(body.name)

    def of_title(self, title: str) -> tuple[str, str] | None:
        """The name and id of the last body that a title names, as the article gives it; None where it names none."""
        named = bodies_in_title(self.world, title)
        if not named:
            return None
        last = named[-1]
        name, _ = _split(last.name or title[last.start : last.end], "")
        body = (self._by_key.get(last.key) if last.key else None) or self._by_name.get(fold(name))
        if body is None and last.name:
            return last.name, last.key or slug(last.name)
        return None if body is None or _is_generic(body) else (body.name, body.key or slug(body.name))

    def named(self, name: str) -> tuple[str, str]:
        """The name and id of a body by its name, as the article gives it where it names it."""
        body = self._by_name.get(fold(name))
        return (name, slug(name)) if body is None else (body.name, body.key or slug(body.name))

    def name_of(self, key: str) -> tuple[str, str] | None:
        """The article's own name for a known body, and its id, where it names it."""
        body = self._by_key.get(key)
        return (body.name, body.key or key) if body is not None and not _is_generic(body) else None

    def only_kind(self, key: str) -> tuple[str, str] | None:
        """The article's one body of a kind, by the kind's key: "Polda Jawa Timur" for the Polda of a bare "Kapolda"."""
        known = self.world.agencies.get(key)
        if known is None or not known.generic:
            return None
        own = [body for body in self._bodies if body.key.startswith(f"{key}-") and not _is_generic(body)]
        return (own[0].name, own[0].key) if len(own) == 1 else None

    def agencies(self) -> tuple[Agency, ...]:
        """The bodies as the reading gives them."""
        out = []
        for body in self._bodies:
            if _is_generic(body):
                continue
            known = self.world.agencies.get(body.key) if body.key else None
            acronym = body.acronym or (known.acronym if known is not None and known.acronym in body.surfaces else None)
            if acronym == body.name and " " in body.name:
                acronym = None
            aliases = tuple(s for s in body.surfaces if s not in (body.name, acronym))
            out.append(
                Agency(
                    body.key or slug(body.name),
                    body.name,
                    acronym,
                    aliases,
                    tuple(body.mentions),
                    known is not None,
                ),
            )
        return tuple(out)
