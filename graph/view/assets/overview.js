// The overview of a large graph: what each community holds, ways to the pages, and where every name is to be found.
const pageOf = ([, , , page, id]) => J.overview.pages[page] + "#" + new URLSearchParams({ node: id, ...(J.lang === "id" ? {} : { lang: J.lang }) });

let directory = null;
let directoryById = null;

/** Rows of the directory whose names hold all words; those that begin with them first. */
J.findElsewhere = (wanted) => {
  if (!J.overview) return [];
  directory ??= J.overview.directory.map((row) => [J.fold(row[0] + " \n " + row[1]), row]);
  const words = wanted.split(" ");
  const hits = directory.filter(([text]) => words.every((word) => text.includes(word)));
  const rank = ([text]) => (text.startsWith(wanted) ? 0 : text.includes(wanted) ? 1 : 2);
  return hits.sort((a, b) => rank(a) - rank(b)).slice(0, 12).map(([, row]) => ({ elsewhere: row, href: pageOf(row) }));
};

/** The address of the page that holds a node, null where none does. */
J.elsewhere = (id) => {
  if (!J.overview) return null;
  directoryById ??= new Map(J.overview.directory.map((row) => [row[4], row]));
  return directoryById.has(id) ? pageOf(directoryById.get(id)) : null;
};

const communityLine = (node) => {
  const { statements, ...kinds } = J.overview.facts[node.id];
  return J.t("overview_line", { nodes: J.number(Object.values(kinds).reduce((sum, count) => sum + count, 0)), statements: J.number(statements) });
};

const communityLink = (node) => J.el("li", {}, J.el("a", { href: J.meta.links[node.id], class: "community" },
  J.el("b", {}, J.name(node)), J.el("span", { class: "soft small" }, communityLine(node)),
  J.el("span", { class: "small" }, node.aliases.slice(0, 3).join(" · "))));

/** The panel with nothing selected: how to read it, every community, the pages of the rest. */
J.overviewWelcome = () => {
  const said = (node) => J.overview.facts[node.id].statements;
  const nodes = [...J.nodes].sort((a, b) => said(b) - said(a) || a.n - b.n);
  const rest = J.overview.rest.map(([href, count], n) => J.el("li", {}, J.el("a", { href }, J.t("overview_rest_page", { number: n + 1, count: J.number(count) }))));
  return [J.panelTitle(J.t("overview_title")),
    J.el("div", { class: "how" }, J.el("h3", {}, J.t("how_title")), J.el("ol", {}, ["overview_1", "overview_2", "overview_3"].map((key) => J.el("li", {}, J.t(key))))),
    J.el("section", {}, J.el("h3", {}, J.t("community")), J.el("ol", { class: "communities" }, nodes.map(communityLink))),
    rest.length ? J.el("section", {}, J.el("h3", {}, J.t("overview_rest")), J.el("ul", { class: "rest" }, rest)) : null];
};

/** One community: what is in it, who is named most, and the way to its page. */
J.communityPanel = (node) => {
  const { statements, ...kinds } = J.overview.facts[node.id];
  const parts = Object.keys(J.look.kinds).filter((kind) => kinds[kind]).map((kind) => `${J.number(kinds[kind])} ${J.say("kinds", kind).toLowerCase()}`);
  parts.unshift(J.t("n_statements", { count: J.number(statements) }));
  const href = J.meta.links[node.id];
  const top = J.overview.top[node.id].map(([kind, name, id]) => J.el("li", {},
    J.el("a", { href: `${href}#${new URLSearchParams({ node: id })}` }, J.swatch(kind), name)));
  return [J.el("div", { class: "title" }, J.el("p", { class: "over" }, J.swatch(node.kind), J.say("kinds", node.kind)), J.el("h2", { id: "panel-title" }, J.name(node))),
    J.el("p", { class: "facts" }, parts.join(" · ")),
    J.el("p", {}, J.el("a", { href, class: "button main" }, J.t("open_community"))),
    J.el("section", {}, J.el("h3", {}, J.t("overview_top")), J.el("ol", { class: "top" }, top))];
};
