// The shortest way between two nodes through typed relations. Articles are no nodes here, so no way runs through one.
const byName = (text) => {
  const wanted = J.fold(text);
  const names = (node) => [node.name, node.nameEn, node.acronym, ...node.aliases].filter(Boolean);
  return J.nodes.find((node) => node.id === text || names(node).some((name) => J.fold(name) === wanted)) ?? null;
};

/** Edge numbers from one node to another, fewest first, then the most evidence; null where there is no way. */
J.shortestPath = (from, to) => {
  const best = new Map([[from.n, { steps: 0, weight: 0, edge: null, previous: null }]]);
  let front = [from.n];
  while (front.length && !best.has(to.n)) {
    const next = new Map();
    for (const here of front) for (const edge of J.nodes[here].edges) widen(edge, here, best, next);
    for (const [n, step] of next) best.set(n, step);
    front = [...next.keys()].sort((a, b) => a - b);
  }
  if (!best.has(to.n)) return null;
  const path = [];
  for (let step = best.get(to.n); step.edge; step = best.get(step.previous)) path.unshift(step.edge);
  return path;
};

const widen = (edge, here, best, next) => {
  if (J.state.noRelations.includes(edge.relation)) return;
  const evidence = edge.statements.filter((n) => J.shown.passing[n]).length;
  if (edge.statements.length && !evidence) return;
  const other = edge.from === here ? edge.to : edge.from;
  if (best.has(other)) return;
  const weight = best.get(here).weight + Math.log1p(evidence || edge.weight);
  if (!next.has(other) || next.get(other).weight < weight) next.set(other, { weight, edge, previous: here });
};

/** Find the way the state asks for and bring its nodes into the picture. */
J.findPath = () => {
  J.pathEdges = null;
  J.pathNodes = null;
  const [from, to] = [J.byId.get(J.state.pathFrom), J.byId.get(J.state.pathTo)];
  if (!from || !to) return;
  const path = J.shortestPath(from, to);
  if (!path) return;
  J.pathEdges = path.map((edge) => edge.n);
  let here = from.n;
  J.pathNodes = [here];
  for (const edge of path) { here = edge.from === here ? edge.to : edge.from; J.pathNodes.push(here); }
  for (const n of J.pathNodes) if (!J.state.kinds.includes(J.nodes[n].kind)) J.state.kinds = [...J.state.kinds, J.nodes[n].kind];
};

J.pathPanel = () => {
  const [from, to] = [J.byId.get(J.state.pathFrom), J.byId.get(J.state.pathTo)];
  const heading = J.panelTitle(from && to ? `${J.name(from)} – ${J.name(to)}` : J.t("path"), J.t("path"));
  const close = J.button("×", () => J.selectNothing(), { class: "close", "aria-label": J.t("close") });
  if (!J.pathEdges) return [close, heading, J.el("p", {}, J.t("no_path"))];
  let here = J.pathNodes[0];
  const steps = J.pathEdges.map((n) => {
    const edge = J.edges[n];
    const forward = edge.from === here;
    here = forward ? edge.to : edge.from;
    const first = edge.statements.find((one) => J.shown.passing[one]);
    return J.el("li", {}, J.button([J.line(edge.relation), J.el("span", { class: "words" }, J.el("b", {}, J.name(J.nodes[edge.from])), ` ${J.say("relations", edge.relation)} `, J.el("b", {}, J.name(J.nodes[edge.to])))], () => J.selectEdge(edge), { class: "link wide" }),
      first === undefined ? null : J.card(J.statements[first]));
  });
  return [close, heading, J.el("p", { class: "facts" }, J.t("path_length", { count: J.pathEdges.length })), J.el("ol", { class: "path" }, steps)];
};

J.startPath = () => {
  J.$("path-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const [from, to] = [byName(J.$("path-from").value), byName(J.$("path-to").value)];
    const missing = !from ? J.$("path-from") : !to ? J.$("path-to") : null;
    if (missing) { J.announce(J.t("nothing_found")); missing.setAttribute("aria-invalid", "true"); missing.focus(); return; }
    for (const id of ["path-from", "path-to"]) J.$(id).removeAttribute("aria-invalid");
    J.set({ node: "", edge: "", statement: "", focus: "", pathFrom: from.id, pathTo: to.id });
    J.fit();
    J.announce(J.pathEdges ? J.t("path_length", { count: J.pathEdges.length }) : J.t("no_path"));
  });
};
