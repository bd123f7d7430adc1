"use strict";
// Regions, army and gold over time: small multiples that share the slider's tick and a crosshair.

const CHARTS = [["regions", "Regions held"], ["army", "Army strength"], ["gold", "Gold"]];

function niceTop(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map(n => n * power).find(n => n >= value);
}
/** At most some 500 points, keeping the least and the greatest of every stretch. */
function thin(values) {
  const every = Math.ceil(values.length / 250);
  if (every <= 2) return values.map((_, i) => i);
  const kept = new Set([0, values.length - 1]);
  for (let i = 0; i < values.length; i += every) {
    let low = i, high = i;
    for (let j = i; j < Math.min(values.length, i + every); j++) { if (values[j] < values[low]) low = j; if (values[j] > values[high]) high = j; }
    kept.add(low).add(high);
  }
  return [...kept].sort((a, b) => a - b);
}
/** Label heights, pushed apart until none covers another. */
function spread(wanted, gap, low, high) {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  order.forEach((label, n) => { if (n) label.y = Math.max(label.y, order[n - 1].y + gap); });
  const over = (order.at(-1)?.y ?? 0) - high;
  if (over > 0) order.reverse().forEach((label, n) => { label.y = n ? Math.min(label.y, order[n - 1].y - gap) : high; });
  const out = [];
  for (const { y, i } of order) out[i] = Math.max(low, y);
  return out;
}

function buildCharts() {
  const series = DATA.series ?? {}, present = CHARTS.filter(([name]) => series[name]?.length && FACTIONS.length);
  if (!present.length || !LAST) return;
  const first = series[present[0][0]];
  const ticks = series.sample?.length ? series.sample : first.map((_, i) => i / Math.max(1, first.length - 1) * LAST);
  const times = new History();
  ticks.forEach((tick, i) => times.add(tick, i));
  const grid = h("div", { class: "charts" });
  $("charts").append(title("charts-title", "Fortunes", "Move across a chart to read it, click to go there."), grid);
  $("charts").hidden = false;
  for (const [name, text] of present) chart(grid, text, series[name], ticks, times);
}

function chart(grid, text, rows, ticks, times) {
  const svg = s("svg", { role: "img", "aria-label": summary(text, rows) });
  const when = h("span", { class: "when" }), box = h("div", { class: "plot" }, svg);
  grid.append(h("figure", { class: "panel" }, h("figcaption", {}, text, when), box));
  const columns = FACTIONS.map((_, f) => rows.map(row => row[f] ?? 0)), top = niceTop(Math.max(1, ...columns.map(column => column.reduce((a, b) => Math.max(a, b), 0))));
  const state = {};

  function draw(width) {
    const height = 230, right = Math.min(112, 26 + 6.6 * Math.max(...FACTIONS.map(f => f.name.length)) + 22), left = 34, bottom = 22;
    const x = tick => left + tick / LAST * (width - left - right), y = value => height - bottom - value / top * (height - bottom - 10);
    Object.assign(state, { x, y, left, width, right });
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const guides = [0, .5, 1].map(part => s("g", { class: "guide" }, s("path", { d: `M${left} ${y(top * part)}H${width - right}` }),
      s("text", { x: left - 6, y: y(top * part) + 3.5, class: "end", text: short(top * part) })));
    const ends = [0, LAST].map((tick, i) => s("text", { class: i ? "end axis" : "axis", x: x(tick), y: height - 5, text: i ? number(tick) : "tick 0" }));
    const lines = columns.map((column, f) => s("path", { class: "line", style: `--c:${colour(f)}`, d: `M${thin(column).map(i => `${x(ticks[i]).toFixed(1)} ${y(column[i]).toFixed(1)}`).join("L")}` }));
    const places = spread(columns.map(column => y(column.at(-1)) + 4), 15, 14, height - bottom + 2);
    state.values = columns.map(() => s("tspan", { class: "value" }));
    const labels = columns.map((column, f) => s("g", { class: "direct", style: `--c:${colour(f)}` },
      s("path", { d: `M${width - right + 2} ${y(column.at(-1)).toFixed(1)}L${width - right + 12} ${(places[f] - 4).toFixed(1)}` }),
      s("text", { x: width - right + 16, y: places[f].toFixed(1) }, s("tspan", { text: FACTIONS[f].name + " " }), state.values[f])));
    state.cross = s("path", { class: "cross" });
    state.ghost = s("path", { class: "cross ghost" });
    state.dots = columns.map((_, f) => s("circle", { class: "dot", r: 3.4, style: `--c:${colour(f)}` }));
    svg.replaceChildren(...guides, ...ends, state.cross, state.ghost, ...lines, ...state.dots, ...labels);
    state.base = height - bottom;
    show(Time.now, Time.hover);
  }
  function show(tick, hover) {
    const at = hover >= 0 ? hover : tick, i = Math.max(0, times.at(at, 0));
    state.cross.setAttribute("d", `M${state.x(tick).toFixed(1)} 6V${state.base}`);
    state.ghost.setAttribute("d", hover >= 0 ? `M${state.x(hover).toFixed(1)} 6V${state.base}` : "");
    state.dots.forEach((dot, f) => { dot.setAttribute("cx", state.x(at).toFixed(1)); dot.setAttribute("cy", state.y(columns[f][i]).toFixed(1)); });
    state.values.forEach((value, f) => value.textContent = short(columns[f][i]));
    when.textContent = `at tick ${number(at)}`;
  }
  const tickAt = event => {
    const box = svg.getBoundingClientRect(), inner = state.width - state.left - state.right;
    return ((event.clientX - box.left) / box.width * state.width - state.left) / inner * LAST;
  };
  svg.addEventListener("pointermove", event => { Time.peek(Math.max(0, tickAt(event))); if (event.buttons & 1) Time.set(tickAt(event)); });
  svg.addEventListener("pointerleave", () => Time.peek(-1));
  svg.addEventListener("pointerdown", event => Time.set(tickAt(event)));
  onWidth(box, draw);
  Time.listen(show);
}
const summary = (text, rows) => `${text} over time. At the end: ${FACTIONS.map((f, i) => `${f.name} ${number(rows.at(-1)[i])}`).join(", ")}.`;
