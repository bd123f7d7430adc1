package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Result.Refusal;
import dev.entente.negotiation.contract.Waits.Awaited;
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

    private final Register register;
    private final Undoing undoing;
    private final Promises promises;
    private final Offers offers;
    private final Ticks ticks;

    /// @param books who makes moves true
    public Kernel(Books books, Limits limits) {
        this.register = new Register(books);
        this.undoing = new Undoing(register, limits);
        this.promises = new Promises(register, undoing);
        this.offers = new Offers(register, promises, limits);
        this.ticks = new Ticks(register, promises, offers, undoing);
    }

    /// Lays the first version of a contract before the other parties. The proposer accepts it by offering it.
    ///
    /// @param kind which contract, by a number of the host's
    /// @param parties from 2 to 64; each once
    /// @param proposer one of them
    /// @param lapses the last tick in which it may be agreed; `tick` at least
    public Result offer(long tick, int kind, List<Long> parties, long proposer, Terms terms, long lapses) {
        return offers.offer(tick, kind, List.copyOf(parties), proposer, terms, lapses);
    }

    /// Lays another version before the others, which stands instead, and which nobody else has accepted. A party may better
    /// its own version, and may change its mind after it has accepted one.
    ///
    /// @param version the one that stands
    public Result counter(long tick, long id, long party, int version, Terms terms) {
        return by(id, party, (live, place) -> offers.counter(tick, live, place, version, terms));
    }

    /// Accepts the version that stands. With the last acceptance the contract is agreed, and takes force at once, or expires:
    /// because its waits would close a circle, or because what is to be put down for it is not there.
    public Result accept(long tick, long id, long party, int version) {
        return by(id, party, (live, place) -> offers.accept(tick, live, place, version));
    }

    /// A counterparty wants no such contract.
    public Result reject(long tick, long id, long party) {
        return by(id, party, (live, place) -> place == live.contract.proposer()
                ? new Refusal("party", "reject by the proposer", "withdraw")
                : offers.end(tick, live, Act.REJECT, Owner.COUNTERPARTY, place));
    }

    /// The proposer takes back what is not agreed.
    public Result withdraw(long tick, long id, long party) {
        return by(id, party, (live, place) -> place != live.contract.proposer()
                ? new Refusal("party", "withdraw by another than the proposer", "reject")
                : offers.end(tick, live, Act.WITHDRAW, Owner.PROPOSER, place));
    }

    /// A creditor lets the debtor off; where all creditors of the clause have, it is released. What follows for the contract
    /// is decided in the next [#tick].
    public Result release(long tick, long id, long party, int clause) {
        return by(id, party, (live, place) -> promises.release(tick, live, place, clause));
    }

    /// A debtor breaks its word. What follows for the contract is decided in the next [#tick].
    public Result cancel(long tick, long id, long party, int clause) {
        return by(id, party, (live, place) -> promises.cancel(tick, live, place, clause));
    }

    /// A party is no more: what it has offered or been offered expires, and what it owes is broken. What follows for
    /// contracts in force is decided in the next [#tick].
    public void vanish(long tick, long party) {
        for (var live : List.copyOf(register.all())) {
            int place = live.contract.parties().indexOf(party);
            if (place >= 0 && live.contract.state() == State.OFFERED) {
                offers.end(tick, live, Act.VANISH, "a party is no more");
            } else if (place >= 0) {
                promises.vanish(tick, live, place);
            }
        }
        register.victims.served(party);
    }

    /// The host's word on a [Act#COMPENSATE]: whether the clause is undone. A failure is tried again, so often; then the
    /// contract is frozen. Must be said after [Books#commit] has returned. Saying it twice changes nothing.
    ///
    /// @param why what went wrong; empty where it did not
    public Result undone(long tick, long id, int clause, boolean done, String why) {
        var live = register.find(id);
        return live == null ? gone(id) : undoing.undone(tick, live, clause, done, why);
    }

    /// Waits, until [Books#decided] is told or [#leave] is called; of what is decided already, in the next [#tick].
    ///
    /// @param waits a number from 0 that tells this wait from all others
    /// @param inside whose work cannot go on before: an open clause; [Clause.Ref#NONE] where it is no clause's
    /// @param wanted what must be delivered, or released; with [Clause.Ref#WHOLE], settled. Contracts by their ids
    /// @return the circle that this would close, in words; empty where it waits now
    public Optional<String> await(long waits, Clause.Ref inside, Clause.Join wanted) {
        if (waits < 0) {
            throw new IllegalArgumentException("a wait's number (%s) must be at least 0".formatted(waits));
        }
        return register.waits.await(waits, new Awaited(inside, wanted));
    }

    /// Waits no more. Does nothing where it did not, or where that is decided.
    public void leave(long waits) {
        register.waits.leave(waits);
    }

    /// Decides what follows by itself in a tick. To be called in every tick, after its acts; asks about every open clause.
    public void tick(long now, Predicates predicates) {
        forward(now);
        ticks.all(now, predicates);
    }

    /// The same, but asks only about the clauses that could have changed, and those whose window begins or ends now: what is
    /// neither costs nothing.
    ///
    /// @param touched clauses for which [Predicates#holds] may answer otherwise than in the tick before; those not open, or
    ///     of contracts that are over, do no harm
    public void tick(long now, Collection<Clause.Ref> touched, Predicates predicates) {
        forward(now);
        ticks.some(now, touched, predicates);
    }

    /// {@return a contract, unless it is over or never was}
    public Optional<Contract> find(long id) {
        return Optional.ofNullable(register.find(id)).map(live -> live.contract);
    }

    /// {@return the contracts that are not over, by id}
    public List<Contract> live() {
        return register.all().stream().map(live -> live.contract).toList();
    }

    /// Writes down everything that it knows.
    public void save(DataOutput out) throws IOException {
        new Archive(register, offers).save(out);
    }

    /// Knows what was written down. Only for a kernel that knows nothing yet; nothing is called back.
    ///
    /// @throws IOException if that is not what [#save] wrote
    public void restore(DataInput in) throws IOException {
        if (register.next > 1) {
            throw new IllegalStateException("a kernel that knows contracts cannot be restored. Maybe make a new one.");
        }
        new Archive(register, offers).restore(in);
    }

    /// Something that a party does to a contract.
    private interface Deed {
        Result by(Live live, int place);
    }

    private Result by(long id, long party, Deed deed) {
        var live = register.find(id);
        if (live == null) {
            return gone(id);
        }
        int place = live.contract.parties().indexOf(party);
        return place < 0
                ? new Refusal("party", "party %s".formatted(party), "one of %s".formatted(live.contract.parties()))
                : deed.by(live, place);
    }

    private Refusal gone(long id) {
        return id > 0 && id < register.next
                ? new Refusal("move", "contract %s, which is over".formatted(id), "nothing")
                : new Refusal("contract", "contract %s".formatted(id), "one that was offered");
    }

    private void forward(long now) {
        if (now <= register.ticked) {
            throw new IllegalArgumentException(
                    "tick (%s) must come after the last one (%s)".formatted(now, register.ticked));
        }
    }
}
