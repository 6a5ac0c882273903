"""Mentions become entities: the same in any order, each merge with its evidence, no merge that would be libel."""

import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.gazetteer import load_world
from graph.identifiers import slug
from graph.model import Agency, Article, Initiative, Moment, OfficeHeld, Official, Reading, Span, Statement
from graph.resolve import Judgements, Resolution, resolve
from graph.resolve.features import FEATURES
from graph.resolve.known import known_of
from graph.resolve.measure import main, measure, read_pairs, read_populations
from graph.resolve.names import read_name, relation

PAIRS = Path(__file__).parent / "resolve_cases" / "pairs.tsv"
Row = tuple[str, str, str, str]


def reading(key: str, day: str | None, *people: Row, agencies: Sequence[Agency] = (), **more: object) -> Reading:
    """An article that shows persons as (name, title, agency, status); an empty title is none."""
    article = Article(key=key, source=key, text="x" * 40, blocks=(), published=Moment(day) if day else None)
    found = load_world()
    officials = []
    for name, title, agency, status in people:
        match = found.parse_office(title) if title else None
        held = OfficeHeld(
            title,
            match.key if match else slug(title),
            agency or None,
            (match.agency if match else None) or (slug(agency) if agency else None),
            status or "current",  # type: ignore[arg-type]  # plain strings
            (Span(0, 4),),
        )
        officials.append(Official(slug(name), name, offices=(held,) if title else ()))
    return Reading(article=article, officials=tuple(officials), agencies=tuple(agencies), **more)  # type: ignore[arg-type]  # plain strings


def done(*readings: Reading) -> Resolution:
    return resolve(readings, load_world(), Judgements())


def person(resolution: Resolution, key: str, name: str) -> str:
    return resolution.entity(key, slug(name), "person")


def test_the_labelled_pairs_pass_the_bars() -> None:
    pairs = read_pairs(PAIRS)
    figures = measure(pairs, load_world())
    assert len(pairs) >= 200
    assert figures.precision >= 0.99
    assert figures.recall >= 0.90


@pytest.mark.parametrize("path", sorted(PAIRS.parent.glob("held_out*.tsv")), ids=lambda path: path.stem)
def test_the_held_out_pairs_are_merged_without_mistake(path: Path) -> None:
    pairs, populations = read_pairs(path), read_populations(path)
    figures = measure(pairs, load_world(), populations)
    assert len(pairs) >= 100
    assert set(populations) == {pair.why for pair in pairs}
    assert figures.precision >= 0.99
    assert figures.recall >= 0.88  # each pair by itself; most are drawn where the score is in doubt


def test_the_measure_prints_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(PAIRS)]) == 0
    assert "precision" in capsys.readouterr().out


def test_one_name_in_two_posts_on_one_day_is_unsure_not_same() -> None:
    one = reading("a", "2031-05-01", ("Sarinande Wulandari", "Kapolres Contoh", "Polres Contoh", ""))
    two = reading("b", "2031-05-02", ("Sarinande Wulandari", "Bupati Misalnya", "Pemerintah Misalnya", ""))
    result = done(one, two)
    ids = {person(result, key, "Sarinande Wulandari") for key in "ab"}
    assert len(ids) == 2
    assert {result.unsure[0].left, result.unsure[0].right} == ids
    assert "post.incompatible" in result.unsure[0].link.features


@pytest.mark.parametrize("status", ["former", "elect", "acting"])
def test_another_status_does_not_set_posts_against_each_other(status: str) -> None:
    one = reading("a", "2031-05-01", ("Sarinande Wulandari", "Kapolres Contoh", "Polres Contoh", status))
    two = reading("b", "2031-05-02", ("Sarinande Wulandari", "Bupati Misalnya", "Pemerintah Misalnya", ""))
    result = done(one, two)
    assert person(result, "a", "Sarinande Wulandari") == person(result, "b", "Sarinande Wulandari")


def test_a_short_name_alone_links_to_nobody() -> None:
    whole = reading("a", "2024-03-20", ("Abdullah Azwar Anas", "Menteri PANRB", "", ""))
    short = reading("b", "2024-03-21", ("Anas", "", "", ""))
    result = done(whole, short)
    assert person(result, "b", "Anas") != "abdullah-azwar-anas"
    assert result.unsure == ()


@pytest.mark.parametrize(("day", "same"), [("2024-03-25", True), ("2025-03-25", False)])
def test_a_short_name_links_by_office_and_date(day: str, same: bool) -> None:
    short = reading("b", day, ("Anas", "Menteri PANRB", "", ""))
    assert (person(done(short), "b", "Anas") == "abdullah-azwar-anas") is same


def test_a_short_name_that_fits_two_holders_equally_is_nobodys() -> None:
    post = ("Ketua Dewan Percobaan Contoh", "Dewan Percobaan Contoh", "")
    rows = [("Wulan Saripertiwi", *post), ("Wulan Kencanasari", *post), ("Wulan", *post)]
    result = done(*(reading(key, "2031-05-01", row) for key, row in zip("abc", rows, strict=True)))
    assert len({person(result, key, row[0]) for key, row in zip("abc", rows, strict=True)}) == 3


def test_the_second_person_of_a_name_gets_the_post_behind_it_and_the_first_keeps_its_key() -> None:
    one = reading("a", "2031-05-01", ("Sarinande Wulandari", "Kapolres Contoh", "", ""))
    two = reading("b", "2031-05-02", ("Sarinande Wulandari", "Bupati Misalnya", "", ""))
    alone, both = done(one), done(one, two)
    assert person(alone, "a", "Sarinande Wulandari") == person(both, "a", "Sarinande Wulandari")
    assert person(both, "b", "Sarinande Wulandari").startswith("sarinande-wulandari--bupati-misalnya")


def test_a_later_longer_name_does_not_rename() -> None:
    post = ("Menteri Urusan Contoh", "Kementerian Urusan Contoh", "")
    first = reading("a", "2031-05-01", ("Sarinande Wulandari", *post))
    later = reading("b", "2031-05-09", ("Sarinande Wulandari Kencana", *post))
    result = done(later, first)
    assert person(result, "b", "Sarinande Wulandari Kencana") == "sarinande-wulandari"


def test_an_unknown_person_never_gets_a_known_ones_key() -> None:
    other = reading("a", "2025-05-01", ("Purbaya Yudhi Sadewa", "Kapolres Contoh", "", ""))
    record = reading("b", "2025-10-01", ("Purbaya Yudhi Sadewa", "Menteri Keuangan", "", ""))
    result = done(other, record)
    assert person(result, "b", "Purbaya Yudhi Sadewa") == "purbaya-yudhi-sadewa"


def test_every_merge_has_its_evidence(sample_readings: tuple[Reading, ...]) -> None:
    result = resolve(sample_readings, load_world(), Judgements())
    known = {feature.name for feature in FEATURES}
    linked: dict[str, set[str]] = {}
    for link in result.links:
        if link.kind == "person" and link.verdict == "same":
            assert link.features
            assert set(link.features) <= known
            for side in (link.left, link.right):
                linked.setdefault(side, set()).add(link.by)
    for entity in result.entities:
        if entity.kind == "person" and len(entity.members) > 1:
            assert any(str(member) in linked for member in entity.members)


def test_every_id_that_a_reading_uses_names_an_entity(sample_readings: tuple[Reading, ...]) -> None:
    result = resolve(sample_readings, load_world(), Judgements())
    for one in sample_readings:
        used = [(official.id, "person") for official in one.officials]
        used += [(agency.id, "agency") for agency in one.agencies]
        used += [(initiative.id, "initiative") for initiative in one.initiatives]
        used += [(held.office_id, "office") for official in one.officials for held in official.offices]
        for local, kind in used:
            assert (kind, result.entity(one.article.key, local, kind)) in result.by_id  # type: ignore[arg-type]  # plain strings
        for statement in one.statements:
            assert result.find(one.article.key, statement.speaker_id) in result.by_id
    with pytest.raises(KeyError, match="names nothing"):
        result.entity(sample_readings[0].article.key, "tidak-ada")


def _world_of_readings() -> list[Reading]:
    names = ["Sarinande Wulandari", "Sarinande W. Kencana", "Sarinande", "Budi Santoso", "Budi Santosa", "Anas"]
    titles = ["Menteri Urusan Contoh", "Kapolres Contoh", "Bupati Misalnya", "", "Menteri PANRB"]
    rng = random.Random(4)
    rows = list(itertools.product(names, titles))
    days = ["2024-03-20", "2024-05-01", "2025-10-10", None]
    return [
        reading(f"{n:016x}", rng.choice(days), *[(name, title, "", "") for name, title in rng.sample(rows, 2)])
        for n in range(40)
    ]


ALL = _world_of_readings()
ONCE = resolve(ALL, load_world(), Judgements())


@settings(max_examples=15, deadline=None)
@given(st.permutations(ALL))
def test_the_order_of_the_readings_does_not_matter(shuffled: list[Reading]) -> None:
    assert resolve(shuffled, load_world(), Judgements()) == ONCE


@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=1, max_value=len(ALL)))
def test_no_mention_is_lost_or_in_two_entities(count: int) -> None:
    result = resolve(ALL[:count], load_world(), Judgements())
    members = [member for entity in result.entities if entity.kind == "person" for member in entity.members]
    assert len(members) == len(set(members))
    assert set(members) == {(one.article.key, who.id) for one in ALL[:count] for who in one.officials}


NAME = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz .'-éÀ"), max_size=24)


@given(NAME, NAME)
def test_names_compare_the_same_from_both_sides(a: str, b: str) -> None:
    assert relation(read_name(a), read_name(b)) == relation(read_name(b), read_name(a))


def test_departments_of_different_regions_are_different() -> None:
    rows = ["Dinas Pendidikan Kota Bogor", "Dinas Pendidikan Kabupaten Bogor", "Dinas Pendidikan"]
    keys = "abc"
    readings = [
        reading(key, "2031-05-01", agencies=[Agency(slug(name), name)]) for key, name in zip(keys, rows, strict=True)
    ]
    result = done(*readings)
    assert len({result.entity(key, slug(name), "agency") for key, name in zip(keys, rows, strict=True)}) == 3


def test_a_department_without_a_region_is_the_only_region_its_article_names() -> None:
    mayor, schools = Agency("x", "Pemerintah Kota Bogor"), Agency("dinas-pendidikan", "Dinas Pendidikan")
    result = done(reading("a", "2031-05-01", agencies=[mayor, schools]))
    assert result.entity("a", "dinas-pendidikan", "agency") == "dinas-pendidikan-kota-bogor"
    assert any("article.only-region" in link.features for link in result.links)


def test_ministries_that_follow_each_other_are_two() -> None:
    old, new = Agency("k", "Kementerian Komunikasi dan Informatika"), Agency("d", "Kementerian Komunikasi dan Digital")
    result = done(reading("a", "2024-05-01", agencies=[old]), reading("b", "2025-05-01", agencies=[new]))
    assert result.entity("a", "k", "agency") != result.entity("b", "d", "agency")


@pytest.mark.parametrize("form", ["KemenPAN-RB", "Kementerian PANRB", "Kemenpan RB"])
def test_the_forms_of_one_ministry_are_one(form: str) -> None:
    result = done(reading("a", "2024-05-01", agencies=[Agency("x", form)]))
    assert result.entity("a", "x", "agency") == "kementerian-panrb"


@pytest.mark.parametrize(
    ("day", "key"), [("2024-03-01", "kementerian-investasi"), ("2025-05-01", "kementerian-investasi-dan-hilirisasi")]
)
def test_a_form_that_bodies_in_turn_bore_is_the_one_of_the_day(day: str, key: str) -> None:
    assert done(reading("a", day, agencies=[Agency("x", "BKPM")])).entity("a", "x", "agency") == key


@pytest.mark.parametrize(("cut", "same"), [("Badan Gizi", True), ("Badan Uji", False)])
def test_a_name_cut_short_is_the_articles_one_body_whose_name_goes_on(cut: str, same: bool) -> None:
    bodies = [Agency("badan-gizi-nasional", "Badan Gizi Nasional"), Agency(slug(cut), cut)]
    result = done(reading("a", "2031-05-01", agencies=bodies))
    assert (result.entity("a", slug(cut), "agency") == "badan-gizi-nasional") is same


def test_letters_go_to_the_one_body_that_is_written_with_them() -> None:
    whole = Agency("w", "Dewan Uji Coba Contoh", "DUCC")
    result = done(
        reading("a", "2031-05-01", agencies=[whole]), reading("b", "2031-05-02", agencies=[Agency("ducc", "DUCC")])
    )
    assert result.entity("b", "ducc", "agency") == result.entity("a", "w", "agency")


def test_a_regulation_is_its_kind_number_and_year() -> None:
    forms = ["Perpres 3/2031", "Peraturan Presiden Nomor 3 Tahun 2031", "Perpres No. 3 Tahun 2031"]
    readings = [
        reading(str(n), "2031-05-01", initiatives=(Initiative(f"i{n}", form, kind="regulation"),))
        for n, form in enumerate(forms)
    ]
    result = done(*readings)
    assert {result.entity(str(n), f"i{n}", "initiative") for n in range(3)} == {"perpres-3-2031"}


def _by_office(title: str, office: str, day: str) -> Reading:
    statement = Statement(
        id="s",
        places=(Span(0, 4),),
        mode="direct",
        kind="claim",
        speaker=title,
        speaker_id=office,
        speaker_kind="person",
        rule="r",
        confidence=0.9,
        office=title,
        office_id=office,
    )
    return reading("a", day, statements=(statement,))


def test_an_office_alone_is_its_holder_on_that_day_and_says_that_it_is_inferred() -> None:
    result = done(_by_office("Menteri PANRB", "menteri-panrb", "2024-03-20"))
    assert result.find("a", "menteri-panrb") == ("person", "abdullah-azwar-anas")
    inferred = result.inference("a", "menteri-panrb")
    assert inferred is not None
    assert (inferred.on, inferred.office) == ("2024-03-20", "menteri-panrb")
    assert inferred.confidence < 1
    assert inferred.source


def test_an_office_without_a_known_holder_stays_the_office() -> None:
    result = done(_by_office("Ketua Dewan Uji Contoh", "ketua-dewan-uji-contoh", "2024-03-20"))
    assert result.find("a", "ketua-dewan-uji-contoh")[0] == "office"
    assert result.inferred == ()


def test_tenures_carry_known_dates_with_their_source_and_what_was_seen() -> None:
    result = done(reading("a", "2024-03-20", ("Abdullah Azwar Anas", "Menteri PANRB", "", "")))
    tenure = next(one for one in result.tenures if one.status == "current")
    assert tenure.start == "2022-09-07"
    assert tenure.source
    assert (tenure.first, tenure.last) == ("2024-03-20", "2024-03-20")
    assert tenure.observations[0].spans == (Span(0, 4),)


def test_someone_else_shown_in_a_post_of_record_is_reported() -> None:
    result = done(reading("a", "2024-03-20", ("Sarinande Wulandari", "Menteri PANRB", "", "")))
    found = next(one for one in result.inconsistencies if one.rule == "office.other-holder")
    assert "abdullah-azwar-anas" in found.message


def test_two_holders_on_one_day_are_reported() -> None:
    post = ("Bupati Uji Contoh", "", "")
    rows = [("Sarinande Wulandari", *post), ("Kencana Prabasari", *post)]
    result = done(*(reading(key, "2031-05-01", row) for key, row in zip("ab", rows, strict=True)))
    assert "office.two-holders" in {one.rule for one in result.inconsistencies}


def test_a_former_holder_who_is_current_later_is_reported() -> None:
    former = ("Sarinande Wulandari", "Bupati Uji Contoh", "", "former")
    current = ("Sarinande Wulandari", "Bupati Uji Contoh", "", "")
    result = done(reading("a", "2031-05-01", former), reading("b", "2031-06-01", current))
    assert "tenure.former-is-current" in {one.rule for one in result.inconsistencies}


def test_groups_are_their_articles_own() -> None:
    def crowd(key: str) -> Reading:
        statement = Statement(
            id=key,
            places=(Span(0, 4),),
            mode="direct",
            kind="hope",
            speaker="sejumlah pegawai",
            speaker_id="sejumlah-pegawai",
            speaker_kind="group",
            rule="r",
            confidence=0.9,
        )
        return reading(key, "2031-05-01", statements=(statement,))

    result = done(crowd("aaaaaaaaa"), crowd("bbbbbbbbb"))
    assert len({result.entity(key * 9, "sejumlah-pegawai", "group") for key in "ab"}) == 2


def test_the_features_are_told_apart_and_each_has_an_example() -> None:
    names = [feature.name for feature in FEATURES]
    assert len(names) == len(set(names))
    assert all(feature.example for feature in FEATURES)


def test_a_body_with_one_wrong_letter_is_the_known_one() -> None:
    result = done(reading("a", "2025-05-01", ("Sarinande Wulandari", "Menteri Ketenegakerjaan", "", "")))
    assert "menteri-ketenagakerjaan" in {entity.id for entity in result.entities if entity.kind == "office"}
    assert known_of(load_world()).agency_key("Badan Gizi Nasonal") == "badan-gizi-nasional"
    assert known_of(load_world()).agency_key("Badan Gizi Regional") is None
