// Start: the first frame from the graph island alone, then the evidence, then all that hangs on it.
const words = () => {
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = J.t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", J.t(element.dataset.tLabel));
  for (const element of document.querySelectorAll("[data-t-placeholder]")) element.setAttribute("placeholder", J.t(element.dataset.tPlaceholder));
  document.documentElement.lang = J.lang;
  const other = J.$("language");
  other.textContent = J.lang === "id" ? "English" : "Bahasa Indonesia";
  other.lang = J.lang === "id" ? "en" : "id";
  other.title = J.lang === "id" ? "Switch to English" : "Ganti ke bahasa Indonesia";
};

const summary = () => {
  const { period, ...counts } = J.meta.totals;
  for (const key of Object.keys(counts)) counts[key] = J.number(counts[key]);
  J.$("summary").textContent = J.t("summary", counts) + (period ? " · " + [...new Set(period.map((day) => J.day(day.slice(0, 7))))].join(" – ") : "");
};

const counts = () => {
  J.$("counts").textContent = J.t(J.overview ? "counts_overview" : "counts", { nodes: J.number(J.shown.nodes.length), edges: J.number(J.shown.edges.length), all: J.number(J.nodes.length) });
};

/** What narrows the picture just now, each with a button that lifts it. */
const chips = () => {
  const s = J.state;
  const list = [];
  const focus = J.byId.get(s.focus);
  if (focus) list.push([J.t("chip_focus", { name: J.name(focus) }), { focus: "" }]);
  if (s.from || s.to) list.push([`${s.from ? J.day(s.from) : "…"} – ${s.to ? J.day(s.to) : "…"}`, { from: "", to: "" }]);
  if (s.agency) list.push([J.byId.has(s.agency) ? J.name(J.byId.get(s.agency)) : s.agency, { agency: "" }]);
  if (s.outlet) list.push([s.outlet, { outlet: "" }]);
  if (s.confidence) list.push([`${J.t("confidence")} ≥ ${J.number(s.confidence / 100)}`, { confidence: 0 }]);
  if (s.noStatements.length) list.push([J.t("chip_kinds"), { noStatements: [] }]);
  J.fill(J.$("chips"), list.map(([text, change]) => J.button([text, " ×"], () => J.set(change), { class: "chip", "aria-label": J.t("lift", { what: text }) })));
};

const views = () => {
  for (const name of ["map", "table", "sparql"]) {
    const tab = J.$("tab-" + name);
    if (!tab) continue;
    const on = J.state.view === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    J.$("view-" + name).hidden = !on;
  }
  if (J.state.view === "map" && J.network && !fitted) { J.network.redraw(); J.fit(); fitted = true; }
};

let paintedAs = "";
let fitted = false; // a picture that was hidden at the start gets its place when it is first seen
let dressedAs = "";

/** Draw everything that follows from the state. */
J.refresh = (whole = J.ready) => {
  if (!J.$("tab-" + J.state.view)) J.state.view = "map";
  J.filter();
  if (J.state.pathFrom || J.state.pathTo) { J.findPath(); J.filter(); }
  const paint = [J.theme, J.state.colour].join();
  J.syncGraph(paint !== paintedAs);
  paintedAs = paint;
  views();
  counts();
  chips();
  if (whole) {
    J.drawPanel();
    if (dressedAs !== J.lang + J.theme) J.drawLegend();
    dressedAs = J.lang + J.theme;
    J.syncLegend();
    J.drawHistogram();
    J.drawTable();
  }
  J.writeAddress();
};

const setTheme = (theme) => {
  J.theme = theme;
  document.documentElement.dataset.theme = theme;
  J.$("theme").setAttribute("aria-pressed", String(theme === "dark"));
};

const startTools = () => {
  J.$("language").addEventListener("click", () => { J.lang = J.lang === "id" ? "en" : "id"; words(); summary(); J.refresh(); });
  J.$("theme").addEventListener("click", () => { J.themeChosen = true; setTheme(J.theme === "dark" ? "light" : "dark"); J.refresh(); });
  J.$("reset").addEventListener("click", () => { J.pathEdges = null; J.pathNodes = null; J.$("search").value = ""; J.$("path-form").reset(); J.state = J.fresh(); J.refresh(); J.fit(); J.announce(J.t("reset_done")); });
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  for (const [n, tab] of tabs.entries()) {
    tab.addEventListener("click", () => J.set({ view: tab.id.slice(4) }));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(n + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
    });
  }
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return;
    J.readAddress();
    words();
    J.refresh();
    if (J.state.statement && J.statementById.has(J.state.statement)) J.showStatement(J.statementById.get(J.state.statement));
  });
};

const start = async () => {
  J.readAddress();
  if (!J.$("tab-" + J.state.view)) J.state.view = "map";
  if (!location.hash.includes("=") && J.meta.focus >= 0) Object.assign(J.state, { focus: J.nodes[J.meta.focus].id, node: J.nodes[J.meta.focus].id });
  if (J.theme) J.themeChosen = true;
  setTheme(J.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  paintedAs = [J.theme, J.state.colour].join();
  words();
  J.filter();
  if (J.state.view !== "map") views();
  J.startGraph();
  counts();
  fitted = J.state.view === "map";
  if (fitted) J.fit();
  startTools();
  J.startKeyboard();
  await new Promise((resolve) => { setTimeout(resolve); }); // the first frame before the evidence
  J.loadEvidence();
  J.buildBins();
  summary();
  J.startSearch();
  J.startLegend();
  J.startTime();
  J.startPath();
  J.startTable();
  J.startExport();
  J.$("search").value = J.state.query;
  J.refresh(true);
  J.ready = true;
  if (J.statementById.has(J.state.statement)) J.showStatement(J.statementById.get(J.state.statement));
  document.documentElement.dataset.ready = "1";
};

globalThis.jejak = J;
start();
