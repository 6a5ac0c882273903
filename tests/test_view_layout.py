"""Places, communities, folding into rows: what the page's Python promises without a browser."""

import json
import math
import statistics
import sys
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from view_cases.generated import generate

from graph.errors import StopRun, UnknownName
from graph.view import rows
from graph.view.data import ViewData, ViewEdge, ViewNode
from graph.view.layout import positions, start_position
from graph.view.measures import measure
from graph.view.network import network_class, vis_script
from graph.view.opening import OPENING, opening, places
from graph.view.overview import around, communities, describe, ranking, restrict, shown, summarise, write_overview
from graph.view.pack import pack, unpack
from graph.view.page import OVERVIEW_LIMIT, render, write_data

CASES = Path(__file__).parent / "view_cases"


def sample() -> ViewData:
    return msgspec.yaml.decode((CASES / "contoh.yaml").read_text("utf-8"), type=ViewData)


def generated(nodes: int, edges: int) -> ViewData:
    data: ViewData = generate(nodes, edges)
    return data


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "satu.html", tmp_path / "dua.html"
    write_data(sample(), one)
    write_data(sample(), two)
    assert one.read_bytes() == two.read_bytes()


def test_bytes_do_not_depend_on_the_order_of_hashes(tmp_path: Path) -> None:
    import subprocess

    program = (
        "import sys, msgspec, pathlib; from graph.view.data import ViewData; from graph.view.page import write_data;"
        "write_data(msgspec.yaml.decode(pathlib.Path(sys.argv[1]).read_text('utf-8'), type=ViewData),"
        " pathlib.Path(sys.argv[2]))"
    )
    pages = []
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.html"
        command = [sys.executable, "-c", program, str(CASES / "contoh.yaml"), str(target)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed, "PATH": ""})
        pages.append(target.read_bytes())
    assert pages[0] == pages[1]


def test_one_more_article_moves_little() -> None:
    """Each node keeps most of its neighbourhood: the median shift is a small part of the picture's width."""
    before = generated(120, 240)
    newcomer = ViewNode(id="official/zz-baru", kind="official", name="Baru")
    extra = tuple(
        ViewEdge(source=newcomer.id, relation="spokeAbout", target=node.id)
        for node in [n for n in before.nodes if n.kind == "initiative"][:2]
    )
    after = msgspec.structs.replace(before, nodes=(*before.nodes, newcomer), edges=(*before.edges, *extra))
    old, new = positions(before), positions(after)
    width = max(x for x, _ in old) - min(x for x, _ in old)
    shifts = [math.dist(a, b) for a, b in zip(old, new, strict=False)]
    assert statistics.median(shifts) < width * 0.12


def test_one_more_statement_moves_little_of_a_large_graph() -> None:
    """Those drawn first keep their places; the rest stand beside what they are linked to."""
    before = generated(1200, 2400)
    heavy = max(before.edges, key=lambda edge: (edge.weight, edge.source))
    edges = tuple(
        msgspec.structs.replace(edge, weight=edge.weight + 1) if edge is heavy else edge for edge in before.edges
    )
    after = msgspec.structs.replace(before, edges=edges)
    first = opening(before, measure(before).evidence)
    old, new = (places(data, opening(data, measure(data).evidence)) for data in (before, after))
    width = max(old[n][0] for n in first) - min(old[n][0] for n in first)
    assert statistics.median(math.dist(old[n], new[n]) for n in first) < width * 0.12


def test_nodes_drawn_first_are_the_weightiest_of_the_kinds_shown() -> None:
    data = generated(1200, 2400)
    evidence = measure(data).evidence
    first = opening(data, evidence)
    assert len(first) == OPENING
    assert min(evidence[n] for n in first) >= max(evidence[n] for n in set(range(len(data.nodes))) - set(first))
    assert opening(sample(), measure(sample()).evidence) == []
    assert places(data, first) == places(data, first)


def test_nodes_do_not_lie_on_each_other() -> None:
    places = positions(generated(300, 600))
    close = sum(math.dist(a, b) < 20 for a, b in combinations(places, 2))
    assert close <= 3


@given(st.text(max_size=40))
def test_a_start_lies_in_the_disc(name: str) -> None:
    assert math.hypot(*start_position(name)) <= 1.0


def test_an_empty_graph_has_a_page() -> None:
    assert "<title>Kosong</title>" in render(ViewData(), title="Kosong")


def test_communities_are_numbered_by_size() -> None:
    found = measure(generated(200, 400)).community
    sizes = [found.count(number) for number in range(max(found) + 1)]
    assert sizes == sorted(sizes, reverse=True)


def test_large_evidence_is_packed_and_comes_back() -> None:
    data = generated(400, 1200)
    island = rows.evidence_island(data)
    packed = rows.packed(island)
    assert set(packed) == {"packed"}
    assert json.loads(unpack(packed["packed"])) == json.loads(json.dumps(island))
    assert rows.packed(rows.evidence_island(sample())).keys() > {"statements"}


@given(st.text(max_size=400).map(lambda text: text * 3) | st.text('ab ~,"', max_size=200))
def test_any_text_comes_back_from_its_pack(text: str) -> None:
    found = pack(text)
    assert unpack(found) == text
    assert len(set(found["codes"])) == len(found["words"])


def test_parallel_edges_stay() -> None:
    data = sample()
    pairs = [frozenset((e.source, e.target)) for e in data.edges]
    assert len(pairs) > len(set(pairs)), "the case holds parallel edges"
    net = network_class()()
    net.fill(rows.node_dicts(data, positions(data), measure(data)), rows.edge_dicts(data))
    assert net.num_edges() == len(data.edges)
    assert net.directed


@pytest.mark.parametrize("name", ["show", "write_html", "set_options", "from_nx", "generate_html"])
def test_what_pyvis_does_unsafely_is_refused(name: str) -> None:
    with pytest.raises(StopRun, match="write_page"):
        getattr(network_class()(), name)("x")


def test_vis_network_cannot_end_its_script() -> None:
    assert "</script" not in vis_script().lower()
    assert "MIT License" in vis_script()[:2000]


def test_focus_takes_any_name_and_says_what_is_near() -> None:
    assert '"focus":5' in render(sample(), focus="LDT")
    assert '"focus":5' in render(sample(), focus="layanan DIGITAL terpadu")
    with pytest.raises(UnknownName, match="Layanan Digital Terpadu"):
        render(sample(), focus="Layanan Digital Terpad")


def test_the_overview_has_a_page_for_each_community(tmp_path: Path) -> None:
    data = generated(300, 500)
    done = write_overview(data, tmp_path / "graph.html", title="Uji")
    assert done.files[0] == tmp_path / "graph.html"
    assert all(path.is_file() for path in done.files)
    assert len(done.files) == len(communities(shown(data))) + 1
    text = done.files[0].read_text("utf-8")
    assert all(f"graph-gugus/{path.name}" in text for path in done.files[1:])
    assert f"{len(data.statements):,} pernyataan".replace(",", ".") in text, "the line counts the whole graph"
    assert 'href="../graph.html"' in done.files[1].read_text("utf-8")


def test_every_node_is_on_one_page_of_the_overview() -> None:
    data = generated(1500, 1800)
    groups = communities(data)
    assert sorted(n for members in groups.values() for n in members) == list(range(len(data.nodes)))
    ranked = ranking(data, groups)
    large = [name for name in groups if not name.startswith("lainnya")]
    assert [node.id for node in summarise(data, groups, ranked).nodes] == [f"group/{name}" for name in large]
    assert 0 < len(large) < len(groups)
    assert max(len(members) for members in groups.values()) <= 1_000
    part = restrict(data, groups["000"])
    known = {node.id for node in part.nodes}
    assert all({edge.source, edge.target} <= known for edge in part.edges)
    assert {one for edge in part.edges for one in edge.statements} <= {s.id for s in part.statements}
    about = {s.id for s in data.statements if not known.isdisjoint(s.about)}
    assert about <= {s.id for s in part.statements}, "also what is said from outside"
    directory = describe(data, ranked, "gugus").directory
    assert {row[4] for row in directory} == {node.id for node in data.nodes}


def test_what_has_nothing_to_show_is_on_no_page() -> None:
    data = sample()
    gone = {node.id for node in data.nodes} - {node.id for node in shown(data).nodes}
    assert gone == {"official/tanpa-hubungan"}


def test_a_page_on_one_node_of_very_many_holds_what_is_near(tmp_path: Path) -> None:
    data = generated(5200, 9000)
    near = around(data, 0, 300)
    assert 0 in near
    assert len(near) <= 300
    page = write_data(data, tmp_path / "satu.html", focus=data.nodes[0].name).files
    assert page == (tmp_path / "satu.html",)
    assert page[0].stat().st_size < 2_000_000


def test_only_very_many_nodes_make_an_overview() -> None:
    assert OVERVIEW_LIMIT == 5_000
    assert '"opening":[]' in render(sample())
    large = render(generated(1200, 2400))
    assert '"opening":[]' not in large


def test_a_thousand_nodes_weigh_less_than_a_megabyte() -> None:
    assert len(render(generated(1000, 3000)).encode("utf-8")) <= 1_000_000


def test_detached_parts_stand_near_and_apart() -> None:
    """Pairs beside a large part: none between its nodes, none far off."""
    main = generated(60, 150)
    extra = [ViewNode(id=f"official/lepas-{n}", kind="official", name=f"Lepas {n}") for n in range(12)]
    pairs = [
        ViewEdge(source=one.id, relation="metWith", target=other.id)
        for one, other in zip(extra[::2], extra[1::2], strict=True)
    ]
    nodes = tuple(sorted((*main.nodes, *extra), key=lambda node: node.id))
    places = dict(
        zip(
            (node.id for node in nodes),
            positions(msgspec.structs.replace(main, nodes=nodes, edges=(*main.edges, *pairs))),
            strict=True,
        )
    )
    apart = {node.id for node in extra}
    rest = [place for name, place in places.items() if name not in apart]
    for name in apart:
        nearest = min(math.dist(places[name], place) for place in rest)
        assert 50 < nearest < 600, name
