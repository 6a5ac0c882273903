"""A graph of the project's own shape, of any size, always the same: invented officials of invented bodies.

Readings are generated, and the project's own ledger, triples and rules make the graph from them, so the shape is right
by construction.  `store_of(triples)` gives it in memory; run this file to write N-Quads.
"""

import random
import re
import sys
from collections import defaultdict
from itertools import chain, count
from types import SimpleNamespace
from typing import Any

from graph.gazetteer import known
from graph.identifiers import digest, slug
from graph.ledger import changes, contradictions
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
from graph.resolve import Entity, Link, Observation, Resolution, ResolvedTenure, UnsurePair

TRIPLES_PER_ARTICLE = 305
FIRST = [
    "Sari",
    "Budi",
    "Rina",
    "Dewi",
    "Joko",
    "Agus",
    "Putri",
    "Bayu",
    "Citra",
    "Eka",
    "Fajar",
    "Gilang",
    "Hana",
    "Intan",
    "Kartika",
    "Lukman",
    "Maya",
    "Nanda",
]
LAST = [
    "Wulandari",
    "Santosa",
    "Kusumastuti",
    "Lestari",
    "Pratama",
    "Nugroho",
    "Saputra",
    "Hidayat",
    "Maharani",
    "Wijaya",
    "Utami",
    "Siregar",
]
THEMES = [
    "layanan",
    "digital",
    "pegawai",
    "jalan",
    "air",
    "pangan",
    "sekolah",
    "rumah",
    "energi",
    "data",
    "desa",
    "pelabuhan",
]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
KINDS = ["commitment"] * 4 + ["claim"] * 8 + ["directive"] * 2 + ["prediction", "hope", "denial"] + ["evaluation"] * 3
MODES = ["direct"] * 5 + ["indirect"] * 4 + ["partial"] + ["uncued"] * 2
OUTLETS = ("Kabar Contoh", "Warta Contoh", "Harian Contoh", "Suara Contoh")


def _weighted(rng: random.Random, items: list[Any]) -> Any:
    """An item, the first ones far oftener: few initiatives and officials make most of the news."""
    return items[min(int(len(items) * rng.random() ** 3), len(items) - 1)]


def _day(number: int) -> str:
    year, rest = divmod(number, 336)
    return f"{2030 + year}-{rest // 28 + 1:02}-{rest % 28 + 1:02}"


class World:
    """The invented bodies, officials with a succession in each office, and initiatives."""

    def __init__(self, articles: int) -> None:
        size = max(20, min(400, articles // 8))
        bodies = [f"{theme.title()} Contoh {n}" for n in range(size // 10 + 3) for theme in THEMES]
        self.agencies = [f"Kementerian {body}" for body in bodies]
        self.offices = [(f"Menteri {body}", f"Kementerian {body}") for body in bodies]
        names = [f"{a} {b} {n}" for n in range(8) for a in FIRST for b in LAST]
        self.holders = [(names[2 * n % len(names)], names[(2 * n + 1) % len(names)]) for n in range(len(self.offices))]
        self.initiatives = [f"Program {t.title()} Contoh {n}" for n in range(size // 6 + 2) for t in THEMES]
        self.regulations = [f"Peraturan Contoh Nomor {n} Tahun 2031" for n in range(1, size // 6 + 2)]


def _date_target(rng: random.Random, text: str, day: int) -> tuple[str, Target]:
    if rng.random() < 0.12:
        words = "akan diberitahukan kemudian"
        at = Span(len(text), len(text) + len(words))
        return text + words, Target(span=at, kind="date", value="indefinite", relation="indefinite")
    year, month = 2030 + (day + rng.randrange(30, 900)) // 336, rng.randrange(12)
    words = f"pada {MONTHS[month]} {year}"
    at = Span(len(text), len(text) + len(words))
    value = f"{year}-{month + 1:02}"
    first, last = f"{value}-01", f"{value}-28"
    return text + words, Target(
        span=at, kind="date", value=value, relation="on", earliest=first, latest=last, precision="month"
    )


def _number_target(rng: random.Random, text: str) -> tuple[str, Target]:
    number = rng.randrange(10, 99) * 100
    words = f"sebanyak {number} pegawai"
    at = Span(len(text), len(text) + len(words))
    value = f"{number} pegawai"
    return text + words, Target(span=at, kind="quantity", value=value, low=number, high=number, unit="pegawai")


class Newsroom:
    """Writes one Reading after another."""

    def __init__(self, articles: int, seed: int = 7) -> None:
        self.rng = random.Random(seed)
        self.world = World(articles)
        self.articles = articles
        self.numbers = count()
        self.copies: dict[str, str] = {}

    def reading(self, number: int) -> Reading:
        day = number * 2000 // self.articles
        key = digest("artikel", str(number))
        text, statements, spoken = f"Kabar contoh nomor {number}\n", [], []
        main = _weighted(self.rng, self.world.initiatives)
        for _ in range(self.rng.randrange(2, 9)):
            text, statement, who = self.statement(key, text, day, main)
            statements.append(statement)
            spoken.append(who)
        return Reading(
            article=self.article(key, number, text, day),
            statements=tuple(statements),
            officials=tuple(self.officials(spoken)),
            agencies=tuple(Agency(slug(a), a) for a in dict.fromkeys(who[2] for who in spoken)),
            initiatives=tuple(self.initiatives(statements, text)),
            events=self.events(key, spoken, day, main),
        )

    def article(self, key: str, number: int, text: str, day: int) -> Article:
        return Article(
            key=key,
            source=f"contoh#{number}",
            text=text,
            blocks=(Block(Span(0, len(text)), "body", (Span(0, len(text)),)),),
            headline=f"Kabar contoh nomor {number}",
            published=Moment(f"{_day(day)}T08:00:00+07:00", "minute"),
            outlet=OUTLETS[number % 4],
            url=f"https://kabar.example/{number}",
            authors=("Penulis Contoh",),
            from_release=self.rng.random() < 0.1,
        )

    def who(self, day: int) -> tuple[str, str, str]:
        at = min(int(len(self.world.offices) * self.rng.random() ** 2), len(self.world.offices) - 1)
        office, agency = self.world.offices[at]
        return self.world.holders[at][day > 1000], office, agency

    def statement(self, key: str, text: str, day: int, main: str) -> tuple[str, Statement, tuple[str, str, str]]:
        rng, start = self.rng, len(text)
        name, office, agency = self.who(day)
        kind = rng.choice(KINDS)
        about = [main] if rng.random() < 0.8 else [_weighted(rng, self.world.initiatives)]
        text += f"Kami sampaikan nomor {next(self.numbers)} sesuai aturan. {about[0]} akan dimulai "
        if rng.random() < 0.08:
            about.append(_weighted(rng, self.world.regulations))
        targets = []
        if rng.random() < (0.6 if kind == "commitment" else 0.1):
            text, target = _date_target(rng, text, day)
            targets.append(target)
            text += " "
        if rng.random() < (0.4 if kind == "commitment" else 0.1):
            text, target = _number_target(rng, text)
            targets.append(target)
        places = (Span(start, len(text)), Span(start + 9000, len(text) + 9000))[: 1 + (rng.random() < 0.2)]
        relay = self.who(day)[0] if rng.random() < 0.03 else None
        text += "\n"
        condition = Span(start, start + 20) if rng.random() < 0.05 else None
        return (
            text,
            Statement(
                id=digest(key, str(start)),
                places=places,
                mode=rng.choice(MODES),
                kind=kind,
                speaker=name,
                speaker_id=slug(name),
                speaker_kind="person",
                rule="direct.after-kata",
                confidence=0.9,
                cue="kata",
                source_text=name,
                office=office,
                office_id=slug(office),
                agency=agency,
                agency_id=slug(agency),
                relayed_by=relay,
                relayed_by_id=slug(relay) if relay else None,
                negated=rng.random() < 0.05,
                conditional=condition is not None,
                condition=condition,
                initiatives=tuple(slug(one) for one in dict.fromkeys(about)),
                targets=tuple(targets),
                said_on=_day(day),
            ),
            (name, office, agency),
        )

    def officials(self, spoken: list[tuple[str, str, str]]) -> list[Official]:
        offices: dict[str, list[OfficeHeld]] = defaultdict(list)
        for name, office, agency in dict.fromkeys(spoken):
            offices[name].append(OfficeHeld(office, slug(office), agency, slug(agency), "current", (Span(0, 5),)))
        return [Official(slug(name), name, (), tuple(held)) for name, held in offices.items()]

    def initiatives(self, statements: list[Statement], text: str) -> list[Initiative]:
        labels = {slug(one): one for one in self.world.initiatives + self.world.regulations}
        used = dict.fromkeys(one for statement in statements for one in statement.initiatives)
        rules = {slug(one) for one in self.world.regulations}
        return [
            Initiative(
                one,
                labels[one],
                kind="regulation" if one in rules else "programme",
                mentions=tuple(Span(m.start(), m.end()) for m in re.finditer(f"{labels[one]}\\b", text)),
            )
            for one in used
        ]

    def events(self, key: str, spoken: list[tuple[str, str, str]], day: int, main: str) -> tuple[Event, ...]:
        if self.rng.random() > 0.2:
            return ()
        parties = tuple(dict.fromkeys(slug(name) for name, _, _ in spoken[:2]))
        event = Event(
            id=digest(key, "acara"),
            kind="meeting" if self.rng.random() < 0.7 else "launch",
            span=Span(0, 10),
            participants=parties,
            host=slug(spoken[0][2]),
            place="Kota Contoh",
            date=_day(day),
            topic="layanan",
            initiatives=(slug(main),),
        )
        return (event,)


def resolution_of(readings: list[Reading]) -> Resolution:
    """Every local id is its own entity; offices, tenures and a few doubts as the real stage gives them."""
    index: dict[Any, str] = {}
    entities: dict[Any, Entity] = {}
    seen: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    agencies: dict[str, str] = {}
    for reading in readings:
        key, day = reading.article.key, reading.article.published.day if reading.article.published else None
        rows = [("person", o.id, o.name) for o in reading.officials]
        rows += [("agency", a.id, a.name) for a in reading.agencies]
        rows += [("initiative", i.id, i.name) for i in reading.initiatives]
        rows += [("person", s.relayed_by_id, s.relayed_by) for s in reading.statements if s.relayed_by_id]
        for official in reading.officials:
            for held in official.offices:
                rows.append(("office", held.office_id, held.title))
                agencies[held.office_id] = str(held.agency_id)
                seen[official.id, held.office_id].append(Observation(article=key, local=official.id, on=day))
        kinds = {i.id: i.kind for i in reading.initiatives}
        for kind, one, name in rows:
            index[kind, key, one] = one
            old = entities.get((kind, one))
            entities[kind, one] = Entity(
                id=one,
                kind=kind,
                name=name,
                subkind=kinds.get(one) if kind == "initiative" else None,
                agency=agencies.get(one) if kind == "office" else None,
                first=old.first if old else day,
                last=day,
            )
    tenures = [
        ResolvedTenure(
            id=digest(person, office),
            person=person,
            office=office,
            status="current",
            title=office,
            agency=agencies[office],
            first=rows[0].on,
            last=rows[-1].on,
            observations=tuple(rows),
        )
        for (person, office), rows in seen.items()
    ]
    persons = sorted(one for kind, one in entities if kind == "person")
    doubts = [
        UnsurePair(
            kind="person", left=a, right=b, link=Link(kind="person", left=a, right=b, verdict="unsure", score=0.6)
        )
        for a, b in zip(persons[:50:2], persons[1:50:2], strict=False)
    ]
    return Resolution(entities=tuple(entities.values()), tenures=tuple(tenures), unsure=tuple(doubts), index=index)


def known_world(readings: list[Reading]) -> Any:
    """Each initiative has an office that answers for it, each office a holder of public record."""
    offices = sorted({s.office_id for r in readings for s in r.statements if s.office_id})
    holders = {s.office_id: s.speaker_id for r in readings for s in r.statements if s.office_id}
    initiatives = sorted({i.id for r in readings for i in r.initiatives if i.kind == "programme"})
    facts = {
        one: known.Initiative(
            key=one,
            name=one.replace("-", " ").title(),
            responsible=(known.Responsibility(office=offices[n % len(offices)], start="2030-01", source="contoh"),),
            source="contoh",
        )
        for n, one in enumerate(initiatives)
    }
    tenures = [known.Tenure(person=holders[o], office=o, start="2033-01-01", source="contoh") for o in offices]
    return SimpleNamespace(agencies={}, offices={}, persons={}, initiatives=facts, tenures=tenures)


def lines_of(triples: int) -> Any:
    """N-Quads lines of about this many triples (edges and marks not yet among them)."""
    from graph.triples.quads import lines
    from graph.triples.runs import run_lines

    articles = max(5, triples // TRIPLES_PER_ARTICLE)
    newsroom = Newsroom(articles)
    readings = [newsroom.reading(number) for number in range(articles)]
    resolution = resolution_of(readings)
    copies = {readings[n].article.key: readings[n - 1].article.key for n in range(20, articles, 20)}
    graph = lines(
        readings,
        resolution,
        known_world(readings),
        changes(readings, resolution),
        contradictions(readings, resolution),
        copies=copies,
    )
    said = [{s.id: s.id for one in part for s in one.statements} for part in (readings[: articles * 9 // 10], readings)]
    return chain(graph, [run_lines(enumerate(said, start=1))])


def store_of(triples: int, folder: str | None = None) -> Any:
    """The whole graph in a pyoxigraph Store, with edges and marks, in memory or in the folder."""
    from pyoxigraph import RdfFormat, Store

    from graph.pipeline.materialise import materialise

    store = Store(folder) if folder else Store()
    data = "".join(line for batch in lines_of(triples) for line in batch).encode()
    store.bulk_load(data, format=RdfFormat.N_QUADS)
    materialise(store)
    if folder:
        store.flush()
        store.optimize()
    return store


if __name__ == "__main__":
    for batch in lines_of(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000):
        sys.stdout.write("".join(batch))
