package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.ArrayDeque;

/// Writes a plan: the actions are numbered from 0 as they are done, the other tasks behind them from the top down, whatever
/// the numbers of the nodes are.
final class PlanText {
    private final Problem problem;
    private final Decomposition plan;
    private final int[] order;
    private final int[] ids;
    private final StringBuilder text = new StringBuilder("==>\n");

    private PlanText(Problem problem, Decomposition plan) {
        this.problem = problem;
        this.plan = plan;
        this.order = order(plan);
        this.ids = ids(plan, order);
    }

    static String of(Problem problem, Decomposition plan) {
        return new PlanText(problem, plan).write();
    }

    /// {@return the compound tasks, each before those below it, in the order of the methods' texts}
    private static int[] order(Decomposition plan) {
        var order = new int[plan.size() - plan.steps().length];
        var open = new ArrayDeque<Integer>();
        push(plan.roots(), open);
        for (int size = 0; !open.isEmpty(); ) {
            int node = open.pop();
            if (plan.method(node) >= 0) {
                order[size++] = node;
                push(plan.parts(node), open);
            }
        }
        return order;
    }

    private static void push(int[] nodes, ArrayDeque<Integer> open) {
        for (int i = nodes.length - 1; i >= 0; i--) {
            open.push(nodes[i]);
        }
    }

    private static int[] ids(Decomposition plan, int[] order) {
        var ids = new int[plan.size()];
        int next = 0;
        for (int step : plan.steps()) {
            ids[step] = next++;
        }
        for (int node : order) {
            ids[node] = next++;
        }
        return ids;
    }

    private String write() {
        for (int step : plan.steps()) {
            task(step);
            text.append('\n');
        }
        text.append("root");
        references(plan.roots());
        for (int node : order) {
            decomposition(node);
        }
        return text.append("<==\n").toString();
    }

    private void task(int node) {
        text.append(ids[node]).append(' ').append(problem.model().name(plan.symbol(node)));
        for (int argument : plan.arguments(node)) {
            text.append(' ').append(problem.objects().get(argument).name());
        }
    }

    private void decomposition(int node) {
        task(node);
        text.append(" -> ").append(problem.model().methods().get(plan.method(node)).name());
        references(plan.parts(node));
    }

    private void references(int[] nodes) {
        for (int node : nodes) {
            text.append(' ').append(ids[node]);
        }
        text.append('\n');
    }
}
