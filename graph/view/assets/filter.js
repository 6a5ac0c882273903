// Which statements, edges and nodes pass: everything else on the page asks here.
/** Whether any choice about statements is in force. */
J.statementsFiltered = () => {
  const s = J.state;
  return Boolean(s.noStatements.length || s.agency || s.outlet || s.confidence || s.from || s.to);
};

const inPeriod = (date) => {
  const { from, to } = J.state;
  if (!from && !to) return true;
  return Boolean(date) && (!from || date >= from) && (!to || date.slice(0, 10) <= to); // undated: only in the whole period
};

const passesStatement = (statement) => {
  const s = J.state;
  if (s.noStatements.includes(statement.kind)) return false;
  if (s.confidence && statement.confidence * 100 < s.confidence) return false;
  if (s.agency && J.nodes[statement.agency]?.id !== s.agency) return false;
  if (s.outlet && J.articles[statement.article]?.outlet !== s.outlet) return false;
  return inPeriod(statement.date);
};

const passesRecord = (record) => {
  if (J.state.outlet && J.articles[record.article]?.outlet !== J.state.outlet) return false;
  return inPeriod(record.date);
};

/** Work out `J.shown`: sets of statement, edge and node numbers, and how much evidence each edge has. */
J.filter = () => {
  const filtered = J.statementsFiltered();
  const passing = J.statements.map((statement) => !filtered || passesStatement(statement));
  const allowed = allowedNodes();
  const count = new Array(J.edges.length).fill(0);
  const live = new Set();
  for (const edge of J.edges) {
    if (!edgeAllowed(edge, allowed)) continue;
    count[edge.n] = filtered || J.statements.length ? edge.statements.filter((n) => passing[n]).length : edge.weight;
    if (count[edge.n]) { live.add(edge.from); live.add(edge.to); }
  }
  const edges = J.edges.filter((edge) => edgeShown(edge, allowed, count, filtered, live));
  const touched = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = J.nodes.filter((node) => allowed[node.n] && (touched.has(node.n) || J.state.orphans || node.id === J.state.focus));
  J.shown = { passing, count, edges, nodes, nodeSet: new Set(nodes.map((node) => node.n)), filtered };
};

const allowedNodes = () => {
  const s = J.state;
  const kinds = new Set(s.kinds);
  const started = openingSet();
  const near = neighbourhood();
  return J.nodes.map((node) => {
    if (near) return near.has(node.n) && (kinds.has(node.kind) || node.id === s.focus);
    if (!kinds.has(node.kind)) return false;
    if (s.community !== "" && node.community !== Number(s.community)) return false;
    return !started || started.has(node.n);
  });
};

/** On a page too large to draw whole: the nodes drawn first and those asked for since. */
const openingSet = () => {
  if (!J.meta.opening.length) return null;
  const set = new Set(J.meta.opening);
  for (const id of J.state.more) {
    const node = J.byId.get(id);
    if (!node) continue;
    set.add(node.n);
    for (const edge of node.edges) { set.add(edge.from); set.add(edge.to); }
  }
  for (const id of [J.state.node, J.state.pathFrom, J.state.pathTo]) if (J.byId.has(id)) set.add(J.byId.get(id).n);
  if (J.pathNodes) J.pathNodes.forEach((n) => set.add(n));
  return set;
};

const neighbourhood = () => {
  const node = J.byId.get(J.state.focus);
  if (!node) return null;
  return new Set([node.n, ...node.edges.flatMap((edge) => [edge.from, edge.to])]);
};

const edgeAllowed = (edge, allowed) =>
  allowed[edge.from] && allowed[edge.to] && !J.state.noRelations.includes(edge.relation);

/** An edge of statements needs one that passes; another needs a passing record, and where statements are filtered, a
 *  speaker who still has one (an official keeps the office, not all who sit in the same agency). */
const edgeShown = (edge, allowed, count, filtered, live) => {
  if (!edgeAllowed(edge, allowed)) return false;
  if (count[edge.n]) return true;
  if (edge.statements.length) return false;
  if (edge.records.length && filtered && !edge.records.some((n) => passesRecord(J.records[n]))) return false;
  if (!count[edge.n]) count[edge.n] = edge.records.length || edge.weight || 1;
  return !filtered || live.has(edge.from);
};
