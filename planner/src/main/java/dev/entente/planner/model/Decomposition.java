package dev.entente.planner.model;

import java.util.ArrayList;
import java.util.List;

/// A whole plan: a tree of tasks down to actions, and the order in which the actions are done.
///
/// Nodes are numbers from 0, parents before their parts. Struct of arrays; immutable once built. Some 40 bytes and its
/// binding a node.
public final class Decomposition {
    private final int[] symbols;
    private final int[] parents;
    private final int[] methods;
    private final int[][] arguments;
    private final int[][] bindings;
    private final int[][] parts;
    private final int[] roots;
    private final int[] steps;

    private Decomposition(Builder built, int[] steps) {
        int size = built.nodes.size();
        symbols = new int[size];
        parents = new int[size];
        methods = new int[size];
        arguments = new int[size][];
        bindings = new int[size][];
        for (int i = 0; i < size; i++) {
            var node = built.nodes.get(i);
            symbols[i] = node.symbol;
            parents[i] = node.parent;
            methods[i] = node.method;
            arguments[i] = node.arguments;
            bindings[i] = node.binding;
        }
        parts = parts();
        roots = built.roots.stream().mapToInt(Integer::intValue).toArray();
        this.steps = steps;
    }

    private int[][] parts() {
        var counts = new int[parents.length];
        for (int parent : parents) {
            if (parent >= 0) {
                counts[parent]++;
            }
        }
        var found = new int[parents.length][];
        for (int i = 0; i < found.length; i++) {
            found[i] = new int[counts[i]];
        }
        for (int i = parents.length - 1; i >= 0; i--) {
            if (parents[i] >= 0) {
                found[parents[i]][--counts[parents[i]]] = i;
            }
        }
        return found;
    }

    /// {@return how many nodes there are}
    public int size() {
        return symbols.length;
    }

    /// {@return the task symbol of a node}
    public int symbol(int node) {
        return symbols[node];
    }

    /// {@return the node above; -1 for a top-level task}
    public int parent(int node) {
        return parents[node];
    }

    /// {@return the number of the method that a compound task was decomposed with; -1 for an action}
    public int method(int node) {
        return methods[node];
    }

    /// {@return the objects a node is about; not to be changed}
    public int[] arguments(int node) {
        return arguments[node];
    }

    /// {@return what the variables of its method are bound to; not to be changed; empty for an action}
    public int[] binding(int node) {
        return bindings[node];
    }

    /// {@return the parts of a node, in the order of its method's text; not to be changed}
    public int[] parts(int node) {
        return parts[node];
    }

    /// {@return the top-level tasks, in the order of the network's text; not to be changed}
    public int[] roots() {
        return roots;
    }

    /// {@return the actions in the order in which they are done; not to be changed}
    public int[] steps() {
        return steps;
    }

    /// Builds a plan from the top down. Parts of one node are added in the order of its method's text.
    public static final class Builder {
        private static final int[] NONE = {};
        private final List<Node> nodes = new ArrayList<>();
        private final List<Integer> roots = new ArrayList<>();

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Node(int symbol, int parent, int method, int[] arguments, int[] binding) {}

        /// Adds an action; `parent` is -1 at the top.
        ///
        /// @return its number
        public int action(int parent, int symbol, int[] arguments) {
            return task(parent, symbol, arguments, -1, NONE);
        }

        /// Adds a compound task and how it was decomposed; `parent` is -1 at the top.
        ///
        /// @return its number
        public int task(int parent, int symbol, int[] arguments, int method, int[] binding) {
            nodes.add(new Node(symbol, parent, method, arguments, binding));
            int number = nodes.size() - 1;
            if (parent < 0) {
                roots.add(number);
            }
            return number;
        }

        /// {@return the plan}
        ///
        /// @param steps the actions in the order in which they are done
        public Decomposition build(int[] steps) {
            return new Decomposition(this, steps.clone());
        }
    }
}
