"use strict";
// The story as a timeline: turning points first, more on request; a click goes to its tick.

const PAGE = 250;

function buildStory() {
  const lines = list("story").map((line, order) => ({ ...line, order })).sort((a, b) => a.tick - b.tick || a.order - b.order);
  if (!lines.length) return;
  const most = Math.max(...lines.map(line => line.weight ?? 1)), counted = least => lines.filter(line => line.weight >= least).length;
  const agents = [...new Set(lines.map(line => line.agent ?? ""))].sort((a, b) => (indexOf(a) >>> 0) - (indexOf(b) >>> 0));
  const view = { least: most >= 4 && counted(4) > 2 ? 4 : 1, off: new Set() };
  const items = h("ol", { class: "lines" }), scroller = h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Story lines" }, items);
  const stretch = new Stretch(scroller, items, PAGE, row), none = h("p", { class: "none", text: "Nothing to tell with these filters." });
  const levels = [[4, "Turning points"], [3, "Events"], [1, "Everything"]].filter(([least], i, all) => i === all.length - 1 || counted(least) > 0);
  const filter = h("div", { class: "filter", role: "group", "aria-label": "Whose story" }, agents.map(agent => h("button", {
    type: "button", "aria-pressed": "true", style: `--c:${colour(indexOf(agent))}`,
    onclick: event => {
      const off = !view.off.delete(agent);
      if (off) view.off.add(agent);
      event.currentTarget.setAttribute("aria-pressed", String(!off));
      draw();
    },
  }, indexOf(agent) >= 0 ? swatch(indexOf(agent)) : null, indexOf(agent) >= 0 ? agent : agent ? words(agent) : "World")));
  scroller.append(none);
  $("story").append(h("div", { class: "inner" }, title("story-title", "The story"),
    h("div", { class: "tools" }, levels.length > 1 && segments("How much", levels, view.least, least => { view.least = least; draw(); }), agents.length > 1 && filter), scroller));
  $("story").hidden = false;

  function row(entry) {
    const weight = entry.weight ?? 1;
    return h("li", { class: `w${weight >= 5 ? 5 : weight >= 4 ? 4 : weight >= 3 ? 3 : 1}`, style: `--c:${colour(indexOf(entry.agent))}` },
      h("button", { type: "button", onclick: () => Time.set(entry.tick) },
        h("span", { class: "tick", text: number(entry.tick) }), h("span", { class: "bead" }),
        h("span", { class: "text", text: entry.text }), h("span", { class: "hidden", text: ` (${entry.agent || "the world"})` })));
  }
  function draw() {
    const picked = lines.filter(entry => (entry.weight ?? 1) >= view.least && !view.off.has(entry.agent ?? ""));
    none.hidden = picked.length > 0;
    stretch.show(picked);
    stretch.reach(Time.now, false);
    stretch.settle();
  }
  draw();
  Time.listen(tick => stretch.reach(tick));
}
