package dev.entente.planner.verify;

import dev.entente.planner.model.Condition;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.Arrays;
import java.util.List;

/// Binds the variables that are not bound yet so that a condition holds.
///
/// What is bound is judged first; then the predicate with the fewest known facts that fit is tried fact by fact; a variable
/// of no predicate is tried object by object. The first binding in that order is the one found. Facts are looked up by their
/// arguments, so that a condition whose variables are all bound costs no more than to judge it.
final class Witness {
    private final Evaluation evaluation;
    private final Domains domains;

    Witness(Evaluation evaluation, Domains domains) {
        this.evaluation = evaluation;
        this.domains = domains;
    }

    /// {@return whether there is a binding, which is then in the frame; else the frame is as it was}
    ///
    /// @param parameters how many of the variables must be bound
    boolean found(Conjunction condition, int parameters, Frame frame) {
        if (complete(parameters, frame)) {
            return evaluation.holds(condition.whole(), frame);
        }
        var before = frame.binding().clone();
        boolean found = solve(condition, new boolean[condition.parts().size()], parameters, frame);
        if (!found) {
            System.arraycopy(before, 0, frame.binding(), 0, before.length);
        }
        return found;
    }

    private static boolean complete(int parameters, Frame frame) {
        for (int variable = 0; variable < parameters; variable++) {
            if (frame.binding()[variable] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean solve(Conjunction condition, boolean[] done, int parameters, Frame frame) {
        var left = done.clone();
        if (!judged(condition, left, frame)) {
            return false;
        }
        int next = fewest(condition, left, frame);
        if (next >= 0) {
            left[next] = true;
            return facts(condition, next, left, parameters, frame);
        }
        return objects(condition, left, parameters, frame);
    }

    /// Judges the parts whose variables are all bound.
    private boolean judged(Conjunction condition, boolean[] done, Frame frame) {
        for (int part = 0; part < done.length; part++) {
            if (!done[part] && condition.ready(part, frame)) {
                done[part] = true;
                if (!evaluation.holds(condition.parts().get(part), frame)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int fewest(Conjunction condition, boolean[] done, Frame frame) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int part = 0; part < done.length; part++) {
            if (!done[part] && condition.parts().get(part) instanceof Condition.Holds holds) {
                int size = candidates(holds, frame).size();
                best = size < least ? part : best;
                least = Math.min(size, least);
            }
        }
        return best;
    }

    private Ints candidates(Condition.Holds holds, Frame frame) {
        var index = evaluation.state().index(holds.fluent());
        var best = index.all();
        for (int place = 0; place < holds.terms().length; place++) {
            if (frame.bound(holds.terms()[place])) {
                var with = index.with(place, frame.object(holds.terms()[place]));
                best = with.size() < best.size() ? with : best;
            }
        }
        return best;
    }

    private boolean facts(Conjunction condition, int part, boolean[] done, int parameters, Frame frame) {
        var holds = (Condition.Holds) condition.parts().get(part);
        var before = frame.binding().clone();
        var candidates = candidates(holds, frame);
        for (int i = 0; i < candidates.size(); i++) {
            int cell = candidates.at(i);
            if (evaluation.state().value(cell) != 0
                    && unify(holds.terms(), evaluation.state().arguments(cell), frame)
                    && solve(condition, done, parameters, frame)) {
                return true;
            }
            System.arraycopy(before, 0, frame.binding(), 0, before.length);
        }
        return false;
    }

    private boolean objects(Conjunction condition, boolean[] done, int parameters, Frame frame) {
        int variable = 0;
        while (variable < parameters && frame.binding()[variable] >= 0) {
            variable++;
        }
        if (variable == parameters) {
            return true;
        }
        for (int object : domains.members(frame.type(variable))) {
            frame.binding()[variable] = object;
            if (solve(condition, done, parameters, frame)) {
                return true;
            }
        }
        frame.binding()[variable] = Frame.UNBOUND;
        return false;
    }

    /// Binds terms to objects of their types; the frame may be half changed where they do not fit.
    ///
    /// @return whether they fit
    boolean unify(int[] terms, int[] objects, Frame frame) {
        for (int i = 0; i < terms.length; i++) {
            int bound = frame.object(terms[i]);
            boolean fits = bound < 0 ? domains.of(objects[i], frame.type(terms[i])) : bound == objects[i];
            if (!fits) {
                return false;
            }
            if (bound < 0) {
                frame.binding()[terms[i]] = objects[i];
            }
        }
        return true;
    }

    /// A condition in parts that must all hold, with the variables that each needs from outside.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Conjunction(Condition whole, List<Condition> parts, int[][] needs) {
        static Conjunction of(Condition condition) {
            var parts = condition.conjuncts();
            return new Conjunction(condition, parts, parts.stream().map(Needs::of).toArray(int[][]::new));
        }

        boolean ready(int part, Frame frame) {
            return Arrays.stream(needs[part]).allMatch(variable -> frame.binding()[variable] >= 0);
        }
    }
}
