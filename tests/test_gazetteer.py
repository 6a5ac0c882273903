"""The known world: tables that hold together, forms that resolve, holders through time."""

import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DataError
from graph.gazetteer import Agency, Office, World, assemble, load_world
from graph.gazetteer.artefact import COMPILED, DATA
from graph.gazetteer.cases import check, read_cases
from graph.gazetteer.items import AgencyFile
from graph.gazetteer.tables import read_csv, read_yaml
from graph.resources import ontology_dir
from graph.resources.tables import parse_yaml

CASES = Path(__file__).parent / "gazetteer_cases"
BARS = {
    "agency_forms": 0.95,
    "office_forms": 0.95,
    "agency_forms_201": 0.95,
    "office_forms_201": 0.95,
    "composed_forms": 1.0,
    "initiative_forms": 1.0,
}
TABLES = [*sorted(DATA.rglob("*.yaml")), *sorted((ontology_dir() / "concepts").glob("*.yaml"))]
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.tsv")), ids=lambda path: path.stem)
def test_forms_resolve_to_the_judged_key(world: World, path: Path) -> None:
    outcome = check(world, read_cases(path))
    assert outcome.share >= BARS[path.stem], f"mend a table, then python -m graph.gazetteer.compile: {outcome.wrong}"


def test_the_compiled_file_is_what_the_tables_say() -> None:
    import msgspec

    from graph.gazetteer.compile import compile_world

    fresh = msgspec.json.encode(compile_world())
    stale = "run python -m graph.gazetteer.compile and commit compiled.json"
    assert COMPILED.read_bytes() == msgspec.json.format(fresh, indent=0) + b"\n", stale


def test_every_fact_has_its_source_and_date(world: World) -> None:
    things = [*world.agencies.values(), *world.offices.values(), *world.persons.values(), *world.initiatives.values()]
    bare = [t.key for t in things if not _tells(t.source) or not DATE.match(t.as_of)]
    bare += [f"{t.person} as {t.office}" for t in world.tenures if not _tells(t.source) or not DATE.match(t.as_of)]
    bare += [f"{i.key}: {r.office}" for i in world.initiatives.values() for r in i.responsible if not _tells(r.source)]
    assert not bare


def _tells(source: str) -> bool:
    """Whether a source says what it is; "public record" by itself does not."""
    return len(source.removeprefix("public record").strip(" :;,.")) >= 4


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_table_names_the_source_of_what_is_in_it(path: Path) -> None:
    head = parse_yaml(path.read_text(encoding="utf-8"))
    items = next(value for value in head.values() if isinstance(value, list)) if "source" not in head else []
    bare = [item for item in items if "source" not in item]
    assert not bare
    assert "as_of" in head or all("as_of" in item for item in items)


def test_the_codes_of_regions_name_their_source() -> None:
    assert re.search(r"^# Source: \S+", (DATA / "regions.csv").read_text(encoding="utf-8"), re.MULTILINE)


def test_a_person_whose_source_is_a_tenure_has_one(world: World) -> None:
    referred = [person.key for person in world.persons.values() if "tenures/" in person.source]
    assert [key for key in referred if not world.offices_of(key)] == []


def test_a_fact_without_a_source_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text("agencies:\n- {key: contoh, name: Badan Contoh}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"contoh\.yaml: contoh has no source"):
        assemble.agencies([(path, read_yaml(path, AgencyFile))])


def test_no_wikidata_identifier_that_was_not_checked(world: World) -> None:
    checked = set((CASES / "wikidata_verified.txt").read_text(encoding="utf-8").split())
    things = [*world.agencies.values(), *world.offices.values(), *world.persons.values()]
    assert {thing.wikidata for thing in things if thing.wikidata} <= checked
    written = {found for path in TABLES for found in re.findall(r"\bQ\d+\b", path.read_text(encoding="utf-8"))}
    assert written <= checked


def test_dates_are_dates(world: World) -> None:
    dates = [d for t in world.tenures for d in (t.start, t.end)]
    dates += [d for a in world.agencies.values() for d in (a.valid_from, a.valid_until)]
    assert all(d is None or DATE.match(d) for d in dates)


def test_every_key_that_is_named_exists(world: World) -> None:
    lost = [t for t in world.tenures if t.person not in world.persons or t.office not in world.offices]
    lost_bodies = [o.key for o in world.offices.values() if o.agency and o.agency not in world.agencies]
    named = [
        (a.key, k) for a in world.agencies.values() for k in (*a.predecessors, *a.successors, *filter(None, [a.parent]))
    ]
    lost_links = [pair for pair in named if pair[1] not in world.agencies]
    concepts = [
        (i.key, k) for i in world.initiatives.values() for k in (*i.broader, *i.related) if k not in world.initiatives
    ]
    answers = [
        (i.key, r.office) for i in world.initiatives.values() for r in i.responsible if r.office not in world.offices
    ]
    assert (lost, lost_bodies, lost_links, concepts, answers) == ([], [], [], [], [])


def test_every_initiative_is_found_by_its_name_and_blocked_by_its_negative_labels(world: World) -> None:
    found = {i.key: [k for h in world.find(i.name) for k in h.keys] for i in world.initiatives.values()}
    assert [key for key, keys in found.items() if key not in keys] == []
    blocked = [
        (i.key, n) for i in world.initiatives.values() for n in i.negative for h in world.find(n) if i.key in h.keys
    ]
    assert blocked == []


def test_every_form_of_a_body_finds_it(world: World) -> None:
    missed = [
        (agency.key, form)
        for agency in world.agencies.values()
        for form in agency.forms
        if not any(agency.key in hit.keys for hit in world.find(form))
    ]
    assert len(missed) <= len(world.agencies) // 20, missed


def test_regions_are_complete(world: World) -> None:
    levels = [region.level for region in world.regions.values()]
    assert (levels.count("province"), len(levels) - levels.count("province")) == (38, 514)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("dprd-kota-bogor", "DPRD Kota Bogor"),
        ("pemerintah-kabupaten-lampung-selatan", "Pemerintah Kabupaten Lampung Selatan"),
        ("fraksi-pks", "Fraksi Partai Keadilan Sejahtera"),
        ("pemerintah-jepang", "Pemerintah Jepang"),
        ("kadin-provinsi-jawa-timur", "Kadin Provinsi Jawa Timur"),
    ],
)
def test_bodies_are_made_from_their_keys(world: World, key: str, name: str) -> None:
    made = world.agencies[key]
    assert isinstance(made, Agency)
    assert made.name == name


def test_offices_are_made_from_their_keys(world: World) -> None:
    made = world.offices["wakil-bupati-lampung-selatan"]
    assert isinstance(made, Office)
    assert (made.title, made.agency) == ("Wakil Bupati Lampung Selatan", "pemerintah-kabupaten-lampung-selatan")


def test_an_unknown_key_is_an_error(world: World) -> None:
    with pytest.raises(KeyError):
        world.agencies["tidak-ada-begitu"]
    assert world.offices.get("tidak-ada-begitu") is None


@pytest.mark.parametrize(
    ("office", "day", "persons"),
    [
        ("menteri-panrb", "2024-03-20", ["abdullah-azwar-anas"]),
        ("menteri-panrb", "2025-01-24", ["rini-widyantini"]),
        ("menteri-panrb", "2022-08-01", ["mahfud-md"]),
        ("menteri-panrb", "2019-10-22", []),
        ("menteri-dikbud", "2020-07-01", ["nadiem-anwar-makarim"]),
        ("kepala-otorita-ibu-kota-nusantara", "2024-03-20", ["bambang-susantono"]),
        ("kepala-otorita-ibu-kota-nusantara", "2024-12-01", ["basuki-hadimuljono"]),
        ("menteri-keuangan", "2025-09-08", ["purbaya-yudhi-sadewa"]),
        ("kepala-lkpp", "2022-05-01", ["abdullah-azwar-anas"]),
    ],
)
def test_holders_on_a_day(world: World, office: str, day: str, persons: list[str]) -> None:
    assert [t.person for t in world.holders(office, day)] == persons


def test_an_acting_holder_is_marked(world: World) -> None:
    assert [t.status for t in world.holders("kepala-otorita-ibu-kota-nusantara", "2024-08-01")] == ["acting"]


@pytest.mark.parametrize(
    ("title", "key", "status"),
    [
        ("Plt. Kepala OIKN", "kepala-otorita-ibu-kota-nusantara", "acting"),
        ("mantan Kepala LKPP", "kepala-lkpp", "former"),
        ("eks bupati Banyuwangi", "bupati-banyuwangi", "former"),
        ("Wali Kota Bogor terpilih", "wali-kota-bogor", "elect"),
        ("Penjabat Gubernur Jatim", "gubernur-jawa-timur", "acting"),
    ],
)
def test_titles_with_a_status(world: World, title: str, key: str, status: str) -> None:
    match = world.parse_office(title)
    assert match is not None
    assert (match.key, match.status) == (key, status)


def test_what_is_no_title(world: World) -> None:
    assert world.parse_office("warga Desa Contoh") is None


def test_names_are_looked_up_whatever_their_case(world: World) -> None:
    assert world.agency_for("kementerian panrb") == "kementerian-panrb"
    assert world.initiative_for("makan bergizi gratis") == "mbg"
    assert world.person_for("gus ipul") == "saifullah-yusuf"
    assert world.agency_for("entah apa") is None


def test_a_name_inside_another_name_is_not_taken(world: World) -> None:
    hits = world.find("Perwira itu bernama Rahmat Sigit Prabowo dan tinggal di sana.")
    assert [h.form for h in hits if h.kind == "person"] == []


def test_a_regulations_title_names_no_office(world: World) -> None:
    assert [h.kind for h in world.find("Peraturan Menteri Keuangan itu") if h.kind == "office"] == []


@given(st.text(alphabet=st.sampled_from("AaBKIMNPRUekmnt ()-/.\u00a0\u2013\n"), max_size=120))
def test_hits_are_the_texts_own_words_in_order(text: str) -> None:
    hits = load_world().find(text)
    assert all(len(h.form) == h.end - h.start and h.keys for h in hits)
    assert all(a.end <= b.start for a, b in itertools.pairwise(hits))


@given(
    st.lists(
        st.sampled_from(
            [
                "Menteri PANRB",
                "Kepala",
                "Dinas Kesehatan",
                "Jatim",
                "DPR",
                "(BGN)",
                "Badan Gizi Nasional",
                "kata",
                ",",
                "Presiden",
                "AS",
                "Komisi II DPRD",
                "PT",
                "Fraksi",
            ]
        ),
        max_size=14,
    )
)
def test_joined_pieces_keep_offsets(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert all(text[h.start : h.end] == h.form for h in load_world().find(text))


def test_a_malformed_table_is_one_clear_sentence(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("kind: ministry\nagencies:\n- {key: x, nama: Y}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.yaml: .*mend that item"):
        read_yaml(bad, AgencyFile)
    bad.write_text("kind: [\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.yaml line 2: not valid YAML"):
        read_yaml(bad, AgencyFile)
    bad.write_text("code,name\n11\n", encoding="utf-8")
    with pytest.raises(DataError, match="mend the row"):
        read_csv(bad)


def test_every_table_is_read() -> None:
    from graph.gazetteer.artefact import source_files

    tables = {p for p in (*DATA.rglob("*.*"), *(ontology_dir() / "concepts").glob("*.yaml")) if p.is_file()}
    assert tables == set(source_files())


def test_the_figures_are_printed_by_a_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "graph.gazetteer.cases"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "agency_forms: 200 forms" in done.stdout
