"use strict";
// The page: its head, the theme, the sections in order, and the address that remembers the tick.

/** One or two sentences: who won, with what, before whom. */
function verdict() {
  const by = row => row.score ?? row.regions ?? 0, rows = [...list("table")].sort((a, b) => by(b) - by(a)), total = list("regions").length;
  const holds = row => row?.regions === undefined ? "" : total ? `${number(row.regions)} of ${count(total, "region")}` : count(row.regions, "region");
  const winner = rows.find(row => row.faction === DATA.winner), others = rows.filter(row => row !== winner);
  const parts = [];
  if (DATA.winner) parts.push(`${DATA.winner} won${holds(winner) && `, holding ${holds(winner)}`}.`);
  else if (rows.length) parts.push(`Nobody had won when tick ${number(LAST)} ended; ${rows[0].faction} was ahead${holds(rows[0]) && ` with ${holds(rows[0])}`}.`);
  const next = DATA.winner ? others[0] : others.find(row => row !== rows[0]);
  if (next && DATA.winner) parts.push(`${next.faction} came next${holds(next) && ` with ${number(next.regions)}`}.`);
  const turns = leads();
  if (turns > 0) parts.push(`The lead changed hands ${turns === 1 ? "once" : turns === 2 ? "twice" : `${["three", "four", "five", "six", "seven", "eight", "nine", "ten"][turns - 3] ?? number(turns)} times`}.`);
  return parts.join(" ");
}
/** How often another faction came to hold more regions than any other. */
function leads() {
  let leader = -1, turns = 0;
  for (const row of DATA.series?.regions ?? []) {
    const best = Math.max(...row), first = row.indexOf(best);
    if (row.indexOf(best, first + 1) >= 0 || first === leader) continue;
    if (leader >= 0) turns++;
    leader = first;
  }
  return turns;
}

function buildHead() {
  const name = words(DATA.scenario ?? "A run"), fact = (text, ...value) => h("div", {}, h("dt", { text }), h("dd", {}, ...value));
  const rewrites = list("plans").reduce((sum, plan) => sum + (plan.rewrites?.length ?? 0), 0), hash = String(DATA.hash ?? "");
  document.title = `${name}, seed ${DATA.seed ?? "?"} · Entente`;
  const copy = h("button", { type: "button", class: "hash", title: "Copy the hash", "aria-label": `Copy the hash ${hash}`, onclick: () => {
    navigator.clipboard?.writeText(hash).then(() => { copy.dataset.done = "copied"; setTimeout(() => delete copy.dataset.done, 1200); }, () => {});
  } }, hash);
  $("head").append(
    h("div", { class: "crest" }, h("p", { class: "eyebrow", text: "Entente · run report" }), themeButton()),
    h("h1", { text: name }), h("p", { class: "verdict", text: verdict() }),
    h("dl", { class: "facts" }, DATA.seed !== undefined && fact("Seed", String(DATA.seed)), LAST > 0 && fact("Ticks", number(LAST)), hash && fact("Final hash", copy),
      rewrites > 0 && fact("Plans rewritten", number(rewrites)), DATA.verdicts && fact("Proposals rejected", number(DATA.verdicts.rejected ?? 0), h("small", { text: ` of ${number((DATA.verdicts.approved ?? 0) + (DATA.verdicts.rejected ?? 0))}` }))));
  $("foot").append(h("p", {}, `Entente ${DATA.entente ?? ""}. Same scenario, same seed, same hash: `, h("code", { text: "entente verify" }), " checks this folder anywhere."),
    LAST > 0 && h("p", { class: "keys" }, h("kbd", {}, "Space"), " plays, ", h("kbd", {}, "←"), " ", h("kbd", {}, "→"), " step, with ", h("kbd", {}, "Shift"), " by ten."));
}

function themeButton() {
  const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  const remember = theme => { try { localStorage.setItem("entente-theme", theme); } catch { /* a page opened from disk may have no storage */ } };
  const button = h("button", { type: "button", class: "theme", onclick: () => { root.dataset.theme = dark() ? "light" : "dark"; remember(root.dataset.theme); draw(); } });
  const draw = () => { button.replaceChildren(icon(dark() ? "sun" : "moon")); button.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours"); };
  let stored = new URLSearchParams(location.hash.slice(1)).get("theme");
  try { stored ??= localStorage.getItem("entente-theme"); } catch { /* no storage, no preference */ }
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;
  system.addEventListener("change", draw);
  draw();
  return button;
}

/** The address names the tick, so that a moment can be sent to somebody. */
function rememberTick() {
  let timer = 0;
  Time.listen(tick => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = new URLSearchParams(location.hash.slice(1));
      if (tick === LAST) now.delete("tick"); else now.set("tick", tick);
      try { history.replaceState(null, "", String(now) ? `#${now}` : location.pathname + location.search); } catch { /* not allowed in every viewer */ }
    }, 400);
  });
}

function start() {
  const tick = new URLSearchParams(location.hash.slice(1)).get("tick");
  if (tick !== null && Number.isFinite(Number(tick))) Time.now = Math.max(0, Math.min(LAST, Math.round(Number(tick))));
  for (const build of [buildHead, buildMap, buildStory, buildCharts, buildTable, buildPlans, buildContracts, buildMinds, buildVerdicts, buildBar]) {
    try { build(); } catch (problem) { console.error(`The report could not draw ${build.name.slice(5).toLowerCase()}:`, problem); }
  }
  $("war").hidden = $("map").hidden && $("story").hidden;
  $("war").classList.toggle("single", $("map").hidden !== $("story").hidden);
  rememberTick();
  Time.tell();
}
start();
