package dev.entente.planner.state;

import dev.entente.planner.model.Model;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What must hold in every state, asked after every action.
public final class Invariants {
    private Invariants() {}

    /// One invariant, asked for every choice of its variables.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Rule(Objects objects, int[] types, int quantified, Test test) {

        /// {@return whether it holds for every choice}
        public boolean holds(State state) {
            return holds(state, new int[types.length], 0);
        }

        private boolean holds(State state, int[] binding, int variable) {
            if (variable == quantified) {
                return test.holds(state, binding, 0);
            }
            for (int object : objects.of(types[variable])) {
                binding[variable] = object;
                if (!holds(state, binding, variable + 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    public static List<Rule> rules(Model model, Relations relations, Objects objects) {
        var rules = new ArrayList<Rule>();
        for (var invariant : model.invariants()) {
            var free = new BitSet();
            Conditions.free(invariant.condition(), free);
            var conditions = new Conditions(relations, objects, invariant.variables());
            rules.add(new Rule(
                    objects, invariant.variables().types(), free.length(), conditions.test(invariant.condition())));
        }
        return rules;
    }
}
