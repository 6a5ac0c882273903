// What the reader chose, and the same in the address so that it can be sent to a colleague.
const defaults = () => ({
  view: "map", node: "", edge: "", statement: "", focus: "", query: "",
  kinds: Object.keys(J.look.kinds).filter((kind) => J.look.kinds[kind].shown !== false),
  noRelations: [], noStatements: [], agency: "", outlet: "", community: "", confidence: 0,
  from: "", to: "", orphans: !J.edges.length || Boolean(J.overview), colour: "kind", pathFrom: "", pathTo: "", more: [], newest: false,
});

J.state = defaults();
J.fresh = defaults;

const LISTS = ["kinds", "noRelations", "noStatements", "more"];

/** Read the address; what it does not name keeps its default. Unknown or broken parts are left out. */
J.readAddress = () => {
  const state = defaults();
  const text = location.hash.slice(1);
  if (text.includes("=")) {
    for (const [key, value] of new URLSearchParams(text)) readOne(state, key, value);
  }
  J.state = state;
};

const readOne = (state, key, value) => {
  if (key === "lang") { if (value === "en" || value === "id") J.lang = value; return; }
  if (key === "theme") { if (value === "dark" || value === "light") J.theme = value; return; }
  if (!Object.prototype.hasOwnProperty.call(state, key)) return;
  if (LISTS.includes(key)) state[key] = value ? value.split(",") : [];
  else if (typeof state[key] === "boolean") state[key] = value === "1";
  else if (typeof state[key] === "number") state[key] = Math.min(100, Math.max(0, Number(value) || 0));
  else if (key === "from" || key === "to") state[key] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "";
  else state[key] = value;
};

/** The address for a state: only what differs from the defaults. */
J.address = (state = J.state) => {
  const fresh = defaults();
  const out = new URLSearchParams();
  for (const key of Object.keys(fresh)) {
    const value = LISTS.includes(key) ? state[key].join(",") : state[key];
    const usual = LISTS.includes(key) ? fresh[key].join(",") : fresh[key];
    if (value !== usual) out.set(key, value === true ? "1" : value === false ? "0" : String(value));
  }
  if (J.lang !== "id") out.set("lang", J.lang);
  if (J.theme && J.themeChosen) out.set("theme", J.theme);
  return "#" + out.toString();
};

J.writeAddress = J.calm(() => {
  const hash = J.address();
  if (hash !== location.hash) history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
}, 60);

/** A link to one statement, in this page wherever it lies. */
J.permalink = (statement) => {
  const out = new URLSearchParams({ statement: statement.id });
  if (J.lang !== "id") out.set("lang", J.lang);
  return "#" + out.toString();
};

/** Change the state and draw what follows from it. */
J.set = (changes) => {
  Object.assign(J.state, changes);
  J.refresh();
};
