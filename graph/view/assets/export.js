// What is shown, to take away: PNG of the picture, SVG, CSV (safe in a spreadsheet), Turtle.
J.save = (name, type, content) => {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = J.el("a", { download: name });
  link.href = URL.createObjectURL(blob);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  J.announce(J.t("saved", { name }));
};

/** The picture on its background, twice as fine as the screen is not: as it stands. */
J.png = () => new Promise((resolve) => {
  const source = J.network.canvas.frame.canvas;
  const copy = document.createElement("canvas");
  copy.width = source.width;
  copy.height = source.height;
  const ctx = copy.getContext("2d");
  ctx.fillStyle = J.colours().background;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(source, 0, 0);
  copy.toBlob(resolve, "image/png");
});

/** A cell that no spreadsheet takes for a formula, quoted. */
J.csvCell = (value) => {
  let text = typeof value === "number" ? String(value) : String(value ?? "");
  if (typeof value !== "number" && /^[\s\u0000]*[=+\-@\t\r|%]/.test(text)) text = "'" + text;
  return `"${text.replace(/"/g, '""')}"`;
};

J.csv = (what) => {
  const rows = [J.tableHead(what), ...J.tableRows(what).map(({ cells }) => cells)];
  if (what === "statements") {
    const links = J.tableRows(what).map(({ item }) => [J.articles[item.article]?.headline ?? "", J.safeUrl(J.articles[item.article]?.url ?? "") ?? "", J.meta.base + "statement/" + item.id]);
    rows[0] = [...rows[0], J.t("col_headline"), J.t("col_link"), "IRI"];
    links.forEach((link, n) => { rows[n + 1] = [...rows[n + 1], ...link]; });
  }
  return "\ufeff" + rows.map((row) => row.map(J.csvCell).join(",")).join("\r\n") + "\r\n";
};

const OUTLINES = {
  dot: (x, y, r) => J.svg("circle", { cx: x, cy: y, r }),
  square: (x, y, r) => J.svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
};

const outline = (shape, x, y, r) =>
  OUTLINES[shape]?.(x, y, r) ?? J.svg("polygon", { points: J.corners(shape, x, y, r).map((corner) => corner.map((part) => part.toFixed(1)).join(",")).join(" ") });

/** The shown graph as a drawing: edges, nodes, and the labels that do not collide at this size. */
const drawing = () => {
  const margin = 90;
  const xs = J.shown.nodes.map((node) => node.x);
  const ys = J.shown.nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [width, height] = [Math.max(...xs) + margin - left, Math.max(...ys) + margin - top].map(Math.round);
  const colours = J.colours();
  const edges = J.shown.edges.flatMap((edge) => edgePath(edge, left, top));
  const nodes = J.shown.nodes.map((node) => {
    const shape = outline(J.style("kinds", node.kind).shape, node.x - left, node.y - top, node.size);
    J.dress(shape, { fill: J.nodeColour(node), stroke: colours.background });
    shape.append(J.svg("title", {}, J.name(node)));
    return shape;
  });
  const ctx = document.createElement("canvas").getContext("2d");
  const labels = J.placeLabels(ctx, { scale: 1, x: -left, y: -top }, J.shown.nodes, new Set(), { width, height });
  const text = labels.map((label) => J.svg("text", { x: label.x.toFixed(1), y: label.y.toFixed(1), "font-weight": label.strong ? 600 : 400 }, label.text));
  return J.svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, "font-family": "sans-serif", "font-size": 12.5 },
    J.svg("title", {}, J.meta.title), J.svg("rect", { width, height, fill: colours.background }), J.svg("g", { fill: "none" }, edges),
    J.svg("g", { "stroke-width": 1.5 }, nodes), J.svg("g", { "text-anchor": "middle", fill: colours.ink, stroke: colours.background, "stroke-width": 3, "paint-order": "stroke" }, text));
};

/** The drawing for a printer: sharp, and in the colours of the light page. */
const onPaper = () => {
  const theme = J.theme;
  J.theme = "light";
  try { return drawing(); } finally { J.theme = theme; }
};

J.svgPicture = () => '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(drawing()) + "\n";

const edgePath = (edge, left, top) => {
  const { a, b, cx, cy } = J.edgeCourse(edge);
  const place = (x, y) => `${(x - left).toFixed(1)} ${(y - top).toFixed(1)}`;
  const dashes = J.style("relations", edge.relation).dashes;
  const [stroke, width] = [J.edgeColour(edge), J.edgeWidth(J.shown.count[edge.n])];
  const line = J.svg("path", { d: `M${place(a.x, a.y)}Q${place(cx, cy)} ${place(b.x, b.y)}`, stroke, "stroke-width": width.toFixed(1), "stroke-dasharray": dashes ? dashes.join(" ") : null });
  if (J.style("relations", edge.relation).directed === false) return line;
  return [line, J.svg("path", { d: `M${J.arrow(J.edgeCourse(edge), width).map(([x, y]) => place(x, y)).join("L")}Z`, fill: stroke })];
};

J.startExport = () => {
  let folded = false;
  addEventListener("beforeprint", () => {
    folded = !J.$("filters-fold").open;
    J.$("filters-fold").open = true; // the legend belongs to the picture on paper
    J.fill(J.$("print-picture"), J.shown.nodes.length ? onPaper() : null);
  });
  addEventListener("afterprint", () => { J.$("filters-fold").open = !folded; J.fill(J.$("print-picture")); });
  const actions = {
    "export-png": async () => J.save("jejak.png", "image/png", await J.png()),
    "export-svg": () => J.save("jejak.svg", "image/svg+xml", J.svgPicture()),
    "export-csv": () => J.save("jejak.csv", "text/csv", J.csv(J.state.view === "table" ? J.$("table-what").value : J.overview ? "nodes" : "statements")),
    "export-turtle": () => J.save("jejak.ttl", "text/turtle", J.turtle()),
    "export-print": () => window.print(),
  };
  for (const [id, action] of Object.entries(actions))
    J.$(id).addEventListener("click", () => { J.$("export-menu").open = false; action(); });
};
