package dev.entente.cli.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each tree a column, so that edges go to the right wherever that is possible.
///
/// Layered drawing as by Sugiyama: edges that close a circle are left out, each tree stands one column right of the
/// rightmost that points at it. Linear in trees and edges.
final class Ranks {
    private final Map<Integer, Set<Integer>> forward = new LinkedHashMap<>();
    private final Map<Integer, Integer> ranks = new LinkedHashMap<>();

    private Ranks() {}

    /// {@return the column of each root, by its id}
    static Map<Integer, Integer> of(Chart chart) {
        var ranks = new Ranks();
        ranks.cutCircles(chart);
        ranks.order().forEach(ranks::place);
        return ranks.ranks;
    }

    private void cutCircles(Chart chart) {
        var out = new LinkedHashMap<Integer, Set<Integer>>();
        chart.roots().forEach(root -> out.put(root.id(), new LinkedHashSet<>()));
        var pointedAt = new LinkedHashSet<Integer>();
        for (var edge : chart.edges()) {
            int from = chart.item(edge.from()).root();
            int to = chart.item(edge.to()).root();
            if (from != to && out.getOrDefault(from, Set.of()).add(to)) {
                pointedAt.add(to);
            }
        }
        out.keySet().forEach(root -> forward.put(root, new LinkedHashSet<>()));
        var seen = new LinkedHashSet<Integer>();
        out.keySet().stream()
                .filter(root -> !pointedAt.contains(root))
                .forEach(root -> visit(root, out, seen, new LinkedHashSet<>()));
        out.keySet().forEach(root -> visit(root, out, seen, new LinkedHashSet<>()));
    }

    private void visit(int root, Map<Integer, Set<Integer>> out, Set<Integer> seen, Set<Integer> above) {
        if (!seen.add(root)) {
            return;
        }
        above.add(root);
        for (int to : out.getOrDefault(root, Set.of())) {
            if (!above.contains(to)) {
                forward.getOrDefault(root, Set.of()).add(to);
                visit(to, out, seen, above);
            }
        }
        above.remove(root);
    }

    /// {@return every root before those that it points at}
    private List<Integer> order() {
        var order = new ArrayList<Integer>();
        var seen = new LinkedHashSet<Integer>();
        forward.keySet().forEach(root -> after(root, seen, order));
        return order.reversed();
    }

    private void after(int root, Set<Integer> seen, List<Integer> order) {
        if (seen.add(root)) {
            forward.getOrDefault(root, Set.of()).forEach(to -> after(to, seen, order));
            order.add(root);
        }
    }

    private void place(int root) {
        int rank = ranks.computeIfAbsent(root, _ -> 0);
        forward.getOrDefault(root, Set.of()).forEach(to -> ranks.merge(to, rank + 1, Math::max));
    }
}
