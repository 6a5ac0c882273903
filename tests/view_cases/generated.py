"""Pages of any size out of a seed: invented officials, agencies and initiatives in the shape of the real graph."""

import itertools
import random

from graph.view.data import (
    ViewArticle,
    ViewChange,
    ViewData,
    ViewEdge,
    ViewNode,
    ViewStatement,
    ViewTarget,
    ViewTenure,
)

FIRST = ("Sari", "Bagas", "Dewi", "Rangga", "Putri", "Yusuf", "Melati", "Surya", "Intan", "Galih", "Wayan", "Tiur")
LAST = ("Wulandari", "Pramudito", "Anggraini", "Sitorus", "Lestari", "Nugraha", "Siregar", "Hidayat", "Mahendra")
TOPICS = ("Layanan", "Angkutan", "Arsip", "Beasiswa", "Irigasi", "Sanitasi", "Pelabuhan", "Perpustakaan", "Energi")
PLACES = ("Contoh", "Uji", "Misal", "Cermat", "Teladan", "Sarana", "Lentera", "Samudra", "Rimba", "Kencana")
WORDS = [
    "program",
    "ini",
    "akan",
    "selesai",
    "bertahap",
    "dan",
    "setiap",
    "daerah",
    "menerima",
    "jadwal",
    "yang",
    "sama,",
    "sambil",
    "menunggu",
    "anggaran",
    "dari",
    "pemerintah",
    "pusat",
    "serta",
    "kesiapan",
    "petugas",
    "di",
    "lapangan",
]
KINDS = ("commitment", "directive", "prediction", "hope", "evaluation", "claim", "claim", "claim", "denial")
MODES = ("direct", "indirect", "indirect", "partial", "uncued")
CHANGES = ("postponed", "brought-forward", "raised", "cut", "restated", "made-indefinite", "done")


def generate(nodes: int, edges: int, *, seed: int = 1, statements_per_edge: int = 1) -> ViewData:
    """A ViewData of about so many nodes and exactly so many edges between officials, agencies and initiatives."""
    rng = random.Random(seed)
    everything = _nodes(nodes, rng)
    officials = [n for n in everything if n.kind == "official"]
    initiatives = [n for n in everything if n.kind == "initiative"]
    agencies = [n for n in everything if n.kind == "agency"]
    articles = [_article(n, rng) for n in range(max(1, edges // 3))]
    folded: dict[tuple[str, str, str], list[str]] = {}
    statements = []
    while len(folded) < edges:
        official = officials[int(rng.paretovariate(0.7)) % len(officials)]
        initiative = initiatives[int(rng.paretovariate(0.6)) % len(initiatives)]
        if rng.random() < 0.3:
            key = (rng.choice(officials).id, "worksFor", rng.choice(agencies).id)
        elif rng.random() < 0.3:
            key = (rng.choice(agencies).id, "involvedIn", rng.choice(initiatives).id)
        elif rng.random() < 0.5:
            key = (rng.choice(officials).id, "spokeAbout", rng.choice(initiatives).id)
        else:
            key = (official.id, "spokeAbout", initiative.id)
        said = folded.setdefault(key, [])
        if key[1] != "spokeAbout":
            continue
        for _ in range(rng.randint(1, statements_per_edge * 2 - 1)):
            statement = _statement(len(statements), key, rng.choice(articles), agencies, rng)
            statements.append(statement)
            said.append(statement.id)
    return ViewData(
        nodes=tuple(everything),
        edges=tuple(
            ViewEdge(source=a, relation=r, target=b, statements=tuple(said), weight=max(1, len(said)))
            for (a, r, b), said in sorted(folded.items())
        ),
        statements=tuple(statements),
        articles=tuple(articles),
        changes=tuple(_changes(statements, rng)),
    )


def _nodes(count: int, rng: random.Random) -> list[ViewNode]:
    shares = (("official", 0.6), ("agency", 0.25), ("initiative", 0.15))
    return [_node(kind, n, rng) for kind, share in sorted(shares) for n in range(max(2, round(count * share)))]


def _node(kind: str, n: int, rng: random.Random) -> ViewNode:
    if kind == "official":
        name = f"{rng.choice(FIRST)} {rng.choice(LAST)}{'' if n < 60 else f' {n}'}"
        tenure = ViewTenure(title=f"Kepala Badan {rng.choice(PLACES)}", agency=f"Badan {rng.choice(PLACES)}")
        return ViewNode(
            id=f"official/o{n:05}", kind="official", name=name, aliases=(name.split(maxsplit=1)[0],), tenures=(tenure,)
        )
    if kind == "agency":
        return ViewNode(
            id=f"agency/a{n:05}", kind="agency", name=f"Badan {TOPICS[n % 9]} {rng.choice(PLACES)} {n}", acronym=f"B{n}"
        )
    return ViewNode(
        id=f"initiative/i{n:05}", kind="initiative", name=f"{TOPICS[n % 9]} {PLACES[n // 9 % 10]}", detail="programme"
    )


def _article(n: int, rng: random.Random) -> ViewArticle:
    day = f"20{rng.randint(23, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return ViewArticle(
        id=f"{n:016x}", headline=f"{rng.choice(TOPICS)} {rng.choice(PLACES)} Dibahas Lagi", published=day,
        outlet=rng.choice(("Harian Contoh", "Kantor Berita Uji", "Suara Misal")), url=f"https://contoh.example/{n}",
    )  # fmt: skip


def _statement(
    n: int, key: tuple[str, str, str], article: ViewArticle, agencies: list[ViewNode], rng: random.Random
) -> ViewStatement:
    agency = rng.choice(agencies)
    year = rng.randint(2024, 2029)
    days = {"earliest": f"{year}-01-01", "latest": f"{year}-12-31"}
    target = ViewTarget(kind="date", text=f"tahun {year}", value=str(year), relation="on", **days)
    targets = (target,) if rng.random() < 0.2 else ()
    return ViewStatement(
        id=f"{n:016x}", article=article.id, text=" ".join(rng.choices(WORDS, k=rng.randint(8, 28))).strip(","),
        kind=rng.choice(KINDS), mode=rng.choice(MODES), speaker=key[0], speaker_name="", office=f"Kepala {agency.name}",
        agency=agency.id, agency_name=agency.name, about=(key[2],), targets=targets, date=article.published,
        confidence=rng.randint(60, 100) / 100, rule="direct.after-cue", start=100, end=200,
    )  # fmt: skip


def _changes(statements: list[ViewStatement], rng: random.Random) -> list[ViewChange]:
    by_topic: dict[str, list[ViewStatement]] = {}
    for statement in statements:
        if statement.targets:
            by_topic.setdefault(statement.about[0], []).append(statement)
    out = []
    for topic, said in sorted(by_topic.items()):
        said.sort(key=lambda s: (s.date, s.id))
        for before, after in itertools.pairwise(said):
            out.append(
                ViewChange(
                    id=f"{len(out):016x}",
                    kind=rng.choice(CHANGES),
                    attribute="target-date",
                    initiative=topic,
                    before=before.id,
                    after=after.id,
                    before_value=before.targets[0].value,
                    after_value=after.targets[0].value,
                    date=after.date,
                    after_who=after.office,
                )
            )
    return out
