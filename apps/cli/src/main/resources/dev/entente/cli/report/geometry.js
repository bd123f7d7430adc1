"use strict";
// From points to a country: Voronoi cells of the regions, a coast from points put into the sea, and wavering borders.

const WIDTH = 1000;

/** A number from 0 to 1 that depends on nothing but its arguments. */
function noise(a, b, c) {
  let n = Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263) + Math.imul(c | 0, 2147483647);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
}
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
function toSegment(p, a, b) {
  const dx = b[0] - a[0], dy = b[1] - a[1], length = dx * dx + dy * dy || 1;
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return distance(p, [a[0] + t * dx, a[1] + t * dy]);
}

/** Positions in a field 1000 wide; north up, whichever way the map counts. */
function place(regions) {
  const mean = (of, picked) => picked.reduce((sum, region) => sum + of(region), 0) / (picked.length || 1);
  const north = regions.filter(region => region.north);
  const flip = north.length > 0 && north.length < regions.length && mean(r => r.y, north) > mean(r => r.y, regions) ? -1 : 1;
  const raw = regions.map(region => [Number(region.x) || 0, (Number(region.y) || 0) * flip]);
  const low = [0, 1].map(k => Math.min(...raw.map(p => p[k]))), high = [0, 1].map(k => Math.max(...raw.map(p => p[k])));
  const span = Math.max(high[0] - low[0], 1e-9), tall = Math.max(high[1] - low[1], 1e-9);
  const gap = Math.sqrt(span * tall / Math.max(1, regions.length)) || span;
  const scale = WIDTH / Math.max(span + 1.7 * gap, (tall + 1.7 * gap) / 1.15), margin = .85 * gap * scale;
  const height = Math.max(WIDTH * .5, tall * scale + 2 * margin);
  const left = (WIDTH - span * scale) / 2, top = (height - tall * scale) / 2;
  return { height, gap: gap * scale, sites: raw.map(p => [left + (p[0] - low[0]) * scale, top + (p[1] - low[1]) * scale]) };
}

/** Points in the sea: a jittered grid, away from the regions and their roads, as far as it is joined to the rim. */
function sea({ sites, height, gap }, roads) {
  const step = gap * .5, segments = roads.map(([a, b]) => [sites[a], sites[b]]), wet = new Map(), key = (row, column) => `${row} ${column}`;
  const rows = Math.ceil((height + 2 * gap) / step), columns = Math.ceil((WIDTH + 2 * gap) / step);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const p = [(column + (noise(row, column, 1) - .5) * .8) * step - gap, (row + (noise(row, column, 2) - .5) * .8) * step - gap];
      const reach = gap * (.66 + .2 * noise(row, column, 3));
      if (sites.every(site => distance(site, p) > reach) && segments.every(([a, b]) => toSegment(p, a, b) > gap * .45)) wet.set(key(row, column), p);
    }
  }
  const points = [], seen = new Set(), todo = [[0, 0]];
  while (todo.length) {
    const [row, column] = todo.pop(), name = key(row, column);
    if (seen.has(name) || !wet.has(name)) continue;
    seen.add(name);
    points.push(wet.get(name));
    todo.push([row + 1, column], [row - 1, column], [row, column + 1], [row, column - 1]);
  }
  return points;
}

/** The part of `polygon` nearer to `a` than to `b`; each corner carries the neighbour across the side that follows. */
function clip(polygon, a, b, id) {
  const mx = (a[0] + b[0]) / 2, my = (a[1] + b[1]) / 2, dx = b[0] - a[0], dy = b[1] - a[1];
  const side = p => (p.x - mx) * dx + (p.y - my) * dy;
  const kept = [];
  for (let i = 0; i < polygon.length; i++) {
    const p = polygon[i], q = polygon[(i + 1) % polygon.length], sp = side(p), sq = side(q);
    const cut = () => { const t = sp / (sp - sq); return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t }; };
    if (sp <= 0) kept.push(p);
    if (sp <= 0 && sq > 0) kept.push({ ...cut(), across: id });
    if (sp > 0 && sq <= 0) kept.push({ ...cut(), across: p.across });
  }
  return kept;
}
function cell(i, all, reach) {
  const [x, y] = all[i];
  let polygon = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([dx, dy]) => ({ x: x + dx * reach, y: y + dy * reach, across: -1 }));
  const near = all.map((p, j) => [distance(p, all[i]), j]).filter(([d, j]) => j !== i && d < reach * 2).sort((a, b) => a[0] - b[0]);
  for (const [d, j] of near) {
    if (d > 2 * Math.max(...polygon.map(p => Math.hypot(p.x - x, p.y - y)))) break;
    polygon = clip(polygon, all[i], all[j], j);
  }
  return polygon;
}

/** A wavering line from p to q, the same whichever side asks. */
function waver(p, q, depth = 4) {
  if (p[0] > q[0] || (p[0] === q[0] && p[1] > q[1])) return waver(q, p, depth).reverse();
  const length = distance(p, q);
  if (depth === 0 || length < 5) return [p, q];
  const off = (noise(Math.round(p[0] * 7 + q[1] * 3), Math.round(p[1] * 7 + q[0] * 3), depth) - .5) * .34;
  const middle = [(p[0] + q[0]) / 2 - (q[1] - p[1]) * off, (p[1] + q[1]) / 2 + (q[0] - p[0]) * off];
  return [...waver(p, middle, depth - 1), ...waver(middle, q, depth - 1).slice(1)];
}
const line = points => points.map(p => `${p[0].toFixed(1)} ${p[1].toFixed(1)}`).join("L");

/** The whole country: sites, cells and borders (`to` is -1 at the coast), all in one field 1000 wide. */
function country(regions, roads) {
  const field = place(regions), all = [...field.sites, ...sea(field, roads)];
  const round = p => [Math.round(p.x * 10) / 10, Math.round(p.y * 10) / 10];
  const cells = [], borders = [];
  regions.forEach((_, i) => {
    const polygon = cell(i, all, field.gap * 2.2), outline = [];
    polygon.forEach((corner, k) => {
      const p = round(corner), q = round(polygon[(k + 1) % polygon.length]);
      const points = waver(p, q), to = corner.across >= 0 && corner.across < regions.length ? corner.across : -1;
      outline.push(...points.slice(0, -1));
      if (to < 0 || i < to) borders.push({ from: i, to, path: `M${line(points)}`, points });
    });
    cells.push(`M${line(outline)}Z`);
  });
  return { ...field, cells, borders };
}
