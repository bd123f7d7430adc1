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
    private final Lists always = new Lists();

    Simulation(Workbench workbench, State state) {
        this.workbench = workbench;
        this.state = state;
    }

    /// {@return whether a task can be done; an action is done}
    boolean step(Item item) {
        if (item.compound()) {
            return workbench.holds(state, item.symbol, item.method, bound(item.binding, slots(item.method)));
        }
        return act(item);
    }

    private boolean act(Item item) {
        var values = bound(item.arguments, workbench.slots(item.symbol));
        return workbench.possible(state, item.symbol, values) && workbench.apply(state, item.symbol, values);
    }

    private int[] bound(int[] values, int slots) {
        if (binding.length < slots) {
            binding = new int[slots];
        }
        System.arraycopy(values, 0, binding, 0, values.length);
        return binding;
    }

    private int slots(int method) {
        return workbench.problem().model().methods().get(method).variables().size();
    }

    /// Does what a task does, whether or not it can be done.
    private void force(Item item) {
        if (!item.compound()) {
            workbench.effects(state, item.symbol, bound(item.arguments, workbench.slots(item.symbol)));
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

    /// Notes what each task reads, from a place on, where that is not known or depends on the state. An action reads its
    /// precondition, and what its effects start from. What comes behind the last of these is not carried out.
    ///
    /// @return what the goal and the invariants read
    Lists read(List<Item> schedule, int from) {
        int mark = state.mark();
        boolean whole = workbench.bounded() || always.size() == 0 || workbench.varied(workbench.goal(), -1);
        int to = whole ? schedule.size() : behindUnknown(schedule, from);
        if (whole) {
            always.clear();
        }
        for (int i = from; i < to; i++) {
            var item = schedule.get(i);
            if (unknown(item)) {
                note(item);
            }
            force(item);
            bounds();
        }
        if (whole) {
            state.noting(always);
            goal();
            state.noting(null);
        }
        state.back(mark);
        return always;
    }

    private boolean unknown(Item item) {
        return !item.noted || workbench.varied(item.symbol, item.method);
    }

    private int behindUnknown(List<Item> schedule, int from) {
        int to = schedule.size();
        while (to > from && !unknown(schedule.get(to - 1))) {
            to--;
        }
        return to;
    }

    private void bounds() {
        if (workbench.bounded()) {
            state.noting(always);
            workbench.invariants(state);
            state.noting(null);
        }
    }

    private void note(Item item) {
        reads.clear();
        state.noting(reads);
        if (item.compound()) {
            step(item);
        } else {
            var values = bound(item.arguments, workbench.slots(item.symbol));
            int mark = state.mark();
            workbench.possible(state, item.symbol, values);
            workbench.effects(state, item.symbol, values);
            state.back(mark);
        }
        state.noting(null);
        item.reads(reads);
    }
}
