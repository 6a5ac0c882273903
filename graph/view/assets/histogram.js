// How many statements when: bars by day, month or year, a range by dates, by dragging over the bars, or by two sliders.
const BARS = { height: 46, top: 2 };
let bins = [];

/** The bin of a date: the year, month or day, so that there are not too many bars. */
const binOf = (date, unit) => date.slice(0, unit);

const chooseUnit = (dates) => {
  const days = (Date.parse(dates.at(-1).slice(0, 10)) - Date.parse(dates[0].slice(0, 10))) / 86400000;
  return days <= 60 ? 10 : days <= 365 * 12 ? 7 : 4;
};

const nextBin = (bin) => {
  if (bin.length === 4) return String(Number(bin) + 1);
  if (bin.length === 7) {
    const [year, month] = bin.split("-").map(Number);
    return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  }
  return new Date(Date.parse(bin) + 86400000).toISOString().slice(0, 10);
};

const lastDay = (bin) => {
  if (bin.length === 10) return bin;
  const start = bin.length === 4 ? `${Number(bin) + 1}-01-01` : nextBin(bin) + "-01";
  return new Date(Date.parse(start) - 86400000).toISOString().slice(0, 10);
};

const firstDay = (bin) => (bin.length === 10 ? bin : bin.length === 7 ? bin + "-01" : bin + "-01-01");

const STRAY = 0.02; // so much of either end may lie far off without stretching the picture

/** First and last day of the bars: where all but the strays stand, if that allows a finer picture. */
const span = (dates) => {
  const whole = [dates[0], dates.at(-1)];
  const skip = Math.floor(dates.length * STRAY);
  const usual = [dates[skip], dates[dates.length - 1 - skip]];
  return chooseUnit(usual) > chooseUnit(whole) ? usual : whole;
};

/** The first and last bar also hold what lies before and after them. */
J.buildBins = () => {
  const dates = J.statements.map((statement) => statement.date).filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date)).sort();
  bins = [];
  J.period = dates.length ? [dates[0].slice(0, 10), dates.at(-1).slice(0, 10)] : null;
  if (!dates.length) return;
  const [first, last] = span(dates);
  const unit = chooseUnit([first, last]);
  const all = new Map();
  for (let bin = binOf(first, unit); bins.length < 800; bin = nextBin(bin)) {
    all.set(bin, { bin, total: 0, shown: 0 });
    bins.push(all.get(bin));
    if (bin === binOf(last, unit)) break;
  }
  bins[0].before = binOf(dates[0], unit) < bins[0].bin;
  bins.at(-1).after = binOf(dates.at(-1), unit) > bins.at(-1).bin;
  for (const statement of J.statements) {
    const own = binOf(statement.date, unit);
    const bin = all.get(own) ?? (own && own < bins[0].bin ? bins[0] : own > bins.at(-1).bin ? bins.at(-1) : null);
    if (bin) { bin.total++; statement.bin = bin; }
  }
};

/** A bar's time in words; "up to" and "from" where it gathers what lies further off. */
const binName = ({ bin, before, after }) => (before ? "≤ " : after ? "≥ " : "") + J.day(bin);

J.drawHistogram = () => {
  const box = J.$("histogram");
  J.$("time").hidden = !bins.length;
  if (!bins.length) return;
  for (const bin of bins) bin.shown = 0;
  J.statements.forEach((statement, n) => { if (J.shown.passing[n] && statement.bin) statement.bin.shown++; });
  const most = Math.max(...bins.map((bin) => bin.total), 1);
  const scale = (count) => (count ? Math.max(1.5, (count / most) * (BARS.height - BARS.top)) : 0);
  const bars = bins.flatMap((bin, n) => [
    J.svg("rect", { x: n + 0.08, width: 0.84, y: BARS.height - scale(bin.total), height: scale(bin.total), class: "all" }),
    bin.shown ? J.svg("rect", { x: n + 0.08, width: 0.84, y: BARS.height - scale(bin.shown), height: scale(bin.shown), class: "now" }) : null,
    J.svg("rect", { x: n, width: 1, y: 0, height: BARS.height, class: "hit", "data-bin": n }, J.svg("title", {}, `${binName(bin)}: ${bin.shown}/${bin.total}`)),
  ]);
  const picture = J.svg("svg", { viewBox: `0 0 ${bins.length} ${BARS.height}`, preserveAspectRatio: "none", role: "img", "aria-label": J.t("histogram_label", { from: binName(bins[0]), to: binName(bins.at(-1)) }) }, bars);
  const ends = J.el("div", { class: "ends", "aria-hidden": "true" }, J.el("span", {}, binName(bins[0])), J.el("span", {}, binName(bins.at(-1))));
  J.fill(box, picture, sliders(), ends);
  draggable(picture);
  J.$("from").value = J.state.from;
  J.$("to").value = J.state.to;
  const narrowed = Boolean(J.state.from || J.state.to);
  const undated = narrowed ? J.statements.filter((statement) => !statement.date).length : 0;
  J.$("time-all").hidden = !narrowed;
  J.$("time-note").textContent = undated ? J.t("undated_note", { count: undated }) : "";
};

const indexOf = (date, otherwise) => {
  if (!date) return otherwise;
  const unit = bins[0].bin.length;
  const n = bins.findIndex((bin) => bin.bin >= date.slice(0, unit));
  return n < 0 ? bins.length - 1 : n;
};

const sliders = () => {
  const make = (end, value) => {
    const input = J.el("input", { type: "range", min: 0, max: bins.length - 1, step: 1, id: "slide-" + end, "aria-label": J.t("time_" + end), "aria-valuetext": binName(bins[value]) });
    input.value = value;
    input.addEventListener("change", () => slide(end, Number(input.value)));
    return input;
  };
  const [from, to] = [indexOf(J.state.from, 0), indexOf(J.state.to, bins.length - 1)];
  return J.el("div", { class: "sliders" }, make("from", from), make("to", to));
};

const slide = (end, n) => {
  const other = end === "from" ? indexOf(J.state.to, bins.length - 1) : indexOf(J.state.from, 0);
  setRange(...(end === "from" ? [Math.min(n, other), other] : [other, Math.max(n, other)]));
  J.$("slide-" + end).focus();
};

const setRange = (a, b) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  J.set({ from: low === 0 ? "" : firstDay(bins[low].bin), to: high === bins.length - 1 ? "" : lastDay(bins[high].bin) });
};

const draggable = (picture) => {
  let start = -1;
  const at = (event) => Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - picture.getBoundingClientRect().left) / picture.clientWidth) * bins.length)));
  picture.addEventListener("pointerdown", (event) => { start = at(event); picture.setPointerCapture(event.pointerId); });
  picture.addEventListener("pointerup", (event) => { if (start >= 0) setRange(start, at(event)); start = -1; });
};

J.startTime = () => {
  for (const id of ["from", "to"]) J.$(id).addEventListener("change", (event) => J.set({ [id]: event.target.value }));
  J.$("time-all").addEventListener("click", () => { J.set({ from: "", to: "" }); J.$("from").focus(); });
};
