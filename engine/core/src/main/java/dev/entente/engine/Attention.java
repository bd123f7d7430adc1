package dev.entente.engine;

import dev.entente.planner.Dependence;
import dev.entente.planner.Plan;
import java.util.Arrays;

/// What one agent is to look at while it decides, and on which facts its plan has begun or ceased to depend meanwhile.
///
/// While agents decide side by side nothing that they share changes; what each has to say of its dependences is merged
/// afterwards.
final class Attention implements Dependence {
    private static final long[] EMPTY = {};

    private long[] changed = EMPTY;
    private int size;
    private Concerns concerns = Concerns.NOTHING;
    private Touched touched = Touched.NOTHING;

    /// Begins to decide on what was touched.
    void begin(Touched touched, Concerns concerns) {
        this.touched = touched;
        this.concerns = concerns;
    }

    /// {@return the next place in what was touched that concerns the plan as it is now; [Concerns#NONE] at the end}
    int next() {
        return concerns.next();
    }

    @Override
    public void changed(long cell) {
        if (size == changed.length) {
            changed = Arrays.copyOf(changed, Math.max(8, 2 * size));
        }
        changed[size++] = cell;
        touched.concern(cell, concerns);
    }

    /// Says on what the plan depends now.
    void merge(Plan plan, int agent, Dependents dependents) {
        for (int i = 0; i < size; i++) {
            if (plan.depends(changed[i])) {
                dependents.add(changed[i], agent);
            } else {
                dependents.remove(changed[i], agent);
            }
        }
        changed = EMPTY;
        size = 0;
        begin(Touched.NOTHING, Concerns.NOTHING);
    }
}
