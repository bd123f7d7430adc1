"use strict";
// A workflow tree over time: which nodes are alive at a tick, in which state, and which rows of the outline show.

const FINISHED = new Set(["done", "cancelled", "compensated", "failed"]);
const FOLD = 4, FOLD_FINISHED = 12;

class Tree {
  constructor(plan) {
    this.nodes = (plan.nodes ?? []).map(node => ({ ...node, children: [], history: new History() }));
    this.byId = new Map(this.nodes.map(node => [node.id, node]));
    this.roots = [];
    for (const node of this.nodes) {
      for (const [tick, status] of node.status ?? []) node.history.add(tick, status);
      const parent = this.byId.get(node.parent);
      (parent && parent !== node ? parent.children : this.roots).push(node);
    }
    this.order = [];
    const stack = [...this.roots].reverse();
    while (stack.length) {
      const node = stack.pop();
      node.place = this.order.push(node) - 1;
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
    this.rewrites = (plan.rewrites ?? []).map((rewrite, n) => ({ ...rewrite, n })).sort((a, b) => a.tick - b.tick || a.n - b.n);
  }
  alive(node, tick) { return node.born <= tick && (!(node.died >= 0) || node.died > tick); }
  status(node, tick) { return node.history.at(tick, "waiting"); }

  /** Marks, bottom up, every node with work going on beneath it. */
  busy(tick) {
    const busy = new Uint8Array(this.order.length);
    for (let i = this.order.length - 1; i >= 0; i--) {
      const node = this.order[i];
      if (!this.alive(node, tick)) continue;
      if (!busy[i] && this.status(node, tick) === "running") busy[i] = 1;
      const parent = this.byId.get(node.parent);
      if (busy[i] && parent) busy[parent.place] = 1;
    }
    return busy;
  }
  /** The last rewrite of each node up to `tick`, with how many there were. */
  rewritten(tick) {
    const map = new Map();
    for (const rewrite of this.rewrites) {
      if (rewrite.tick > tick) break;
      map.set(rewrite.node, { tick: rewrite.tick, times: (map.get(rewrite.node)?.times ?? 0) + 1 });
    }
    return map;
  }
  /**
   * The rows of the outline at `tick`. Work in progress is open, finished work closed, and a row of finished
   * siblings becomes one line; `toggled` holds what the reader has opened or closed.
   */
  rows(tick, toggled) {
    const busy = this.busy(tick), rewritten = this.rewritten(tick), rows = [];
    const visit = (nodes, depth, marked, parent, enough) => {
      const living = nodes.filter(node => this.alive(node, tick));
      for (let i = 0; i < living.length; i++) {
        let end = i;
        while (end < living.length && FINISHED.has(this.status(living[end], tick)) && !busy[living[end].place]) end++;
        const fold = `fold ${living[i].id}`;
        if (end - i >= enough) {
          const open = toggled.get(fold) ?? false;
          rows.push({ key: fold, depth, fold: living.slice(i, end), open, more: true, parent });
          if (open) for (; i < end; i++) one(living[i], depth, marked, parent); else i = end;
          i--;
          continue;
        }
        one(living[i], depth, marked, parent);
      }
    };
    const one = (node, depth, above, parent) => {
      const rewrite = rewritten.get(node.id), marked = rewrite ? rewrite.tick : above;
      const more = node.children.some(child => this.alive(child, tick));
      const open = more && (toggled.get(node.id) ?? (busy[node.place] === 1 || (depth === 0 && this.roots.length < 8)));
      rows.push({ key: node.id, node, depth, open, more, parent, status: this.status(node, tick), rewrite, marked, added: marked >= 0 && node.born >= marked });
      if (open) visit(node.children, depth + 1, marked, node.id, busy[node.place] ? FOLD : FOLD_FINISHED);
    };
    visit(this.roots, 0, -1, null, FOLD_FINISHED);
    return rows;
  }
  /** The part beneath node `id` at `tick`, as flat rows; at most `limit`. */
  part(id, tick, limit) {
    const rows = [], root = this.byId.get(id);
    const visit = (node, depth) => {
      if (!this.alive(node, tick) || rows.length >= limit) return;
      rows.push({ node, depth, status: this.status(node, tick) });
      for (const child of node.children) visit(child, depth + 1);
    };
    if (root) visit(root, 0);
    return rows;
  }
}

/** `March(Wolves-1, karhold)` with its name strong and its arguments quiet. */
function label(text) {
  const cut = String(text).indexOf("(");
  return cut < 0 ? [h("b", { text })] : [h("b", { text: text.slice(0, cut) }), h("span", { class: "args", text: text.slice(cut) })];
}
const KINDS = { goal: "goal", action: "do", fork: "fork", join: "join", each: "each", if: "if", while: "while", call: "call", emit: "emit", tell: "tell" };
const kindTag = kind => h("span", { class: `kind ${kind}`, text: KINDS[kind] ?? kind ?? "" });
/** From which tick to which a node was worked on, as far as that is known at `tick`. */
const span = (node, tick) => {
  const i = node.history.index(tick), start = node.history.ticks[0], end = FINISHED.has(node.history.values[i]) ? node.history.ticks[i] : -1;
  if (i < 0) return "";
  return end < 0 ? `since ${number(start)}` : start === end ? number(start) : `${number(start)} – ${number(end)}`;
};
