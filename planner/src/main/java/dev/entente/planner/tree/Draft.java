package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A decomposition under way of one task: nodes are added, and taken back from the end.
///
/// A node may stand for a whole subtree of the plan that is to be shortened.
final class Draft {
    private static final int[] NOTHING = {};
    private final List<Node> nodes = new ArrayList<>();
    private final Ints steps = new Ints();

    /// A task of the draft.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private static final class Node {
        private final int symbol;
        private final int[] arguments;
        private final int parent;
        private int method = -1;
        private int[] binding = NOTHING;
        private int copied = -1;
        private long state;

        Node(int symbol, int[] arguments, int parent) {
            this.symbol = symbol;
            this.arguments = arguments;
            this.parent = parent;
        }
    }

    int add(int symbol, int[] arguments, int parent) {
        nodes.add(new Node(symbol, arguments, parent));
        return nodes.size() - 1;
    }

    void decompose(int node, int method, int[] binding) {
        nodes.get(node).method = method;
        nodes.get(node).binding = binding;
    }

    /// Lets a node stand for a stop of the walk and everything below it.
    void copy(int node, int stop) {
        nodes.get(node).copied = stop;
        steps.add(node);
    }

    void step(int node) {
        steps.add(node);
    }

    void undoStep() {
        steps.cut(steps.size() - 1);
    }

    void restore(int node) {
        nodes.get(node).copied = -1;
        nodes.get(node).method = -1;
    }

    int size() {
        return nodes.size();
    }

    void cut(int size) {
        nodes.subList(size, nodes.size()).clear();
    }

    int symbol(int node) {
        return nodes.get(node).symbol;
    }

    int[] arguments(int node) {
        return nodes.get(node).arguments;
    }

    /// {@return whether the same task is being decomposed above in the same state, so that nothing was won since}
    boolean circles(int node, long state) {
        var here = nodes.get(node);
        here.state = state;
        for (int above = here.parent; above >= 0; above = nodes.get(above).parent) {
            var other = nodes.get(above);
            if (other.state == state && other.symbol == here.symbol && Arrays.equals(other.arguments, here.arguments)) {
                return true;
            }
        }
        return false;
    }

    /// {@return how many actions were drafted}
    int actions(Walk walk) {
        int actions = 0;
        for (int i = 0; i < steps.size(); i++) {
            int copied = nodes.get(steps.at(i)).copied;
            actions += copied < 0 ? 1 : walk.actions(copied);
        }
        return actions;
    }

    /// Adds what was drafted to a tree.
    ///
    /// @return the numbers of the actions, in the order of time
    Ints build(Walk walk, int parent, Decomposition.Builder tree) {
        var added = new Ints();
        var numbers = new int[nodes.size()];
        var copies = new ArrayList<int[]>();
        for (int i = 0; i < numbers.length; i++) {
            var node = nodes.get(i);
            int above = i == 0 ? parent : numbers[node.parent];
            int[] copy = node.copied < 0 ? NOTHING : copied(walk, node.copied, above, tree);
            copies.add(copy);
            numbers[i] = node.copied >= 0
                    ? -1
                    : node.method < 0
                            ? tree.action(above, node.symbol, node.arguments)
                            : tree.task(above, node.symbol, node.arguments, node.method, node.binding);
        }
        for (int i = 0; i < steps.size(); i++) {
            if (nodes.get(steps.at(i)).copied >= 0) {
                Arrays.stream(copies.get(steps.at(i))).forEach(added::add);
            } else {
                added.add(numbers[steps.at(i)]);
            }
        }
        return added;
    }

    /// {@return the new numbers of the actions below a stop, in the order of time}
    private static int[] copied(Walk walk, int stop, int parent, Decomposition.Builder tree) {
        var plan = walk.plan;
        int first = walk.node(stop);
        var nodes = new int[walk.end(stop) - stop];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = walk.node(stop + i);
        }
        var sorted = nodes.clone();
        Arrays.sort(sorted);
        var numbers = new int[nodes.length];
        for (int i = 0; i < sorted.length; i++) {
            int node = sorted[i];
            int above = node == first ? parent : numbers[Arrays.binarySearch(sorted, plan.parent(node))];
            numbers[i] = add(plan, node, above, tree);
        }
        return Arrays.stream(nodes)
                .filter(node -> plan.method(node) < 0)
                .map(node -> numbers[Arrays.binarySearch(sorted, node)])
                .toArray();
    }

    static int add(Decomposition plan, int node, int parent, Decomposition.Builder tree) {
        return plan.method(node) < 0
                ? tree.action(parent, plan.symbol(node), plan.arguments(node))
                : tree.task(parent, plan.symbol(node), plan.arguments(node), plan.method(node), plan.binding(node));
    }
}
