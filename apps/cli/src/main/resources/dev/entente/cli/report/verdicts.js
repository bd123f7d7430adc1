"use strict";
// What the guardrails let through and what they stopped, and the closing table of the factions.

function buildVerdicts() {
  const verdicts = DATA.verdicts, total = (verdicts?.approved ?? 0) + (verdicts?.rejected ?? 0);
  if (!total) return;
  const share = verdicts.rejected / total, percent = value => value > 0 && value < .001 ? "under 0.1 %" : `${(value * 100).toFixed(1)} %`;
  const rules = new Map();
  for (const entry of verdicts.byRule ?? []) rules.set(entry.rule, [...rules.get(entry.rule) ?? [], entry]);
  const sum = entries => entries.reduce((a, entry) => a + entry.count, 0);
  const sorted = [...rules].sort((a, b) => sum(b[1]) - sum(a[1])), most = Math.max(1, ...sorted.map(([, entries]) => sum(entries)));
  const parts = entries => h("span", { class: "parts", style: `width:${sum(entries) / most * 100}%`, "aria-hidden": "true" },
    entries.map(entry => h("i", { style: `flex:${entry.count};--c:${colour(indexOf(entry.agent))}` })));
  const example = entry => entry.example && h("dl", { class: "example" },
    h("div", {}, h("dt", {}, "Proposal"), h("dd", {}, h("code", { text: entry.example.proposal }), entry.example.tick >= 0 && jump(entry.example.tick))),
    h("div", {}, h("dt", {}, "Found"), h("dd", { text: entry.example.found })), h("div", {}, h("dt", {}, "Allowed"), h("dd", { text: entry.example.allowed })));
  $("verdicts").append(title("verdicts-title", "Guardrails", "Every proposal, whoever made it, was judged on the state it would have led to."),
    h("div", { class: "panel gate" },
      h("div", { class: "balance" }, h("p", { class: "big" }, number(verdicts.approved), h("small", { text: "approved" })),
        h("div", { class: "scale", role: "img", "aria-label": `${percent(share)} of ${number(total)} proposals rejected` }, h("i", { class: "yes", style: `flex:${verdicts.approved}` }), h("i", { class: "no", style: `flex:${verdicts.rejected}` })),
        h("p", { class: "big no" }, number(verdicts.rejected), h("small", { text: `rejected, ${percent(share)}` }))),
      sorted.length > 0 && h("div", { class: "rules" }, sorted.map(([rule, entries], i) => h("details", { open: i === 0 },
        h("summary", {}, h("code", { class: "rule", text: rule }), h("span", { class: "amount" }, parts(entries)), h("b", { text: number(sum(entries)) })),
        [...entries].sort((a, b) => b.count - a.count).map(entry => h("div", { class: "case" }, h("p", {}, agentTag(entry.agent), h("b", { text: ` ${number(entry.count)}×` })), example(entry))))))));
  $("verdicts").hidden = false;
}

const COLUMNS = [["regions", "Regions", 1], ["army", "Army", 1], ["gold", "Gold", 1], ["kept", "Contracts kept", 1], ["broken", "Contracts broken"], ["rewrites", "Plans rewritten"], ["rejected", "Proposals rejected"], ["score", "Score", 1]];

function buildTable() {
  const rows = [...list("table")], present = COLUMNS.filter(([key]) => rows.some(row => row[key] !== undefined && row[key] !== null));
  if (!rows.length || !present.length) return;
  const by = present.some(([key]) => key === "score") ? "score" : present[0][0];
  rows.sort((a, b) => (b.faction === DATA.winner) - (a.faction === DATA.winner) || (b[by] ?? 0) - (a[by] ?? 0));
  const most = key => Math.max(1, ...rows.map(row => row[key] ?? 0));
  const cell = (row, [key, , good]) => h("td", { class: good && row[key] === most(key) ? "most" : null }, h("span", { text: number(row[key]) }),
    h("i", { "aria-hidden": "true", style: `width:${Math.max(0, row[key] ?? 0) / most(key) * 100}%` }));
  $("table").append(title("table-title", "The factions", `As they stood when tick ${number(LAST)} ended.`), h("div", { class: "panel tablebox", tabindex: 0, role: "group", "aria-label": "Table of factions" }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col", text: "Faction" }), present.map(([, text]) => h("th", { scope: "col", text })))),
    h("tbody", {}, rows.map(row => h("tr", { style: `--c:${colour(indexOf(row.faction))}` }, h("th", { scope: "row" }, agentTag(row.faction), row.faction === DATA.winner && h("em", { text: "winner" })), present.map(column => cell(row, column))))))));
  $("table").hidden = false;
}
