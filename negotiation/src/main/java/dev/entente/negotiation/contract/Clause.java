package dev.entente.negotiation.contract;

import java.util.List;

/// One promise of a contract, its terms fixed. Parties are places in [Contract#parties].
///
/// @param keeps whether it is a promise not to: what is promised must hold during the whole window, not once in it
/// @param creditors to whom it is made, in ascending order
/// @param from the first tick of its window, counted from the one in which the contract takes force; at least 0
/// @param by the last tick of its window, counted likewise; at least `from`
/// @param pays what is held for it, and paid to its debtor when it was delivered and the contract is settled
/// @param stake what the debtor puts down: back when delivered, released or not needed, to the creditors when broken
/// @param after what must have been delivered or released before it opens; all of these
/// @param undoable whether there is something to undo when the contract is broken after it was delivered
public record Clause(
        String name,
        boolean keeps,
        int debtor,
        List<Integer> creditors,
        long from,
        long by,
        List<Deposit> pays,
        List<Deposit> stake,
        List<Join> after,
        boolean undoable) {
    public Clause {
        creditors = List.copyOf(creditors);
        pays = List.copyOf(pays);
        stake = List.copyOf(stake);
        after = List.copyOf(after);
    }

    /// What a party puts down.
    ///
    /// @param party who
    /// @param asset what, by a number of the host's
    /// @param amount how much; at least 0
    public record Deposit(int party, int asset, long amount) {}

    /// That so many of some clauses must have been delivered.
    ///
    /// @param needed from 1 to the number of clauses
    public record Join(int needed, List<Ref> of) {
        public Join {
            of = List.copyOf(of);
        }
    }

    /// A clause of a contract.
    ///
    /// @param contract the contract's id; 0 for the one that this stands in
    /// @param clause its place among the contract's clauses; [#WHOLE] for the whole contract
    public record Ref(long contract, int clause) {
        /// The place that stands for a whole contract: what is meant is that it is settled.
        public static final int WHOLE = -1;

        /// No clause at all.
        public static final Ref NONE = new Ref(0, WHOLE);
    }
}
