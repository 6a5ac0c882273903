// The same as the picture, as a table that sorts: relations, statements or nodes that are shown.
const PAGE = 200;
let sorting = { edges: [3, -1], statements: [0, 1], nodes: [2, -1] };
let shownRows = PAGE;

const edgeDates = (edge) => {
  const said = edge.statements.filter((n) => J.shown.passing[n]).map((n) => J.statements[n].date);
  const dates = [...said, ...edge.records.map((n) => J.records[n].date)].filter(Boolean).sort();
  return [dates[0] ?? "", dates.at(-1) ?? ""];
};

/** For each table: head words, rows as plain values, and what a click on a row's button opens. */
const TABLES = {
  edges: {
    head: ["from", "relation", "to", "evidence", "first", "last"],
    items: () => J.shown.edges,
    cells: (edge) => [J.name(J.nodes[edge.from]), J.say("relations", edge.relation), J.name(J.nodes[edge.to]), J.shown.count[edge.n], ...edgeDates(edge)],
    open: (edge) => J.selectEdge(edge),
  },
  statements: {
    head: ["date", "speaker", "office", "kind", "mode", "about", "words", "target", "outlet", "confidence"],
    items: () => J.statements.filter((statement) => J.shown.passing[statement.n]),
    cells: (s) => [s.date, J.speaker(s), s.office, J.say("statements", s.kind), J.say("modes", s.mode), s.about.map((n) => J.name(J.nodes[n])).join("; "), s.text,
      s.targets.map((target) => target[2] || target[1]).join("; "), J.articles[s.article]?.outlet ?? "", s.confidence],
    open: (s) => J.showStatement(s),
  },
  nodes: {
    head: ["name", "type", "count", "links", "bridging"],
    items: () => J.shown.nodes,
    cells: (node) => [J.name(node), J.say("kinds", node.kind), J.overview ? J.overview.facts[node.id].statements : node.said.filter((n) => J.shown.passing[n]).length,
      J.shown.edges.filter((edge) => edge.from === node.n || edge.to === node.n).length, Math.round(node.bridge * 1000) / 1000],
    open: (node) => J.selectNode(node, true),
  },
};

const compare = (a, b) => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return String(a).localeCompare(String(b), "id", { numeric: true });
};

/** The rows of one table as they stand, sorted: [{item, cells}]. */
J.tableRows = (what) => {
  const [column, direction] = sorting[what];
  const rows = TABLES[what].items().map((item) => ({ item, cells: TABLES[what].cells(item) }));
  return rows.sort((a, b) => compare(a.cells[column], b.cells[column]) * direction || a.item.n - b.item.n);
};

J.tableHead = (what) => TABLES[what].head.map((key) => J.t("col_" + key));

const opener = (what) => ({ edges: 0, statements: 6, nodes: 0 })[what];

J.drawTable = () => {
  if (J.state.view !== "table") return;
  const what = J.$("table-what").value;
  const rows = J.tableRows(what);
  const [column, direction] = sorting[what];
  const head = J.tableHead(what).map((text, n) => J.el("th", { scope: "col", "aria-sort": n === column ? (direction > 0 ? "ascending" : "descending") : "none" },
    J.button([text, J.el("span", { "aria-hidden": "true", class: "arrow" }, n === column ? (direction > 0 ? " ▲" : " ▼") : "")], () => sortBy(what, n))));
  const body = rows.slice(0, shownRows).map(({ item, cells }) => J.el("tr", {}, cells.map((cell, n) => {
    const text = typeof cell === "number" ? J.number(cell) : /^\d{4}-\d{2}/.test(cell) ? J.day(cell) : cell;
    const inside = n === opener(what) ? J.button(text, () => TABLES[what].open(item), { class: "link" }) : text;
    return J.el("td", { class: typeof cell === "number" ? "figure" : text === cell ? null : "date" }, inside);
  })));
  J.fill(J.$("table"), J.el("caption", { class: "unseen" }, J.t("table_" + what)), J.el("thead", {}, J.el("tr", {}, head)), J.el("tbody", {}, body));
  J.$("table-count").textContent = J.t("n_rows", { shown: J.number(Math.min(rows.length, shownRows)), count: J.number(rows.length) });
  J.$("table-more").hidden = rows.length <= shownRows;
};

const sortBy = (what, n) => {
  const [column, direction] = sorting[what];
  sorting = { ...sorting, [what]: [n, column === n ? -direction : 1] };
  J.drawTable();
  J.$("table").querySelectorAll("th button")[n].focus();
  J.announce(J.t("sorted_by", { column: J.tableHead(what)[n] }));
};

J.startTable = () => {
  J.$("table-what").addEventListener("change", () => { shownRows = PAGE; J.drawTable(); });
  J.$("table-more").addEventListener("click", () => { shownRows += PAGE * 5; J.drawTable(); });
};
