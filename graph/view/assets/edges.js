// Edges, drawn by us under vis-network's nodes: a few batched strokes instead of an object each, which made 3,000 edges
// cost more than all the rest of the page. Parallel edges bend apart, arrows end at the rim of the node.
J.edgeColour = (edge) => J.style("relations", edge.relation)[J.theme];

/** From 1 to 9 pixels by the logarithm of the evidence; where some edges have very much, the scale stretches to them. */
J.edgeWidth = (count) => {
  J.widest ??= Math.max(5.7, Math.log2(Math.max(1, ...J.edges.map((edge) => edge.weight))));
  return Math.min(9, 1 + (8 * Math.log2(Math.max(1, count))) / J.widest);
};

/** Both ends, and the point the line bends towards. */
J.edgeCourse = (edge) => {
  const [a, b] = [J.nodes[edge.from], J.nodes[edge.to]];
  const turn = edge.from < edge.to ? 1 : -1;
  const bend = edge.bend ? turn * (edge.bend % 2 ? 1 : -1) * (0.16 + 0.07 * edge.bend) : 0;
  return { a, b, cx: (a.x + b.x) / 2 - (b.y - a.y) * bend, cy: (a.y + b.y) / 2 + (b.x - a.x) * bend, bend };
};

const addLine = (path, { a, b, cx, cy, bend }) => {
  path.moveTo(a.x, a.y);
  if (bend) path.quadraticCurveTo(cx, cy, b.x, b.y);
  else path.lineTo(b.x, b.y);
};

/** The three corners of an arrow whose point touches the rim of the node. */
J.arrow = ({ b, cx, cy, a, bend }, width) => {
  const angle = Math.atan2(b.y - (bend ? cy : a.y), b.x - (bend ? cx : a.x));
  const length = 7 + width * 1.6;
  const [x, y] = [b.x - Math.cos(angle) * (b.size + 2), b.y - Math.sin(angle) * (b.size + 2)];
  return [[x, y], ...[-0.38, 0.38].map((turn) => [x - length * Math.cos(angle + turn), y - length * Math.sin(angle + turn)])];
};

const addArrow = (path, course, width) => {
  J.arrow(course, width).forEach(([x, y], n) => (n ? path.lineTo(x, y) : path.moveTo(x, y)));
  path.closePath();
};

/** Edges gathered by colour, dash and width, so that each gathering is one stroke. */
const gather = (edges) => {
  const batches = new Map();
  for (const edge of edges) {
    const width = Math.round(J.edgeWidth(J.shown.count[edge.n]) * 2) / 2;
    const key = edge.relation + width;
    if (!batches.has(key)) batches.set(key, { colour: J.edgeColour(edge), dashes: J.style("relations", edge.relation).dashes ?? [], width, lines: new Path2D(), arrows: null, edges: [] });
    const batch = batches.get(key);
    batch.edges.push(edge);
    addLine(batch.lines, J.edgeCourse(edge));
  }
  return [...batches.values()].sort((one, other) => one.width - other.width);
};

/** The arrows of a batch, made when the picture is near enough to see them. */
const arrowsOf = (batch) => {
  if (!batch.arrows) {
    batch.arrows = new Path2D();
    for (const edge of batch.edges) if (J.style("relations", edge.relation).directed !== false) addArrow(batch.arrows, J.edgeCourse(edge), batch.width);
  }
  return batch.arrows;
};

const ARROWS_FROM = 0.3; // the scale below which an arrow is smaller than two pixels

let gathered = null;

/** Forget the gathered edges: the filter, the theme or a place has changed. */
J.edgesChanged = () => { gathered = null; };

/** Far off, lines keep some width on the screen. */
const strokeAll = (ctx, batches, alpha) => {
  const scale = J.network.getScale();
  const finest = 0.75 / scale;
  ctx.save();
  ctx.globalAlpha = alpha;
  for (const batch of batches) {
    const { colour, dashes, width, lines } = batch;
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    ctx.lineWidth = Math.max(width, finest * Math.sqrt(width));
    ctx.setLineDash(dashes);
    ctx.stroke(lines);
    if (scale > ARROWS_FROM) ctx.fill(arrowsOf(batch));
  }
  ctx.restore();
};

J.drawEdges = (ctx) => {
  gathered ??= gather(J.shown.edges);
  strokeAll(ctx, gathered, J.shown.edges.length > 500 ? 0.5 : 0.9);
};

J.drawSomeEdges = (ctx, numbers) => strokeAll(ctx, gather(numbers.map((n) => J.edges[n])), 1);

const pointOn = ({ a, b, cx, cy }, t) => {
  const u = 1 - t;
  return [u * u * a.x + 2 * u * t * cx + t * t * b.x, u * u * a.y + 2 * u * t * cy + t * t * b.y];
};

const distance = ([x, y], [x1, y1], [x2, y2]) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
};

const distanceTo = (edge, at) => {
  const course = J.edgeCourse(edge);
  if (!course.bend) return distance(at, [course.a.x, course.a.y], [course.b.x, course.b.y]);
  const points = [0, 0.25, 0.5, 0.75, 1].map((t) => pointOn(course, t));
  return Math.min(...points.slice(1).map((point, n) => distance(at, points[n], point)));
};

/** The shown edge under a place of the picture, within a few pixels of the screen; null where there is none. */
J.edgeAt = (x, y, scale) => {
  let best = null;
  let least = Infinity;
  for (const edge of J.shown.edges) {
    const far = distanceTo(edge, [x, y]) - J.edgeWidth(J.shown.count[edge.n]) / 2;
    if (far < least) { least = far; best = edge; }
  }
  return least * scale <= 7 ? best : null;
};
