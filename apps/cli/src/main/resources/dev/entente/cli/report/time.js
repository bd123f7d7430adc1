"use strict";
// The time bar: play, slider over a ribbon of who held how much, and the keys that work everywhere.

const SPEEDS = [[.5, "½×"], [1, "1×"], [2, "2×"], [4, "4×"]];

function ribbon() {
  const rows = DATA.series?.regions, ticks = DATA.series?.sample;
  if (!rows?.length || !FACTIONS.length || !LAST) return null;
  const total = Math.max(1, list("regions").length || Math.max(...rows.map(row => row.reduce((a, b) => a + b, 0))));
  const every = Math.max(1, Math.floor(rows.length / 300));
  const picked = rows.map((_, i) => i).filter(i => i % every === 0 || i === rows.length - 1);
  const x = i => (ticks?.[i] ?? i / (rows.length - 1) * LAST) / LAST * 1000;
  const sum = (row, n) => row.slice(0, n).reduce((a, b) => a + b, 0) / total * 100;
  const svg = s("svg", { class: "ribbon", viewBox: "0 0 1000 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  FACTIONS.forEach((_, f) => {
    const top = picked.map(i => `${x(i).toFixed(1)} ${(100 - sum(rows[i], f + 1)).toFixed(1)}`);
    const bottom = picked.map(i => `${x(i).toFixed(1)} ${(100 - sum(rows[i], f)).toFixed(1)}`).reverse();
    svg.append(s("path", { d: `M${top.join("L")}L${bottom.join("L")}Z`, style: `fill:${colour(f)}` }));
  });
  return svg;
}

/** The turning points, as marks above the track. */
function marks() {
  const box = h("div", { class: "marks", "aria-hidden": "true" });
  const places = new Map();
  for (const line of list("story")) {
    const place = Math.round(line.tick / LAST * 250);
    if (line.weight >= 4 && !(places.get(place)?.weight >= line.weight)) places.set(place, line);
  }
  for (const line of places.values()) {
    box.append(h("i", { class: line.weight >= 5 ? "high" : null, style: `left:${line.tick / LAST * 100}%;--c:${colour(indexOf(line.agent))}` }));
  }
  return box;
}

function buildBar() {
  if (!LAST) return;
  const bar = $("bar");
  const range = h("input", {
    type: "range", min: 0, max: LAST, step: 1, value: LAST, id: "tick", "aria-label": "Tick",
    oninput: event => { stop(); Time.set(Number(event.target.value)); },
  });
  const veil = h("div", { class: "veil" });
  const play = h("button", { type: "button", class: "play", onclick: toggle });
  const now = h("output", { for: "tick", class: "clock" });
  let speed = 1, last = 0, exact = 0;
  const pace = h("button", { type: "button", class: "pace", onclick: () => { speed = (speed + 1) % SPEEDS.length; label(); } });

  function label() {
    play.replaceChildren(icon(Time.playing ? "pause" : "play"));
    play.setAttribute("aria-label", Time.playing ? "Pause" : "Play");
    pace.textContent = SPEEDS[speed][1];
    pace.setAttribute("aria-label", `Speed ${SPEEDS[speed][1]}, change`);
  }
  function frame(moment) {
    if (!Time.playing) return;
    exact += (moment - (last || moment)) / 1000 * LAST / 45 * SPEEDS[speed][0];
    last = moment;
    if (Math.floor(exact) !== Time.now) Time.set(Math.floor(exact));
    if (exact >= LAST) stop(); else requestAnimationFrame(frame);
  }
  function toggle() {
    if (Time.playing) return stop();
    if (Time.now >= LAST) Time.set(0);
    exact = Time.now;
    last = 0;
    Time.playing = true;
    label();
    requestAnimationFrame(frame);
  }
  function stop() {
    if (!Time.playing) return;
    Time.playing = false;
    label();
    Time.schedule();
  }
  function key(event) {
    const target = event.target;
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest("[data-keys]")) return;
    const free = !target.closest("input, button, summary, a, select");
    if (event.key === " " && (free || target === range)) { event.preventDefault(); return toggle(); }
    if (!free && target !== range) return;
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -LAST / 20, PageDown: LAST / 20 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? LAST : by && Time.now + by * (event.shiftKey ? 10 : 1);
    if (to === undefined || (free && /^(Page|Home|End)/.test(event.key))) return;
    event.preventDefault();
    stop();
    Time.set(to);
  }

  label();
  bar.append(play, h("div", { class: "track" }, marks(), ribbon() ?? h("div", { class: "ribbon plain" }), veil, range), now, pace);
  bar.hidden = false;
  document.body.classList.add("timed");
  document.addEventListener("keydown", key);
  Time.listen(tick => {
    range.value = tick;
    range.setAttribute("aria-valuetext", `tick ${tick} of ${LAST}`);
    veil.style.left = `${tick / LAST * 100}%`;
    now.replaceChildren(h("b", { text: number(tick) }), ` / ${number(LAST)}`);
  });
}
