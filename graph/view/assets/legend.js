// The legend is the filter: shapes and lines with their names and numbers, each with a box to tick.
const SHAPES = {
  dot: (c) => J.svg("circle", { cx: 8, cy: 8, r: 6, fill: c }),
  square: (c) => J.svg("rect", { x: 2.5, y: 2.5, width: 11, height: 11, fill: c }),
  diamond: (c) => J.svg("path", { d: "M8 1 15 8 8 15 1 8Z", fill: c }),
  hexagon: (c) => J.svg("path", { d: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z", fill: c }),
  triangle: (c) => J.svg("path", { d: "M8 2 15 14H1Z", fill: c }),
  triangleDown: (c) => J.svg("path", { d: "M8 14 15 2H1Z", fill: c }),
  star: (c) => J.svg("path", { d: "M8 1l2.1 4.6 4.9.5-3.7 3.3 1.1 4.9L8 11.8 3.6 14.3l1.1-4.9L1 6.1l4.9-.5Z", fill: c }),
};

/** A node's shape, small, for lists. */
J.swatch = (kind) => {
  const style = J.style("kinds", kind);
  return J.svg("svg", { viewBox: "0 0 16 16", class: "swatch", "aria-hidden": "true" }, SHAPES[style.shape](style[J.theme]));
};

/** A relation's line, small. */
J.line = (relation) => {
  const style = J.style("relations", relation);
  return J.svg("svg", { viewBox: "0 0 26 8", class: "swatch line", "aria-hidden": "true" },
    J.svg("line", { x1: 0, x2: 26, y1: 4, y2: 4, stroke: style[J.theme], "stroke-width": 3, "stroke-dasharray": style.dashes ? style.dashes.join(" ") : null }));
};

const tick = (group, value, label, sign, count, change) => {
  const id = `${group}-${value}`;
  const box = J.el("input", { type: "checkbox", id, "data-group": group, "data-value": value, on: { change: () => change(box.checked) } });
  return J.el("div", { class: "tick" }, box, J.el("label", { for: id }, sign, J.el("span", {}, label), J.el("span", { class: "count" }, J.number(count))));
};

const counted = (items, key) => {
  const out = new Map();
  for (const item of items) out.set(item[key], (out.get(item[key]) ?? 0) + 1);
  return out;
};

const inOrder = (counts, table) => {
  const order = Object.keys(J.look[table]);
  const at = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...counts.keys()].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
};

const without = (list, value, keep) => (keep ? [...list.filter((one) => one !== value), value] : list.filter((one) => one !== value));

/** The legend anew (words, colours); ticking a box leaves it in place, so that the keyboard does. */
J.drawLegend = () => {
  const kinds = counted(J.nodes, "kind");
  J.fill(J.$("legend-kinds"), inOrder(kinds, "kinds").map((kind) => tick("kind", kind, J.say("kinds", kind), J.swatch(kind), kinds.get(kind),
    (on) => J.set({ kinds: inKindOrder(without(J.state.kinds, kind, on)) }))));
  const relations = counted(J.edges, "relation");
  J.fill(J.$("legend-relations"), inOrder(relations, "relations").map((relation) => tick("relation", relation, J.say("relations", relation), J.line(relation), relations.get(relation),
    (on) => J.set({ noRelations: without(J.state.noRelations, relation, !on).sort() }))));
  const statements = counted(J.statements, "kind");
  J.fill(J.$("legend-statements"), inOrder(statements, "statements").map((kind) => tick("statement", kind, J.say("statements", kind), null, statements.get(kind),
    (on) => J.set({ noStatements: without(J.state.noStatements, kind, !on).sort() }))));
  drawChoices();
};

/** Boxes, selects and sliders as the state has them; a relation whose ends are not shown has no row. */
J.syncLegend = () => {
  const s = J.state;
  const kinds = new Set(s.kinds);
  const drawable = new Set(J.edges.filter((edge) => kinds.has(J.nodes[edge.from].kind) && kinds.has(J.nodes[edge.to].kind)).map((edge) => edge.relation));
  for (const box of document.querySelectorAll(".tick input")) {
    const { group, value } = box.dataset;
    if (group === "relation") box.parentElement.hidden = !drawable.has(value);
    box.checked = group === "kind" ? s.kinds.includes(value) : !(group === "relation" ? s.noRelations : s.noStatements).includes(value);
  }
  for (const id of ["agency", "outlet", "community", "colour"]) J.$(id).value = s[id];
  J.$("confidence").value = s.confidence;
  J.$("confidence-value").textContent = J.number(s.confidence / 100);
  J.$("orphans").checked = s.orphans;
};

const inKindOrder = (kinds) => Object.keys(J.look.kinds).filter((kind) => kinds.includes(kind));

const choices = (select, all, items) =>
  J.fill(select, J.el("option", { value: "" }, all), items.map(([key, label]) => J.el("option", { value: key }, label)));

/** The selects: agencies spoken for, outlets, communities by the name of their weightiest member. */
const drawChoices = () => {
  const agencies = new Set(J.statements.map((statement) => statement.agency).filter((n) => n >= 0));
  choices(J.$("agency"), J.t("all_agencies"), [...agencies].map((n) => [J.nodes[n].id, J.name(J.nodes[n])]).sort(byLabel));
  const outlets = [...new Set(J.articles.map((article) => article.outlet).filter(Boolean))];
  choices(J.$("outlet"), J.t("all_outlets"), outlets.map((outlet) => [outlet, outlet]).sort(byLabel));
  choices(J.$("community"), J.t("all_communities"), communities());
};

const collator = new Intl.Collator("id");
const byLabel = (a, b) => collator.compare(a[1], b[1]);

const communities = () => {
  const members = new Map();
  for (const node of J.nodes) members.set(node.community, [...(members.get(node.community) ?? []), node]);
  return [...members].filter(([, nodes]) => nodes.length > 2).sort((a, b) => a[0] - b[0]).slice(0, 60).map(([number, nodes]) => {
    const head = nodes.reduce((best, node) => (node.size > best.size ? node : best));
    return [String(number), `${J.short(head)} (${nodes.length})`];
  });
};

J.openFilters = () => { J.$("filters-fold").open = true; };

J.startLegend = () => {
  const names = () => { if (!J.$("names").children.length) J.fill(J.$("names"), J.nodes.map((node) => J.el("option", { value: J.name(node) }))); };
  for (const id of ["path-from", "path-to"]) J.$(id).addEventListener("focus", names);
  for (const id of ["agency", "outlet", "community", "colour"])
    J.$(id).addEventListener("change", (event) => J.set({ [id]: event.target.value }));
  J.$("orphans").addEventListener("change", (event) => J.set({ orphans: event.target.checked }));
  J.$("confidence").addEventListener("input", (event) => {
    J.$("confidence-value").textContent = J.number(Number(event.target.value) / 100);
    laterConfidence(Number(event.target.value));
  });
  if (matchMedia("(max-width: 800px)").matches) J.$("filters-fold").open = false;
};

const laterConfidence = J.calm((value) => J.set({ confidence: value }), 80);
