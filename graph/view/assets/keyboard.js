// The picture without a mouse: arrows go to the nearest node that way, Enter opens it, + and - zoom, 0 shows all.
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const weightiest = () => J.shown.nodes.reduce((best, node) => (!best || node.size > best.size ? node : best), null);

/** The nearest node roughly in a direction; what lies aside counts double. */
const toward = (from, [dx, dy]) => {
  let best = null;
  let least = Infinity;
  for (const node of J.shown.nodes) {
    if (node.n === from.n) continue;
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along <= 0 || aside > along * 2) continue;
    if (along + aside * 2 < least) { least = along + aside * 2; best = node; }
  }
  return best;
};

const goTo = (node) => {
  if (!node) return;
  J.cursor = node.n;
  J.announce(J.describe(node));
  const at = J.network.canvasToDOM({ x: node.x, y: node.y });
  const box = J.$("canvas").getBoundingClientRect();
  if (at.x < 30 || at.y < 30 || at.x > box.width - 30 || at.y > box.height - 30) J.centre(node);
  J.redraw();
};

/** A node in one spoken sentence. */
J.describe = (node) => {
  const links = J.shown.edges.filter((edge) => edge.from === node.n || edge.to === node.n).length;
  return J.t("node_spoken", { name: J.name(node), kind: J.say("kinds", node.kind), links });
};

J.startKeyboard = () => {
  const canvas = J.$("canvas");
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = J.shown.nodeSet.has(J.cursor) ? J.nodes[J.cursor] : null;
    if (DIRECTIONS[event.key]) goTo(here ? toward(here, DIRECTIONS[event.key]) : J.byId.get(J.state.node) ?? weightiest());
    else if (event.key === "Enter" && here) J.selectNode(here, true);
    else if (event.key === "f" && here) J.focusOn(here);
    else if (event.key === "+" || event.key === "=") J.zoom(1.35);
    else if (event.key === "-") J.zoom(1 / 1.35);
    else if (event.key === "0") J.fit();
    else return;
    event.preventDefault();
  });
  canvas.addEventListener("blur", () => { J.cursor = undefined; J.redraw(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) J.selectNothing();
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing) { event.preventDefault(); J.$("search").focus(); }
  });
};
