"use strict";
// The small drawings on the map: terrain, mountains, rivers, places, walls, names, army counters, marches.

const TERRAIN = {
  mountain: "M-7 5 0-6 7 5M-2-2.6 .4 .6 2-1.6",
  hills: "M-7 3Q-3.5-4 0 3M-.6 2Q3-5 7 3",
  forest: "M-3-5-.4 0H-5.6ZM-3 0V3M3.4-4 6 1H.8ZM3.4 1V4",
  marsh: "M-6 3H6M-3 0V-3M0 0V-4M3 0V-3M-3.5 5.4H3.5",
  coast: "M-6 0q2-2.6 4 0t4 0 4 0",
  ford: "M-6-2q2-2.6 4 0t4 0 4 0M-6 2q2-2.6 4 0t4 0 4 0",
  plain: "M-3 2.4-3.6-.4M0 2.4V-1.2M3 2.4 3.6-.4",
  snow: "M0-4V4M-3.5-2 3.5 2M-3.5 2 3.5-2",
  desert: "M-5 1h.1M-1-1h.1M3 1.4h.1M0 3h.1M5-1.4h.1",
};
Object.assign(TERRAIN, {
  hill: TERRAIN.hills, highland: TERRAIN.hills, mountains: TERRAIN.mountain, peak: TERRAIN.mountain, wood: TERRAIN.forest,
  woods: TERRAIN.forest, swamp: TERRAIN.marsh, fen: TERRAIN.marsh, lake: TERRAIN.ford, river: TERRAIN.ford, sea: TERRAIN.coast,
  island: TERRAIN.coast, grassland: TERRAIN.plain, plains: TERRAIN.plain, tundra: TERRAIN.snow, ice: TERRAIN.snow, sand: TERRAIN.desert,
});
const SPOTS = [[-.3, -.06], [.29, -.1], [-.2, .34], [.24, .33]];

function terrainMarks(land, k) {
  const group = s("g", { class: "terrain" });
  if (land.gap * k < 50) return group;
  const size = Math.min(1.15, Math.max(.55, land.gap * k / 78));
  land.regions.forEach((region, i) => {
    const path = TERRAIN[region.terrain];
    if (!path) return;
    SPOTS.slice(0, region.terrain === "plain" ? 2 : 4).forEach(([dx, dy], n) => {
      if (noise(i, n, 5) < .24) return;
      const x = land.sites[i][0] + (dx + (noise(i, n, 6) - .5) * .1) * land.gap, y = land.sites[i][1] + (dy + (noise(i, n, 7) - .5) * .1) * land.gap;
      group.append(s("path", { d: path, transform: `translate(${(x * k).toFixed(1)} ${(y * k).toFixed(1)}) scale(${size.toFixed(2)})` }));
    });
  });
  return group;
}

/** Mountains stand where the border of a pass, of a peak or of the north runs, with gaps for the roads. */
function mountainMarks(land, k) {
  const group = s("g", { class: "range" }), size = Math.min(1.2, Math.max(.5, land.gap * k / 84)), peaks = [];
  const steep = i => i >= 0 && (land.regions[i].pass || /^(mountain|peak)/.test(land.regions[i].terrain ?? ""));
  for (const border of land.borders) {
    if (border.to < 0) continue;
    if (!steep(border.from) && !steep(border.to) && !land.regions[border.from].north === !land.regions[border.to].north) continue;
    let left = 4;
    border.points.forEach((p, n) => {
      const before = border.points[n - 1] ?? p;
      left -= distance(p, before) * k;
      if (left > 0 || land.ways.some(([a, b]) => toSegment(p, a, b) < land.gap * .15)) return;
      left = 13 * size;
      peaks.push([p[0] * k, p[1] * k, .8 + .45 * noise(Math.round(p[0]), Math.round(p[1]), 9)]);
    });
  }
  for (const [x, y, high] of peaks.sort((a, b) => a[1] - b[1])) {
    group.append(s("path", { d: "M-8 5-1.6-6.6Q0-8.4 1.6-6.6L8 5", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size * .95).toFixed(2)} ${(size * high).toFixed(2)})` }),
      s("path", { class: "shadow", d: "M0-7 7 5H2.4L1-1Z", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size * .95).toFixed(2)} ${(size * high).toFixed(2)})` }));
  }
  return group;
}

/** A river through the fords, from the highest to the nearest coast. */
function river(land, k) {
  const fords = land.regions.map((region, i) => region.terrain === "ford" ? land.sites[i] : null).filter(Boolean).sort((a, b) => a[1] - b[1]);
  if (fords.length < 2 || fords.some((p, i) => i && distance(p, fords[i - 1]) > 2.8 * land.gap)) return null;
  const ends = (point, picked) => picked.map(b => b.points[b.points.length >> 1]).sort((a, b) => distance(a, point) - distance(b, point))[0];
  const mouth = ends(fords.at(-1), land.borders.filter(border => border.to < 0));
  const spring = ends(fords[0], land.borders.filter(border => border.to >= 0 && !land.joined(border.from, border.to) && (land.regions[border.from].pass || land.regions[border.to].pass)));
  const points = [spring, ...fords, mouth].filter(Boolean), bent = points.flatMap((p, i) => i ? waver(points[i - 1], p, 3).slice(1) : [p]);
  const scaled = bent.map(p => [p[0] * k, p[1] * k]);
  let path = `M${line([scaled[0]])}`;
  for (let i = 1; i < scaled.length - 1; i++) path += `Q${line([scaled[i]])} ${line([[(scaled[i][0] + scaled[i + 1][0]) / 2, (scaled[i][1] + scaled[i + 1][1]) / 2]])}`;
  return s("path", { class: "river", d: `${path}L${line([scaled.at(-1)])}` });
}

function road(a, b, n) {
  const bend = (noise(Math.round(a[0]), Math.round(b[1]), n) - .5) * .16;
  return `M${line([a])}Q${line([[(a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend]])} ${line([b])}`;
}

function siteMark(region) {
  if (region.town) return s("path", { class: "site town", d: "M-5.5 4.5V-1L-2.5-4 .5-1V4.5ZM.5 4.5V-.2h5v4.7Z" });
  if (region.pass) return s("path", { class: "site pass", d: "M-4.5-4.5Q-1.2 0-4.5 4.5M4.5-4.5Q1.2 0 4.5 4.5" });
  return s("circle", { class: "site", r: 2.3 });
}
const wallRing = height => s("g", { class: "wall" },
  s("circle", { class: "stone", r: 9, style: `stroke-width:${Math.min(5, 1.8 + height * .6)}` }), s("circle", { class: "gaps", r: 9.6 }));

/** Names beneath their places, towns first; a name that would cover another is left to the pointer. */
function nameMarks(land, k, size) {
  const group = s("g", { class: "names", style: `font-size:${size}px` }), taken = [];
  const rank = region => region.town ? 0 : region.pass ? 1 : 2;
  const crowded = land.gap * k < 62;
  const order = land.regions.map((_, i) => i).filter(i => !crowded || rank(land.regions[i]) < 2).sort((a, b) => rank(land.regions[a]) - rank(land.regions[b]) || a - b);
  land.sites.forEach(([x, y]) => taken.push([x * k - 6, y * k - 6, x * k + 6, y * k + 6]));
  if (crowded) land.sites.forEach(([x, y]) => taken.push([x * k - 10, y * k - 18, x * k + 10, y * k - 6]));
  for (const i of order) {
    const [x, y] = land.sites[i].map(v => v * k), region = land.regions[i], text = capital(String(region.name ?? region.id));
    const half = text.length * size * (region.town ? .31 : .28) + 1, top = y + 8, box = [x - half, top, x + half, top + size * 1.1];
    if (x - half < 2 || x + half > WIDTH * k - 2 || taken.some(t => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1])) continue;
    taken.push(box);
    group.append(s("text", { x: x.toFixed(1), y: (top + size * .9).toFixed(1), class: region.town ? "town" : null, text }));
  }
  return group;
}

/** The armies standing in one region: a counter for each faction. */
function counters(site, forces, scale) {
  const group = s("g", { transform: `translate(${site[0].toFixed(1)} ${(site[1] - 15 * scale).toFixed(1)}) scale(${scale.toFixed(2)})` });
  const widths = forces.map(force => 12 + short(force.strength).length * 5.6), all = widths.reduce((a, b) => a + b + 2, -2);
  let x = -all / 2;
  forces.forEach((force, i) => {
    const box = { x, y: -7, width: widths[i], height: 13, rx: 2.5 };
    group.append(s("g", { class: "counter", style: `--c:${colour(force.faction)};--on:${on(force.faction)}` },
      force.armies > 1 && s("rect", { ...box, x: x + 2, y: -9 }), s("rect", box),
      s("text", { x: x + widths[i] / 2, y: 3, text: short(force.strength) })));
    x += widths[i] + 2;
  });
  return group;
}

/** A march that has just happened, fading with its age (0 fresh, 1 gone). */
function march(a, b, faction, age) {
  const dx = b[0] - a[0], dy = b[1] - a[1], length = Math.hypot(dx, dy) || 1, ux = dx / length, uy = dy / length;
  const from = [a[0] + ux * 9, a[1] + uy * 9], to = [b[0] - ux * 12, b[1] - uy * 12];
  const bend = [(from[0] + to[0]) / 2 + uy * length * .12, (from[1] + to[1]) / 2 - ux * length * .12];
  const angle = Math.atan2(to[1] - bend[1], to[0] - bend[0]) * 180 / Math.PI;
  return s("g", { class: "march", style: `--c:${colour(faction)};opacity:${(1 - age * .8).toFixed(2)}` },
    s("path", { d: `M${line([from])}Q${line([bend])} ${line([to])}` }),
    s("path", { class: "tip", d: "M5 0-3-4-1 0-3 4Z", transform: `translate(${line([to])}) rotate(${angle.toFixed(0)})` }));
}
