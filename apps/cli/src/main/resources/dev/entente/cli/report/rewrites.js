"use strict";
// The rewrites of one plan: why, what before and after; opened, the part of the tree before and after, side by side.

const LIMIT = 300;
const CHANGES = [["kept", "kept", "="], ["cancelled", "cancelled", "−"], ["compensated", "undone", "↺"], ["added", "added", "+"]];

function rewriteList(tree, stage, shown) {
  const rewrites = tree.rewrites;
  if (!rewrites.length) return null;
  const head = h("h3", {}, "Rewrites", h("span", { class: "note", text: ` ${number(rewrites.length)} in the whole run` }));
  const scroller = h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Rewrites" });
  const panel = h("div", { class: "panel rewritelist" }, h("div", { class: "stagehead" }, head), scroller);
  let chosen = -1, diff = null;
  const stretch = new Stretch(scroller, h("ol", { class: "rewrites" }), 100, (rewrite, i) =>
    h("li", {}, h("button", { type: "button", "aria-pressed": String(i === chosen), onclick: () => open(i) }, card(rewrite))));
  const node = i => stretch.rows[i - stretch.from];
  const press = (i, on) => node(i)?.firstChild.setAttribute("aria-pressed", String(on));

  function update(tick) { stretch.reach(tick, chosen < 0); }
  function open(i) {
    if (!rewrites[i] || i === chosen) return close();
    press(chosen, false);
    chosen = i;
    press(i, true);
    diff?.remove();
    diff = comparison(tree, rewrites[i], i, close);
    shown.whole.hidden = true;
    stage.append(diff);
    Time.set(rewrites[i].tick);
    requestAnimationFrame(() => keepInView(scroller, node(i)));
    if (innerWidth < 900) diff.querySelector("button").focus();
  }
  function close() {
    press(chosen, false);
    chosen = -1;
    diff?.remove();
    diff = null;
    shown.whole.hidden = false;
    shown.update(Time.now);
  }
  stretch.show(rewrites);
  stretch.reach(Time.now, false);
  return { panel, update, open, settle: () => stretch.settle() };
}

const changes = rewrite => h("span", { class: "changes" }, CHANGES.filter(([name]) => rewrite[name] > 0)
  .map(([name, text, sign]) => h("span", { class: name, title: `${rewrite[name]} ${text}` }, h("b", { text: `${sign}${number(rewrite[name])}` }), ` ${text}`)));
const turn = rewrite => h("span", { class: "turn" }, h("span", { class: "before", text: rewrite.before || "nothing" }), h("span", { class: "arrow", "aria-label": "became" }, " → "),
  h("span", { class: "after", text: rewrite.after || "given up" }));
const card = rewrite => [h("span", { class: "top" }, h("span", { class: "task" }, label(rewrite.task)), h("span", { class: "tick", text: `t ${number(rewrite.tick)}` })),
  h("span", { class: "cause", text: rewrite.cause }), turn(rewrite), changes(rewrite)];

function comparison(tree, rewrite, i, close) {
  const before = tree.part(rewrite.node, rewrite.tick - 1, LIMIT), after = tree.part(rewrite.node, rewrite.tick, LIMIT);
  const was = new Set(before.map(row => row.node.id)), is = new Set(after.map(row => row.node.id));
  const gone = node => tree.status(node, rewrite.tick) === "compensated" ? "compensated" : "cancelled";
  const column = (text, rows, mark) => h("div", { class: "side" }, h("h4", { text }), h("ul", {}, rows.length ? rows.map(row => {
    const state = mark(row.node);
    return h("li", { class: [state, row.node.id === rewrite.broken && "broken"].filter(Boolean).join(" "), style: `--d:${row.depth}` },
      h("span", { class: "sign", "aria-label": state, text: CHANGES.find(([name]) => name === state)?.[2] }), kindTag(row.node.kind),
      h("span", { class: "label", title: row.node.label }, label(row.node.label)), row.node.id === rewrite.broken && h("span", { class: "again", text: "broke here" }));
  }) : h("li", { class: "none", text: "Nothing of it is on record." })), rows.length >= LIMIT && h("p", { class: "hint", text: `Only the first ${LIMIT} nodes are drawn.` }));
  return h("div", { class: "view diff" },
    h("div", { class: "stagehead" }, h("h3", {}, `Rewrite ${number(i + 1)}`, h("span", { class: "note", text: ` at tick ${number(rewrite.tick)}` })), h("button", { type: "button", class: "plain", onclick: close }, "Back to the tree")),
    h("div", { class: "why" }, h("p", { class: "task" }, label(rewrite.task)), h("p", { class: "cause", text: rewrite.cause }), turn(rewrite), changes(rewrite)),
    h("div", { class: "scroll sides", tabindex: 0, role: "group", "aria-label": "The tree before and after" },
      column("Before", before, node => is.has(node.id) ? "kept" : gone(node)), column("After", after, node => was.has(node.id) ? "kept" : "added")));
}
