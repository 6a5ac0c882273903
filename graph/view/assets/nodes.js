// Nodes, drawn by us in a few batched strokes: an object each in vis-network made a thousand of them cost a third of the
// page. One becomes vis-network's own when the pointer first meets it, so that hovering, clicking and dragging are vis'.
const TAU = Math.PI * 2;
const CORNERS = { diamond: [4, -90], triangle: [3, -90], triangleDown: [3, 90], hexagon: [6, 0], star: [5, -90] };

/** The corners of a shape around (x, y); for a star, every second one lies within. */
J.corners = (shape, x, y, r) => {
  const [corners, turn] = CORNERS[shape];
  const count = shape === "star" ? corners * 2 : corners;
  return Array.from({ length: count }, (_, n) => {
    const angle = ((turn + (360 / count) * n) * Math.PI) / 180;
    const far = shape === "star" && n % 2 ? r * 0.5 : r * 1.15;
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
  });
};

const addShape = (path, shape, { x, y, size: r }) => {
  if (shape === "dot") {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, TAU);
  } else if (shape === "square") path.rect(x - r, y - r, 2 * r, 2 * r);
  else {
    J.corners(shape, x, y, r).forEach(([px, py], n) => (n ? path.lineTo(px, py) : path.moveTo(px, py)));
    path.closePath();
  }
};

/** Nodes gathered by colour, each gathering one path; the smaller stand over the larger. */
const gatherNodes = (nodes) => {
  const batches = new Map();
  for (const node of nodes) {
    const colour = J.nodeColour(node);
    if (!batches.has(colour)) batches.set(colour, new Path2D());
    addShape(batches.get(colour), J.style("kinds", node.kind).shape, node);
  }
  return batches;
};

let gatheredNodes = null;

/** Forget what was gathered: the filter, the theme or a place has changed. */
J.pictureChanged = () => { gatheredNodes = null; J.edgesChanged(); };

const fillAll = (ctx, batches) => {
  ctx.save();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = J.colours().background;
  for (const [colour, path] of batches) {
    ctx.fillStyle = colour;
    ctx.fill(path);
    ctx.stroke(path);
  }
  ctx.restore();
};

J.drawNodes = (ctx) => {
  gatheredNodes ??= gatherNodes(J.shown.nodes);
  fillAll(ctx, gatheredNodes);
};

J.drawSomeNodes = (ctx, numbers) => fillAll(ctx, gatherNodes(numbers.map((n) => J.nodes[n])));

const NEAR = 5; // pixels of the screen: small nodes can be hit too

/** The shown node under a place of the picture, the one drawn last where several are; null where there is none. */
J.nodeAt = (x, y, scale) => {
  for (let n = J.shown.nodes.length - 1; n >= 0; n--) {
    const node = J.shown.nodes[n];
    if (Math.hypot(node.x - x, node.y - y) <= Math.max(node.size, NEAR / scale)) return node;
  }
  return null;
};

const asVis = (node) => ({
  id: node.n, x: node.x, y: node.y, size: node.size, shape: J.style("kinds", node.kind).shape,
  color: { background: J.nodeColour(node), border: J.colours().background },
});

/** Let vis-network ask us what lies under the pointer, and make its node when there is one. */
J.lendNodes = (network, set) => {
  network.selectionHandler._getAllNodesOverlappingWith = ({ left, right, top, bottom }) => {
    const node = J.nodeAt((left + right) / 2, (top + bottom) / 2, network.getScale());
    if (!node) return [];
    if (!set.get(node.n)) set.add(asVis(node));
    return [node.n];
  };
};
