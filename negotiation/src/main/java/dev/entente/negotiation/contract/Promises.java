package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Result.Refusal;
import dev.entente.negotiation.contract.Standings.Standing;
import java.util.List;
import java.util.Optional;

/// What becomes of the clauses of contracts in force, and of these by that.
final class Promises {

    private final Register register;
    private final Undoing undoing;

    Promises(Register register, Undoing undoing) {
        this.register = register;
        this.undoing = undoing;
    }

    /// Opens the clauses of a contract that has just taken force, as far as they wait for nothing.
    void open(long now, Live live) {
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (register.waits.standings.before(live, clause) == Standing.KEPT) {
                fork(now, live, clause);
            } else {
                register.stirred.add(live.id());
            }
        }
    }

    /// A creditor lets the debtor off; the last of them for good.
    Result release(long now, Live live, int party, int clause) {
        var wrong = legal(live, Act.RELEASE, Owner.CREDITOR, clause);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!live.clause(clause).creditors().contains(party)) {
            return stranger(live, Act.RELEASE, clause, "a creditor");
        }
        long letOff = live.letOff.getOrDefault(clause, 0L);
        if ((letOff >>> party & 1) == 1) {
            return new Refusal("repeated", "release by one who has released it", "release by the other creditors");
        }
        var made = register.ask(live, new Move(now, Act.RELEASE, party, clause, ""), live.contract.clause(clause, live.duty(clause)));
        if (made instanceof Refusal) {
            return made;
        }
        live.letOff.put(clause, letOff | 1L << party);
        if (Long.bitCount(letOff | 1L << party) == live.clause(clause).creditors().size()) {
            end(now, live, clause, Act.EXCUSE, -1, "");
        }
        return Register.done(live);
    }

    /// The debtor breaks its word.
    Result cancel(long now, Live live, int party, int clause) {
        var wrong = legal(live, Act.CANCEL, Owner.DEBTOR, clause);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (live.clause(clause).debtor() != party) {
            return stranger(live, Act.CANCEL, clause, "the debtor");
        }
        var made = register.ask(live, new Move(now, Act.CANCEL, party, clause, ""), live.contract.clause(clause, Duty.BREACHED));
        if (made instanceof Result.Done) {
            ended(live, clause);
        }
        return made;
    }

    /// A party is no more: it keeps no promise.
    void vanish(long now, Live live, int party) {
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (live.clause(clause).debtor() == party && !live.duty(clause).over()) {
                end(now, live, clause, Act.VANISH, party, "its debtor is no more");
            }
        }
    }

    /// Asks about an open clause, if it is in its window.
    void ask(long now, Live live, int clause, Predicates predicates) {
        if (!live.contract.active() || live.duty(clause) != Duty.OPEN || now < live.contract.begins(clause)) {
            return;
        }
        live.fresh &= ~(1L << clause);
        boolean holds = predicates.holds(live.contract, clause);
        long ends = live.contract.ends(clause);
        if (live.clause(clause).keeps()) {
            keep(now, live, clause, holds);
        } else if (holds && now <= ends) {
            end(now, live, clause, Act.DELIVER, -1, "");
        } else {
            register.schedule(live);
        }
    }

    private void keep(long now, Live live, int clause, boolean holds) {
        if (!holds) {
            end(now, live, clause, Act.MISS, -1, "it was not kept");
        } else if (now >= live.contract.ends(clause)) {
            end(now, live, clause, Act.DELIVER, -1, "");
        } else {
            register.schedule(live);
        }
    }

    /// Decides what follows from what has become of clauses, also in other contracts, until nothing does.
    void settle(long now, Predicates predicates) {
        while (!register.stirred.isEmpty()) {
            var live = register.find(register.stirred.removeFirst());
            if (live != null && live.contract.active()) {
                settle(now, live, predicates);
            }
        }
    }

    /// Breaks what is open and should be done by now, and lets go of what could not begin in time.
    void expire(long now, Live live, Predicates predicates) {
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (live.duty(clause) == Duty.OPEN && live.contract.ends(clause) <= now) {
                end(now, live, clause, Act.MISS, -1, "it was not delivered by tick " + live.contract.ends(clause));
            }
        }
        settle(now, predicates);
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (live.duty(clause) == Duty.WAITING && live.contract.ends(clause) <= now) {
                end(now, live, clause, Act.SPARE, -1, "its time was up before its turn came");
            }
        }
        settle(now, predicates);
    }

    /// Lets go of a clause that waits for ever.
    void sacrifice(long now, Live live, int clause, String circle) {
        if (live.contract.active() && !live.duty(clause).over()) {
            end(now, live, clause, Act.SACRIFICE, -1, circle);
        }
    }

    private void settle(long now, Live live, Predicates predicates) {
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (live.duty(clause) == Duty.WAITING) {
                begin(now, live, clause, predicates);
            }
        }
        if (!live.contract.active() || register.stirred.contains(live.id())) {
            return;
        }
        int delivered = live.contract.count(Duty.DELIVERED);
        int open = live.contract.count(Duty.OPEN) + live.contract.count(Duty.WAITING);
        if (delivered >= live.contract.wanted()) {
            fulfil(now, live);
        } else if (delivered + open < live.contract.wanted()) {
            breach(now, live);
        }
    }

    private void begin(long now, Live live, int clause, Predicates predicates) {
        switch (register.waits.standings.before(live, clause)) {
            case PENDING -> {}
            case LOST -> end(now, live, clause, Act.SPARE, -1, "what it waited for cannot happen any more");
            case KEPT -> {
                if (fork(now, live, clause)) {
                    ask(now, live, clause, predicates);
                }
            }
        }
    }

    private boolean fork(long now, Live live, int clause) {
        live.fresh |= 1L << clause;
        var to = clause(live, clause, Act.FORK);
        return register.owe(live, new Move(now, Act.FORK, -1, clause, ""), live.contract.clause(clause, to), List.of());
    }

    private void fulfil(long now, Live live) {
        if (spare(now, live)) {
            var move = new Move(now, Act.SETTLE, -1, Live.NONE, "");
            if (register.owe(live, move, live.contract.paidOut(register.to(live, Act.SETTLE)), Deposits.settled(live.contract))) {
                live.contract.delivered().forEach(it -> register.victims.served(debtor(live, it)));
            }
        }
    }

    private static long debtor(Live live, int clause) {
        return live.contract.parties().get(live.clause(clause).debtor());
    }

    private void breach(long now, Live live) {
        if (!spare(now, live)) {
            return;
        }
        int breaker = live.broken == Live.NONE ? -1 : live.clause(live.broken).debtor();
        var why = live.broken == Live.NONE
                ? "too few clauses can be delivered any more"
                : "%s was broken".formatted(live.clause(live.broken).name());
        var after = live.contract.paidOut(register.to(live, Act.BREACH));
        if (register.owe(live, new Move(now, Act.BREACH, breaker, live.broken, why), after, Deposits.broken(live.contract))) {
            register.waits.ended(live.id(), Clause.Ref.WHOLE, false);
            undoing.next(now, live);
        }
    }

    /// Lets go of what is not needed any more.
    private boolean spare(long now, Live live) {
        for (int clause = 0; clause < live.contract.clauses().size() && live.contract.active(); clause++) {
            if (!live.duty(clause).over()) {
                end(now, live, clause, Act.SPARE, -1, "it is not needed any more");
            }
        }
        return live.contract.active();
    }

    private void end(long now, Live live, int clause, Act act, int party, String why) {
        var after = live.contract.clause(clause, clause(live, clause, act));
        if (register.owe(live, new Move(now, act, party, clause, why), after, List.of())) {
            ended(live, clause);
        }
    }

    private void ended(Live live, int clause) {
        if (live.duty(clause) == Duty.BREACHED) {
            live.broken = clause;
        }
        live.letOff.remove(clause);
        register.stirred.add(live.id());
        register.waits.ended(live.id(), clause, live.duty(clause).kept());
        if (live.duty(clause) == Duty.RELEASED) {
            register.waits.released(live);
        }
    }

    private static Duty clause(Live live, int clause, Act act) {
        return Moves.of(live.duty(clause), act, Owner.KERNEL).orElseThrow(() -> new IllegalStateException(
                "%s of clause (%s) is not in the table of moves from (%s)"
                        .formatted(act.word(), live.clause(clause).name(), live.duty(clause).word())));
    }

    private static Optional<Refusal> legal(Live live, Act act, Owner owner, int clause) {
        if (!live.contract.active()) {
            return Optional.of(Offers.illegal(live, act));
        }
        if (clause < 0 || clause >= live.contract.clauses().size()) {
            return Optional.of(new Refusal("clause", "clause " + clause, "0 to " + (live.contract.clauses().size() - 1)));
        }
        var duty = live.duty(clause);
        return Moves.of(duty, act, owner).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal("move", "%s of a clause that is %s".formatted(act.word(), duty.word()), Moves.legal(duty)));
    }

    private static Refusal stranger(Live live, Act act, int clause, String owner) {
        return new Refusal(
                "party", "%s of (%s) by another".formatted(act.word(), live.clause(clause).name()), "%s of it".formatted(owner));
    }
}
