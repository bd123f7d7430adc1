/// Who waits for whom: a graph of waits for all, for any, or for some of several, and whether anybody waits for ever.
///
/// Waits are deadlocked where graph reduction does not reach them: it starts with those that need nothing, and takes one
/// from what their waiters need; it is exact for all three kinds, where a search for cycles is not: somebody who waits for
/// any of two may be on a cycle and still come free.
///
/// The graph is kept in rows of numbers ([Links]), for JGraphT's own storage takes some 350 bytes a node and knows no
/// groups; [WaitView] is the same graph as one of JGraphT's, for its algorithms and exporters. What is over leaves both.
/// [Proof] keeps all that do not wait for ever in an order in which they could come free; a wait that fits into it costs
/// nothing more, and one that does not costs the smaller side of what would have to move. A refusal costs what it looks at
/// to name the deadlock.
///
/// Whoever gives way in a deadlock is chosen by [Victims], so that nobody does for ever.
///
/// **Start at** [WaitGraph]. **May depend on:** JGraphT. **Used by:** `negotiation.contract`, `engine`.
/// **Does not:** know contracts.
@NullMarked
package dev.entente.negotiation.waits;

import org.jspecify.annotations.NullMarked;
