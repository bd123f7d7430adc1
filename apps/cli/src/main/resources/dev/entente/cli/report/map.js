"use strict";
// The map: territory, walls and armies at the shared tick, and the details of the region pointed at.

function buildMap() {
  const regions = list("regions");
  if (!regions.length) return;
  const index = new Map(regions.map((region, i) => [region.id, i]));
  const known = row => index.has(row.at(-2)) && index.has(row.at(-1));
  const pairs = list("roads").filter(known).map(([a, b]) => [index.get(a), index.get(b)]);
  const later = list("roadsAdded").filter(known).map(([tick, a, b]) => [tick, index.get(a), index.get(b)]);
  const roads = new Set([...pairs, ...later.map(row => row.slice(1))].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const land = { regions, ...country(regions, [...pairs, ...later.map(row => row.slice(1))]), joined: (a, b) => roads.has(`${a} ${b}`) };
  land.ways = [...pairs, ...later.map(row => row.slice(1))].map(([a, b]) => [land.sites[a], land.sites[b]]);
  const past = {
    owners: histories(list("owners"), row => index.get(row[1]), row => row[2]),
    walls: histories(list("walls"), row => index.get(row[1]), row => row[2]),
    armies: histories(list("armies"), row => row[1], ([, , name, faction, region, strength]) => ({ name, faction, region: index.get(region) ?? -1, strength })),
  };
  const ownerAt = (i, tick) => past.owners.get(i)?.at(tick, -1) ?? -1;
  const wallAt = (i, tick) => past.walls.get(i)?.at(tick, 0) ?? 0;
  const view = { chosen: -1, pinned: -1, cells: [], patterns: [], owners: [] };

  const svg = s("svg", { class: "country", role: "group", "data-keys": "", "aria-label": `Map of ${count(regions.length, "region")}. Use the arrow keys to go from region to region.` });
  const detail = h("div", { class: "detail", "aria-live": "polite" });
  const held = FACTIONS.map((_, f) => h("b", { class: "held" }));
  const still = s("svg", { class: "layer", "aria-hidden": "true" }), moving = s("svg", { class: "layer", "aria-hidden": "true" });
  const box = h("div", { class: "canvas" }, svg, still, moving), pane = h("div", { class: "pane" }, box);
  const zoom = h("button", { type: "button", class: "zoom plain", "aria-pressed": "false", onclick: enlarge }, "Zoom in");
  $("map").append(title("map-title", "Territory"), legend(held), h("div", { class: "frame" }, pane, zoom), detail, key());
  $("map").hidden = false;

  function legend(numbers) {
    return h("ul", { class: "legend", "aria-label": "Regions held" },
      FACTIONS.map((faction, f) => h("li", {}, swatch(f), faction.name, numbers[f])));
  }
  function key() {
    const small = (mark, text) => h("li", {}, s("svg", { viewBox: "-12 -12 24 24", "aria-hidden": "true" }, mark), text);
    return h("ul", { class: "key", "aria-label": "Signs" },
      regions.some(r => r.town) && small(siteMark({ town: true }), "town"), regions.some(r => r.pass) && small(siteMark({ pass: true }), "pass"),
      past.walls.size > 0 && small(wallRing(2), "wall"), past.armies.size > 0 && small(s("g", { transform: "translate(0 14)" }, counters([0, 0], [{ faction: -1, strength: 24, armies: 2 }], 1)), "armies, strength"),
      past.armies.size > 0 && small(march([-20, 4], [20, -2], -1, 0), "march"), past.owners.size > 0 && small(s("path", { class: "front", d: "M-10 2Q-3-6 2 1T10-2" }), "front"));
  }

  function draw(width) {
    const k = width / WIDTH, height = Math.round(land.height * k), site = land.sites.map(p => [p[0] * k, p[1] * k]);
    const scale = Math.min(1.2, Math.max(.62, land.gap * k / 82)), coast = land.cells.join("");
    for (const layer of [svg, still, moving]) layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    box.style.aspectRatio = `${width} / ${height}`;
    const grown = `scale(${k})`;
    view.cells = land.cells.map((d, i) => s("path", { class: "cell", d, role: "button", tabindex: i === Math.max(0, view.pinned) ? 0 : -1, onfocus: () => point(i), onblur: () => point(-1), onpointerenter: () => point(i), onclick: () => pin(i) }));
    view.patterns = land.cells.map(d => s("path", { d, fill: "none" }));
    view.owners = regions.map(() => undefined);
    view.site = site;
    view.scale = scale;
    view.fronts = s("path", { class: "front", transform: grown });
    view.outline = s("path", { class: "chosen", transform: grown });
    view.walls = s("g");
    view.armies = s("g", { class: "armies" });
    view.label = s("g", { class: "names hovered", style: `font-size:${Math.max(11, 12 * scale)}px` });
    view.later = later.map(([tick, a, b], n) => [tick, s("path", { class: "road new", d: road(site[a], site[b], n) })]);
    svg.replaceChildren(
      ...[30, 20, 10].map((swell, n) => s("path", { class: `shallows s${n}`, d: coast, transform: grown, style: `stroke-width:${swell * Math.max(.6, scale)}` })),
      s("g", { transform: grown, onpointerleave: () => point(-1) }, view.cells),
      s("g", { class: "patterns", transform: grown }, view.patterns),
      s("path", { class: "borders", d: land.borders.filter(b => b.to >= 0).map(b => b.path).join(""), transform: grown }),
      s("path", { class: "coast", d: land.borders.filter(b => b.to < 0).map(b => b.path).join(""), transform: grown }),
      river(land, k) ?? s("g"), view.fronts);
    still.replaceChildren(terrainMarks(land, k),
      s("path", { class: "road", d: pairs.map(([a, b], n) => road(site[a], site[b], n)).join("") }), ...view.later.map(row => row[1]), mountainMarks(land, k),
      s("g", {}, regions.map((region, i) => s("g", { transform: `translate(${line([site[i]])}) scale(${scale.toFixed(2)})` }, siteMark(region)))),
      nameMarks(land, k, Math.max(9, Math.min(12, 11.5 * scale))));
    moving.replaceChildren(view.outline, view.walls, view.armies, view.label);
    view.drawn = {};
    show(Time.now);
  }

  function territory(tick) {
    let changed = false;
    regions.forEach((_, i) => {
      const owner = ownerAt(i, tick);
      if (owner === view.owners[i]) return;
      changed = true;
      view.owners[i] = owner;
      view.cells[i].classList.toggle("owned", owner >= 0);
      view.cells[i].style.setProperty("--c", colour(owner));
      view.cells[i].setAttribute("aria-label", `${capital(regions[i].name)}, held by ${nameOf(owner)}`);
      view.patterns[i].setAttribute("fill", owner >= 0 ? `url(#p${owner})` : "none");
    });
    if (changed) view.fronts.setAttribute("d", land.borders.filter(b => b.to >= 0 && view.owners[b.from] !== view.owners[b.to]).map(b => b.path).join(""));
    held.forEach((node, f) => node.textContent = view.owners.filter(owner => owner === f).length);
  }
  function armies(tick) {
    const here = new Map(), window = Math.max(2, Math.round(LAST * .012)), marches = [];
    for (const history of past.armies.values()) {
      let i = history.index(tick);
      if (i < 0 || history.values[i].region < 0) continue;
      const { region, faction, strength } = history.values[i], forces = here.get(region) ?? here.set(region, new Map()).get(region);
      const force = forces.get(faction) ?? forces.set(faction, { faction, strength: 0, armies: 0 }).get(faction);
      force.strength += strength;
      force.armies++;
      for (; i > 0 && history.ticks[i] > tick - window; i--) {
        const from = history.values[i - 1].region, to = history.values[i].region;
        if (from >= 0 && to >= 0 && from !== to) marches.push([from, to, faction, Math.ceil((tick - history.ticks[i]) / window * 5) / 5]);
      }
    }
    view.here = here;
    if (same("armies", JSON.stringify([marches, [...here].map(([region, forces]) => [region, ...forces.values()])]))) return;
    view.armies.replaceChildren(...marches.map(([from, to, faction, age]) => march(view.site[from], view.site[to], faction, age)), ...[...here].sort((a, b) => view.site[a[0]][1] - view.site[b[0]][1])
      .map(([region, forces]) => counters(view.site[region], [...forces.values()], view.scale)));
  }
  function walls(tick) {
    const standing = [...past.walls.keys()].filter(i => i !== undefined && wallAt(i, tick) > 0);
    if (same("walls", JSON.stringify(standing.map(i => [i, wallAt(i, tick)])))) return;
    view.walls.replaceChildren(...standing.map(i => {
      const ring = wallRing(wallAt(i, tick));
      ring.setAttribute("transform", `translate(${line([view.site[i]])}) scale(${view.scale.toFixed(2)})`);
      return ring;
    }));
  }
  /** Whether what `layer` shows is what it showed before; remembers it. */
  function same(layer, content) {
    const before = view.drawn[layer];
    view.drawn[layer] = content;
    return before === content;
  }
  function show(tick) {
    territory(tick);
    walls(tick);
    armies(tick);
    for (const [from, path] of view.later) path.style.display = tick >= from ? "" : "none";
    describe();
  }

  function enlarge() {
    const large = box.classList.toggle("large");
    zoom.setAttribute("aria-pressed", String(large));
    zoom.textContent = large ? "Zoom out" : "Zoom in";
    if (large) pane.scrollLeft = (box.clientWidth - pane.clientWidth) / 2;
  }
  function point(i) { view.chosen = i; describe(); }
  function pin(i) {
    view.pinned = view.pinned === i ? -1 : i;
    view.cells.forEach((node, n) => node.setAttribute("tabindex", n === Math.max(0, i) ? 0 : -1));
    describe();
  }
  function describe() {
    const i = view.chosen >= 0 ? view.chosen : view.pinned;
    view.outline.setAttribute("d", i < 0 ? "" : land.cells[i]);
    view.label.replaceChildren(...(i < 0 ? [] : [s("text", { x: view.site[i][0], y: view.site[i][1] + 8 + Math.max(11, 12 * view.scale) * .9, text: capital(regions[i].name) })]));
    detail.replaceChildren(...(i < 0 ? [h("p", { class: "hint" }, matchMedia("(hover: none)").matches ? "Tap a region to read about it." : "Point at a region to read about it; click to keep it. With the keyboard: Tab to the map, then arrow keys.")] : facts(i)));
  }
  function facts(i) {
    const region = regions[i], owner = ownerAt(i, Time.now), history = past.owners.get(i), since = history?.ticks[history.index(Time.now)];
    const wall = wallAt(i, Time.now), forces = [...view.here.get(i)?.values() ?? []];
    const turns = (history?.ticks ?? []).filter(tick => tick > 0 && tick <= Time.now).length;
    const fact = (name, value) => h("div", {}, h("dt", { text: name }), h("dd", {}, value));
    const nature = [region.terrain, region.resource, region.town && "town", region.pass && region.terrain !== "pass" && "pass", region.north && "in the north"].filter(Boolean).join(" · ");
    return [h("h3", {}, swatch(owner), capital(region.name)), h("p", { class: "nature", text: nature }), h("dl", {},
      fact("Held by", owner < 0 ? "nobody" : `${nameOf(owner)}${since > 0 ? ` since t ${number(since)}` : " from the start"}`), fact("Changed hands", turns ? count(turns, "time") : "never"),
      fact("Wall", wall ? `height ${wall}` : "none"), fact("Armies", forces.map(f => `${nameOf(f.faction)} ${number(f.strength)}`).join(", ") || "none"))];
  }
  svg.addEventListener("keydown", event => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const i = view.cells.indexOf(document.activeElement);
    if (i < 0 || !(way || event.key === "Enter")) return;
    event.preventDefault();
    if (!way) return pin(i);
    const score = p => {
      const dx = p[0] - land.sites[i][0], dy = p[1] - land.sites[i][1];
      const along = dx * way[0] + dy * way[1], aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
      return along <= aside * .5 ? Infinity : along + aside * 2;
    };
    const best = land.sites.map((p, n) => [score(p), n]).sort((a, b) => a[0] - b[0])[0];
    if (best[0] < Infinity) view.cells[best[1]].focus();
  });
  onWidth(box, draw);
  Time.listen(show);
}
