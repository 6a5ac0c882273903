// One statement as a card: when, what kind, the words in full, who in which office, targets, and where it stands.
J.card = (statement) => {
  const article = J.articles[statement.article];
  const card = J.el("article", { class: "card", id: "statement-" + statement.id, tabindex: "-1", "data-kind": statement.kind },
    cardHead(statement), quotation(statement), speakerLine(statement), extras(statement), disputes(statement), sourceLine(article), copies(article), cardTools(statement));
  return card;
};

const cardHead = (s) => J.el("p", { class: "head" },
  s.date ? J.el("time", { datetime: s.date }, J.day(s.date)) : J.el("span", {}, J.t("undated")),
  J.el("span", { class: "tag" }, J.say("statements", s.kind)),
  J.el("span", { class: "mode" }, J.say("modes", s.mode)),
);

// Our own marks stand for the article's.
const OPENED = /["'“”„«‘]+$/;
const CLOSED = /^([,.?!…]*)["'”“»’]+/;

const quotation = (s) => {
  const direct = s.mode === "direct";
  const marks = direct ? ["“", "”"] : ["", ""];
  const [before, after] = direct ? [s.before.replace(OPENED, ""), s.after.replace(CLOSED, "$1")] : [s.before, s.after];
  return J.el("blockquote", { lang: "id" },
    before ? J.el("span", { class: "around" }, before) : null,
    J.el("span", { class: "words" }, marks[0] + s.text + marks[1]),
    after ? J.el("span", { class: "around" }, after) : null);
};

J.speaker = (s) => (s.speaker >= 0 ? J.name(J.nodes[s.speaker]) : s.speakerName);

const linked = (n, text) => n >= 0 ? J.button(text, () => J.selectNode(J.nodes[n], true), { class: "link" }) : J.el("span", {}, text);

/** Whether an office names its agency already: "Menteri X" that of "Kementerian X". */
const saysAgency = (office, agency) => office.includes(agency) || (agency.includes(" ") && office.endsWith(agency.slice(agency.indexOf(" "))));

const speakerLine = (s) => J.el("p", { class: "who" },
  "— ", linked(s.speaker, J.speaker(s)),
  s.office ? J.el("span", {}, ", " + s.office) : null,
  s.agencyName && !saysAgency(s.office, s.agencyName) && s.agencyName !== J.speaker(s) ? J.el("span", { class: "soft" }, " · " + s.agencyName) : null,
  s.relayedByName ? J.el("span", { class: "soft" }, " · " + J.t("relayed_by"), " ", linked(s.relayedBy, s.relayedByName)) : null);

const extras = (s) => {
  const items = [];
  for (const [, text, value, relation, earliest, latest] of s.targets) {
    const meaning = [relation ? J.say("target_relations", relation) : "", targetValue(value, earliest, latest)].filter(Boolean).join(" ");
    items.push(J.el("li", { class: "target" }, J.t("target") + ": ", J.el("b", {}, text), meaning && meaning !== text ? " (" + meaning + ")" : ""));
  }
  if (s.negated) items.push(J.el("li", {}, J.t("negated")));
  if (s.conditional) items.push(J.el("li", {}, J.t("conditional") + (s.condition ? ": " + s.condition : "")));
  if (s.certainty && s.certainty !== "unspecified") items.push(J.el("li", {}, J.t("certainty") + ": " + J.say("certainty", s.certainty)));
  items.push(J.el("li", { class: "soft" }, J.t("confidence") + " " + J.number(s.confidence), s.rule ? J.el("span", {}, " · " + s.rule) : null));
  return J.el("ul", { class: "extras" }, items);
};

const targetValue = (value, earliest, latest) => {
  return J.span(earliest, latest) || value;
};

const sourceLine = (article) => {
  if (!article) return null;
  const url = J.safeUrl(article.url);
  const headline = article.headline || article.url || article.id;
  return J.el("p", { class: "source" },
    url ? J.el("a", { href: url, target: "_blank", rel: "noopener noreferrer external" }, headline) : J.el("span", {}, headline),
    J.el("span", { class: "soft" }, [article.outlet, J.day(article.published)].filter(Boolean).map((part) => " · " + part).join("")),
    article.fromRelease ? J.el("span", { class: "soft" }, " · " + J.t("from_release")) : null);
};

/** The statements that this one cannot stand beside. */
const disputes = (s) => s.contradictions.length ? J.el("ul", { class: "disputes" }, s.contradictions.slice(0, 4).map((one) => {
  const other = J.statements[one.left === s.n ? one.right : one.left];
  const value = J.value(one.left === s.n ? one.rightValue : one.leftValue);
  return other ? J.el("li", {}, J.t("contradicts", { attribute: J.say("attributes", one.attribute) }) + ": ", J.el("b", {}, value), " — ",
    J.button(`${J.speaker(other)}${other.date ? ", " + J.day(other.date) : ""}`, () => J.showStatement(other), { class: "link" })) : null;
})) : null;

/** Where else the article was printed; for a copy, the original first. */
const copies = (article) => {
  const others = (article?.family ?? []).filter((one) => one !== article);
  if (!others.length) return null;
  const copied = article.family[0] !== article;
  return J.el("details", { class: "copies" },
    J.el("summary", {}, copied ? J.t("is_copy", { outlet: article.family[0].outlet || article.family[0].headline }) : J.t("has_copies", { count: J.number(others.length) })),
    others.map(sourceLine));
};

const cardTools = (s) => J.el("p", { class: "card-tools" },
  J.button(J.t("copy_citation"), (event) => J.copy(J.citation(s), event.currentTarget)),
  J.el("a", { href: J.permalink(s), class: "permalink", on: { click: (event) => followPermalink(event, s) } }, J.t("permalink")));

const followPermalink = (event, s) => {
  event.preventDefault();
  history.replaceState(null, "", J.permalink(s));
  J.copy(location.href, event.currentTarget);
};

/** Who, office, date: words. Headline, outlet, date, address. */
J.citation = (s) => {
  const article = J.articles[s.article] ?? {};
  const who = [J.speaker(s), s.office].filter(Boolean).join(", ");
  const source = [article.headline && `“${article.headline}”`, article.outlet, J.day(article.published), J.safeUrl(article.url ?? "")];
  return `${who}${s.date ? " (" + J.day(s.date) + ")" : ""}: “${s.text}” — ${source.filter(Boolean).join(", ")}.`;
};

/** Copy, also where the browser has no clipboard for local files; says so on the button. */
J.copy = async (text, button) => {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = copyBySelection(text);
  }
  const message = done ? J.t("copied") : J.t("copy_failed");
  const before = button.textContent;
  button.textContent = message;
  J.announce(message);
  J.lastCopied = text;
  setTimeout(() => { button.textContent = before; }, 1600);
};

const copyBySelection = (text) => {
  const area = J.el("textarea", { class: "unseen", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
};

J.recordCard = (record) => J.el("article", { class: "card record" },
  J.el("p", { class: "head" }, record.date ? J.el("time", { datetime: record.date }, J.day(record.date)) : null,
    J.el("span", { class: "tag" }, J.t("record_" + record.kind))),
  J.el("p", { class: "words" }, record.text),
  sourceLine(J.articles[record.article]));
