package dev.entente.planner.tree;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Term;
import java.util.Arrays;
import java.util.BitSet;

/// For each stop of a plan a cell that must hold for its method to be chosen, so that most stops are ruled out at a look.
final class Guards {
    private static final int NONE = -1;
    private final State state;
    private final int[] cells;

    Guards(Model model, Walk walk, State state) {
        this.state = state;
        var changing = new BitSet();
        model.operators().forEach(it -> it.effects().forEach(effect -> changing.set(effect.change().fluent())));
        cells = new int[walk.size()];
        Arrays.fill(cells, NONE);
        for (int stop = 0; stop < cells.length; stop++) {
            if (!walk.acts(stop)) {
                int node = walk.node(stop);
                var condition = model.methods().get(walk.plan.method(node)).precondition();
                cells[stop] = guard(condition, walk.plan.binding(node), changing);
            }
        }
    }

    private int guard(Condition condition, int[] binding, BitSet changing) {
        for (var part : condition.conjuncts()) {
            if (part instanceof Condition.Holds(int fluent, var terms) && changing.get(fluent) && bound(terms, binding)) {
                return state.cells().of(fluent, terms, binding);
            }
        }
        return NONE;
    }

    private static boolean bound(int[] terms, int[] binding) {
        return Arrays.stream(terms).allMatch(term -> !Term.variable(term) || (term < binding.length && binding[term] >= 0));
    }

    boolean rulesOut(int stop) {
        return cells[stop] != NONE && state.value(cells[stop]) == 0;
    }
}
