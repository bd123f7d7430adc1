package dev.entente.planner.tree;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Operator;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// What one action does to the cells, worked out in the state before it. Used again for each action.
final class Changes {
    final Ints deleted = new Ints();
    final Ints added = new Ints();
    final Ints assigned = new Ints();
    final Ints grown = new Ints();
    private long[] assignedValues = new long[4];
    private long[] growth = new long[4];
    private final Judge judge;

    Changes(Judge judge) {
        this.judge = judge;
    }

    /// Works out what an action would do.
    ///
    /// @param read is told cells whose values made it so
    /// @return false where a number cannot be worked out
    boolean of(Operator operator, Scope scope, IntConsumer read) {
        deleted.cut(0);
        added.cut(0);
        assigned.cut(0);
        grown.cut(0);
        try {
            for (var effect : operator.effects()) {
                judge.everyChoice(effect.variables(), 0, scope, () -> note(effect, scope, read));
            }
            return true;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    private void note(Effect effect, Scope scope, IntConsumer read) {
        boolean happens = judge.holds(effect.when(), scope);
        judge.explain(effect.when(), scope, read);
        if (!happens) {
            return;
        }
        int cell = judge.state().cells().of(effect.change().fluent(), effect.change().terms(), scope.binding());
        switch (effect.change()) {
            case Effect.Delete _ -> deleted.add(cell);
            case Effect.Add _ -> added.add(cell);
            case Effect.Assign(_, _, Amount amount) -> assign(cell, judge.amount(amount, scope, read));
            case Effect.Increase(_, _, Amount amount) -> grow(cell, judge.amount(amount, scope, read));
        }
    }

    private void assign(int cell, long value) {
        if (assigned.size() == assignedValues.length) {
            assignedValues = Arrays.copyOf(assignedValues, assignedValues.length * 2);
        }
        assignedValues[assigned.size()] = value;
        assigned.add(cell);
    }

    private void grow(int cell, long amount) {
        if (grown.size() == growth.length) {
            growth = Arrays.copyOf(growth, growth.length * 2);
        }
        growth[grown.size()] = amount;
        grown.add(cell);
    }

    long value(int place) {
        return assignedValues[place];
    }

    long growth(int place) {
        return growth[place];
    }

    /// Carries the changes out.
    ///
    /// @throws ArithmeticException where a number overflows
    void apply() {
        var state = judge.state();
        for (int i = 0; i < deleted.size(); i++) {
            state.set(deleted.at(i), 0);
        }
        for (int i = 0; i < added.size(); i++) {
            state.set(added.at(i), 1);
        }
        for (int i = 0; i < assigned.size(); i++) {
            state.set(assigned.at(i), assignedValues[i]);
        }
        for (int i = 0; i < grown.size(); i++) {
            state.set(grown.at(i), Math.addExact(state.value(grown.at(i)), growth[i]));
        }
    }

    /// {@return whether all invariants hold of what was changed}
    boolean keep(Invariants invariants) {
        return holdAround(deleted, invariants) && holdAround(added, invariants)
                && holdAround(assigned, invariants) && holdAround(grown, invariants);
    }

    private static boolean holdAround(Ints cells, Invariants invariants) {
        for (int i = 0; i < cells.size(); i++) {
            if (!invariants.holdAround(cells.at(i))) {
                return false;
            }
        }
        return true;
    }
}
