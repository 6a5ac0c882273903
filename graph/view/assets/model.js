// The graph in memory: nodes and edges at once, the evidence when it is unpacked.
{
  const graph = J.island("data-graph");
  J.meta = graph.meta;
  J.nodes = J.rows(graph.nodes);
  J.edges = J.rows(graph.edges);
  for (const node of J.nodes) {
    node.kind = graph.names[node.kind];
    if (node.id.startsWith("/")) node.id = node.kind + node.id;
  }
  for (const edge of J.edges) edge.relation = graph.names[edge.relation];
  J.statements = [];
  J.articles = [];
  J.records = [];
  J.changes = [];

  J.byId = new Map(J.nodes.map((node) => [node.id, node]));
  for (const node of J.nodes) node.edges = [];
  const pairs = new Map();
  for (const edge of J.edges) {
    edge.statements = [];
    edge.records = [];
    J.nodes[edge.from].edges.push(edge);
    if (edge.to !== edge.from) J.nodes[edge.to].edges.push(edge);
    // Parallel edges bend apart; a single one stays straight, which draws faster.
    const key = Math.min(edge.from, edge.to) + " " + Math.max(edge.from, edge.to);
    const other = pairs.get(key) ?? 0;
    edge.bend = other;
    pairs.set(key, other + 1);
  }
  J.name = (node) => (J.lang === "en" && node.nameEn ? node.nameEn : node.name);
  J.short = (node) => node.acronym && J.name(node).length > 26 ? node.acronym : J.name(node);
}

const WORDED = ["kind", "mode", "speakerName", "office", "agencyName", "relayedByName", "certainty", "rule"];

/** Unpack the evidence island and tie statements to edges and nodes. */
J.loadEvidence = () => {
  const read = J.island("data-evidence");
  const island = read.packed ? JSON.parse(J.unpacked(read.packed)) : read;
  J.articles = J.rows(island.articles);
  for (const article of J.articles) article.outlet = island.words[article.outlet];
  J.statements = J.rows(island.statements);
  for (const node of J.nodes) { node.said = []; node.changes = []; }
  for (const statement of J.statements) tieStatement(statement, island.words);
  J.records = J.rows(island.records);
  J.changes = J.rows(island.changes);
  for (const change of J.changes) J.nodes[change.initiative]?.changes.push(change);
  island.edges.forEach(([statements, records], n) => {
    J.edges[n].statements = statements;
    J.edges[n].records = records;
  });
  J.statementById = new Map(J.statements.map((statement) => [statement.id, statement]));
};

const tieStatement = (statement, words) => {
  for (const name of WORDED) statement[name] = words[statement[name]];
  const ends = new Set([statement.speaker, statement.agency, statement.relayedBy, ...statement.about]);
  for (const end of ends) if (end >= 0) J.nodes[end].said.push(statement.n);
};
