"use strict";
// Contracts: who has promised whom what at the tick shown, every contract's life, and who kept their word.

const LIVE = new Set(["offered", "agreed", "active", "breached", "compensating"]);
const ENDED_WELL = "settled", ENDED_BADLY = new Set(["breached", "compensated", "quarantined"]);
const fate = state => state === ENDED_WELL ? "well" : ENDED_BADLY.has(state) ? "badly" : LIVE.has(state) ? "live" : "never";

/** The state of a contract at a tick; null before it was offered. */
function stateAt(contract, tick) {
  let state = contract.offered <= tick ? "offered" : null;
  for (const act of contract.acts) {
    if (act.tick > tick) break;
    state = act.state || state;
  }
  return state;
}

/** Parties on a circle, a line between two for every contract that binds them; what has just ended fades. */
function promiseNetwork(contracts, parties) {
  const size = 440, middle = size / 2, radius = middle - 74, fading = Math.max(3, LAST / 40);
  const place = i => {
    const angle = i / parties.length * 2 * Math.PI - Math.PI / 2;
    return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
  };
  const lines = s("g", {}), svg = s("svg", { class: "network", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": "Contracts between the factions at the tick shown" }, lines);
  parties.forEach((party, i) => {
    const [x, y] = place(i), index = indexOf(party), aside = Math.abs(y - middle) < 20 && parties.length > 2, below = y >= middle, left = x < middle;
    svg.append(s("g", { class: "party", style: `--c:${colour(index)}` }, s("circle", { cx: x, cy: y, r: 15 }),
      index >= 0 && s("circle", { cx: x, cy: y, r: 15, class: "hatch", style: `fill:url(#p${index})` }),
      s("text", { x: aside ? x + (left ? 22 : -22) : x, y: y + (aside ? -26 : below ? 34 : -23), "text-anchor": aside ? (left ? "end" : "start") : "middle", text: party })));
  });
  const pairs = contract => contract.parties.flatMap((a, i) => contract.parties.slice(i + 1).map(b => [parties.indexOf(a), parties.indexOf(b)].sort((one, other) => one - other)));
  const curve = ([a, b], nth) => {
    const [ax, ay] = place(a), [bx, by] = place(b), length = Math.hypot(bx - ax, by - ay) || 1;
    const bend = (nth % 2 ? 1 : -1) * Math.ceil(nth / 2) * 26, mx = (ax + bx) / 2 + (by - ay) / length * bend, my = (ay + by) / 2 - (bx - ax) / length * bend;
    return `M${ax.toFixed(1)} ${ay.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${bx.toFixed(1)} ${by.toFixed(1)}`;
  };
  Time.listen(now => {
    const between = new Map(), drawn = [];
    for (const contract of contracts) {
      const state = stateAt(contract, now), over = contract.ended >= 0 && contract.ended <= now;
      if (!state || over && now - contract.ended > fading) continue;
      for (const pair of pairs(contract)) {
        const key = pair.join(), nth = between.get(key) ?? 0;
        between.set(key, nth + 1);
        if (nth > 6) continue;
        const look = over ? fate(contract.state) : state === "offered" || state === "agreed" ? "talk" : "live";
        drawn.push(s("path", { d: curve(pair, nth), class: `tie ${look}`, style: over ? `opacity:${(1 - (now - contract.ended) / fading).toFixed(2)}` : null },
          s("title", { text: `${contract.name}: ${over ? contract.state : state}` })));
      }
    }
    lines.replaceChildren(...drawn);
  });
  return svg;
}

/** One line of a contract's life: offered, in force, over, with a mark for each clause that was kept or broken. */
function lifeline(contract) {
  const at = tick => `${(tick / Math.max(1, LAST) * 100).toFixed(2)}%`, end = contract.ended < 0 ? LAST : contract.ended;
  const bar = (from, to, look) => h("i", { class: look, style: `left:${at(from)};width:${at(Math.max(to - from, LAST / 400))}` });
  const force = contract.since < 0 ? end : contract.since;
  return h("span", { class: "life", "aria-hidden": "true" }, bar(contract.offered, force, "talk"), contract.since >= 0 && bar(force, end, fate(contract.state)),
    contract.acts.filter(act => act.act === "deliver" || act.act === "miss" || act.act === "cancel").map(act =>
      h("b", { class: act.act === "deliver" ? "kept" : "broke", style: `left:${at(act.tick)}` })));
}

const ACTS = { offer: "offers", counter: "offers instead", accept: "accepts", reject: "rejects it", withdraw: "takes it back", lapse: "its time is up", fund: "in force", refuse: "cannot take force",
  fork: "sets to work on", deliver: "has delivered", release: "lets the other off", cancel: "breaks its word about", miss: "has not kept", spare: "is not needed any more for", vanish: "is no more",
  sacrifice: "given up, so that others can go on", settle: "settled", compensate: "what was done is being undone", undone: "undone", close: "all is undone", freeze: "frozen as it is" };
const told = act => [act.party && agentTag(act.party), " ", ACTS[act.act] ?? act.act, act.clause && [" ", h("b", { text: words(act.clause).toLowerCase() })], act.why && h("span", { class: "because", text: act.why }),
  act.moved?.length ? h("span", { class: "moved", text: act.moved.join(", ") }) : null];

/** What was said and done about one contract. */
function biography(contract) {
  const said = (contract.offers ?? []).map(offer => ({ tick: offer.tick, node: [agentTag(offer.party), ` ${offer.move} `, h("span", { class: "terms", text: offer.terms })] }));
  const done = contract.acts.filter(act => !["offer", "counter", "accept"].includes(act.act) || !said.length).map(act => ({ tick: act.tick, node: told(act) }));
  const all = [...said, ...done].sort((a, b) => a.tick - b.tick);
  return h("ol", { class: "biography" }, all.map(each => h("li", {}, jump(each.tick), h("p", {}, each.node))));
}

function contractList(contracts) {
  const body = h("div", { class: "scroll lives", tabindex: 0, role: "group", "aria-label": "Every contract" }), rows = h("div", {});
  const stretch = new Stretch(body, rows, 60, contract => h("details", { class: `contract ${fate(contract.state)}` },
    h("summary", {}, h("span", { class: "who" }, h("b", { text: words(contract.kind) }), " ", contract.parties.map(party => agentTag(party))), lifeline(contract),
      h("span", { class: "state", text: contract.state })), biography(contract)));
  stretch.show(contracts.map(contract => Object.assign({ tick: contract.offered }, contract)));
  stretch.reach(Time.now, false);
  requestAnimationFrame(() => stretch.settle());
  Time.listen(now => stretch.reach(now));
  return body;
}

function breaches(contracts) {
  return contracts.flatMap(contract => contract.acts.filter(act => ["miss", "cancel", "vanish", "freeze", "sacrifice"].includes(act.act)).map(act => ({ contract, act })));
}

function buildContracts() {
  const contracts = list("contracts");
  if (!contracts.length) return;
  const parties = [...new Set([...FACTIONS.map(faction => faction.name), ...contracts.flatMap(contract => contract.parties)])]
    .filter(party => contracts.some(contract => contract.parties.includes(party)));
  const forced = contracts.filter(contract => contract.since >= 0), broken = breaches(contracts);
  const word = party => {
    const acts = contracts.flatMap(contract => contract.acts).filter(act => act.party === party);
    return { kept: acts.filter(act => act.act === "deliver").length, broken: acts.filter(act => act.act === "miss" || act.act === "cancel").length };
  };
  const note = `${count(contracts.length, "contract")} negotiated, ${number(forced.length)} in force at some time, ${number(forced.filter(it => it.state === ENDED_WELL).length)} settled, ${number(forced.filter(it => ENDED_BADLY.has(it.state)).length)} broken.`;
  $("contracts").append(title("contracts-title", "Contracts", note),
    h("div", { class: "treaties" },
      h("div", { class: "panel web" }, parties.length <= 24 ? promiseNetwork(contracts, parties) : h("p", { class: "hint", text: `${number(parties.length)} factions are too many for a picture of who is bound to whom.` }),
        h("ul", { class: "key" }, [["talk", "being negotiated"], ["live", "in force"], ["well", "settled"], ["badly", "broken"]].map(([look, text]) =>
          h("li", {}, s("svg", { class: "stroke", viewBox: "0 0 24 8", "aria-hidden": "true" }, s("path", { class: `tie ${look}`, d: "M1 4H23" })), text)))),
      h("div", { class: "panel" }, contractList(contracts))),
    h("div", { class: "honour" },
      h("div", { class: "panel tablebox", tabindex: 0, role: "group", "aria-label": "Who kept their word" }, h("table", {},
        h("thead", {}, h("tr", {}, ["Who kept their word", "promises kept", "broken"].map(text => h("th", { scope: "col", text })))),
        h("tbody", {}, parties.slice(0, 100).map(party => {
          const own = word(party);
          return h("tr", {}, h("th", { scope: "row" }, agentTag(party)), h("td", { text: number(own.kept) }), h("td", { class: own.broken ? "most" : null, text: number(own.broken) }));
        })))),
      h("div", { class: "panel breaches" }, h("h3", { text: "Broken words" }), broken.length === 0 ? h("p", { class: "hint", text: "Nobody broke a contract." }) :
        h("ol", { class: "biography scroll", tabindex: 0 }, broken.map(({ contract, act }) => h("li", {}, jump(act.tick), h("p", {}, told(act), " ", h("small", { text: `${words(contract.kind)} of ${contract.parties.join(" and ")}` }))))))));
  $("contracts").hidden = false;
}
