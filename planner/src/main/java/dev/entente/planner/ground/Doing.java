package dev.entente.planner.ground;

import java.util.Arrays;

/// Does ground operators to a state.
final class Doing {
    private final Ground ground;
    private final int[] facts;
    private final int[] cells;
    private final long[] amounts;

    Doing(Ground ground) {
        this.ground = ground;
        int most = 0;
        for (var change : ground.changes) {
            most = Math.max(most, Math.max(change.conditionals().size(), change.numbers().size()));
        }
        facts = new int[most];
        cells = new int[most];
        amounts = new long[most];
    }

    /// Does an operator; where it cannot be done, the state is spoilt.
    ///
    /// @return whether it can be done
    boolean apply(int operator, long[] state) {
        if (!Check.literals(ground.needs[operator], state) || !ground.checks[operator].holds(state)) {
            return false;
        }
        var changes = ground.changes[operator];
        if (changes.conditionals().isEmpty() && changes.numbers().isEmpty()) {
            clear(changes.deletes(), state);
            set(changes.adds(), state);
        } else if (!complicated(changes, state)) {
            return false;
        }
        return lawful(operator, state);
    }

    private boolean complicated(Changes changes, long[] state) {
        int count = happening(changes, state);
        if (!numbers(changes, state)) {
            return false;
        }
        clear(changes.deletes(), state);
        for (int i = 0; i < count; i++) {
            if (facts[i] < 0) {
                state[~facts[i] >> 6] &= ~(1L << ~facts[i]);
            }
        }
        set(changes.adds(), state);
        for (int i = 0; i < count; i++) {
            if (facts[i] >= 0) {
                state[facts[i] >> 6] |= 1L << facts[i];
            }
        }
        for (int i = 0; i < changes.numbers().size(); i++) {
            if (cells[i] >= 0) {
                state[state.length - 1 - cells[i]] = amounts[i];
            }
        }
        return true;
    }

    /// Notes the conditional changes that happen, facts that become false inverted.
    private int happening(Changes changes, long[] state) {
        int count = 0;
        for (var conditional : changes.conditionals()) {
            if (conditional.happens(state)) {
                facts[count++] = conditional.adds() ? conditional.fact() : ~conditional.fact();
            }
        }
        return count;
    }

    /// Notes what cells become, all computed in the state before; one cell's changes add up in order.
    private boolean numbers(Changes changes, long[] state) {
        Arrays.fill(cells, -1);
        try {
            for (int i = 0; i < changes.numbers().size(); i++) {
                var numeric = changes.numbers().get(i);
                if (numeric.happens(state)) {
                    long amount = numeric.value().of(state);
                    amounts[i] = numeric.increases() ? Math.addExact(sofar(numeric.cell(), i, state), amount) : amount;
                    cells[i] = numeric.cell();
                }
            }
            return true;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    private long sofar(int cell, int before, long[] state) {
        for (int i = before - 1; i >= 0; i--) {
            if (cells[i] == cell) {
                return amounts[i];
            }
        }
        return state[state.length - 1 - cell];
    }

    private static void clear(int[] facts, long[] state) {
        for (int fact : facts) {
            state[fact >> 6] &= ~(1L << fact);
        }
    }

    private static void set(int[] facts, long[] state) {
        for (int fact : facts) {
            state[fact >> 6] |= 1L << fact;
        }
    }

    private boolean lawful(int operator, long[] state) {
        for (int law : ground.watched[operator]) {
            if (!ground.invariants[law].holds(state)) {
                return false;
            }
        }
        return true;
    }
}
