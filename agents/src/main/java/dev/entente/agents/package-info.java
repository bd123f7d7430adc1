/// The minds of agents: who answers when a plan can go on in several ways.
///
/// The *rules* mind needs no key and no network: it follows the `prefer` of methods with a little seeded whim. A mind that
/// was configured speaks through a language model, and falls back on the rules. A *recorded* mind repeats the answers of an
/// earlier run, a *scripted* one proposes what a text says. Beans for CDI stand at the edge; `new` is enough in a test.
///
/// **Start at** [MindCatalogue]. **May depend on:** `engine/core` and below, the CDI API, its own sub-packages.
/// **Used by:** `apps`. **Does not:** touch the world; a mind chooses among the ways that the planner found, or proposes one
/// in words.
@NullMarked
package dev.entente.agents;

import org.jspecify.annotations.NullMarked;
