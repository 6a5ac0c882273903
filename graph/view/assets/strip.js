// The change ledger of an initiative as a strip of marks along time, and the same as a list.
const STRIP = { width: 360, height: 64, left: 14, right: 14 };

/** A value as people write it: "2024-09" is a month, "indefinite" has no date; several stand apart by semicolons. */
J.value = (text) => text.split("; ").map((part) => (/^\d{4}(-\d{2}){0,2}$/.test(part) ? J.day(part) : part === "indefinite" ? J.t("no_date") : part)).join("; ");

/** From what to what, of one change. */
J.changeText = (change) => {
  const attribute = J.say("attributes", change.attribute);
  const from = J.value(change.beforeValue) || J.t("nothing_stated");
  const to = J.changedTo(change);
  return `${attribute} ${J.say("changes", change.kind)}: ${from} → ${to}`;
};

/** What it became, in words also where there is no value ("without a date"). */
J.changedTo = (change) => J.value(change.afterValue) || J.t(change.kind === "made-indefinite" ? "no_date" : "nothing_stated");

J.strip = (node) => {
  const changes = node.changes.filter((change) => change.date).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.n - b.n));
  if (!changes.length) return null;
  const times = changes.map((change) => Date.parse(change.date.slice(0, 10)));
  const [first, last] = [times[0], times.at(-1)];
  const at = (time) => STRIP.left + (last > first ? ((time - first) / (last - first)) * (STRIP.width - STRIP.left - STRIP.right) : (STRIP.width - STRIP.left - STRIP.right) / 2);
  const lanes = [];
  const marks = changes.map((change, n) => {
    const x = at(times[n]);
    const lane = [0, 1].find((one) => !(lanes[one] > x - 20)) ?? 1;
    lanes[lane] = x;
    return mark(change, x, lane, n);
  });
  const line = J.svg("line", { x1: STRIP.left, x2: STRIP.width - STRIP.right, y1: 46, y2: 46, class: "axis" });
  const ends = [[STRIP.left - 6, "start", changes[0].date], [STRIP.width - STRIP.right + 6, "end", changes.at(-1).date]]
    .filter((end, n) => n === 0 || last > first)
    .map(([x, anchor, date]) => J.svg("text", { x, y: 61, "text-anchor": anchor, class: "tick" }, J.day(date)));
  return J.el("section", { class: "ledger" },
    J.el("h3", {}, J.t("ledger"), J.el("span", { class: "soft" }, " " + J.number(changes.length))),
    J.svg("svg", { viewBox: `0 0 ${STRIP.width} ${STRIP.height}`, class: "strip", role: "img", "aria-label": J.t("ledger_label", { count: changes.length, from: J.day(changes[0].date), to: J.day(changes.at(-1).date) }) }, line, ends, marks),
    J.el("ol", { class: "changes" }, changes.map(changeItem)));
};

const mark = (change, x, lane, n) => {
  const y = lane ? 12 : 32;
  const tip = J.svg("title", {}, `${J.day(change.date)}: ${J.changeText(change)}`);
  return J.svg("g", { class: "mark", "data-change": change.kind, on: { click: () => openChange(n) } }, tip,
    J.svg("line", { x1: x, x2: x, y1: y, y2: 46, class: "stem" }),
    J.svg("circle", { cx: x, cy: y, r: 9 }),
    J.svg("text", { x, y: y + 4, "text-anchor": "middle" }, J.style("changes", change.kind)?.glyph ?? "•"));
};

const openChange = (n) => {
  const item = document.querySelectorAll(".changes > li")[n];
  item?.scrollIntoView({ block: "center" });
  item?.classList.add("flash");
  setTimeout(() => item?.classList.remove("flash"), 1200);
};

const changeItem = (change) => {
  const buttons = [["before", change.before], ["after", change.after]]
    .filter(([, n]) => n >= 0)
    .map(([side, n]) => J.button(J.t("see_" + side), () => J.showStatement(J.statements[n]), { class: "link" }));
  return J.el("li", { "data-change": change.kind },
    J.el("span", { class: "glyph", "aria-hidden": "true" }, J.style("changes", change.kind)?.glyph ?? "•"),
    J.el("div", {},
      J.el("p", {}, J.el("time", { datetime: change.date }, J.day(change.date)), " · ", J.el("b", {}, `${J.say("attributes", change.attribute)} ${J.say("changes", change.kind)}`)),
      J.el("p", {}, J.value(change.beforeValue) || J.t("nothing_stated"), " → ", J.el("b", {}, J.changedTo(change))),
      change.afterWho ? J.el("p", { class: "soft" }, change.afterWho) : null,
      J.el("p", { class: "row" }, buttons)));
};
