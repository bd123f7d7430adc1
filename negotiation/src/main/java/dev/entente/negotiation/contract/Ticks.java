package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.waits.Deadlock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The order inside a tick: predicates, joins, deadlines, victims.
final class Ticks {
    /// A contract has at most so many parties, as a power of two.
    private static final int PLACE_BITS = 6;

    /// Who gives way where patience does not say: with the least at risk, then the youngest. The first offered decides last.
    private static final Comparator<Live> VICTIM = Comparator.<Live>comparingLong(it -> Deposits.atRisk(it.contract))
            .thenComparing(Comparator.comparingLong((Live it) -> it.contract.since()).reversed());

    private final Register register;
    private final Promises promises;
    private final Offers offers;
    private final Undoing undoing;

    Ticks(Register register, Promises promises, Offers offers, Undoing undoing) {
        this.register = register;
        this.promises = promises;
        this.offers = offers;
        this.undoing = undoing;
    }

    /// Asks about every open clause.
    void all(long now, Predicates predicates) {
        var asked = new TreeMap<Long, Long>();
        register.all().forEach(it -> asked.put(it.id(), -1L));
        run(now, register.wake(now), asked, predicates);
    }

    /// Asks about some clauses, and those of contracts for which it is time.
    void some(long now, Collection<Ref> touched, Predicates predicates) {
        var woken = register.wake(now);
        var asked = new TreeMap<Long, Long>();
        for (var ref : touched) {
            if (ref.clause() >= 0 && ref.clause() < Long.SIZE) {
                asked.merge(ref.contract(), 1L << ref.clause(), (a, b) -> a | b);
            }
        }
        woken.forEach(it -> asked.put(it, -1L));
        run(now, woken, asked, predicates);
    }

    private void run(long now, SortedSet<Long> woken, SortedMap<Long, Long> asked, Predicates predicates) {
        asked.forEach((id, clauses) -> ask(now, id, clauses, predicates));
        register.ticked = now;
        register.waits.tell();
        promises.settle(now, predicates);
        woken.forEach(id -> expire(now, id, predicates));
        victims(now, predicates);
        woken.forEach(register::again);
    }

    private void ask(long now, long id, long clauses, Predicates predicates) {
        var live = register.find(id);
        if (live == null) {
            return;
        }
        for (int clause = 0; clause < live.contract.clauses().size(); clause++) {
            if ((clauses >>> clause & 1) == 1) {
                promises.ask(now, live, clause, predicates);
            }
        }
    }

    private void expire(long now, long id, Predicates predicates) {
        var live = register.find(id);
        if (live == null) {
            return;
        }
        switch (live.contract.state()) {
            case OFFERED -> {
                if (live.contract.lapses() <= now) {
                    offers.end(now, live, Act.LAPSE, "it was not agreed by tick " + live.contract.lapses());
                }
            }
            case ACTIVE -> promises.expire(now, live, predicates);
            case COMPENSATING -> {
                if (live.answerBy <= now) {
                    undoing.failed(now, live, "no answer");
                }
            }
            case DRAFT, AGREED, BREACHED, SETTLED, REJECTED, WITHDRAWN, EXPIRED, COMPENSATED, QUARANTINED -> {}
        }
    }

    private void victims(long now, Predicates predicates) {
        promises.settle(now, predicates);
        for (var deadlocks = register.waits.deadlocked(); !deadlocks.isEmpty(); deadlocks = register.waits.deadlocked()) {
            deadlocks.forEach(it -> victim(now, it));
            promises.settle(now, predicates);
        }
    }

    private void victim(long now, Deadlock deadlock) {
        var circle = "it waited in a circle: " + register.waits.text(deadlock);
        var stuck = Waits.clauses(deadlock);
        if (stuck.isEmpty()) {
            throw new IllegalStateException("nobody can give way in " + circle);
        }
        var clauses = stuck.stream().filter(it -> register.find(it.contract()) != null).toList();
        if (clauses.isEmpty()) {
            return; // who gave way in another circle took this one with it
        }
        var bearers = clauses.stream().map(this::bearer).distinct().toList();
        long victim = register.victims.choose(bearers, this::party, Comparator.comparing(this::live, VICTIM));
        var live = live(victim);
        var given = clauses.stream().filter(it -> bearer(it) == victim).toList();
        given.forEach(it -> promises.sacrifice(now, live, it.clause(), circle));
    }

    /// {@return who waits with a clause: its debtor, in its contract}
    private long bearer(Ref ref) {
        var live = Objects.requireNonNull(register.find(ref.contract()));
        return ref.contract() << PLACE_BITS | live.clause(ref.clause()).debtor();
    }

    private Live live(long bearer) {
        return Objects.requireNonNull(register.find(bearer >> PLACE_BITS));
    }

    private long party(long bearer) {
        return live(bearer).contract.parties().get((int) (bearer & ((1 << PLACE_BITS) - 1)));
    }
}
