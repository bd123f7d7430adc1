package dev.entente.negotiation.contract;

import java.util.List;
import java.util.Optional;

/// Where balances are kept, and contracts are written down: the only writer of what the kernel decides.
public interface Books {

    /// {@return what a party has that it may put down}
    long balance(long party, int asset);

    /// Makes a move true, whole or not at all: all transfers happen, and the contract stands as it does after the move.
    ///
    /// @return why it cannot be; empty where it is true now
    Optional<String> commit(Contract after, Move move, List<Transfer> transfers);

    /// An amount that leaves a party for a contract, or a contract for a party.
    ///
    /// @param party the host's number of who gives or gets
    /// @param clause for which clause it is held
    /// @param staked whether it is the debtor's stake, not what is paid
    /// @param amount above 0 where the party gives it to be held; below 0 where it gets it
    record Transfer(long party, int clause, boolean staked, int asset, long amount) {}
}
