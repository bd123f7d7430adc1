"use strict";
// What every section needs: the data, elements, numbers, colours, histories and the shared tick.

const DATA = JSON.parse(document.getElementById("data").textContent);
const list = name => Array.isArray(DATA[name]) ? DATA[name] : [];
const FACTIONS = list("factions");
const LAST = Math.max(0, Number(DATA.ticks) || 0);
const $ = id => document.getElementById(id);

/* Elements */

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === undefined || value === null) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "text") node.textContent = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}
const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

const ICONS = {
  running: "M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  done: "M6.6 12.3 2.7 8.4l1.2-1.2 2.7 2.6 5.5-5.6 1.2 1.2z",
  failed: "M4.3 3.1 8 6.8l3.7-3.7 1.2 1.2L9.2 8l3.7 3.7-1.2 1.2L8 9.2l-3.7 3.7-1.2-1.2L6.8 8 3.1 4.3z",
  cancelled: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 4a4 4 0 0 0-3.2 6.4l5.6-5.6A4 4 0 0 0 8 4zm3.2 1.6-5.6 5.6a4 4 0 0 0 5.6-5.6z",
  compensated: "M6.3 2.5v2.3h2.2a4.2 4.2 0 1 1-4.1 5.1l1.5-.4a2.7 2.7 0 1 0 2.6-3.2H6.3v2.3L2.6 5.6z",
  waiting: "M8 4.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zm0 1.3a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2z",
  play: "M4.5 2.6v10.8L13 8z",
  pause: "M4 3h3v10H4zm5 0h3v10H9z",
  sun: "M8 4.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM7.3 1h1.4v2H7.3zm0 12h1.4v2H7.3zM1 7.3h2v1.4H1zm12 0h2v1.4h-2zM2.6 3.6l1-1L5 4 4 5zM11 12l1-1 1.4 1.4-1 1zM3.6 13.4l-1-1L4 11l1 1zM12 5l-1-1 1.4-1.4 1 1z",
  moon: "M6.2 1.8a6.4 6.4 0 1 0 8 8A5.4 5.4 0 0 1 6.2 1.8z",
};
const icon = (name, title) =>
  s("svg", { class: `icon ${name}`, viewBox: "0 0 16 16", "aria-hidden": title ? null : "true", role: title ? "img" : null },
    title && s("title", { text: title }), s("path", { d: ICONS[name] ?? ICONS.waiting }));

/* Words and numbers */

const NUMBER = new Intl.NumberFormat("en");
const number = value => typeof value === "number" ? NUMBER.format(value) : value ?? "–";
const short = value => Math.abs(value) >= 1e6 ? `${+(value / 1e6).toFixed(1)}M` : Math.abs(value) >= 1e4 ? `${+(value / 1e3).toFixed(1)}k` : number(value);
const count = (n, one, many = one + "s") => `${number(n)} ${n === 1 ? one : many}`;
const capital = text => text ? text[0].toUpperCase() + text.slice(1) : "";
const SMALL = new Set(["The", "Of", "And", "In", "To", "For", "A", "At", "On"]);
const words = name => String(name ?? "").replace(/[-_]+/g, " ").replace(/([a-z\d])([A-Z])/g, "$1 $2").split(" ")
  .map((word, i) => i && SMALL.has(word) ? word.toLowerCase() : capital(word)).join(" ");

/* Factions: a colour (two shades, one per theme), the ink to write on it, and a pattern */

const PALETTE = {
  blue: ["#2f5fb3", "#38aef5", "#fff"], amber: ["#d08a12", "#f3b83b", "#1b1406"], teal: ["#17877a", "#6fe6cf", "#fff"],
  wine: ["#8c1d4d", "#f2709f", "#fff"], olive: ["#7d7200", "#d8cc55", "#fff"], slate: ["#55606f", "#a9b5c4", "#fff"],
  rust: ["#a8442f", "#f08f76", "#fff"], violet: ["#5a46b5", "#a99af5", "#fff"],
};
const SHADES = Object.values(PALETTE);
const PATTERNS = [
  "M-2 2 2-2M0 8 8 0M6 10 10 6", "M4 2.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z", "M0 4H8", "M-2 6 2 10M0 0 8 8M6-2 10 2",
  "M4 0V8", "M0 0 8 8M0 8 8 0", "M4 1.5 6.5 4 4 6.5 1.5 4z", "M0 2 4 6 8 2",
];
function shade(faction, index) {
  if (PALETTE[faction.color]) return PALETTE[faction.color];
  if (!/^#[0-9a-f]{6}$/i.test(faction.color ?? "")) return SHADES[index % SHADES.length];
  const [r, g, b] = [1, 3, 5].map(i => parseInt(faction.color.slice(i, i + 2), 16) / 255);
  return [faction.color, `color-mix(in oklab, ${faction.color} 65%, white)`, .3 * r + .59 * g + .11 * b > .55 ? "#16130c" : "#fff"];
}
FACTIONS.forEach((faction, index) => {
  const [light, dark, on] = shade(faction, index), root = document.documentElement.style;
  root.setProperty(`--f${index}`, `light-dark(${light}, ${dark})`);
  root.setProperty(`--on${index}`, `light-dark(${on}, #14161a)`);
  $("patterns").append(s("pattern", { id: `p${index}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    s("path", { d: PATTERNS[index % PATTERNS.length], style: `stroke:var(--f${index})`, "stroke-width": 1.3, fill: "none" })));
});
const indexOf = agent => FACTIONS.findIndex(faction => faction.name === agent);
const nameOf = index => FACTIONS[index]?.name ?? "nobody";
const colour = index => index >= 0 && index < FACTIONS.length ? `var(--f${index})` : "var(--soft)";
const on = index => index >= 0 && index < FACTIONS.length ? `var(--on${index})` : "var(--panel)";
const swatch = index => s("svg", { class: "swatch", viewBox: "0 0 16 16", "aria-hidden": "true", style: `--c:${colour(index)}` },
  s("rect", { class: "tint", x: 1, y: 1, width: 14, height: 14, rx: 3.5 }),
  index >= 0 && s("rect", { x: 1, y: 1, width: 14, height: 14, rx: 3.5, fill: `url(#p${index})` }),
  s("rect", { class: "edge", x: 1, y: 1, width: 14, height: 14, rx: 3.5 }));
const agentTag = agent => {
  const index = indexOf(agent);
  return h("span", { class: "agent" }, index >= 0 ? swatch(index) : null, agent || "the world");
};

/* Histories: values that change at ticks */

class History {
  ticks = [];
  values = [];
  add(tick, value) { this.ticks.push(tick); this.values.push(value); return this; }
  /** The index of the last change at or before `tick`, -1 if none. */
  index(tick) {
    let low = 0, high = this.ticks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ticks[middle] <= tick) low = middle + 1; else high = middle;
    }
    return low - 1;
  }
  at(tick, otherwise) { const i = this.index(tick); return i < 0 ? otherwise : this.values[i]; }
}
/** Histories by key, from rows in any order; rows of one tick keep theirs. */
function histories(rows, key, value) {
  const map = new Map();
  for (const row of [...rows].sort((a, b) => a[0] - b[0])) {
    const k = key(row);
    if (!map.has(k)) map.set(k, new History());
    map.get(k).add(row[0], value(row));
  }
  return map;
}

/* The shared tick: what is shown (`now`) and what the pointer previews (`hover`, -1 if none) */

const Time = {
  now: LAST,
  hover: -1,
  playing: false,
  listeners: [],
  pending: false,
  listen(listener) { this.listeners.push(listener); },
  set(tick) {
    this.now = Math.max(0, Math.min(LAST, Math.round(tick)));
    this.schedule();
  },
  peek(tick) {
    this.hover = tick < 0 ? -1 : Math.max(0, Math.min(LAST, Math.round(tick)));
    this.schedule();
  },
  schedule() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => { this.pending = false; this.tell(); });
  },
  tell() { for (const listener of this.listeners) listener(this.now, this.hover); },
};

/** Draws now and again whenever the width of `node` changes. */
function onWidth(node, draw) {
  let width = Math.round(node.clientWidth);
  draw(width);
  new ResizeObserver(() => {
    const next = Math.round(node.clientWidth);
    if (next && next !== width) draw(width = next);
  }).observe(node);
}

/** Scrolls `scroller`, never the page, so that `node` can be seen. */
function keepInView(scroller, node) {
  if (!node) return;
  const top = node.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (top < 8 || top + node.offsetHeight > scroller.clientHeight - 24) scroller.scrollTop += top - scroller.clientHeight * .55;
}

/**
 * A stretch of a long list: `rows` made of `items` from `from` on, at most `size` of them, with buttons for what lies
 * before and after. `reach(tick)` dims what is still to come and brings the last item that has happened into view,
 * moving the stretch where needed; it returns false if nothing changed.
 */
class Stretch {
  constructor(scroller, list, size, row) {
    Object.assign(this, { scroller, list, size, row, items: [], rows: [], from: 0, shown: size, reached: -1, times: new History() });
    const button = grow => h("button", { type: "button", class: "more", onclick: () => { grow(); this.draw(); } });
    this.before = button(() => { const from = Math.max(0, this.from - size); this.shown += this.from - from; this.from = from; });
    this.after = button(() => { this.shown += size; });
    scroller.append(this.before, list, this.after);
  }
  show(items) {
    Object.assign(this, { items, from: 0, shown: this.size, times: new History() });
    for (const item of items) this.times.add(item.tick, item);
    this.draw();
  }
  draw() {
    const end = this.from + this.shown, left = this.items.length - end;
    this.rows = this.items.slice(this.from, end).map((item, i) => this.row(item, this.from + i));
    this.list.replaceChildren(...this.rows);
    this.before.hidden = this.from === 0;
    this.after.hidden = left <= 0;
    this.before.textContent = `Show ${number(Math.min(this.size, this.from))} earlier`;
    this.after.textContent = `Show ${number(Math.min(this.size, left))} more of ${number(left)}`;
    this.reached = -1;
    dim(this.rows, this.rows.length, -1);
    this.mark(this.times.index(Time.now) - this.from);
  }
  reach(tick, follow = true) {
    const last = this.times.index(tick);
    if (last >= this.from + this.shown || (last >= 0 && last < this.from)) {
      this.from = Math.max(0, last - (this.size >> 1));
      this.shown = this.size;
      this.draw();
    }
    if (last - this.from === this.reached) return false;
    this.mark(last - this.from);
    if (follow) keepInView(this.scroller, this.rows[this.reached]);
    return true;
  }
  /** Begins where the reader begins: at the top, or at the tick the address asks for. */
  settle() {
    if (Time.now < LAST) keepInView(this.scroller, this.rows[this.reached]); else this.scroller.scrollTop = 0;
  }
  mark(to) {
    dim(this.rows, this.reached, to);
    this.rows[this.reached]?.classList.remove("now");
    this.rows[to]?.classList.add("now");
    this.reached = to;
  }
}
/** Items after the one the tick has reached are dim; only those that changed are touched. */
function dim(nodes, from, to) {
  for (let i = Math.min(from, to) + 1; i <= Math.max(from, to); i++) nodes[i]?.classList.toggle("ahead", i > to);
}

/** Buttons of which one is chosen; `choose` gets its value. */
function segments(label, options, chosen, choose) {
  const group = h("div", { class: "segments", role: "group", "aria-label": label });
  for (const [value, text] of options) {
    group.append(h("button", {
      type: "button", "aria-pressed": String(value === chosen),
      onclick: event => {
        for (const button of group.children) button.setAttribute("aria-pressed", String(button === event.currentTarget));
        choose(value);
      },
    }, text));
  }
  return group;
}
const title = (id, text, note) => h("div", { class: "title" }, h("h2", { id, text }), note && h("p", { class: "note" }, note));
const jump = tick => h("button", { type: "button", class: "jump", "aria-label": `Go to tick ${number(tick)}`, onclick: () => Time.set(tick) }, `t ${number(tick)}`);
