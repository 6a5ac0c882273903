// What is shown, as Turtle in the project's own shape: nodes, direct relations, statements, their articles.
const TTL_PREFIXES = {
  dcterms: "http://purl.org/dc/terms/", jejak: "https://w3id.org/jejak/ontology#", rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/", skos: "http://www.w3.org/2004/02/skos/core#", xsd: "http://www.w3.org/2001/XMLSchema#",
};
const CLASS = { official: "Official", agency: "Agency", initiative: "Initiative", regulation: "Regulation", event: "Event", group: "Group", document: "Document", office: "Office", community: "Group" };
const CONCEPTS = "https://w3id.org/jejak/concept/";

// What no IRI may hold is percent-encoded, as graph.triples.iris does.
const iri = (text) => "<" + text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")) + ">";
const literal = (text, tail = "") => '"' + String(text).replace(/[\\"\n\r\t\b\f]/g, (c) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" })[c]) + '"' + tail;
const resource = (path) => iri(J.meta.base + path);
const concept = (scheme, key) => iri(CONCEPTS + scheme + "/" + key);
const dated = (text) => literal(text.slice(0, 10), "^^xsd:date");
const isDay = (text) => /^\d{4}-\d{2}-\d{2}/.test(text);

const subject = (name, pairs) => name + " " + pairs.filter((pair) => pair[1] !== null && pair[1] !== "").map(([predicate, object]) => `${predicate} ${object}`).join(" ;\n  ") + " .\n";

J.turtle = () => {
  const statements = J.statements.filter((statement) => J.shown.passing[statement.n]);
  const articles = [...new Set(statements.map((statement) => statement.article))].filter((n) => n >= 0).sort((a, b) => a - b);
  const parts = Object.entries(TTL_PREFIXES).map(([prefix, name]) => `@prefix ${prefix}: <${name}> .\n`);
  parts.push("\n");
  for (const node of J.shown.nodes) parts.push(nodeTurtle(node));
  for (const edge of J.shown.edges) parts.push(`${resource(J.nodes[edge.from].id)} jejak:${edge.relation.replace(/[^\w]/g, "")} ${resource(J.nodes[edge.to].id)} .\n`);
  for (const statement of statements) parts.push(statementTurtle(statement));
  for (const n of articles) parts.push(articleTurtle(J.articles[n]));
  return parts.join("");
};

const nodeTurtle = (node) => subject(resource(node.id), [
  ["a", "jejak:" + CLASS[node.kind]],
  ["rdfs:label", literal(node.name, node.kind === "official" ? "" : "@id")],
  ["rdfs:label", node.nameEn ? literal(node.nameEn, "@en") : null],
  ["jejak:acronym", node.acronym ? literal(node.acronym) : null],
  ...node.aliases.map((alias) => ["skos:altLabel", literal(alias)]),
]);

const who = (n) => (n >= 0 ? resource(J.nodes[n].id) : null);

const statementTurtle = (s) => subject(resource("statement/" + s.id), [
  ["a", "jejak:Statement"],
  ["jejak:article", s.article >= 0 ? resource("article/" + J.articles[s.article].id) : null],
  ["jejak:speaker", who(s.speaker)],
  ["jejak:agency", who(s.agency)],
  ["jejak:relayedBy", who(s.relayedBy)],
  ["jejak:kind", concept("kind", s.kind)],
  ["jejak:mode", concept("mode", s.mode)],
  ["jejak:certainty", concept("certainty", s.certainty)],
  ["jejak:negated", String(Boolean(s.negated))],
  ["jejak:conditional", String(Boolean(s.conditional))],
  ...s.about.map((n) => ["jejak:about", who(n)]),
  ["jejak:effectiveDate", isDay(s.date) ? dated(s.date) : null],
  ["jejak:text", literal(s.text, "@id")],
  ["jejak:confidence", literal(s.confidence, "^^xsd:decimal")],
  ["jejak:rule", s.rule ? literal(s.rule) : null],
]);

const articleTurtle = (article) => subject(resource("article/" + article.id), [
  ["a", "jejak:Article"],
  ["dcterms:title", article.headline ? literal(article.headline, "@id") : null],
  ["jejak:outlet", article.outlet ? literal(article.outlet) : null],
  ["jejak:publishedOn", isDay(article.published) ? dated(article.published) : null],
  ["schema:url", J.safeUrl(article.url) ? literal(article.url) : null],
]);
