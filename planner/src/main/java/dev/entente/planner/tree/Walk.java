package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A plan as one line of stops: each node, before everything below it, in the order of time.
final class Walk {
    final Decomposition plan;
    final Revision revision;
    private final int[] nodes;
    private final int[] ends;
    private final Map<Long, List<Integer>> byTask = new HashMap<>();

    private Walk(Decomposition plan, Spans spans) {
        this.plan = plan;
        revision = Revision.of(plan);
        nodes = new int[plan.size()];
        ends = new int[plan.size()];
        line(spans);
        for (int stop = 0; stop < nodes.length; stop++) {
            ends[stop] = stop + revision.nodes(nodes[stop]);
            if (plan.method(nodes[stop]) >= 0) {
                byTask.computeIfAbsent(revision.key(nodes[stop]), _ -> new ArrayList<>()).add(stop);
            }
        }
        byTask.values().forEach(stops -> stops.sort(Comparator.comparingInt(this::actions)));
    }

    static Walk of(Problem problem, Decomposition plan) {
        return new Walk(plan, Spans.of(problem, plan));
    }

    private void line(Spans spans) {
        var open = new Ints();
        push(plan.roots(), spans, open);
        for (int next = 0; !open.isEmpty(); next++) {
            nodes[next] = open.last();
            open.cut(open.size() - 1);
            push(plan.parts(nodes[next]), spans, open);
        }
    }

    /// Pushes parts so that the first in time is the last pushed.
    private static void push(int[] parts, Spans spans, Ints open) {
        boolean inTime = true;
        for (int i = 1; i < parts.length; i++) {
            inTime &= spans.begin(parts[i - 1]) <= spans.begin(parts[i]);
        }
        int[] ordered = inTime
                ? parts
                : IntStream.of(parts).boxed().sorted(Comparator.comparingInt(spans::begin)).mapToInt(it -> it).toArray();
        for (int i = ordered.length - 1; i >= 0; i--) {
            open.add(ordered[i]);
        }
    }

    /// {@return whether nothing of one task is done between parts of another, so that the line is the plan}
    boolean plain() {
        return Arrays.equals(plan.steps(), IntStream.of(nodes).filter(node -> plan.method(node) < 0).toArray());
    }

    int size() {
        return nodes.length;
    }

    int node(int stop) {
        return nodes[stop];
    }

    /// {@return the first stop that is not below one}
    int end(int stop) {
        return ends[stop];
    }

    int actions(int stop) {
        return revision.actions(nodes[stop]);
    }

    boolean acts(int stop) {
        return plan.method(nodes[stop]) < 0;
    }

    /// {@return the stops of a task that is done somewhere, the shortest first}
    List<Integer> done(int symbol, int[] arguments) {
        return byTask.getOrDefault(Mixing.of(symbol, arguments), List.of());
    }
}
