// SPARQL inside the page: oxigraph's WebAssembly over the graph's Turtle, both in this file; loaded when first wanted.
const J = globalThis.jejak;
const SPARQL = J.island("data-sparql");
const CLASSES = { initiative: "Initiative", official: "Official", agency: "Agency", office: "Office", article: "Article", statement: "Statement", edge: "Edge" };
const ONTOLOGY = "https://w3id.org/jejak/ontology#";
let store = null;

const inflated = (text, format) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)));
};

/** The engine with the graph in it. */
const engine = async () => {
  if (store) return store;
  J.$("query-status").textContent = J.t("query_loading");
  await __wbg_init({ module_or_path: await inflated(SPARQL.wasm, "gzip").arrayBuffer() });
  const made = new Store();
  made.load(await inflated(SPARQL.turtle, "deflate").text(), { format: "text/turtle" });
  store = made;
  J.$("query-status").textContent = J.t("query_ready", { count: J.number(store.size) });
  return store;
};

const chosen = () => SPARQL.queries.find((query) => query.name === J.$("query-name").value);
const quoted = (text) => '"' + text.replace(/[\\"\n\r]/g, (c) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" })[c]) + '"';

/** The IRI of what has this name or key in the graph, of the class the parameter wants. */
const resolved = (type, value) => {
  if (/^https?:[^\s<>"{}|\\^`]+$/.test(value)) return `<${value}>`;
  const kind = CLASSES[type] ? `?s a <${ONTOLOGY}${CLASSES[type]}> .` : "";
  const words = quoted(value.trim().toLowerCase());
  const rows = store.query(`PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    SELECT DISTINCT ?s { ${kind} { ?s rdfs:label|skos:prefLabel|skos:altLabel|<${ONTOLOGY}acronym> ?l FILTER(LCASE(STR(?l)) = ${words}) }
      UNION { ?s rdfs:label ?l FILTER(STRENDS(STR(?s), CONCAT("/", ${words}))) } } ORDER BY ?s LIMIT 1`);
  if (!rows.length) throw new Error(`${value}: ${J.t("nothing_found")}`);
  return `<${rows[0].get("s").value}>`;
};

const term = (param, value) => {
  if (param.choices) return param.choices[value] ?? Object.entries(param.choices).find(([key]) => J.fold(key) === J.fold(value))?.[1] ?? quoted(value);
  if (param.type === "date") return `${quoted(value)}^^<http://www.w3.org/2001/XMLSchema#date>`;
  if (param.type === "integer") return String(Math.trunc(Number(value)) || 0);
  if (param.type === "text") return quoted(value);
  return resolved(param.type, value);
};

/** The question's text with its parameters in place; a line that ends in "# if x" goes where x is not given. */
const bound = (query) => {
  const terms = new Map();
  for (const param of query.params) {
    const value = J.$("param-" + param.name).value.trim() || param.default;
    if (value) terms.set(param.name, term(param, value));
    else if (param.required) throw new Error(`${param.name}: ${param.doc} (${param.example})`);
  }
  const kept = query.text.split("\n").filter((line) => { const found = /# if (\w+)$/.exec(line); return !found || terms.has(found[1]); });
  return kept.map((line) => (line.startsWith("#") ? line : line.replace(/\$(\w+)/g, (whole, name) => terms.get(name) ?? whole))).join("\n");
};

const drawParams = () => {
  const query = chosen();
  J.fill(J.$("query-params"), (query?.params ?? []).filter((param) => param.type !== "integer").map((param) => J.el("div", { class: "field" },
    J.el("label", { for: "param-" + param.name }, param.name.replace(/_/g, " ") + (param.required ? " *" : "")),
    J.el("input", { id: "param-" + param.name, placeholder: param.default || param.example, list: CLASSES[param.type] || param.type === "actor" || param.type === "entity" ? "names" : null, title: param.doc }))),
  (query?.params ?? []).filter((param) => param.type === "integer").map((param) => J.el("input", { id: "param-" + param.name, type: "hidden", value: param.default || param.example })));
  if (!J.$("names").children.length) J.fill(J.$("names"), J.nodes.map((node) => J.el("option", { value: J.name(node) })));
  J.$("query-text").value = query ? query.text : SPARQL.first;
};

const cell = (value) => {
  if (!value) return "";
  if (value.termType !== "NamedNode") return value.value;
  const node = J.byId.get(value.value.replace(J.meta.base, ""));
  const statement = J.statementById.get(value.value.replace(J.meta.base + "statement/", ""));
  if (node) return J.button(J.name(node), () => { J.set({ view: "map" }); J.reveal(node); }, { class: "link" });
  const elsewhere = J.elsewhere(value.value.replace(J.meta.base, ""));
  if (elsewhere) return J.el("a", { href: elsewhere }, value.value.replace(J.meta.base, ""));
  if (statement) return J.button(J.t("statement"), () => J.showStatement(statement), { class: "link" });
  return value.value;
};

const ROWS = 1000;

const drawRows = (rows) => {
  const names = rows.length ? [...rows[0].keys()] : [];
  const all = [...new Set([...names, ...rows.slice(0, 200).flatMap((row) => [...row.keys()])])];
  J.fill(J.$("query-table"), J.el("thead", {}, J.el("tr", {}, all.map((name) => J.el("th", { scope: "col" }, name)))),
    J.el("tbody", {}, rows.slice(0, ROWS).map((row) => J.el("tr", {}, all.map((name) => J.el("td", {}, cell(row.get(name))))))));
};

const drawAnswer = (answer, ms) => {
  const status = J.$("query-status");
  if (typeof answer === "boolean") { J.fill(J.$("query-table")); status.textContent = J.t("query_answer", { answer }); return; }
  if (answer.length && answer[0].termType === "Quad") drawRows(answer.map((quad) => new Map([["subject", quad.subject], ["predicate", quad.predicate], ["object", quad.object]])));
  else drawRows(answer);
  status.textContent = J.t("query_rows", { count: J.number(answer.length), ms: J.number(Math.round(ms)) });
};

const runQuery = async () => {
  try {
    const engineReady = await engine();
    const query = chosen();
    const text = query && J.$("query-text").value === query.text ? bound(query) : J.$("query-text").value;
    const before = performance.now();
    drawAnswer(engineReady.query(SPARQL.prefixes + " " + text, { use_default_graph_as_union: true }), performance.now() - before);
  } catch (error) {
    J.fill(J.$("query-table"));
    J.$("query-status").textContent = J.t("query_error", { message: String(error.message ?? error) });
  }
};

const names = () => J.fill(J.$("query-name"), J.el("option", { value: "" }, J.t("query_own")),
  SPARQL.queries.map((query) => J.el("option", { value: query.name }, `${query.number}. ${query[J.lang]}`)));

names();
drawParams();
J.$("query-name").addEventListener("change", drawParams);
J.$("query-run").addEventListener("click", runQuery);
J.$("language").addEventListener("click", () => { const kept = J.$("query-name").value; names(); J.$("query-name").value = kept; });
document.documentElement.dataset.sparql = "1";
