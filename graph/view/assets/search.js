// Search over names, aliases and quotations, folded; a combobox as ARIA's authoring practices have it.
let nameIndex = null;
let quoteIndex = null;

const buildIndex = () => {
  nameIndex = J.nodes.map((node) => [J.fold([node.name, node.nameEn, node.acronym, ...node.aliases].join(" \n ")), node]);
};
const buildQuotes = () => {
  quoteIndex = J.statements.map((statement) => [J.fold(statement.text), statement]);
};

/** Up to eight nodes (names that begin with the words first) and six statements for what was typed. */
J.find = (typed) => {
  const wanted = J.fold(typed);
  if (wanted.length < 2) return [];
  if (!nameIndex) buildIndex();
  if (!quoteIndex || quoteIndex.length !== J.statements.length) buildQuotes();
  const words = wanted.split(" ");
  const matches = (text) => words.every((word) => text.includes(word));
  const nodes = nameIndex.filter(([text]) => matches(text))
    .sort(([a, x], [b, y]) => b.startsWith(wanted) - a.startsWith(wanted) || y.size - x.size || x.n - y.n).slice(0, 8);
  const quotes = quoteIndex.filter(([text]) => text.includes(wanted)).slice(0, 6);
  return [...nodes.map(([, node]) => ({ node })), ...J.findElsewhere(wanted), ...quotes.map(([, statement]) => ({ statement }))];
};

let found = [];
let active = -1;

const option = (item, n) => {
  const attributes = { role: "option", id: "found-" + n, "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); choose(n); } } };
  if (item.elsewhere) return J.el("li", attributes, J.swatch(item.elsewhere[2]), J.el("span", {}, item.elsewhere[0]), J.el("span", { class: "soft" }, " " + J.t("elsewhere")));
  if (item.node) return J.el("li", attributes, J.swatch(item.node.kind), J.el("span", { class: "name" }, J.name(item.node)), J.el("span", { class: "soft" }, " " + (item.node.acronym || J.say("kinds", item.node.kind))));
  return J.el("li", { ...attributes, class: "quote" }, J.el("span", { class: "soft" }, J.speaker(item.statement) + ": "), excerpt(item.statement.text));
};

/** The words around the first hit. */
const excerpt = (text) => {
  const at = Math.max(0, J.fold(text).indexOf(J.fold(J.$("search").value)) - 30);
  return (at ? "…" : "") + text.slice(at, at + 110) + (text.length > at + 110 ? "…" : "");
};

const drawFound = () => {
  const list = J.$("found");
  const typed = J.$("search").value;
  found = J.find(typed);
  active = -1;
  const none = typed.trim().length > 1 && !found.length ? [J.el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, J.t("nothing_found"))] : [];
  J.fill(list, found.map(option), none);
  open(found.length > 0 || none.length > 0);
  J.state.query = typed;
  J.writeAddress();
  if (typed.trim().length > 1) J.announce(J.t("n_found", { count: found.length }));
};

const open = (yes) => {
  J.$("found").hidden = !yes;
  J.$("search").setAttribute("aria-expanded", String(yes));
  if (!yes) J.$("search").removeAttribute("aria-activedescendant");
};

const activate = (n) => {
  const options = J.$("found").querySelectorAll('[role="option"]:not([aria-disabled])');
  if (!options.length) return;
  options[active]?.setAttribute("aria-selected", "false");
  active = (n + options.length) % options.length;
  options[active].setAttribute("aria-selected", "true");
  options[active].scrollIntoView({ block: "nearest" });
  J.$("search").setAttribute("aria-activedescendant", options[active].id);
};

const choose = (n) => {
  const item = found[n];
  if (!item) return;
  open(false);
  if (item.href) location.href = item.href;
  else if (item.statement) J.showStatement(item.statement);
  else J.reveal(item.node);
};

/** Select a node even if the filter hides its kind. */
J.reveal = (node) => {
  if (!J.state.kinds.includes(node.kind)) J.state.kinds = [...J.state.kinds, node.kind];
  if (J.meta.opening.length && !J.shown.nodeSet.has(node.n)) J.state.more = [...J.state.more, node.id];
  J.selectNode(node, true);
};

J.startSearch = () => {
  const input = J.$("search");
  input.addEventListener("input", J.calm(drawFound, 60));
  input.addEventListener("focus", () => { if (input.value) drawFound(); });
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Enter") choose(Math.max(0, active));
    else if (event.key === "Escape" && !J.$("found").hidden) open(false);
    else return;
    event.preventDefault();
  });
};
