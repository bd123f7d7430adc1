package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Builds the plan that was found to be one, with every part at the place of its task and every variable bound.
final class Explained {
    private final Tree tree;
    private final IntFunction<Matching> applied;

    /// @param applied the way in which a task was decomposed
    Explained(Tree tree, IntFunction<Matching> applied) {
        this.tree = tree;
        this.applied = applied;
    }

    Decomposition plan() {
        var builder = new Decomposition.Builder();
        var numbers = new int[tree.size() + 1];
        var open = new ArrayDeque<Integer>();
        numbers[tree.size()] = -1;
        push(tree.size(), open);
        while (!open.isEmpty()) {
            int node = open.pop();
            numbers[node] = add(builder, node, numbers[tree.parent(node)]);
            if (!tree.isAction(node)) {
                push(node, open);
            }
        }
        return builder.build(Arrays.stream(tree.steps()).map(step -> numbers[step]).toArray());
    }

    private void push(int node, ArrayDeque<Integer> open) {
        var parts = applied.apply(node).nodes();
        for (int i = parts.length - 1; i >= 0; i--) {
            open.push(parts[i]);
        }
    }

    private int add(Decomposition.Builder builder, int node, int parent) {
        int symbol = tree.symbols()[node];
        var arguments = tree.arguments()[node];
        return tree.isAction(node)
                ? builder.action(parent, symbol, arguments)
                : builder.task(parent, symbol, arguments, tree.methods()[node], applied.apply(node).frame().binding());
    }
}
