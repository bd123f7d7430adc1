"use strict";
// What minds that speak through models were worth: how many answers passed at once, when asked again, up the ladder.

function buildMinds() {
  const minds = DATA.minds, all = minds?.all;
  if (!all?.decisions) return;
  const percent = (part, whole) => whole ? `${(part / whole * 100).toFixed(part === whole || !part ? 0 : 1)} %` : "–";
  const stages = [["valid at once", all.valid], ["after asking the same model again", all.again], ["after the ladder", all.accepted]];
  const meter = (value, whole) => h("span", { class: "meter", "aria-hidden": "true" }, h("i", { style: `width:${whole ? value / whole * 100 : 0}%` }));
  const failures = row => row.failures ? Object.entries(row.failures).map(([kind, n]) => `${kind} ${number(n)}`).join(", ") : "";
  const columns = [["decisions", row => number(row.decisions)], ["valid at once", row => percent(row.valid, row.decisions)],
    ["asked again", row => percent(row.again, row.decisions)], ["after the ladder", row => percent(row.accepted, row.decisions)],
    ["calls", row => number(row.calls)], ["without an answer", row => row.silent ? h("span", { title: failures(row), text: number(row.silent) }) : "0"],
    ["re-asks each", row => row.reasks.toFixed(2)], ["tokens each", row => number(row.tokensEach)], ["ms a call", row => number(Math.round(row.millis / Math.max(1, row.calls)))]];
  const figures = (rows, what, tag) => h("div", { class: "panel tablebox", tabindex: 0, role: "group", "aria-label": `Figures by ${what}` }, h("table", { class: "figures" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col", text: capital(what) }), columns.map(([text]) => h("th", { scope: "col", text })))),
    h("tbody", {}, rows.map(row => h("tr", {}, h("th", { scope: "row" }, tag(row.name)), columns.map(([, value]) => h("td", {}, value(row))))))));
  const rules = minds.byRule ?? [];
  $("minds").append(title("minds-title", "Minds", "Answers of language models, as the guard met them, before the gate. Each and every one is in calls.jsonl.gz."),
    h("div", { class: "panel gate" },
      h("div", { class: "balance" }, h("p", { class: "big" }, number(all.accepted), h("small", { text: `of ${count(all.decisions, "decision")} by a model` })),
        h("dl", { class: "stages" }, stages.map(([text, value]) => h("div", {}, h("dt", { text }), h("dd", {}, h("b", { text: percent(value, all.decisions) }), meter(value, all.decisions))))),
        h("p", { class: "note", text: `${count(all.calls, "call")}, ${number(all.silent)} without an answer; ${all.reasks.toFixed(2)} re-asks and ${count(all.tokensEach, "token")} for each accepted decision.` })),
      h("div", { class: "rules" }, rules.length === 0 && h("p", { class: "hint", text: "No answer was rejected." }), rules.map((entry, i) => h("details", { open: i === 0 },
        h("summary", {}, h("code", { class: "rule", text: entry.rule }), h("span", { class: "amount" }, meter(entry.count, rules[0].count)), h("b", { text: number(entry.count) })),
        h("div", { class: "case" }, h("p", {}, agentTag(entry.agent)), h("dl", { class: "example" },
          h("div", {}, h("dt", {}, "Found"), h("dd", {}, entry.found, entry.tick >= 0 && jump(entry.tick))), h("div", {}, h("dt", {}, "Allowed"), h("dd", { text: entry.allowed })))))))),
    figures(minds.byAgent ?? [], "agent", agentTag), figures(minds.byMind ?? [], "mind", name => h("code", { text: name })));
  $("minds").hidden = false;
}
