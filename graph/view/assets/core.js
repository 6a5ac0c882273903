// Small tools: islands, words, elements. Text from the graph enters the page by textContent only.
J.island = (id) => JSON.parse(document.getElementById(id).textContent);
J.$ = (id) => document.getElementById(id);

/** Rows as objects; `columns` names their fields. */
J.rows = ({ columns, rows }) =>
  rows.map((row, n) => {
    const out = { n };
    columns.forEach((name, c) => { out[name] = row[c]; });
    return out;
  });

/** The text that graph.view.pack made small: a word for each letter, and between tildes the text itself. */
J.unpacked = ({ words, codes, text }) => {
  const table = new Array(0xd800);
  words.forEach((word, n) => { table[codes.charCodeAt(n)] = word; });
  const out = [];
  text.split("~").forEach((part, n) => {
    if (n % 2) out.push(part);
    else for (let at = 0; at < part.length; at++) out.push(table[part.charCodeAt(at)]);
  });
  return out.join("");
};

J.look = J.island("data-look");
J.words = J.island("data-words");
J.lang = "id";

/** A word of the page in the language of the moment; `{x}` is filled from `values`. */
J.t = (key, values = {}) => {
  const entry = J.words[key];
  const text = entry ? entry[J.lang] : key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
};

/** The name of a kind, relation, mode ... from look.yaml; the key itself where it is not listed. */
J.say = (table, key) => {
  const own = Object.prototype.hasOwnProperty.call(J.look[table], key);
  return own ? J.look[table][key][J.lang] : spaced(key);
};

const spaced = (key) => String(key).replace(/([a-z])([A-Z])/g, "$1 $2").replace(/-/g, " ").toLowerCase();

/** A row of look.yaml, or that table's `other`. */
J.style = (table, key) =>
  Object.prototype.hasOwnProperty.call(J.look[table], key) ? J.look[table][key] : J.look[table].other;

/** An element: attributes by setAttribute (never style or on...), `on` listeners, children as nodes or text. */
J.el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  J.dress(element, attributes);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

J.svg = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  J.dress(element, attributes);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
};

J.dress = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    else if (name === "class" || !/^(on|style$|srcdoc$)/.test(name)) element.setAttribute(name, value === true ? "" : String(value));
  }
};

J.button = (text, listener, attributes = {}) => J.el("button", { type: "button", ...attributes, on: { click: listener } }, text);

/** Empty an element and fill it anew. */
J.fill = (element, ...children) => {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

/** Case, diacritics and format characters folded, spaces single: as graph.identifiers.fold does. */
J.fold = (text) =>
  text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const FIGURES = { id: new Intl.NumberFormat("id-ID"), en: new Intl.NumberFormat("en-GB") };
J.number = (value) => FIGURES[J.lang].format(value);

/** "2024-03-20" as "20 Mar 2024" in the language of the page; shorter dates as far as they go. */
J.day = (iso) => {
  if (!iso) return "";
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const name = month ? J.t("months").split(" ")[Number(month) - 1] : "";
  return [day ? String(Number(day)) : "", name, year].filter(Boolean).join(" ");
};

/** Two days as one time: a whole month or year by its name, else "from – to". */
J.span = (first, last) => {
  if (!first || !last || first === last) return J.day(first || last);
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === year + "-01-01" && last === year + "-12-31") return year;
  const next = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  return first === month + "-01" && last === next ? J.day(month) : J.day(first) + " – " + J.day(last);
};

/** Say something to a screen reader. */
J.announce = (text) => { J.$("live").textContent = text; };

/** An address only if it is plain http or https. */
J.safeUrl = (url) => {
  if (!/^https?:\/\//i.test(url)) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
  } catch {
    return null;
  }
};

/** Run `work` once after things have calmed down. */
J.calm = (work, wait = 120) => {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), wait);
  };
};
