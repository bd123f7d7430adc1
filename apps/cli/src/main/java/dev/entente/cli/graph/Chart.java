package dev.entente.cli.graph;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All nodes of a program, numbered in the order in which they are written, and who points at whom.
///
/// @param title the scenario's name, or the file's
record Chart(String title, List<Item> items, List<Edge> edges) {
    Chart {
        items = List.copyOf(items);
        edges = List.copyOf(edges);
    }

    /// A node and its place in its tree.
    ///
    /// @param id its place in the list
    /// @param parent the id of the node that it stands in; -1 for a root
    /// @param root the id of the root of its tree; its own id for a root
    /// @param depth how many nodes stand above it
    record Item(int id, int parent, int root, int depth, Node node) {}

    /// A pointer from one node to another.
    record Edge(int from, int to, Link.Kind kind) {}

    static Chart of(Program program) {
        var title = program.all(Declaration.Scenario.class)
                .map(Declaration.Scenario::name)
                .findFirst()
                .orElse(program.file());
        var items = new ArrayList<Item>();
        DeclarationTrees.of(program).forEach(root -> add(items, root, -1, items.size(), 0));
        return new Chart(title, items, edges(items));
    }

    private static void add(List<Item> items, Node node, int parent, int root, int depth) {
        int id = items.size();
        items.add(new Item(id, parent, root, depth, node));
        node.children().forEach(child -> add(items, child, id, root, depth + 1));
    }

    private static List<Edge> edges(List<Item> items) {
        var byKey = new HashMap<String, List<Integer>>();
        items.stream()
                .filter(item -> !item.node().key().isEmpty())
                .forEach(item -> byKey.computeIfAbsent(item.node().key(), _ -> new ArrayList<>()).add(item.id()));
        var edges = new ArrayList<Edge>();
        for (var item : items) {
            for (var link : item.node().links()) {
                targets(byKey, link.to()).forEach(to -> edges.add(new Edge(item.id(), to, link.kind())));
            }
        }
        return edges;
    }

    private static List<Integer> targets(Map<String, List<Integer>> byKey, String key) {
        var found = byKey.get(key);
        int dot = key.lastIndexOf('.');
        return found != null ? found : byKey.getOrDefault(dot < 0 ? "" : key.substring(0, dot), List.of());
    }

    Item item(int id) {
        return items.get(id);
    }

    /// {@return the family whose colour an edge has: that of what points, but promises stand out}
    Node.Look look(Edge edge) {
        return edge.kind() == Link.Kind.AWAITS ? Node.Look.PROMISE : item(edge.from()).node().kind().look();
    }

    /// {@return the roots in the order written}
    List<Item> roots() {
        return items.stream().filter(item -> item.parent() < 0).toList();
    }

    /// {@return a root and all nodes below it}
    List<Item> tree(Item root) {
        return items.stream().filter(item -> item.root() == root.id()).toList();
    }
}
