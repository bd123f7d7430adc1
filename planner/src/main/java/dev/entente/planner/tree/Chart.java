package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a picture of a plan shows.
///
/// @param lines every node, each before its parts, as the text of the methods has them
/// @param arrows from who makes something true to who needs it
/// @param length how many units of time the plan takes
record Chart(
        Problem problem, Decomposition plan, Links links, Concurrency concurrency, List<Line> lines, List<Arrow> arrows,
        int length) {

    /// A node.
    ///
    /// @param step its place among the actions from 1; 0 for a task
    /// @param begin the unit of time in which it can begin
    /// @param end the unit of time after it
    /// @param branches how many of its parts that do anything are done at once, at most
    record Line(int node, int depth, String title, String method, int step, int begin, int end, int branches) {
        boolean acts() {
            return step > 0;
        }
    }

    /// @param facts what it is about
    /// @param at the unit of time in which who needs it begins
    /// @param acts whether who needs it is an action, and not the condition of a method
    record Arrow(int from, int to, int at, boolean acts, List<String> facts) {}

    static Chart of(Problem problem, Decomposition plan) {
        var links = Links.of(problem, plan);
        var order = PartialOrder.of(plan, links);
        var concurrency = Concurrency.of(plan, order);
        var times = Times.of(plan, order);
        var lines = new ArrayList<Line>();
        var depths = new int[plan.size()];
        var open = new Ints();
        push(plan.roots(), open);
        var steps = places(plan);
        while (!open.isEmpty()) {
            int node = open.last();
            open.cut(open.size() - 1);
            depths[node] = plan.parent(node) < 0 ? 0 : depths[plan.parent(node)] + 1;
            lines.add(new Line(
                    node, depths[node], Names.of(problem, plan, node), Names.method(problem, plan, node), steps[node],
                    times.begins[node], times.ends[node], times.branches(concurrency.flow(node))));
            push(plan.parts(node), open);
        }
        return new Chart(problem, plan, links, concurrency, lines, arrows(problem, plan, links, times), times.length);
    }

    private static void push(int[] parts, Ints open) {
        for (int i = parts.length - 1; i >= 0; i--) {
            open.add(parts[i]);
        }
    }

    private static int[] places(Decomposition plan) {
        var places = new int[plan.size()];
        for (int i = 0; i < plan.steps().length; i++) {
            places[plan.steps()[i]] = i + 1;
        }
        return places;
    }

    private static List<Arrow> arrows(Problem problem, Decomposition plan, Links links, Times times) {
        Map<Long, Arrow> arrows = new LinkedHashMap<>();
        for (int i = 0; i < links.size(); i++) {
            var link = links.link(i);
            if (link.provider() != Links.NOBODY) {
                long ends = (long) link.provider() << 32 | link.consumer();
                int at = times.begins[link.consumer()];
                boolean acts = plan.method(link.consumer()) < 0;
                var arrow = arrows.computeIfAbsent(
                        ends, _ -> new Arrow(link.provider(), link.consumer(), at, acts, new ArrayList<>()));
                arrow.facts.add(Names.cell(problem, link.fluent(), link.objects()));
            }
        }
        return List.copyOf(arrows.values());
    }

    /// When nodes can begin and end.
    private static final class Times {
        private final int[] begins;
        private final int[] ends;
        private final int[] conditions;
        private int length;

        private Times(int size) {
            begins = new int[size];
            ends = new int[size];
            conditions = new int[size];
            Arrays.fill(begins, Integer.MAX_VALUE);
        }

        static Times of(Decomposition plan, PartialOrder order) {
            var times = new Times(plan.size());
            var earliest = order.earliest(plan);
            for (int vertex = 0; vertex < order.size(); vertex++) {
                int node = order.node(vertex);
                if (node >= 0) {
                    times.conditions[node] = earliest[vertex];
                }
                if (order.duration(plan, vertex) > 0) {
                    times.begins[node] = earliest[vertex];
                    times.ends[node] = earliest[vertex] + 1;
                    times.length = Math.max(times.length, earliest[vertex] + 1);
                }
            }
            for (int node = plan.size() - 1; node >= 0; node--) {
                int parent = plan.parent(node);
                if (times.begins[node] == Integer.MAX_VALUE) {
                    times.begins[node] = times.conditions[node];
                    times.ends[node] = times.conditions[node];
                } else if (parent >= 0) {
                    times.begins[parent] = Math.min(times.begins[parent], times.begins[node]);
                    times.ends[parent] = Math.max(times.ends[parent], times.ends[node]);
                }
            }
            return times;
        }

        /// {@return how many branches that do anything there are at once, at most}
        int branches(Flow flow) {
            return switch (flow) {
                case Flow.Part _, Flow.Woven _ -> 0;
                case Flow.Sequence(var flows) -> flows.stream().mapToInt(this::branches).max().orElse(0);
                case Flow.Fork(var branches) -> (int) branches.stream().filter(this::acts).count();
            };
        }

        private boolean acts(Flow flow) {
            return switch (flow) {
                case Flow.Part(int node) -> begins[node] < ends[node];
                case Flow.Sequence(var flows) -> flows.stream().anyMatch(this::acts);
                case Flow.Fork(var branches) -> branches.stream().anyMatch(this::acts);
                case Flow.Woven(var nodes) -> nodes.stream().anyMatch(node -> begins[node] < ends[node]);
            };
        }
    }
}
