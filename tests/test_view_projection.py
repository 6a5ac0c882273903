"""A store becomes ViewData with nothing lost that the page shows, and nothing in it that no article speaks of."""

from pathlib import Path

import pyoxigraph
import pytest

from graph.view.data import ViewData, ViewEdge
from graph.view.projection import project

CASE = Path(__file__).parent / "view_cases" / "kecil.ttl"


@pytest.fixture(scope="module")
def data() -> ViewData:
    store = pyoxigraph.Store()
    store.load(path=str(CASE), format=pyoxigraph.RdfFormat.TURTLE)
    return project(store)


def edges(data: ViewData) -> dict[tuple[str, str, str], ViewEdge]:
    return {(edge.source, edge.relation, edge.target): edge for edge in data.edges}


def test_nodes_are_what_articles_speak_of(data: ViewData) -> None:
    assert {node.id: node.kind for node in data.nodes} == {
        "agency/kementerian": "agency",
        "event/e1": "event",
        "initiative/layanan": "initiative",
        "initiative/perpres": "regulation",
        "official/sari": "official",
    }


def test_nodes_keep_names_and_offices(data: ViewData) -> None:
    nodes = {node.id: node for node in data.nodes}
    assert nodes["initiative/layanan"].name_en == "example service"
    assert nodes["agency/kementerian"].acronym == "Kemencontoh"
    assert nodes["official/sari"].aliases == ("Sari",)
    (tenure,) = nodes["official/sari"].tenures
    assert (tenure.title, tenure.agency) == ("Menteri Urusan Contoh", "Kementerian Urusan Contoh")
    assert (tenure.status, tenure.start) == ("current", "2023-01-02")


def test_edges_fold_their_evidence(data: ViewData) -> None:
    found = edges(data)
    assert found["official/sari", "spokeAbout", "initiative/layanan"].statements == ("s1",)
    assert found["official/sari", "worksFor", "agency/kementerian"].records == ("o1",)
    assert found["official/sari", "tookPartIn", "event/e1"].records == ("e1",)
    assert ("initiative/layanan", "basedOn", "initiative/perpres") in found
    assert not [key for key in found if key[1] in {"holdsOffice", "heldOffice"}]


def test_statements_keep_every_detail(data: ViewData) -> None:
    (said,) = data.statements
    assert (said.text, said.kind, said.mode, said.certainty) == (
        "Kami buka pada Juli 2024", "commitment", "direct", "certain",
    )  # fmt: skip
    assert (said.speaker_name, said.office, said.agency_name) == (
        "Sari Wulandari", "Menteri Urusan Contoh", "Kementerian Urusan Contoh",
    )  # fmt: skip
    assert (said.start, said.end, said.date, said.confidence) == (40, 64, "2024-03-20", 0.95)
    assert said.before == "… ini ia berkata, "
    assert said.after == " kepada wartawan …"
    (target,) = said.targets
    assert (target.relation, target.earliest, target.latest) == ("on", "2024-07-01", "2024-07-31")


def test_changes_and_articles_are_whole(data: ViewData) -> None:
    (change,) = data.changes
    assert (change.kind, change.attribute, change.initiative) == ("postponed", "target-date", "initiative/layanan")
    assert change.after_who == "Sari Wulandari, Menteri Urusan Contoh"
    article, copy = data.articles
    assert (article.copy_of, copy.copy_of) == ("", "a1")
    (pair,) = data.contradictions
    assert (pair.left, pair.right, pair.left_value, pair.right_value) == ("s1", "s2", "2024-07", "2024-09")
    assert (article.headline, article.outlet, article.from_release) == ("Layanan Dibuka", "Harian Contoh", True)


def test_an_empty_store_is_an_empty_page() -> None:
    assert project(pyoxigraph.Store()) == ViewData()
