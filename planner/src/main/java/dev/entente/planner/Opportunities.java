package dev.entente.planner;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import java.util.List;
import java.util.function.IntPredicate;

/// Finds out whether a task whose goal is `improvable` could take a better way than it has taken.
///
/// A way is better where its `prefer` is larger, or where it is as large and the way comes first in the text, or by `by`.
/// The facts that the better ways' conditions read are what such a task watches; nothing else makes work for it.
final class Opportunities {
    private final PlanTree plan;
    private final Outlook outlook;
    private final Options options;
    private final Footprint footprint = new Footprint();

    Opportunities(PlanTree plan, Outlook outlook, Options options) {
        this.plan = plan;
        this.outlook = outlook;
        this.options = options;
    }

    /// Lets a task that has taken its way watch for a better one.
    ///
    /// @param offered the ways that it could have taken instead
    void look(Node node, Goal goal, List<Options.Way> offered) {
        if (goal.improvable()) {
            var ways = noting(node, goal, _ -> true);
            watch(node, ways, key -> offered.stream().anyMatch(way -> way.option().key() == key));
        }
    }

    private List<Options.Way> noting(Node node, Goal goal, IntPredicate wanted) {
        footprint.clear();
        return options.noting(footprint, node, goal, plan.repertoire(), outlook.projection(), wanted);
    }

    private void watch(Node node, List<Options.Way> ways, java.util.function.LongPredicate offered) {
        long[] keys = ways.stream().mapToLong(way -> way.option().key()).filter(offered).toArray();
        plan.watch(node, new Watch(footprint.cells(), keys));
    }

    /// What a look at a task's ways found.
    ///
    /// @param better the ways that are possible now, were not before, and are better
    /// @param bound whether no method could have been better, so that no condition was asked
    record Found(List<Options.Way> better, boolean bound) {}

    /// Asks whether there is a better way now, and notes what the answer depends on.
    Found find(Node node, Goal goal, Watch watch) {
        long worth = worth(node, plan.repertoire().method(goal, node.method()));
        IntPredicate wanted = method -> mayBeat(node, goal, method, worth);
        var ways = noting(node, goal, wanted);
        boolean bound = java.util.stream.IntStream.range(0, plan.repertoire().count(goal)).noneMatch(wanted);
        int present = Options.place(ways, node);
        var better = ways.stream()
                .filter(way -> !watch.offered(way.option().key()))
                .filter(way -> beats(way, ways.indexOf(way), node, present, worth))
                .toList();
        if (!bound) {
            watch(node, ways, watch::offered);
        }
        return new Found(better, bound);
    }

    private long worth(Node node, Method method) {
        return value(method.prefer(), node, node.inner());
    }

    private long value(Code prefer, Node node, long[] names) {
        try {
            return prefer.value(outlook.frame(node, names));
        } catch (EvaluationException nothing) {
            return Long.MIN_VALUE;
        }
    }

    /// A bound on `prefer`: without names to bind it is known before the condition is asked.
    private boolean mayBeat(Node node, Goal goal, int index, long worth) {
        var method = plan.repertoire().method(goal, index);
        if (!method.binders().isEmpty() && method.weighed()) {
            return true;
        }
        var names = method.blank();
        System.arraycopy(node.arguments(), 0, names, 0, node.arguments().length);
        long prefer = value(method.prefer(), node, names);
        return prefer > worth
                || (prefer == worth && (index < node.method() || (index == node.method() && !method.binders().isEmpty())));
    }

    private static boolean beats(Options.Way way, int place, Node node, int present, long worth) {
        long prefer = way.option().prefer();
        if (prefer != worth || way.option().key() == node.key()) {
            return prefer > worth && way.option().key() != node.key();
        }
        return present >= 0 ? place < present : way.option().method() < node.method();
    }
}
