package dev.entente.negotiation.contract;

import java.util.List;
import java.util.Optional;

/// Where balances are kept, and contracts are written down: the only writer of what the kernel decides.
///
/// Must not call the kernel from here.
public interface Books {

    /// Makes a move true, whole or not at all: all transfers happen, and the contract stands as it does after the move.
    ///
    /// [Contract#id] and [Contract#moves] name a move for ever. A kernel that was restored from before a move makes the same
    /// move again; whoever keeps books that were not restored with it must then answer as the first time, and do nothing.
    ///
    /// @return why it cannot be; empty where it is true now. A move by a party that cannot be is refused; one that the kernel
    ///     owes everybody freezes the contract
    Optional<String> commit(Contract after, Move move, List<Transfer> transfers);

    /// {@return whether a clause of a contract that is over was delivered or released; with [Clause.Ref#WHOLE], whether the
    /// contract was settled. The same answer for ever, and false for what never was}
    boolean kept(Clause.Ref ref);

    /// A wait is over.
    ///
    /// @param waits the number that was given to [Kernel#await]
    /// @param kept whether what it waited for has happened; else it cannot any more
    default void decided(long waits, boolean kept) {}

    /// {@return what to call a contract in messages}
    default String name(Contract contract) {
        return "contract " + contract.id();
    }

    /// {@return what to call a wait in messages}
    ///
    /// @param waits the number that was given to [Kernel#await]
    default String name(long waits) {
        return "a join";
    }

    /// An amount that leaves a party for a contract, or a contract for a party.
    ///
    /// @param party the host's number of who gives or gets
    /// @param clause for which clause it is held
    /// @param staked whether it is the debtor's stake, not what is paid
    /// @param amount above 0 where the party gives it to be held; below 0 where it gets it
    record Transfer(long party, int clause, boolean staked, int asset, long amount) {}
}
