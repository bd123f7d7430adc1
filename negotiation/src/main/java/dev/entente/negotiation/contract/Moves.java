package dev.entente.negotiation.contract;

import static dev.entente.negotiation.contract.Act.*;
import static dev.entente.negotiation.contract.Owner.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The table of legal moves: what is not in it cannot happen.
///
/// What is done to a clause leaves the contract in [State#ACTIVE]; what follows for the contract is a move of its own.
final class Moves {
    static final List<Row<State>> CONTRACTS = contracts();
    static final List<Row<Duty>> CLAUSES = clauses();
    private static final Table<State> OF_CONTRACTS = new Table<>(CONTRACTS);
    private static final Table<Duty> OF_CLAUSES = new Table<>(CLAUSES);

    /// A move: in one state its owner may do the act, which leads to another.
    record Row<S extends Enum<S>>(S from, Act act, Owner owner, S to) {}

    private Moves() {}

    /// {@return where an act leads a contract; empty where it is not legal}
    static Optional<State> of(State from, Act act, Owner owner) {
        return OF_CONTRACTS.to(from, act, owner);
    }

    /// {@return where an act leads a clause of an active contract; empty where it is not legal}
    static Optional<Duty> of(Duty from, Act act, Owner owner) {
        return OF_CLAUSES.to(from, act, owner);
    }

    /// {@return what is legal in a state, in words}
    static String legal(State from) {
        return OF_CONTRACTS.legal(from);
    }

    /// {@return what is legal for a clause, in words}
    static String legal(Duty from) {
        return OF_CLAUSES.legal(from);
    }

    private static List<Row<State>> contracts() {
        var rows = new ArrayList<Row<State>>();
        rows.add(new Row<>(State.DRAFT, OFFER, PROPOSER, State.OFFERED));
        rows.add(new Row<>(State.OFFERED, COUNTER, ANYONE, State.OFFERED));
        rows.add(new Row<>(State.OFFERED, ACCEPT, ANSWERER, State.OFFERED));
        rows.add(new Row<>(State.OFFERED, AGREE, KERNEL, State.AGREED));
        rows.add(new Row<>(State.OFFERED, REJECT, COUNTERPARTY, State.REJECTED));
        rows.add(new Row<>(State.OFFERED, WITHDRAW, PROPOSER, State.WITHDRAWN));
        rows.add(new Row<>(State.OFFERED, LAPSE, KERNEL, State.EXPIRED));
        rows.add(new Row<>(State.OFFERED, VANISH, KERNEL, State.EXPIRED));
        rows.add(new Row<>(State.AGREED, FUND, KERNEL, State.ACTIVE));
        rows.add(new Row<>(State.AGREED, REFUSE, KERNEL, State.EXPIRED));
        rows.add(new Row<>(State.ACTIVE, SETTLE, KERNEL, State.SETTLED));
        rows.add(new Row<>(State.ACTIVE, BREACH, KERNEL, State.BREACHED));
        rows.add(new Row<>(State.BREACHED, COMPENSATE, KERNEL, State.COMPENSATING));
        rows.add(new Row<>(State.BREACHED, CLOSE, KERNEL, State.COMPENSATED));
        rows.add(new Row<>(State.COMPENSATING, COMPENSATE, KERNEL, State.COMPENSATING));
        rows.add(new Row<>(State.COMPENSATING, UNDONE, KERNEL, State.COMPENSATING));
        rows.add(new Row<>(State.COMPENSATING, CLOSE, KERNEL, State.COMPENSATED));
        for (var from : List.of(State.OFFERED, State.AGREED, State.ACTIVE, State.BREACHED, State.COMPENSATING)) {
            rows.add(new Row<>(from, FREEZE, KERNEL, State.QUARANTINED));
        }
        return List.copyOf(rows);
    }

    private static List<Row<Duty>> clauses() {
        var rows = new ArrayList<Row<Duty>>();
        rows.add(new Row<>(Duty.WAITING, FORK, KERNEL, Duty.OPEN));
        rows.add(new Row<>(Duty.OPEN, DELIVER, KERNEL, Duty.DELIVERED));
        rows.add(new Row<>(Duty.OPEN, MISS, KERNEL, Duty.BREACHED));
        for (var from : List.of(Duty.WAITING, Duty.OPEN)) {
            rows.add(new Row<>(from, RELEASE, CREDITOR, from));
            rows.add(new Row<>(from, EXCUSE, KERNEL, Duty.RELEASED));
            rows.add(new Row<>(from, CANCEL, DEBTOR, Duty.BREACHED));
            rows.add(new Row<>(from, VANISH, KERNEL, Duty.BREACHED));
            rows.add(new Row<>(from, SPARE, KERNEL, Duty.CANCELLED));
            rows.add(new Row<>(from, SACRIFICE, KERNEL, Duty.CANCELLED));
        }
        return List.copyOf(rows);
    }

    /// Finds a row by its key at once.
    private static final class Table<S extends Enum<S>> {
        private static final int ACTS = Act.values().length;
        private static final int OWNERS = Owner.values().length;
        private final List<Row<S>> rows;
        private final List<Optional<S>> found;

        Table(List<Row<S>> rows) {
            this.rows = rows;
            var table = new ArrayList<Optional<S>>();
            for (var from : rows.getFirst().from.getDeclaringClass().getEnumConstants()) {
                for (var act : Act.values()) {
                    for (var owner : Owner.values()) {
                        table.add(row(from, act, owner));
                    }
                }
            }
            this.found = List.copyOf(table);
        }

        private Optional<S> row(S from, Act act, Owner owner) {
            return rows.stream()
                    .filter(it -> it.from == from && it.act == act && it.owner == owner)
                    .map(Row::to)
                    .findFirst();
        }

        @SuppressWarnings("EnumOrdinal") // places in a table made of the same constants
        Optional<S> to(S from, Act act, Owner owner) {
            return found.get((from.ordinal() * ACTS + act.ordinal()) * OWNERS + owner.ordinal());
        }

        String legal(S from) {
            var legal = rows.stream()
                    .filter(it -> it.from == from && it.owner != KERNEL)
                    .map(it -> it.act.word() + " by " + it.owner.word())
                    .collect(Collectors.joining(", "));
            return legal.isEmpty() ? "nothing by a party" : legal;
        }
    }
}
