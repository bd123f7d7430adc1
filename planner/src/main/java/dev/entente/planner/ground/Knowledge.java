package dev.entente.planner.ground;

import java.util.Arrays;

/// What is known of facts and numbers before anything is pruned: the initial state, and what can change at all.
final class Knowledge implements Sight {
    final Facts facts;
    final Tuples cells = new Tuples();
    private final Lifted lifted;
    private final int initial;
    private long[] levels;
    private boolean closed;

    Knowledge(Lifted lifted) {
        this.lifted = lifted;
        facts = new Facts(lifted.model.fluents().size());
        for (var fact : lifted.problem.facts()) {
            int known = facts.tuples.size();
            if (facts.tuples.intern(fact.fluent(), fact.objects(), fact.objects().length) == known) {
                facts.show(known);
            }
        }
        initial = facts.tuples.size();
        levels = new long[lifted.problem.numbers().size() + 1];
        for (var level : lifted.problem.numbers()) {
            levels[cells.intern(level.fluent(), level.objects(), level.objects().length)] = level.value();
        }
    }

    /// From now on what is not numbered can never be true.
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    boolean initially(int fact) {
        return fact < initial;
    }

    long level(int cell) {
        return cell < levels.length ? levels[cell] : 0;
    }

    @Override
    public int fact(int fluent, int[] objects, int arity) {
        int fact = facts.tuples.find(fluent, objects, arity);
        if (fact >= 0) {
            return initially(fact) && !lifted.deletable(fluent) ? TRUE : fact;
        }
        return closed || !lifted.addable(fluent) ? FALSE : facts.tuples.intern(fluent, objects, arity);
    }

    @Override
    public int target(int fluent, int[] objects, int arity) {
        int fact = facts.tuples.find(fluent, objects, arity);
        return fact >= 0 || closed || !lifted.addable(fluent) ? fact : facts.tuples.intern(fluent, objects, arity);
    }

    @Override
    public Value number(int fluent, int[] objects, int arity) {
        int cell = cell(fluent, objects, arity);
        return lifted.addable(fluent) ? new Value.Cell(cell) : new Value.Fixed(levels[cell]);
    }

    @Override
    public int cell(int fluent, int[] objects, int arity) {
        int cell = cells.intern(fluent, objects, arity);
        if (cell >= levels.length) {
            levels = Arrays.copyOf(levels, cell * 2 + 2);
        }
        return cell;
    }
}
