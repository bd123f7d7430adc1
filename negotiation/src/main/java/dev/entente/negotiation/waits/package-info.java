/// Who waits for whom: a graph of waits for all, for any, or for some of several, and whether anybody waits for ever.
///
/// Waits are deadlocked where graph reduction does not reach them: it starts with those that need nothing, and takes one
/// from what their waiters need; it is exact for all three kinds, where a search for cycles is not.
///
/// **Start at** [WaitGraph]. **May depend on:** JGraphT. **Used by:** `negotiation.contract`, `engine`.
/// **Does not:** know contracts.
@NullMarked
package dev.entente.negotiation.waits;

import org.jspecify.annotations.NullMarked;
