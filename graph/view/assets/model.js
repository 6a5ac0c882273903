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
  J.contradictions = [];

  const beside = document.getElementById("data-overview");
  if (beside) {
    const read = JSON.parse(beside.textContent);
    J.overview = read.packed ? JSON.parse(J.unpacked(read.packed)) : read;
  }

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
  tieCopies();
  J.statements = J.rows(island.statements);
  for (const node of J.nodes) { node.said = []; node.changes = []; node.contradictions = []; }
  for (const statement of J.statements) tieStatement(statement, island.words);
  tieTwins();
  J.records = J.rows(island.records);
  J.changes = J.rows(island.changes);
  for (const change of J.changes) J.nodes[change.initiative]?.changes.push(change);
  J.contradictions = J.rows(island.contradictions);
  for (const one of J.contradictions) {
    J.nodes[one.initiative]?.contradictions.push(one);
    for (const n of [one.left, one.right]) J.statements[n]?.contradictions.push(one);
  }
  island.edges.forEach(([statements, records], n) => {
    J.edges[n].statements = statements;
    J.edges[n].records = records;
  });
  J.statementById = new Map(J.statements.map((statement) => [statement.id, statement]));
};

/** Articles that reprint one another, original first: each knows its family, "null" where it stands alone. */
const tieCopies = () => {
  for (const article of J.articles) {
    let root = article;
    for (let step = 0; J.articles[root.copyOf] && step < 9; step++) root = J.articles[root.copyOf];
    if (root !== article) (root.family ??= [root]).push(article);
  }
  for (const article of J.articles) for (const one of article.family ?? []) one.family = article.family;
};

/** The same words of the same speaker in an article and its copies: the first stands for the others in a list. */
const tieTwins = () => {
  const heads = new Map();
  for (const statement of J.statements) {
    const family = J.articles[statement.article]?.family;
    if (!family) continue;
    const key = [family[0].n, statement.speaker, J.fold(statement.text)].join();
    const head = heads.get(key);
    if (!head) heads.set(key, statement);
    else if (statement.article === family[0].n) { head.head = statement; heads.set(key, statement); }
    else statement.head = head;
  }
};

const tieStatement = (statement, words) => {
  statement.contradictions = [];
  for (const name of WORDED) statement[name] = words[statement[name]];
  const ends = new Set([statement.speaker, statement.agency, statement.relayedBy, ...statement.about]);
  for (const end of ends) if (end >= 0) J.nodes[end].said.push(statement.n);
};
