package dev.entente.planner.verify;

import java.util.Arrays;

/// Where the nodes of a plan are: below the root, and between its first action and its last.
///
/// The root is a node too, behind all others.
final class Shape {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Tree tree;
    private final int[] first;
    private final int[] last;
    private final int[] order;

    private Shape(Tree tree) {
        this.tree = tree;
        first = new int[tree.size() + 1];
        last = new int[tree.size() + 1];
        order = new int[tree.size()];
    }

    /// @throws FaultException if the plan is not a tree below its root
    static Shape of(Tree tree) {
        var shape = new Shape(tree);
        shape.descend();
        shape.spans();
        return shape;
    }

    /// {@return the nodes, each behind its parent; not to be changed}
    int[] fromTheTop() {
        return order;
    }

    private void descend() {
        var reached = new boolean[tree.size()];
        int size = append(tree.roots(), order, 0, reached);
        for (int next = 0; next < size; next++) {
            size = append(tree.parts()[order[next]], order, size, reached);
        }
        for (int node = 0; node < reached.length; node++) {
            if (!reached[node]) {
                throw lost(node);
            }
        }
    }

    private static int append(int[] parts, int[] order, int size, boolean[] reached) {
        int end = size;
        for (int part : parts) {
            reached[part] = true;
            order[end++] = part;
        }
        return end;
    }

    private FaultException lost(int node) {
        var passed = new boolean[tree.size()];
        int top = node;
        while (tree.parents()[top] >= 0 && !passed[top]) {
            passed[top] = true;
            top = tree.parents()[top];
        }
        return tree.parents()[top] < 0
                ? new FaultException(tree.at(top, Fault.Kind.UNATTACHED,
                        "task (%s) belongs to no other task, and (root) does not list it".formatted(tree.ids()[top]),
                        "Maybe list its id behind the method that it comes from, or behind (root)."))
                : new FaultException(tree.at(top, Fault.Kind.CIRCLE,
                        "task (%s) is a part of itself".formatted(tree.ids()[top]),
                        "Maybe one of the ids below it is that of another task."));
    }

    private void spans() {
        Arrays.fill(first, NEVER);
        Arrays.fill(last, -1);
        for (int step = 0; step < tree.steps().length; step++) {
            first[tree.steps()[step]] = step;
            last[tree.steps()[step]] = step;
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            int parent = tree.parents()[node] < 0 ? tree.size() : tree.parents()[node];
            first[parent] = Math.min(first[parent], first[node]);
            last[parent] = Math.max(last[parent], last[node]);
        }
    }

    /// {@return the place among the actions of a node's first one; beyond all where it has none}
    int first(int node) {
        return first[node];
    }

    /// {@return the place among the actions of a node's last one; -1 where it has none}
    int last(int node) {
        return last[node];
    }
}
