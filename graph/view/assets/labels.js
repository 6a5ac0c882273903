// Labels at a constant size on the screen: the weightiest first, none over another; zooming in makes room for more.
const FONT = 12.5;
const FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const LONGEST = 30;
const INSISTING = 12; // so many of the weightiest are named even where that covers a node
const MOST = 260; // labels tried in one frame; nearer by there are fewer nodes and each gets its turn
const widths = new Map();

const shortened = (text, longest) => (text.length > longest ? text.slice(0, longest - 1).trimEnd() + "…" : text);

const widthOf = (ctx, text, font) => {
  const key = font + text;
  if (!widths.has(key)) { ctx.font = font; widths.set(key, ctx.measureText(text).width); }
  return widths.get(key);
};

const hits = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Boxes already taken, in a grid so that each question is quick. */
const board = () => {
  const cells = new Map();
  const keys = (box) => {
    const out = [];
    for (let x = Math.floor(box.left / 90); x <= Math.floor(box.right / 90); x++)
      for (let y = Math.floor(box.top / 40); y <= Math.floor(box.bottom / 40); y++) out.push(x + "," + y);
    return out;
  };
  return {
    hit: (box) => new Set(keys(box).flatMap((key) => (cells.get(key) ?? []).filter((other) => hits(box, other)))),
    free: (box) => !keys(box).some((key) => (cells.get(key) ?? []).some((other) => hits(box, other))),
    take: (box) => keys(box).forEach((key) => cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box])),
  };
};

/** Where a label may stand: below, above, beside, and at the corners. */
const around = (x, y, r, half) => {
  const aside = r * 0.75 + 4 + half;
  return [[x, y + r + 2], [x, y - r - 17], [x + r + 5 + half, y - 8], [x - r - 5 - half, y - 8],
    [x + aside, y + r * 0.6], [x - aside, y + r * 0.6], [x + aside, y - r * 0.6 - 15], [x - aside, y - r * 0.6 - 15]]
    .map(([cx, top]) => ({ cx, left: cx - half - 3, right: cx + half + 3, top, bottom: top + 16 }));
};

/** What of the nodes is inside the view, weightiest first. */
const inView = (view, nodes, must, size) => {
  const inside = [];
  for (const node of nodes) {
    const x = node.x * view.scale + view.x;
    const y = node.y * view.scale + view.y;
    if (x >= -60 && y >= -30 && x <= size.width + 60 && y <= size.height + 30) inside.push({ node, x, y, r: node.size * view.scale });
  }
  const weight = ({ node }) => node.size + (named(node) ? 8 : 0) + (must.has(node.n) ? 1e6 : 0);
  return inside.sort((a, b) => weight(b) - weight(a) || a.node.n - b.node.n);
};

const named = ({ kind }) => kind === "initiative" || kind === "community";

/** The first place that covers nothing; for a label that insists, the one that covers least. */
const choosePlace = (places, discs, insists) => {
  const free = places.find((box) => discs.free(box));
  if (free || !insists) return free;
  const covered = places.map((box) => [...discs.hit(box)].reduce((sum, disc) => sum + overlap(box, disc), 0));
  return places[covered.indexOf(Math.min(...covered))];
};

/** Where labels go: [{node, text, x, y, font, strong}] in pixels of the view; `must` are labelled whatever happens, no
 *  label stands over another or over `reserved` boxes, and only the weightiest may cover a node. */
J.placeLabels = (ctx, view, nodes, must, size, reserved = []) => {
  const taken = board();
  const discs = board();
  const placed = [];
  const inside = inView(view, nodes, must, size);
  const longest = size.width < 500 ? 22 : LONGEST;
  const insisting = size.width < 500 ? 4 : INSISTING;
  reserved.forEach(taken.take);
  for (const { x, y, r } of inside) if (r > 3) discs.take({ left: x - r * 0.8, right: x + r * 0.8, top: y - r * 0.8, bottom: y + r * 0.8 });
  for (const [n, { node, x, y, r }] of inside.slice(0, MOST).entries()) {
    const strong = named(node) || must.has(node.n);
    const font = `${strong && node.kind !== "community" ? "600 " : ""}${FONT}px ${FAMILY}`;
    const text = must.has(node.n) ? J.name(node) : shortened(J.short(node), longest);
    const places = around(x, y, r, widthOf(ctx, text, font) / 2)
      .filter((box) => box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height && taken.free(box));
    const box = choosePlace(places, discs, must.has(node.n) || n < insisting);
    if (!box) continue;
    taken.take(box);
    placed.push({ node, text, x: box.cx, y: box.top + 12, font, strong });
  }
  return placed;
};

J.drawLabels = (ctx, placed, colours, faded) => {
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  for (const { node, text, x, y, font } of placed) {
    ctx.font = font;
    ctx.globalAlpha = faded && !faded.has(node.n) ? 0.35 : 1;
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = colours.background;
    ctx.strokeText(text, x, y);
    ctx.fillStyle = colours.ink;
    ctx.fillText(text, x, y);
  }
  ctx.globalAlpha = 1;
};
