package dev.entente.planner.ground;

import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body in the order in which it is joined: always what is expected to branch least, given what is bound by then.
///
/// Depth of recursion is the number of atoms and variables of one body.
final class Join {
    /// Takes a complete binding, which it must not keep, and says whether to go on.
    interface Sink {
        boolean take(int[] binding);
    }

    private final Lifted lifted;
    private final Meter meter;
    private final Body body;
    private final Step[] steps;
    private final int[] alike;
    private final int[] unlike;

    /// One atom to match, or (without index) one variable to pick. The checks are pairs of terms bound by then.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(
            @Nullable Index index, int[] key, int[] scratch, int[] places, int[] terms, int[] alike, int[] unlike) {}

    /// Orders a body's atoms, with some variables bound before.
    Join(Lifted lifted, Facts facts, Body body, boolean[] before, Meter meter) {
        this.lifted = lifted;
        this.meter = meter;
        this.body = body;
        var bound = before.clone();
        alike = within(body.alike(), bound);
        unlike = within(body.unlike(), bound);
        steps = order(facts, bound);
    }

    private Step[] order(Facts facts, boolean[] bound) {
        var left = new ArrayList<>(body.atoms());
        var ordered = new ArrayList<Step>();
        while (true) {
            int best = cheapest(facts, left, bound);
            int free = smallest(bound);
            if (best < 0 && free < 0) {
                return ordered.toArray(Step[]::new);
            }
            if (best < 0 || (free >= 0 && isolated(left.get(best), bound) && rare(free, facts.of(left.get(best).fluent())))) {
                ordered.add(pick(free, bound));
            } else {
                ordered.add(match(facts, left.remove(best), bound));
            }
        }
    }

    private boolean rare(int variable, Ints rows) {
        return size(variable) * 4L < rows.size();
    }

    private long size(int variable) {
        return lifted.members(body.types()[variable]).length;
    }

    /// {@return whether an atom is about nothing that is known}
    private static boolean isolated(Atom atom, boolean[] bound) {
        return mask(atom, bound) == 0;
    }

    private int cheapest(Facts facts, List<Atom> left, boolean[] bound) {
        int best = -1;
        double least = 0;
        for (int i = 0; i < left.size(); i++) {
            double cost = fan(facts, left.get(i), bound);
            if (best < 0 || cost < least) {
                best = i;
                least = cost;
            }
        }
        return best;
    }

    private static double fan(Facts facts, Atom atom, boolean[] bound) {
        double rows = facts.of(atom.fluent()).size();
        int mask = mask(atom, bound);
        return mask == 0 ? rows : rows / Math.max(1, facts.index(atom.fluent(), mask).keys());
    }

    private static int mask(Atom atom, boolean[] bound) {
        int mask = 0;
        for (int i = 0; i < atom.terms().size(); i++) {
            int term = atom.terms().get(i);
            if (!Term.variable(term) || bound[term]) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private int smallest(boolean[] bound) {
        int best = -1;
        for (int variable : body.bound()) {
            if (!bound[variable] && (best < 0 || size(variable) < size(best))) {
                best = variable;
            }
        }
        return best;
    }

    private Step pick(int variable, boolean[] bound) {
        var known = bound.clone();
        bound[variable] = true;
        return new Step(null, Ints.NONE, Ints.NONE, Ints.NONE, new int[] {variable},
                fresh(body.alike(), known, bound), fresh(body.unlike(), known, bound));
    }

    private Step match(Facts facts, Atom atom, boolean[] bound) {
        int mask = mask(atom, bound);
        var known = bound.clone();
        var key = new Ints();
        var places = new Ints();
        var terms = new Ints();
        for (int i = 0; i < atom.terms().size(); i++) {
            int term = atom.terms().get(i);
            if ((mask >>> i & 1) != 0) {
                key.add(term);
            } else {
                places.add(i);
                terms.add(term);
                bound[term] = true;
            }
        }
        return new Step(facts.index(atom.fluent(), mask), key.array(), new int[key.size()], places.array(), terms.array(),
                fresh(body.alike(), known, bound), fresh(body.unlike(), known, bound));
    }

    /// {@return the pairs that are bound only now}
    private static int[] fresh(int[] pairs, boolean[] known, boolean[] bound) {
        var found = new Ints();
        for (int i = 0; i < pairs.length; i += 2) {
            if (is(pairs[i], bound) && is(pairs[i + 1], bound) && !(is(pairs[i], known) && is(pairs[i + 1], known))) {
                found.add(pairs[i]);
                found.add(pairs[i + 1]);
            }
        }
        return found.array();
    }

    private static int[] within(int[] pairs, boolean[] bound) {
        return fresh(pairs, new boolean[bound.length], bound);
    }

    private static boolean is(int term, boolean[] bound) {
        return !Term.variable(term) || bound[term];
    }

    /// Hands every complete binding to a sink; unbound variables are -1 in `binding`.
    ///
    /// @return whether nobody said to stop
    boolean run(int[] binding, Sink sink) {
        return !differs(unlike, binding) || !equals(alike, binding) || step(0, binding, sink);
    }

    private boolean step(int depth, int[] binding, Sink sink) {
        if (!meter.beat()) {
            return false;
        }
        if (depth == steps.length) {
            return sink.take(binding);
        }
        var step = steps[depth];
        return step.index == null ? choose(step, depth, binding, sink) : look(step, step.index, depth, binding, sink);
    }

    private boolean choose(Step step, int depth, int[] binding, Sink sink) {
        int variable = step.terms[0];
        boolean going = true;
        for (int object : lifted.members(body.types()[variable])) {
            binding[variable] = object;
            if (going && fits(step, binding)) {
                going = step(depth + 1, binding, sink);
            }
        }
        binding[variable] = -1;
        return going;
    }

    private boolean look(Step step, Index index, int depth, int[] binding, Sink sink) {
        for (int i = 0; i < step.key.length; i++) {
            step.scratch[i] = Term.value(step.key[i], binding);
        }
        boolean going = true;
        for (int row = index.first(step.scratch); row >= 0 && going; row = index.next(row)) {
            if (bind(step, index, row, binding) && fits(step, binding)) {
                going = step(depth + 1, binding, sink);
            }
            for (int variable : step.terms) {
                binding[variable] = -1;
            }
        }
        return going;
    }

    private boolean bind(Step step, Index index, int row, int[] binding) {
        for (int i = 0; i < step.places.length; i++) {
            int object = index.argument(row, step.places[i]);
            int variable = step.terms[i];
            if (binding[variable] >= 0 ? binding[variable] != object : !lifted.is(object, body.types()[variable])) {
                return false;
            }
            binding[variable] = object;
        }
        return true;
    }

    private static boolean fits(Step step, int[] binding) {
        return differs(step.unlike, binding) && equals(step.alike, binding);
    }

    private static boolean differs(int[] pairs, int[] binding) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (Term.value(pairs[i], binding) == Term.value(pairs[i + 1], binding)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equals(int[] pairs, int[] binding) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (Term.value(pairs[i], binding) != Term.value(pairs[i + 1], binding)) {
                return false;
            }
        }
        return true;
    }

    /// {@return a binding in which nothing is bound}
    static int[] unbound(int size) {
        var binding = new int[size];
        Arrays.fill(binding, -1);
        return binding;
    }
}
