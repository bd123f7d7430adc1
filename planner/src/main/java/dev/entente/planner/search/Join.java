package dev.entente.planner.search;

import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Facts;
import dev.entente.planner.state.Lists;
import dev.entente.planner.state.Objects;
import dev.entente.planner.state.State;
import dev.entente.planner.state.Test;

/// How the free variables of a method are bound, one stage after the other.
///
/// Each stage lists candidates - the true facts of a relation that fit what is bound already, or the objects of a type -
/// and keeps those that pass its tests. The order is fixed when the problem is compiled: tests as early as they can be
/// asked, then the relation that is expected to list least.
final class Join {
    private final Stage[] stages;
    private final Test before;

    /// @param before asked once, before anything is bound
    Join(Test before, Stage[] stages) {
        this.before = before;
        this.stages = stages;
    }

    int stages() {
        return stages.length;
    }

    boolean begins(State state, int[] binding, int base) {
        return before.holds(state, binding, base);
    }

    Stage stage(int index) {
        return stages[index];
    }

    /// One variable, or several, bound from one list.
    static final class Stage {
        private final int relation;
        private final int[] terms;
        private final boolean[] known;
        private final int[] types;
        private final int[] domain;
        private final int variable;
        private final Test after;
        private final Objects objects;

        /// Binds from the facts of a relation.
        ///
        /// @param known which places are bound before
        /// @param types for each place that binds a variable, the variable's type
        Stage(Objects objects, int relation, int[] terms, boolean[] known, int[] types, Test after) {
            this.objects = objects;
            this.relation = relation;
            this.terms = terms;
            this.known = known;
            this.types = types;
            this.domain = new int[0];
            this.variable = -1;
            this.after = after;
        }

        /// Binds from the objects of a type.
        Stage(Objects objects, int variable, int type, Test after) {
            this.objects = objects;
            this.relation = -1;
            this.terms = new int[0];
            this.known = new boolean[0];
            this.types = new int[0];
            this.domain = objects.of(type);
            this.variable = variable;
            this.after = after;
        }

        /// Moves to the next candidate that fits and binds it.
        ///
        /// @param cursor how many candidates were looked at
        /// @param turn where the list begins, for shuffled searches
        /// @return how many have been looked at now; -1 where none is left
        int next(State state, int[] binding, int base, int cursor, int turn) {
            if (relation < 0) {
                return nextObject(state, binding, base, cursor, turn);
            }
            var list = shortest(state.facts(), binding, base);
            int size = list.size();
            int from = size == 0 || turn == 0 ? 0 : Integer.remainderUnsigned(turn, size);
            for (int i = cursor; i < size; i++) {
                int at = i + from;
                if (bind(state.facts(), list.at(at < size ? at : at - size), binding, base)
                        && after.holds(state, binding, base)) {
                    return i + 1;
                }
            }
            return -1;
        }

        private int nextObject(State state, int[] binding, int base, int cursor, int turn) {
            int size = domain.length;
            int from = size == 0 || turn == 0 ? 0 : Integer.remainderUnsigned(turn, size);
            for (int i = cursor; i < size; i++) {
                int at = i + from;
                binding[base + variable] = domain[at < size ? at : at - size];
                if (after.holds(state, binding, base)) {
                    return i + 1;
                }
            }
            return -1;
        }

        private Lists shortest(Facts facts, int[] binding, int base) {
            var best = facts.all(relation);
            for (int i = 0; i < terms.length; i++) {
                if (known[i] && facts.listed(relation, i)) {
                    var list = facts.by(relation, i, Conditions.value(terms[i], binding, base));
                    best = list.size() < best.size() ? list : best;
                }
            }
            return best;
        }

        private boolean bind(Facts facts, int fact, int[] binding, int base) {
            for (int i = 0; i < terms.length; i++) {
                int object = facts.object(fact, i);
                if (types[i] >= 0) {
                    if (!objects.is(object, types[i])) {
                        return false;
                    }
                    binding[base + terms[i]] = object;
                } else if (Conditions.value(terms[i], binding, base) != object) {
                    return false;
                }
            }
            return true;
        }
    }
}
