// The change ledger of an initiative as a strip of marks along time, and the same as a list.
const STRIP = { width: 360, left: 14, right: 14 };
const LISTED = 10;
const CROWD = 30;
const COLUMN = 6;

/** A value as people write it: "2024-09" is a month, "indefinite" has no date; several stand apart by semicolons. */
J.value = (text) => text.split("; ").map(onePart).join("; ");

const ISO = /^\d{4}(-\d{2}){0,2}$/;

const onePart = (part) => {
  if (Object.prototype.hasOwnProperty.call(J.look.values, part)) return J.say("values", part);
  const ends = part.split("/");
  if (ends.every((end) => ISO.test(end))) return ends[1] ? J.span(...ends) : J.day(part);
  if (part.startsWith("after ")) return J.t("after_date", { date: onePart(part.slice(6)) });
  if (!/^[<>=]*(Rp)?\d/.test(part)) return part;
  return part.replace(">=", "≥").replace("<=", "≤").replace(/\d{4,}/g, (digits) => J.number(Number(digits))).replace(/(\d)-(\d)/g, "$1–$2");
};

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
  const xs = times.map(at);
  const base = changes.length > CROWD ? 56 : 46;
  const marks = changes.length > CROWD ? columns(changes, xs, base) : singleMarks(changes, xs, base);
  const line = J.svg("line", { x1: STRIP.left, x2: STRIP.width - STRIP.right, y1: base, y2: base, class: "axis" });
  const ends = [[STRIP.left - 6, "start", changes[0].date], [STRIP.width - STRIP.right + 6, "end", changes.at(-1).date]]
    .filter((end, n) => n === 0 || last > first)
    .map(([x, anchor, date]) => J.svg("text", { x, y: base + 15, "text-anchor": anchor, class: "tick" }, J.day(date)));
  return J.el("section", { class: "ledger" },
    J.el("h3", {}, J.t("ledger"), J.el("span", { class: "soft" }, " " + J.number(changes.length))),
    J.svg("svg", { viewBox: `0 0 ${STRIP.width} ${base + 18}`, class: "strip", role: "img", "aria-label": J.t("ledger_label", { count: changes.length, from: J.day(changes[0].date), to: J.day(changes.at(-1).date) }) }, line, ends, marks),
    J.foldedList(null, changes.toReversed(), changeItem, "changes", LISTED));
};

/** Each change a mark, on the lower of two lanes that has room. */
const singleMarks = (changes, xs, base) => {
  const lanes = [-Infinity, -Infinity];
  return changes.map((change, n) => {
    const lane = lanes[0] <= xs[n] - 20 ? 0 : lanes[1] <= xs[n] - 20 ? 1 : lanes.indexOf(Math.min(...lanes));
    lanes[lane] = xs[n];
    return mark(change, xs[n], base - 14 - 20 * lane, base, changes.length - 1 - n);
  });
};

/** Too many for a mark each: columns along time, as high as there are changes; a click opens the last of a column. */
const columns = (changes, xs, base) => {
  const stacks = new Map();
  xs.forEach((x, n) => { const at = Math.floor(x / COLUMN); stacks.set(at, [...(stacks.get(at) ?? []), n]); });
  const most = Math.max(...[...stacks.values()].map((stack) => stack.length));
  return [...stacks].map(([at, stack]) => {
    const height = Math.max(3, (stack.length / most) * (base - 6));
    const tip = J.svg("title", {}, `${J.day(changes[stack[0]].date)} – ${J.day(changes[stack.at(-1)].date)}: ${J.number(stack.length)}`);
    return J.svg("g", { class: "mark", on: { click: () => openChange(changes.length - 1 - stack.at(-1)) } }, tip,
      J.svg("rect", { x: at * COLUMN + 0.5, y: base - height, width: COLUMN - 1, height }));
  });
};

const mark = (change, x, y, base, n) => {
  const tip = J.svg("title", {}, `${J.day(change.date)}: ${J.changeText(change)}`);
  return J.svg("g", { class: "mark", "data-change": change.kind, on: { click: () => openChange(n) } }, tip,
    J.svg("line", { x1: x, x2: x, y1: y, y2: base, class: "stem" }),
    J.svg("circle", { cx: x, cy: y, r: 9 }),
    J.svg("text", { x, y: y + 4, "text-anchor": "middle" }, J.style("changes", change.kind)?.glyph ?? "•"));
};

const openChange = (n) => {
  while (document.querySelectorAll(".changes > li").length <= n && document.querySelector(".changes + .more")) document.querySelector(".changes + .more").click();
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

/** The statements about an initiative that cannot both hold: what each says, and a way to its words. */
J.disputes = (node) => {
  if (!node.contradictions.length) return null;
  const list = node.contradictions.filter((one) => one.left >= 0 && one.right >= 0).reverse();
  const side = (n, value) => J.el("p", {}, J.el("b", {}, J.value(value)), " — ",
    J.button(J.speaker(J.statements[n]) + (J.statements[n].date ? ", " + J.day(J.statements[n].date) : ""), () => J.showStatement(J.statements[n]), { class: "link" }));
  const item = (one) => J.el("li", {}, J.el("span", { class: "glyph", "aria-hidden": "true" }, "≠"),
    J.el("div", {}, J.el("p", { class: "soft" }, J.say("attributes", one.attribute)), side(one.left, one.leftValue), side(one.right, one.rightValue)));
  return J.foldedList([J.t("contradictions"), J.el("span", { class: "soft" }, " " + J.number(list.length))], list, item, "contradictions", 5);
};
