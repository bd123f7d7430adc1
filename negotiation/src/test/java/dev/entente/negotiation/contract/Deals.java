package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.util.List;
import java.util.function.Consumer;

/// A kernel with two parties, 0 and 1, that have 100 of everything, and short words for what they do.
final class Deals {
    static final Predicates NEVER = (_, _) -> false;
    static final Predicates ALWAYS = (_, _) -> true;

    final Accounts books = new Accounts(4, 100);
    final Kernel kernel;
    long tick = 1;

    Deals() {
        this(Limits.DEFAULT);
    }

    Deals(Limits limits) {
        kernel = new Kernel(books, limits);
    }

    /// {@return a clause: party 0 owes party 1 something by a tick, for 10, with a stake of 5}
    static Clause owed(String name, long by, Join... after) {
        return new Clause(
                name, false, 0, List.of(1), 0, by, List.of(new Deposit(1, 0, 10)), List.of(new Deposit(0, 0, 5)), List.of(after), true);
    }

    /// {@return the same, owed by party 1 to party 0, for nothing}
    static Clause back(String name, long by, Join... after) {
        return new Clause(name, false, 1, List.of(0), 0, by, List.of(), List.of(), List.of(after), true);
    }

    static Join after(long contract, int clause) {
        return new Join(1, List.of(new Ref(contract, clause)));
    }

    static Terms terms(Clause... clauses) {
        return new Terms(0, List.of(clauses));
    }

    long offer(Clause... clauses) {
        return done(kernel.offer(tick, 0, List.of(0L, 1L), 0, terms(clauses), tick + 5)).id();
    }

    /// {@return a contract in force between parties 0 and 1}
    long force(Clause... clauses) {
        long id = offer(clauses);
        done(kernel.accept(tick, id, 1, 1));
        return id;
    }

    Contract done(Result result) {
        return switch (result) {
            case Result.Done(var contract, _) -> contract;
            case Result.Refusal refusal -> throw new AssertionError(refusal.text());
        };
    }

    Result.Refusal refused(Result result) {
        return switch (result) {
            case Result.Done done -> throw new AssertionError("not refused: " + done);
            case Result.Refusal refusal -> refusal;
        };
    }

    /// Ends a tick in which some things are the case.
    void tick(Predicates predicates) {
        kernel.tick(tick++, (contract, clause) -> {
            boolean holds = predicates.holds(contract, clause);
            if (holds) {
                books.held(contract, clause, tick - 1);
            }
            return holds;
        });
    }

    void ticks(int count, Predicates predicates) {
        for (int i = 0; i < count; i++) {
            tick(predicates);
        }
    }

    /// {@return where a contract stands, also when it is over}
    State state(long id) {
        return books.contracts.get(id).state();
    }

    Duty duty(long id, int clause) {
        return books.contracts.get(id).duties().get(clause);
    }

    /// Ends ticks, with something happening in each, until a contract is over.
    void until(long id, Predicates predicates, Consumer<Deals> each) {
        while (!state(id).over()) {
            tick(predicates);
            each.accept(this);
        }
    }
}
