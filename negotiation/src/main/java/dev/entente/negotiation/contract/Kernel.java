package dev.entente.negotiation.contract;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps the contracts that are not over, and makes every move.
///
/// An act of a party is done, or refused with the rule that it breaks; what a party may not do, or not now, changes nothing.
/// What follows by itself is decided in [#tick], in a fixed order: predicates, joins, deadlines, victims; in each, by
/// contract id, then by clause. A contract that is over leaves the kernel at once: cost and memory never grow with those.
/// Every act is a function of what was asked before, so the same acts make the same moves. Not thread safe.
///
/// Parties are named by the host's numbers here; a [Contract] has their places.
public final class Kernel {

    /// @param books who makes moves true
    public Kernel(Books books, Limits limits) {}

    /// Lays the first version of a contract before the other parties. The proposer accepts it by offering it.
    ///
    /// @param kind which contract, by a number of the host's
    /// @param parties from 2 to 64; each once
    /// @param proposer one of them
    /// @param lapses the last tick in which it may be agreed; `tick` at least
    public Result offer(long tick, int kind, List<Long> parties, long proposer, Terms terms, long lapses) {
        throw new UnsupportedOperationException();
    }

    /// Answers the version that stands with another one, which stands instead, and which nobody else has accepted.
    ///
    /// @param version the one that stands, for this party as well
    public Result counter(long tick, long id, long party, int version, Terms terms) {
        throw new UnsupportedOperationException();
    }

    /// Accepts the version that stands. With the last acceptance the contract is agreed, and takes force at once, or expires:
    /// because its waits would close a circle, or because what is to be put down for it is not there.
    public Result accept(long tick, long id, long party, int version) {
        throw new UnsupportedOperationException();
    }

    /// A counterparty wants no such contract.
    public Result reject(long tick, long id, long party) {
        throw new UnsupportedOperationException();
    }

    /// The proposer takes back what is not agreed.
    public Result withdraw(long tick, long id, long party) {
        throw new UnsupportedOperationException();
    }

    /// A creditor lets the debtor off; where all creditors of the clause have, it is released. What follows for the contract
    /// is decided in the next [#tick].
    public Result release(long tick, long id, long party, int clause) {
        throw new UnsupportedOperationException();
    }

    /// A debtor breaks its word. What follows for the contract is decided in the next [#tick].
    public Result cancel(long tick, long id, long party, int clause) {
        throw new UnsupportedOperationException();
    }

    /// A party is no more: what it has offered or been offered expires, and what it owes is broken. What follows for
    /// contracts in force is decided in the next [#tick].
    public void vanish(long tick, long party) {
        throw new UnsupportedOperationException();
    }

    /// The host's word on a [Act#COMPENSATE]: whether the clause is undone. A failure is tried again, so often; then the
    /// contract is frozen. Must be said after [Books#commit] has returned. Saying it twice changes nothing.
    ///
    /// @param why what went wrong; empty where it did not
    public Result undone(long tick, long id, int clause, boolean done, String why) {
        throw new UnsupportedOperationException();
    }

    /// Waits, until [Books#decided] is told or [#leave] is called; of what is decided already, in the next [#tick].
    ///
    /// @param waits a number from 0 that tells this wait from all others
    /// @param inside whose work cannot go on before: an open clause; [Clause.Ref#NONE] where it is no clause's
    /// @param wanted what must be delivered, or released; with [Clause.Ref#WHOLE], settled. Contracts by their ids
    /// @return the circle that this would close, in words; empty where it waits now
    public Optional<String> await(long waits, Clause.Ref inside, Clause.Join wanted) {
        throw new UnsupportedOperationException();
    }

    /// Waits no more. Does nothing where it did not, or where that is decided.
    public void leave(long waits) {
        throw new UnsupportedOperationException();
    }

    /// Decides what follows by itself in a tick. To be called in every tick, after its acts; asks about every open clause.
    public void tick(long now, Predicates predicates) {
        throw new UnsupportedOperationException();
    }

    /// The same, but asks only about the clauses that could have changed, and those whose window begins or ends now: what is
    /// neither costs nothing.
    ///
    /// @param touched clauses for which [Predicates#holds] may answer otherwise than in the tick before; those not open, or
    ///     of contracts that are over, do no harm
    public void tick(long now, Collection<Clause.Ref> touched, Predicates predicates) {
        throw new UnsupportedOperationException();
    }

    /// {@return a contract, unless it is over or never was}
    public Optional<Contract> find(long id) {
        throw new UnsupportedOperationException();
    }

    /// {@return the contracts that are not over, by id}
    public List<Contract> live() {
        throw new UnsupportedOperationException();
    }

    /// Writes down everything that it knows.
    public void save(DataOutput out) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Knows what was written down, and nothing else. Nothing is called back.
    ///
    /// @throws IOException if that is not what [#save] wrote
    public void restore(DataInput in) throws IOException {
        throw new UnsupportedOperationException();
    }
}
