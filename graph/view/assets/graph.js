// The picture: vis-network gives the view, the pointer and the touch; what is seen is drawn by us, at given places.
const COMMUNITY_COLOURS = {
  light: ["#0072b2", "#b45f06", "#00795a", "#8f4a7c", "#7a6a00", "#b04a4a", "#3d6b8f", "#5b6670"],
  dark: ["#56b4e9", "#e69f00", "#2cc295", "#dd94bd", "#e5d84a", "#ee8f8f", "#9cc3e6", "#a7b1bb"],
};

J.colours = () => ({ background: J.look.background[J.theme], ink: J.look.ink[J.theme] });
J.nodeColour = (node) => {
  if (J.state.colour === "community") {
    const list = COMMUNITY_COLOURS[J.theme];
    return list[Math.min(node.community, list.length - 1)];
  }
  return J.style("kinds", node.kind)[J.theme];
};

const OPTIONS = {
  autoResize: true,
  physics: false,
  layout: { randomSeed: 1 },
  nodes: { borderWidth: 1.5, chosen: false, fixed: false, font: { size: 0 } },
  interaction: { hover: true, selectConnectedEdges: false, tooltipDelay: 1e9, keyboard: false, multiselect: false },
};

J.startGraph = () => {
  J.data = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  drawnAs = signature();
  J.network = new vis.Network(J.$("canvas"), J.data, OPTIONS);
  J.lendNodes(J.network, J.data.nodes);
  J.network.on("click", clicked);
  J.network.on("doubleClick", ({ nodes }) => { if (nodes.length) J.focusOn(J.nodes[nodes[0]]); });
  J.network.on("hoverNode", ({ node }) => { J.hovered = node; J.redraw(); });
  J.network.on("blurNode", () => { J.hovered = undefined; J.redraw(); });
  J.network.on("dragging", ({ nodes }) => nodes.forEach(keepPlace));
  J.network.on("beforeDrawing", (ctx) => { J.drawEdges(ctx); J.drawNodes(ctx); });
  J.network.on("afterDrawing", overlay);
  J.$("canvas").addEventListener("mousemove", J.calm(pointed, 30));
  for (const [id, factor] of [["zoom-in", 1.35], ["zoom-out", 1 / 1.35]])
    J.$(id).addEventListener("click", () => J.zoom(factor));
  J.$("zoom-fit").addEventListener("click", () => J.fit());
};

/** Ask for a frame; many asks make one. */
J.redraw = () => J.network.body.emitter.emit("_requestRedraw");

const under = (x, y) => {
  const place = J.network.DOMtoCanvas({ x, y });
  return J.edgeAt(place.x, place.y, J.network.getScale());
};

/** A hand over what can be clicked. */
const pointed = (event) => {
  const box = J.$("canvas").getBoundingClientRect();
  const over = J.hovered !== undefined || under(event.clientX - box.left, event.clientY - box.top);
  J.$("canvas").classList.toggle("over", Boolean(over));
};

const keepPlace = (n) => {
  const place = J.network.getPositions([n])[n];
  Object.assign(J.nodes[n], { x: place.x, y: place.y });
  J.pictureChanged();
};

const clicked = ({ nodes, pointer }) => {
  if (nodes.length) { J.selectNode(J.nodes[nodes[0]]); return; }
  const edge = under(pointer.DOM.x, pointer.DOM.y);
  if (edge) J.selectEdge(edge);
  else J.selectNothing();
};

J.zoom = (factor) => J.network.moveTo({ scale: J.network.getScale() * factor });

/** Show everything visible, with room for the labels. */
J.fit = () => {
  const { clientWidth: width, clientHeight: height } = J.$("canvas");
  if (!J.shown.nodes.length || !width || !height) return;
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, size } of J.shown.nodes) {
    box.left = Math.min(box.left, x - size);
    box.right = Math.max(box.right, x + size);
    box.top = Math.min(box.top, y - size);
    box.bottom = Math.max(box.bottom, y + size);
  }
  const scale = Math.min((width - (width < 500 ? 64 : 120)) / (box.right - box.left), (height - 84) / (box.bottom - box.top), 1.4);
  const below = 16 / scale; // the count stands there
  J.network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 + below }, scale, animation: false });
};

J.centre = (node) => J.network.moveTo({ position: { x: node.x, y: node.y }, scale: Math.max(J.network.getScale(), 0.9) });

let drawnAs = "";

/** What is drawn, in short: the nodes, the edges and their widths. */
const signature = () => J.shown.nodes.map((node) => node.n).join() + "|" + J.shown.edges.map((edge) => edge.n + ":" + J.shown.count[edge.n]).join();

/** Bring the picture to what the filter shows; `anew` repaints all (theme, colours). */
J.syncGraph = (anew = false) => {
  const now = signature();
  if (!anew && now === drawnAs) {
    if (J.ready || J.pathEdges) J.redraw(); // the emphasis may have changed; before, the first frame stands
    return;
  }
  drawnAs = now;
  const lent = J.data.nodes.getIds();
  J.data.nodes.remove(anew ? lent : lent.filter((id) => !J.shown.nodeSet.has(id)));
  J.pictureChanged();
  J.redraw();
};

/** What stands out: the selected node with its neighbours, an edge with its ends, or a path. */
J.emphasis = () => {
  if (J.pathEdges?.length) return { edges: J.pathEdges, nodes: J.pathNodes, main: new Set([J.pathNodes[0], J.pathNodes.at(-1)]) };
  const edge = J.edgeByKey(J.state.edge);
  if (edge && J.state.edge) return { edges: [edge.n], nodes: [edge.from, edge.to], main: new Set([edge.from, edge.to]) };
  const node = J.byId.get(J.state.node);
  if (!node) return null;
  const edges = J.shown.edges.filter((one) => one.from === node.n || one.to === node.n);
  return { edges: edges.map((one) => one.n), nodes: [node.n, ...edges.flatMap((one) => [one.from, one.to])], main: new Set([node.n]) };
};

const overlay = (ctx) => {
  const { scale, translation } = J.network.body.view;
  const frame = J.network.canvas.frame.canvas;
  const ratio = J.network.canvas.pixelRatio;
  const colours = J.colours();
  const emphasis = J.emphasis();
  if (emphasis) {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = colours.background;
    ctx.fillRect(0, 0, frame.width, frame.height);
    ctx.restore();
    J.drawSomeEdges(ctx, emphasis.edges);
    J.drawSomeNodes(ctx, [...new Set(emphasis.nodes)].filter((n) => J.shown.nodeSet.has(n)));
  }
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const must = new Set(emphasis ? emphasis.main : []);
  if (J.hovered !== undefined) must.add(J.hovered);
  if (J.cursor !== undefined) must.add(J.cursor);
  const view = { scale, x: translation.x, y: translation.y };
  const near = emphasis ? new Set(emphasis.nodes) : null;
  const nodes = near ? J.shown.nodes.filter((node) => near.has(node.n) || must.has(node.n)) : J.shown.nodes;
  const size = { width: frame.width / ratio, height: frame.height / ratio };
  J.placed = J.placeLabels(ctx, view, nodes, must, size, reserved(size));
  J.drawLabels(ctx, J.placed, colours, null);
  for (const n of must) ring(ctx, J.nodes[n], view, colours.ink);
  ctx.restore();
  if (!J.drawn) { J.drawn = true; document.documentElement.dataset.drawn = "1"; }
};

/** What lies over the picture's lower corners: the count and the zoom buttons. */
const reserved = ({ width, height }) => [
  { left: 0, right: 30 + J.$("counts").textContent.length * 7, top: height - 32, bottom: height },
  { left: width - 50, right: width, top: height - 120, bottom: height },
];

const ring = (ctx, node, view, ink) => {
  if (!node) return;
  ctx.beginPath();
  ctx.arc(node.x * view.scale + view.x, node.y * view.scale + view.y, node.size * view.scale + 5, 0, Math.PI * 2);
  ctx.lineWidth = 2;
  ctx.strokeStyle = ink;
  ctx.stroke();
};
