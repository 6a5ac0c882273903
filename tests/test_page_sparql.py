"""The 25 questions inside the page: each answered there, offline, with as many rows as the command line finds."""

from pathlib import Path
from typing import Any

import pytest
from view_cases import browser as shared

from graph.query import named
from graph.view.page import write_page

chromium, page, open_page, state_is = shared.chromium, shared.page, shared.open_page, shared.state_is
pytestmark = shared.MARKS
CLASSES = {"initiative": "Initiative", "official": "Official", "actor": "Official", "entity": "Official",
           "office": "Office", "agency": "Agency"}  # fmt: skip


@pytest.fixture(scope="module")
def pages(sample_store: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    target = tmp_path_factory.mktemp("sparql") / "kueri.html"
    write_page(sample_store, target, with_sparql=True)
    return {"kueri": target}


def spoken_of(store: Any, kind: str, order: int) -> str:
    """The label of what most statements name, of a class."""
    query = (
        "PREFIX jejak: <https://w3id.org/jejak/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
        "SELECT ?label (COUNT(DISTINCT ?statement) AS ?n) { ?s a jejak:%s ; rdfs:label ?label "
        "OPTIONAL { ?statement a jejak:Statement ; ?p ?s } FILTER(LANG(?label) != 'en') } "
        "GROUP BY ?label ORDER BY DESC(?n) ?label LIMIT 2"
    )
    found = [row["label"].value for row in store.query(query % kind, use_default_graph_as_union=True)]
    return str(found[min(order, len(found) - 1)])


def given(store: Any, query: Any) -> dict[str, str]:
    """A value for each parameter that must have one."""
    values = {"date": "2031-02-01", "text": "a", "relation": "spokeAbout"}
    asked = [param for param in query.params if param.required]
    return {
        param.name: "1"
        if param.type == "integer"
        else values.get(param.type) or spoken_of(store, CLASSES.get(param.type, "Initiative"), order)
        for order, param in enumerate(asked)
    }


def test_each_question_is_answered_as_on_the_command_line(open_page: Any, sample_store: Any) -> None:
    page = open_page("kueri", "#view=sparql")
    page.wait_for_selector("html[data-sparql]")
    answered = 0
    for query in named.all():
        params = given(sample_store, query)
        page.locator("#query-name").select_option(query.name)
        for name, value in params.items():
            if page.locator(f"#param-{name}").is_visible():
                page.locator(f"#param-{name}").fill(value)
        page.evaluate("() => { jejak.$('query-status').textContent = '' }")
        page.locator("#query-run").click()
        state_is(page, "/ baris dalam | tidak dapat /.test(jejak.$('query-status').textContent)")
        rows = named.run(sample_store, query.name, params).rows
        status = page.locator("#query-status").inner_text()
        assert status.startswith(f"{len(rows)} baris"), (query.name, params, status)
        answered += bool(rows)
    assert answered >= 12, "most questions have an answer in the small world"
