// The evidence panel: what is selected, and every statement behind it.
const FIRST = 25;

J.edgeKey = (edge) => [J.nodes[edge.from].id, edge.relation, J.nodes[edge.to].id].join("|");
J.edgeByKey = (key) => {
  if (!key) return null;
  const [from, relation, to] = key.split("|");
  const node = J.byId.get(from);
  return node?.edges.find((edge) => edge.relation === relation && J.nodes[edge.from] === node && J.nodes[edge.to].id === to) ?? null;
};

const clearPath = { pathFrom: "", pathTo: "" };

J.selectNode = (node, centre = false) => {
  J.pathEdges = null;
  J.pathNodes = null;
  J.set({ node: node.id, edge: "", statement: "", ...clearPath });
  if (centre && J.shown.nodeSet.has(node.n)) J.centre(node);
  openPanel(J.describe(node));
};

J.selectEdge = (edge) => {
  J.pathEdges = null;
  J.pathNodes = null;
  J.set({ node: "", edge: J.edgeKey(edge), statement: "", ...clearPath });
  openPanel(edgeSentence(edge));
};

J.selectNothing = () => {
  J.pathEdges = null;
  J.pathNodes = null;
  J.set({ node: "", edge: "", statement: "", ...clearPath });
};

/** Open a statement where it stands: its edge if it is shown, else its speaker. */
J.showStatement = (statement) => {
  const edge = J.edges.find((one) => one.statements.includes(statement.n));
  J.pathEdges = null;
  J.pathNodes = null;
  const node = statement.speaker >= 0 ? J.nodes[statement.speaker].id : "";
  J.set({ node: edge ? "" : node, edge: edge ? J.edgeKey(edge) : "", statement: statement.id, ...clearPath });
  const card = J.$("statement-" + statement.id);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "center" });
};

const openPanel = (sentence) => {
  J.announce(sentence);
  J.$("panel").scrollTop = 0;
  if (matchMedia("(max-width: 800px)").matches) J.$("panel").scrollIntoView({ block: "start" });
};

const edgeSentence = (edge) => `${J.name(J.nodes[edge.from])} ${J.say("relations", edge.relation)} ${J.name(J.nodes[edge.to])}`;

/** Draw the panel for what is selected; the keyboard stays at the button it was on, or at the panel. */
J.drawPanel = () => {
  const panel = J.$("panel");
  const here = panel.contains(document.activeElement) ? document.activeElement.textContent : null;
  fillPanel(panel);
  if (here === null) return;
  const same = [...panel.querySelectorAll("button")].find((button) => button.textContent === here);
  (same ?? panel).focus({ preventScroll: true });
};

const fillPanel = (panel) => {
  const edge = J.edgeByKey(J.state.edge);
  const node = J.byId.get(J.state.node);
  const lone = J.statementById?.get(J.state.statement);
  if (J.pathEdges || J.state.pathTo) J.fill(panel, J.pathPanel());
  else if (edge) J.fill(panel, edgePanel(edge));
  else if (node && J.overview) J.fill(panel, closer(), J.communityPanel(node), neighbours(node));
  else if (node) J.fill(panel, nodePanel(node));
  else if (lone) J.fill(panel, title(J.t("statement")), J.card(lone));
  else J.fill(panel, welcome());
};

const title = (text, over) => J.el("div", { class: "title" },
  over ? J.el("p", { class: "over" }, over) : null, J.el("h2", { id: "panel-title" }, text));

J.panelTitle = title;

const closer = () => J.button("×", () => J.selectNothing(), { class: "close", "aria-label": J.t("close") });

const symbol = (kind) => J.swatch(kind);

const nodePanel = (node) => {
  const statements = node.said?.filter((n) => J.shown.passing[n]) ?? [];
  const detail = node.detail ? J.say("details", node.detail) : "";
  const kind = J.say("kinds", node.kind) + (detail && detail.toLowerCase() !== J.say("kinds", node.kind).toLowerCase() ? " · " + detail : "");
  return [closer(), J.el("div", { class: "title" },
    J.el("p", { class: "over" }, symbol(node.kind), kind, node.acronym ? " · " + node.acronym : ""),
    J.el("h2", { id: "panel-title" }, J.name(node))),
  aliases(node), tenures(node), facts(node, statements), nodeTools(node), J.strip(node), J.disputes(node), neighbours(node), statementList(statements)];
};

const aliases = (node) => {
  const names = node.aliases.filter((name) => name !== J.name(node) && name !== node.acronym);
  return names.length ? J.el("p", { class: "soft small" }, J.t("also") + ": " + names.slice(0, 6).join(", ") + (names.length > 6 ? " …" : "")) : null;
};

const tenures = (node) => node.tenures.length ? J.el("ul", { class: "tenures" }, node.tenures.map(
  ([office, agency, status, start, end, first, last]) => J.el("li", {},
    J.el("span", {}, status === "current" ? "" : J.say("status", status) + " ", J.el("b", {}, office)),
    agency && !office.includes(agency) ? J.el("span", { class: "soft" }, " · " + agency) : null,
    J.el("span", { class: "soft" }, tenureDates(start, end, first, last))))) : null;

const tenureDates = (start, end, first, last) => {
  if (start || end) return ` · ${start ? J.day(start) : "?"} – ${end ? J.day(end) : ""}`;
  if (first) return " · " + J.t("seen") + " " + J.day(first) + (last && last !== first ? " – " + J.day(last) : "");
  return "";
};

const facts = (node, statements) => {
  const dates = statements.map((n) => J.statements[n].date).filter(Boolean).sort();
  const items = [J.t("n_statements", { count: J.number(statements.length) })];
  if (dates.length) items.push(J.day(dates[0]) + (dates.at(-1) !== dates[0] ? " – " + J.day(dates.at(-1)) : ""));
  if (node.bridge >= 0.02) items.push(J.t("bridge", { percent: Math.round(node.bridge * 100) }));
  return J.el("p", { class: "facts" }, items.join(" · "));
};

const nodeTools = (node) => {
  const focused = J.state.focus === node.id;
  const hidden = new Set(node.edges.flatMap((edge) => [edge.from, edge.to]).filter((n) => !J.shown.nodeSet.has(n)));
  return J.el("p", { class: "row tools-row" },
    J.button(focused ? J.t("unfocus") : J.t("focus"), () => (focused ? J.unfocus() : J.focusOn(node)), { "aria-pressed": String(focused) }),
    J.meta.opening.length && hidden.size && !focused ? J.button(J.t("show_more", { count: hidden.size }), () => J.showMore(node)) : null,
    J.button(J.t("path_start"), () => { J.$("path-from").value = J.name(node); J.openFilters(); J.$("path-to").focus(); }));
};

J.focusOn = (node) => { J.set({ focus: node.id, node: node.id, edge: "" }); J.fit(); };
J.unfocus = () => { J.set({ focus: "" }); J.fit(); };
J.showMore = (node) => J.set({ more: [...J.state.more, node.id] });

const neighbours = (node) => {
  const edges = node.edges.filter((edge) => J.shown.count[edge.n] > 0 && J.shown.edges.includes(edge));
  edges.sort((a, b) => J.shown.count[b.n] - J.shown.count[a.n] || a.n - b.n);
  if (!edges.length) return null;
  const item = (edge) => {
    const other = J.nodes[edge.from === node.n ? edge.to : edge.from];
    const words = edge.from === node.n ? [J.el("span", { class: "soft" }, J.say("relations", edge.relation) + " "), J.el("b", {}, J.name(other))]
      : [J.el("b", {}, J.name(other)), J.el("span", { class: "soft" }, " " + J.say("relations", edge.relation))];
    return J.el("li", {}, J.button([J.line(edge.relation), J.el("span", { class: "words" }, words), J.el("span", { class: "count" }, J.number(J.shown.count[edge.n]))], () => J.selectEdge(edge), { class: "link wide" }));
  };
  return J.foldedList(J.t("links"), edges, item, "neighbours", 8);
};

const edgePanel = (edge) => {
  const statements = edge.statements.filter((n) => J.shown.passing[n]);
  const end = (n) => J.button([symbol(J.nodes[n].kind), J.name(J.nodes[n])], () => J.selectNode(J.nodes[n], true), { class: "link" });
  return [closer(), J.el("div", { class: "title" },
    J.el("p", { class: "over" }, J.line(edge.relation), J.t("relation")),
    J.el("h2", { id: "panel-title" }, end(edge.from), J.el("span", { class: "verb" }, " " + J.say("relations", edge.relation) + " "), end(edge.to))),
  J.el("p", { class: "facts" }, edge.statements.length || !edge.records.length ? J.t("n_statements", { count: J.number(statements.length) }) : J.t("n_records", { count: edge.records.length })),
  statementList(statements),
  edge.records.length ? J.foldedList(null, edge.records, (n) => J.recordCard(J.records[n]), "records", FIRST) : null];
};

const byDate = (a, b) => {
  const [x, y] = [J.statements[a].date || "9999", J.statements[b].date || "9999"];
  return x < y ? -1 : x > y ? 1 : a - b;
};

/** Newest first; the undated stay last. */
const byDateDown = (a, b) => {
  const [x, y] = [J.statements[a].date, J.statements[b].date];
  return x && y ? byDate(b, a) : byDate(a, b);
};

const statementList = (numbers) => {
  if (!numbers.length) return null;
  const wanted = J.statementById.get(J.state.statement);
  const here = new Set(numbers);
  const sorted = numbers.filter((n) => !here.has(J.statements[n].head?.n) || n === wanted?.n).sort(J.state.newest ? byDateDown : byDate);
  const folded = numbers.length - sorted.length;
  const heading = [J.t("statements"), folded ? J.el("span", { class: "soft" }, " " + J.t("copies_folded", { count: J.number(folded) })) : null];
  const first = wanted ? Math.max(FIRST, sorted.indexOf(wanted.n) + 1) : FIRST;
  return J.foldedList(heading, sorted, (n) => J.card(J.statements[n]), "cards", first, sorted.length > 2 ? turn() : null);
};

const turn = () => J.button(J.t("newest_first"), () => J.set({ newest: !J.state.newest }), { "aria-pressed": String(J.state.newest) });

const LIST_TAGS = { neighbours: "ul", contradictions: "ul", changes: "ol" };

/** A list of which the first few stand there and the rest come at a click. */
J.foldedList = (heading, items, draw, kind, first, tool = null) => {
  const list = J.el(LIST_TAGS[kind] ?? "div", { class: kind }, items.slice(0, first).map(draw));
  const rest = items.length - first;
  const more = rest > 0 ? J.button(J.t("more_n", { count: J.number(rest) }), () => {
    const next = items.slice(list.children.length, list.children.length + 100).map(draw);
    list.append(...next);
    if (list.children.length >= items.length) more.remove();
    else more.textContent = J.t("more_n", { count: J.number(items.length - list.children.length) });
    next[0]?.querySelector("button, a")?.focus();
  }, { class: "more" }) : null;
  const head = heading ? J.el("h3", {}, heading) : null;
  return J.el("section", {}, tool ? J.el("div", { class: "heading" }, head, tool) : head, list, more);
};

const welcome = () => {
  if (J.overview) return J.overviewWelcome();
  if (!J.nodes.length) return [title(J.t("empty_title")), J.el("p", {}, J.t("empty_how"))];
  const said = (node) => node.said?.filter((n) => J.shown.passing[n]).length ?? 0;
  const top = J.nodes.filter((node) => node.kind === "initiative").map((node) => [said(node), node]).filter(([count]) => count).sort((a, b) => b[0] - a[0] || a[1].n - b[1].n).slice(0, 8);
  const changes = J.changes.filter((change) => change.date && change.kind !== "restated").sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.n - a.n)).slice(0, 5);
  return [title(J.t("start_here")),
    J.el("div", { class: "how" }, J.el("h3", {}, J.t("how_title")), J.el("ol", {}, ["how_1", "how_2", "how_3"].map((key) => J.el("li", {}, J.t(key))))),
    top.length ? J.el("section", {}, J.el("h3", {}, J.t("most_spoken")), J.el("ol", { class: "ranking" }, top.map(([count, node]) => J.el("li", {}, rank(node, count, top[0][0]))))) : null,
    changes.length ? J.el("section", {}, J.el("h3", {}, J.t("latest_changes")), J.el("ul", { class: "latest" }, changes.map(latest))) : null];
};

const rank = (node, count, most) => J.button([J.el("span", { class: "name" }, J.name(node)),
  J.el("meter", { min: 0, max: most, value: count, "aria-label": J.t("n_statements", { count }) }),
  J.el("span", { class: "count" }, J.number(count))], () => J.selectNode(node, true), { class: "link wide" });

const latest = (change) => J.el("li", {},
  J.button([J.el("span", { class: "soft" }, J.day(change.date) + " · "), J.el("b", {}, J.name(J.nodes[change.initiative])), J.el("span", {}, " — " + J.changeText(change))],
    () => J.selectNode(J.nodes[change.initiative], true), { class: "link wide" }));
