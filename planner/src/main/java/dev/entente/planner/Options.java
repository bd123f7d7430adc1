package dev.entente.planner;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Finds the ways to decompose a task: methods whose conditions hold, each with its names bound.
final class Options {
    private final Frame frame;
    private final int bindings;

    /// One way, with the names that its body will use.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Way(Option option, long[] names) {}

    /// @param bindings how many candidates are taken for each binder
    Options(Frame frame, int bindings) {
        this.frame = frame;
        this.bindings = bindings;
    }

    /// {@return the ways, in the order of the text and of `by`; those that failed lately are left out}
    List<Way> of(Node node, Goal goal, Projection projection) {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < goal.methods().size(); i++) {
            var method = goal.methods().get(i);
            var names = method.blank();
            System.arraycopy(node.arguments(), 0, names, 0, node.arguments().length);
            frame.over(projection.at(node), names).expecting();
            try {
                if (Conditions.all(method.guards(), frame)) {
                    bind(node, method, i, 0, names, ways);
                }
            } catch (EvaluationException nothing) {
                // a condition without a value does not hold
            }
        }
        return ways;
    }

    private void bind(Node node, Method method, int index, int binder, long[] names, List<Way> ways) {
        if (binder == method.binders().size()) {
            complete(node, method, index, names, ways);
            return;
        }
        var by = method.binders().get(binder);
        for (int entity : candidates(by, names)) {
            names[by.slot()] = entity;
            bind(node, method, index, binder + 1, names, ways);
        }
    }

    private int[] candidates(Method.Binder binder, long[] names) {
        var view = frame.view();
        var found = new ArrayList<long[]>();
        for (int i = 0; i < view.count(binder.type()); i++) {
            int entity = view.at(binder.type(), i);
            names[binder.slot()] = entity;
            if (view.exists(entity)) {
                measure(binder).ifPresent(by -> found.add(new long[] {entity, by}));
            }
        }
        found.sort((left, right) -> Long.compare(right[1], left[1]));
        return found.stream().limit(bindings).mapToInt(it -> (int) it[0]).toArray();
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

    private void complete(Node node, Method method, int index, long[] names, List<Way> ways) {
        try {
            if (!Conditions.all(method.tests(), frame)) {
                return;
            }
            long key = key(method, index, names);
            if (node.mayTry(key, frame.view().tick())) {
                var label = label(method, names, frame.view());
                long prefer = method.prefer().value(frame);
                ways.add(new Way(new Option(index, label, prefer, method.weighed(), key), names.clone()));
            }
        } catch (EvaluationException nothing) {
            // a condition without a value does not hold
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
        var label = new StringBuilder(method.name());
        for (var binder : method.binders()) {
            label.append(' ').append(binder.variable()).append('=').append(view.name((int) names[binder.slot()]));
        }
        return label.toString();
    }
}
