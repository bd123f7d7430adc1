package dev.entente.planner.search;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Variables;
import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Literal;
import dev.entente.planner.state.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method under compilation, and then compiled.
final class Recipe {
    private final int number;
    private final int symbol;
    private final int[] head;
    private final int parameters;
    private final Variables variables;
    private final Network network;
    private final List<Literal> literals;
    private final List<Condition> rest;
    private final int[] firsts;
    private final Test precondition;
    private int[] order;
    private @Nullable Join join;

    /// @param number of the method in the model; the number of methods for the network at the top
    /// @param head what the task's arguments must be
    Recipe(
            int number,
            int symbol,
            int[] head,
            int parameters,
            Variables variables,
            Condition precondition,
            Network network,
            Conditions conditions) {
        this.number = number;
        this.symbol = symbol;
        this.head = head;
        this.parameters = parameters;
        this.variables = variables;
        this.network = network;
        this.literals = new ArrayList<>(conditions.literals(precondition));
        this.rest = conditions.rest(precondition);
        this.firsts = firsts(head);
        this.precondition = conditions.test(precondition);
        this.order = Ordering.text(network);
    }

    private static int[] firsts(int[] head) {
        var firsts = new int[head.length];
        for (int i = head.length - 1; i >= 0; i--) {
            for (int j = head.length - 1; j >= 0; j--) {
                firsts[i] = head[i] == head[j] ? j : firsts[i];
            }
        }
        return firsts;
    }

    int number() {
        return number;
    }

    int symbol() {
        return symbol;
    }

    int[] head() {
        return head;
    }

    int parameters() {
        return parameters;
    }

    Variables variables() {
        return variables;
    }

    Network network() {
        return network;
    }

    List<Literal> literals() {
        return literals;
    }

    List<Condition> rest() {
        return rest;
    }

    /// {@return the places of the calls in the order in which they are done}
    int[] order() {
        return order;
    }

    void order(int[] order) {
        this.order = order;
    }

    /// {@return the calls in the order in which they are done}
    List<Call> sequence() {
        var calls = new ArrayList<Call>(order.length);
        for (int place : order) {
            calls.add(network.calls().get(place));
        }
        return calls;
    }

    /// {@return the variables that the head binds}
    BitSet bound() {
        var bound = new BitSet();
        for (int term : head) {
            if (Term.variable(term)) {
                bound.set(term);
            }
        }
        return bound;
    }

    /// {@return what a literal over its variables says of its task's parameters; empty where it speaks of others}
    Optional<Literal> overTask(Literal literal) {
        var moved = new ArrayList<Integer>();
        for (int term : literal.terms()) {
            int place = term < 0 ? term : placeOf(term);
            if (term >= 0 && place < 0) {
                return Optional.empty();
            }
            moved.add(place);
        }
        return Optional.of(new Literal(literal.kind(), literal.what(), moved, literal.positive()));
    }

    private int placeOf(int variable) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    Join join() {
        if (join == null) {
            throw new IllegalStateException("method (%s) must be compiled first".formatted(number));
        }
        return join;
    }

    /// {@return its precondition as written, for a binding of all its variables}
    Test precondition() {
        return precondition;
    }

    /// {@return the first place of its head with the same term as another place}
    int first(int place) {
        return firsts[place];
    }

    void join(Join join) {
        this.join = join;
    }
}
