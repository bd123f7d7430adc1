package dev.entente.planner.search;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Variables;
import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Literal;
import dev.entente.planner.state.Objects;
import dev.entente.planner.state.Relations;
import dev.entente.planner.state.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the literals of a method in an order in which they bind its variables cheaply.
final class Joiner {
    private final Relations relations;
    private final Objects objects;
    private final long[] counts;
    private final boolean[][] wanted;

    /// @param counts how many facts of each relation are true at first
    /// @param wanted for each relation and place, whether lists by the object there are asked for; filled here
    Joiner(Relations relations, Objects objects, long[] counts, boolean[][] wanted) {
        this.relations = relations;
        this.objects = objects;
        this.counts = counts;
        this.wanted = wanted;
    }

    /// A method's join under construction.
    private final class Work {
        private final Variables variables;
        private final Conditions conditions;
        private final List<Literal> literals;
        private final List<Condition> rest;
        private final BitSet bound;
        private final int parameters;

        Work(Variables variables, int parameters, BitSet bound, List<Literal> literals, List<Condition> rest) {
            this.variables = variables;
            this.conditions = new Conditions(relations, objects, variables);
            this.literals = new ArrayList<>(literals);
            this.rest = new ArrayList<>(rest);
            this.bound = (BitSet) bound.clone();
            this.parameters = parameters;
        }

        Join join() {
            var before = tests();
            var stages = new ArrayList<Join.Stage>();
            while (bound.nextClearBit(0) < parameters) {
                stages.add(stage());
            }
            return new Join(before, stages.toArray(Join.Stage[]::new));
        }

        private Join.Stage stage() {
            var best = generator();
            if (best == null) {
                int variable = bound.nextClearBit(0);
                bound.set(variable);
                return new Join.Stage(objects, variable, variables.types()[variable], tests());
            }
            literals.remove(best);
            var terms = best.termArray();
            var known = new boolean[terms.length];
            var types = new int[terms.length];
            for (int i = 0; i < terms.length; i++) {
                known[i] = !Term.variable(terms[i]) || bound.get(terms[i]);
                wanted[best.what()][i] |= known[i];
            }
            for (int i = 0; i < terms.length; i++) {
                boolean fresh = Term.variable(terms[i]) && !bound.get(terms[i]);
                types[i] = fresh ? variables.types()[terms[i]] : -1;
                if (fresh) {
                    bound.set(terms[i]);
                }
            }
            return new Join.Stage(objects, best.what(), terms, known, types, tests());
        }

        private @Nullable Literal generator() {
            Literal best = null;
            double least = Double.MAX_VALUE;
            for (var literal : literals) {
                if (literal.kind() == Literal.Kind.HOLDS && literal.positive()) {
                    double cost = cost(literal);
                    if (cost < least) {
                        least = cost;
                        best = literal;
                    }
                }
            }
            return best;
        }

        /// How many facts it is expected to list.
        private double cost(Literal literal) {
            var terms = literal.termArray();
            double cost = 1;
            for (int i = 0; i < terms.length; i++) {
                cost = Math.max(cost, relations.size(literal.what(), i));
            }
            cost = counts[literal.what()] > 0 ? counts[literal.what()] : cost;
            for (int i = 0; i < terms.length; i++) {
                if (!Term.variable(terms[i]) || bound.get(terms[i])) {
                    cost /= Math.max(1, Math.min(counts[literal.what()], relations.size(literal.what(), i)));
                }
            }
            return cost;
        }

        /// Takes out everything that can be asked now.
        private Test tests() {
            var found = new ArrayList<Test>();
            literals.removeIf(literal -> {
                boolean ready = literal.terms().stream().allMatch(it -> it < 0 || bound.get(it));
                if (ready) {
                    found.add(conditions.test(literal));
                }
                return ready;
            });
            rest.removeIf(condition -> {
                var free = new BitSet();
                Conditions.free(condition, free);
                free.andNot(bound);
                if (free.isEmpty()) {
                    found.add(conditions.test(condition));
                }
                return free.isEmpty();
            });
            return Conditions.all(found.toArray(Test[]::new));
        }
    }

    /// {@return how to bind what the head of a method leaves open}
    ///
    /// @param parameters how many variables have to be bound
    /// @param bound those that the head binds
    Join join(Variables variables, int parameters, BitSet bound, List<Literal> literals, List<Condition> rest) {
        return new Work(variables, parameters, bound, literals, rest).join();
    }
}
