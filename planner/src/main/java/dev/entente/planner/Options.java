package dev.entente.planner;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Finds the ways to decompose a task: methods whose conditions hold, each with its names bound.
final class Options {
    /// How many combinations of candidates are tried for one method.
    private static final int TRIED = 1000;

    private final Frame frame;
    private final int bindings;
    private @Nullable Footprint footprint;
    private int tried;

    /// One way, with the names that its body will use.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Way(Option option, long[] names) {}

    /// @param bindings how many candidates that lead to a way are taken for each binder
    Options(Frame frame, int bindings) {
        this.frame = frame;
        this.bindings = bindings;
    }

    /// {@return the place of the way that a node has taken; -1 where it is not among them}
    static int place(List<Way> ways, Node node) {
        for (int i = 0; node.method() >= 0 && i < ways.size(); i++) {
            if (ways.get(i).option().key() == node.key()) {
                return i;
            }
        }
        return -1;
    }

    /// {@return the ways, in the order of the text and of `by`; those that failed lately are left out}
    List<Way> of(Node node, Goal goal, Repertoire repertoire, Projection projection) {
        return of(node, goal, repertoire, projection, _ -> true);
    }

    /// {@return the ways of the methods that are wanted, each given by its place}
    private List<Way> of(Node node, Goal goal, Repertoire repertoire, Projection projection, IntPredicate wanted) {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < repertoire.count(goal); i++) {
            if (wanted.test(i)) {
                add(ways, node, repertoire.method(goal, i), i, projection);
            }
        }
        return ways;
    }

    /// {@return the ways of one method, as if it had a place among those of the node's goal}
    List<Way> of(Node node, Method method, int index, Projection projection) {
        var ways = new ArrayList<Way>();
        add(ways, node, method, index, projection);
        return ways;
    }

    /// {@return the ways; what deciding on them reads is noted}
    List<Way> noting(
            Footprint footprint,
            Node node,
            Goal goal,
            Repertoire repertoire,
            Projection projection,
            IntPredicate wanted) {
        this.footprint = footprint;
        try {
            return of(node, goal, repertoire, projection, wanted);
        } finally {
            this.footprint = null;
            frame.noting(null);
        }
    }

    private void add(List<Way> ways, Node node, Method method, int index, Projection projection) {
        var names = method.blank();
        System.arraycopy(node.arguments(), 0, names, 0, node.arguments().length);
        frame.over(projection.at(node), names).expecting().noting(footprint);
        try {
            tried = 0;
            if (Conditions.all(method.guards(), frame)) {
                bind(node, method, index, 0, names, ways);
            }
        } catch (EvaluationException nothing) {
            // a condition without a value does not hold
        }
    }

    /// {@return whether the names bound so far lead to a way}
    private boolean bind(Node node, Method method, int index, int binder, long[] names, List<Way> ways) {
        if (binder == method.binders().size()) {
            return complete(node, method, index, names, ways);
        }
        var by = method.binders().get(binder);
        int found = 0;
        for (int entity : candidates(by, names)) {
            names[by.slot()] = entity;
            found += bind(node, method, index, binder + 1, names, ways) ? 1 : 0;
            if (found == bindings || tried >= TRIED) {
                break;
            }
        }
        return found > 0;
    }

    /// {@return those that fit, in the order of `by`}
    private int[] candidates(Method.Binder binder, long[] names) {
        var view = frame.view();
        var found = new ArrayList<long[]>();
        if (footprint != null) {
            footprint.read(Watch.population(binder.type()));
        }
        for (int i = 0; i < view.count(binder.type()); i++) {
            int entity = view.at(binder.type(), i);
            names[binder.slot()] = entity;
            if (view.exists(entity)) {
                measure(binder).ifPresent(by -> found.add(new long[] {entity, by}));
            }
        }
        found.sort((left, right) -> Long.compare(right[1], left[1]));
        return found.stream().mapToInt(it -> (int) it[0]).toArray();
    }

    /// {@return what the candidate in the binder's slot is worth; empty where it does not fit}
    private OptionalLong measure(Method.Binder binder) {
        try {
            return binder.where().holds(frame)
                    ? OptionalLong.of(binder.measured() ? binder.by().value(frame) : 0)
                    : OptionalLong.empty();
        } catch (EvaluationException nothing) {
            return OptionalLong.empty();
        }
    }

    private boolean complete(Node node, Method method, int index, long[] names, List<Way> ways) {
        tried++;
        try {
            long key = key(method, index, names);
            if (!Conditions.all(method.tests(), frame) || !node.mayTry(key, frame.view().tick())) {
                return false;
            }
            var label = label(method, names, frame.view());
            long prefer = method.prefer().value(frame);
            ways.add(new Way(new Option(index, label, prefer, method.weighed(), key), names.clone()));
            return true;
        } catch (EvaluationException nothing) {
            return false; // a condition without a value does not hold
        }
    }

    private static long key(Method method, int index, long[] names) {
        long key = index;
        for (var binder : method.binders()) {
            key = key * 0x9E3779B97F4A7C15L + names[binder.slot()] + 1;
        }
        return key;
    }

    private static String label(Method method, long[] names, View view) {
        if (method.binders().isEmpty()) {
            return method.name();
        }
        var label = new StringBuilder(method.name());
        for (var binder : method.binders()) {
            label.append(' ').append(binder.variable()).append('=').append(view.name((int) names[binder.slot()]));
        }
        return label.toString();
    }
}
