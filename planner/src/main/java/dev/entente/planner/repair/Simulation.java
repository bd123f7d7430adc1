package dev.entente.planner.repair;

import dev.entente.planner.search.Workbench;
import dev.entente.planner.state.Lists;
import dev.entente.planner.state.State;
import java.util.BitSet;
import java.util.List;

/// Carries a plan out in a state, as far as it can be.
final class Simulation {
    private final Workbench workbench;
    private final State state;
    private int[] binding = new int[16];
    private final Lists reads = new Lists();

    Simulation(Workbench workbench, State state) {
        this.workbench = workbench;
        this.state = state;
    }

    /// {@return whether a task can be done; an action is done}
    boolean step(Item item) {
        if (item.compound()) {
            return workbench.holds(state, item.symbol, item.method, bound(item.binding, 0));
        }
        return act(item);
    }

    private boolean act(Item item) {
        var values = bound(item.arguments, workbench.slots(item.symbol));
        return workbench.possible(state, item.symbol, values) && workbench.apply(state, item.symbol, values);
    }

    private int[] bound(int[] values, int slots) {
        int room = Math.max(values.length + SPARE, slots);
        if (binding.length < room) {
            binding = new int[room];
        }
        System.arraycopy(values, 0, binding, 0, values.length);
        return binding;
    }

    private static final int SPARE = 64; // for the variables of quantifiers

    /// Does what a task does, whether or not it can be done.
    private void force(Item item) {
        if (!item.compound()) {
            workbench.apply(state, item.symbol, bound(item.arguments, workbench.slots(item.symbol)));
        }
    }

    /// {@return the place of the first task that cannot be done; the end where all can, and the goal holds then}
    int first(List<Item> schedule, int from) {
        int mark = state.mark();
        int failed = schedule.size() + (goalAfter(schedule, from) ? 1 : 0);
        if (reached < schedule.size()) {
            failed = reached;
        }
        state.back(mark);
        return failed;
    }

    private int reached;

    private boolean goalAfter(List<Item> schedule, int from) {
        reached = from;
        while (reached < schedule.size() && step(schedule.get(reached))) {
            reached++;
        }
        return reached == schedule.size() && goal();
    }

    boolean goal() {
        return workbench.possible(state, workbench.goal(), bound(new int[0], workbench.slots(workbench.goal())));
    }

    /// {@return the places of all tasks that cannot be done; the place behind the last where the goal does not hold}
    BitSet broken(List<Item> schedule, int from) {
        int mark = state.mark();
        var broken = new BitSet();
        for (int i = from; i < schedule.size(); i++) {
            int before = state.mark();
            if (!step(schedule.get(i))) {
                broken.set(i);
                state.back(before);
                force(schedule.get(i));
            }
        }
        if (!goal()) {
            broken.set(schedule.size());
        }
        state.back(mark);
        return broken;
    }

    /// Notes what each task reads, from a place on, where that is not known or depends on the state.
    ///
    /// @return what the goal reads
    Lists read(List<Item> schedule, int from) {
        int mark = state.mark();
        for (int i = from; i < schedule.size(); i++) {
            var item = schedule.get(i);
            if (!item.noted || workbench.varied(item.symbol, item.method)) {
                note(item);
            }
            force(item);
        }
        var goalReads = new Lists();
        state.noting(goalReads);
        goal();
        state.noting(null);
        state.back(mark);
        return goalReads;
    }

    private void note(Item item) {
        reads.clear();
        state.noting(reads);
        if (item.compound()) {
            step(item);
        } else {
            workbench.possible(state, item.symbol, bound(item.arguments, workbench.slots(item.symbol)));
        }
        state.noting(null);
        item.reads(reads);
    }
}
