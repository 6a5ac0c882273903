"""Hand-made Readings for every room behind extraction: invented officials of invented bodies, no article's words.

`compose(...)` builds one Reading out of `Say` rows, so offsets are right by construction; `sample_readings` is a small
world with a promise postponed, handed to a successor and made indefinite, a reprint, a meeting and hostile text.
Other tests take them as fixtures: `def test_x(sample_readings, compose, say): ...`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from graph.identifiers import digest, slug
from graph.model import (
    Agency,
    Article,
    Block,
    Event,
    Initiative,
    Moment,
    OfficeHeld,
    Official,
    Reading,
    Span,
    Statement,
    Target,
)

MINISTRY = "Kementerian Urusan Contoh"
BODY = "Badan Percontohan Nasional"
SARI = ("Sari Wulandari", "Menteri Urusan Contoh", MINISTRY)
BUDI = ("Budi Santosa", "Kepala Badan Percontohan Nasional", BODY)
RINA = ("Rina Kusumastuti", "Menteri Urusan Contoh", MINISTRY)
ONE_DOOR = "Layanan Satu Pintu Contoh"
MOVE = "pemindahan pegawai contoh"
HOSTILE = "=cmd|'/C calc'!A0 </script><b onmouseover=\"x\"> {{7*7}} \u202etxt \\ \x0b\x85 'kutip'"


@dataclass(frozen=True)
class Say:
    """One statement to be written into an article: its words, who speaks, and what was read off it.

    targets: pairs of words inside `words` and the fields of the Target.  extra: any further field of Statement.
    """

    words: str
    who: tuple[str, str | None, str | None] = SARI
    kind: Any = "claim"
    mode: Any = "direct"
    about: tuple[str, ...] = ()
    targets: tuple[tuple[str, dict[str, Any]], ...] = ()
    speaker_kind: Any = "person"
    condition: str | None = None
    extra: tuple[tuple[str, Any], ...] = ()


def _layout(headline: str, says: Sequence[Say], *, twice: bool) -> tuple[str, list[Span], list[tuple[Span, ...]]]:
    lines = [headline, ""] + [f'"{say.words}," kata {say.who[0]}.' for say in says]
    if twice:
        lines += lines[2:]
    text, blocks = "", []
    for line in lines:
        blocks.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    firsts = blocks[2 : 2 + len(says)]
    return text, blocks, [(one, blocks[2 + len(says) + i]) if twice else (one,) for i, one in enumerate(firsts)]


def _target(say: Say, start: int, words: str, fields: dict[str, Any]) -> Target:
    at = start + say.words.index(words)
    return Target(span=Span(at, at + len(words)), **fields)


def _statement(article_key: str, say: Say, lines: tuple[Span, ...]) -> Statement:
    places = tuple(Span(line.start + 1, line.start + 1 + len(say.words)) for line in lines)
    start, (name, office, agency) = places[0].start, say.who
    at = start + say.words.index(say.condition) if say.condition else 0
    fields: dict[str, Any] = {
        "id": digest(article_key, str(start)),
        "places": places,
        "mode": say.mode,
        "kind": say.kind,
        "speaker": name,
        "speaker_id": slug(name),
        "speaker_kind": say.speaker_kind,
        "rule": "direct.after-kata",
        "confidence": 0.95,
        "cue": "kata",
        "cue_span": Span(places[0].end + 3, places[0].end + 7),
        "source_text": name,
        "source_span": Span(places[0].end + 8, places[0].end + 8 + len(name)),
        "office": office,
        "office_id": slug(office) if office else None,
        "agency": agency,
        "agency_id": slug(agency) if agency else None,
        "conditional": say.condition is not None,
        "condition": Span(at, at + len(say.condition)) if say.condition else None,
        "initiatives": tuple(slug(name) for name in say.about),
        "targets": tuple(_target(say, start, words, fields) for words, fields in say.targets),
        "sentence": lines[0],
    }
    return Statement(**(fields | dict(say.extra)))


def _officials(
    says: Sequence[Say], statements: Sequence[Statement], former: tuple[tuple[str, str, str], ...]
) -> tuple[Official, ...]:
    found: dict[str, Official] = {}
    for say, statement in zip(says, statements, strict=True):
        name, office, agency = say.who
        if say.speaker_kind != "person" or name in found:
            continue
        held = (
            [OfficeHeld(office, slug(office), agency, slug(agency or ""), "current", (statement.source_span,))]
            if office
            else []
        )  # type: ignore[arg-type]  # every Say has a source
        held += [
            OfficeHeld(t, slug(t), a, slug(a), "former", (statement.source_span,)) for n, t, a in former if n == name
        ]  # type: ignore[arg-type]  # every Say has a source
        found[name] = Official(slug(name), name, (name.split()[0],), tuple(held), (statement.source_span,))  # type: ignore[arg-type]  # every Say has a source
    return tuple(found.values())


def build_reading(  # noqa: PLR0913 - a builder for tests names each thing an article may have
    headline: str,
    says: Sequence[Say],
    *,
    published: str | None = None,
    outlet: str = "Kabar Contoh",
    url: str | None = None,
    twice: bool = False,
    from_release: bool = False,
    former: tuple[tuple[str, str, str], ...] = (),
    events: tuple[dict[str, Any], ...] = (),
) -> Reading:
    """A Reading of an article that holds exactly these statements, in order (each line twice with `twice`)."""
    text, blocks, lines = _layout(headline, says, twice=twice)
    key = digest(url or text)
    statements = tuple(_statement(key, say, where) for say, where in zip(says, lines, strict=True))
    agencies = dict.fromkeys(say.who[2] for say in says if say.who[2])
    initiatives = dict.fromkeys(name for say in says for name in say.about)
    return Reading(
        article=Article(
            key=key,
            source=f"contoh/{key}.txt",
            text=text,
            blocks=tuple(Block(b, "body" if i else "headline", (b,)) for i, b in enumerate(blocks) if b.end > b.start),
            headline=headline,
            published=Moment(published, "minute" if "T" in published else "day") if published else None,
            outlet=outlet,
            url=url,
            authors=("Penulis Contoh",),
            from_release=from_release,
        ),
        statements=statements,
        officials=_officials(says, statements, former),
        agencies=tuple(Agency(slug(name), name) for name in agencies if name),
        initiatives=tuple(Initiative(slug(name), name, mentions=_places(text, name)) for name in initiatives),
        events=tuple(Event(id=digest(key, "event", str(n)), span=blocks[0], **e) for n, e in enumerate(events)),
    )


def _places(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(re.escape(name), text, re.IGNORECASE))


def _on(value: str, first: str, last: str, relation: str = "on", precision: str = "month") -> dict[str, Any]:
    return {
        "kind": "date",
        "value": value,
        "relation": relation,
        "earliest": first,
        "latest": last,
        "precision": precision,
    }


def _count(value: str, low: float, high: float, unit: str) -> dict[str, Any]:
    return {"kind": "quantity", "value": value, "low": low, "high": high, "unit": unit}


_PROMISE = Say(
    "Layanan Satu Pintu Contoh akan selesai pada Juli 2031 untuk 11.900 pegawai",
    kind="commitment",
    about=(ONE_DOOR,),
    targets=(
        ("pada Juli 2031", _on("2031-07", "2031-07-01", "2031-07-31")),
        ("11.900 pegawai", _count("11900 pegawai", 11900, 11900, "pegawai")),
    ),
)
_MEETING = {
    "kind": "meeting",
    "participants": (slug(SARI[0]), slug(BUDI[0])),
    "host": slug(MINISTRY),
    "place": "Kota Contoh",
    "date": "2031-03-20",
    "topic": "layanan",
    "initiatives": (slug(ONE_DOOR),),
}


def build_sample() -> tuple[Reading, ...]:
    """The small world, in order of publication; the last article has neither date nor address, and hostile text."""
    praise = Say("Kerja sama ini sangat baik", BUDI, "evaluation", about=(ONE_DOOR,))
    later = Say(
        "Layanan Satu Pintu Contoh baru dapat dimulai pada Januari 2032",
        kind="commitment",
        about=(ONE_DOOR,),
        targets=(("pada Januari 2032", _on("2032-01", "2032-01-01", "2032-01-31")),),
    )
    open_end = Say(
        "Waktu Layanan Satu Pintu Contoh akan diberitahukan kemudian",
        RINA,
        "commitment",
        "indirect",
        about=(ONE_DOOR,),
        targets=(("akan diberitahukan kemudian", {"kind": "date", "value": "indefinite", "relation": "indefinite"}),),
        extra=(("relayed_by", BUDI[0]), ("relayed_by_id", slug(BUDI[0]))),
    )
    fewer = Say(
        "Sebanyak 1.700 pegawai tidak akan dipindah jika anggaran belum ada",
        RINA,
        "commitment",
        "partial",
        about=(MOVE,),
        targets=(("1.700 pegawai", _count("1700 pegawai", 1700, 1700, "pegawai")),),
        condition="jika anggaran belum ada",
        extra=(("negated", True), ("certainty", "certain")),
    )
    crowd = Say("Kami menunggu kabar", ("sejumlah pegawai", None, None), "hope", speaker_kind="group")
    paper = Say(
        "Pemindahan berlangsung bertahap",
        ("Peraturan Contoh Nomor 1 Tahun 2031", None, None),
        "claim",
        "indirect",
        (MOVE,),
        speaker_kind="document",
    )
    evil = Say(HOSTILE, ("Joko <b>Contoh</b>", None, None), "claim", "uncued")
    return (
        build_reading(
            "Menteri bertemu kepala badan",
            [_PROMISE, praise],
            published="2031-03-20T21:39:00+07:00",
            url="https://kabar.example/a?x=1&y=2",
            twice=True,
            events=(_MEETING,),
            former=((SARI[0], "Kepala Dinas Contoh", "Dinas Contoh"),),
        ),
        build_reading(
            "Menteri bertemu kepala badan",
            [_PROMISE, praise],
            published="2031-03-21",
            outlet="Warta Contoh",
            url="https://warta.example/1",
        ),
        build_reading(
            "Layanan mundur", [later], published="2031-05-10", url="https://kabar.example/b", from_release=True
        ),
        build_reading("Menteri baru bicara", [open_end, fewer], published="2031-11-02", url="https://kabar.example/c"),
        build_reading("Tanpa tanggal", [crowd, paper, evil], outlet=""),
    )


class EmptyWorld:
    """A world that knows nothing, for tests that need no gazetteer."""

    def __init__(self) -> None:
        self.agencies: dict[str, Any] = {}
        self.offices: dict[str, Any] = {}
        self.persons: dict[str, Any] = {}
        self.initiatives: dict[str, Any] = {}
        self.regions: dict[str, Any] = {}
        self.tenures: tuple[Any, ...] = ()

    def find(self, _text: str) -> list[Any]:
        """Nothing is known."""
        return []

    def parse_office(self, _title: str) -> None:
        """No title is understood."""

    agency_for = initiative_for = person_for = state_for = parse_office

    def written(self, _kinds: frozenset[str]) -> tuple[str, ...]:
        """Nothing is written."""
        return ()

    def holders(self, _office: str, _on: str | None = None) -> tuple[Any, ...]:
        """Nobody held anything."""
        return ()

    offices_of = holders


@pytest.fixture
def empty_world() -> EmptyWorld:
    """A world without any fact; a test may fill it."""
    return EmptyWorld()


@pytest.fixture(scope="session")
def sample_readings() -> tuple[Reading, ...]:
    """The small world of invented officials."""
    return build_sample()


@pytest.fixture(scope="session")
def sample_store(sample_readings: tuple[Reading, ...]) -> Any:
    """The small world as a store in memory, resolved, with its ledger; tests only read it."""
    from graph.ledger import changes, contradictions
    from graph.resolve import Judgements, resolve
    from graph.store import load_lines, memory_store
    from graph.triples.quads import lines

    world, store = EmptyWorld(), memory_store()
    resolution = resolve(sample_readings, world, Judgements())  # type: ignore[arg-type]  # a world without facts
    ledger = changes(sample_readings, resolution), contradictions(sample_readings, resolution)
    load_lines(store, lines(sample_readings, resolution, world, *ledger))
    return store


@pytest.fixture(scope="session")
def compose() -> Callable[..., Reading]:
    """`compose(headline, [say(...), ...], published="2031-01-01")` makes one Reading."""
    return build_reading


@pytest.fixture(scope="session")
def say() -> type[Say]:
    """The row from which a statement is written."""
    return Say
