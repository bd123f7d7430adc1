"use strict";
// Each faction's plan: the outline of its workflow tree at the shared tick, drawn only where it is looked at.

const ROW = 28;

function buildPlans() {
  const plans = list("plans").filter(plan => plan.nodes?.length || plan.rewrites?.length);
  if (!plans.length) return;
  const trees = new Map(), body = h("div", { class: "planbody", role: "tabpanel", id: "planbody" });
  const treeOf = plan => trees.get(plan) ?? trees.set(plan, new Tree(plan)).get(plan);
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Whose plan", "data-keys": "" }, plans.map(plan => h("button", {
    type: "button", role: "tab", "aria-controls": "planbody", onclick: () => choose(plan), "data-agent": plan.agent,
    onkeydown: event => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) tabs.children[(plans.indexOf(plan) + by + plans.length) % plans.length].click();
    },
  }, indexOf(plan.agent) >= 0 ? swatch(indexOf(plan.agent)) : null, plan.agent, h("span", { class: "badge", text: number(plan.rewrites?.length ?? 0), title: "rewrites" }))));
  $("plans").append(title("plans-title", "Plans", "What each faction meant to do at this tick, and how the world made it think again."), tabs, body);
  $("plans").hidden = false;

  let current = null;
  function choose(plan, focus = true) {
    current = plan;
    [...tabs.children].forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(plans[i] === plan));
      tab.tabIndex = plans[i] === plan ? 0 : -1;
      if (plans[i] !== plan) return;
      tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - 60;
      if (focus) tab.focus({ preventScroll: true });
    });
    body.setAttribute("aria-label", `Plan of ${plan.agent}`);
    body.style.setProperty("--c", colour(indexOf(plan.agent)));
    const tree = treeOf(plan), stage = h("div", { class: "panel stage" });
    shown = outline(tree, stage, plan);
    const rewrites = rewriteList(tree, stage, shown);
    body.replaceChildren(stage, ...rewrites ? [rewrites.panel] : []);
    body.classList.toggle("alone", !rewrites);
    shown.update(Time.now);
    rewrites?.settle();
    listener = tick => { shown.update(tick); rewrites?.update(tick); };
    opened = rewrites;
  }
  let shown = null, listener = null, opened = null, visible = true;
  const wanted = new URLSearchParams(location.hash.slice(1));
  choose(plans.find(plan => plan.agent === wanted.get("agent")) ?? plans[0], false);
  if (wanted.has("rewrite")) opened?.open(Number(wanted.get("rewrite")) - 1);
  new IntersectionObserver(entries => {
    visible = entries.at(-1).isIntersecting;
    if (visible) listener(Time.now);
  }, { rootMargin: "200px" }).observe(body);
  Time.listen(tick => { if (visible) listener(tick); });
}

function outline(tree, stage, plan) {
  const toggled = new Map(), head = h("h3"), sheet = h("div", { class: "sheet" });
  const scroller = h("div", { class: "scroll outline", role: "tree", tabindex: 0, "data-keys": "", "aria-label": `Plan of ${plan.agent}` }, sheet);
  const whole = h("div", { class: "view" }, h("div", { class: "stagehead" }, head, statusKey()), scroller);
  stage.append(whole);
  let rows = [], active = null, tick = Time.now;

  function update(next) {
    tick = next;
    rows = tree.rows(tick, toggled);
    const living = tree.nodes.reduce((sum, node) => sum + (tree.alive(node, tick) ? 1 : 0), 0);
    head.replaceChildren(`At tick ${number(tick)}`, h("span", { class: "note", text: ` ${count(living, "node")} of ${number(tree.nodes.length)} in all` }));
    sheet.style.height = `${Math.max(1, rows.length) * ROW}px`;
    paint();
  }
  function paint() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - 8), last = Math.min(rows.length, first + Math.ceil((scroller.clientHeight || 560) / ROW) + 16);
    sheet.replaceChildren(...rows.length ? rows.slice(first, last).map((row, i) => draw(row, first + i)) : [h("p", { class: "hint", text: "No plan at this tick." })]);
    if (rows.some(row => row.key === active)) scroller.setAttribute("aria-activedescendant", `n${active}`.replace(" ", "-"));
    else scroller.removeAttribute("aria-activedescendant");
  }
  function draw(row, i) {
    const recent = row.marked >= 0 && tick - row.marked <= Math.max(3, LAST * .03);
    return h("div", {
      id: `n${row.key}`.replace(" ", "-"), role: "treeitem", "aria-level": row.depth + 1, "aria-expanded": row.more ? String(row.open) : null, "aria-selected": String(row.key === active),
      class: ["row", row.status, row.marked >= 0 && "marked", recent && row.added && "fresh", row.fold && "fold"].filter(Boolean).join(" "),
      style: `top:${i * ROW}px;--d:${row.depth}`, onclick: () => { active = row.key; toggle(row); },
    }, h("span", { class: "twist", "aria-hidden": "true" }, row.more ? "▸" : ""), row.fold ? folded(row) : content(row));
  }
  const folded = row => {
    const tally = [...FINISHED].map(status => [status, row.fold.filter(node => tree.status(node, tick) === status).length]).filter(([, n]) => n);
    return h("span", { class: "tally" }, tally.map(([status, n]) => [icon(status), `${number(n)} ${status} `]));
  };
  const content = row => [icon(row.status, row.status), kindTag(row.node.kind),
    h("span", { class: "label", title: row.node.label }, label(row.node.label)),
    row.rewrite && h("span", { class: "again", title: `last at tick ${row.rewrite.tick}` }, row.rewrite.times > 1 ? `rewritten ${row.rewrite.times}×` : "rewritten"),
    row.node.reason && FINISHED.has(row.status) && row.status !== "done" && h("span", { class: "reason", text: row.node.reason, title: row.node.reason }),
    h("span", { class: "span", text: span(row.node, tick) })];
  function toggle(row) {
    if (row.more) toggled.set(row.key, !row.open);
    update(tick);
  }
  function move(to) {
    const i = Math.max(0, Math.min(rows.length - 1, to));
    active = rows[i]?.key ?? null;
    const top = i * ROW;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + ROW - scroller.clientHeight;
    paint();
  }
  scroller.addEventListener("keydown", event => {
    const i = rows.findIndex(row => row.key === active), row = rows[i];
    const act = {
      ArrowDown: () => move(i + 1), ArrowUp: () => move(i - 1), Home: () => move(0), End: () => move(rows.length - 1),
      ArrowRight: () => row?.more && !row.open ? toggle(row) : move(i + 1),
      ArrowLeft: () => row?.open ? toggle(row) : row && move(rows.findIndex(other => other.key === row.parent)),
      Enter: () => row && toggle(row), " ": () => row && toggle(row),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  scroller.addEventListener("scroll", paint, { passive: true });
  new ResizeObserver(paint).observe(scroller);
  return { update, whole };
}
const statusKey = () => h("ul", { class: "key", "aria-label": "Signs" },
  ["waiting", "running", "done", "failed", "cancelled", "compensated"].map(status => h("li", {}, icon(status), status)));
